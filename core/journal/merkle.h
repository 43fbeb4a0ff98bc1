/// RFC 6962 §2.1 Merkle trees over SHA-256: hashes, inclusion and consistency proofs. Pure functions over a source of subtree
/// hashes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/crypto/hash.h"

namespace zapis {

Sha256Digest leafHash(ByteView entry);                                      ///< SHA-256(0x00 ‖ entry)
Sha256Digest nodeHash(const Sha256Digest& left, const Sha256Digest& right); ///< SHA-256(0x01 ‖ left ‖ right)

/// Hash of the complete subtree of 2^level leaves that is number `index` of its level.
using SubtreeHash = std::function<Sha256Digest(int level, std::uint64_t index)>;

Sha256Digest treeRoot(std::uint64_t size, const SubtreeHash& subtree);
std::vector<Sha256Digest> inclusionPath(std::uint64_t leaf, std::uint64_t size, const SubtreeHash& subtree);
std::vector<Sha256Digest> consistencyPath(std::uint64_t oldSize, std::uint64_t newSize, const SubtreeHash& subtree);
/// RFC 6962 §2.1.1, RFC 9162 §2.1.3.2 and §2.1.4.2.
[[nodiscard]] bool verifyInclusion(std::uint64_t leaf, std::uint64_t size, const Sha256Digest& leafHashValue,
    const std::vector<Sha256Digest>& path, const Sha256Digest& root);
[[nodiscard]] bool verifyConsistency(std::uint64_t oldSize, std::uint64_t newSize, const Sha256Digest& oldRoot,
    const Sha256Digest& newRoot, const std::vector<Sha256Digest>& path);

} // namespace zapis
