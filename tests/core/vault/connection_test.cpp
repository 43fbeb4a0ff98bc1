// SQLite as the rest of core sees it: connections, statements, transactions, tokenizers, meta.

#include "core/vault/connection.h"

#include <atomic>
#include <chrono>
#include <map>
#include <optional>
#include <thread>

#include <sqlite3.h>

#include "core/base/message.h"
#include "core/base/text.h"
#include "core/vault/fts_tokenizer.h"
#include "core/vault/meta.h"
#include "core/vault/statement.h"
#include "core/vault/statement_cache.h"
#include "core/vault/transaction.h"
#include "tests/catch.h"
#include "tests/core/vault/sealed_sql.h"
#include "tests/core/vault/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;

namespace {

/// Splits at spaces, folds a to b in rows and queries, adds "also" beside each word of a row.
class SpaceTokenizer : public TextTokenizer {
public:
    void tokenize(std::string_view text, bool isQuery, const TokenSink& sink) override
    {
        if (text.find("throw") != std::string_view::npos) throw Error(Error::Code::Malformed, "test.tokenizer");
        std::size_t from = 0;
        for (const std::string_view word : split(text, ' ')) {
            if (!word.empty()) sink(word == "a" ? "b" : word, from, from + word.size(), false);
            if (!word.empty() && !isQuery) sink("also", from, from + word.size(), true);
            from += word.size() + 1;
        }
    }
};

} // namespace

TEST_CASE("values come back as they were bound", "[vault][sql]")
{
    Connection db = Connection::openMemory();
    const RecordId id = newRecordId();
    const Bytes blob{std::byte{0}, std::byte{255}};
    Statement row(db, "SELECT ?, ?, ?, ?, ?, ?, ?, ?");
    row.bindAll(
        std::int64_t{-1} << 62, "", std::string_view("з\0т", 5), ByteView{}, ByteView(blob), nullptr, id, std::optional<int>{});
    REQUIRE(row.step());
    CHECK(row.integer(0) == std::int64_t{-1} << 62);
    CHECK_FALSE(row.isNull(1));
    CHECK(row.text(1).empty());
    CHECK(row.text(2) == std::string("з\0т", 5));
    CHECK_FALSE(row.isNull(3)); // an empty blob is no NULL
    CHECK(row.blob(3).empty());
    CHECK(std::ranges::equal(row.blob(4), blob));
    CHECK(row.isNull(5));
    CHECK(row.id<RecordId>(6) == id);
    CHECK(row.isNull(7));
    CHECK_FALSE(row.step());
    CHECK(errorOf([&] {
        Statement other(db, "SELECT x'00'");
        (void)(other.step() && other.id<RecordId>(0) == id);
    }) == "database.wrong-id");
}

TEST_CASE("several statements run in one call, and the first error ends it", "[vault][sql]")
{
    Connection db = Connection::openMemory();
    db.execute("CREATE TABLE t (x UNIQUE); INSERT INTO t VALUES (1); -- note\n INSERT INTO t VALUES (2);  ");
    CHECK(db.changes() == 1);
    CHECK(db.lastInsertRow() == 2);
    CHECK(errorOf([&] { db.execute("INSERT INTO t VALUES (3); INSERT INTO t VALUES (3); INSERT INTO t VALUES (4)"); })
        == "database.constraint");
    CHECK(number(db, "SELECT count(*) FROM t") == 3);
    CHECK(errorOf([&] { db.execute("SELEC 1"); }) == "database.statement");
    CHECK(errorOf([&] { Statement(db, ""); }) == "database.statement");
    CHECK(errorOf([&] { Statement(db, "SELECT \"text\""); }) == "database.statement"); // a column is no text
}

namespace {

/// Prepared on the connection now, in use or not.
int preparedOn(const Connection& db)
{
    int count = 0;
    for (sqlite3_stmt* next = sqlite3_next_stmt(db.handle(), nullptr); next; next = sqlite3_next_stmt(db.handle(), next)) ++count;
    return count;
}

} // namespace

TEST_CASE("a statement that ran before is not prepared again", "[vault][sql][cache]")
{
    Connection db = Connection::openMemory();
    db.execute("CREATE TABLE t (x)");
    const int before = preparedOn(db);
    for (int x = 0; x < 10; ++x) Statement(db, "INSERT INTO t VALUES (?)").bindAll(x).run();
    CHECK(preparedOn(db) == before + 1);
    CHECK(number(db, "SELECT sum(x) FROM t") == 45);
    for (int limit = 1; limit < 300; ++limit) Statement(db, "SELECT x FROM t LIMIT " + std::to_string(limit)).run();
    CHECK(preparedOn(db) <= static_cast<int>(StatementCache::kMost));
}

