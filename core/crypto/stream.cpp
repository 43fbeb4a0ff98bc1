#include "core/crypto/stream.h"

#include <algorithm>

namespace zapis {

StreamSealer::StreamSealer(ByteView key32, ByteSink sink) : m_aead(key32), m_sink(std::move(sink)) { }

void StreamSealer::write(ByteView plain)
{
    while (!plain.empty()) {
        // A full chunk waits for the byte behind it: only then is it known not to be the last.
        if (m_held == kStreamChunkBytes) {
            seal(m_chunk.bytes(), false);
            m_held = 0;
        }
        while (m_held == 0 && plain.size() > kStreamChunkBytes) { // from where it lies, without a copy
            seal(plain.first(kStreamChunkBytes), false);
            plain = plain.subspan(kStreamChunkBytes);
        }
        const std::size_t size = std::min(plain.size(), kStreamChunkBytes - m_held);
        std::copy_n(plain.begin(), size, m_chunk.bytes().begin() + static_cast<std::ptrdiff_t>(m_held));
        m_held += size;
        plain = plain.subspan(size);
    }
}

void StreamSealer::finish() { seal(m_chunk.bytes().first(m_held), true); }

void StreamSealer::seal(ByteView plain, bool isLast)
{
    const auto sealed = std::span(m_sealed).first(plain.size() + kTagBytes);
    m_aead.seal(chunkNonce(m_counter++, isLast), plain, sealed);
    m_sink(sealed);
}

} // namespace zapis
