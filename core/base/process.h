/// This process and the machine it runs on, as far as the program asks about them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace zapis {

std::uint64_t processId();
std::string hostName(); ///< "?" where the system gives none
/// What the system calls this installation of itself; empty where it has no name for it. Stays the same after a restart.
std::string machineId();
/// A folder in which nothing can be made: for settings that a library would keep.
std::filesystem::path unwritableFolder();
/// From now on freed memory is overwritten, so that old text is not found in it. Call first in main.
void overwriteFreedMemory();

/// From now on the first Ctrl+C, request to end or closed terminal only asks: jobs end at their next step (Cancelled) and leave
/// nothing half done, a prompt gives the terminal back. The second ends the program at once.
void watchInterrupts();
bool isInterrupted() noexcept;

} // namespace zapis
