/// Sealed evidence objects of a vault: evidence/xx/<32 hex>, immutable, padded, sealed in 64 KiB chunks (docs/formats/vault.md
/// §6, §7). Knows bytes, not records. Any thread.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

#include "core/base/id.h"
#include "core/base/job.h"
#include "core/crypto/hash.h"
#include "core/crypto/stream.h"
#include "core/vault/sealed_reader.h"

namespace zapis {

inline constexpr std::string_view kVaultNoSpace = "vault.no-space"; ///< key of an error that callers look for

struct StoredObject {
    ObjectId id;
    std::uint64_t sizeBytes = 0; ///< of the plaintext
    Sha256Digest sha256;
    Sha512Digest sha512;
};

class EvidenceStore {
public:
    /// Streams `source` into a new object in one pass: hash, seal, write, fsync, read back and compare, rename, fsync. Nothing is
    /// left behind by an error or a cancel. `sizeHint` (0: unknown) is for progress, and for a medium that has less room than
    /// that: Error Io kVaultNoSpace before a byte is read.
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
