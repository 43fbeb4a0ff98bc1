/// Backups of an open vault, and what is to be said of them: how old the last is, whether this is one, whether a recovery key was
/// made. Format: docs/formats/vault.md §8. What needs no open vault stands in core/vault/restore.h and comes along with this
/// header.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "core/vault/backup.h"
#include "core/vault/restore.h"
#include "core/zapis.h"

namespace zapis {

class Backup {
public:
    /// On the thread of the vault, which must outlive it.
    Backup(OpenVault& vault, const std::filesystem::path& target);
    ~Backup();
    /// VaultBackup::run, on any thread; Refused "vault.backup-is-newer" as well, where the backup that is there holds entries of
    /// the journal that this vault lacks. Journaled with the digest of its list; where that cannot be, the backup counts all the
    /// same and a warning among the findings says so ("vault.backup-not-noted").
    BackupResult run(const Job& job);
    bool keepsOld() const noexcept; ///< VaultBackup::keepsOld

private:
    OpenVault& m_vault;
    std::int64_t m_madeMs = 0;
    VaultBackup m_backup;
};

/// How a vault stands to being lost. On the thread of the vault; cheap.
struct BackupStanding {
    bool isBackup = false;                 ///< it is one: opened for reading alone
    std::optional<std::int64_t> madeMs;    ///< when the last backup was made; of a backup: itself
    std::optional<std::int64_t> changedMs; ///< when the newest entry was written, by its clock
    bool hasRecoveryKey = false;
};
BackupStanding backupStanding(OpenVault& vault);

/// restoreBackup, and the notebook that came of it opened for work. What of the evidence was damaged is among its warnings.
std::unique_ptr<OpenVault> restoreAndOpen(
    const std::filesystem::path& backup, const std::filesystem::path& folder, const Credential& credential, const Job& job);

/// Does a backup lie in this folder? Without a secret; never throws.
bool isBackup(const std::filesystem::path& folder) noexcept;

} // namespace zapis
