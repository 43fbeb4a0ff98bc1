#include "core/vault/backup.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/path_text.h"
#include "core/vault/backup_folder.h"
#include "core/vault/backup_list.h"
#include "core/vault/digested_file.h"
#include "core/vault/page_vfs.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_state.h"

namespace zapis {

namespace fs = std::filesystem;

namespace {

constexpr int kBackupCacheKib = 4096;

std::string listedPath(const ObjectId& object) { return pathBytes(objectPath({}, object)); }

bool isFile(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_regular_file(fs::symlink_status(path, ignored));
}

std::uint64_t sizeOf(const fs::path& path)
{
    std::error_code error;
    const auto sizeBytes = fs::file_size(path, error);
    return error ? 0 : sizeBytes;
}

/// The same size and the same header: the same object, since what follows is sealed under a key that stands in it.
bool isSameObject(const fs::path& one, const fs::path& other)
{
    if (!isFile(one) || !isFile(other) || sizeOf(one) != sizeOf(other)) return false;
    std::array<std::byte, kSealedFileHeaderBytes> first{}, second{};
    const File a(one, File::Mode::Read), b(other, File::Mode::Read);
    return a.readAt(0, first) == first.size() && b.readAt(0, second) == second.size() && first == second;
}

} // namespace

class VaultBackup::Run {
public:
    Run(const Vault& vault, fs::path target, const VaultKeys& keys, KeyFile keyFile, Hooks hooks)
        : m_vault(vault),
          m_target(fs::absolute(target).lexically_normal()),
          m_hooks(std::move(hooks)),
          m_listKey(subkey(keys.vault, "zpBackup")),
          m_recordsKey(subkey(keys.vault, "zpRecord")),
          m_old(keyFile)
    {
        if (!m_target.has_filename()) m_target = m_target.parent_path();
        keyFile.records = newId<FileId>();
        if (keys.identity) {
            keyFile.identity = newId<FileId>();
            m_identityKey = subkey(*keys.identity, "zpIdenti");
        }
        keyFile.mac = macOf(keyFile, keys.vault);
        m_new = std::move(keyFile);
    }

    BackupResult run(const Job& job)
    {
        m_job = &job;
        try {
            make();
        } catch (const Error& error) {
            throw asBackupError(error);
        }
        return std::move(m_result);
    }
    bool keepsOld() const noexcept { return m_keepsOld; }

private:
    void make();
    bool takesTarget();
    void readOld();
    void measure();
    void databases();
    void copyDatabase(const char* name, const Secret& key, const FileId& file, Connection& source,
        const std::function<void(Connection&)>& change);
    void copyClosedIdentity();
    void evidence();
    std::optional<Sha256Digest> object(const ObjectId& object);
    std::optional<Sha256Digest> copyObject(const ObjectId& object, const fs::path& from, const fs::path& to);
    void keptObjects();
    void writePart(const char* name, ByteView bytes);
    void reach(std::uint64_t bytes) { reachAt(m_done + bytes); }
    void reachAt(std::uint64_t done)
    {
        m_done = done;
        m_job->reach(m_done, std::max(m_done, m_total));
    }
    fs::path part(const char* name) const { return m_target / kBackupPartFolder / name; }
    Sha256Digest digestOf(const fs::path& file) const
    {
        return digestOfFile(file, [this](std::uint64_t) { m_job->reach(m_done, m_total); });
    }
    void add(const Error& error) { m_result.findings.push_back({error.what(), error.args, true}); }
    Error asBackupError(const Error& error) const;