TEST_CASE("a statement in use twice gives each its own rows", "[vault][sql][cache]")
{
    Connection db = Connection::openMemory();
    db.execute("CREATE TABLE t (x); INSERT INTO t VALUES (1), (2), (3)");
    constexpr std::string_view kSelect = "SELECT x FROM t WHERE x >= ? ORDER BY x";
    std::string seen;
    for (int round = 0; round < 2; ++round) {
        Statement outer(db, kSelect);
        outer.bindAll(2);
        while (outer.step()) {
            seen += outer.text(0) + ":";
            Statement inner(db, kSelect);
            inner.bindAll(outer.integer(0));
            while (inner.step()) seen += inner.text(0);
            seen += " ";
        }
    }
    CHECK(seen == "2:23 3:3 2:23 3:3 ");
}

TEST_CASE("a statement given back keeps neither rows, values nor locks", "[vault][sql][cache]")
{
    Connection db = Connection::openMemory();
    db.execute("CREATE TABLE t (x); INSERT INTO t VALUES (1), (2)");
    constexpr std::string_view kSelect = "SELECT x, ? FROM t ORDER BY x";
    {
        Statement half(db, kSelect);
        half.bindAll("secret");
        REQUIRE(half.step());
        CHECK(half.text(1) == "secret");
    }
    Statement again(db, kSelect);
    REQUIRE(again.step());
    CHECK(again.integer(0) == 1);
    CHECK(again.isNull(1));
    again.reset();
    CHECK(errorOf([&] { db.execute("DROP TABLE t"); }).empty()); // refused while a statement still reads it
}

TEST_CASE("a statement that failed runs again", "[vault][sql][cache]")
{
    Connection db = Connection::openMemory();
    db.execute("CREATE TABLE t (x UNIQUE)");
    const auto insert = [&](int x) { Statement(db, "INSERT INTO t VALUES (?)").bindAll(x).run(); };
    insert(1);
    CHECK(errorOf([&] { insert(1); }) == "database.constraint");
    insert(2);
    CHECK(number(db, "SELECT count(*) FROM t") == 2);
}

