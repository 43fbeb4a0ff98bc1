#include "core/facade/backup.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/facade/inside.h"
#include "core/journal/backup_copy.h"
#include "core/vault/backup_folder.h"
#include "core/vault/meta.h"
#include "core/vault/statement.h"

namespace zapis {
namespace {

/// In records.db: when the last backup was made; in a backup, and in what is restored of it, when that one was.
constexpr std::string_view kMetaMade = "backup.made";

VaultBackup::Hooks hooksFor(std::int64_t madeMs)
{
    VaultBackup::Hooks hooks;
    hooks.mayReplace = [](Connection& vault, Connection& backup) {
        if (!holdsLogsOf(vault, backup)) throw Error(Error::Code::Refused, "vault.backup-is-newer");
    };
    hooks.change = [madeMs](Connection& copy) {
        leavePlace(copy);
        metaSet(copy, kMetaMade, std::to_string(madeMs));
    };
    return hooks;
}

} // namespace

Backup::Backup(OpenVault& vault, const std::filesystem::path& target)
    : m_vault(vault),
      m_madeMs(nowMs()),
      m_backup(Inside::vault(vault), target, hooksFor(m_madeMs))
{
}
Backup::~Backup() = default;

bool Backup::keepsOld() const noexcept { return m_backup.keepsOld(); }

BackupResult Backup::run(const Job& job)
{
    BackupResult result = m_backup.run(job);
    try {
        const std::unique_ptr<Writing> writing = m_vault.newWriting();
        Records& records = writing->records();
        records.note(Event::Backup, std::nullopt, {{"#list", std::string_view(result.listDigest), ValueClass::Plain}},
            [&] { metaSet(records.reader().databases().records, kMetaMade, std::to_string(m_madeMs)); });
    } catch (const Error& error) {
        result.findings.push_back({"vault.backup-not-noted", {error.what()}, false});
    }
    return result;
}

BackupStanding backupStanding(OpenVault& vault)
{
    BackupStanding standing;
    standing.isBackup = isBackupFolder(vault.folder());
    Connection& records = Inside::databases(vault).records;
    Statement moments(records,
        "SELECT (SELECT CAST(CAST(value AS TEXT) AS INTEGER) FROM meta WHERE key = ?), (SELECT time FROM save ORDER BY id DESC "
        "LIMIT 1)");
    moments.bindAll(kMetaMade).step();
    if (!moments.isNull(0)) standing.madeMs = moments.integer(0);
    if (!moments.isNull(1)) standing.changedMs = moments.integer(1);
    const std::vector<SlotInfo> slots = Inside::vault(vault).info().slots;
    standing.hasRecoveryKey =
        std::ranges::any_of(slots, [](const SlotInfo& slot) { return slot.kind == SlotInfo::Kind::Recovery; });
    return standing;
}

std::unique_ptr<OpenVault> restoreAndOpen(
    const std::filesystem::path& backup, const std::filesystem::path& folder, const Credential& credential, const Job& job)
{
    const RestoreResult result = restoreBackup(backup, folder, credential, job);
    std::unique_ptr<OpenVault> vault = OpenVault::open(folder, credential, OpenMode::ReadWrite, job);
    for (const CheckFinding& finding : result.findings) Inside::vault(*vault).addWarning({finding.key, finding.args});
    return vault;
}

bool isBackup(const std::filesystem::path& folder) noexcept { return isBackupFolder(folder); }

} // namespace zapis
