/// Tables of the full text.
///
///   records.db    search_text   FTS5, rowid = record.row: title (code, texts of the title), body (all other texts of the case
///                               half), marks (marks.h: its kind, so that filters by kind need no look at `record`, its codes
///                               and dates)
///   identity.db   search_name   record → row of search_names
///                 search_names  FTS5: every text of the identity half, names, contacts, spoken forms of mentions, and marks
///   each          search_spelling  words with a capital by their consonants (spellings.h)
///   both          meta "search.tokenizer": what the index was made with; missing while it is being built
///
/// Each keeps its content, since without it FTS5 of SQLite 3.40 cannot delete. Withdrawn and merged records are in neither. A
/// deleted row leaves its words in older segments until they are merged.
#include <algorithm>

#include "core/base/error.h"
#include "core/records/records.h"
#include "core/search/marks.h"
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
    CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5(title, body, marks, tokenize = 'zapis', prefix = '2 3');
    INSERT INTO search_text(search_text, rank) VALUES('pgsz', 3980);
)sql";
constexpr std::string_view kNamesSchema = R"sql(
    CREATE TABLE IF NOT EXISTS search_name(row INTEGER PRIMARY KEY, record BLOB NOT NULL UNIQUE);
    CREATE VIRTUAL TABLE IF NOT EXISTS search_names USING fts5(body, tokenize = 'zapis', prefix = '2 3');
    INSERT INTO search_names(search_names, rank) VALUES('pgsz', 3980);
)sql";

void putText(Connection& db, const Kind& kind, const Record& record, SpellingWriter& spellings)
{
    Statement found(db, "SELECT row FROM record WHERE id = ?");
    if (!found.bindAll(record.id).step()) throw Error(Error::Code::Damaged, "search.no-row");
    const std::int64_t row = found.integer(0);
    const IndexedText text = caseTextOf(kind, record);
    const std::string marks = marksOf(kind, record.fields, Half::Case);
    Statement indexed(db, "SELECT title, body, marks FROM search_text WHERE rowid = ?");
    if (indexed.bindAll(row).step()) {
        if (isSearched(record.status) && indexed.textView(0) == text.title && indexed.textView(1) == text.body
            && indexed.textView(2) == marks)
            return;
        indexed.reset();
        Statement(db, "DELETE FROM search_text WHERE rowid = ?").bindAll(row).run();
    }
    if (!isSearched(record.status)) return;
    Statement(db, "INSERT INTO search_text(rowid, title, body, marks) VALUES(?, ?, ?, ?)")
        .bindAll(row, text.title, text.body, marks)
        .run();
    spellings.take(db, text.title);
    spellings.take(db, text.body);
}

/// The row of search_names that belongs to the record; made where it is missing.
std::int64_t nameRow(Connection& db, const RecordId& id)
{
    Statement(db, "INSERT INTO search_name(record) VALUES(?) ON CONFLICT DO NOTHING").bindAll(id).run();
    Statement row(db, "SELECT row FROM search_name WHERE record = ?");
    row.bindAll(id).step();
    return row.integer(0);
}

void putNames(Connection& db, const Kind& kind, const Record& record, SpellingWriter& spellings)
{
    const std::string text = indexedNamesOf(kind, record);
    Statement indexed(db, "SELECT s.rowid, s.body FROM search_name n JOIN search_names s ON s.rowid = n.row WHERE n.record = ?");
    if (indexed.bindAll(record.id).step()) {
        if (indexed.textView(1) == text) return;
        const std::int64_t row = indexed.integer(0);
        indexed.reset();
        Statement(db, "DELETE FROM search_names WHERE rowid = ?").bindAll(row).run();
    }
    if (text.empty()) return;
    Statement(db, "INSERT INTO search_names(rowid, body) VALUES(?, ?)").bindAll(nameRow(db, record.id), text).run();
    spellings.take(db, text);
}

void setVersion(Databases& databases, const std::string& version)
{
    metaSet(databases.records, kVersionKey, version);
    if (databases.identity) metaSet(*databases.identity, kVersionKey, version);
}

} // namespace

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
    createSpellingSchema(databases);
    setVersion(databases, tokenizerVersion());
}

bool SearchIndexer::isCurrent(Databases& databases)
{
    const std::string version = tokenizerVersion();
    return metaText(databases.records, kVersionKey) == version
        && (!databases.identity || metaText(*databases.identity, kVersionKey) == version);
}

/// Words remembered from one save to the next would outlive one that is rolled back: each remembers its own.
void SearchIndexer::recordChanged(Databases& databases, const Record& record)
{
    Spellings spellings;
    put(databases, record, spellings);
}

void SearchIndexer::put(Databases& databases, const Record& record, Spellings& spellings)
{
    const Kind& kind = m_catalogue->at(record.kind);
    putText(databases.records, kind, record, spellings.caseHalf);
    if (databases.identity && record.identityRead) putNames(*databases.identity, kind, record, spellings.names);
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
            dropSpellings(*databases.identity);
        }
        dropSpellings(databases.records);
        transaction.commit();
    }
    Spellings spellings;
    for (std::uint64_t done = 0; done < all.size();) {
        job.reach(done, all.size());
        PairedTransaction transaction(databases);
        for (const std::uint64_t end = std::min<std::uint64_t>(done + kRecordsPerCommit, all.size()); done < end; ++done) {
            // Records that a save on another connection changed meanwhile come out the same: each is read as it is now.
            if (const std::optional<Record> record = reader.find(all[done])) put(databases, *record, spellings);
        }
        transaction.commit();
    }
    job.reach(all.size(), all.size());
    PairedTransaction transaction(databases);
    setVersion(databases, tokenizerVersion());
    transaction.commit();
}

} // namespace zapis
