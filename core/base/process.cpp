#include "core/base/process.h"

#include <array>
#include <csignal>

#include <malloc.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/base/file.h"

namespace zapis {
namespace {

constexpr int kPerturb = 0xa5;
volatile std::sig_atomic_t interrupted = 0;

} // namespace

std::uint64_t processId() { return static_cast<std::uint64_t>(::getpid()); }

std::string hostName()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string("?");
}

std::string machineId()
{
    try {
        return readFile("/etc/machine-id", 4096); // machine-id(5)
    } catch (const Error&) {
        return {};
    }
}

std::filesystem::path unwritableFolder() { return "/proc/self/none"; }

void overwriteFreedMemory() { mallopt(M_PERTURB, kPerturb); }

void watchInterrupts()
{
    struct sigaction action{};
    action.sa_handler = [](int) { interrupted = 1; };
    action.sa_flags = static_cast<int>(SA_RESETHAND); // no SA_RESTART: a prompt must not go on waiting
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

bool isInterrupted() noexcept { return interrupted != 0; }

} // namespace zapis
