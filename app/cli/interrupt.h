/// Ctrl+C in the middle of something long.
#pragma once

namespace zapis::cli {

/// Conventional exit status of a program that was interrupted: 128 + SIGINT.
inline constexpr int kInterruptedStatus = 130;

/// From now on the first SIGINT, SIGTERM or SIGHUP only asks: jobs end at their next step (Cancelled) and leave nothing half
/// done, a prompt gives the terminal back. The second ends the program at once.
void watchInterrupts();
bool isInterrupted() noexcept;

} // namespace zapis::cli
