#include "core/text/letters.h"

#include <algorithm>
#include <array>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

namespace zapis {

namespace {

constexpr char32_t kTableEnd = 0x530; ///< Latin, Greek, Cyrillic
constexpr char32_t kShortI = 0x439;   ///< й
/// Whatever a layout, a phone or a converter puts between the letters of "сям'я".
constexpr std::u32string_view kApostrophes = U"'`\u00B4\u02B9\u02BC\u2018\u2019\u201B\u2032\uFF07";

struct Letter {
    LetterClass letterClass = LetterClass::Separator;
    std::uint8_t bytes = 0;
    std::array<char, 6> folded{};
};

LetterClass classByIcu(char32_t codePoint)
{
    const auto c = static_cast<UChar32>(codePoint);
    if (kApostrophes.find(codePoint) != kApostrophes.npos) return LetterClass::Apostrophe;
    if (codePoint == 0xFFFC) return LetterClass::Separator;
    const auto category = static_cast<UCharCategory>(u_charType(c));
    if (category == U_NON_SPACING_MARK || category == U_COMBINING_SPACING_MARK || category == U_FORMAT_CHAR)
        return LetterClass::Joiner;
    if (u_isdigit(c)) return LetterClass::Digit;
    return u_isalpha(c) || category == U_LETTER_NUMBER ? LetterClass::Letter : LetterClass::Separator;
}

/// Letters that Unicode does not take apart into a plain one and a mark.
char32_t plainOf(char32_t folded)
{
    switch (folded) {
    case 0x451: return 0x435; // ё
    case 0x454: return 0x435; // є
    case 0x45E: return 0x443; // ў
    case 0x456:
    case 0x457: return 0x438; // і, ї
    case 0x491: return 0x433; // ґ
    case 0x142: return 'l';   // ł
    case 0x111: return 'd';   // đ
    case 0xF8: return 'o';    // ø
    case 0x131: return 'i';   // ı
    default: return folded;
    }
}

std::string foldedByIcu(char32_t codePoint)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkd = unorm2_getNFKDInstance(&status);
    icu::UnicodeString text(static_cast<UChar32>(codePoint));
    text.foldCase();
    std::string out;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto folded = static_cast<char32_t>(text.char32At(i));
        const char32_t plain = plainOf(folded);
        if (plain != folded || folded == kShortI) {
            icu::UnicodeString(static_cast<UChar32>(plain)).toUTF8String(out);
            continue;
        }
        std::array<UChar, 32> parts{};
        const int32_t count =
            unorm2_getDecomposition(nfkd, static_cast<UChar32>(folded), parts.data(), int32_t(parts.size()), &status);
        if (count <= 0 || U_FAILURE(status)) {
            icu::UnicodeString(static_cast<UChar32>(folded)).toUTF8String(out);
            continue;
        }
        const icu::UnicodeString decomposed(parts.data(), count);
        for (int32_t k = 0; k < decomposed.length(); k = decomposed.moveIndex32(k, 1)) {
            const UChar32 part = decomposed.char32At(k);
            if (u_charType(part) == U_NON_SPACING_MARK) continue;
            // A letter under two marks is taken apart one mark at a time.
            out += static_cast<char32_t>(part) == folded ? std::string() : foldedByIcu(static_cast<char32_t>(part));
        }
    }
    return out;
}

const std::vector<Letter>& table()
{
    static const std::vector<Letter> letters = [] {
        std::vector<Letter> made(kTableEnd);
        for (char32_t c = 0; c < kTableEnd; ++c) {
            const std::string folded = foldedByIcu(c);
            made[c].letterClass = classByIcu(c);
            made[c].bytes = static_cast<std::uint8_t>(std::min(folded.size(), made[c].folded.size()));
            std::copy_n(folded.begin(), made[c].bytes, made[c].folded.begin());
        }
        return made;
    }();
    return letters;
}

// The same place in both is the same look.
constexpr std::u32string_view kLatinLooks = U"aceijkopsxyABCEHIJKMOPSTXY", kCyrillicLooks = U"асеіјкорѕхуАВСЕНІЈКМОРЅТХУ";
static_assert(kLatinLooks.size() == kCyrillicLooks.size());

char32_t lookalike(char32_t letter, std::u32string_view from, std::u32string_view to)
{
    const auto place = from.find(letter);
    return place == std::u32string_view::npos ? 0 : to[place];
}

} // namespace

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion" // inside ICU's macro
Character characterAt(std::string_view text, std::size_t at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    std::size_t next = at;
    UChar32 codePoint = 0;
    U8_NEXT(text.data(), next, text.size(), codePoint);
    if (codePoint < 0) return {};
    return {static_cast<char32_t>(codePoint), next - at};
}
#pragma GCC diagnostic pop

LetterClass letterClassOf(char32_t codePoint)
{
    return codePoint < kTableEnd ? table()[codePoint].letterClass : classByIcu(codePoint);
}

void appendFolded(std::string& out, char32_t codePoint)
{
    if (codePoint >= kTableEnd) {
        out += foldedByIcu(codePoint);
        return;
    }
    const Letter& letter = table()[codePoint];
    out.append(letter.folded.data(), letter.bytes);
}

char32_t cyrillicLookalike(char32_t latin) { return lookalike(latin, kLatinLooks, kCyrillicLooks); }
char32_t latinLookalike(char32_t cyrillic) { return lookalike(cyrillic, kCyrillicLooks, kLatinLooks); }

bool isLatinLetter(char32_t codePoint) { return codePoint < 0x250 && letterClassOf(codePoint) == LetterClass::Letter; }

bool isCyrillicLetter(char32_t codePoint)
{
    return codePoint >= 0x400 && codePoint < 0x530 && letterClassOf(codePoint) == LetterClass::Letter;
}

bool isAlphabetic(char32_t codePoint)
{
    return codePoint < kTableEnd || (codePoint >= 0x1E00 && codePoint < 0x2000)
        || letterClassOf(codePoint) == LetterClass::Apostrophe;
}

} // namespace zapis
