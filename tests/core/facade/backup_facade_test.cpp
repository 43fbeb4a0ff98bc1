// Backups as they stand to the journal: noted, never older than what they replace, restored as a new device.
#include "tests/catch.h"

#include "core/base/clock.h"
#include "core/facade/backup.h"
#include "core/vault/evidence_store.h"
#include "tests/core/facade/facade_fixture.h"

using namespace zapis;
using namespace zapis::test;

namespace {

struct Places : Folder {
    std::filesystem::path backup() const { return path() / "b"; }
    std::filesystem::path restored() const { return path() / "r.zapis"; }
};

std::unique_ptr<OpenVault> openAt(const std::filesystem::path& folder, OpenMode mode = OpenMode::ReadWrite)
{
    return OpenVault::open(folder, passphrase("one"), mode);
}

HistoryEntry newest(const OpenVault& vault) { return vault.journal().entries(0, 1).front(); }

} // namespace

TEST_CASE("a backup is journaled by its list, and how old it is is known in it and outside", "[facade][backup]")
{
    const Places folder;
    const auto vault = create(folder);
    CHECK_FALSE(backupStanding(*vault).madeMs);
    const std::int64_t before = nowMs();
    const BackupResult result = Backup(*vault, folder.backup()).run({});
    CHECK(result.findings.empty());
    const HistoryEntry entry = newest(*vault);
    CHECK(entry.event == Event::Backup);
    REQUIRE(entry.fields.size() == 1);
    CHECK(entry.fields.front().name == "#list");
    CHECK(entry.fields.front().value == Json(result.listDigest));
    CHECK(backupStanding(*vault).madeMs.value_or(0) >= before);
    CHECK_FALSE(backupStanding(*vault).isBackup);
    const auto copy = openAt(folder.backup());
    CHECK(backupStanding(*copy).isBackup);
    CHECK(backupStanding(*copy).madeMs == backupStanding(*vault).madeMs);
    CHECK(copy->isReadOnly());
    CHECK(vault->journal().verify({}).empty());
}

TEST_CASE("a restored notebook writes as a new device, also where the old one lay", "[facade][backup]")
{
    const Places folder;
    DeviceId before;
    RecordId event;
    {
        const auto vault = create(folder);
        event = addEvent(vault->records(), "one");
        Backup(*vault, folder.backup()).run({});
        addEvent(vault->records(), "after the backup"); // the log goes on: a second entry of its number would fork it
        before = newest(*vault).device;
    }
    std::filesystem::remove_all(folder.vault());
    restoreBackup(folder.backup(), folder.vault(), passphrase("one"), {});
    const auto vault = openAt(folder.vault());
    CHECK(vault->reader().get(event).code == openAt(folder.backup())->reader().get(event).code);
    addEvent(vault->records(), "two");
    CHECK(newest(*vault).device != before);
    CHECK(vault->journal().verify({}).empty());
    CHECK(vault->checks().whole(CheckDepth::Full)->run({}).empty());
}

TEST_CASE("a backup that knows more than the notebook is not replaced", "[facade][backup]")
{
    const Places folder;
    const auto vault = create(folder);
    Backup(*vault, folder.backup()).run({});
    restoreBackup(folder.backup(), folder.restored(), passphrase("one"), {});
    SECTION("the same notebook, further on")
    {
        addEvent(vault->records(), "later");
        Backup(*vault, folder.backup()).run({});
        const auto older = openAt(folder.restored());
        CHECK(keyOf([&] { Backup(*older, folder.backup()).run({}); }) == "vault.backup-is-newer");
    }
    SECTION("one that went another way")
    {
        const auto other = openAt(folder.restored());
        addEvent(other->records(), "elsewhere");
        Backup(*other, folder.backup()).run({});
        CHECK(keyOf([&] { Backup(*vault, folder.backup()).run({}); }) == "vault.backup-is-newer");
        addEvent(other->records(), "and on");
        CHECK(Backup(*other, folder.backup()).run({}).findings.empty());
    }
    CHECK(checkBackup(folder.backup(), {}).empty());
}

TEST_CASE("where the journal cannot note a backup, it counts all the same, and that is said", "[facade][backup]")
{
    const Places folder;
    create(folder);
    const auto vault = openAt(folder.vault(), OpenMode::ReadOnly);
    const BackupResult result = Backup(*vault, folder.backup()).run({});
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings.front().key == "vault.backup-not-noted");
    CHECK_FALSE(result.findings.front().isError);
    CHECK(checkBackup(folder.backup(), {}).empty());
}

TEST_CASE("whether there is a recovery key is known", "[facade][backup]")
{
    const Places folder;
    const auto vault = create(folder);
    CHECK_FALSE(backupStanding(*vault).hasRecoveryKey);
    (void)vault->addRecoveryKey();
    CHECK(backupStanding(*vault).hasRecoveryKey);
}

TEST_CASE("damaged evidence is among the warnings of what is restored and opened", "[facade][backup]")
{
    const Places folder;
    std::filesystem::path object;
    {
        const auto vault = create(folder);
        const ByteSource source = [left = 2](std::span<std::byte> out) mutable { return left-- > 0 ? out.size() : 0; };
        const std::string id = toText(Inside::store(*vault).add(source, 0, ObjectClass::Evidence, {}).id);
        object = folder.backup() / "evidence" / id.substr(0, 2) / id;
        Backup(*vault, folder.backup()).run({});
    }
    CHECK_FALSE(isBackup(folder.vault()));
    CHECK(isBackup(folder.backup()));
    CHECK(restoreAndOpen(folder.backup(), folder.path() / "whole", passphrase("one"), {})->warnings().empty());
    std::filesystem::permissions(object, std::filesystem::perms::owner_all);
    std::filesystem::resize_file(object, std::filesystem::file_size(object) - 1);
    const auto opened = restoreAndOpen(folder.backup(), folder.restored(), passphrase("one"), {});
    REQUIRE(opened->warnings().size() == 1);
    CHECK(opened->warnings().front().key == "vault.backup-differs");
    CHECK_FALSE(opened->isReadOnly());
}
