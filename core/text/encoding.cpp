// How an eight-bit encoding is told: each candidate reads the bytes, and the letters are weighed by how often Russian and
// Belarusian write them, by whether a capital stands inside a word, and by vowels and consonants taking turns. The right reading
// wins clearly; others put capitals into words, or frames and foreign letters between.
#include "core/text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "core/base/text.h"

namespace zapis {
namespace {

using namespace std::string_view_literals;

struct Known {
    Encoding encoding;
    std::string_view name;
    const char* converter; ///< of ICU
};
constexpr std::array<Known, 11> kKnown{{
    {Encoding::Utf8, "UTF-8", "UTF-8"},
    {Encoding::Windows1251, "Windows-1251", "windows-1251"},
    {Encoding::Cp866, "CP866", "ibm-866"},
    {Encoding::Koi8R, "KOI8-R", "KOI8-U"},
    {Encoding::Utf16Le, "UTF-16LE", "UTF-16LE"},
    {Encoding::Utf16Be, "UTF-16BE", "UTF-16BE"},
    {Encoding::Iso8859_5, "ISO-8859-5", "ISO-8859-5"},
    {Encoding::MacCyrillic, "Mac Cyrillic", "x-mac-cyrillic"},
    {Encoding::Windows1252, "Windows-1252", "windows-1252"},
    {Encoding::Windows1250, "Windows-1250", "windows-1250"},
    {Encoding::Windows1257, "Windows-1257", "windows-1257"},
}};
constexpr std::array<Encoding, 11> kInOrder = [] {
    std::array<Encoding, 11> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = kKnown[i].encoding;
    return all;
}();
constexpr std::array kCyrillic{
    Encoding::Windows1251, Encoding::Cp866, Encoding::Koi8R, Encoding::Iso8859_5, Encoding::MacCyrillic};
constexpr std::size_t kWeighedBytes = 8 * 1024, kDeclaredWithin = 2048;

const Known& known(Encoding encoding) { return *std::ranges::find(kKnown, encoding, &Known::encoding); }

icu::UnicodeString read(std::string_view bytes, Encoding encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(known(encoding).converter, &status), &ucnv_close);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no converter for " + std::string(known(encoding).name));
    icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU could not read " + std::string(known(encoding).name));
    return text;
}

constexpr std::u16string_view kVowels = u"аеёиоуыэюяіїє";
/// Of a thousand letters of Russian; those of Belarusian and Ukrainian alone as a rare letter is.
constexpr std::u16string_view kLetters = u"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіўїєґ";
constexpr std::array<double, 38> kPerMille{110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16, 16,
    14, 12, 10, 9, 7, 6, 5, 4, 3, 3, 1, 2, 12, 8, 2, 2, 1};
static_assert(kLetters.size() == kPerMille.size());

struct Letter {
    double weight = 0; ///< 0: none of these alphabets
    bool isVowel = false, isCapital = false;
};

Letter letterOf(char16_t c)
{
    Letter letter;
    if (c >= u'А' && c <= u'Я') c = static_cast<char16_t>(c + 0x20), letter.isCapital = true;
    else if (c >= u'Ѐ' && c <= u'Џ') c = static_cast<char16_t>(c + 0x50), letter.isCapital = true;
    else if (c == u'Ґ') c = u'ґ', letter.isCapital = true;
    const std::size_t at = kLetters.find(c);
    if (at == std::u16string_view::npos) return {};
    letter.weight = 2 + std::log2(kPerMille[at] / 10);
    letter.isVowel = kVowels.find(c) != std::u16string_view::npos;
    return letter;
}

/// A letter of ASCII; but who has no і writes i.
bool isLatin(char16_t c) { return c != u'i' && c != u'I' && ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')); }

/// For one sign above ASCII; from about 2 on it is a text.
double weightOf(std::string_view bytes, Encoding encoding)
{
    constexpr std::u16string_view kSigns = u"«»—–№“”„‘’…\u00A0\u00A7°";
    const icu::UnicodeString text = read(bytes, encoding);
    double sum = 0;
    int signs = 0;
    Letter before;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        const char16_t c = text.charAt(i);
        const Letter letter = c < 0x80 ? Letter() : letterOf(c);
        if (c >= 0x80) {
            ++signs;
            const bool isAmongLatin = (i > 0 && isLatin(text.charAt(i - 1))) || isLatin(text.charAt(i + 1));
            if (letter.weight != 0) sum += letter.weight - (isAmongLatin ? 6 : 0);
            else sum += kSigns.find(c) != std::u16string_view::npos ? 0 : -6;
        }
        if (letter.weight != 0 && before.weight != 0) {
            sum += letter.isVowel != before.isVowel ? 1 : -1;
            if (letter.isCapital && !before.isCapital) sum -= 6;
        }
        before = letter;
    }
    return signs == 0 ? 0 : sum / signs;
}

bool hasControls(std::string_view bytes)
{
    constexpr char kEndOfDosFile = 0x1A;
    if (bytes.ends_with(kEndOfDosFile)) bytes.remove_suffix(1);
    return std::ranges::any_of(bytes, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || byte == 0x7F;
    });
}

bool isUtf8(std::string_view bytes)
{
    for (int cut = 0; cut < 4 && !bytes.empty(); ++cut, bytes.remove_suffix(1))
        if (isValidUtf8(bytes)) return true;
    return false;
}

