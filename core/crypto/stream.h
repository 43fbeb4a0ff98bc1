/// STREAM (c2sp.org/age, docs/formats/vault.md §6): a stream of any length cut into chunks of 64 KiB, each sealed alone under one
/// key with its number and whether it is the last. Writers of age files and of evidence seal by this; readers differ (one goes
/// along, one jumps).
#pragma once

#include <functional>

#include "core/crypto/aead.h"

namespace zapis {

inline constexpr std::size_t kStreamChunkBytes = 64 * 1024;
inline constexpr std::size_t kSealedStreamChunkBytes = kStreamChunkBytes + kTagBytes;

using ByteSink = std::function<void(ByteView)>;
/// Fills the span; returns how much (0 = end).
using ByteSource = std::function<std::size_t(std::span<std::byte>)>;

class StreamSealer {
public:
    /// `sink` gets the sealed chunks in order.
    StreamSealer(ByteView key32, ByteSink sink);
    void write(ByteView plain);
    void finish(); ///< seals the last chunk, which may be empty

private:
    void seal(ByteView plain, bool isLast);
    ChunkAead m_aead;
    ByteSink m_sink;
    Secret m_chunk{kStreamChunkBytes};
    Bytes m_sealed = Bytes(kSealedStreamChunkBytes);
    std::size_t m_held = 0;
    std::uint64_t m_counter = 0;
};

} // namespace zapis
