#include "core/base/sandbox.h"

#include <cerrno>
#include <cstdio>

#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/catch.h"

using namespace zapis;

namespace {

/// Runs `probe` in a child inside the sandbox; its answer is the child's exit status.
int inChild(Sandbox kind, int (*probe)())
{
    const pid_t child = fork();
    if (child == 0) _exit(enterSandbox(kind) ? probe() : 99);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int internet() { return socket(AF_INET, SOCK_STREAM, 0) < 0 ? 1 : 0; }
int local() { return socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? 1 : 0; }
int program()
{
    char name[] = "/bin/true";
    char* const args[] = {name, nullptr};
    execve(name, args, nullptr);
    return errno == EPERM ? 1 : 2;
}

int tooLargeAFile()
{
    const rlimit small{4096, 4096};
    setrlimit(RLIMIT_FSIZE, &small);
    FILE* file = tmpfile();
    const char zeros[8192] = {};
    const bool all = write(fileno(file), zeros, 8192) == 8192 || write(fileno(file), zeros, 4096) == 4096;
    return !all && errno == EFBIG ? 1 : 0;
}

} // namespace

TEST_CASE("a limit of file sizes is a failed write, not a death", "[base][sandbox]")
{
    const int status = inChild(Sandbox::Command, tooLargeAFile);
    CHECK((status == 1 || status == 99)); // 99: no seccomp here
}

TEST_CASE("the sandbox refuses sockets and programs", "[base][sandbox]")
{
    if (inChild(Sandbox::Command, [] { return 0; }) == 99) {
        WARN("skipped: this kernel has no seccomp");
        return;
    }
    CHECK(inChild(Sandbox::Command, internet) == 1);
    CHECK(inChild(Sandbox::Command, local) == 1);
    CHECK(inChild(Sandbox::Window, internet) == 1);
    CHECK(inChild(Sandbox::Window, local) == 0);
    CHECK(inChild(Sandbox::Command, program) == 1);
    CHECK(inChild(Sandbox::Window, program) == 1);
    for (const Sandbox kind : {Sandbox::Command, Sandbox::Window})
        CHECK(inChild(kind, [] { return canReachNetwork() ? 1 : 0; }) == 0);
    CHECK(canReachNetwork()); // not yet inside
}
