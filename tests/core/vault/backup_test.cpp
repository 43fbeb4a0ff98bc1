// A backup of a vault in use, made over and over.

#include <atomic>
#include <cstdlib>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/vault/backup_list.h"
#include "core/vault/check.h"
#include "core/vault/key_file.h"
#include "core/vault/statement.h"
#include "tests/core/vault/kept_backup.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

TEST_CASE("a backup opens like the vault, for reading alone, under ids of its own", "[vault][backup]")
{
    Kept k;
    BackupResult result;
    {
        const Vault vault = openVault(k.vault);
        result = backUp(vault, k.backup);
        CHECK(said(vault) == "one");
        CHECK(backUp(vault, k.backup).copiedObjects == 0); // and a second time while it is open
    }
    CHECK(result.objects == 1);
    CHECK(result.copiedObjects == 1);
    CHECK(result.findings.empty());
    CHECK(result.listDigest.size() == 64);
    const Vault backup = openVault(k.backup);
    CHECK(backup.isReadOnly());
    CHECK(hasWarning(backup, "vault.is-backup"));
    CHECK_FALSE(hasWarning(backup, "vault.backup-mac"));
    CHECK(said(backup) == "one");
    CHECK(backup.id() == Vault::inspect(k.vault).vault);
    CHECK(checkVault(backup, CheckDepth::Full).empty());
    CHECK(parseKeyFile(slurp(k.backup / "vault.key")).records != parseKeyFile(slurp(k.vault / "vault.key")).records);
    CHECK(slurp(k.backup / "vault.key") == slurp(k.backup / "vault.key.bak"));
    CHECK(slurp(k.backup / "records.db").substr(0, 4096) != slurp(k.vault / "records.db").substr(0, 4096));
    for (const char* left : {"records.db-wal", "backup.part", "backup.next"}) CHECK_FALSE(fs::exists(k.backup / left));
}

TEST_CASE("reading a backup changes nothing that its list names", "[vault][backup]")
{
    Kept k;
    k.backUpOnce();
    const std::string before = slurp(k.backup / "records.db") + slurp(k.backup / "backup.list");
    {
        const Vault backup = openVault(k.backup);
        CHECK(errorOf([&] { put(backup, "two"); }) == "vault.read-only");
    }
    CHECK(slurp(k.backup / "records.db") + slurp(k.backup / "backup.list") == before);
    CHECK(checkBackup(k.backup, {}).empty());
}

TEST_CASE("the list is one of sha256sum", "[vault][backup]")
{
    Kept k;
    k.backUpOnce();
    CHECK(std::system(("cd '" + k.backup.string() + "' && sha256sum --quiet --strict -c backup.list").c_str()) == 0);
    const BackupList list = parseBackupList(slurp(k.backup / "backup.list"));
    CHECK(list.contains(std::string_view("records.db")));
    CHECK(list.contains(std::string_view("identity.db")));
    CHECK(list.contains(objectName(k.first)));
    CHECK(list.size() == 3);
    CHECK(fs::file_size(k.backup / "backup.mac") == 32);
}

TEST_CASE("a later backup brings what is new and copies no evidence again", "[vault][backup]")
{
    Kept k;
    k.backUpOnce();
    const auto written = fs::last_write_time(k.backup / objectName(k.first));
    const Vault vault = openVault(k.vault);
    put(vault, "two");
    const ObjectId second = addObject(vault, 'b');
    const BackupResult result = backUp(vault, k.backup);
    CHECK(result.objects == 2);
    CHECK(result.copiedObjects == 1);
    CHECK(result.copiedBytes == fs::file_size(k.vault / objectName(second)));
    CHECK(fs::last_write_time(k.backup / objectName(k.first)) == written);
    CHECK(checkBackup(k.backup, {}).empty());
    CHECK(said(openVault(k.backup)) == "two");
}

TEST_CASE("a backup holds one moment while others write", "[vault][backup]")
{
    Kept k;
    const Vault vault = openVault(k.vault);
    {
        Databases databases = vault.connect();
        for (Connection* db : {databases.identity.get(), &databases.records}) {
            db->execute("CREATE TABLE pair (n INTEGER)");
            for (int i = 0; i < 3000; ++i)
                Statement(*db, "INSERT INTO meta VALUES (?, ?)")
                    .bindAll("k" + std::to_string(i), bytesOf(std::string(1500, 'x')))
                    .run();
        }
    }
    std::atomic<bool> stop = false;
    std::atomic<int> saves = 0;
    std::thread writer([&] {
        Databases databases = vault.connect();
        for (int n = 1; !stop; ++n) {
            PairedTransaction save(databases);
            for (Connection* db : {databases.identity.get(), &databases.records})
                Statement(*db, "INSERT INTO pair VALUES (?)").bindAll(n).run();
            save.commit();
            saves = n;
        }
    });
    while (saves == 0) std::this_thread::yield();
    backUp(vault, k.backup);
    stop = true;
    writer.join();
    const Vault backup = openVault(k.backup);
    CHECK(checkVault(backup, CheckDepth::Full).empty());
    Databases databases = backup.connect();
    Statement records(databases.records, "SELECT count(*), max(n) FROM pair"),
        names(*databases.identity, "SELECT max(n) FROM pair");
    REQUIRE((records.step() && names.step()));
    CHECK(records.integer(0) == records.integer(1));
    CHECK(names.integer(0) >= records.integer(1)); // rows too many, never too few
    CHECK(saves > records.integer(1));             // it went on
}

