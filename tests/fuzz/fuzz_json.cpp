// Whatever bytes come: refused with an Error, or read to a value whose canonical spelling reads back the same.
#include <cstdlib>

#include "core/base/error.h"
#include "core/base/json.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const zapis::Json value = zapis::parseJson(text);
        if (zapis::parseCanonical(zapis::canonical(value)) != value) std::abort();
    } catch (const zapis::Error&) {
    }
    return 0;
}