    const Vault& m_vault;
    fs::path m_target;
    Hooks m_hooks;
    Secret m_listKey, m_recordsKey;
    std::optional<Secret> m_identityKey;
    KeyFile m_old, m_new; ///< of the vault · of the backup
    const Job* m_job = nullptr;
    std::uint64_t m_done = 0, m_total = 0;
    bool m_keepsOld = false;
    BackupList m_known, m_list; ///< of the backup that is there, once proven · of the one that is made
    BackupResult m_result;
};

/// What a full disk or a stick pulled out does to a backup is told of the backup, not of a database in it.
Error VaultBackup::Run::asBackupError(const Error& error) const
{
    const Error named = asVaultError(error);
    if (named.is("vault.no-space")) return Error(Error::Code::Io, "vault.backup-no-space", {shownPath(m_target)});
    if (named.is("database.io") || named.is("file.input-output") || named.is(kVaultReadOnly))
        return Error(Error::Code::Io, "vault.backup-not-written", {shownPath(m_target)});
    return error;
}

void VaultBackup::Run::make()
{
    m_job->reach(0, 0);
    std::error_code error;
    m_target = fs::weakly_canonical(m_target, error); // a link to the folder is its owner's; links inside are refused
    const fs::path own = fs::canonical(m_vault.folder(), error);
    const fs::path inside = m_target.lexically_relative(own);
    if (!inside.empty() && *inside.begin() != "..")
        throw Error(Error::Code::Refused, "vault.backup-inside", {shownPath(m_target)});
    mustBeLocal(isThere(m_target) ? m_target : m_target.parent_path());
    const bool isBackup = takesTarget();
    const LockFile lock(m_target, OpenMode::ReadWrite);
    if (!lock.folderIsWritable()) throw Error(Error::Code::Io, kVaultReadOnly, {shownPath(m_target)});
    finishBackup(m_target);
    if (isBackup) readOld();
    prepareFolders(m_target);
    clearBackupPart(m_target);
    measure();

    makeFolder(m_target / kBackupPartFolder);
    databases();
    evidence();
    const std::string list = backupListText(m_list), keyText = m_new.text();
    writePart(kBackupListName, bytesOf(list));
    writePart(kBackupMacName, backupMac(m_listKey, list));
    writePart(kKeyCopyName, bytesOf(keyText));
    writePart(kKeyFileName, bytesOf(keyText));
    syncFolder(m_target / kBackupPartFolder);
    m_job->reach(m_total, m_total); // the last moment for a cancel
    commitBackupPart(m_target);
    m_result.folder = m_target;
    m_result.listDigest = sha256(bytesOf(list)).hex();
    m_result.objects = m_list.size() - static_cast<std::size_t>(std::ranges::count_if(m_list, [](const auto& entry) {
        return !entry.first.starts_with(kEvidenceFolder);
    }));
}

/// True: a backup is there. Nothing is written but the folder itself.
bool VaultBackup::Run::takesTarget()
{
    std::error_code error;
    if (!fs::exists(fs::symlink_status(m_target, error))) {
        makeFolder(m_target);
        syncFolder(m_target.parent_path());
        return false;
    }
    const auto notEmpty = [this] { return Error(Error::Code::Refused, "vault.folder-not-empty", {shownPath(m_target)}); };
    if (!fs::is_directory(fs::symlink_status(m_target, error))) throw notEmpty();
    const std::vector<std::string> unknown = unknownFilesIn(m_target);
    if (isBackupFolder(m_target)) return true;
    if (isFile(m_target / kKeyFileName) || isFile(m_target / kKeyCopyName))
        throw Error(Error::Code::Refused, "vault.backup-over-vault", {shownPath(m_target)});
    // A first backup that was cut short leaves these; what it copied is not copied again.
    constexpr std::array<std::string_view, 4> kLeft{kLockName, kEvidenceFolder, kTemporaryFolder, kBackupPartFolder};
    for (const auto& entry : fs::directory_iterator(m_target))
        if (std::ranges::find(kLeft, fileName(entry.path())) == kLeft.end()) throw notEmpty();
    if (!unknown.empty()) throw notEmpty();
    return false;
}

/// Is it of this vault, and may it be replaced? A backup that cannot be read may hold what this vault lacks.
void VaultBackup::Run::readOld()
{
    const KeyFile theirs = readKeyCopies(m_target).valid.front().file;
    if (theirs.vault != m_old.vault) throw Error(Error::Code::Refused, "vault.backup-of-another", {shownPath(m_target)});
    m_keepsOld = true;
    if (isBackupListOurs(m_target, m_listKey)) m_known = parseBackupList(readBackupList(m_target));
    if (!m_hooks.mayReplace) return;
    try {
        PageVfs vfs;
        SealedDatabase& records = vfs.add(
            std::make_unique<SealedDatabase>(kRecordsName, m_target, PageKey::from(m_recordsKey.bytes()), theirs.records));
        records.readOnly = true;
        Connection backup = vfs.connect(records, kBackupCacheKib, nullptr);
        Databases ours = m_vault.connect(kBackupCacheKib);
        m_hooks.mayReplace(ours.records, backup);
    } catch (const Error& error) {
        if (error.code == Error::Code::Refused) throw;
        throw Error(Error::Code::Refused, "vault.backup-unreadable", {shownPath(m_target)});
    }
}

/// Room for what is to come: the state of before stays till the new one counts.
void VaultBackup::Run::measure()
{
    for (const char* name : {kRecordsName, kIdentityName})
        for (const char* suffix : {"", "-wal"}) m_total += sizeOf(m_vault.folder() / (std::string(name) + suffix));
    m_vault.evidence().forEach([&](const ObjectId& id, std::uint64_t fileBytes) {
        if (!isFile(objectPath(m_target, id))) m_total += fileBytes;
    });
    if (freeSpace(m_target) < m_total) throw Error(Error::Code::Io, "vault.backup-no-space", {shownPath(m_target)});
}

/// Of one moment: records.db is seen first, so that identity.db, which every save writes first, has rows too many and never too
/// few.
void VaultBackup::Run::databases()
{
    Databases seen = m_vault.connect(kBackupCacheKib);
    seen.records.execute("BEGIN; PRAGMA user_version");
    if (seen.identity) seen.identity->execute("BEGIN; PRAGMA user_version");
    copyDatabase(kRecordsName, m_recordsKey, m_new.records, seen.records, m_hooks.change);
    if (seen.identity && m_identityKey) copyDatabase(kIdentityName, *m_identityKey, m_new.identity, *seen.identity, {});
    else copyClosedIdentity();
}

void VaultBackup::Run::copyDatabase(
    const char* name, const Secret& key, const FileId& file, Connection& source, const std::function<void(Connection&)>& change)
{
    PageVfs vfs;
    SealedDatabase& copy =
        vfs.add(std::make_unique<SealedDatabase>(name, m_target / kBackupPartFolder, PageKey::from(key.bytes()), file));
    const std::uint64_t before = m_done;
    vfs.copyDatabase(
        copy, source, change ? change : [](Connection&) {},
        [&](std::uint64_t pages, std::uint64_t) { reachAt(before + pages * kPageBytes); });
    m_list.emplace(name, digestOf(part(name)));
}

/// Without its key nobody here writes to it: as bytes, under its own id.
void VaultBackup::Run::copyClosedIdentity()
{
    for (const char* name : {kIdentityName, "identity.db-wal"}) {
        const fs::path from = m_vault.folder() / name;
        if (sizeOf(from) == 0) continue;
        copyFileDurably(from, part(name));
        m_list.emplace(name, digestOf(part(name)));
        reach(sizeOf(from));
    }
}

/// After the databases, so that every object which these name is here.
void VaultBackup::Run::evidence()
{
    std::vector<ObjectId> objects;
    m_vault.evidence().forEach([&](const ObjectId& id, std::uint64_t) { objects.push_back(id); });
    for (const ObjectId& id : objects)
        if (const auto digest = object(id)) m_list.emplace(listedPath(id), *digest);
    keptObjects();
}

/// Nothing: the vault's own cannot be read, or is gone since it was listed.
std::optional<Sha256Digest> VaultBackup::Run::object(const ObjectId& id)
{
    const fs::path from = objectPath(m_vault.folder(), id), to = objectPath(m_target, id);
    m_job->reach(m_done, std::max(m_done, m_total));
    try {
        (void)m_vault.evidence().open(id); // header and last chunk: what is damaged takes no whole object's place
    } catch (const Error& error) {
        if (error.is("vault.evidence-missing")) return std::nullopt; // a save that failed took it back
        if (!error.is("vault.needs-identity")) {
            add(error);
            if (isFile(to)) return std::nullopt;
        }
    }
    try {
        if (isSameObject(from, to)) {
            const auto known = m_known.find(listedPath(id));
            if (known != m_known.end()) return known->second;
            const Sha256Digest digest = digestOf(to); // copied by a run that did not come to its end
            if (digest == digestOf(from)) return digest;
        }
    } catch (const Error&) {
        // one of the two cannot be read: copying says which
    }
    return copyObject(id, from, to);
}

std::optional<Sha256Digest> VaultBackup::Run::copyObject(const ObjectId& id, const fs::path& from, const fs::path& to)
{
    const fs::path temporary = m_target / kTemporaryFolder / toText(id);
    removeFile(temporary);
    Sha256 digest;
    std::uint64_t size = 0;
    {
        File copy(temporary, File::Mode::CreateNew);
        const auto unread = copyDigested(from, copy, digest, [&](std::uint64_t bytes) {
            size += bytes;
            reach(bytes);
        });
        if (unread) { // of the vault's medium: the others are still copied
            add(*unread);
            removeFile(temporary);
            return std::nullopt;
        }
        copy.sync();
        copy.setReadOnly();
    }
    makeObjectFolder(to.parent_path());
    renameDurably(temporary, to);
    ++m_result.copiedObjects;
    m_result.copiedBytes += size;
    return digest.finish();
}

/// What the backup has beyond this vault stays in it: an object without a row, or one that the vault lost.
void VaultBackup::Run::keptObjects()
{
    forEachObject(m_target, [&](const ObjectId& id, const fs::path& file) {
        const std::string path = listedPath(id);
        if (m_list.contains(path)) return;
        const auto known = m_known.find(path);
        m_list.emplace(path, known != m_known.end() ? known->second : digestOf(file));
    });
}

void VaultBackup::Run::writePart(const char* name, ByteView bytes)
{
    File file(part(name), File::Mode::CreateNew);
    file.writeAt(0, bytes);
    file.sync();
}

VaultBackup::VaultBackup(const Vault& vault, fs::path target, Hooks hooks)
    : m_run(std::make_unique<Run>(vault, std::move(target), *vault.m_state->keys, vault.m_state->keyFile, std::move(hooks)))
{
    if (vault.keyReplaced()) throw Error(Error::Code::Refused, "vault.key-replaced");
}
VaultBackup::~VaultBackup() = default;

BackupResult VaultBackup::run(const Job& job) { return m_run->run(job); }
bool VaultBackup::keepsOld() const noexcept { return m_run->keepsOld(); }

} // namespace zapis
