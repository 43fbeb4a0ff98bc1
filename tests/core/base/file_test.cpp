#include "core/base/file.h"

#include <cerrno>
#include <filesystem>

#include <sys/stat.h>

#include "core/base/error.h"
#include "core/base/id.h"
#include "tests/catch.h"
#include "tests/error_key.h"
#include "tests/temporary_folder.h"

using namespace zapis;
using zapis::test::keyOf;
namespace fs = std::filesystem;

namespace {

struct Folder : test::TemporaryFolder {
    ~Folder() { setFileFaults({}); }
};

} // namespace

TEST_CASE("a durable write leaves the old file or the new one, whatever step fails", "[base][file]")
{
    const Folder folder;
    const fs::path file = folder.path() / "x";
    const auto failing = GENERATE(FileOperation::Create, FileOperation::Write, FileOperation::Sync, FileOperation::Rename);
    writeFileDurably(file, bytesOf("old"));
    setFileFaults([&](FileOperation operation, const fs::path&, std::size_t) -> std::optional<FileFault> {
        if (operation != failing) return std::nullopt;
        return FileFault{ENOSPC, 1};
    });
    CHECK(keyOf([&] { writeFileDurably(file, bytesOf("new!")); }) == "file.no-space");
    setFileFaults({});
    const std::string content = readFile(file);
    CHECK((content == "old" || content == "new!"));
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("files are private and links are not followed", "[base][file]")
{
    const Folder folder;
    writeFileDurably(folder.path() / "x", bytesOf("secret"));
    CHECK((fs::status(folder.path() / "x").permissions() & fs::perms::all) == (fs::perms::owner_read | fs::perms::owner_write));
    fs::create_symlink(folder.path() / "x", folder.path() / "link");
    CHECK(keyOf([&] { readFile(folder.path() / "link"); }) == "file.symbolic-link");
    CHECK(keyOf([&] { readFile(folder.path()); }) == "file.not-a-file");
    CHECK(keyOf([] { readFile("/dev/zero"); }) == "file.not-a-file");
    REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    CHECK(keyOf([&] { readFile(folder.path() / "pipe"); }) == "file.not-a-file");
    CHECK(keyOf([&] { readFile(folder.path() / "none"); }) == "file.not-there");
    CHECK(keyOf([&] { readFile(folder.path() / "x", 3); }) == "file.too-large");
    CHECK(keyOf([&] { File(folder.path() / "x", File::Mode::CreateNew); }) == "file.exists");
}

TEST_CASE("one open description holds the exclusive lock", "[base][file]")
{
    const Folder folder;
    File first(folder.path() / "lock", File::Mode::OpenOrCreate), second(folder.path() / "lock", File::Mode::OpenOrCreate);
    CHECK(first.tryLock());
    CHECK_FALSE(second.tryLock());
    first.close();
    CHECK(second.tryLock());
}

TEST_CASE("a medium is known by the place where it is mounted", "[base][file]")
{
    for (const char* place : {"/media/anna/STICK", "/run/media/anna/STICK", "/mnt/card", "/media/anna/STICK/"})
        CHECK(isRemovableMedium(place));
    for (const char* place : {"/", "/media", "/mnt/", "/home/media/x", "/mediathek/x", "", "media/x"})
        CHECK_FALSE(isRemovableMedium(place));
}

TEST_CASE("what is not there is told from what cannot be known", "[base][file]")
{
    const Folder folder;
    fs::create_symlink(folder.path() / "nowhere", folder.path() / "link");
    CHECK(isThere(folder.path()));
    CHECK_FALSE(isThere(folder.path() / "none"));
    CHECK_FALSE(isThere(folder.path() / "link"));
    CHECK(keyOf([&] { (void)isThere(folder.path() / std::string(300, 'x')); }) == "file.name-too-long");
}

TEST_CASE("a folder of a sync program is known by its markers", "[base][file]")
{
    const Folder folder;
    fs::create_directories(folder.path() / "shared/deep");
    CHECK_FALSE(syncProgramAt(folder.path() / "shared/deep"));
    fs::create_directory(folder.path() / "shared/.stfolder");
    CHECK(syncProgramAt(folder.path() / "shared/deep") == "Syncthing");
    fs::create_directories(folder.path() / "Dropbox/a");
    CHECK(syncProgramAt(folder.path() / "Dropbox/a") == "Dropbox");
}
