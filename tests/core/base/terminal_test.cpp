#include "core/base/terminal.h"

#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include "core/base/bytes.h"
#include "tests/catch.h"

using namespace zapis;

namespace {

/// Another descriptor in the place of standard input, for a while.
class Input {
public:
    explicit Input(int descriptor) : m_before(::dup(STDIN_FILENO))
    {
        ::dup2(descriptor, STDIN_FILENO);
        ::close(descriptor);
    }
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    ~Input()
    {
        ::dup2(m_before, STDIN_FILENO);
        ::close(m_before);
    }

private:
    int m_before;
};

bool echoes()
{
    termios settings{};
    ::tcgetattr(STDIN_FILENO, &settings);
    return (settings.c_lflag & ECHO) != 0;
}

} // namespace

TEST_CASE("standard input is read to its end", "[base][terminal]")
{
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    REQUIRE(::write(pipe[1], "words", 5) == 5);
    ::close(pipe[1]);
    const Input input(pipe[0]);
    std::array<std::byte, 16> bytes{};
    CHECK_FALSE(isInputTerminal());
    CHECK(textOf(std::span(bytes).first(readInput(bytes))) == "words");
    CHECK(readInput(bytes) == 0);
}

TEST_CASE("a terminal shows nothing of a secret, and shows again what comes later", "[base][terminal]")
{
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(master >= 0);
    REQUIRE((::grantpt(master) == 0 && ::unlockpt(master) == 0));
    const int terminal = ::open(::ptsname(master), O_RDWR | O_NOCTTY);
    REQUIRE(terminal >= 0);
    {
        const Input input(terminal);
        CHECK(isInputTerminal());
        CHECK(echoes());
        {
            const NoEcho noEcho;
            CHECK_FALSE(echoes());
        }
        CHECK(echoes());
    }
    ::close(master);
}