TEST_CASE("who may not see names backs them up as they are", "[vault][backup]")
{
    Kept k;
    {
        Vault vault = openVault(k.vault);
        vault.addSlot(passphrase("without names"), {64 * 1024, 1}, SlotReach::Records);
    }
    {
        const Vault vault = Vault::open(k.vault, passphrase("without names"), OpenMode::ReadWrite);
        REQUIRE_FALSE(vault.identityOpen());
        backUp(vault, k.backup);
    }
    CHECK(slurp(k.backup / "identity.db") == slurp(k.vault / "identity.db"));
    CHECK(checkBackup(k.backup, {}).empty());
    CHECK(said(openVault(k.backup)) == "one");
    CHECK_FALSE(Vault::open(k.backup, passphrase("without names"), OpenMode::ReadOnly).identityOpen());
}

TEST_CASE("what the vault lost stays in its backup, and what is damaged there replaces nothing", "[vault][backup]")
{
    Kept k;
    k.backUpOnce();
    const std::string whole = slurp(k.backup / objectName(k.first));
    SECTION("gone in the vault")
    {
        fs::remove(k.vault / objectName(k.first));
        CHECK(backUp(openVault(k.vault), k.backup).findings.empty()); // check tells it of the vault
    }
    SECTION("a damaged header in the vault")
    {
        flipBit(k.vault / objectName(k.first), 50);
        CHECK(lines(backUp(openVault(k.vault), k.backup).findings) == Lines{"vault.evidence-damaged " + toText(k.first) + " 0"});
    }
    CHECK(slurp(k.backup / objectName(k.first)) == whole);
    CHECK(checkBackup(k.backup, {}).empty());
}

TEST_CASE("evidence that cannot be read costs that file alone", "[vault][backup]")
{
    Kept k;
    ObjectId second;
    {
        const Vault vault = openVault(k.vault);
        second = addObject(vault, 'b');
    }
    fs::remove(k.vault / objectName(k.first));
    fs::create_directory(k.vault / objectName(k.first)); // what opens like a file and reads like none
    CHECK(errorOf([&] { openVault(k.vault); }) == "vault.foreign-file");
    fs::remove(k.vault / objectName(k.first));
    place(k.vault / objectName(k.first), "short");
    const BackupResult result = backUp(openVault(k.vault), k.backup);
    CHECK(lines(result.findings) == Lines{"vault.evidence-damaged " + toText(k.first) + " 0"});
    CHECK(slurp(k.backup / objectName(k.first)) == "short"); // as it is: the only one there is
    CHECK(openVault(k.backup).evidence().digest(second, {}).sizeBytes > 0);
}

TEST_CASE("a backup takes no folder that is something else", "[vault][backup]")
{
    Kept k;
    const Vault vault = openVault(k.vault);
    fs::create_directory(k.backup);
    SECTION("one with files of somebody")
    {
        place(k.backup / "letter", "dear");
        CHECK(errorOf([&] { backUp(vault, k.backup); }) == "vault.folder-not-empty");
        CHECK(fs::directory_iterator(k.backup)->path().filename() == "letter");
    }
    SECTION("a working notebook")
    {
        fs::remove(k.backup);
        makeVault(k.backup);
        const std::string before = allBytesIn(k.backup);
        CHECK(errorOf([&] { backUp(vault, k.backup); }) == "vault.backup-over-vault");
        CHECK(allBytesIn(k.backup) == before);
    }
    SECTION("the backup of another notebook")
    {
        fs::remove(k.backup);
        const Vault other = makeVault(k.folder / "o");
        backUp(other, k.backup);
        CHECK(errorOf([&] { backUp(vault, k.backup); }) == "vault.backup-of-another");
        CHECK(checkBackup(k.backup, {}).empty());
    }
    SECTION("its own folder")
    {
        CHECK(errorOf([&] { backUp(vault, k.vault); }) == "vault.backup-inside");
        CHECK(errorOf([&] { backUp(vault, k.vault / "backup"); }) == "vault.backup-inside");
        fs::create_directory_symlink(k.vault, k.folder / "link");
        CHECK(errorOf([&] { backUp(vault, k.folder / "link" / "backup"); }) == "vault.backup-inside");
    }
    SECTION("a file")
    {
        CHECK(errorOf([&] { place(k.backup, ""), backUp(vault, k.backup); }) == "vault.folder-not-empty");
    }
}

TEST_CASE("those above may refuse to replace a backup, and what cannot be read is not replaced", "[vault][backup]")
{
    Kept k;
    k.backUpOnce();
    const Vault vault = openVault(k.vault);
    put(vault, "two");
    VaultBackup::Hooks hooks;
    hooks.mayReplace = [](Connection&, Connection& old) {
        CHECK(metaText(old, "said") == "one");
        throw Error(Error::Code::Refused, "no");
    };
    CHECK(errorOf([&] { backUp(vault, k.backup, hooks); }) == "no");
    CHECK(checkBackup(k.backup, {}).empty());
    hooks.mayReplace = [](Connection&, Connection& old) { (void)metaText(old, "said"); };
    for (std::uint64_t at = 100; at < fs::file_size(k.backup / "records.db"); at += 4096) flipBit(k.backup / "records.db", at);
    CHECK(errorOf([&] { backUp(vault, k.backup, hooks); }) == "vault.backup-unreadable");
}

TEST_CASE("those above may change the copy before it counts", "[vault][backup]")
{
    Kept k;
    VaultBackup::Hooks hooks;
    hooks.change = [](Connection& copy) { metaSet(copy, "copy", std::string_view("yes")); };
    const Vault vault = openVault(k.vault);
    backUp(vault, k.backup, hooks);
    CHECK(checkBackup(k.backup, {}).empty());
    Databases databases = openVault(k.backup).connect(), ours = vault.connect();
    CHECK(metaText(databases.records, "copy") == "yes");
    CHECK_FALSE(metaText(ours.records, "copy"));
}