TEST_CASE("a statement follows a change of its table", "[vault][sql][cache]")
{
    Connection db = Connection::openMemory();
    db.execute("CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    constexpr std::string_view kSelect = "SELECT count(*) FROM t";
    CHECK(number(db, std::string(kSelect)) == 1);
    db.execute("DROP TABLE t; CREATE TABLE t (y, z); INSERT INTO t VALUES (1, 2), (3, 4)");
    CHECK(number(db, std::string(kSelect)) == 2);
    db.execute("DROP TABLE t");
    CHECK(errorOf([&] { number(db, std::string(kSelect)); }) == "database.statement");
}

TEST_CASE("statements go with their connection, wherever it has moved", "[vault][sql][cache]")
{
    Connection first = Connection::openMemory(), second = Connection::openMemory();
    CHECK(number(first, "SELECT 1") == 1);
    Connection moved = std::move(first);
    CHECK(number(moved, "SELECT 1") == 1);
    CHECK(preparedOn(moved) == 1);
    second = std::move(moved);
    CHECK(preparedOn(second) == 1);
    std::optional<Statement> longer;
    {
        Connection closed = Connection::openMemory();
        longer.emplace(closed, "SELECT 5");
    }
    REQUIRE(longer->step());
    CHECK(longer->integer(0) == 5);
    longer.reset();
}

TEST_CASE("a reference to a row that is not there is refused", "[vault][sql]")
{
    Connection db = Connection::openMemory();
    db.execute("CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p (id))");
    CHECK(errorOf([&] { db.execute("INSERT INTO c VALUES (1)"); }) == "database.constraint");
}

TEST_CASE("a transaction rolls back unless it is committed", "[vault][sql]")
{
    Connection db = Connection::openMemory();
    createMetaTable(db);
    {
        Transaction dropped(db);
        metaSet(db, "a", "1");
        CHECK(db.inTransaction());
    }
    CHECK_FALSE(db.inTransaction());
    CHECK_FALSE(metaGet(db, "a"));
    {
        Transaction kept(db);
        metaSet(db, "a", "1");
        metaSet(db, "a", "2");
        kept.commit();
    }
    CHECK(metaText(db, "a") == "2");
}

TEST_CASE("a save over both databases is one, also with names closed", "[vault][sql]")
{
    const bool identityOpen = GENERATE(true, false);
    Databases databases{
        Connection::openMemory(), identityOpen ? std::make_unique<Connection>(Connection::openMemory()) : nullptr};
    createMetaTable(databases.records);
    if (identityOpen) createMetaTable(*databases.identity);
    {
        PairedTransaction dropped(databases);
        metaSet(databases.records, "a", "1");
        if (identityOpen) metaSet(*databases.identity, "a", "1");
    }
    CHECK_FALSE(metaGet(databases.records, "a"));
    if (identityOpen) CHECK_FALSE(metaGet(*databases.identity, "a"));
    PairedTransaction kept(databases);
    metaSet(databases.records, "a", "1");
    kept.commit();
    CHECK(metaText(databases.records, "a") == "1");
    CHECK_FALSE(databases.records.inTransaction());
}

TEST_CASE("a save waits ten seconds for another, then says that the database is in use", "[vault][sql]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    Connection one = sealed.connect(), other = sealed.connect();
    STATIC_REQUIRE(kBusyTimeoutMs == 10'000); // a job's short writes pass meanwhile; a person sees that something hangs
    CHECK(number(other, "PRAGMA busy_timeout") == kBusyTimeoutMs);
    one.execute("BEGIN IMMEDIATE");
    sqlite3_busy_timeout(other.handle(), 1);
    CHECK(errorOf([&] { other.execute("BEGIN IMMEDIATE"); }) == "database.busy");
    one.execute("COMMIT");
    CHECK(errorOf([&] { other.execute("BEGIN IMMEDIATE; COMMIT"); }).empty());
}

TEST_CASE("a statement is interrupted from another thread", "[vault][sql]")
{
    Connection db = Connection::openMemory();
    std::atomic<bool> ended{false};
    std::string error;
    std::thread worker([&] {
        error = errorOf(
            [&] { db.execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"); });
        ended = true;
    });
    while (!ended) { // until it hits: one that comes before the statement runs does nothing
        db.interrupt();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    worker.join();
    CHECK(error == "database.interrupted");
    CHECK(number(db, "SELECT 1") == 1);
}

TEST_CASE("a tokenizer of ours serves full-text tables", "[vault][sql]")
{
    Connection db = Connection::openMemory();
    auto tokenizer = std::make_shared<SpaceTokenizer>();
    registerTokenizer(db, "space", tokenizer);
    db.execute("CREATE VIRTUAL TABLE f USING fts5(text, tokenize='space'); INSERT INTO f VALUES ('x a y'), ('b'), ('z')");
    CHECK(number(db, "SELECT count(*) FROM f WHERE f MATCH 'b'") == 2);
    CHECK(number(db, "SELECT count(*) FROM f WHERE f MATCH 'a'") == 2);
    CHECK(number(db, "SELECT count(*) FROM f WHERE f MATCH 'also'") == 3);
    CHECK(number(db, "SELECT count(*) FROM f WHERE f MATCH '\"b y\"'") == 1); // colocated tokens take no place of their own
    CHECK(text(db, "SELECT highlight(f, 0, '[', ']') FROM f WHERE f MATCH 'b' ORDER BY rowid") == "x [a] y");
    CHECK_FALSE(errorOf([&] { db.execute("INSERT INTO f VALUES ('throw')"); }).empty());
    CHECK(number(db, "SELECT count(*) FROM f") == 3);
    {
        Connection closed = std::move(db);
    }
    CHECK(tokenizer.use_count() == 1); // it went with its connection
}

TEST_CASE("every error of the vault has its sentences", "[vault]")
{
    // The names of docs/formats/vault.md §9 that this version can meet.
    for (const char* name : {"not-a-vault", "newer-format", "kdf-refused", "no-memory", "wrong-passphrase", "key-file-changed",
             "key-replaced", "needs-identity", "busy", "foreign-file", "network-folder", "read-only", "no-space", "page-damaged",
             "log-cut", "evidence-missing", "evidence-damaged", "digest-mismatch"}) {
        CAPTURE(name);
        std::map<std::string, int> sentences;
        for (const Language language : {Language::En, Language::Ru, Language::Be}) {
            const Message message =
                messageOf(Error(Error::Code::Io, std::string("vault.") + name, {"first", "second"}), language);
            CHECK(message.sentence.find(std::string("vault.") + name) == std::string::npos);
            CHECK_FALSE(message.advice.empty());
            ++sentences[message.sentence];
        }
        CHECK(sentences.size() == 3);
    }
}
