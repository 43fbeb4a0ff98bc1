#include "core/base/child.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/base/sandbox.h"

namespace zapis {
namespace {

constexpr rlim_t kCpuSeconds = 60;      // of a document's whole life; who asks waits 5 s for each answer
constexpr rlim_t kDataBytes = 1u << 30; // private memory
constexpr int kChannelDescriptor = 3;
enum class Order : std::uint32_t { Start, Kill };

struct Command {
    Order order;
    std::uint32_t number;
};

Error gone() { return Error(Error::Code::Io, "child.gone"); }

std::array<int, 2> socketPair()
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) throw gone();
    return ends;
}

/// All of a small message, or false.
bool takeAll(int descriptor, void* out, std::size_t size)
{
    auto* at = static_cast<char*>(out);
    while (size > 0) {
        const ssize_t got = ::read(descriptor, at, size);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        at += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

/// A number, and a descriptor with it where there is one to give.
union Ancillary {
    cmsghdr header;
    char room[CMSG_SPACE(sizeof(int))];
};

bool giveNumber(int control, std::uint32_t number, int descriptor)
{
    iovec part{&number, sizeof number};
    Ancillary ancillary{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (descriptor >= 0) {
        message.msg_control = ancillary.room;
        message.msg_controllen = sizeof ancillary.room;
        cmsghdr* head = CMSG_FIRSTHDR(&message);
        head->cmsg_level = SOL_SOCKET;
        head->cmsg_type = SCM_RIGHTS;
        head->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(head), &descriptor, sizeof descriptor);
    }
    return ::sendmsg(control, &message, MSG_NOSIGNAL) == static_cast<ssize_t>(sizeof number);
}

/// The descriptor; -1 where none came.
int takeNumber(int control, std::uint32_t& number)
{
    iovec part{&number, sizeof number};
    Ancillary ancillary{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = ancillary.room;
    message.msg_controllen = sizeof ancillary.room;
    ssize_t got = 0;
    do got = ::recvmsg(control, &message, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    if (got != static_cast<ssize_t>(sizeof number)) return -1;
    const cmsghdr* head = CMSG_FIRSTHDR(&message);
    if (!head || head->cmsg_type != SCM_RIGHTS) return -1;
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(head), sizeof descriptor);
    return descriptor;
}

void limitChild()
{
    const auto limit = [](auto what, rlim_t most) {
        const rlimit both{most, most};
        ::setrlimit(what, &both);
    };
    limit(RLIMIT_CPU, kCpuSeconds);
    limit(RLIMIT_FSIZE, 0);
#if defined(__has_feature)
#if !__has_feature(address_sanitizer) // its shadow is larger
    limit(RLIMIT_DATA, kDataBytes);
#endif
#elif !defined(__SANITIZE_ADDRESS__)
    limit(RLIMIT_DATA, kDataBytes);
#endif
}

/// Of all that was open the child keeps its end of the channel; what it says goes nowhere.
[[noreturn]] void live(int channel, Spawner::Work work)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int stream = 0; stream < kChannelDescriptor; ++stream) ::dup2(nowhere, stream);
    if (channel != kChannelDescriptor) ::dup2(channel, kChannelDescriptor);
    ::close_range(kChannelDescriptor + 1, ~0u, 0);
    limitChild();
    if (!enterSandbox(Sandbox::Decoder)) ::_exit(1);
    try {
        Channel own(kChannelDescriptor);
        work(own);
    } catch (...) {
        ::_exit(1); // whoever asked sees the end of the channel
    }
    ::_exit(0);
}

/// Children that were not waited for yet: their numbers are theirs, and of nobody who came later.
class Children {
public:
    void add(pid_t child) { m_alive.push_back(child); }
    void kill(std::uint32_t number)
    {
        std::erase_if(m_alive, [](pid_t child) { return ::waitpid(child, nullptr, WNOHANG) == child; });
        const auto found = std::find(m_alive.begin(), m_alive.end(), static_cast<pid_t>(number));
        if (found == m_alive.end()) return;
        ::kill(*found, SIGKILL);
        ::waitpid(*found, nullptr, 0);
        m_alive.erase(found);
    }
    void killAll()
    {
        for (const pid_t child : m_alive) ::kill(child, SIGKILL);
    }

private:
    std::vector<pid_t> m_alive;
};

[[noreturn]] void serve(int control, Spawner::Prepare prepare, Spawner::Work work)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    for (const int number : {SIGABRT, SIGFPE, SIGILL, SIGINT, SIGSEGV, SIGTERM}) std::signal(number, SIG_DFL); // of the parent's
    prepare();
    Children children;
    Command command{};
    while (takeAll(control, &command, sizeof command)) {
        if (command.order == Order::Kill) {
            children.kill(command.number);
            continue;
        }
        std::array<int, 2> ends{-1, -1};
        const bool isPaired = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0;
        const pid_t child = isPaired ? ::fork() : -1;
        if (child == 0) {
            ::close(control);
            live(ends[1], work);
        }
        if (child > 0) children.add(child);
        const bool isTold = giveNumber(control, static_cast<std::uint32_t>(child), child > 0 ? ends[0] : -1);
        for (const int end : ends) ::close(end);
        if (!isTold) break;
    }
    children.killAll();
    ::_exit(0);
}

} // namespace

