// The write-ahead log of a sealed database: its pieces, its rounds, its recovery (core/vault/README.md).

#include <fstream>
#include <functional>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/vault/page_seal.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"
#include "tests/catch.h"
#include "tests/core/vault/sealed_sql.h"
#include "tests/core/vault/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

namespace {

std::uint64_t frameAt(std::uint64_t frame) { return kSealedWalHeaderBytes + frame * kSealedFrameBytes; }

} // namespace

TEST_CASE("a frame opens only in its round and as what it is", "[vault][vfs]")
{
    PageSeal seal(SealedFixture::key(), newId<FileId>());
    const WalSalt salt{std::byte{1}}, later{std::byte{2}};
    std::array<std::byte, kPageBytes> page{}, out{};
    randomBytes(page);
    std::array<std::byte, kPageBytes + kReserveBytes> disk{};
    seal.sealFramePage(5, salt, page, disk);
    CHECK(seal.openFramePage(5, salt, disk, out));
    CHECK(out == page); // the reserve too: SQLite's sums cover it
    CHECK_FALSE(seal.openFramePage(5, later, disk, out));
    CHECK_FALSE(seal.openFramePage(6, salt, disk, out));

    std::array<std::byte, 24> head{}, headOut{};
    std::array<std::byte, 64> headDisk{};
    seal.sealFrameHeader(5, salt, head, headDisk);
    CHECK(seal.openFrameHeader(5, salt, headDisk, headOut));
    CHECK_FALSE(seal.openFrameHeader(5, later, headDisk, headOut));
    std::array<std::byte, 32> header{}, headerOut{};
    std::array<std::byte, 72> headerDisk{};
    seal.sealWalHeader(header, headerDisk);
    CHECK(seal.openWalHeader(headerDisk, headerOut));
    headerDisk[30] ^= std::byte{1};
    CHECK_FALSE(seal.openWalHeader(headerDisk, headerOut));
}

TEST_CASE("a torn page 1 opens when the log has the good one", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    {
        Connection db = sealed.connect();
        fill(db, 0, 50);
    }
    fs::create_directory(folder / "cut");
    {
        Connection db = sealed.connect();
        db.execute("CREATE TABLE late (x)"); // changes page 1
        fs::copy(folder / "records.db", folder / "cut" / "records.db");
        fs::copy(folder / "records.db-wal", folder / "cut" / "records.db-wal");
    }
    std::string bytes = slurp(folder / "cut" / "records.db");
    std::fill_n(bytes.begin() + 1000, 2000, 'x');
    spill(folder / "cut" / "records.db", bytes);
    SECTION("with the log")
    {
        SealedFixture cut(folder / "cut", false);
        Connection db = cut.connect();
        CHECK(number(db, "SELECT count(*) FROM t") == 50);
        checkpoint(db);
        CHECK(text(db, "PRAGMA integrity_check") == "ok");
    }
    SECTION("without it: damage, never an empty database")
    {
        fs::remove(folder / "cut" / "records.db-wal");
        SealedFixture cut(folder / "cut", false);
        CHECK(errorWithArgs([&] { cut.connect(); }) == "vault.page-damaged records.db 1");
    }
}

TEST_CASE("a log whose end does not open loses that end, and is told of", "[vault][vfs]")
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "cut");
    std::uint64_t firstBytes = 0;
    {
        SealedFixture sealed(folder.path());
        Connection db = sealed.connect();
        fill(db, 0, 10);
        checkpoint(db);
        fill(db, 10, 20);
        firstBytes = fs::file_size(folder / "records.db-wal");
        fill(db, 20, 30);
        fs::copy(folder / "records.db", folder / "cut" / "records.db");
        fs::copy(folder / "records.db-wal", folder / "cut" / "records.db-wal");
    }
    const fs::path wal = folder / "cut" / "records.db-wal";
    struct Case {
        const char* what;
        std::function<void()> damage;
        int rows;
        bool told;
    };
    const std::vector<Case> cases = {
        {"nothing", [] {}, 30, false},
        {"a bit of the second commit", [&] { flipBit(wal, firstBytes + 100); }, 20, true},
        {"a bit of the first commit", [&] { flipBit(wal, frameAt(0) + 70); }, 10, true},
        {"the header", [&] { flipBit(wal, 30); }, 10, true},
        {"half of the header", [&] { fs::resize_file(wal, 30); }, 10, true},
        {"cut to nothing: a whole old state is found only against a checkpoint", [&] { fs::resize_file(wal, 0); }, 10, false},
        {"a partial frame is a power cut", [&] { fs::resize_file(wal, fs::file_size(wal) - 1); }, 20, false},
        {"frames without a commit too", [&] { fs::resize_file(wal, fs::file_size(wal) - kSealedFrameBytes); }, 20, false},
        {"raw zeros behind", [&] { fs::resize_file(wal, fs::file_size(wal) + kSealedFrameBytes); }, 30, true},
        {"gone", [&] { fs::remove(wal); }, 10, false},
    };
    const auto index = GENERATE(range(0, 10));
    const Case& c = cases.at(static_cast<std::size_t>(index));
    CAPTURE(c.what);
    c.damage();
    SealedFixture cut(folder / "cut", false);
    Connection db = cut.connect();
    CHECK(number(db, "SELECT count(*) FROM t") == c.rows);
    CHECK(cut.database().logCut == c.told);
    fill(db, 1000, 1010); // goes on
    checkpoint(db);
    CHECK(text(db, "PRAGMA integrity_check") == "ok");
    CHECK(number(db, "SELECT count(*) FROM t") == c.rows + 10);
}

