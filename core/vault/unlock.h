/// From copies of a key file and a credential to the keys of a vault: which copy counts (docs/formats/vault.md §2, "Writing").
/// Internal.
#pragma once

#include "core/base/job.h"
#include "core/vault/vault_state.h"

namespace zapis {

struct ChosenCopy {
    const KeyCopy* copy;
    Unlocked unlocked;
};

/// Throws Error CannotUnlock "vault.wrong-passphrase" (no slot opened; "vault.wrong-passphrase-blank" where what was given begins
/// or ends with a blank), Damaged "vault.key-file-changed" (one opened, but MAC or boxes do not fit in any copy). Reports each
/// slot tried, since each may take seconds.
ChosenCopy chooseCopy(const KeyCopies& copies, Unlocker& unlocker, const Job& job);

/// CannotUnlock "vault.wrong-passphrase", or "…-blank" where what was given begins or ends with one.
Error wrongPassphrase(const Unlocker& unlocker);

/// What to do with a copy that differs from the one that opened.
enum class OtherCopies { Rewrite, Leave };
/// Rewrites the copies that differ from the chosen one and says so: "vault.key-healed" {name}; where they are to be left, or
/// cannot be written, "vault.key-copy-damaged" {name}. Copies of a later format stay: "vault.newer-copy" {name}.
std::vector<VaultWarning> healCopies(const KeyCopies& copies, const KeyCopy& chosen, const VaultCore& core, OtherCopies others);

VaultInfo infoOf(const std::filesystem::path& folder, const KeyFile& file);

} // namespace zapis
