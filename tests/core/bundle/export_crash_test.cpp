// An export that is killed, or whose medium goes away: the journal knows of every bundle that somebody can open, and what lies
// half done on the medium is completed or taken away at the next export.

#include <cerrno>
#include <fstream>

#include <unistd.h>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bundle/write/part_writer.h"
#include "core/vault/statement.h"
#include "tests/catch.h"
#include "tests/core/bundle/vault_fixture.h"
#include "tests/dying.h"

using namespace zapis;
using namespace zapis::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kNever = ~std::size_t{0};

/// Of an export that came to its end, by number: all file operations, and the first that gives a file its name.
struct Operations {
    std::size_t all = 0, firstName = kNever;
};

/// Opens the vault and exports in a child process that dies at file operation number `after`: nothing is unwound, as after kill
/// -9. Nothing where it died.
std::optional<Operations> exportUnlessKilled(
    const SampleVault& sample, const fs::path& folder, const fs::path& out, std::size_t after)
{
    const fs::path counted = sample.newFolder() / "operations";
    const bool died = test::dies([&] {
        const auto vault = sample.open(folder);
        Operations done;
        setFileFaults([&](FileOperation operation, const fs::path& path, std::size_t) -> std::optional<FileFault> {
            if (done.all == after) ::_exit(test::kDied);
            if (operation == FileOperation::Rename && path.parent_path() == out)
                done.firstName = std::min(done.firstName, done.all);
            ++done.all;
            return std::nullopt;
        });
        const ExportPlan plan = vault->bundles().plan(sample.request(sample.recipient));
        vault->bundles().seal(plan, out, {});
        setFileFaults({});
        std::ofstream(counted) << done.all << ' ' << done.firstName;
    });
    if (died) return std::nullopt;
    Operations operations;
    std::ifstream(counted) >> operations.all >> operations.firstName;
    return operations;
}

std::size_t unfinishedIn(const fs::path& out)
{
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(out)) count += entry.path().extension() == ".unfinished";
    return count;
}

/// The same files with their names as if whoever finds them helped along.
fs::path renamedCopy(const SampleVault& sample, const fs::path& out)
{
    const fs::path copy = sample.newFolder();
    for (const auto& entry : fs::directory_iterator(out)) {
        const fs::path name = entry.path().filename();
        fs::copy_file(entry.path(), copy / (name.extension() == ".unfinished" ? name.stem() : name));
    }
    return copy;
}

bool opens(const SampleVault& sample, const fs::path& out)
{
    try {
        return !sample.plain(renamedCopy(sample, out)).empty();
    } catch (const Error&) {
        return false;
    }
}

std::string lastDigest(OpenVault& vault)
{
    Statement row(Inside::databases(vault).records, "SELECT digest FROM bundle_export ORDER BY id DESC LIMIT 1");
    return row.step() ? row.text(0) : std::string();
}

} // namespace

TEST_CASE("a killed export leaves no bundle that the journal does not know", "[bundle][export][crash]")
{
    SampleVault sample;
    sample.vault.reset();
    const fs::path closed = sample.folder / "v.zapis";
    const auto copied = [&] {
        const fs::path vault = sample.newFolder() / "v.zapis";
        fs::copy(closed, vault, fs::copy_options::recursive);
        return vault;
    };
    const auto all = exportUnlessKilled(sample, copied(), sample.newFolder(), kNever);
    REQUIRE(all);
    REQUIRE(all->firstName < all->all);
    std::size_t completed = 0, removed = 0;
    // Densely where the hand-over is journaled and the names are given, sparsely where the parts are written.
    const auto isNearNames = [&](std::size_t after) { return after + 12 > all->firstName && after < all->firstName + 7; };
    for (std::size_t after = 0; after < all->all; ++after) {
        if (!isNearNames(after) && after % 17 != 0) continue;
        CAPTURE(after, all->all, all->firstName);
        const fs::path folder = copied(), out = sample.newFolder();
        REQUIRE_FALSE(exportUnlessKilled(sample, folder, out, after));
        sample.vault = sample.open(folder);
        const std::string digest = lastDigest(*sample.vault);
        if (opens(sample, out)) CHECK_FALSE(digest.empty());
        const bool isCompleted = !digest.empty() && unfinishedIn(out) > 0;
        const bool isRemoved = digest.empty() && unfinishedIn(out) > 0;
        std::vector<std::string> labels;
        const std::string key = keyOf([&] { labels = sample.exportTo(sample.request(sample.recipient), out).removed; });
        CHECK(key == (isCompleted ? "bundle.completed-first" : ""));
        CHECK(labels.size() == (isRemoved ? 1 : 0));
        CHECK(unfinishedIn(out) == 0);
        if (isCompleted) {
            const VerifyReport report = sample.verify(out);
            CHECK(report.good());
            CHECK(report.digest == Sha256Digest::fromHex(digest));
        }
        completed += isCompleted;
        removed += isRemoved;
        sample.vault.reset();
    }
    CHECK(completed > 3);
    CHECK(removed > 3);
}

