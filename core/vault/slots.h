/// What a slot does: a passphrase, a passphrase with a file, or a recovery key gives a KEK; the KEK opens the slot's X25519
/// secret, and that the boxes with the vault key and the identity key (docs/formats/vault.md §2).
#pragma once

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/secret.h"
#include "core/vault/key_file.h"
#include "core/vault/vault.h"

namespace zapis {

using VaultKey = Key<struct VaultKeyPurpose>;
using IdentityKey = Key<struct IdentityKeyPurpose>;

/// The secrets of an open vault.
struct VaultKeys {
    VaultKey vault;
    std::optional<IdentityKey> identity;
};

/// Twenty random bytes on paper: 32 Crockford symbols and 4 check symbols in groups of four.
struct RecoveryKey {
    static Secret generate();
    static Secret text(const Secret& key20);
    /// Throws Error CannotUnlock "vault.recovery-typo" before any slot is tried.
    static Secret parse(const Secret& typed);
};

/// A credential made ready for trying many slots: NFC, checked length of the file, the recovery key decoded. Outputs of Argon2id
/// are kept for the second copy of a key file. Throws Error CannotUnlock.
class Unlocker {
public:
    explicit Unlocker(const Credential& credential);
    /// A new passphrase for a slot whose medium file was read when it was opened.
    Unlocker(const Secret& passphrase, std::optional<Secret> mediumDigest);
    /// Nothing where the slot is of another kind. Takes as long as Argon2id does.
    std::optional<Secret> kekOf(const Slot& slot);
    SlotInfo::Kind kind() const noexcept;
    bool isEmpty() const noexcept { return m_secret.size() == 0; }
    /// A passphrase that begins or ends with a blank, which nobody sees.
    bool hasEdgeBlank() const noexcept;
    /// Of a new passphrase. Throws Error Refused "vault.unseen-in-passphrase" where it holds what nobody could type again
    /// (docs/formats/vault.md §2).
    void mustBeTypeable() const;
    std::optional<Secret> takeMediumDigest() noexcept { return std::exchange(m_mediumDigest, std::nullopt); }

private:
    const Secret& stretched(const Slot& slot);

    struct Stretched {
        std::array<std::byte, 16> salt{};
        KdfCost cost;
        Secret key;
    };
    Credential::Kind m_kind;
    Secret m_secret;                      ///< NFC passphrase, or the 20 bytes
    std::optional<Secret> m_mediumDigest; ///< SHA-256 of the medium file
    std::vector<Stretched> m_stretched;
};

/// Opened with `kek`: nothing where it does not fit. Throws Error Damaged "vault.key-file-changed" where the secret opens but
/// what it should open does not (docs/formats/vault.md §2).
std::optional<VaultKeys> openSlot(const Slot& slot, const VaultId& vault, const Secret& kek);

/// A slot that `unlocker` opens, with fresh salt and key pair. `cost` counts for kinds with a passphrase.
/// Throws Error Refused "vault.needs-identity" where names are asked for without their key, "vault.kdf-refused" for a cost that
/// no reader would allow, "vault.unseen-in-passphrase".
Slot makeSlot(const SlotId& id, KdfCost cost, Unlocker& unlocker, const VaultKeys& keys, SlotReach reach, const VaultId& vault);

std::array<std::byte, 16> seenOf(const Secret& kek, const VaultKey& key, const VaultId& vault);
/// BLAKE2b-256 under zpHeader over the key file without its MAC.
std::array<std::byte, 32> macOf(const KeyFile& file, const VaultKey& key);

} // namespace zapis
