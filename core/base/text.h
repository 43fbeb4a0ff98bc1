/// Unicode text: UTF-8, NFC (docs/model/domain.md §4), code points. Mentions of a person in a long text are U+FFFC.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zapis {

inline constexpr std::string_view kMention = "\xEF\xBF\xBC"; ///< U+FFFC OBJECT REPLACEMENT CHARACTER

bool isValidUtf8(std::string_view text);
bool isNfc(std::string_view text);
/// NFC with LF line ends and no characters that are illegal in text. Throws Error Malformed "text.not-utf8".
std::string toNfc(std::string_view text);
/// Are there controls, line separators, or what turns the direction of writing? Readers would see something else than what stands
/// there. Marks and joiners that scripts need (U+200C–U+200F) are none.
bool hasUnseenCharacters(std::string_view text);
/// A single line of text from any bytes, such as a file's name: what is no UTF-8, control characters and what turns the direction
/// of writing, become U+FFFD; NFC.
std::string toReadableLine(std::string_view bytes);
/// The same for text of several lines that a terminal shows: line ends and tabs stay.
std::string toTerminalText(std::string_view text);
std::size_t countCodePoints(std::string_view text);
/// [from, to) in code points; short at the end of the text.
std::string_view codePointRange(std::string_view text, std::size_t from, std::size_t to);
std::size_t countOccurrences(std::string_view text, std::string_view what);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

} // namespace zapis
