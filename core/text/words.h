/// The words of a text, folded (letters.h), with their places: the one reading of letters that full text, filters, the look for
/// unmarked names and the comparison of names share.
///
/// A word is a run of letters, digits and marks, with apostrophes between letters left out (сям'я, don't). A hyphen at the end of
/// a line joins where a small letter follows ("Иван-⏎ченко"; "Петров-⏎Водкин" stays two). Letters of two scripts in one word
/// become those of one, where they look like such (a Latin "i" in "Iваноў"). Everything else parts words: also '@', '.' and '_',
/// which ICU joins in some versions and parts in others. In scripts that write words together (Chinese, Thai) a run is divided by
/// ICU's word break rules.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace zapis {

inline constexpr std::size_t kMaxWordBytes = 64; ///< longer ones are cut: digests, encoded data

struct Word {
    std::string_view folded;      ///< until the visitor returns
    std::size_t from = 0, to = 0; ///< bytes of the text
    bool isLetters = true;        ///< no digits: it has a stem
};

/// Visits the words in order until `visit` returns false.
void forEachWord(std::string_view text, const std::function<bool(const Word&)>& visit);

/// й as и, for comparisons that know no stems: people leave the breve out. (The full text keeps it: the stems of Russian need
/// it.)
std::string withPlainShortI(std::string_view foldedWord);
/// The words with plain й.
std::vector<std::string> wordsOf(std::string_view text);

} // namespace zapis
