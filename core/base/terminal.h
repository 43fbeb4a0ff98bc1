/// Standard input and the terminal, below std::cin: what is read here passes through the caller's memory alone, so a passphrase
/// stays in guarded memory.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace zapis {

bool isInputTerminal();
bool isErrorTerminal(); ///< is somebody there to watch progress?

/// Waits for bytes of standard input. Returns how many came; 0 at the end. Throws Cancelled after an interrupt
/// (core/base/process.h): what came so far must not pass for the whole. Throws Error Io "file.input-output".
std::size_t readInput(std::span<std::byte> out);

/// The terminal of standard input shows nothing of what is typed while this lives, however the asking ends.
class NoEcho {
public:
    NoEcho();
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;
    ~NoEcho();

private:
    struct Shown; ///< how the terminal was
    std::unique_ptr<Shown> m_shown;
};

} // namespace zapis
