/// The right edge of a growing Merkle tree: the hashes of its complete subtrees, largest first, one for each bit of its size.
/// Appending a leaf and giving the root need nothing else, so both are O(log n) without reading the tree.
#pragma once

#include <cstdint>
#include <vector>

#include "core/journal/merkle.h"

namespace zapis {

class Frontier {
public:
    Frontier() = default;
    /// From stored bytes. Throws Error Damaged "journal.tree" where their number does not fit the size.
    Frontier(std::uint64_t size, ByteView hashes);

    std::uint64_t size() const noexcept { return m_size; }
    Sha256Digest root() const;
    Bytes bytes() const;

    /// Adds a leaf; tells each subtree of more than one leaf that it completes: completed(level, index, hash).
    template <class Completed> void push(const Sha256Digest& leaf, const Completed& completed)
    {
        Sha256Digest hash = leaf;
        int level = 0;
        for (std::uint64_t rest = m_size; (rest & 1) != 0; rest >>= 1) {
            hash = nodeHash(m_hashes.back(), hash);
            m_hashes.pop_back();
            ++level;
            completed(level, m_size >> level, hash);
        }
        m_hashes.push_back(hash);
        ++m_size;
    }

private:
    std::uint64_t m_size = 0;
    std::vector<Sha256Digest> m_hashes;
};

} // namespace zapis
