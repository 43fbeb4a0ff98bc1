/// A file of a bundle before it is written: its digests are known beforehand, because manifests come first, and its bytes are
/// made when they are needed, so that nothing large is ever held.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/crypto/age.h"
#include "core/crypto/hash.h"

namespace zapis {

struct BundleFile {
    std::string name; ///< below the bag directory: "data/bundle.json"
    std::uint64_t sizeBytes = 0;
    Sha256Digest sha256;
    Sha512Digest sha512;
    std::function<void(const ByteSink&)> emit; ///< the same bytes at every call
};

/// Runs `emit` once to measure it.
BundleFile measuredFile(std::string name, std::function<void(const ByteSink&)> emit);
BundleFile textFile(std::string name, std::string text);

/// Emits the file and compares: throws Error Damaged "bundle.changed-meanwhile" {name} after the last byte where it is not what
/// was measured.
void emitChecked(const BundleFile& file, const ByteSink& sink);

} // namespace zapis
