// A vault as its owner meets it: made, opened, locked, refused.

#include "core/vault/vault.h"

#include <cerrno>
#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/vault/evidence_store.h"
#include "core/vault/meta.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"
#include "tests/catch.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/kdf_cost.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

namespace {

ByteSource sourceOf(std::string text)
{
    return [text = std::move(text), done = std::size_t{0}](std::span<std::byte> out) mutable {
        const std::size_t size = std::min(out.size(), text.size() - done);
        std::copy_n(bytesOf(text).begin() + static_cast<std::ptrdiff_t>(done), size, out.begin());
        done += size;
        return size;
    };
}

} // namespace

TEST_CASE("what is written into a vault is there when it is opened again", "[vault]")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "Name.zapis";
    VaultId id;
    {
        Vault vault = makeVault(path);
        id = vault.id();
        CHECK(vault.identityOpen());
        CHECK_FALSE(vault.isReadOnly());
        CHECK(vault.warnings().empty());
        Databases databases = vault.connect();
        PairedTransaction save(databases);
        metaSet(databases.records, "label", "Менск");
        metaSet(*databases.identity, "name", "Аксана");
        save.commit();
    }
    CHECK(slurp(path / "lock").empty());
    CHECK_FALSE(fs::exists(path / "records.db-wal"));
    Vault vault = openVault(path);
    CHECK(vault.id() == id);
    CHECK(vault.warnings().empty());
    Databases databases = vault.connect();
    CHECK(metaText(databases.records, "label") == "Менск");
    CHECK(metaText(*databases.identity, "name") == "Аксана");
}

TEST_CASE("a name that no disk takes is told as that, and nothing is made", "[vault]")
{
    const TemporaryFolder folder;
    std::string name;
    for (int letter = 0; letter < 130; ++letter) name += "ж"; // 260 bytes
    CHECK(errorOf([&] { makeVault(folder / name); }) == "file.name-too-long");
    CHECK(errorOf([&] { openVault(folder / name); }) == "file.name-too-long");
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("folders and files of a vault are for their owner alone", "[vault]")
{
    const TemporaryFolder folder;
    const Vault vault = makeVault(folder / "v");
    const auto modeOf = [&](const fs::path& path) { return fs::status(path).permissions() & fs::perms::mask; };
    CHECK(modeOf(folder / "v") == fs::perms::owner_all);
    CHECK(modeOf(folder / "v" / "evidence") == fs::perms::owner_all);
    for (const char* name : {"vault.key", "vault.key.bak", "lock", "records.db", "identity.db"})
        CHECK(modeOf(folder / "v" / name) == (fs::perms::owner_read | fs::perms::owner_write));
    const StoredObject object = vault.evidence().add(sourceOf("photo"), 5, ObjectClass::Evidence, {});
    const std::string name = toText(object.id);
    CHECK(modeOf(folder / "v" / "evidence" / name.substr(0, 2) / name) == fs::perms::owner_read);
}

TEST_CASE("nothing that was written can be read in the folder", "[vault]")
{
    const TemporaryFolder folder;
    const std::string word = "Канфіскавалі тэлефон";
    const std::string name = "Наталля Кавальчук";
    const auto check = [&] {
        const std::string all = allBytesIn(folder.path());
        CHECK(all.find(word) == std::string::npos);
        CHECK(all.find(name) == std::string::npos);
        CHECK(all.find("SQLite format") == std::string::npos);
        CHECK(all.find("CREATE TABLE") == std::string::npos);
        CHECK(all.find("photo-name.jpg") == std::string::npos);
    };
    {
        const Vault vault = makeVault(folder / "v");
        Databases databases = vault.connect();
        databases.records.execute("CREATE VIRTUAL TABLE words USING fts5(text); CREATE TABLE note (text)");
        Transaction save(databases.records);
        for (int i = 0; i < 500; ++i) {
            Statement(databases.records, "INSERT INTO words VALUES (?)").bindAll(word).run();
            Statement(databases.records, "INSERT INTO note VALUES (?)").bindAll(word + name).run();
        }
        save.commit();
        metaSet(*databases.identity, "name", name);
        vault.evidence().add(sourceOf("photo-name.jpg " + word), 0, ObjectClass::Evidence, {});
        vault.evidence().add(sourceOf(name), 0, ObjectClass::Identity, {});
        REQUIRE(fs::file_size(folder / "v" / "records.db-wal") > 0);
        check();
        databases.records.execute("DELETE FROM note; UPDATE note SET text = ''");
        check();
    }
    check();
}

TEST_CASE("only what a creation cut short leaves is made anew", "[vault]")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "v";
    const auto refused = [&] { return errorOf([&] { makeVault(path); }) == "vault.folder-not-empty"; };
    SECTION("a database alone is somebody else's")
    {
        fs::create_directory(path);
        std::ofstream(path / "records.db") << "SQLite format 3";
        CHECK(refused());
        CHECK(slurp(path / "records.db") == "SQLite format 3");
    }
    SECTION("a file with a second name is somebody else's")
    {
        fs::create_directories(path / "evidence");
        fs::create_directory(path / "tmp");
        std::ofstream(folder / "notes") << "of somebody";
        fs::create_hard_link(folder / "notes", path / "lock");
        CHECK(refused());
        CHECK(slurp(folder / "notes") == "of somebody");
    }
    SECTION("a vault that lost its key files may get them back")
    {
        {
            const Vault vault = makeVault(path);
            Databases databases = vault.connect();
            databases.records.execute("CREATE TABLE t (text)");
            Statement row(databases.records, "INSERT INTO t VALUES (?)");
            for (int i = 0; i < 20; ++i) row.bindAll(std::string(2000, 'x')).run();
        }
        fs::rename(path / "vault.key", folder / "key");
        fs::remove(path / "vault.key.bak");
        CHECK(refused());
        fs::rename(folder / "key", path / "vault.key");
        CHECK_NOTHROW(openVault(path));
    }
    SECTION("a file of evidence is never taken away")
    {
        {
            const Vault vault = makeVault(path);
            vault.evidence().add(sourceOf("photo"), 5, ObjectClass::Evidence, {});
        }
        for (const char* name : {"vault.key", "vault.key.bak"}) fs::remove(path / name);
        CHECK(refused());
    }
}

