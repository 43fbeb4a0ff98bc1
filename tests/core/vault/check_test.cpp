// `vault check` finds what is wrong and names it.

#include <fstream>

#include "core/base/file.h"
#include "core/vault/check.h"
#include "core/vault/evidence_store.h"
#include "core/vault/meta.h"
#include "core/vault/page_seal.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"
#include "core/vault/vault.h"
#include "tests/catch.h"
#include "tests/core/vault/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> findingsOf(const Vault& vault, CheckDepth depth)
{
    std::vector<std::string> lines;
    for (const CheckFinding& finding : checkVault(vault, depth)) {
        std::string line = (finding.isError ? "" : "warning ") + finding.key;
        for (const auto& arg : finding.args) line += ' ' + arg;
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

struct Checked {
    TemporaryFolder folder;
    fs::path path = folder / "v";
    ObjectId object;

    Checked()
    {
        const Vault vault = makeVault(path);
        Databases databases = vault.connect();
        for (Connection* db : {&databases.records, databases.identity.get()}) {
            Transaction save(*db);
            db->execute("CREATE TABLE t (text)");
            for (int i = 0; i < 100; ++i) Statement(*db, "INSERT INTO t VALUES (?)").bindAll(std::string(1000, 'x')).run();
            save.commit();
        }
        object = vault.evidence()
                     .add([left = 3](std::span<std::byte> out) mutable { return left-- > 0 ? out.size() : 0; }, 0,
                         ObjectClass::Evidence, {})
                     .id;
    }
    fs::path objectPath() const { return path / "evidence" / toText(object).substr(0, 2) / toText(object); }
};

} // namespace

TEST_CASE("a sound vault has no findings", "[vault][check]")
{
    Checked v;
    const Vault vault = openVault(v.path);
    CHECK(findingsOf(vault, CheckDepth::Quick).empty());
    CHECK(findingsOf(vault, CheckDepth::Full).empty());
    Databases databases = vault.connect();
    databases.records.execute("UPDATE t SET text = 'y'"); // with commits in the log too
    REQUIRE(fs::file_size(v.path / "records.db-wal") > 0);
    CHECK(findingsOf(vault, CheckDepth::Full).empty());
}

TEST_CASE("a full check names each damaged page of either database", "[vault][check]")
{
    Checked v;
    const std::string name = GENERATE(as<std::string>(), "records.db", "identity.db");
    const auto pages = fs::file_size(v.path / name) / kPageBytes;
    REQUIRE(pages > 20);
    flipBit(v.path / name, 6 * kPageBytes + 5);
    flipBit(v.path / name, 20 * kPageBytes + 4090);
    const Vault vault = openVault(v.path);
    CHECK(findingsOf(vault, CheckDepth::Quick).empty()); // it says what it reads: headers
    CHECK(
        findingsOf(vault, CheckDepth::Full) == Lines{"vault.page-damaged " + name + " 7", "vault.page-damaged " + name + " 21"});
}

TEST_CASE("a full check sees pages that no table uses any more", "[vault][check]")
{
    Checked v;
    {
        const Vault vault = openVault(v.path);
        Databases databases = vault.connect();
        databases.records.execute("DROP TABLE t");
    }
    flipBit(v.path / "records.db", 8 * kPageBytes + 5);
    const Vault vault = openVault(v.path);
    CHECK(findingsOf(vault, CheckDepth::Full) == Lines{"vault.page-damaged records.db 9"});
}

TEST_CASE("a page that a committed frame replaces is not missed", "[vault][check]")
{
    Checked v;
    const Vault vault = openVault(v.path);
    Databases databases = vault.connect();
    databases.records.execute("UPDATE t SET text = text || 'z'"); // every page of t is in the log now
    flipBit(v.path / "records.db", 8 * kPageBytes + 5);
    CHECK(findingsOf(vault, CheckDepth::Full).empty());
    databases.records.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    CHECK(findingsOf(vault, CheckDepth::Full).empty());
}

TEST_CASE("a database cut short is damaged from where it was cut", "[vault][check]")
{
    Checked v;
    const auto pages = fs::file_size(v.path / "records.db") / kPageBytes;
    SECTION("within the last page: the check names it")
    {
        fs::resize_file(v.path / "records.db", pages * kPageBytes - 100);
        const Vault vault = openVault(v.path);
        CHECK(findingsOf(vault, CheckDepth::Full) == Lines{"vault.page-damaged records.db " + std::to_string(pages)});
    }
    SECTION("by whole pages: it does not open")
    {
        fs::resize_file(v.path / "records.db", (pages - 2) * kPageBytes);
        CHECK(errorWithArgs([&] { openVault(v.path); }) == "vault.page-damaged records.db 0");
    }
}

TEST_CASE("a log whose end does not open is found, at open and by the check", "[vault][check]")
{
    Checked v;
    const fs::path cut = v.folder / "cut";
    {
        const Vault vault = openVault(v.path);
        Databases databases = vault.connect();
        metaSet(databases.records, "a", "1");
        metaSet(databases.records, "a", "2");
        copyFolder(v.path, cut);
    }
    flipBit(cut / "records.db-wal", fs::file_size(cut / "records.db-wal") - 100);
    const std::string asItWas = slurp(cut / "records.db-wal");
    {
        const Vault vault = openVault(cut, OpenMode::ReadOnly);
        CHECK(hasWarning(vault, "vault.log-cut"));
    }
    CHECK_FALSE(fs::exists(cut / "records.db-wal.cut-1"));
    const Vault vault = openVault(cut);
    CHECK(vault.logCut());
    CHECK(hasWarning(vault, "vault.log-set-aside"));
    CHECK(slurp(cut / "records.db-wal.cut-1") == asItWas);
    CHECK_FALSE(vault.isReadOnly());
    Databases databases = vault.connect();
    CHECK(metaText(databases.records, "a") == "1");
    CHECK(findingsOf(vault, CheckDepth::Quick) == Lines{"vault.log-cut records.db"});
    CHECK(findingsOf(vault, CheckDepth::Full) == Lines{"vault.log-cut records.db"});
}

TEST_CASE("damaged evidence is found: by its header at once, by its chunks in a full check", "[vault][check]")
{
    Checked v;
    const std::string id = toText(v.object);
    SECTION("header")
    {
        flipBit(v.objectPath(), 30);
        const Vault vault = openVault(v.path);
        CHECK(findingsOf(vault, CheckDepth::Quick) == Lines{"vault.evidence-damaged " + id + " 0"});
        CHECK(findingsOf(vault, CheckDepth::Full) == Lines{"vault.evidence-damaged " + id + " 0"});
    }
    SECTION("a chunk in the middle")
    {
        flipBit(v.objectPath(), 104 + 65'552 + 9);
        const Vault vault = openVault(v.path);
        CHECK(findingsOf(vault, CheckDepth::Quick).empty());
        CHECK(findingsOf(vault, CheckDepth::Full) == Lines{"vault.evidence-damaged " + id + " 2"});
    }
}

TEST_CASE("a copy of the key file that went bad while the vault is open is a warning", "[vault][check]")
{
    Checked v;
    const Vault vault = openVault(v.path);
    flipBit(v.path / "vault.key.bak", 40);
    std::ofstream(v.path / "Thumbs.db") << "x";
    CHECK(findingsOf(vault, CheckDepth::Quick)
        == Lines{"warning vault.unknown-file Thumbs.db", "warning vault.key-copy-damaged vault.key.bak"});
}

TEST_CASE("a check tells how far it is and may be cancelled", "[vault][check]")
{
    Checked v;
    const Vault vault = openVault(v.path);
    std::uint64_t last = 0, total = 0;
    std::stop_source stop;
    checkVault(vault, CheckDepth::Full, Job(stop.get_token(), [&](std::uint64_t done, std::uint64_t of) {
        CHECK(done >= last);
        CHECK(done <= of);
        last = done;
        total = of;
    }));
    CHECK(last == total);
    stop.request_stop();
    CHECK_THROWS_AS(checkVault(vault, CheckDepth::Full, Job(stop.get_token(), {})), Cancelled);
}

TEST_CASE("others write, and the log is taken into the database, while a check runs", "[vault][check]")
{
    Checked v;
    const Vault vault = openVault(v.path);
    Databases databases = vault.connect();
    const bool logFirst = GENERATE(false, true); // a snapshot within the log, or of the database alone
    if (logFirst) databases.records.execute("UPDATE t SET text = text || '0'");
    const std::string before = slurp(v.path / "records.db");
    int saves = 0;
    const auto findings = checkVault(vault, CheckDepth::Full, Job({}, [&](std::uint64_t done, std::uint64_t) {
        // Pages that are being read are not written: one caught half-way would be said to be damaged.
        if (!logFirst && done <= before.size()) CHECK((slurp(v.path / "records.db") == before));
        if (++saves > 40) return;
        databases.records.execute("UPDATE t SET text = text || 'z'; PRAGMA wal_checkpoint(PASSIVE)");
        databases.identity->execute("UPDATE t SET text = text || 'z'; PRAGMA wal_checkpoint(PASSIVE)");
    }));
    CHECK(findings.empty());
    CHECK(saves > 40);
    databases.records.execute("PRAGMA wal_checkpoint(TRUNCATE)"); // nothing of the check holds the log any more
    CHECK(fs::file_size(v.path / "records.db-wal") == 0);
}

TEST_CASE("a check may be cancelled within one large object, and within one long statement", "[vault][check]")
{
    Checked v;
    const Vault vault = openVault(v.path);
    Databases databases = vault.connect();
    databases.records.execute("CREATE TABLE many (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"
                              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                              "  INSERT INTO many SELECT i, 'x' || i FROM n;"
                              "PRAGMA wal_checkpoint(TRUNCATE)");
    const std::uint64_t databaseBytes = fs::file_size(v.path / "records.db") + fs::file_size(v.path / "identity.db");
    std::stop_source stop;
    std::uint64_t last = 0;
    const auto watched = [&](const std::function<bool(std::uint64_t)>& here) {
        return Job(stop.get_token(), [&, here](std::uint64_t done, std::uint64_t) {
            if (here(done)) stop.request_stop();
            last = done;
        });
    };
    SECTION("object")
    {
        const Job job = watched([&](std::uint64_t done) { return done > databaseBytes; });
        CHECK_THROWS_AS(checkVault(vault, CheckDepth::Full, job), Cancelled);
        CHECK(last < databaseBytes + fs::file_size(v.objectPath()));
    }
    SECTION("statement")
    {
        const Job job = watched([&](std::uint64_t done) { return done > 0 && done == last; }); // no page is opened meanwhile
        CHECK_THROWS_AS(checkVault(vault, CheckDepth::Full, job), Cancelled);
        CHECK(last <= databaseBytes);
    }
}

TEST_CASE("slots may change between the start of a check and its run", "[vault][check]")
{
    Checked v;
    Vault vault = openVault(v.path);
    VaultCheck check(vault, CheckDepth::Quick);
    vault.addRecoverySlot(SlotReach::Records);
    CHECK(check.run({}).empty());
    // A copy of a later generation that is not ours is damage as before.
    VaultCheck again(vault, CheckDepth::Quick);
    std::string text = slurp(v.path / "vault.key.bak");
    const auto generation = text.find("\"generation\":") + 13;
    text.insert(generation, 1, '9');
    spill(v.path / "vault.key.bak", text);
    REQUIRE(again.run({}).size() == 1);
}
