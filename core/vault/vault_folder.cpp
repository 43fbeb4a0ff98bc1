#include "core/vault/vault_folder.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/id.h"
#include "core/base/path_text.h"
#include "core/vault/backup_folder.h"

namespace zapis {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 11> kFiles{"vault.key", "vault.key.bak", "vault.key.new", "lock", "records.db",
    "records.db-wal", "identity.db", "identity.db-wal", "backup.list", "backup.mac", "epoch.key"};
constexpr std::array<std::string_view, 5> kFolders{"evidence", "tmp", "sealed", kBackupPartFolder, kBackupNextFolder};

void toNext(fs::directory_iterator& at)
{
    const fs::path here = at->path().parent_path();
    std::error_code error;
    at.increment(error);
    if (error) throw failureOf(error, here);
}

/// What creation makes before the key file, and how large it is then at most: a database with its first table alone.
struct Unfinished {
    std::string_view name;
    std::uint64_t maxBytes;
};
constexpr std::uint64_t kEmptyDatabaseBytes = 8 * 4096, kEmptyLogBytes = 16 * 4200;
constexpr std::array<Unfinished, 6> kUnfinished{
    {{kLockName, 1024}, {"vault.key.new", 64 * 1024}, {kRecordsName, kEmptyDatabaseBytes}, {"records.db-wal", kEmptyLogBytes},
        {kIdentityName, kEmptyDatabaseBytes}, {"identity.db-wal", kEmptyLogBytes}}};

constexpr std::string_view kSetAside = "-wal.cut-";

bool isSetAsideLog(std::string_view name)
{
    return name.starts_with(std::string(kRecordsName).append(kSetAside))
        || name.starts_with(std::string(kIdentityName).append(kSetAside));
}

bool isHex(std::string_view text) { return text.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

/// `epoch-<n>` and `sealed` are of field mode (docs/formats/field.md §1), which looks into them itself.
bool isEpochFolder(std::string_view name)
{
    constexpr std::string_view kPrefix = "epoch-";
    return name.starts_with(kPrefix) && name.size() > kPrefix.size()
        && name.find_first_not_of("0123456789", kPrefix.size()) == std::string_view::npos;
}

class Walk {
public:
    explicit Walk(fs::path root) : m_root(std::move(root)) { }

    std::vector<std::string> run()
    {
        for (const auto& entry : fs::directory_iterator(m_root)) {
            const std::string name = fileName(entry.path());
            refuseByName(entry);
            const bool isFile = std::ranges::find(kFiles, name) != kFiles.end() || isSetAsideLog(name);
            const bool isFolder = std::ranges::find(kFolders, name) != kFolders.end() || isEpochFolder(name);
            if (isFile) mustBeSingle(entry);
            else if (isFolder) mustBe(entry, fs::file_type::directory);
            else note(entry);
            if (name == kEvidenceFolder) evidence(entry.path());
            else if (name == kTemporaryFolder) objects(entry.path(), "");
            else if (name == kBackupPartFolder || name == kBackupNextFolder) state(entry.path());
            else if (isDirectory(entry)) foreign(entry.path());
        }
        std::ranges::sort(m_unknown);
        return std::move(m_unknown);
    }

private:
    static fs::file_type typeOf(const fs::directory_entry& entry) { return entry.symlink_status().type(); }
    static bool isDirectory(const fs::directory_entry& entry) { return typeOf(entry) == fs::file_type::directory; }
    std::string shown(const fs::path& path) const { return shownPath(path.lexically_relative(m_root)); }

    void refuse(const fs::directory_entry& entry) const
    {
        throw Error(Error::Code::Refused, "vault.foreign-file", {shown(entry.path())});
    }
    void refuseByName(const fs::directory_entry& entry) const
    {
        const std::string name = fileName(entry.path());
        if (typeOf(entry) == fs::file_type::symlink || name.ends_with("-journal") || name.ends_with("-shm")) refuse(entry);
    }
    void mustBe(const fs::directory_entry& entry, fs::file_type type) const
    {
        if (typeOf(entry) != type) refuse(entry); // a FIFO in the place of a file would hang whoever opens it
    }
    /// A file that is written in place has one name: under another one it would be a file of somebody's that we overwrite, or a
    /// snapshot that changes with what it was taken of.
    void mustBeSingle(const fs::directory_entry& entry) const
    {
        mustBe(entry, fs::file_type::regular);
        if (entry.hard_link_count() > 1) refuse(entry);
    }
    void note(const fs::directory_entry& entry) { m_unknown.push_back(shown(entry.path())); }

    void foreign(const fs::path& folder) const
    {
        for (const auto& entry : fs::recursive_directory_iterator(folder)) refuseByName(entry);
    }
    /// A state of a backup that is not in its place yet.
    void state(const fs::path& folder)
    {
        for (const auto& entry : fs::directory_iterator(folder)) {
            refuseByName(entry);
            if (std::ranges::find(kFiles, fileName(entry.path())) != kFiles.end()) {
                mustBeSingle(entry);
                continue;
            }
            note(entry);
            if (isDirectory(entry)) foreign(entry.path());
        }
    }
    void evidence(const fs::path& folder)
    {
        for (const auto& entry : fs::directory_iterator(folder)) {
            refuseByName(entry);
            const std::string name = fileName(entry.path());
            if (isDirectory(entry) && name.size() == 2 && isHex(name)) {
                objects(entry.path(), name);
            } else {
                note(entry);
                if (isDirectory(entry)) foreign(entry.path());
            }
        }
    }
    void objects(const fs::path& folder, std::string_view prefix)
    {
        for (const auto& entry : fs::directory_iterator(folder)) {
            refuseByName(entry);
            const std::string name = fileName(entry.path());
            if (isObjectName(name) && name.starts_with(prefix)) {
                mustBe(entry, fs::file_type::regular);
                continue;
            }
            note(entry);
            if (isDirectory(entry)) foreign(entry.path());
        }
    }

    fs::path m_root;
    std::vector<std::string> m_unknown;
};

} // namespace

std::filesystem::path objectPath(const fs::path& folder, const ObjectId& object)
{
    const std::string name = toText(object);
    return folder / kEvidenceFolder / name.substr(0, 2) / name;
}

void makeObjectFolder(const fs::path& folder)
{
    std::error_code ignored;
    if (fs::is_directory(folder, ignored)) return;
    makeFolder(folder);
    syncFolder(folder.parent_path());
}

void forEachObject(const fs::path& folder, const std::function<void(const ObjectId&, const fs::path&)>& visit)
{
    std::error_code error;
    for (fs::directory_iterator part(folder / kEvidenceFolder, error), end; part != end; toNext(part)) {
        if (!part->is_directory(error)) continue;
        for (fs::directory_iterator file(part->path(), error); file != end; toNext(file)) {
            const auto id = parseHex32(fileName(file->path()));
            if (id && objectPath(folder, ObjectId{*id}) == file->path()) visit(ObjectId{*id}, file->path());
        }
    }
}

bool isObjectName(const std::string& name) { return parseHex32(name).has_value(); }

std::vector<std::string> unknownFilesIn(const fs::path& folder)
{
    try {
        return Walk(folder).run();
    } catch (const fs::filesystem_error& error) {
        throw failureOf(error);
    }
}

std::string setAsideLog(const fs::path& folder, const std::string& database)
{
    std::error_code ignored;
    for (int number = 1;; ++number) {
        const std::string name = database + std::string(kSetAside) + std::to_string(number);
        if (fs::exists(fs::symlink_status(folder / name, ignored))) continue;
        copyFileDurably(folder / (database + "-wal"), folder / name);
        return name;
    }
}

void mustBeLocal(const fs::path& folder)
{
    if (isNetworkFolder(folder)) throw Error(Error::Code::Refused, "vault.network-folder", {shownPath(folder)});
    if (const auto program = syncProgramAt(folder)) throw Error(Error::Code::Refused, "vault.sync-folder", {*program});
}

void prepareFolders(const fs::path& folder)
{
    std::error_code error;
    for (const char* name : {kEvidenceFolder, kTemporaryFolder})
        if (!fs::is_directory(folder / name, error)) makeFolder(folder / name);
    std::vector<fs::path> objects;
    for (const auto& entry : fs::directory_iterator(folder / kTemporaryFolder, error))
        if (isObjectName(fileName(entry.path()))) objects.push_back(entry.path());
    for (const auto& path : objects) removeFile(path);
}

bool isUnfinishedCreation(const fs::path& folder)
{
    std::error_code error;
    bool hasFiles = false;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = fileName(entry.path());
        const fs::file_type type = entry.symlink_status(error).type();
        if (name == kEvidenceFolder || name == kTemporaryFolder) {
            if (type != fs::file_type::directory || !fs::is_empty(entry.path(), error)) return false;
        } else {
            const auto known = std::ranges::find(kUnfinished, name, &Unfinished::name);
            if (known == kUnfinished.end() || type != fs::file_type::regular) return false;
            if (entry.file_size(error) > known->maxBytes || entry.hard_link_count(error) > 1) return false;
            hasFiles = true;
        }
        if (error) return false;
    }
    // The folders come first: files of these names without them are somebody else's.
    const auto isThere = [&](const char* name) { return fs::is_directory(folder / name, error); };
    return !error && (!hasFiles || (isThere(kEvidenceFolder) && isThere(kTemporaryFolder)));
}

void clearUnfinishedCreation(const fs::path& folder)
{
    for (const Unfinished& file : kUnfinished) removeFile(folder / file.name);
    std::error_code ignored; // what stays is found by whoever makes it anew
    for (const char* name : {kTemporaryFolder, kEvidenceFolder}) fs::remove(folder / name, ignored);
}

} // namespace zapis
