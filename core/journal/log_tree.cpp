#include "core/journal/log_tree.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/vault/statement.h"

namespace zapis {

namespace {

Sha256Digest digestOf(ByteView bytes)
{
    if (bytes.size() != 32) throw Error(Error::Code::Damaged, "journal.tree");
    Sha256Digest digest;
    std::ranges::copy(bytes, digest.bytes.begin());
    return digest;
}

/// Hashes [from, from + count) of a tile level (0: leaves).
std::vector<Sha256Digest> storedHashes(Connection& db, std::int64_t device, int level, std::uint64_t from, std::uint64_t count)
{
    Statement rows(db,
        level == 0 ? "SELECT leaf FROM entry WHERE device = ?1 AND idx >= ?2 AND idx < ?3 ORDER BY idx"
                   : "SELECT hash FROM tile WHERE device = ?1 AND level = ?4 AND idx >= ?2 AND idx < ?3 ORDER BY idx");
    rows.bind(1, device);
    rows.bind(2, static_cast<std::int64_t>(from));
    rows.bind(3, static_cast<std::int64_t>(from + count));
    if (level != 0) rows.bind(4, level);
    std::vector<Sha256Digest> hashes;
    while (rows.step()) hashes.push_back(digestOf(rows.blob(0)));
    if (hashes.size() != count) throw Error(Error::Code::Damaged, "journal.tree");
    return hashes;
}

} // namespace

SubtreeHash storedSubtrees(Connection& db, std::int64_t device)
{
    return [&db, device](int level, std::uint64_t index) {
        const int stored = level / kTileLevels * kTileLevels;
        const std::uint64_t count = std::uint64_t{1} << (level - stored);
        std::vector<Sha256Digest> hashes = storedHashes(db, device, stored, index * count, count);
        for (; hashes.size() > 1; hashes.resize(hashes.size() / 2)) {
            for (std::size_t i = 0; i < hashes.size() / 2; ++i) hashes[i] = nodeHash(hashes[2 * i], hashes[2 * i + 1]);
        }
        return hashes.front();
    };
}

} // namespace zapis