Channel::Channel(Channel&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }

Channel& Channel::operator=(Channel&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Channel::~Channel()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

/// Waits till `events` of the socket come. Throws "child.too-slow".
static void await(int descriptor, short events, std::optional<std::chrono::steady_clock::time_point> until)
{
    using namespace std::chrono;
    for (;;) {
        const auto left = until ? duration_cast<milliseconds>(*until - steady_clock::now()).count() : -1;
        if (until && left <= 0) throw Error(Error::Code::Io, "child.too-slow");
        pollfd socket{descriptor, events, 0};
        const int ready = ::poll(&socket, 1, static_cast<int>(std::min<std::int64_t>(left, 3'600'000)));
        if (ready > 0) return;
        if (ready < 0 && errno != EINTR) throw gone();
    }
}

void Channel::put(ByteView bytes, Deadline until)
{
    while (!bytes.empty()) {
        await(m_descriptor, POLLOUT, until);
        const ssize_t done = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (done < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (done <= 0) throw gone();
        bytes = bytes.subspan(static_cast<std::size_t>(done));
    }
}

bool Channel::fill(std::span<std::byte> bytes, Deadline until)
{
    bool isBegun = false;
    while (!bytes.empty()) {
        await(m_descriptor, POLLIN, until);
        const ssize_t got = ::read(m_descriptor, bytes.data(), bytes.size());
        if (got < 0 && errno == EINTR) continue;
        if (got == 0 && !isBegun) return false;
        if (got <= 0) throw gone();
        isBegun = true;
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

static std::optional<std::chrono::steady_clock::time_point> deadlineOf(Channel::Patience patience)
{
    return patience ? std::optional(std::chrono::steady_clock::now() + *patience) : std::nullopt;
}

void Channel::send(ByteView frame, Patience patience)
{
    const auto until = deadlineOf(patience);
    std::array<std::byte, 8> length{};
    putLe64(length, frame.size());
    put(length, until);
    put(frame, until);
}

std::optional<Bytes> Channel::receive(std::size_t most, Patience patience)
{
    const auto until = deadlineOf(patience);
    std::array<std::byte, 8> length{};
    if (!fill(length, until)) return std::nullopt;
    const std::uint64_t size = getLe64(length);
    if (size > most) throw gone();
    Bytes frame(static_cast<std::size_t>(size));
    if (size > 0 && !fill(frame, until)) throw gone();
    return frame;
}

Spawner::Spawner(Prepare prepare, Work work)
{
    const auto ends = socketPair();
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process == 0) {
        ::close(ends[0]);
        if (::getppid() != parent) ::_exit(0);
        serve(ends[1], prepare, work);
    }
    ::close(ends[1]);
    if (process < 0) {
        ::close(ends[0]);
        throw gone();
    }
    m_control = ends[0];
}

Spawner::~Spawner() { ::close(m_control); }

Spawner::Child Spawner::start()
{
    const std::scoped_lock lock(m_mutex);
    const Command command{Order::Start, 0};
    if (::send(m_control, &command, sizeof command, MSG_NOSIGNAL) != static_cast<ssize_t>(sizeof command)) throw gone();
    std::uint32_t number = 0;
    const int descriptor = takeNumber(m_control, number);
    if (descriptor < 0) throw gone();
    return {Channel(descriptor), number};
}

void Spawner::kill(std::uint32_t number) noexcept
{
    const std::scoped_lock lock(m_mutex);
    const Command command{Order::Kill, number};
    (void)::send(m_control, &command, sizeof command, MSG_NOSIGNAL);
}

} // namespace zapis
