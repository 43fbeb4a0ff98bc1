// Whatever is typed as a date: read as EDTF that is a date, or not read.
#include <cstdlib>
#include <string>

#include "core/base/date.h"
#include "core/text/date_words.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace zapis;
    if (size == 0) return 0;
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto half = text.find('\n');
    SaidDate said{static_cast<DateWord>(data[0] % 5), text.substr(0, half), half == text.npos ? "" : text.substr(half + 1)};
    for (const DateReading& reading : readDate(said, {2020, parseDay("2026-11-30")}))
        if (!parseDate(reading.edtf)) std::abort();
    return 0;
}
