/// A backup looked at without a passphrase, and made a working vault again (docs/formats/vault.md §8). The backup is written by
/// somebody else for all that is known: no path of it is followed, nothing in it is changed. Free functions, for any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/job.h"
#include "core/vault/backup_list.h"
#include "core/vault/vault_values.h"

namespace zapis {

/// Every file of a backup against its list: bit rot is found, an exchange is not (that takes the vault key: VaultCheck, restore).
/// Findings, errors first: "vault.backup-differs" {file}, "vault.backup-missing" {file}, "file.…" (cannot be read); as warnings
/// "vault.backup-unlisted" {file}, "vault.key-copy-damaged", "vault.unknown-file". Throws Malformed "vault.not-a-backup",
/// "vault.backup-list"; Refused "vault.foreign-file"; InUse "vault.busy"; Cancelled.
std::vector<CheckFinding> checkBackup(const std::filesystem::path& folder, const Job& job);

/// The comparison in it, for whoever holds the lock of the folder: a quick one asks only whether each file is there.
std::vector<CheckFinding> compareBackup(
    const std::filesystem::path& folder, const BackupList& list, CheckDepth depth, const Job& job);

struct RestoreResult {
    std::uint64_t files = 0, bytes = 0;
    /// Evidence that is not as the backup was written: what can be read of it was brought along, its other parts open.
    std::vector<CheckFinding> findings;
};

/// Makes `folder`, which must not be there or be empty, out of a backup that `credential` opens. Key files come last: what is cut
/// short is no vault. Nothing is left behind by an error or a cancel. Throws Error of Vault::open for what the credential does
/// not open; CheckFailed "vault.backup-mac" (the list was exchanged), "vault.backup-differs", "vault.backup-missing" {database};
/// Refused "vault.folder-not-empty", "vault.backup-inside", "vault.foreign-file"; Malformed "vault.not-a-backup",
/// "vault.backup-list"; Io "vault.restore-no-space".
RestoreResult restoreBackup(
    const std::filesystem::path& backup, const std::filesystem::path& folder, const Credential& credential, const Job& job);

} // namespace zapis
