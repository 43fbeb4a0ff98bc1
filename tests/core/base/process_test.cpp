#include "core/base/process.h"

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.h"
#include "tests/catch.h"
#include "tests/error_key.h"

using namespace zapis;

namespace {

/// Exit status of `work` in a process of its own; -1 where a signal ended it.
int inChild(int (*work)())
{
    const pid_t child = fork();
    if (child == 0) _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

TEST_CASE("the first interrupt asks, the second ends", "[base][process]")
{
    CHECK(inChild([] {
        watchInterrupts();
        if (isInterrupted()) return 1;
        std::raise(SIGTERM);
        return isInterrupted() ? 0 : 2;
    }) == 0);
    CHECK(inChild([] {
        watchInterrupts();
        std::raise(SIGINT);
        std::raise(SIGINT);
        return 0;
    }) == -1);
}

TEST_CASE("a process says who it is and where", "[base][process]")
{
    CHECK(processId() == static_cast<std::uint64_t>(::getpid()));
    CHECK_FALSE(hostName().empty());
}

TEST_CASE("nothing can be made in the unwritable folder", "[base][process]")
{
    CHECK_FALSE(test::keyOf([] { makeFolder(unwritableFolder()); }).empty());
    CHECK_FALSE(test::keyOf([] { File(unwritableFolder() / "x", File::Mode::CreateNew); }).empty());
}
