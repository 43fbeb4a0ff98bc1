#include "core/vault/restore.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/path_text.h"
#include "core/vault/backup_folder.h"
#include "core/vault/backup_list.h"
#include "core/vault/digested_file.h"
#include "core/vault/fresh_folder.h"
#include "core/vault/unlock.h"
#include "core/vault/vault_folder.h"

namespace zapis {

namespace fs = std::filesystem;

namespace {

std::uint64_t bytesOfFiles(const fs::path& folder, const BackupList& list)
{
    std::uint64_t all = 0;
    for (const auto& [path, digest] : list) {
        std::error_code error;
        const auto sizeBytes = fs::file_size(backupFile(folder, path), error);
        if (!error) all += sizeBytes;
    }
    return all;
}

/// Looked through and locked before anything in it is read.
class ReadBackup {
public:
    explicit ReadBackup(const fs::path& folder) : m_folder(resolved(folder)), m_unknown(unknownFilesIn(m_folder))
    {
        if (!isBackupFolder(m_folder)) throw Error(Error::Code::Malformed, "vault.not-a-backup", {shownPath(m_folder)});
        m_lock.emplace(m_folder, OpenMode::ReadOnly);
        m_list = parseBackupList(readBackupList(m_folder));
        m_bytes = bytesOfFiles(m_folder, m_list);
    }
    const fs::path& folder() const { return m_folder; }
    const std::vector<std::string>& unknown() const { return m_unknown; }
    const BackupList& list() const { return m_list; }
    std::uint64_t bytes() const { return m_bytes; }

private:
    static fs::path resolved(const fs::path& folder)
    {
        std::error_code error;
        fs::path real = fs::canonical(folder, error); // a link to the folder is its owner's; links inside are refused
        if (error) throw failureOf(error, folder);
        if (!fs::is_directory(real, error)) throw Error(Error::Code::Malformed, "vault.not-a-backup", {shownPath(folder)});
        return real;
    }

    fs::path m_folder;
    std::vector<std::string> m_unknown;
    std::optional<LockFile> m_lock;
    BackupList m_list;
    std::uint64_t m_bytes = 0;
};

Error differs(const std::string& path) { return Error(Error::Code::CheckFailed, "vault.backup-differs", {path}); }

/// What is wrong with a file of the list is told of it by name.
Error ofFile(const Error& error, const std::string& path)
{
    return error.is(kFileNotThere) ? Error(Error::Code::CheckFailed, "vault.backup-missing", {path}) : error;
}

CheckFinding findingOf(const Error& error) { return {error.what(), error.args, true}; }

/// Evidence that lies in the folder and stands in no list: of a backup that was cut short, or put there.
std::vector<std::string> unlisted(const fs::path& backup, const BackupList& list)
{
    std::vector<std::string> paths;
    forEachObject(backup, [&](const ObjectId& id, const fs::path&) {
        std::string path = pathBytes(objectPath({}, id));
        if (!list.contains(path)) paths.push_back(std::move(path));
    });
    std::ranges::sort(paths);
    return paths;
}

class Restoring {
public:
    Restoring(const ReadBackup& backup, const fs::path& folder, const Job& job) : m_backup(backup), m_folder(folder), m_job(job)
    {
    }

    /// Databases must be whole: work would go on in what is damaged. Evidence is sealed piece by piece, and a part is worth
    /// having.
    RestoreResult run(const KeyCopies& keys)
    {
        makeFolder(m_folder / kEvidenceFolder);
        makeFolder(m_folder / kTemporaryFolder);
        for (const auto& [path, digest] : m_backup.list())
            if (const auto wrong = path.starts_with(kEvidenceFolder) ? std::nullopt : file(path, digest)) throw *wrong;
        for (const auto& [path, digest] : m_backup.list())
            if (path.starts_with(kEvidenceFolder)) object(path, digest);
        syncFolder(m_folder);
        m_job.reach(m_backup.bytes(), m_backup.bytes());
        for (const char* name : {kKeyFileName, kKeyCopyName}) writeKeyCopy(m_folder, name, keys.valid.front().text);
        syncFolder(m_folder.parent_path());
        return std::move(m_result);
    }

private:
    /// What can be read of it is in the fresh folder then; nothing where all of it is, as the list has it.
    std::optional<Error> file(const std::string& path, const Sha256Digest& digest)
    {
        const fs::path made = m_folder / pathFrom(path);
        const std::uint64_t before = m_result.bytes;
        Sha256 found;
        File target(made, File::Mode::CreateNew);
        const auto unread = copyDigested(backupFile(m_backup.folder(), path), target, found, [this](std::uint64_t bytes) {
            m_result.bytes += bytes;
            m_job.reach(m_result.bytes, m_backup.bytes());
        });
        target.sync();
        if (path.starts_with(kEvidenceFolder)) target.setReadOnly();
        if (unread && m_result.bytes == before) removeFile(made);
        if (unread) return ofFile(*unread, path);
        ++m_result.files;
        return found.finish() == digest ? std::nullopt : std::optional(differs(path));
    }

