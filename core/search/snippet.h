/// The place of a record where the words stand, cut out of its texts.
#pragma once

#include <optional>

#include "core/search/query.h"
#include "core/search/record_texts.h"
#include "core/search/search.h"

namespace zapis {

struct Snippet {
    std::string field, place; ///< of the text, as RecordText has them
    std::string text;         ///< one line; mentions as the name spoken, the name or the code
    std::vector<Highlight> highlights;
};

/// The passage with the most of the query's words. Where a text has none of them (the record was found by its code or title
/// alone): the beginning of its first text without highlights, or nothing at all.
Snippet snippetOf(const RecordReader& reader, const Record& record, const ParsedQuery& query, Stemmer& stemmer);

/// All places of the query's words in one text.
FoundWords wordsOf(const RecordReader& reader, const RecordText& text, const ParsedQuery& query, Stemmer& stemmer);

} // namespace zapis
