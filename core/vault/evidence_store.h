/// Sealed evidence objects of a vault: evidence/xx/<32 hex>, immutable, padded, sealed in 64 KiB chunks (docs/formats/vault.md
/// §6, §7). Knows bytes, not records. Any thread.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>

#include "core/base/id.h"
#include "core/base/job.h"
#include "core/crypto/age.h"
#include "core/crypto/hash.h"

namespace zapis {

enum class ObjectClass { Evidence, Identity }; ///< which subkey wraps the file key: K = 0 or 1

struct StoredObject {
    ObjectId id;
    std::uint64_t sizeBytes = 0; ///< of the plaintext
    Sha256Digest sha256;
    Sha512Digest sha512;
};

/// Random access to one object. One reader belongs to one thread. Throws Error Damaged "vault.evidence-damaged" {object, part}
/// (part 0 is the header, k the k-th chunk from 1), "vault.evidence-missing" {object}; no byte of a damaged chunk is given out.
class SealedReader {
public:
    SealedReader(SealedReader&&) noexcept;
    ~SealedReader();
    std::uint64_t size() const noexcept;
    /// Fills `out` from `offset`; returns less than asked only at the end.
    [[nodiscard]] std::size_t readAt(std::uint64_t offset, std::span<std::byte> out) const;

private:
    friend class EvidenceStore;
    struct State;
    explicit SealedReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

class EvidenceStore {
public:
    /// Streams `source` into a new object in one pass: hash, seal, write, fsync, read back and compare, rename, fsync. Nothing is
    /// left behind by an error or a cancel. `sizeHint` is for progress only.
    StoredObject add(const ByteSource& source, std::uint64_t sizeHint, ObjectClass objectClass, const Job& job);
    SealedReader open(const ObjectId& object) const;
    bool contains(const ObjectId& object) const;
    /// Reads all of it: digests of what is there now.
    StoredObject digest(const ObjectId& object, const Job& job) const;
    void remove(const ObjectId& object); ///< after the transaction that dropped its row; no promise on flash media
    void forEach(const std::function<void(const ObjectId&, std::uint64_t fileBytes)>& visit) const;
    ~EvidenceStore();

private:
    friend class Vault;
    struct State;
    explicit EvidenceStore(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace zapis
