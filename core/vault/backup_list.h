/// backup.list and backup.mac (docs/formats/vault.md §8): every file of a backup by its digest, readable by `sha256sum -c`, and
/// the proof that whoever wrote the list had the vault key. Bytes only; nothing here believes a list that it reads.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "core/base/secret.h"
#include "core/crypto/hash.h"

namespace zapis {

/// Path from the backup's folder with `/` → digest of the file as it lies there. Sorted bytewise.
using BackupList = std::map<std::string, Sha256Digest, std::less<>>;

std::string backupListText(const BackupList& list);
/// Throws Error Malformed "vault.backup-list" {number of the line} for anything but the paths of docs/formats/vault.md §8 in
/// their order, so that no path leads out of the folder; line 0: a database is not named.
BackupList parseBackupList(std::string_view text);
/// The text of the list of a backup, at most 1 GiB.
std::string readBackupList(const std::filesystem::path& folder);

std::array<std::byte, 32> backupMac(const Secret& key, std::string_view listText);

/// Was the list of this backup written with the vault key? False where either file is missing or cannot be read.
bool isBackupListOurs(const std::filesystem::path& folder, const Secret& key);

} // namespace zapis
