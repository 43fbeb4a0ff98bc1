/// The folder of a backup on its way from one state to the next (docs/formats/vault.md §8). A new state is made in backup.part
/// while the old one stands untouched; renamed to backup.next it counts, and its files are moved into place. Whoever finds
/// backup.next later goes on moving: at no moment is there no whole backup. No secrets, no threads of its own.
#pragma once

#include <filesystem>
#include <string>

namespace zapis {

inline constexpr const char* kBackupListName = "backup.list";
inline constexpr const char* kBackupMacName = "backup.mac";
inline constexpr const char* kBackupPartFolder = "backup.part"; ///< being made: dropped by the next backup
inline constexpr const char* kBackupNextFolder = "backup.next"; ///< made: its files stand for those of the folder

/// A working vault is none, whatever else lies in its folder.
bool isBackupFolder(const std::filesystem::path& folder);
/// Is the newest state not moved into place yet?
bool isBetweenBackups(const std::filesystem::path& folder);
/// Where a file of the newest state lies, by its path from the folder: in backup.next till it is moved.
std::filesystem::path backupFile(const std::filesystem::path& folder, const std::string& name);
/// Where the key files of the newest state lie.
std::filesystem::path keyFolderOf(const std::filesystem::path& folder);

/// Drops what a backup cut short left in backup.part.
void clearBackupPart(const std::filesystem::path& folder);
/// From here on the state in backup.part is the backup.
void commitBackupPart(const std::filesystem::path& folder);
/// Moves what is in backup.next into place. Cut short itself, it is called again. No error where there is nothing to move.
void finishBackup(const std::filesystem::path& folder);

} // namespace zapis
