// Backups and restorings that are cut short at every step, and disks that are full or gone.

#include <cerrno>

#include "core/base/file.h"
#include "core/vault/backup_list.h"
#include "core/vault/check.h"
#include "core/vault/key_file.h"
#include "core/vault/statement.h"
#include "tests/core/vault/kept_backup.h"
#include "tests/dying.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

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
