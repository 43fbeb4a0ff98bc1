/// The tables of the full text and what keeps them in step with the records.
#pragma once

#include "core/records/records.h"
#include "core/search/spellings.h"

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
    struct Spellings {
        SpellingWriter caseHalf, names;
    };
    void put(Databases& databases, const Record& record, Spellings& spellings);

    const Catalogue* m_catalogue;
};

} // namespace zapis
