#include "core/base/name_spelling.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <stdexcept>

#include "core/base/text.h"

namespace zapis {

std::string nfcSpelling(std::string_view name)
{
    if (!isValidUtf8(name)) return std::string(name);
    UErrorCode status = U_ZERO_ERROR;
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_SUCCESS(status))
        nfc->normalizeUTF8(0, icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())), sink, nullptr, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC data");
    return normal;
}

std::string percentEncoded(std::string_view bytes)
{
    constexpr std::string_view kHex = "0123456789ABCDEF", kPlain = "-._~";
    std::string out;
    for (const char c : bytes) {
        const bool isPlain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kPlain.find(c) != kPlain.npos;
        const auto byte = static_cast<unsigned char>(c);
        if (isPlain) out += c;
        else out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
    return out;
}

} // namespace zapis