TEST_CASE("a wrong passphrase opens nothing and says so", "[vault]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    const auto open = [&](std::string_view text) {
        return errorOf([&] { Vault::open(folder / "v", passphrase(text), OpenMode::ReadWrite); });
    };
    CHECK(open("сімнаццаць зялёных яблыка") == "vault.wrong-passphrase");
    CHECK(open("") == "vault.wrong-passphrase");
    CHECK(open("сімнаццаць зялёных яблыкаў ") == "vault.wrong-passphrase-blank");
    CHECK(errorOf([&] { Vault::create(folder / "w", passphrase(""), test::kQuickKdf); }) == "vault.empty-passphrase");
    CHECK_FALSE(fs::exists(folder / "w"));
    CHECK(openVault(folder / "v").warnings().empty());
}

TEST_CASE("a passphrase opens in every Unicode spelling", "[vault]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = Vault::create(folder / "v", passphrase("\xd1\x91\xd0\xb6"), test::kQuickKdf);
    }
    CHECK_NOTHROW(Vault::open(folder / "v", passphrase("\xd0\xb5\xcc\x88\xd0\xb6"), OpenMode::ReadWrite));
}

TEST_CASE("a new passphrase holds nothing that nobody could type again", "[vault][slots]")
{
    const TemporaryFolder folder;
    const std::string unseen = GENERATE("\n", "\t", "\r", "\xc2\xa0", "\xe2\x80\x8b", "\xef\xbb\xbf");
    CAPTURE(toHex(bytesOf(unseen)));
    const std::string pasted = "two words" + unseen;
    const auto create = [&] { Vault::create(folder / "w", passphrase(pasted), test::kQuickKdf); };
    CHECK(errorOf(create) == "vault.unseen-in-passphrase");
    CHECK_FALSE(fs::exists(folder / "w"));
    Vault vault = makeVault(folder / "v");
    CHECK(errorOf([&] { vault.changePassphrase(Secret::copyOf(std::string_view(pasted)), test::kQuickKdf); })
        == "vault.unseen-in-passphrase");
    CHECK(
        errorOf([&] { vault.addSlot(passphrase(pasted), test::kQuickKdf, SlotReach::Records); }) == "vault.unseen-in-passphrase");
}

