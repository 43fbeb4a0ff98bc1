#include "core/base/child.h"

#include <cerrno>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/base/error.h"
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
        for (volatile unsigned count = 0;; count = count + 1) { }
    __builtin_trap(); // dies as a decoder that is broken does
}

void answer(Channel& channel)
{
    while (const auto word = channel.receive(kMost)) channel.send(bytesOf(answerTo(textOf(*word))));
}

/// Forked at first use: nothing of other tests may be in it, and this binary has no threads by then.
Spawner& spawner()
{
    static Spawner made([] { }, answer);
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
