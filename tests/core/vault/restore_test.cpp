// A backup restored: whole, damaged, exchanged, and written by an enemy.

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

TEST_CASE("a restored vault is a working one", "[vault][backup]")
{
    Kept k;
    k.backUpOnce();
    const RestoreResult result = k.restore();
    CHECK(result.findings.empty());
    CHECK(result.files == 3);
    CHECK_FALSE(fs::exists(k.restored / "backup.list"));
    CHECK_FALSE(fs::exists(k.restored / "backup.mac"));
    const Vault vault = openVault(k.restored);
    CHECK_FALSE(vault.isReadOnly());
    CHECK(vault.warnings().empty());
    CHECK(said(vault) == "one");
    CHECK(vault.evidence().contains(k.first));
    CHECK(fs::status(k.restored / objectName(k.first)).permissions() == fs::status(k.vault / objectName(k.first)).permissions());
    CHECK(checkVault(vault, CheckDepth::Full).empty());
    put(vault, "after");
    CHECK(said(vault) == "after");
    CHECK(checkBackup(k.backup, {}).empty()); // it was read only
}

TEST_CASE("nothing is restored over what is there", "[vault][backup]")
{
    Kept k;
    k.backUpOnce();
    fs::create_directory(k.restored);
    SECTION("an empty folder is taken")
    {
        k.restore();
        CHECK(said(openVault(k.restored)) == "one");
        CHECK(errorOf([&] { k.restore(); }) == "vault.folder-not-empty");
    }
    SECTION("one with a file is not, and the file stays")
    {
        place(k.restored / "letter", "dear");
        CHECK(errorOf([&] { k.restore(); }) == "vault.folder-not-empty");
        CHECK(slurp(k.restored / "letter") == "dear");
    }
    SECTION("nor is a place within the backup")
    {
        CHECK(
            errorOf([&] { restoreBackup(k.backup, k.backup / "evidence" / "new", passphrase(), {}); }) == "vault.backup-inside");
    }
}

TEST_CASE("restoring takes the passphrase, and leaves nothing where it fails", "[vault][backup]")
{
    Kept k;
    k.backUpOnce();
    CHECK(errorOf([&] { k.restore("not this"); }) == "vault.wrong-passphrase");
    CHECK(errorOf([&] { restoreBackup(k.vault, k.restored, passphrase(), {}); }) == "vault.not-a-backup");
    CHECK(errorOf([&] { restoreBackup(k.folder / "nowhere", k.restored, passphrase(), {}); }) == "file.not-there");
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(restoreBackup(k.backup, k.restored, passphrase(), Job(stop.get_token(), {})), Cancelled);
    CHECK_FALSE(fs::exists(k.restored));
}

TEST_CASE("damage in a backup is named by file, and a damaged database is not restored", "[vault][backup]")
{
    Kept k;
    k.backUpOnce();
    const std::string name = GENERATE(as<std::string>(), "records.db", "identity.db");
    SECTION("a flipped bit")
    {
        flipBit(k.backup / name, 5000);
        CHECK(lines(checkBackup(k.backup, {})) == Lines{"vault.backup-differs " + name});
        CHECK(errorWithArgs([&] { k.restore(); }) == "vault.backup-differs " + name);
    }
    SECTION("gone")
    {
        fs::remove(k.backup / name);
        CHECK(lines(checkBackup(k.backup, {})) == Lines{"vault.backup-missing " + name});
        CHECK(errorWithArgs([&] { k.restore(); }) == "vault.backup-missing " + name);
    }
    CHECK_FALSE(fs::exists(k.restored));
}

