/// The folder of a vault: what may lie in it, and where it may lie (docs/formats/vault.md §1, §5).
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/base/id.h"

namespace zapis {

inline constexpr const char* kRecordsName = "records.db";
inline constexpr const char* kIdentityName = "identity.db";
inline constexpr const char* kLockName = "lock";
inline constexpr const char* kEvidenceFolder = "evidence";
inline constexpr const char* kTemporaryFolder = "tmp";

/// Throws Error Refused "vault.foreign-file" {path} for a symbolic link, a *-journal or a *-shm at any depth, where a name of the
/// format is of another type than it should be, and for a second hard link on any file beside evidence. Returns what else does
/// not belong, as paths from the folder: it is never read or deleted.
std::vector<std::string> unknownFilesIn(const std::filesystem::path& folder);

/// Throws Error Refused "vault.network-folder" and "vault.sync-folder" {program}.
void mustBeLocal(const std::filesystem::path& folder);

/// Keeps the log of a database as it is before the first write goes over what did not open in it: sealed data that does
/// not open is set aside, never deleted. The copy's name.
std::string setAsideLog(const std::filesystem::path& folder, const std::string& database);

/// Makes evidence/ and tmp/ where they are missing (a copy may lack empty folders) and drops objects that were being written;
/// whatever else lies in tmp/ stays.
void prepareFolders(const std::filesystem::path& folder);

/// Is the folder empty, or what a creation cut short leaves: nothing but our own names, no key file, no object, and databases too
/// small to hold a record? A vault that lost its key files is none: they may come back from a backup.
bool isUnfinishedCreation(const std::filesystem::path& folder);
/// Empties such a folder. Cut short itself, it leaves one again.
void clearUnfinishedCreation(const std::filesystem::path& folder);

/// evidence/xx/<32 hex>.
std::filesystem::path objectPath(const std::filesystem::path& folder, const ObjectId& object);
/// evidence/xx, made where it is missing; its name reaches the disk before the object's does.
void makeObjectFolder(const std::filesystem::path& folder);
/// Each object below evidence/ that lies where its name says, with its file; a folder that cannot be opened has none.
void forEachObject(
    const std::filesystem::path& folder, const std::function<void(const ObjectId&, const std::filesystem::path&)>& visit);
/// 32 lower-case hex digits, as objects are named.
bool isObjectName(const std::string& name);

} // namespace zapis
