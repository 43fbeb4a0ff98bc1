/// What our processes deny themselves, so that a hostile file that takes one over can neither send anything away nor start
/// another program. By libseccomp and Landlock.
#pragma once

namespace zapis {

/// Command: no sockets at all. Window: AF_UNIX alone (display, accessibility bus). Both: no exec, ptrace or io_uring.
/// Decoder (child.h): memory, threads, what is open already and the fonts of the system, nothing else; without Landlock no fonts.
enum class Sandbox { Command, Window, Decoder };

/// Core dumps, ptrace and death by a limit of file sizes off, then a seccomp filter that answers EPERM. Call first in main,
/// before any thread. Returns false where the kernel has no seccomp; the program goes on and says so (`selftest`, about box).
[[nodiscard]] bool enterSandbox(Sandbox kind);

/// Is there a way to the network? Tries to open a socket; none after enterSandbox.
bool canReachNetwork();

} // namespace zapis
