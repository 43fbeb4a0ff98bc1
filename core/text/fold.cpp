#include "core/text/fold.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "core/base/text.h"
#include "core/text/letters.h"
#include "core/text/words.h"

namespace zapis {
namespace {

void appendBetween(std::string& out, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        const auto category = static_cast<UCharCategory>(u_charType(static_cast<UChar32>(c.codePoint)));
        const LetterClass kind = letterClassOf(c.codePoint);
        if (category == U_SPACE_SEPARATOR) out += ' ';
        else if (category == U_DASH_PUNCTUATION) out += '-';
        else if (kind != LetterClass::Joiner && kind != LetterClass::Apostrophe) out += text.substr(at, c.bytes);
        at += c.bytes;
    }
}

} // namespace

std::string folded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    std::size_t behind = 0;
    forEachWord(text, [&](const Word& word) {
        appendBetween(out, text.substr(behind, word.from - behind));
        out += withPlainShortI(word.folded);
        behind = word.to;
        return true;
    });
    appendBetween(out, text.substr(behind));
    return out;
}

TextRank rankOf(std::string_view foldedText, std::string_view foldedTyped)
{
    if (foldedText == foldedTyped) return TextRank::Same;
    if (foldedText.starts_with(foldedTyped)) return TextRank::Begins;
    TextRank rank = TextRank::Other;
    for (auto at = foldedText.find(foldedTyped); at != foldedText.npos; at = foldedText.find(foldedTyped, at + 1)) {
        const auto before = static_cast<unsigned char>(foldedText[at - 1]);
        // A byte of a longer letter, or a letter or digit of ASCII, is inside a word.
        const bool isInside = before >= 0x80 || (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
        if (!isInside) return TextRank::WordBegins;
        rank = TextRank::Holds;
    }
    return rank;
}

TextRank bestRankOf(std::string_view foldedLines, std::string_view foldedTyped)
{
    TextRank best = TextRank::Other;
    for (const std::string_view line : split(foldedLines, '\n')) best = std::min(best, rankOf(line, foldedTyped));
    return best;
}

} // namespace zapis
