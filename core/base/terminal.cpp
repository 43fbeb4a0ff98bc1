#include "core/base/terminal.h"

#include <cerrno>

#include <termios.h>
#include <unistd.h>

#include "core/base/failure.h"
#include "core/base/job.h"
#include "core/base/process.h"

namespace zapis {

struct NoEcho::Shown {
    termios settings{};
};

bool isInputTerminal() { return ::isatty(STDIN_FILENO) != 0; }

bool isErrorTerminal() { return ::isatty(STDERR_FILENO) != 0; }

std::size_t readInput(std::span<std::byte> out)
{
    while (true) {
        const ssize_t got = ::read(STDIN_FILENO, out.data(), out.size());
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) throw failureOf(std::error_code(errno, std::generic_category()), "-");
        if (isInterrupted()) throw Cancelled{};
    }
}

NoEcho::NoEcho() : m_shown(std::make_unique<Shown>())
{
    ::tcgetattr(STDIN_FILENO, &m_shown->settings);
    termios hidden = m_shown->settings;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSANOW, &hidden);
}

NoEcho::~NoEcho() { ::tcsetattr(STDIN_FILENO, TCSANOW, &m_shown->settings); }

} // namespace zapis
