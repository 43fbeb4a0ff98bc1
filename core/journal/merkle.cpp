#include "core/journal/merkle.h"

#include <bit>
#include <stdexcept>

namespace zapis {

namespace {

using Path = std::vector<Sha256Digest>;

/// Largest power of two smaller than `size` (size ≥ 2).
std::uint64_t splitOf(std::uint64_t size) { return std::bit_floor(size - 1); }

/// Hash over leaves [from, to), where `from` is a multiple of the largest power of two ≤ to − from, as every right-hand part of a
/// tree's split is. Folds its complete subtrees from the right (RFC 6962 §2.1).
Sha256Digest rangeHash(std::uint64_t from, std::uint64_t to, const SubtreeHash& subtree)
{
    std::vector<Sha256Digest> parts;
    while (from < to) {
        const int level = static_cast<int>(std::bit_width(to - from)) - 1;
        parts.push_back(subtree(level, from >> level));
        from += std::uint64_t{1} << level;
    }
    Sha256Digest hash = parts.back();
    for (std::size_t i = parts.size() - 1; i-- > 0;) hash = nodeHash(parts[i], hash);
    return hash;
}

/// PATH(m, D[from:to]), RFC 6962 §2.1.1.
void inclusion(std::uint64_t leaf, std::uint64_t from, std::uint64_t to, const SubtreeHash& subtree, Path& path)
{
    if (to - from <= 1) return;
    const std::uint64_t middle = from + splitOf(to - from);
    if (leaf < middle) {
        inclusion(leaf, from, middle, subtree, path);
        path.push_back(rangeHash(middle, to, subtree));
    } else {
        inclusion(leaf, middle, to, subtree, path);
        path.push_back(rangeHash(from, middle, subtree));
    }
}

/// SUBPROOF(m, D[from:to], whole), RFC 6962 §2.1.2; `oldTo` is the end of the old tree.
void subproof(std::uint64_t oldTo, std::uint64_t from, std::uint64_t to, bool whole, const SubtreeHash& subtree, Path& path)
{
    if (oldTo == to) {
        if (!whole) path.push_back(rangeHash(from, to, subtree));
        return;
    }
    const std::uint64_t middle = from + splitOf(to - from);
    if (oldTo <= middle) {
        subproof(oldTo, from, middle, whole, subtree, path);
        path.push_back(rangeHash(middle, to, subtree));
    } else {
        subproof(oldTo, middle, to, false, subtree, path);
        path.push_back(rangeHash(from, middle, subtree));
    }
}

/// The two positions that both verifications walk up from leaf to root (RFC 9162 §2.1.3.2: fn and sn).
struct Walk {
    std::uint64_t node, last;

    bool atRightEdge() const { return (node & 1) != 0 || node == last; }
    void up()
    {
        node >>= 1;
        last >>= 1;
    }
    void skipLonely()
    {
        while ((node & 1) == 0 && node != 0) up();
    }
};

} // namespace

Sha256Digest leafHash(ByteView entry)
{
    Bytes message;
    message.reserve(entry.size() + 1);
    message.push_back(std::byte{0});
    message.insert(message.end(), entry.begin(), entry.end());
    return sha256(message);
}

Sha256Digest nodeHash(const Sha256Digest& left, const Sha256Digest& right)
{
    std::array<std::byte, 65> message;
    message[0] = std::byte{1};
    std::ranges::copy(left.bytes, message.begin() + 1);
    std::ranges::copy(right.bytes, message.begin() + 33);
    return sha256(message);
}

Sha256Digest treeRoot(std::uint64_t size, const SubtreeHash& subtree)
{
    return size == 0 ? sha256({}) : rangeHash(0, size, subtree);
}

Path inclusionPath(std::uint64_t leaf, std::uint64_t size, const SubtreeHash& subtree)
{
    if (leaf >= size) throw std::logic_error("no such leaf");
    Path path;
    inclusion(leaf, 0, size, subtree, path);
    return path;
}

Path consistencyPath(std::uint64_t oldSize, std::uint64_t newSize, const SubtreeHash& subtree)
{
    if (oldSize > newSize) throw std::logic_error("the old tree is larger than the new one");
    Path path;
    if (oldSize != 0) subproof(oldSize, 0, newSize, true, subtree, path);
    return path;
}

bool verifyInclusion(
    std::uint64_t leaf, std::uint64_t size, const Sha256Digest& leafHashValue, const Path& path, const Sha256Digest& root)
{
    if (leaf >= size) return false;
    Walk walk{leaf, size - 1};
    Sha256Digest hash = leafHashValue;
    for (const Sha256Digest& sibling : path) {
        if (walk.last == 0) return false;
        if (walk.atRightEdge()) {
            hash = nodeHash(sibling, hash);
            walk.skipLonely();
        } else {
            hash = nodeHash(hash, sibling);
        }
        walk.up();
    }
    return walk.last == 0 && hash == root;
}

bool verifyConsistency(
    std::uint64_t oldSize, std::uint64_t newSize, const Sha256Digest& oldRoot, const Sha256Digest& newRoot, const Path& path)
{
    if (oldSize > newSize) return false;
    if (oldSize == newSize) return path.empty() && oldRoot == newRoot;
    if (oldSize == 0) return path.empty() && oldRoot == sha256({});
    if (path.empty()) return false;

    Walk walk{oldSize - 1, newSize - 1};
    while ((walk.node & 1) != 0) walk.up();
    // An old tree that is one complete subtree is itself the first node of the path.
    const bool oldIsComplete = std::has_single_bit(oldSize);
    Sha256Digest oldHash = oldIsComplete ? oldRoot : path.front();
    Sha256Digest newHash = oldHash;
    for (std::size_t i = oldIsComplete ? 0 : 1; i < path.size(); ++i) {
        if (walk.last == 0) return false;
        if (walk.atRightEdge()) {
            oldHash = nodeHash(path[i], oldHash);
            newHash = nodeHash(path[i], newHash);
            walk.skipLonely();
        } else {
            newHash = nodeHash(newHash, path[i]);
        }
        walk.up();
    }
    return walk.last == 0 && oldHash == oldRoot && newHash == newRoot;
}

} // namespace zapis