TEST_CASE("a frame that does not open outside of recovery is an error with its place", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    Connection db = sealed.connect();
    fill(db, 0, 200);
    const std::uint64_t size = fs::file_size(folder / "records.db-wal");
    std::string bytes = slurp(folder / "records.db-wal");
    for (std::uint64_t at = 100; at < size; at += kSealedFrameBytes) bytes[at + 100] = static_cast<char>(bytes[at + 100] ^ 1);
    spill(folder / "records.db-wal", bytes);
    const std::string error = errorWithArgs([&] {
        Connection other = sealed.connect();
        number(other, "SELECT sum(length(text)) FROM t");
    });
    CHECK(error.starts_with("vault.page-damaged records.db-wal "));
}

TEST_CASE("frames of an earlier round do not come back", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    Connection db = sealed.connect();
    fill(db, 0, 50);
    const std::string earlier = slurp(folder / "records.db-wal");
    checkpoint(db);
    db.execute("DELETE FROM t");
    const std::string later = slurp(folder / "records.db-wal");
    REQUIRE(later.size() < earlier.size());
    // The new round with the old frames behind it, as a file that was not cut would have them.
    fs::create_directory(folder / "cut");
    fs::copy(folder / "records.db", folder / "cut" / "records.db");
    std::ofstream(folder / "cut" / "records.db-wal");
    spill(folder / "cut" / "records.db-wal", later + earlier.substr(later.size()));
    SealedFixture cut(folder / "cut", false);
    Connection again = cut.connect();
    CHECK(number(again, "SELECT count(*) FROM t") == 0);
    CHECK(cut.database().logCut);
}

TEST_CASE("a new round leaves nothing of the one before", "[vault][vfs]")
{
    const TemporaryFolder folder;
    SealedFixture sealed(folder.path());
    Connection db = sealed.connect();
    fill(db, 0, 500);
    const auto before = fs::file_size(folder / "records.db-wal");
    CHECK(number(db, "PRAGMA wal_checkpoint(RESTART)") == 0);
    db.execute("UPDATE t SET text = 'x' WHERE id = 1");
    CHECK(fs::file_size(folder / "records.db-wal") < before);
    checkpoint(db);
    CHECK(fs::file_size(folder / "records.db-wal") == 0);
}

TEST_CASE("a transaction larger than the cache comes back whole", "[vault][vfs]")
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "cut");
    {
        SealedFixture sealed(folder.path());
        Connection db = sealed.connect();
        db.execute("PRAGMA cache_size=10; PRAGMA cache_spill=5");
        fill(db, 0, 100);
        {
            Transaction dropped(db); // spills frames, then leaves them behind
            db.execute("UPDATE t SET text = text || '#'");
        }
        Transaction save(db); // writes pages twice: spilled, changed again in place, sums written anew
        db.execute(
            "UPDATE t SET text = text || 'y'; UPDATE t SET text = text || 'w' WHERE id % 7 = 0; UPDATE t SET text = text || 'v'");
        save.commit();
        fs::copy(folder / "records.db", folder / "cut" / "records.db");
        fs::copy(folder / "records.db-wal", folder / "cut" / "records.db-wal");
    }
    SealedFixture cut(folder / "cut", false);
    Connection db = cut.connect();
    CHECK(number(db, "SELECT count(*) FROM t WHERE text LIKE '%v'") == 100);
    CHECK(number(db, "SELECT count(*) FROM t WHERE text LIKE '%#%'") == 0);
    CHECK(text(db, "PRAGMA integrity_check") == "ok");
    CHECK_FALSE(cut.database().logCut);
}
