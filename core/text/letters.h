/// What each character is, and how it is folded: lower case, compatibility forms (full width, ligatures) as plain ones, without
/// diacritics, ё as е, ў as у, і and ї as и, ґ as г. й keeps its breve: it is a letter of its own, and the stems of Russian need
/// it. By ICU, through a table for the scripts in use. Whole words: words.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zapis {

enum class LetterClass : std::uint8_t {
    Separator,
    Letter,
    Digit,
    Joiner,     ///< inside a word, not searched for: combining marks, soft hyphens
    Apostrophe, ///< joins letters on both sides: сям'я, don't
};

/// One character of UTF-8; bytes that are none count as separators of one byte.
struct Character {
    char32_t codePoint = 0;
    std::size_t bytes = 1;
};
Character characterAt(std::string_view text, std::size_t at);

LetterClass letterClassOf(char32_t codePoint);
/// Appends the folded spelling.
void appendFolded(std::string& out, char32_t codePoint);
/// The letter of the other script that looks the same, in the same case; 0 where none does. Layouts get mixed within a word, and
/// so are texts copied out of a PDF.
char32_t cyrillicLookalike(char32_t latin);
char32_t latinLookalike(char32_t cyrillic);
bool isLatinLetter(char32_t codePoint);
bool isCyrillicLetter(char32_t codePoint);
/// Scripts in which words are parted by what is between them; others need ICU's dictionaries and rules.
bool isAlphabetic(char32_t codePoint);

} // namespace zapis
