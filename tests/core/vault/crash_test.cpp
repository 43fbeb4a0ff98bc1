// Power cuts, kills and full disks: after each the vault opens as it was before or as it was after, never as half of either.

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/vault/evidence_store.h"
#include "core/vault/meta.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"
#include "core/vault/vault.h"
#include "tests/catch.h"
#include "tests/core/vault/sealed_sql.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/dying.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

namespace {

void insert(Connection& db, int id)
{
    Transaction save(db);
    Statement(db, "INSERT INTO t VALUES (?, ?)").bindAll(id, std::string(6000, 'x')).run(); // three pages a row
    save.commit();
}

} // namespace

TEST_CASE("a cut at any file operation of commit and checkpoint loses no commit", "[vault][crash]")
{
    const std::size_t tornShare = static_cast<std::size_t>(GENERATE(0, 1, 3));
    CAPTURE(tornShare);
    bool happened = true;
    std::size_t steps = 0;
    for (; happened; ++steps) {
        CAPTURE(steps);
        const TemporaryFolder folder;
        int committed = 1;
        {
            SealedFixture sealed(folder.path());
            {
                Connection db = sealed.connect();
                db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)");
                insert(db, 1);
            }
            const PowerCut cut(steps, tornShare);
            try {
                // As in an open vault one connection makes the log, and another writes to it.
                Connection keeper = sealed.connect();
                CHECK(number(keeper, "SELECT count(*) FROM t") == 1);
                Connection db = sealed.connect();
                for (int id = 2; id <= 4; ++id) {
                    insert(db, id);
                    committed = id;
                    if (id == 3) db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                }
            } catch (const Error&) {
                // the power is gone
            }
            happened = cut.happened();
            if (happened) cut.dropUnsyncedNames();
        }
        SealedFixture sealed(folder.path(), false);
        Connection db = sealed.connect();
        const auto rows = number(db, "SELECT count(*) FROM t");
        CHECK(rows >= committed);
        CHECK(rows <= committed + 1);
        CHECK(number(db, "SELECT count(*) FROM t WHERE length(text) = 6000") == rows);
        CHECK(text(db, "PRAGMA integrity_check") == "ok");
        insert(db, 100);
        CHECK(number(db, "SELECT count(*) FROM t") == rows + 1);
    }
    CHECK(steps > 25);
}

TEST_CASE("a process that dies in creation leaves no vault or a whole one", "[vault][crash]")
{
    std::size_t steps = 0, vaults = 0;
    for (bool died = true; died; steps += 4) { // each costs Argon2id twice
        CAPTURE(steps);
        const TemporaryFolder folder;
        died = diesAt(steps, [&] { makeVault(folder / "v"); });
        const std::string error = errorOf([&] {
            const Vault vault = openVault(folder / "v");
            ++vaults;
            CHECK(checkVault(vault, CheckDepth::Full).empty());
        });
        CHECK((error.empty() || error == "vault.not-a-vault" || error == "file.not-there"));
        if (!died) CHECK(error.empty());
        // What is no vault yet may be made anew in its place, and what is one never.
        CHECK(errorOf([&] { makeVault(folder / "v"); }) == (error.empty() ? "vault.folder-not-empty" : ""));
        CHECK_NOTHROW(openVault(folder / "v"));
    }
    CHECK(steps > 20);
    CHECK(vaults > 1);
}

TEST_CASE("a creation that fails leaves nothing", "[vault][crash]")
{
    const auto step = static_cast<std::size_t>(GENERATE(0, 1, 3, 8, 20, 40));
    const TemporaryFolder folder;
    {
        const PowerCut cut(step);
        CHECK_FALSE(errorOf([&] { makeVault(folder / "v"); }).empty());
        CHECK(cut.happened());
    }
    CHECK_FALSE(fs::exists(folder / "v"));
    CHECK_NOTHROW(makeVault(folder / "v"));
}

TEST_CASE("a process that dies in a change of slots leaves the old or the new ones", "[vault][crash]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    std::size_t slots = 1, steps = 0;
    for (bool died = true; died; ++steps) {
        CAPTURE(steps);
        {
            Vault vault = openVault(folder / "v");
            const auto before = vault.info().slots.size();
            CHECK(before >= slots);
            CHECK(before <= slots + 1);
            slots = before;
            died = diesAt(steps, [&] { vault.addRecoverySlot(SlotReach::RecordsAndNames); });
        }
        CHECK(slurp(folder / "v" / "lock").empty());
    }
    CHECK(steps > 10);
    const Vault vault = openVault(folder / "v");
    CHECK(slurp(folder / "v" / "vault.key") == slurp(folder / "v" / "vault.key.bak"));
    CHECK_FALSE(fs::exists(folder / "v" / "vault.key.new"));
}

TEST_CASE("a process that dies while evidence is added leaves a whole object or none", "[vault][crash]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    std::size_t steps = 0;
    for (bool died = true; died; ++steps) {
        CAPTURE(steps);
        {
            const Vault vault = openVault(folder / "v");
            CHECK(fs::is_empty(folder / "v" / "tmp"));
            CHECK(checkVault(vault, CheckDepth::Full).empty());
            died = diesAt(steps, [&] {
                int left = 2;
                const ByteSource source = [&](std::span<std::byte> out) {
                    std::ranges::fill(out, std::byte{7});
                    return left-- > 0 ? out.size() : 0;
                };
                vault.evidence().add(source, 0, ObjectClass::Evidence, {});
            });
        }
    }
    CHECK(steps > 7);
}

