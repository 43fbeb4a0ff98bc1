#include "core/journal/frontier.h"

#include <algorithm>
#include <bit>

#include "core/base/error.h"

namespace zapis {

Frontier::Frontier(std::uint64_t size, ByteView hashes) : m_size(size)
{
    if (hashes.size() != static_cast<std::size_t>(std::popcount(size)) * 32) throw Error(Error::Code::Damaged, "journal.tree");
    for (; !hashes.empty(); hashes = hashes.subspan(32)) {
        Sha256Digest hash;
        std::ranges::copy(hashes.first(32), hash.bytes.begin());
        m_hashes.push_back(hash);
    }
}

Sha256Digest Frontier::root() const
{
    if (m_hashes.empty()) return sha256({});
    Sha256Digest hash = m_hashes.back();
    for (std::size_t i = m_hashes.size() - 1; i-- > 0;) hash = nodeHash(m_hashes[i], hash);
    return hash;
}

Bytes Frontier::bytes() const
{
    Bytes out;
    for (const Sha256Digest& hash : m_hashes) out.insert(out.end(), hash.bytes.begin(), hash.bytes.end());
    return out;
}

} // namespace zapis
