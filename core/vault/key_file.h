/// The key file vault.key: canonical JSON that says which slots open the vault (docs/formats/vault.md §2). Parsing and spelling
/// only; what a slot does is in slots.h, the two copies on disk in key_copies.h.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/crypto/kdf.h"
#include "core/vault/page_seal.h"
#include "core/vault/vault.h"

namespace zapis {

class Json;

inline constexpr std::string_view kVaultFormat = "zapis-vault/1";
inline constexpr std::size_t kMaxKeyFileBytes = 64 * 1024;
inline constexpr std::size_t kMaxSlots = 16;

struct Slot {
    SlotId id{};
    SlotInfo::Kind kind = SlotInfo::Kind::Passphrase;
    KdfCost cost; ///< passphrase, passphrase+file
    std::array<std::byte, 16> salt{};
    std::array<std::byte, 24> nonce{};
    std::array<std::byte, 32> publicKey{}; ///< X25519 of the slot
    std::array<std::byte, 16> seen{};
    Bytes sealedSecret;      ///< `sk`, 48
    Bytes sealedVaultKey;    ///< `vk`, 96
    Bytes sealedIdentityKey; ///< `ik`, 96 or nothing
    Bytes age;               ///< escrow: the age file, instead of all above but id and kind

    bool hasPassphrase() const { return kind == SlotInfo::Kind::Passphrase || kind == SlotInfo::Kind::PassphraseAndFile; }
    bool opensIdentities() const;
    /// The slot as associated data of its secret: canonical JSON without `nonce seen sk vk ik`.
    std::string identityText() const;
};

struct KeyFile {
    VaultId vault;
    FileId records, identity;
    std::uint64_t generation = 0;
    std::array<std::byte, 32> mac{};
    std::vector<Slot> slots;

    /// Canonical JSON and one LF, as it stands on disk.
    std::string text() const;
    /// What the MAC is taken over: canonical JSON without `mac`.
    std::string macText() const;
    const Slot* find(const SlotId& id) const;
    Slot* find(const SlotId& id);
};

/// Throws Error: Malformed "vault.key-file-malformed" for anything that is not this format to the letter (also the JSON errors of
/// base), Refused "vault.kdf-refused" for a slot whose cost is outside the limits.
KeyFile parseKeyFile(std::string_view text);

/// The generation of a key file of a later format ("zapis-vault/2" and on); nothing for any other text.
std::optional<std::uint64_t> newerGeneration(std::string_view text);

/// 64 MiB … 4 GiB, 1 … 16 passes, product ≤ 16 GiB.
bool isAllowed(const KdfCost& cost);

} // namespace zapis