TEST_CASE("a medium that fails after the hand-over is journaled is completed later", "[bundle][export][crash]")
{
    SampleVault sample;
    const fs::path out = sample.newFolder();
    setFileFaults([&](FileOperation operation, const fs::path& path, std::size_t) -> std::optional<FileFault> {
        return operation == FileOperation::Rename && path.parent_path() == out ? std::optional(FileFault{EIO, {}}) : std::nullopt;
    });
    CHECK(keyOf([&] { sample.exportTo(sample.request(sample.recipient), out); }) == "bundle.left-unfinished");
    setFileFaults({});
    const std::string digest = lastDigest(*sample.vault);
    CHECK_FALSE(digest.empty());

    SECTION("at the next export there, which seals nothing else")
    {
        CHECK(keyOf([&] { sample.exportTo(sample.request(sample.recipient), sample.newFolder()); }) == "");
        CHECK(keyOf([&] { sample.exportTo(sample.request(sample.other), out); }) == "bundle.completed-first");
        CHECK(countFiles(out) == 2);
        CHECK(sample.verify(out).digest == Sha256Digest::fromHex(digest));
        CHECK(sample.verify(out).good());
        sample.exportTo(sample.request(sample.recipient), out);
        CHECK(countFiles(out) == 4);
    }
    SECTION("never with other bytes than were sealed")
    {
        for (const auto& entry : fs::directory_iterator(out))
            if (entry.path().native().find(".age") != std::string::npos) fs::resize_file(entry.path(), 1000);
        CHECK(keyOf([&] { sample.exportTo(sample.request(sample.recipient), out); }) == "bundle.unfinished-damaged");
        CHECK(unfinishedIn(out) == 2);
    }
}

TEST_CASE("an export leaves alone what others left unfinished", "[bundle][export][crash]")
{
    SampleVault& sample = SampleVault::instance();
    const fs::path out = sample.newFolder();
    for (const char* name : {"rnek2y8gan.tar.age.unfinished", "rnek2y8gan.sha256.unfinished"})
        writeFileDurably(out / name, bytesOf("of another notebook"));
    CHECK(sample.exportTo(sample.request(sample.recipient), out).removed.empty());
    CHECK(unfinishedIn(out) == 2);
}

TEST_CASE("a cancelled export whose medium was pulled out is tidied up when it is back", "[bundle][export][crash]")
{
    SampleVault& sample = SampleVault::instance();
    const fs::path out = sample.newFolder(), elsewhere = sample.folder / "pulled-out";
    std::stop_source stop;
    const Job job(stop.get_token(), [&](std::uint64_t done, std::uint64_t) {
        if (done < 100'000 || stop.stop_requested()) return;
        fs::rename(out, elsewhere);
        stop.request_stop();
    });
    CHECK_THROWS_AS(sample.exportTo(sample.request(sample.recipient), out, job), Cancelled);
    CHECK(unfinishedIn(elsewhere) == 2);
    CHECK(sample.exportTo(sample.request(sample.recipient), elsewhere).removed.size() == 1);
    CHECK(unfinishedIn(elsewhere) == 0);
}