    void object(const std::string& path, const Sha256Digest& digest)
    {
        makeObjectFolder((m_folder / pathFrom(path)).parent_path());
        if (const auto wrong = file(path, digest)) m_result.findings.push_back(findingOf(*wrong));
        syncFolder((m_folder / pathFrom(path)).parent_path());
    }

    const ReadBackup& m_backup;
    fs::path m_folder;
    const Job& m_job;
    RestoreResult m_result;
};

void mustBeApart(const fs::path& backup, const fs::path& folder)
{
    std::error_code error;
    const fs::path inside = fs::weakly_canonical(folder, error).lexically_relative(backup);
    if (!inside.empty() && *inside.begin() != "..") throw Error(Error::Code::Refused, "vault.backup-inside", {shownPath(folder)});
}

/// Throws where the credential does not open the backup, or the list was written by somebody who has no key of it.
KeyCopies openedKeys(const ReadBackup& backup, const Credential& credential, const Job& job)
{
    KeyCopies copies = readKeyCopies(keyFolderOf(backup.folder()));
    Unlocker unlocker(credential);
    const ChosenCopy chosen = chooseCopy(copies, unlocker, job);
    if (!isBackupListOurs(backup.folder(), subkey(chosen.unlocked.keys.vault, "zpBackup")))
        throw Error(Error::Code::CheckFailed, "vault.backup-mac");
    KeyCopies one;
    one.valid.push_back(*chosen.copy);
    return one;
}

} // namespace

std::vector<CheckFinding> compareBackup(const fs::path& folder, const BackupList& list, CheckDepth depth, const Job& job)
{
    std::vector<CheckFinding> findings;
    const std::uint64_t all = bytesOfFiles(folder, list);
    std::uint64_t done = 0;
    for (const auto& [path, digest] : list) {
        try {
            const fs::path file = backupFile(folder, path);
            if (depth == CheckDepth::Quick) {
                (void)File(file, File::Mode::Read);
                continue;
            }
            const Sha256Digest found = digestOfFile(file, [&](std::uint64_t bytes) { job.reach(done += bytes, all); });
            if (found != digest) findings.push_back(findingOf(differs(path)));
        } catch (const Error& error) {
            findings.push_back(findingOf(ofFile(error, path)));
        }
    }
    for (const std::string& path : unlisted(folder, list)) findings.push_back({"vault.backup-unlisted", {path}, false});
    return findings;
}

std::vector<CheckFinding> checkBackup(const fs::path& folder, const Job& job)
{
    const ReadBackup backup(folder);
    std::vector<CheckFinding> findings = compareBackup(backup.folder(), backup.list(), CheckDepth::Full, job);
    for (const std::string& name : readKeyCopies(keyFolderOf(backup.folder())).damaged)
        findings.push_back({"vault.key-copy-damaged", {name}, false});
    for (const std::string& path : backup.unknown()) findings.push_back({"vault.unknown-file", {path}, false});
    return findings;
}

RestoreResult restoreBackup(const fs::path& from, const fs::path& to, const Credential& credential, const Job& job)
{
    initSecrets();
    const ReadBackup backup(from);
    mustBeApart(backup.folder(), to);
    const KeyCopies keys = openedKeys(backup, credential, job);
    FreshFolder fresh(to);
    try {
        if (freeSpace(fresh.path()) < backup.bytes()) throw Error(Error::Code::Io, kFileNoSpace, {shownPath(to)});
        RestoreResult result = Restoring(backup, fresh.path(), job).run(keys);
        fresh.keep();
        return result;
    } catch (const Error& error) {
        if (error.is(kFileNoSpace)) throw Error(Error::Code::Io, "vault.restore-no-space", {shownPath(to)});
        throw;
    }
}

} // namespace zapis