TEST_CASE("a new passphrase with a blank at its edge is told of, and opens", "[vault][slots]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = Vault::create(folder / "v", passphrase(" two words"), test::kQuickKdf);
        REQUIRE(vault.warnings().size() == 1);
        CHECK(vault.warnings().front().key == "vault.passphrase-edge-blank");
    }
    CHECK(Vault::open(folder / "v", passphrase(" two words"), OpenMode::ReadWrite).warnings().empty());
}

TEST_CASE("a vault is made only where nothing is", "[vault]")
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "empty");
    CHECK_NOTHROW(makeVault(folder / "empty"));
    fs::create_directory(folder / "full");
    std::ofstream(folder / "full" / "photo.jpg") << "mine";
    CHECK(errorOf([&] { makeVault(folder / "full"); }) == "vault.folder-not-empty");
    CHECK(slurp(folder / "full" / "photo.jpg") == "mine");
    CHECK(errorOf([&] { makeVault(folder / "full" / "photo.jpg"); }) == "vault.folder-not-empty");
}

TEST_CASE("a folder that a sync program replicates is refused for a new vault and told of for an old one", "[vault]")
{
    const TemporaryFolder folder;
    fs::create_directories(folder / "Dropbox");
    CHECK(errorWithArgs([&] { makeVault(folder / "Dropbox" / "v"); }) == "vault.sync-folder Dropbox");
    CHECK_FALSE(fs::exists(folder / "Dropbox" / "v"));
    {
        const Vault vault = makeVault(folder / "v");
    }
    fs::rename(folder / "v", folder / "Dropbox" / "v");
    CHECK(hasWarning(openVault(folder / "Dropbox" / "v"), "vault.sync-folder"));
}

TEST_CASE("what is no vault is told apart from what is damaged", "[vault]")
{
    const TemporaryFolder folder;
    const auto open = [&](const fs::path& path) { return errorWithArgs([&] { openVault(path); }); };
    CHECK(errorOf([&] { openVault(folder / "nowhere"); }) == "file.not-there");
    fs::create_directory(folder / "other");
    CHECK(errorOf([&] { openVault(folder / "other"); }) == "vault.not-a-vault");
    CHECK(errorOf([&] { Vault::inspect(folder / "other"); }) == "vault.not-a-vault");
    {
        const Vault vault = makeVault(folder / "v");
    }
    SECTION("a database that is gone is never made anew")
    {
        fs::remove(folder / "v" / "identity.db");
        CHECK(open(folder / "v") == "vault.page-damaged identity.db 1");
        CHECK_FALSE(fs::exists(folder / "v" / "identity.db"));
    }
    SECTION("nor one that is empty")
    {
        spill(folder / "v" / "records.db", "");
        CHECK(open(folder / "v") == "vault.page-damaged records.db 1");
        CHECK(fs::file_size(folder / "v" / "records.db") == 0);
    }
    SECTION("two databases exchanged")
    {
        fs::rename(folder / "v" / "records.db", folder / "v" / "x");
        fs::rename(folder / "v" / "identity.db", folder / "v" / "records.db");
        fs::rename(folder / "v" / "x", folder / "v" / "identity.db");
        CHECK(open(folder / "v") == "vault.page-damaged records.db 1");
    }
}

TEST_CASE("links and journals that somebody planted are refused before anything is touched", "[vault]")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "v";
    {
        const Vault vault = makeVault(path);
    }
    std::ofstream(path / "tmp" / std::string(32, 'a')) << "half an object";
    const auto planted =
        GENERATE(values<std::string>({"records.db-journal", "evidence/ab/x-shm", "other/deep/link", "lock", "tmp/pipe-shm"}));
    CAPTURE(planted);
    fs::create_directories((path / planted).parent_path());
    fs::remove(path / planted);
    if (planted.ends_with("link") || planted == "lock") fs::create_symlink("/etc/hostname", path / planted);
    else std::ofstream(path / planted) << "x";
    CHECK(errorWithArgs([&] { openVault(path); }) == "vault.foreign-file " + planted);
    CHECK(fs::exists(path / "tmp" / std::string(32, 'a')));
}

