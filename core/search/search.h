/// Full text over everything the viewer may see: FTS5 with an ICU tokenizer that folds case, diacritics, ё/е and Belarusian ў/і
/// forms and stems English and Russian. A name is found in other scripts and usual transliterations, a code by its labels in
/// three languages, a date by any way of saying it. Names are indexed in identity.db and searched only while the compartment is
/// open.
#pragma once

#include <string>
#include <vector>

#include "core/records/records.h"

namespace zapis {

struct SearchQuery {
    std::string words;  ///< all words, last one as a prefix; "…" a phrase; -word not (query.h)
    RecordQuery filter; ///< kind, where, status
};

struct Highlight {
    std::size_t from = 0, to = 0; ///< bytes of the snippet, [from, to)
};

struct SearchHit {
    RecordRow row;
    std::string field;   ///< where the words stand
    std::string place;   ///< the same with the row: "steps[2].vehicle"
    std::string snippet; ///< mentions as code or name
    std::vector<Highlight> highlights;
    bool inIdentity = false;
};

/// Where words stand in one text.
struct FoundWords {
    struct Span {
        std::size_t from = 0, to = 0; ///< code points of the text as it is kept, [from, to); a mention is one
        bool operator==(const Span&) const = default;
    };
    std::vector<Span> spans;
    std::size_t best = 0; ///< the one that a snippet of the text would show first
};

struct SearchResult {
    std::vector<SearchHit> hits;
    std::uint64_t total = 0;
    bool more = false;          ///< there are more than `total`: counting stopped there
    bool namesSearched = false; ///< false: the compartment is closed, say so
};

class Search {
public:
    explicit Search(const RecordReader& reader) : m_reader(&reader) { }
    /// Hits [from, from + count): titles and names that begin with what was typed, then those by name, then the best by BM25;
    /// where thousands match, the newest instead. The beginning of a word (query.h) is counted to a thousand hits only, and the
    /// newest of more than these come. Withdrawn and merged records are never found. Nothing that is typed is an error; no words
    /// to look for, no hits. The filter may throw what rowCondition (core/records/record_query.h) throws. Any thread with its own
    /// connections; Reading::interrupt ends it.
    SearchResult find(const SearchQuery& query, std::uint64_t from, std::uint64_t count) const;
    /// Where these words stand in a text of `object` (the fields of a record, or a row), by the same rules as the hits of find():
    /// other forms, letters and spellings, names that mentions show. Nothing where the text has none of them.
    FoundWords wordsIn(const std::string& words, const Field& field, const Json& object) const;

private:
    const RecordReader* m_reader;
};

} // namespace zapis
