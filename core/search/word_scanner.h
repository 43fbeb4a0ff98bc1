/// The words of a text as the index and the queries see them, folded (letters.h), with their places.
///
/// A word is a run of letters, digits and marks, with apostrophes between letters left out (сям'я, don't). Everything else parts
/// words: also '@', '.' and '_', which ICU joins in some versions and parts in others. In scripts that write words together
/// (Chinese, Thai) a run is divided by ICU's word break rules.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace zapis {

inline constexpr std::size_t kMaxWordBytes = 64; ///< longer ones are cut: digests, encoded data

struct Word {
    std::string_view folded;      ///< until the visitor returns
    std::size_t from = 0, to = 0; ///< bytes of the text
    bool isLetters = true;        ///< no digits: it has a stem
};

/// Visits the words in order until `visit` returns false.
void forEachWord(std::string_view text, const std::function<bool(const Word&)>& visit);

} // namespace zapis
