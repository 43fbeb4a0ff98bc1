/// The decoder's side: pictures and PDFs of strangers, read in a child process (core/base/child.h) into pixels.
#pragma once

#include "core/base/child.h"

namespace zapis::ui {

/// Forks the process whose children read files. First in main: see Spawner.
void beginDecoding() noexcept;
/// Throws Error Io "child.gone" where it could not be begun.
Spawner& decoders();

} // namespace zapis::ui
