// An uncertain date covers at least one day, in order, within the years of the subset as widened.
#include <cstdlib>
#include <string_view>

#include "core/base/date.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto date = zapis::parseDate(text))
        if (date->days.last < date->days.first || date->text != text) std::abort();
    if (const auto clock = zapis::parseClock(text))
        if (clock->firstMinute < 0 || clock->lastMinute >= 24 * 60) std::abort();
    if (const auto day = zapis::parseDay(text))
        if (zapis::toText(*day) != text) std::abort();
    (void)zapis::parseTimestamp(text);
    return 0;
}
