// A backup of a vault in use, made over and over, restored, damaged, cut short at every step, and written by an enemy.

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <thread>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/vault/backup.h"
#include "core/vault/backup_list.h"
#include "core/vault/check.h"
#include "core/vault/evidence_store.h"
#include "core/vault/key_file.h"
#include "core/vault/meta.h"
#include "core/vault/restore.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"
#include "tests/catch.h"
#include "tests/core/vault/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

Lines lines(const std::vector<CheckFinding>& findings)
{
    Lines all;
    for (const CheckFinding& finding : findings) {
        std::string line = (finding.isError ? "" : "warning ") + finding.key;
        for (const auto& arg : finding.args) line += ' ' + arg;
        all.push_back(line);
    }
    return all;
}

ObjectId addObject(const Vault& vault, char fill, int blocks = 2)
{
    const ByteSource source = [fill, left = blocks](std::span<std::byte> out) mutable {
        std::ranges::fill(out, std::byte(fill));
        return left-- > 0 ? out.size() : 0;
    };
    return vault.evidence().add(source, 0, ObjectClass::Evidence, {}).id;
}

std::string objectName(const ObjectId& id) { return "evidence/" + toText(id).substr(0, 2) + "/" + toText(id); }

void put(const Vault& vault, std::string_view value)
{
    Databases databases = vault.connect();
    for (Connection* db : {databases.identity.get(), &databases.records}) {
        if (!db) continue;
        Transaction save(*db);
        metaSet(*db, "said", value);
        save.commit();
    }
}

std::string said(const Vault& vault)
{
    Databases databases = vault.connect();
    const std::string records = metaText(databases.records, "said").value_or("");
    if (databases.identity) CHECK(metaText(*databases.identity, "said") == records);
    return records;
}

/// As spill(), where there may be no file yet.
void place(const fs::path& file, std::string_view bytes)
{
    fs::remove(file);
    std::ofstream(file, std::ios::binary) << bytes;
}

BackupResult backUp(const Vault& vault, const fs::path& target, VaultBackup::Hooks hooks = {}, const Job& job = {})
{
    return VaultBackup(vault, target, std::move(hooks)).run(job);
}

struct Kept {
    TemporaryFolder folder;
    fs::path vault = folder / "v", backup = folder / "b", restored = folder / "r";
    ObjectId first;

    Kept()
    {
        const Vault made = makeVault(vault);
        put(made, "one");
        first = addObject(made, 'a');
    }
    void backUpOnce() const { backUp(openVault(vault), backup); }
    RestoreResult restore(std::string_view words = kPassphrase) const
    {
        return restoreBackup(backup, restored, passphrase(words), {});
    }
};

/// Runs `work` in a child that dies at file operation number `after`; true: it died there.
bool diesAt(std::size_t after, const std::function<void()>& work)
{
    constexpr int kDied = 42;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        setFileFaults([left = after](FileOperation, const fs::path&, std::size_t) mutable -> std::optional<FileFault> {
            if (left-- == 0) ::_exit(kDied);
            return std::nullopt;
        });
        try {
            work();
        } catch (...) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    REQUIRE(WEXITSTATUS(status) != 1);
    return WEXITSTATUS(status) == kDied;
}

} // namespace

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

TEST_CASE("a backup that dies at any step leaves the old one or the new one whole", "[vault][backup][crash]")
{
    Kept k;
    k.backUpOnce();
    const Vault vault = openVault(k.vault);
    put(vault, "two");
    addObject(vault, 'b');
    const fs::path old = k.folder / "old";
    fs::copy(k.backup, old, fs::copy_options::recursive);
    std::size_t steps = 0, news = 0;
    for (bool died = true; died; ++steps) {
        CAPTURE(steps);
        fs::remove_all(k.backup);
        fs::copy(old, k.backup, fs::copy_options::recursive);
        died = diesAt(steps, [&] { backUp(vault, k.backup); });
        // As it lies there, on a medium that is only looked at.
        for (const std::string& line : lines(checkBackup(k.backup, {}))) CHECK(line.starts_with("warning vault.backup-unlisted"));
        if (steps % 12 == 0 || !died) { // each costs Argon2id
            const std::string now = said(openVault(k.backup));
            CHECK((now == "one" || now == "two"));
            news += now == "two";
            if (!died) CHECK(now == "two");
            CHECK_FALSE(fs::exists(k.backup / "backup.next"));
        }
        if (steps % 16 == 0) {
            backUp(vault, k.backup); // and goes on from there
            CHECK(checkBackup(k.backup, {}).empty());
        }
    }
    CHECK(steps > 40);
    CHECK(news > 0);
}

