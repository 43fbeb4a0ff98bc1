/// Short texts folded whole, for filters that look for a part of a title or a name: each word as words.h folds it, й as и, any
/// blank as one of ASCII, any dash as '-', no apostrophes. What else stands between words stays.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zapis {

/// Changes with every change of what `folded` gives: folded texts that are stored under another one are made again.
inline constexpr std::string_view kFoldingVersion = "2";

/// `text` is UTF-8; bytes that are none stay as they are.
std::string folded(std::string_view text);

/// How well a folded text answers folded words that were typed; the better is the less.
enum class TextRank : std::uint8_t { Same, Begins, WordBegins, Holds, Other };
TextRank rankOf(std::string_view foldedText, std::string_view foldedTyped);
/// Of texts, one a line, the best.
TextRank bestRankOf(std::string_view foldedLines, std::string_view foldedTyped);

} // namespace zapis