TEST_CASE("a full disk costs the last save only, and the work goes on when there is room", "[vault][crash]")
{
    const TemporaryFolder folder;
    {
        Vault vault = makeVault(folder / "v");
        Databases databases = vault.connect();
        Connection& db = databases.records;
        db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)");
        insert(db, 1);
        setFileFaults([](FileOperation operation, const fs::path&, std::size_t bytes) -> std::optional<FileFault> {
            if (operation == FileOperation::Write || operation == FileOperation::Create) return FileFault{ENOSPC, bytes / 2};
            return std::nullopt;
        });
        CHECK(errorOf([&] { insert(db, 2); }) == "vault.no-space");
        CHECK_FALSE(db.inTransaction());
        CHECK(errorOf([&] { vault.addRecoverySlot(SlotReach::RecordsAndNames); }) == "vault.no-space");
        CHECK(number(db, "SELECT count(*) FROM t") == 1);
        // FAT32 takes no file of 4 GiB: no room has to be made, another medium is needed.
        setFileFaults([](FileOperation operation, const fs::path&, std::size_t) -> std::optional<FileFault> {
            return operation == FileOperation::Write ? std::optional(FileFault{EFBIG, std::nullopt}) : std::nullopt;
        });
        CHECK(errorOf([&] { insert(db, 2); }) == "file.too-large-for-medium");
        setFileFaults({});
        insert(db, 3);
    }
    setFileFaults([](FileOperation operation, const fs::path&, std::size_t) -> std::optional<FileFault> {
        if (operation == FileOperation::Write) return FileFault{ENOSPC, std::nullopt};
        return std::nullopt;
    });
    {
        const Vault vault = openVault(folder / "v"); // opens on a full disk, for reading and for making room
        Databases databases = vault.connect();
        CHECK(number(databases.records, "SELECT count(*) FROM t") == 2);
    }
    setFileFaults({});
    const Vault vault = openVault(folder / "v");
    CHECK(vault.warnings().empty());
    CHECK(checkVault(vault, CheckDepth::Full).empty());
}

TEST_CASE("identity commits before records: names too many, never too few", "[vault][crash]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    const std::string cutFile = GENERATE(as<std::string>(), "identity.db-wal", "records.db-wal");
    {
        const Vault vault = openVault(folder / "v");
        Databases databases = vault.connect();
        PairedTransaction save(databases);
        metaSet(databases.records, "commit", "1");
        metaSet(*databases.identity, "commit", "1");
        setFileFaults([&](FileOperation operation, const fs::path& path, std::size_t) -> std::optional<FileFault> {
            if (operation == FileOperation::Write && path.filename() == cutFile) return FileFault{EIO, std::nullopt};
            return std::nullopt;
        });
        CHECK_FALSE(errorOf([&] { save.commit(); }).empty());
        setFileFaults({});
    }
    const Vault vault = openVault(folder / "v");
    Databases databases = vault.connect();
    CHECK_FALSE(metaText(databases.records, "commit"));
    CHECK(metaText(*databases.identity, "commit").has_value() == (cutFile == "records.db-wal"));
}

TEST_CASE("a second process finds the vault busy until the first is gone, however it went", "[vault][crash]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const Vault vault = openVault(folder / "v");
        (void)!::write(ready[1], "x", 1);
        for (;;) ::pause();
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    const std::string error = errorWithArgs([&] { openVault(folder / "v"); });
    CHECK(error.starts_with("vault.busy " + std::to_string(child) + " "));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);
    CHECK_NOTHROW(openVault(folder / "v"));
}

TEST_CASE("kill -9 at any moment loses no commit that was told of", "[vault][crash]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
        Databases databases = vault.connect();
        databases.records.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)");
        databases.identity->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)");
    }
    int last = 0;
    for (int round = 0; round < 20; ++round) {
        CAPTURE(round);
        int told[2];
        REQUIRE(::pipe(told) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            const Vault vault = openVault(folder / "v");
            Databases databases = vault.connect();
            for (int id = last + 1;; ++id) {
                PairedTransaction save(databases);
                for (Connection* db : {&databases.records, databases.identity.get()})
                    Statement(*db, "INSERT OR REPLACE INTO t VALUES (?, ?)").bindAll(id, std::string(5000, 'x')).run();
                save.commit();
                (void)!::write(told[1], &id, sizeof id);
                if (id % 10 == 0) databases.records.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
        ::close(told[1]);
        int id = 0;
        for (int i = 0; i < 3 + round % 7; ++i)
            if (::read(told[0], &id, sizeof id) == sizeof id) last = id;
        std::this_thread::sleep_for(std::chrono::microseconds(700 * (round % 5)));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        while (::read(told[0], &id, sizeof id) == sizeof id) last = id;
        ::close(told[0]);

        const Vault vault = openVault(folder / "v");
        CHECK_FALSE(vault.logCut());
        Databases databases = vault.connect();
        const auto records = number(databases.records, "SELECT count(*) FROM t");
        const auto names = number(*databases.identity, "SELECT count(*) FROM t");
        CHECK(records >= last);
        CHECK(names >= records);
        CHECK(names <= records + 1);
        last = static_cast<int>(records);
    }
    const Vault vault = openVault(folder / "v");
    CHECK(checkVault(vault, CheckDepth::Full).empty());
    CHECK(last > 50);
}
