/// What a person typed into the search field, as words to look for. Nothing that is typed is an error.
///
///     words       all of them, each in any of its forms
///     the last    as a beginning, while it is being typed (no blank behind it, at least two letters)
///     "a phrase"  these words as they stand, one after another; also «…» “…” „…“
///     -word       not this one
///
/// Alias codes are found however they are spelled (v-7k2qm-v); a date, of one word or several, also where a record holds it
/// ("12 августа 2020", date_words.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/search/stemmer.h"

namespace zapis {

struct QueryWord {
    std::string folded;
    std::string stem; ///< empty: it has digits and no other forms
};

struct QueryTerm {
    std::vector<QueryWord> words; ///< more than one: one after another
    bool exact = false;           ///< quoted: as written, no other forms
    bool prefix = false;          ///< the last word may go on
    /// What stands for it as well, each a word of the index: other spellings of a name, folded (spellings.h); marks of codes and
    /// dates (marks.h).
    std::vector<std::string> spellings, marks;
};

struct ParsedQuery {
    std::vector<QueryTerm> wanted, unwanted;
};

/// Several words that are one date, or a part of one, are found each by itself or as a date.
ParsedQuery parseQuery(std::string_view typed, Stemmer& stemmer);

/// One word of two or three letters that may go on, and nothing else.
bool isBeginning(const ParsedQuery& query);
/// The term as an expression of FTS5, in brackets.
std::string matchOf(const QueryTerm& term);
/// All of `wanted` and none of `unwanted`; `wanted` must not be empty.
std::string matchOf(const std::vector<QueryTerm>& wanted, const std::vector<QueryTerm>& unwanted);

} // namespace zapis
