/// What an open vault consists of (internal to vault/).
#pragma once

#include <array>
#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/vault/evidence_store.h"
#include "core/vault/key_copies.h"
#include "core/vault/lock_file.h"
#include "core/vault/page_vfs.h"
#include "core/vault/sealed_file.h"
#include "core/vault/slots.h"
#include "core/vault/vault.h"

namespace zapis {

/// Shared by the Vault, its connections and its evidence: the lock falls and the keys are wiped when the last of them is gone.
struct VaultCore {
    VaultCore(std::filesystem::path vaultFolder, LockFile lockFile)
        : folder(std::move(vaultFolder)),
          lock(std::move(lockFile)) { }

    const std::filesystem::path folder;
    LockFile lock; ///< first in, last out
    PageVfs vfs;
    WrapKeys wrapKeys;
    std::atomic<bool> readOnly{false};
};

/// A slot that opened.
struct Unlocked {
    VaultKeys keys;
    SlotId slot{};
    std::array<std::byte, 16> seen{}; ///< what `seen` of the slot has to be
    bool seenFits = false;
};

struct Vault::State {
    std::shared_ptr<VaultCore> core;
    KeyFile keyFile;
    std::optional<VaultKeys> keys;
    SlotId slot{};
    std::array<std::byte, 16> seen{};
    std::optional<Secret> mediumDigest; ///< of the medium file that helped to open the slot
    bool keyReplaced = false;
    bool writableOnceConfirmed = false; ///< only KeyReplaced keeps the vault read-only
    bool logCut = false;
    std::vector<VaultWarning> warnings;
    std::optional<Databases> keepers; ///< hold WAL and index while the vault is open; their close checkpoints
    std::unique_ptr<EvidenceStore> evidence;

    void addDatabases();
    void openKeepers();
    Connection connectKeeper(const char* name);
    void mustBeWritable() const;
    /// Counts the generation up, sets the MAC, writes both copies. A copy that cannot be written is a warning.
    void rewriteKeyFile(KeyFile next);
    void warnOfEdge(const Unlocker& unlocker); ///< of a new passphrase that begins or ends with a blank
    void forget(std::string_view key);         ///< a warning that holds no more
    void warn(std::string key, std::vector<std::string> args = {}) { warnings.push_back({std::move(key), std::move(args)}); }
};

struct EvidenceStore::State {
    std::shared_ptr<VaultCore> core;
    StoredObject add(const ByteSource& source, std::uint64_t sizeHint, ObjectClass objectClass, const Job& job);
};

/// A full disk and a medium that cannot be written have names of their own (docs/formats/vault.md §9): "vault.no-space",
/// "vault.read-only".
Error asVaultError(const Error& error);

} // namespace zapis
