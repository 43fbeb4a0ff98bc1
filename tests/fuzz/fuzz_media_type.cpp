// Whatever stands at the head of a file: its type is one that records and bundles know.
#include <algorithm>
#include <cstdlib>

#include "core/media/media_type.h"
#include "core/model/catalogue.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace zapis;
    static const auto catalogue = Catalogue::builtIn();
    static const Vocabulary& types = *catalogue->vocabulary("evidence-types");
    const MediaType type = detectMediaType(std::as_bytes(std::span(data, size)));
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    const bool extension = !type.extension.empty() && type.extension.size() <= 8 && std::ranges::all_of(type.extension, plain);
    if (!extension || std::ranges::count(type.mime, '/') != 1 || !types.find(type.evidenceType)) std::abort();
    return 0;
}
