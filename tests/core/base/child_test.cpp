#include "core/base/child.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <map>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/base/text.h"
#include "tests/catch.h"
#include "tests/error_key.h"

using namespace zapis;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kMost = 1u << 20;

/// What a child answers to a word: what it could do.
std::string answerTo(std::string_view word)
{
    const auto could = [](int result) { return result >= 0 ? "yes" : errno == EPERM || errno == EACCES ? "refused" : "failed"; };
    if (word == "echo") return "echo";
    if (word == "file") return could(::open("/etc/hostname", O_RDONLY));
    if (word == "new file") return could(::open("zapis-child", O_CREAT | O_WRONLY, 0600));
    if (word == "folder") return could(::open("/", O_RDONLY | O_DIRECTORY));
    if (word == "socket") return could(::socket(AF_UNIX, SOCK_STREAM, 0));
    if (word == "process") {
        const pid_t child = ::fork();
        if (child == 0) ::_exit(0);
        return could(child);
    }
    if (word == "signal") return could(::kill(::getppid(), 0));
    if (word == "inherited") {
        char one = 0;
        for (int descriptor = 4; descriptor < 64; ++descriptor)
            if (::read(descriptor, &one, 1) >= 0) return "yes";
        return "none";
    }
    if (word == "speak") return could(static_cast<int>(::write(STDOUT_FILENO, "!", 1)));
    if (word == "thread") {
        std::string said;
        std::thread([&] { said = "yes"; }).join();
        return said;
    }
    if (word == "memory") {
        try {
            Bytes all(std::size_t{4} << 30);
            return "yes";
        } catch (const std::bad_alloc&) {
            return "refused";
        }
    }
    if (word == "loop")
        for (std::atomic<unsigned> count = 0;; ++count) { }
    __builtin_trap(); // dies as a decoder that is broken does
}

void answer(Channel& channel)
{
    while (const auto word = channel.receive(kMost)) channel.send(bytesOf(answerTo(textOf(*word))));
}

/// What a child would say to the world, were its streams those of the process that it comes from.
std::array<int, 2> s_said{-1, -1};

/// What no child may have: a file that is open, and a stream that somebody hears.
void prepare()
{
    (void)::open("/etc/hostname", O_RDONLY);
    ::dup2(s_said[1], STDOUT_FILENO);
}

/// Forked at first use: nothing of other tests may be in it, and this binary has no threads by then.
Spawner& spawner()
{
    static Spawner made = [] {
        REQUIRE(::pipe2(s_said.data(), O_CLOEXEC) == 0);
        return Spawner(prepare, answer);
    }();
    return made;
}

std::string ask(Spawner::Child& child, std::string_view word)
{
    child.channel.send(bytesOf(word), 5s);
    const auto said = child.channel.receive(kMost, 20s);
    return said ? std::string(textOf(*said)) : "gone";
}

} // namespace

TEST_CASE("a child has no files, no network, no processes and little memory", "[base][child]")
{
    Spawner::Child child = spawner().start();
    if (ask(child, "echo") != "echo") {
        WARN("skipped: this kernel has no seccomp");
        return;
    }
    for (const char* word : {"file", "new file", "folder", "socket", "process", "signal"}) {
        CAPTURE(word);
        CHECK(ask(child, word) == "refused");
    }
    CHECK(ask(child, "thread") == "yes");
#if defined(__has_feature)
#if !__has_feature(address_sanitizer)
    CHECK(ask(child, "memory") == "refused");
#endif
#endif
    CHECK(ask(child, "echo") == "echo");
}

TEST_CASE("a child has nothing that was open, and nobody hears it", "[base][child]")
{
    Spawner::Child child = spawner().start();
    if (ask(child, "echo") != "echo") {
        WARN("skipped: this kernel has no seccomp");
        return;
    }
    CHECK(ask(child, "inherited") == "none");
    CHECK(ask(child, "speak") == "yes"); // it cannot tell
    pollfd heard{s_said[0], POLLIN, 0};
    CHECK(::poll(&heard, 1, 0) == 0);
}

TEST_CASE("a child has little time, and no file of its grows", "[base][child]")
{
    Spawner::Child child = spawner().start();
    if (ask(child, "echo") != "echo") { // an answer: it has its limits by then
        WARN("skipped: this kernel has no seccomp");
        return;
    }
    std::ifstream file("/proc/" + std::to_string(child.number) + "/limits");
    std::map<std::string, std::string> limits;
    for (std::string line; std::getline(file, line);)
        limits[std::string(trim(line.substr(0, 25)))] = std::string(trim(line.substr(26, 20)));
    CHECK(limits["Max cpu time"] == "60");
    CHECK(limits["Max file size"] == "0");
}

TEST_CASE("a child that takes too long is told so, and killed", "[base][child]")
{
    Spawner::Child child = spawner().start();
    child.channel.send(bytesOf("loop"), 5s);
    CHECK(test::keyOf([&] { (void)child.channel.receive(kMost, 50ms); }) == "child.too-slow");
    spawner().kill(child.number);
    CHECK_FALSE(child.channel.receive(kMost, 20s));
    Spawner::Child next = spawner().start(); // others are not hit
    CHECK(ask(next, "echo") == "echo");
    spawner().kill(child.number); // of none any more
    CHECK(ask(next, "echo") == "echo");
}

TEST_CASE("a child that dies ends its channel alone", "[base][child]")
{
    Spawner::Child child = spawner().start(), other = spawner().start();
    CHECK(ask(child, "die") == "gone");
    CHECK(ask(other, "echo") == "echo");
}

TEST_CASE("a frame longer than was agreed is none", "[base][child]")
{
    Spawner::Child child = spawner().start();
    child.channel.send(bytesOf("echo"), 5s);
    CHECK(test::keyOf([&] { (void)child.channel.receive(3, 20s); }) == "child.gone");
}
