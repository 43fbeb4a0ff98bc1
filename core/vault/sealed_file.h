/// One evidence object on disk (docs/formats/vault.md §6):
///
///     "ZPEV" ‖ 1 ‖ K ‖ 0 0 ‖ object id (16) ‖ nonce (24) ‖ AEAD(wrap key, nonce, file key (32) ‖ length (u64), AAD: first 24
///     bytes)   104 chunk k at 104 + k·65552: ChaCha20-Poly1305-IETF(file key, 11-byte big-endian k ‖ last flag, ≤ 65536 bytes)
///
/// Plaintext is padded with zeros to its Padmé length, at least 4096. The file key is random, so counters are safe (age's
/// STREAM).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

#include "core/base/file.h"
#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/crypto/stream.h"
#include "core/vault/evidence_store.h"
#include "core/vault/read_back.h"

namespace zapis {

inline constexpr std::size_t kSealedFileHeaderBytes = 104;

/// Length after padding: Padmé (Nikitin et al. 2019, "Reducing Metadata Leakage from Encrypted Files", §4), at least 4096.
std::uint64_t paddedBytes(std::uint64_t sizeBytes);
std::uint64_t sealedFileBytes(std::uint64_t paddedSizeBytes);

/// The keys that wrap file keys; without the identity compartment there is only the first.
struct WrapKeys {
    Secret evidence{32};            ///< zpEviden
    std::optional<Secret> identity; ///< zpIdFile
    /// Throws Error Refused "vault.needs-identity".
    const Secret& of(ObjectClass objectClass) const;
};

/// Writes chunks first and the header last: the length stands in it. Without finish() the file does not open.
class SealedFileWriter {
public:
    SealedFileWriter(const std::filesystem::path& path, const ObjectId& object, ObjectClass objectClass, const WrapKeys& keys);
    SealedFileWriter(const SealedFileWriter&) = delete;
    SealedFileWriter& operator=(const SealedFileWriter&) = delete;
    void write(ByteView plain);
    ReadBack readBack() const { return ReadBack(m_file.path(), m_fileKey.bytes()); }
    std::uint64_t chunks() const noexcept { return m_index; } ///< written so far; all full and none the last before finish()
    void finish();                                            ///< pads, writes the header, fsyncs, makes the file read-only

private:
    void writeChunk(ByteView sealed);

    File m_file;
    ObjectId m_object;
    ObjectClass m_class;
    const WrapKeys& m_keys;
    Secret m_fileKey;
    StreamSealer m_sealer;
    std::uint64_t m_index = 0, m_length = 0;
};

/// Header and last chunk are opened at once, so that the length is proven; then chunks at random. Throws Error Damaged
/// "vault.evidence-damaged" {object, part}: part 0 is the header, k the k-th chunk from 1; "vault.evidence-missing" {object};
/// Refused "vault.needs-identity" for an object of names in which nothing is found damaged without their key.
class SealedFileReader {
public:
    SealedFileReader(const std::filesystem::path& path, const ObjectId& object, const WrapKeys& keys);
    std::uint64_t size() const noexcept { return m_length; }
    std::uint64_t chunks() const noexcept { return m_chunks; }
    std::size_t readAt(std::uint64_t offset, std::span<std::byte> out);
    /// The plain bytes of chunk `index` without padding, until the next call.
    ByteView chunk(std::uint64_t index);
    [[noreturn]] void damaged(std::uint64_t part) const;

private:
    Secret openHeader(const WrapKeys& keys);

    ObjectId m_object;
    File m_file;
    std::uint64_t m_length = 0, m_padded = 0, m_chunks = 0;
    std::optional<ChunkAead> m_aead;
    std::optional<std::uint64_t> m_loaded; ///< the chunk that m_chunk holds
    Secret m_chunk{kStreamChunkBytes};
    Bytes m_sealed;
};

} // namespace zapis
