// What SQLite does behind a VFS (core/vault/README.md), one by one, where it concerns pages, the log and its index.

#include "core/vault/page_vfs.h"

#include <atomic>
#include <fstream>
#include <thread>

#include <sqlite3.h>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/vault/database_opener.h"
#include "core/vault/meta.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"
#include "tests/catch.h"
#include "tests/core/vault/sealed_sql.h"
#include "tests/core/vault/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

TEST_CASE("a database is sealed with the settings of the format", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    Connection db = sealed.connect();
    fill(db, 0, 100);
    CHECK(number(db, "PRAGMA page_size") == 4096);
    CHECK(number(db, "PRAGMA auto_vacuum") == 2);
    CHECK(number(db, "PRAGMA synchronous") == 2);
    CHECK(number(db, "PRAGMA secure_delete") == 1);
    CHECK(number(db, "PRAGMA temp_store") == 2);
    CHECK(number(db, "PRAGMA cache_size") == -256);
    CHECK(text(db, "PRAGMA journal_mode") == "wal");
    int reserve = -1;
    REQUIRE(sqlite3_file_control(db.handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve) == SQLITE_OK);
    CHECK(reserve == 40);
    CHECK(text(db, "PRAGMA integrity_check") == "ok");

    // Every other test would pass over plain files as well. Look at the disk.
    const std::string all = allBytesIn(folder.path());
    CHECK(all.find("SQLite") == std::string::npos);
    CHECK(all.find(std::string(20, 'c')) == std::string::npos);
    CHECK(fs::exists(folder / "records.db-wal"));
    CHECK_FALSE(fs::exists(folder / "records.db-shm"));
    CHECK_FALSE(fs::exists(folder / "records.db-journal"));
}

TEST_CASE("a sealed page opens only at its own place, in its own file, under its own key", "[vault][vfs]")
{
    FileId file = newId<FileId>();
    PageSeal seal(SealedFixture::key(), file);
    std::array<std::byte, kPageBytes> plain{}, disk{}, out{};
    randomBytes(plain);
    seal.sealPage(3, plain, disk);
    REQUIRE(seal.openPage(3, disk, out));
    CHECK(std::equal(plain.begin(), plain.end() - 40, out.begin()));
    CHECK(std::all_of(out.end() - 40, out.end(), [](std::byte b) { return b == std::byte{0}; }));
    CHECK_FALSE(seal.openPage(4, disk, out));
    CHECK_FALSE(PageSeal(SealedFixture::key(), newId<FileId>()).openPage(3, disk, out));
    PageKey other = SealedFixture::key();
    other.bytes()[0] = std::byte{1};
    CHECK_FALSE(PageSeal(other, file).openPage(3, disk, out));
    for (const std::size_t at : {std::size_t{0}, std::size_t{4055}, std::size_t{4056}, std::size_t{4080}, std::size_t{4095}}) {
        auto flipped = disk;
        flipped[at] ^= std::byte{1};
        CHECK_FALSE(seal.openPage(3, flipped, out));
    }
    CHECK_FALSE(seal.openPage(3, std::array<std::byte, kPageBytes>{}, out));
}

