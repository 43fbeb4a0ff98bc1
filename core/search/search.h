/// Full text over everything the viewer may see: FTS5 with an ICU tokenizer that folds case, diacritics, ё/е and Belarusian ў/і
/// forms and stems English and Russian. Names are indexed in identity.db and searched only while the compartment is open.
#pragma once

#include <string>
#include <vector>

#include "core/records/records.h"

namespace zapis {

/// Tables of the full text in both databases; registers the tokenizer on the connection.
void createSearchSchema(Databases& databases);
/// Every connection that searches or writes must know the tokenizer.
void registerTokenizer(Databases& databases);

/// Keeps the full text in step with records, inside their transaction.
class SearchIndexer : public RecordObserver {
public:
    explicit SearchIndexer(const Catalogue& catalogue) : m_catalogue(&catalogue) { }
    void recordChanged(Databases& databases, const Record& record) override;
    void recordGone(Databases& databases, const RecordId& id) override;
    /// Builds both indexes anew (also when the ICU version changed), in transactions of its own. Cut short, it leaves an index
    /// that is not current.
    void rebuild(const RecordReader& reader, const Job& job);
    /// Does the index fit this program's tokenizer (ICU version)? While the compartment is open, both are asked.
    static bool isCurrent(Databases& databases);

private:
    const Catalogue* m_catalogue;
};

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
    std::string snippet; ///< mentions as code or name
    std::vector<Highlight> highlights;
    bool inIdentity = false;
};

struct SearchResult {
    std::vector<SearchHit> hits;
    std::uint64_t total = 0;
    bool more = false;          ///< there are more than `total`: counting stopped there
    bool namesSearched = false; ///< false: the compartment is closed, say so
};

/// Hits [from, from + count): those by name first, then the best by BM25; where thousands match, the newest instead. The
/// beginning of a word (query.h) is counted to a thousand hits only, and the newest of more than these come. Withdrawn and merged
/// records are never found. Nothing that is typed is an error; no words to look for, no hits. The filter may throw what
/// rowCondition (core/records/record_query.h) throws. Any thread with its own connections; Connection::interrupt ends it.
SearchResult search(const RecordReader& reader, const SearchQuery& query, std::uint64_t from, std::uint64_t count);

} // namespace zapis
