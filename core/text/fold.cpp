#include "core/text/fold.h"

#include <algorithm>
#include <array>

namespace zapis {
namespace {

// Latin letters with a mark, lower and upper case, and the base letter they fold to. Sorted by code point.
constexpr std::u32string_view kMarked = U"ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĢģĪ"
                                        U"īĮįĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŤťŪūŬŭŮůŰűŲųŸŹźŻżŽž";
constexpr std::string_view kBase = "aaaaaaceeeeiiiinoooooouuuuyaaaaaaceeeeiiiinoooooouuuuyyaaaaaaccccddddeeeeeeeeggi"
                                   "iiikkllllllllnnnnnnoooorrrrssssssttuuuuuuuuuuyzzzzzz";
static_assert(kMarked.size() == kBase.size());

char32_t foldLetter(char32_t c)
{
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c < 0xC0) return c;
    if (c >= 0x410 && c <= 0x42F) c += 32;      // А…Я
    else if (c >= 0x400 && c <= 0x40F) c += 80; // Ѐ…Џ
    else if (c == 0x490) c = 0x491;             // Ґ
    switch (c) {
    case 0x451: return 0x435; // ё → е
    case 0x45E: return 0x443; // ў → у
    case 0x439: return 0x438; // й → и
    case 0x457: return 0x456; // ї → і
    case 0x491: return 0x433; // ґ → г
    default: break;
    }
    const auto place = std::lower_bound(kMarked.begin(), kMarked.end(), c);
    if (place != kMarked.end() && *place == c)
        return static_cast<unsigned char>(kBase[static_cast<std::size_t>(place - kMarked.begin())]);
    return c;
}

/// Length of the sequence that starts at `lead`, or 1 for a byte that starts none.
std::size_t sequenceLength(unsigned char lead)
{
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 1;
}

void append(std::string& out, char32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

} // namespace

std::string folded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = sequenceLength(lead);
        if (lead < 0x80) {
            append(out, foldLetter(lead));
            ++i;
        } else if (length == 2 && i + 1 < text.size()) {
            append(out, foldLetter(static_cast<char32_t>((lead & 0x1F) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3F))));
            i += 2;
        } else { // nothing above U+07FF is folded
            out += text.substr(i, length);
            i += length;
        }
    }
    return out;
}

} // namespace zapis