TEST_CASE("a state that is not moved into place yet is read, restored and replaced", "[vault][backup][crash]")
{
    Kept k;
    k.backUpOnce();
    const Vault vault = openVault(k.vault);
    put(vault, "two");
    std::size_t moves = 0;
    const auto dieAtMove = [&](std::size_t number) {
        const pid_t child = ::fork();
        if (child == 0) {
            setFileFaults([&](FileOperation operation, const fs::path& to, std::size_t) -> std::optional<FileFault> {
                const bool isMove = operation == FileOperation::Rename && to.parent_path() == k.backup;
                if (isMove && moves++ == number) ::_exit(42);
                return std::nullopt;
            });
            backUp(vault, k.backup);
            ::_exit(0);
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        return WEXITSTATUS(status) == 42;
    };
    REQUIRE(dieAtMove(2)); // the rename to backup.next, records.db; then the kill
    REQUIRE(fs::exists(k.backup / "backup.next" / "vault.key"));
    CHECK(checkBackup(k.backup, {}).empty());
    CHECK(k.restore().findings.empty());
    CHECK(said(openVault(k.restored)) == "two");
    CHECK(fs::exists(k.backup / "backup.next")); // reading changes nothing
    SECTION("opened, it is moved")
    {
        CHECK(said(openVault(k.backup)) == "two");
        CHECK_FALSE(fs::exists(k.backup / "backup.next"));
    }
    SECTION("backed up again, it is replaced")
    {
        put(vault, "three");
        backUp(vault, k.backup);
        CHECK(said(openVault(k.backup)) == "three");
    }
    CHECK(checkBackup(k.backup, {}).empty());
}

TEST_CASE("a full disk or a stick pulled out at any step costs the new backup alone", "[vault][backup][crash]")
{
    Kept k;
    k.backUpOnce();
    const Vault vault = openVault(k.vault);
    put(vault, "two");
    addObject(vault, 'b');
    const int error = GENERATE(ENOSPC, EIO);
    std::size_t steps = 0;
    for (bool happened = true; happened; steps += 3) {
        CAPTURE(error, steps);
        happened = false;
        setFileFaults(
            [&, left = steps](FileOperation, const fs::path& path, std::size_t bytes) mutable -> std::optional<FileFault> {
                if (path.lexically_relative(k.backup).native().starts_with(".."))
                    return std::nullopt; // the vault's own disk is well
                if (left > 0) {
                    --left;
                    return std::nullopt;
                }
                happened = true;
                return FileFault{error, bytes / 2};
            });
        VaultBackup backup(vault, k.backup, {});
        const std::string failed = errorOf([&] { backup.run({}); });
        setFileFaults({});
        if (happened) {
            CHECK((failed == (error == ENOSPC ? "vault.backup-no-space" : "vault.backup-not-written")));
            CHECK((steps < 3 || backup.keepsOld()));
        } else {
            CHECK(failed.empty());
        }
        for (const std::string& line : lines(checkBackup(k.backup, {}))) CHECK(line.starts_with("warning vault.backup-unlisted"));
    }
    CHECK(steps > 40);
    CHECK(said(openVault(k.backup)) == "two");
}

TEST_CASE("a first backup that was cut short goes on where it was", "[vault][backup][crash]")
{
    Kept k;
    const Vault vault = openVault(k.vault);
    addObject(vault, 'b');
    const auto copied = [&] {
        std::error_code none;
        std::size_t objects = 0;
        for (const auto& entry : fs::recursive_directory_iterator(k.backup / "evidence", none))
            objects += entry.is_regular_file();
        return objects;
    };
    const Job untilOne({}, [&](std::uint64_t, std::uint64_t) {
        if (copied() == 1) throw Cancelled{};
    });
    CHECK_THROWS_AS(backUp(vault, k.backup, {}, untilOne), Cancelled);
    REQUIRE(copied() == 1);
    CHECK(errorOf([&] { Vault::inspect(k.backup); }) == "vault.not-a-vault");
    CHECK(backUp(vault, k.backup).copiedObjects == 1);
    CHECK(checkBackup(k.backup, {}).empty());
}

TEST_CASE("a restoring that dies leaves no vault or a whole one, one that fails nothing", "[vault][backup][crash]")
{
    Kept k;
    k.backUpOnce();
    std::size_t steps = 0;
    for (bool died = true; died; steps += 4) {
        CAPTURE(steps);
        fs::remove_all(k.restored);
        died = diesAt(steps, [&] { k.restore(); });
        std::string now;
        const std::string error = errorOf([&] { now = said(openVault(k.restored)); });
        CHECK((error.empty() ? now == "one" : error == "vault.not-a-vault" || error == "file.not-there"));
        if (!died) CHECK(error.empty());
    }
    CHECK(steps > 15);
    fs::remove_all(k.restored);
    for (const std::size_t step : {std::size_t{0}, std::size_t{3}, std::size_t{9}, std::size_t{15}}) {
        CAPTURE(step);
        const PowerCut cut(step);
        CHECK_FALSE(errorOf([&] { k.restore(); }).empty());
        CHECK_FALSE(fs::exists(k.restored));
    }
}
