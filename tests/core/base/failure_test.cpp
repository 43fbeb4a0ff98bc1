#include "core/base/failure.h"

#include <cerrno>
#include <csignal>
#include <functional>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/message.h"
#include "tests/catch.h"
#include "tests/error_key.h"
#include "tests/temporary_folder.h"

using namespace zapis;
using zapis::test::keyOf;

namespace {

std::error_code errnoCode(int number) { return {number, std::generic_category()}; }

/// What `work` throws, as the edges of the program tell it.
Error thrownBy(const std::function<void()>& work)
{
    try {
        work();
    } catch (const std::exception& thrown) {
        return failureOf(thrown);
    }
    return Error(Error::Code::CheckFailed, "nothing-thrown");
}

} // namespace

TEST_CASE("each answer of the file system has its own key", "[base][failure]")
{
    struct Case {
        int number;
        std::string key;
    };
    const auto c = GENERATE(values<Case>({
        {ENOENT, "file.not-there"},
        {ENOTDIR, "file.not-there"},
        {EISDIR, "file.not-a-file"},
        {EEXIST, "file.exists"},
        {ENOSPC, "file.no-space"},
        {EDQUOT, "file.no-space"},
        {EFBIG, "file.too-large-for-medium"},
        {ENAMETOOLONG, "file.name-too-long"},
        {EINVAL, "file.name-refused"},
        {EILSEQ, "file.name-refused"},
        {EROFS, "file.read-only"},
        {EACCES, "file.no-permission"},
        {EPERM, "file.no-permission"},
        {ELOOP, "file.symbolic-link"},
        {EMFILE, "file.too-many-open"},
        {ENFILE, "file.too-many-open"},
        {ENOMEM, "vault.no-memory"},
        {EIO, "file.input-output"},
        {ENODEV, "file.input-output"},
    }));
    CAPTURE(c.number);
    const Error error = failureOf(errnoCode(c.number), "/media/стик/x");
    CHECK(error.is(c.key));
    CHECK(error.args == std::vector<std::string>{"/media/стик/x"});
    // The library gives EDQUOT of std::filesystem no condition; there nothing is written.
    if (c.number != EDQUOT) CHECK(failureOf(std::error_code(c.number, std::system_category()), "x").is(c.key));
    for (const Language language : {Language::En, Language::Ru, Language::Be}) {
        CHECK(messageOf(error, language).sentence != messageOf("base.unnamed", {c.key}, language).sentence);
        CHECK_FALSE(messageOf(error, language).advice.empty());
    }
}

TEST_CASE("only memory is told as memory", "[base][failure]")
{
    CHECK(thrownBy([] { throw std::bad_alloc(); }).is("vault.no-memory"));
    const Error tooLong = thrownBy([] { (void)std::filesystem::exists(std::string(300, 'x')); });
    CHECK(tooLong.is("file.name-too-long"));
    CHECK(tooLong.args == std::vector<std::string>{std::string(300, 'x')});
    const Error other = thrownBy([] { throw std::out_of_range("vector"); });
    CHECK(other.is("base.unnamed"));
    CHECK(other.args == std::vector<std::string>{"vector"});
    const Error own = thrownBy([] { throw Error(Error::Code::Refused, "consent.withdrawn", {"P-1"}); });
    CHECK(own.is("consent.withdrawn"));
    CHECK(own.code == Error::Code::Refused);
    CHECK(own.args == std::vector<std::string>{"P-1"});
}

TEST_CASE("a name that is too long and a folder in the place of a file are told as such", "[base][failure]")
{
    const test::TemporaryFolder folder;
    const auto tooLong = folder.path() / std::string(300, 'x');
    CHECK(keyOf([&] { File(tooLong, File::Mode::CreateNew); }) == "file.name-too-long");
    CHECK(keyOf([&] { makeFolder(tooLong); }) == "file.name-too-long");
    CHECK(keyOf([&] { (void)freeSpace(tooLong); }) == "file.name-too-long");
    CHECK(keyOf([&] { File(folder.path(), File::Mode::ReadWrite); }) == "file.not-a-file");
}

TEST_CASE("a file larger than the medium takes is told as that", "[base][failure]")
{
    const test::TemporaryFolder folder;
    const pid_t child = fork();
    if (child == 0) { // the limit stays with the child
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{4096, 4096};
        setrlimit(RLIMIT_FSIZE, &small);
        _exit(keyOf([&] { writeFileDurably(folder.path() / "x", Bytes(8192)); }) == kFileTooLargeForMedium ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    CHECK(std::filesystem::is_empty(folder.path())); // and nothing of it stays
}
