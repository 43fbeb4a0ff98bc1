#include "core/base/sandbox.h"

#include <cerrno>
#include <csignal>
#include <initializer_list>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace zapis {
namespace {

bool refuse(scmp_filter_ctx filter, int call) { return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0; }

bool refuseSockets(scmp_filter_ctx filter, Sandbox kind)
{
    if (kind == Sandbox::Command) return refuse(filter, SCMP_SYS(socket)) && refuse(filter, SCMP_SYS(socketpair));
    const scmp_arg_cmp notUnix{0, SCMP_CMP_NE, AF_UNIX, 0};
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EAFNOSUPPORT), SCMP_SYS(socket), 1, notUnix) == 0;
}

/// From here on nothing below other folders than those of fonts opens, and nothing there but for reading. False: the kernel has
/// no Landlock.
bool keepFontsAlone()
{
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // all of the first version
    const long rules = ::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0);
    if (rules < 0) return false;
    for (const char* folder : {"/usr/share/fonts", "/usr/local/share/fonts"}) {
        landlock_path_beneath_attr fonts{};
        fonts.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
        fonts.parent_fd = ::open(folder, O_PATH | O_CLOEXEC);
        if (fonts.parent_fd < 0) continue;
        ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &fonts, 0);
        ::close(fonts.parent_fd);
    }
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const bool isKept = ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    ::close(static_cast<int>(rules));
    return isKept;
}

bool allow(scmp_filter_ctx filter, int call) { return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0; }

/// What is not named is refused, so that calls of later kernels are.
bool loadDecoderFilter()
{
    const bool mayReadFonts = keepFontsAlone();
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter) return false;
    bool good = true;
    for (const int call : {SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(readv), SCMP_SYS(write), SCMP_SYS(writev),
             SCMP_SYS(sendto), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(close), SCMP_SYS(fstat), SCMP_SYS(lseek), SCMP_SYS(mmap),
             SCMP_SYS(mremap), SCMP_SYS(munmap), SCMP_SYS(mprotect), SCMP_SYS(madvise), SCMP_SYS(brk), SCMP_SYS(futex),
             SCMP_SYS(set_robust_list), SCMP_SYS(rseq), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity),
             SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack), SCMP_SYS(getpid),
             SCMP_SYS(gettid), SCMP_SYS(getrandom), SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep),
             SCMP_SYS(nanosleep), SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(sysinfo), SCMP_SYS(uname), SCMP_SYS(getrlimit),
             SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(eventfd2), SCMP_SYS(pipe2), SCMP_SYS(fcntl)})
        good = allow(filter, call) && good;
    if (mayReadFonts)
        for (const int call : {SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(getdents64), SCMP_SYS(newfstatat), SCMP_SYS(stat)})
            good = allow(filter, call) && good;
    const scmp_arg_cmp isThread{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD};
    good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, isThread) == 0 && good;
    good = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0 && good; // glibc then asks clone()
    good = good && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return good;
}

} // namespace

bool enterSandbox(Sandbox kind)
{
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    std::signal(SIGXFSZ, SIG_IGN);      // a limit of file sizes is a failed write, no death
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); // no ptrace by the same user, /proc/self/mem belongs to root

    if (kind == Sandbox::Decoder) return loadDecoderFilter();
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return false;
    bool good = refuseSockets(filter, kind);
    for (const int call : {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(ptrace), SCMP_SYS(io_uring_setup),
             SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev)})
        good = refuse(filter, call) && good;
    good = good && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return good;
}

bool canReachNetwork()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    if (descriptor >= 0) ::close(descriptor);
    return descriptor >= 0 || (errno != EPERM && errno != EAFNOSUPPORT); // as the filter answers, command and window
}

} // namespace zapis
