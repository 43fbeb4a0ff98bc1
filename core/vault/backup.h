/// A backup of a vault, made while the vault is in use (docs/formats/vault.md §8): a folder that opens like the vault, for
/// reading alone. Databases are copied as one moment has them, evidence only where the backup lacks it. Whatever ends a run
/// before its end (a full disk, a stick pulled out, a kill, a cancel), the backup that was there before is whole.
#pragma once

#include <functional>
#include <memory>

#include "core/vault/vault.h"

namespace zapis {

struct BackupResult {
    std::filesystem::path folder;
    std::string listDigest; ///< SHA-256 of backup.list, hex: whoever keeps it elsewhere knows the backup again
    std::uint64_t objects = 0, copiedObjects = 0, copiedBytes = 0;
    /// Evidence that could not be read in the vault ("vault.evidence-damaged", "file.…"): what the backup had of it stays.
    std::vector<CheckFinding> findings;
};

class VaultBackup {
public:
    /// What those above know of the databases.
    struct Hooks {
        /// Throws where the backup that is there, whose records.db this is, must not be replaced by this vault.
        std::function<void(Connection& vault, Connection& backup)> mayReplace;
        std::function<void(Connection& copy)> change; ///< of records.db in the new backup, before it counts
    };
    /// On the vault's own thread: copies what a change of slots would change while the backup runs. `target` is made where it is
    /// not there; its parent must be.
    VaultBackup(const Vault& vault, std::filesystem::path target, Hooks hooks);
    ~VaultBackup();
    /// Once; on any thread while the vault lives. Others may read and write the vault meanwhile. Throws Cancelled; Error Refused
    /// "vault.backup-inside" (the vault's own folder), "vault.folder-not-empty", "vault.backup-over-vault" (a working notebook),
    /// "vault.backup-of-another", "vault.backup-unreadable" (the old one, which may know more), "vault.foreign-file"; Io
    /// "vault.backup-no-space", "vault.backup-not-written".
    BackupResult run(const Job& job);
    /// After a run that failed: does a whole backup of before stand there?
    bool keepsOld() const noexcept;

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

} // namespace zapis
