// Many files at once in a real vault on disk: one bad file costs itself, and each that stayed outside says why.
#include "tests/catch.h"

#include <cerrno>

#include <sys/stat.h>

#include "core/base/file.h"
#include "core/base/path_text.h"
#include "core/records/file_intake.h"
#include "tests/core/records/disk_vault.h"

using namespace zapis;
using namespace zapis::test;

namespace fs = std::filesystem;

namespace {

std::vector<std::string> told(const std::vector<LeftFile>& left)
{
    std::vector<std::string> all;
    for (const LeftFile& file : left) all.push_back(fileName(file.path) + " " + file.why.what());
    return all;
}

/// A folder of originals beside the vault, with two folders in it.
struct Originals : DiskVault {
    Originals()
    {
        fs::create_directories(folder / "stick/a/b");
        for (int i = 0; i < 12; ++i) put("stick/" + std::to_string(10 + i) + ".txt");
        put("stick/a/in.txt");
        put("stick/a/b/below.txt");
    }
    void put(const std::string& name) const { write(name, "content of " + name); }
    fs::path stick() const { return folder / "stick"; }
    IntakeAccount take(const std::vector<fs::path>& given)
    {
        const GatheredFiles found = gatherFiles(given, folder / "v.zapis");
        IntakeAccount account;
        account.left = found.left;
        takeIn(*evidence, found.files, std::nullopt, Evidence::Duplicates::Refuse, {}, account);
        return account;
    }
};

} // namespace

TEST_CASE("one bad file among many costs that file alone, and says its own cause", "[records][evidence][intake]")
{
    Originals v;
    REQUIRE(::mkfifo((v.stick() / "13-pipe").c_str(), 0600) == 0);
    fs::create_symlink("/etc/hostname", v.stick() / "14-link");
    v.write("stick/15-again.txt", "content of stick/12.txt");
    const IntakeAccount account = v.take({v.stick(), v.folder / "gone.txt", "/dev/zero"});
    CHECK(account.taken.size() == 14);
    CHECK(told(account.left)
        == std::vector<std::string>{"13-pipe file.not-a-file", "14-link file.symbolic-link", "15-again.txt evidence.duplicate",
            "gone.txt file.not-there", "zero file.not-a-file"});
    CHECK(v.objects() == 14);
    CHECK(v.records->reader().all().size() == 14);
    for (const auto& [path, item] : account.taken) {
        CHECK(v.records->reader().get(item).fields.stringOr("original_name") == fileName(path));
        CHECK(fs::exists(path));
    }
}

TEST_CASE("folders are looked through before a byte is read, without the notebook itself", "[records][evidence][intake]")
{
    Originals v;
    const GatheredFiles found = gatherFiles({v.folder}, v.folder / "v.zapis");
    CHECK(found.files.size() == 14);
    CHECK(found.folders == 4);
    CHECK(found.bytes == 12 * 23 + 25 + 30);
    CHECK(told(found.left) == std::vector<std::string>{"v.zapis evidence.own-folder"});

    fs::path deep = v.folder / "deep";
    for (int i = 0; i <= kMaxFolderDepth; ++i) deep /= "d";
    fs::create_directories(deep);
    CHECK(told(gatherFiles({v.folder / "deep"}, v.folder / "v.zapis").left) == std::vector<std::string>{"d evidence.too-deep"});
}

TEST_CASE("a medium that fills up costs the files that find no room", "[records][evidence][intake]")
{
    Originals v;
    struct Case {
        int error;
        std::string key;
    };
    const auto c = GENERATE(values<Case>({{ENOSPC, "evidence.no-room"}, {EFBIG, "file.too-large-for-medium"}}));
    CAPTURE(c.key);
    int objects = 0;
    setFileFaults([&](FileOperation operation, const fs::path& path, std::size_t) -> std::optional<FileFault> {
        if (operation == FileOperation::Create && path.parent_path().filename() == "tmp") ++objects;
        const bool isObject = operation == FileOperation::Write && path.parent_path().filename() == "tmp";
        return isObject && (objects == 3 || objects == 5) ? std::optional(FileFault{c.error, 100}) : std::nullopt;
    });
    const IntakeAccount account = v.take({v.stick()});
    setFileFaults({});
    REQUIRE(objects == 14);
    CHECK(account.taken.size() == 12);
    CHECK(told(account.left) == std::vector<std::string>{"12.txt " + c.key, "14.txt " + c.key});
    CHECK(v.objects() == 12);
    std::vector<fs::path> again;
    for (const LeftFile& left : account.left) again.push_back(left.path);
    CHECK(v.take(again).taken.size() == 2);
}

TEST_CASE("a file larger than the room that there is, is refused before it is copied", "[records][evidence][intake]")
{
    DiskVault v;
    EvidenceSource source = evidenceFromFile(v.write("a.txt", "x"));
    source.sizeBytes = std::uint64_t{1} << 60;
    source.bytes = [](std::span<std::byte>) -> std::size_t {
        FAIL("read");
        return 0;
    };
    CHECK(keyOf([&] { v.evidence->add(source, std::nullopt, {}); }) == "vault.no-space");
}

TEST_CASE("where the notebook cannot be written, the rest is named as not tried", "[records][evidence][intake]")
{
    Originals v;
    struct Failing : RecordObserver {
        int left = 2;
        void recordChanged(Databases&, const Record&) override
        {
            if (left-- == 0) throw Error(Error::Code::Io, "database.io", {"records.db", "10"});
        }
    } failing;
    v.records->observe(&failing);
    const IntakeAccount account = v.take({v.stick()});
    CHECK(account.taken.size() == 2);
    REQUIRE(account.left.size() == 12);
    CHECK(account.left[0].why.is("database.io"));
    for (std::size_t i = 1; i < account.left.size(); ++i) CHECK(account.left[i].why.is("evidence.not-tried"));
}

TEST_CASE("a cancel keeps what came in and names what did not", "[records][evidence][intake]")
{
    Originals v;
    const GatheredFiles found = gatherFiles({v.stick()}, v.folder / "v.zapis");
    std::stop_source stop;
    IntakeAccount account;
    const Job job(stop.get_token(), [&](std::uint64_t, std::uint64_t total) {
        CHECK(total == found.bytes);
        if (account.taken.size() == 5) stop.request_stop();
    });
    CHECK_THROWS_AS(takeIn(*v.evidence, found.files, std::nullopt, Evidence::Duplicates::Refuse, job, account), Cancelled);
    CHECK(account.taken.size() == 5);
    CHECK(account.left.size() == 9);
    CHECK(v.objects() == 5);
}
