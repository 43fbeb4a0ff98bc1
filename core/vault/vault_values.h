/// What is said to a vault and what it says: credentials, slots, warnings, findings. Plain values, for any thread.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/crypto/kdf.h"

namespace zapis {

enum class KdfProfile { Normal, Strong, Small }; ///< 512 MiB/3, 1 GiB/4, 256 MiB/3 (machines under 4 GiB)
KdfCost costOf(KdfProfile profile);

/// What opens a slot. A passphrase is UTF-8 and is brought to NFC; `mediumFile` are the 64 bytes of a file kept elsewhere.
struct Credential {
    enum class Kind { Passphrase, PassphraseAndFile, Recovery };
    Kind kind = Kind::Passphrase;
    Secret secret{0}; ///< passphrase, or the recovery key as typed
    std::optional<Secret> mediumFile;
};

inline constexpr std::string_view kVaultNewerFormat = "vault.newer-format"; ///< key of an error that callers look for

using SlotId = std::array<std::byte, 8>;

struct SlotInfo {
    SlotId id{};
    enum class Kind { Passphrase, PassphraseAndFile, Recovery, Escrow } kind = Kind::Passphrase;
    bool opensIdentities = false;
    std::optional<KdfCost> cost;
};
/// As the key file spells it: "passphrase", "passphrase+file", "recovery", "escrow".
std::string_view slotKindCode(SlotInfo::Kind kind);

/// What whoever holds a slot reads.
enum class SlotReach { Records, RecordsAndNames };

struct VaultInfo { ///< readable without a secret
    std::filesystem::path folder;
    std::string format; ///< "zapis-vault/1"
    std::uint64_t generation = 0;
    std::vector<SlotInfo> slots;
    VaultId vault;
};

/// Something the owner must hear that does not stop the work: a healed key file, a foreign file, LogCut, a sync folder.
struct VaultWarning {
    std::string key; ///< of resources/errors
    std::vector<std::string> args;
};

enum class OpenMode { ReadWrite, ReadOnly };

/// Result of `vault check` (check.h, records/integrity.h): quick reads headers and the key file; full opens every page and chunk
/// (docs/formats/vault.md §3, §6).
struct CheckFinding {
    std::string key; ///< of resources/errors: "vault.page-damaged", "vault.evidence-missing", …
    std::vector<std::string> args;
    bool isError = true; ///< else a warning
};
enum class CheckDepth { Quick, Full };

} // namespace zapis
