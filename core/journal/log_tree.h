/// The Merkle tree of one device's log as it lies in records.db: leaves in `entry`, hashes of complete subtrees of 256, 256², …
/// leaves in `tile`, everything between recomputed from at most 255 neighbours.
#pragma once

#include <cstdint>

#include "core/journal/merkle.h"
#include "core/vault/connection.h"

namespace zapis {

inline constexpr int kTileLevels = 8; ///< a tile row stands for 2^8 hashes of the tile level below

/// Reads subtree hashes of the log of device row `device`; throws Error Damaged "journal.tree" where one is missing. The
/// connection must outlive it.
SubtreeHash storedSubtrees(Connection& db, std::int64_t device);

} // namespace zapis
