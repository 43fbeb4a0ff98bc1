/// Full text over everything the viewer may see: FTS5 with an ICU tokenizer that folds case, diacritics, ё/е and Belarusian ў/і forms
/// and stems English and Russian. Names are indexed in identity.db and searched only while the compartment is open.
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
    explicit SearchIndexer(const Catalogue& catalogue) : m_catalogue(&catalogue) {}
    void recordChanged(Databases& databases, const Record& record) override;
    /// Builds both indexes anew (also when the ICU version changed).
    void rebuild(const RecordReader& reader, const Job& job);
    /// Does the index fit this program's tokenizer (ICU version)?
    static bool isCurrent(Databases& databases);

private:
    const Catalogue* m_catalogue;
};

struct SearchQuery {
    std::string words;                                       ///< all words, last one as a prefix; "…" a phrase; -word not
    RecordQuery filter;                                      ///< kind, where, status
};

struct Highlight {
    std::size_t from = 0, to = 0;                            ///< bytes of the snippet, [from, to)
};

struct SearchHit {
    RecordRow row;
    std::string field;                                       ///< where the words stand
    std::string snippet;                                     ///< mentions as code or name
    std::vector<Highlight> highlights;
    bool inIdentity = false;
};

struct SearchResult {
    std::vector<SearchHit> hits;
    std::uint64_t total = 0;
    bool namesSearched = false;                              ///< false: the compartment is closed, say so
};

/// Hits [from, from + count), best first. Any thread with its own connections.
SearchResult search(const RecordReader& reader, const SearchQuery& query, std::uint64_t from, std::uint64_t count);

}