TEST_CASE("a database without the reserve, or of another page size, is not written", "[vault][vfs]")
{
    const TemporaryFolder folder;
    PageVfs vfs;
    auto& database = vfs.add(std::make_unique<SealedDatabase>("records.db", folder.path(), SealedFixture::key(), FileId{}));
    database.creating = true;
    Connection db = DatabaseOpener::open("records.db", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs.name(), nullptr);
    const bool withReserve = GENERATE(false, true);
    if (withReserve) {
        int reserve = 40;
        sqlite3_file_control(db.handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
        db.execute("PRAGMA page_size=8192");
    }
    CHECK_FALSE(errorOf([&] { db.execute("CREATE TABLE t (x)"); }).empty());
    CHECK(fs::file_size(folder / "records.db") == 0);
}

TEST_CASE("pages never written are sealed zeros, not holes", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    Connection db = sealed.connect();
    fill(db, 0, 300);
    {
        Transaction save(db);
        db.execute("CREATE TABLE brief AS SELECT * FROM t; DROP TABLE brief");
        save.commit();
    }
    checkpoint(db);
    PageSeal seal = sealed.database().newSeal();
    const std::string bytes = slurp(folder / "records.db");
    REQUIRE(bytes.size() % kPageBytes == 0);
    std::array<std::byte, kPageBytes> plain{};
    for (std::uint64_t page = 1; page <= bytes.size() / kPageBytes; ++page) {
        CAPTURE(page);
        CHECK(seal.openPage(page, bytesOf(bytes).subspan((page - 1) * kPageBytes, kPageBytes), plain));
    }
}

TEST_CASE("a write far behind the end fills the gap", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    sqlite3_file* file = nullptr;
    Connection db = sealed.connect();
    number(db, "SELECT count(*) FROM meta");
    REQUIRE(sqlite3_file_control(db.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK);
    const auto pages = fs::file_size(folder / "records.db") / kPageBytes;
    std::array<std::byte, kPageBytes> page{};
    REQUIRE(
        file->pMethods->xWrite(file, page.data(), kPageBytes, static_cast<sqlite3_int64>((pages + 5) * kPageBytes)) == SQLITE_OK);
    CHECK(fs::file_size(folder / "records.db") == (pages + 6) * kPageBytes);
    const std::string bytes = slurp(folder / "records.db");
    PageSeal seal = sealed.database().newSeal();
    for (auto i = pages; i < pages + 6; ++i)
        CHECK(seal.openPage(i + 1, bytesOf(bytes).subspan(i * kPageBytes, kPageBytes), page));
    CHECK(file->pMethods->xWrite(file, page.data(), 100, 0) == SQLITE_IOERR_WRITE);
    CHECK(file->pMethods->xWrite(file, page.data(), kPageBytes, 100) == SQLITE_IOERR_WRITE);
}

TEST_CASE("only POWERSAFE_OVERWRITE is declared, hints do nothing", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    Connection db = sealed.connect();
    number(db, "SELECT count(*) FROM meta");
    sqlite3_file* file = nullptr;
    REQUIRE(sqlite3_file_control(db.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK);
    CHECK(file->pMethods->iVersion == 2);
    CHECK(file->pMethods->xDeviceCharacteristics(file) == SQLITE_IOCAP_POWERSAFE_OVERWRITE);
    const auto before = fs::file_size(folder / "records.db");
    sqlite3_int64 hint = 1 << 20;
    CHECK(file->pMethods->xFileControl(file, SQLITE_FCNTL_SIZE_HINT, &hint) == SQLITE_OK);
    CHECK(fs::file_size(folder / "records.db") == before);
    sqlite3_int64 map = 1 << 30;
    CHECK(file->pMethods->xFileControl(file, SQLITE_FCNTL_MMAP_SIZE, &map) == SQLITE_OK);
    CHECK(map == 0);
}

TEST_CASE("the VFS opens nothing but the databases it was given", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    Connection db = sealed.connect();
    CHECK(errorOf([&] { db.execute("ATTACH 'other.db' AS other"); }) == "database.io");
    CHECK(errorOf([&] { db.execute("ATTACH '/etc/passwd' AS other"); }) == "database.io");
    CHECK(errorOf([&] { db.execute("VACUUM INTO 'plain.db'"); }) == "database.io");
    CHECK_FALSE(fs::exists(folder / "other.db"));
    CHECK_FALSE(fs::exists("plain.db"));
}

TEST_CASE("the database stays in WAL mode", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    Connection db = sealed.connect();
    const auto mode = GENERATE(values<std::string>({"DELETE", "truncate", "MEMORY", "off"}));
    CHECK(errorOf([&] { db.execute("PRAGMA journal_mode=" + mode); }) == "database.statement");
    CHECK(text(db, "PRAGMA journal_mode") == "wal");
}

TEST_CASE("big sorts and statement journals make no file", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    Connection db = sealed.connect();
    fill(db, 0, 3000);
    CHECK(number(db, "SELECT count(*) FROM (SELECT text, id FROM t ORDER BY text DESC, id)") == 3000);
    db.execute("CREATE INDEX byText ON t (text, id)");
    db.execute("CREATE TRIGGER twice AFTER UPDATE ON t BEGIN INSERT OR IGNORE INTO t VALUES (new.id + 100000, 'x'); END");
    db.execute("BEGIN; UPDATE t SET text = text || 'y'; COMMIT");
    CHECK(number(db, "SELECT count(*) FROM t") == 6000);
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder.path())) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    CHECK(names == std::vector<std::string>{"records.db", "records.db-wal"});
}

TEST_CASE("a planted journal is never played back", "[vault][vfs]")
{
    const TemporaryFolder folder;
    {
        SealedFixture sealed(folder.path());
        Connection db = sealed.connect();
        fill(db, 0, 10);
    }
    // A hot journal as SQLite writes it: magic, one page to be put back.
    std::string journal("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    journal += std::string("\0\0\0\1\0\0\0\0\0\0\0\1\0\0\2\0\0\0\x10\0", 20) + std::string(484, '\0') + std::string("\0\0\0\1", 4)
        + std::string(4100, 'x');
    std::ofstream(folder / "records.db-journal") << journal;
    SealedFixture sealed(folder.path(), false);
    Connection db = sealed.connect();
    CHECK(number(db, "SELECT count(*) FROM t") == 10);
    CHECK(slurp(folder / "records.db-journal") == journal);
}

TEST_CASE("damage in the database is an error with file and page, never zeros", "[vault][vfs]")
{
    const TemporaryFolder folder;
    {
        SealedFixture sealed(folder.path());
        Connection db = sealed.connect();
        fill(db, 0, 300);
    }
    const std::string good = slurp(folder / "records.db");
    const std::uint64_t pages = good.size() / kPageBytes;
    REQUIRE(pages > 20);
    const auto read = [&] {
        SealedFixture sealed(folder.path(), false);
        return errorWithArgs([&] {
            Connection db = sealed.connect();
            number(db, "SELECT sum(length(text)) FROM t");
        });
    };
    SECTION("a flipped bit")
    {
        flipBit(folder / "records.db", 10 * kPageBytes + 17);
        CHECK(read() == "vault.page-damaged records.db 11");
    }
    SECTION("two pages exchanged")
    {
        std::string bytes = good;
        std::swap_ranges(bytes.begin() + 10 * 4096, bytes.begin() + 11 * 4096, bytes.begin() + 14 * 4096);
        spill(folder / "records.db", bytes);
        CHECK(read() == "vault.page-damaged records.db 11");
    }
    SECTION("raw zeros")
    {
        std::string bytes = good;
        std::fill_n(bytes.begin() + 12 * 4096, 4096, '\0');
        spill(folder / "records.db", bytes);
        CHECK(read() == "vault.page-damaged records.db 13");
    }
    SECTION("cut short")
    {
        fs::resize_file(folder / "records.db", good.size() - 100);
        CHECK(read() == "vault.page-damaged records.db " + std::to_string(pages));
    }
    SECTION("emptied under us")
    {
        fs::resize_file(folder / "records.db", 0);
        CHECK(read() == "vault.page-damaged records.db 1");
    }
}

TEST_CASE("many connections read and write at once", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    {
        Connection db = sealed.connect();
        db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, writer INTEGER, text TEXT)");
    }
    constexpr int kWriters = 3, kRows = 60;
    std::atomic<bool> failed{false}, done{false};
    std::vector<std::thread> threads;
    for (int writer = 0; writer < kWriters; ++writer) {
        threads.emplace_back([&, writer] {
            try {
                Connection db = sealed.connect();
                for (int i = 0; i < kRows; ++i) {
                    Transaction save(db);
                    Statement(db, "INSERT INTO t (writer, text) VALUES (?, ?)").bindAll(writer, std::string(500, 'x')).run();
                    save.commit();
                    if (i % 20 == 0) db.execute("PRAGMA wal_checkpoint(PASSIVE)");
                }
            } catch (const Error&) {
                failed = true;
            }
        });
    }
    std::thread reader([&] {
        try {
            while (!done) { // opens and closes all the time: the index must outlive each of them
                Connection db = sealed.connect();
                Statement row(db, "SELECT count(*), sum(length(text)) FROM t");
                if (!row.step() || row.integer(0) * 500 != row.integer(1)) failed = true;
            }
        } catch (const Error&) {
            failed = true;
        }
    });
    for (auto& thread : threads) thread.join();
    done = true;
    reader.join();
    CHECK_FALSE(failed);
    Connection db = sealed.connect();
    CHECK(number(db, "SELECT count(*) FROM t") == kWriters * kRows);
    CHECK(text(db, "PRAGMA integrity_check") == "ok");
}