TEST_CASE("damaged evidence is named, and the rest is restored with what is whole of it", "[vault][backup]")
{
    Kept k;
    ObjectId second;
    {
        const Vault vault = openVault(k.vault);
        second = addObject(vault, 'b');
        backUp(vault, k.backup);
    }
    std::string expected = "vault.backup-differs " + objectName(second);
    SECTION("a flipped bit") { flipBit(k.backup / objectName(second), 70'000); }
    SECTION("gone")
    {
        fs::remove(k.backup / objectName(second));
        expected = "vault.backup-missing " + objectName(second);
    }
    CHECK(lines(checkBackup(k.backup, {})) == Lines{expected});
    CHECK(lines(k.restore().findings) == Lines{expected});
    const Vault vault = openVault(k.restored);
    CHECK(said(vault) == "one");
    CHECK(vault.evidence().digest(k.first, {}).sizeBytes > 0);
}

TEST_CASE("an exchange that keeps to its own list is found with the vault key", "[vault][backup]")
{
    Kept k;
    k.backUpOnce();
    flipBit(k.backup / objectName(k.first), 70'000);
    BackupList list = parseBackupList(slurp(k.backup / "backup.list"));
    list[objectName(k.first)] = sha256(bytesOf(slurp(k.backup / objectName(k.first))));
    place(k.backup / "backup.list", backupListText(list));
    CHECK(checkBackup(k.backup, {}).empty());
    CHECK(errorOf([&] { k.restore(); }) == "vault.backup-mac");
    const Vault backup = openVault(k.backup);
    CHECK(hasWarning(backup, "vault.backup-mac"));
    CHECK(lines(checkVault(backup, CheckDepth::Quick)).front() == "vault.backup-mac");
}

TEST_CASE("an enemy's backup is refused before anything of it is followed", "[vault][backup]")
{
    Kept k;
    k.backUpOnce();
    const auto both = [&] {
        const std::string said = errorOf([&] { checkBackup(k.backup, {}); });
        CHECK(errorOf([&] { k.restore(); }) == said);
        CHECK_FALSE(fs::exists(k.restored));
        return said;
    };
    SECTION("a link in the place of a database")
    {
        fs::rename(k.backup / "records.db", k.folder / "elsewhere");
        fs::create_symlink(k.folder / "elsewhere", k.backup / "records.db");
        CHECK(both() == "vault.foreign-file");
    }
    SECTION("a link in the place of evidence")
    {
        fs::rename(k.backup / "evidence", k.folder / "elsewhere");
        fs::create_directory_symlink(k.folder / "elsewhere", k.backup / "evidence");
        CHECK(both() == "vault.foreign-file");
    }
    SECTION("a second name of a database")
    {
        fs::create_hard_link(k.backup / "records.db", k.folder / "elsewhere");
        CHECK(both() == "vault.foreign-file");
    }
    SECTION("a pipe in the place of the list")
    {
        fs::remove(k.backup / "backup.list");
        REQUIRE(::mkfifo((k.backup / "backup.list").c_str(), 0600) == 0);
        CHECK(both() == "vault.foreign-file");
    }
    SECTION("a pipe in the place of evidence")
    {
        fs::remove(k.backup / objectName(k.first));
        REQUIRE(::mkfifo((k.backup / objectName(k.first)).c_str(), 0600) == 0);
        CHECK(both() == "vault.foreign-file");
    }
    SECTION("a list that leads out of the folder, or is none")
    {
        const std::string zeros(64, '0');
        const std::string line =
            GENERATE(as<std::string>(), "  ../../etc/passwd\n", "  /etc/passwd\n", "  evidence/../vault.key\n", "  vault.key\n",
                " *records.db\n", "  records.db", "  evidence/aa/bb00000000000000000000000000000000\n");
        place(k.backup / "backup.list", zeros + line);
        CHECK(both() == "vault.backup-list");
    }
    SECTION("a list that is nothing but names twice, out of order, or without a database")
    {
        const std::string zeros(64, '0');
        const std::string text = GENERATE_COPY(as<std::string>(), zeros + "  records.db\n" + zeros + "  identity.db\n",
            zeros + "  records.db\n" + zeros + "  records.db\n", zeros + "  records.db\n", std::string(), std::string("\n"));
        place(k.backup / "backup.list", text);
        CHECK(both() == "vault.backup-list");
    }
    SECTION("a file larger than the disk")
    {
        fs::permissions(k.backup / objectName(k.first), fs::perms::owner_all);
        REQUIRE(::truncate((k.backup / objectName(k.first)).c_str(), off_t{1} << 43) == 0);
        CHECK(errorOf([&] { k.restore(); }) == "vault.restore-no-space");
        CHECK_FALSE(fs::exists(k.restored));
    }
    SECTION("a state that waits for a folder that is none")
    {
        fs::create_directory(k.vault / "backup.next");
        place(k.vault / "backup.next" / "backup.list", slurp(k.backup / "backup.list"));
        place(k.vault / "backup.next" / "records.db", "theirs");
        CHECK(said(openVault(k.vault)) == "one"); // a working notebook takes nothing from it
    }
}