TEST_CASE("a file of the vault under a second name is refused, and keeps what it holds", "[vault]")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "v";
    {
        const Vault vault = makeVault(path);
        vault.evidence().add(sourceOf("photo"), 5, ObjectClass::Evidence, {});
    }
    for (const auto& entry : fs::recursive_directory_iterator(path / "evidence")) // a snapshot may share what never changes
        if (entry.is_regular_file()) fs::create_hard_link(entry.path(), folder / "photo");
    CHECK_NOTHROW(openVault(path));
    const std::string name =
        GENERATE("lock", "vault.key", "vault.key.bak", "records.db", "records.db-wal", "identity.db", "identity.db-wal");
    CAPTURE(name);
    if (!fs::exists(path / name)) std::ofstream(path / name).close();
    fs::create_hard_link(path / name, folder / "other");
    std::ofstream(folder / "other", std::ios::app) << "of somebody else";
    const std::string before = slurp(folder / "other");
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly})
        CHECK(errorOf([&] { Vault::open(path, passphrase(), mode); }) == "vault.foreign-file");
    CHECK(slurp(folder / "other") == before);
}

TEST_CASE("who only reads leaves the lock file as it is, and locks all the same", "[vault]")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "v";
    {
        const Vault vault = makeVault(path);
    }
    std::ofstream(path / "lock") << "1\nleft by a crash\n";
    {
        const Vault vault = Vault::open(path, passphrase(), OpenMode::ReadOnly);
        CHECK(slurp(path / "lock") == "1\nleft by a crash\n");
        CHECK(errorOf([&] { openVault(path); }) == "vault.busy");
    }
    CHECK(slurp(path / "lock") == "1\nleft by a crash\n");
}

TEST_CASE("a pipe in the place of a file does not hang the opening", "[vault]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    fs::remove(folder / "v" / "vault.key.bak");
    REQUIRE(::mkfifo((folder / "v" / "vault.key.bak").c_str(), 0600) == 0);
    CHECK(errorWithArgs([&] { openVault(folder / "v"); }) == "vault.foreign-file vault.key.bak");
}

TEST_CASE("files that do not belong are told of and left alone", "[vault]")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "v";
    {
        const Vault vault = makeVault(path);
    }
    fs::create_directories(path / "evidence" / "ab");
    for (const char* name : {"Thumbs.db", "evidence/ab/photo.jpg", "tmp/notes.txt"}) std::ofstream(path / name) << "x";
    std::ofstream(path / "tmp" / std::string(32, 'a')) << "half an object";
    std::ofstream(path / "vault.key.new") << "cut short";
    const Vault vault = openVault(path);
    std::vector<std::string> told;
    for (const auto& warning : vault.warnings()) told.push_back(warning.key + " " + warning.args.at(0));
    CHECK(told
        == std::vector<std::string>{
            "vault.unknown-file Thumbs.db", "vault.unknown-file evidence/ab/photo.jpg", "vault.unknown-file tmp/notes.txt"});
    CHECK(fs::exists(path / "Thumbs.db"));
    CHECK(fs::exists(path / "tmp" / "notes.txt"));
    CHECK_FALSE(fs::exists(path / "tmp" / std::string(32, 'a')));
    CHECK_FALSE(fs::exists(path / "vault.key.new"));
}

TEST_CASE("a vault open here is busy for everybody else", "[vault]")
{
    const TemporaryFolder folder;
    const Vault vault = makeVault(folder / "v");
    std::array<char, 256> host{};
    REQUIRE(::gethostname(host.data(), host.size() - 1) == 0);
    CHECK(errorWithArgs([&] { openVault(folder / "v"); }) == "vault.busy " + std::to_string(::getpid()) + " " + host.data());
    CHECK(errorOf([&] { openVault(folder / "v", OpenMode::ReadOnly); }) == "vault.busy");
}

TEST_CASE("a lock file left by a crash locks nothing", "[vault]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    spill(folder / "v" / "lock", "12345\nelsewhere\n2020-08-09T20:00:00Z\n");
    CHECK_NOTHROW(openVault(folder / "v"));
}

