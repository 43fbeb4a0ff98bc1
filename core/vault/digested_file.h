/// Files read once, for their digest and for a copy. Free functions, for any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/crypto/hash.h"

namespace zapis {

using BytesReached = std::function<void(std::uint64_t)>; ///< called with the bytes of each block; may throw

/// Digest of a whole file.
Sha256Digest digestOfFile(const std::filesystem::path& file, const BytesReached& reached);

/// Appends to the empty `target` what can be read of a file, and to `digest`. Gives what kept the rest from being read; what goes
/// wrong with the target is thrown. The target is not synced.
std::optional<Error> copyDigested(const std::filesystem::path& from, File& target, Sha256& digest, const BytesReached& reached);

} // namespace zapis
