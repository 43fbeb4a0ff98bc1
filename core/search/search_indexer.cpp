/// Tables of the full text.
///
///   records.db    search_text   FTS5, rowid = record.row: title (code, texts of the title), body (all other texts of the case
///   half), kind
///                               (one word: filters by kind without a look at `record`)
///   identity.db   search_name   record → row of search_names
///                 search_names  FTS5: every text of the identity half, names, contacts, spoken forms of mentions
///   both          meta "search.tokenizer": what the index was made with; missing while it is being built
///
/// Each keeps its content, since without it FTS5 of SQLite 3.40 cannot delete. Withdrawn and merged records are in neither. A
/// deleted row leaves its words in older segments until they are merged.
#include <algorithm>

#include "core/base/error.h"
#include "core/records/records.h"
#include "core/search/kind_word.h"
#include "core/search/record_texts.h"
#include "core/search/search_indexer.h"
#include "core/search/tokenizer.h"
#include "core/vault/meta.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {

namespace {

constexpr std::string_view kVersionKey = "search.tokenizer";
constexpr std::uint64_t kRecordsPerCommit = 500;

// A leaf of the index should fit one sealed page: 4056 bytes, of which a table row may fill 4021 (FTS5's own choice is 4050).
constexpr std::string_view kTextSchema = R"sql(
    CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5(title, body, kind, tokenize = 'zapis', prefix = '2 3');
    INSERT INTO search_text(search_text, rank) VALUES('pgsz', 3980);
)sql";
constexpr std::string_view kNamesSchema = R"sql(
    CREATE TABLE IF NOT EXISTS search_name(row INTEGER PRIMARY KEY, record BLOB NOT NULL UNIQUE);
    CREATE VIRTUAL TABLE IF NOT EXISTS search_names USING fts5(body, tokenize = 'zapis', prefix = '2 3');
    INSERT INTO search_names(search_names, rank) VALUES('pgsz', 3980);
)sql";

bool isHidden(Status status) { return status == Status::Withdrawn || status == Status::Merged; }

void putText(Connection& db, const Kind& kind, const Record& record)
{
    Statement found(db, "SELECT row FROM record WHERE id = ?");
    if (!found.bindAll(record.id).step()) throw Error(Error::Code::Damaged, "search.no-row");
    const std::int64_t row = found.integer(0);
    const IndexedText text = caseTextOf(kind, record);
    Statement indexed(db, "SELECT title, body FROM search_text WHERE rowid = ?");
    if (indexed.bindAll(row).step()) {
        if (!isHidden(record.status) && indexed.textView(0) == text.title && indexed.textView(1) == text.body) return;
        indexed.reset();
        Statement(db, "DELETE FROM search_text WHERE rowid = ?").bindAll(row).run();
    }
    if (isHidden(record.status)) return;
    Statement(db, "INSERT INTO search_text(rowid, title, body, kind) VALUES(?, ?, ?, ?)")
        .bindAll(row, text.title, text.body, kindWord(record.kind))
        .run();
}

/// The row of search_names that belongs to the record; made where it is missing.
std::int64_t nameRow(Connection& db, const RecordId& id)
{
    Statement(db, "INSERT INTO search_name(record) VALUES(?) ON CONFLICT DO NOTHING").bindAll(id).run();
    Statement row(db, "SELECT row FROM search_name WHERE record = ?");
    row.bindAll(id).step();
    return row.integer(0);
}

void putNames(Connection& db, const Kind& kind, const Record& record)
{
    const std::string text = isHidden(record.status) ? std::string() : identityTextOf(kind, record);
    Statement indexed(db, "SELECT s.rowid, s.body FROM search_name n JOIN search_names s ON s.rowid = n.row WHERE n.record = ?");
    if (indexed.bindAll(record.id).step()) {
        if (indexed.textView(1) == text) return;
        const std::int64_t row = indexed.integer(0);
        indexed.reset();
        Statement(db, "DELETE FROM search_names WHERE rowid = ?").bindAll(row).run();
    }
    if (text.empty()) return;
    Statement(db, "INSERT INTO search_names(rowid, body) VALUES(?, ?)").bindAll(nameRow(db, record.id), text).run();
}

void setVersion(Databases& databases, const std::string& version)
{
    metaSet(databases.records, kVersionKey, version);
    if (databases.identity) metaSet(*databases.identity, kVersionKey, version);
}

} // namespace

std::string kindWord(std::string_view kind)
{
    std::string word;
    for (const char c : kind) {
        if (c != '_') word += c;
    }
    return word;
}

void registerTokenizer(Databases& databases)
{
    registerTokenizer(databases.records, kTokenizerName, std::make_shared<WordTokenizer>());
    if (databases.identity) registerTokenizer(*databases.identity, kTokenizerName, std::make_shared<WordTokenizer>());
}

void createSearchSchema(Databases& databases)
{
    registerTokenizer(databases);
    createMetaTable(databases.records);
    databases.records.execute(kTextSchema);
    if (databases.identity) {
        createMetaTable(*databases.identity);
        databases.identity->execute(kNamesSchema);
    }
    setVersion(databases, tokenizerVersion());
}

bool SearchIndexer::isCurrent(Databases& databases)
{
    const std::string version = tokenizerVersion();
    return metaText(databases.records, kVersionKey) == version
        && (!databases.identity || metaText(*databases.identity, kVersionKey) == version);
}

void SearchIndexer::recordChanged(Databases& databases, const Record& record)
{
    const Kind& kind = m_catalogue->at(record.kind);
    putText(databases.records, kind, record);
    if (databases.identity && record.identityRead) putNames(*databases.identity, kind, record);
}

void SearchIndexer::recordGone(Databases& databases, const RecordId& id)
{
    if (!databases.identity) return;
    Connection& db = *databases.identity;
    Statement(db, "DELETE FROM search_names WHERE rowid = (SELECT row FROM search_name WHERE record = ?)").bindAll(id).run();
    Statement(db, "DELETE FROM search_name WHERE record = ?").bindAll(id).run();
}

void SearchIndexer::rebuild(const RecordReader& reader, const Job& job)
{
    Databases& databases = reader.databases();
    const std::vector<RecordId> all = reader.all();
    {
        PairedTransaction transaction(databases);
        setVersion(databases, {});
        databases.records.execute("DROP TABLE search_text");
        databases.records.execute(kTextSchema);
        if (databases.identity) {
            databases.identity->execute("DROP TABLE search_names; DROP TABLE search_name");
            databases.identity->execute(kNamesSchema);
        }
        transaction.commit();
    }
    for (std::uint64_t done = 0; done < all.size();) {
        job.reach(done, all.size());
        PairedTransaction transaction(databases);
        for (const std::uint64_t end = std::min<std::uint64_t>(done + kRecordsPerCommit, all.size()); done < end; ++done) {
            // Records that a save on another connection changed meanwhile come out the same: each is read as it is now.
            if (const std::optional<Record> record = reader.find(all[done])) recordChanged(databases, *record);
        }
        transaction.commit();
    }
    job.reach(all.size(), all.size());
    PairedTransaction transaction(databases);
    setVersion(databases, tokenizerVersion());
    transaction.commit();
}

} // namespace zapis