TEST_CASE("a connection that outlives the vault keeps it locked", "[vault]")
{
    const TemporaryFolder folder;
    auto vault = std::make_unique<Vault>(makeVault(folder / "v"));
    auto databases = std::make_unique<Databases>(vault->connect());
    vault.reset();
    CHECK(errorOf([&] { openVault(folder / "v"); }) == "vault.busy");
    metaSet(databases->records, "label", "late");
    databases.reset();
    databases = std::make_unique<Databases>(openVault(folder / "v").connect());
    CHECK(metaText(databases->records, "label") == "late");
}

TEST_CASE("a vault opened for reading refuses to write, and writes nothing", "[vault]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    const std::string before = allBytesIn(folder.path());
    {
        Vault vault = openVault(folder / "v", OpenMode::ReadOnly);
        CHECK(vault.isReadOnly());
        Databases databases = vault.connect();
        CHECK_FALSE(metaGet(databases.records, "label"));
        CHECK(errorOf([&] { metaSet(databases.records, "label", "x"); }) == "vault.read-only");
        CHECK(errorOf([&] { vault.evidence().add(sourceOf("x"), 1, ObjectClass::Evidence, {}); }) == "vault.read-only");
        CHECK(errorOf([&] { vault.addRecoverySlot(SlotReach::RecordsAndNames); }) == "vault.read-only");
        CHECK(checkVault(vault, CheckDepth::Full).empty());
    }
    CHECK(allBytesIn(folder.path()) == before);
}

TEST_CASE("a medium that cannot be written opens for reading, with the commits in its log", "[vault]")
{
    const TemporaryFolder folder;
    const fs::path path = folder / "medium";
    {
        const Vault vault = makeVault(folder / "v");
        Databases databases = vault.connect();
        metaSet(databases.records, "label", "in the log");
        copyFolder(folder / "v", path);
    }
    REQUIRE(fs::file_size(path / "records.db-wal") > 0);
    spill(path / "lock", "");
    setFileFaults([](FileOperation, const fs::path&, std::size_t) { return FileFault{EROFS, std::nullopt}; });
    const bool hasLockFile = GENERATE(true, false);
    if (!hasLockFile) fs::remove(path / "lock");
    const std::string before = allBytesIn(path);
    {
        const Vault vault = openVault(path);
        CHECK(vault.isReadOnly());
        Databases databases = vault.connect();
        CHECK(metaText(databases.records, "label") == "in the log");
        CHECK(errorOf([&] { metaSet(databases.records, "label", "x"); }) == "vault.read-only");
    }
    setFileFaults({});
    CHECK(allBytesIn(path) == before);
}

TEST_CASE("a backup opens for reading only", "[vault]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    std::ofstream(folder / "v" / "backup.list") << "";
    const Vault vault = openVault(folder / "v");
    CHECK(vault.isReadOnly());
    CHECK(hasWarning(vault, "vault.is-backup"));
}

TEST_CASE("a vault says what can be known without a secret", "[vault]")
{
    const TemporaryFolder folder;
    VaultId id;
    {
        Vault vault = makeVault(folder / "v");
        id = vault.id();
        vault.addRecoverySlot(SlotReach::Records);
    }
    const VaultInfo info = Vault::inspect(folder / "v");
    CHECK(info.vault == id);
    CHECK(info.format == "zapis-vault/1");
    CHECK(info.generation == 2);
    REQUIRE(info.slots.size() == 2);
    CHECK(info.slots[0].kind == SlotInfo::Kind::Passphrase);
    CHECK(info.slots[0].opensIdentities);
    CHECK(info.slots[0].cost == test::kQuickKdf);
    CHECK(info.slots[1].kind == SlotInfo::Kind::Recovery);
    CHECK_FALSE(info.slots[1].opensIdentities);
    CHECK_FALSE(info.slots[1].cost);
}

TEST_CASE("opening may be cancelled before each slot", "[vault]")
{
    const TemporaryFolder folder;
    {
        const Vault vault = makeVault(folder / "v");
    }
    std::stop_source stop;
    stop.request_stop();
    const Job job(stop.get_token(), {});
    CHECK_THROWS_AS(Vault::open(folder / "v", passphrase(), OpenMode::ReadWrite, job), Cancelled);
    CHECK_THROWS_AS(Vault::create(folder / "w", passphrase(), test::kQuickKdf, job), Cancelled);
    CHECK_FALSE(fs::exists(folder / "w"));
}
