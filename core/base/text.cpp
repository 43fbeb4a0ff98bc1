#include "core/base/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "core/base/error.h"

namespace zapis {
namespace {

const icu::Normalizer2& nfc()
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC data");
    return *normalizer;
}

icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<std::int32_t>(text.size())}; }

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Control characters that no text has use for; tab and line feed stay.
bool isIllegal(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F;
}

bool turnsDirection(char16_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

/// Controls, line separators, and what turns the direction of writing (Unicode TR 36 §2): they make a reader see something else
/// than what stands there. Marks and joiners that scripts and emoji need are none.
bool isUnseen(char16_t c) { return u_isISOControl(c) || turnsDirection(c) || c == 0x2028 || c == 0x2029; }

} // namespace

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion" // inside ICU's macro
bool isValidUtf8(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        UChar32 codePoint = 0;
        U8_NEXT(text.data(), i, text.size(), codePoint);
        if (codePoint < 0) return false;
    }
    return true;
}
#pragma GCC diagnostic pop

bool isNfc(std::string_view text)
{
    if (!isValidUtf8(text)) return false;
    UErrorCode status = U_ZERO_ERROR;
    const bool normal = nfc().isNormalizedUTF8(piece(text), status);
    return U_SUCCESS(status) && normal;
}

std::string toNfc(std::string_view text)
{
    if (!isValidUtf8(text)) throw Error(Error::Code::Malformed, "text.not-utf8");
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            if (i + 1 >= text.size() || text[i + 1] != '\n') clean += '\n';
        } else if (!isIllegal(text[i])) {
            clean += text[i];
        }
    }
    UErrorCode status = U_ZERO_ERROR;
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    nfc().normalizeUTF8(0, piece(clean), sink, nullptr, status);
    if (U_FAILURE(status)) throw Error(Error::Code::Malformed, "text.not-utf8");
    return normal;
}

bool hasUnseenCharacters(std::string_view text)
{
    const icu::UnicodeString shown = icu::UnicodeString::fromUTF8(piece(text));
    for (std::int32_t i = 0; i < shown.length(); ++i)
        if (isUnseen(shown.charAt(i))) return true;
    return false;
}

std::string toTerminalText(std::string_view text)
{
    icu::UnicodeString shown = icu::UnicodeString::fromUTF8(piece(text));
    for (std::int32_t i = 0; i < shown.length(); ++i)
        if (const char16_t c = shown.charAt(i); isUnseen(c) && c != u'\n' && c != u'\t') shown.setCharAt(i, 0xFFFD);
    std::string out;
    shown.toUTF8String(out);
    return out;
}

std::string toReadableLine(std::string_view bytes)
{
    constexpr char16_t kReplacement = 0xFFFD, kObject = 0xFFFC; // U+FFFC is a mention, which no file name holds
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(piece(bytes));
    for (std::int32_t i = 0; i < text.length(); ++i)
        if (isUnseen(text.charAt(i)) || text.charAt(i) == kObject) text.setCharAt(i, kReplacement);
    std::string line;
    text.toUTF8String(line);
    return toNfc(line);
}

std::size_t countCodePoints(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text) count += !isContinuation(c);
    return count;
}

std::string_view codePointRange(std::string_view text, std::size_t from, std::size_t to)
{
    std::size_t point = 0, begin = text.size(), end = text.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isContinuation(text[i])) continue;
        if (point == from) begin = i;
        if (point == to) {
            end = i;
            break;
        }
        ++point;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::size_t countOccurrences(std::string_view text, std::string_view what)
{
    std::size_t count = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + what.size())) ++count;
    return count;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const auto end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end == text.npos ? end : end - begin));
        if (end == text.npos) return parts;
        begin = end + 1;
    }
}

std::string_view trim(std::string_view text)
{
    constexpr std::string_view kBlank = " \t\r\n";
    const auto begin = text.find_first_not_of(kBlank);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty() || &part != &parts.front()) text += separator;
        text += part;
    }
    return text;
}

} // namespace zapis
