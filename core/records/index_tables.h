/// Writes a record into the tables of records_schema.cpp: row, documents, and the indexes drawn from them. One writer serves one
/// transaction after another on the same connections; it keeps its statements prepared.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/records/stored_record.h"

namespace zapis {

/// What the indexes say about one half of a record.
struct IndexEntries {
    struct Span {
        std::string field;
        Days days;
    };
    std::vector<std::pair<std::string, std::string>> terms; ///< field, code
    std::vector<std::pair<std::string, RecordId>> links;    ///< field, target
    std::vector<Span> spans;
};
/// Fields inside rows are named "rows.field".
IndexEntries indexEntriesOf(const Kind& kind, const Json& half);

/// The EDTF text and first day by which the kind's lists are ordered; empty and 0 where it has none.
struct SortKey {
    std::string date;
    std::int32_t day = 0;
};
SortKey sortKeyOf(const Kind& kind, const Json& casePart);

/// What lists show while the compartment is open: of a person the name, an official one first; of an item of evidence the file's
/// name as it came. Empty where there is none.
std::string displayName(const Kind& kind, const Json& identityPart);
/// Are the folded texts of titles and names those that core/text/fold.h gives now? Looked up in the meta tables of the databases
/// that are open.
bool foldingIsCurrent(Databases& databases);
void noteFolding(Databases& databases);

/// All that displayName chooses from, folded, one a line.
std::string foldedNames(const Kind& kind, const Json& identityPart);

class IndexWriter {
public:
    IndexWriter(const Catalogue& catalogue, Databases& databases);
    IndexWriter(IndexWriter&&) noexcept;
    ~IndexWriter();

    /// Inserts (`row` 0, set afterwards) or replaces. `identityChanged`: the identity half is written too, as revision
    /// `record.revision`; needs the compartment open.
    void put(StoredRecord& record, bool identityChanged);
    /// Makes the index rows of identity.db (shown name, names, terms, links) anew from the identity half of a record. Drops what
    /// a save left of the record in identity.db that never reached records.db: a power cut between the two commits.
    void redrawIdentity(const StoredRecord& record);
    /// Drops all that identity.db holds of a record which records.db does not know.
    void dropIdentity(const RecordId& id);
    /// Marks in both databases that their views belong together after this save.
    void mark(ByteView saveId);

private:
    struct Statements;
    void putCaseIndexes(const StoredRecord& record);
    /// Folds anew the titles of the records whose titles tell of this one, and of those that tell of them.
    void refoldLinked(const RecordId& told, int deep);
    void putIdentity(StoredRecord& record);
    void putIdentityViews(const StoredRecord& record);
    void dropIdentityViews(const RecordId& id);
    const Catalogue* m_catalogue;
    Databases* m_databases;
    std::unique_ptr<Statements> m_statements;
};

/// How the two databases stand to each other: each save with the compartment open leaves its mark and its number in both, and in
/// identity.db the mark of the one before.
enum class Standing {
    Together,
    SaveCutShort,  ///< identity.db holds one save that records.db does not know: ended between its two commits
    RecordsOlder,  ///< it holds more than one: records.db was put back, and what was entered since (withdrawals too) is missing
    IdentityOlder, ///< the other way round
};
/// Together where the compartment is closed: nobody could say.
Standing standingOf(Databases& databases);

} // namespace zapis