/// Without a mark: letters of this part of the world have 0 or 4 in one half of each pair, and other values in the other half.
std::optional<Encoding> pairsOf(std::string_view bytes)
{
    const std::size_t pairs = std::min(bytes.size(), kWeighedBytes) / 2;
    if (pairs < 4) return std::nullopt;
    for (const auto& [encoding, high] : {std::pair{Encoding::Utf16Le, 1u}, {Encoding::Utf16Be, 0u}}) {
        std::size_t fit = 0, letters = 0;
        for (std::size_t i = 0; i < pairs; ++i) {
            const auto top = static_cast<unsigned char>(bytes[2 * i + high]),
                       low = static_cast<unsigned char>(bytes[2 * i + 1 - high]);
            const bool isPlain = top == 0 && (low >= 0x20 || low == '\n' || low == '\r' || low == '\t');
            fit += isPlain || top == 4 || top == 0x20;
            letters += top == 4 || (top == 0 && ((low | 0x20) >= 'a' && (low | 0x20) <= 'z'));
        }
        if (fit * 20 >= pairs * 19 && letters * 4 >= pairs) return encoding;
    }
    return std::nullopt;
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

/// What the text says of itself: `charset=` of HTML and mail, `encoding=` of XML.
std::optional<Encoding> declared(std::string_view bytes)
{
    const std::string start = lowered(bytes.substr(0, kDeclaredWithin));
    const std::string_view trimmed = trim(start);
    const bool isPage = trimmed.starts_with("<") || start.find("content-type:") != std::string::npos;
    if (!isPage) return std::nullopt;
    for (const std::string_view key : {"charset="sv, trimmed.starts_with("<?xml") ? "encoding="sv : "charset="sv}) {
        const std::size_t at = start.find(key);
        if (at == std::string::npos) continue;
        std::string_view name = std::string_view(start).substr(at + key.size(), 40);
        while (name.starts_with('"') || name.starts_with('\'')) name.remove_prefix(1);
        if (auto found = encodingNamed(name.substr(0, name.find_first_of("\"'> ;/?\r\n\t")))) return found;
    }
    return std::nullopt;
}

struct Weighed {
    Encoding encoding;
    double weight;
};
Weighed heaviest(std::string_view bytes)
{
    Weighed best{Encoding::Windows1251, -100};
    for (const Encoding encoding : kCyrillic)
        if (const double weight = weightOf(bytes.substr(0, kWeighedBytes), encoding); weight > best.weight)
            best = {encoding, weight};
    return best;
}

constexpr double kIsText = 1.5;

} // namespace

std::span<const Encoding> encodings() { return kInOrder; }

std::string_view nameOf(Encoding encoding) { return known(encoding).name; }

std::optional<Encoding> encodingNamed(std::string_view name)
{
    const std::string sought = lowered(name);
    if (sought.empty()) return std::nullopt;
    if (sought == "koi8-r") return Encoding::Koi8R;
    for (const Known& each : kKnown)
        if (lowered(each.name) == sought || ucnv_compareNames(each.converter, sought.c_str()) == 0) return each.encoding;
    UErrorCode status = U_ZERO_ERROR;
    const char* canonical = ucnv_getAlias(sought.c_str(), 0, &status);
    if (U_FAILURE(status) || !canonical) return std::nullopt;
    for (const Known& each : kKnown) {
        UErrorCode unknown = U_ZERO_ERROR;
        const char* own = ucnv_getAlias(each.converter, 0, &unknown);
        if (U_SUCCESS(unknown) && own && std::string_view(own) == canonical) return each.encoding;
    }
    return std::nullopt;
}

std::optional<EncodingGuess> guessEncoding(std::string_view bytes)
{
    if (bytes.empty()) return std::nullopt;
    if (bytes.starts_with("\xFF\xFE"sv)) return EncodingGuess{Encoding::Utf16Le, true};
    if (bytes.starts_with("\xFE\xFF"sv)) return EncodingGuess{Encoding::Utf16Be, true};
    if (const auto pairs = pairsOf(bytes)) return EncodingGuess{*pairs, false};
    if (hasControls(bytes)) return std::nullopt;
    if (isUtf8(bytes)) return EncodingGuess{Encoding::Utf8, true};
    if (const auto said = declared(bytes);
        said && *said != Encoding::Utf8 && *said != Encoding::Utf16Le && *said != Encoding::Utf16Be)
        return EncodingGuess{*said, true};
    const Weighed best = heaviest(bytes);
    if (best.weight >= kIsText) return EncodingGuess{best.encoding, false};
    const auto high =
        static_cast<std::size_t>(std::ranges::count_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
    if (high * 5 <= bytes.size()) return EncodingGuess{Encoding::Windows1252, false}; // Latin letters, some with marks
    return std::nullopt;
}

std::optional<Encoding> guessCyrillic(std::string_view bytes)
{
    const Weighed best = heaviest(bytes);
    return best.weight >= kIsText ? std::optional(best.encoding) : std::nullopt;
}

std::string decoded(std::string_view bytes, Encoding encoding)
{
    constexpr std::string_view kMark8 = "\xEF\xBB\xBF";
    if (encoding == Encoding::Utf8 && bytes.starts_with(kMark8)) bytes.remove_prefix(kMark8.size());
    icu::UnicodeString text = read(bytes, encoding);
    if (text.startsWith(icu::UnicodeString(char16_t{0xFEFF}))) text.remove(0, 1);
    std::string out;
    text.toUTF8String(out);
    return out;
}

} // namespace zapis
