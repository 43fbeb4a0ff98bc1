#include "core/vault/backup_folder.h"

#include <array>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/path_text.h"
#include "core/vault/backup_list.h"
#include "core/vault/key_copies.h"
#include "core/vault/vault_folder.h"

namespace zapis {

namespace fs = std::filesystem;

namespace {

constexpr std::array<const char*, 2> kLogs{"records.db-wal", "identity.db-wal"};
/// vault.key after the databases whose ids stand in it, its copy last: of equal generations vault.key counts.
constexpr std::array<const char*, 8> kMoved{
    kRecordsName, kLogs[0], kIdentityName, kLogs[1], kBackupListName, kBackupMacName, kKeyFileName, kKeyCopyName};

bool isFile(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_regular_file(fs::symlink_status(path, ignored));
}

} // namespace

bool isBackupFolder(const fs::path& folder)
{
    const bool isWorking = isFile(folder / kKeyFileName) || isFile(folder / kKeyCopyName);
    return isFile(folder / kBackupListName) || (!isWorking && isFile(folder / kBackupNextFolder / kBackupListName));
}

bool isBetweenBackups(const fs::path& folder)
{
    std::error_code ignored;
    return isBackupFolder(folder) && fs::is_directory(fs::symlink_status(folder / kBackupNextFolder, ignored));
}

fs::path backupFile(const fs::path& folder, const std::string& name)
{
    const fs::path next = folder / kBackupNextFolder / pathFrom(name);
    return isFile(next) && isBetweenBackups(folder) ? next : folder / pathFrom(name);
}

fs::path keyFolderOf(const fs::path& folder) { return backupFile(folder, kKeyFileName).parent_path(); }

void clearBackupPart(const fs::path& folder)
{
    const fs::path part = folder / kBackupPartFolder;
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(part, ignored))) return;
    for (const char* name : kMoved) removeFile(part / name);
    removeFile(part / kNewKeyFileName);
    std::error_code error;
    fs::remove(part, error);
    if (error) throw failureOf(error, part);
}

void commitBackupPart(const fs::path& folder)
{
    renameDurably(folder / kBackupPartFolder, folder / kBackupNextFolder);
    finishBackup(folder);
}

void finishBackup(const fs::path& folder)
{
    if (!isBetweenBackups(folder)) return;
    const fs::path next = folder / kBackupNextFolder;
    const BackupList list = parseBackupList(readBackupList(folder));
    for (const char* log : kLogs)
        if (!list.contains(std::string_view(log))) removeFile(folder / log); // of the state before
    for (const char* name : kMoved)
        if (isFile(next / name)) renameDurably(next / name, folder / name);
    std::error_code error;
    fs::remove(next, error);
    if (error) throw Error(Error::Code::Refused, "vault.foreign-file", {kBackupNextFolder});
    syncFolder(folder);
}

} // namespace zapis
