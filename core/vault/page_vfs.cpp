#include "core/vault/page_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <system_error>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/vault/database_opener.h"
#include "core/vault/meta.h"
#include "core/vault/page_damage.h"
#include "core/vault/statement.h"
#include "core/vault/vfs_file.h"

namespace zapis {

namespace {

struct Handle {
    sqlite3_file base;
    VfsFile* file;
};

VfsFile& fileOf(sqlite3_file* handle) { return *reinterpret_cast<Handle*>(handle)->file; }

/// Runs `work`; what it throws becomes SQLite's code, `otherwise` where there is none of its own.
template <class Work> int guarded(int otherwise, const Work& work) noexcept
{
    try {
        return work();
    } catch (const Error& error) {
        if (error.is(kFileNoSpace) || error.is(kFileTooLargeForMedium)) {
            noteFull(error.is(kFileNoSpace) ? Full::Medium : Full::File);
            return SQLITE_FULL;
        }
        if (error.is(kFileReadOnly)) return SQLITE_READONLY;
        return otherwise;
    } catch (const std::bad_alloc&) {
        return SQLITE_IOERR_NOMEM;
    } catch (...) {
        return otherwise;
    }
}

int closeFile(sqlite3_file* handle)
{
    VfsFile& file = fileOf(handle);
    if (SealedDatabase* database = file.lockable()) {
        database->walIndex.leave(file.member);
        database->fileLocks.unlock(file.fileLock, SQLITE_LOCK_NONE);
    }
    delete &file;
    reinterpret_cast<Handle*>(handle)->file = nullptr;
    return SQLITE_OK;
}

int readFileAt(sqlite3_file* handle, void* out, int size, sqlite3_int64 offset)
{
    return guarded(SQLITE_IOERR_READ, [&] {
        return fileOf(handle).read(
            static_cast<std::uint64_t>(offset), {static_cast<std::byte*>(out), static_cast<std::size_t>(size)});
    });
}

int writeFileAt(sqlite3_file* handle, const void* bytes, int size, sqlite3_int64 offset)
{
    return guarded(SQLITE_IOERR_WRITE, [&] {
        return fileOf(handle).write(
            static_cast<std::uint64_t>(offset), {static_cast<const std::byte*>(bytes), static_cast<std::size_t>(size)});
    });
}

int truncateFile(sqlite3_file* handle, sqlite3_int64 size)
{
    return guarded(SQLITE_IOERR_TRUNCATE, [&] { return fileOf(handle).truncate(static_cast<std::uint64_t>(size)); });
}

int syncFile(sqlite3_file* handle, int)
{
    return guarded(SQLITE_IOERR_FSYNC, [&] { return fileOf(handle).sync(); });
}

int sizeOfFile(sqlite3_file* handle, sqlite3_int64* out)
{
    return guarded(SQLITE_IOERR_FSTAT, [&] {
        std::uint64_t sizeBytes = 0;
        const int rc = fileOf(handle).size(sizeBytes);
        *out = static_cast<sqlite3_int64>(sizeBytes);
        return rc;
    });
}

int lockFile(sqlite3_file* handle, int level)
{
    VfsFile& file = fileOf(handle);
    SealedDatabase* database = file.lockable();
    return database ? database->fileLocks.lock(file.fileLock, level) : SQLITE_OK;
}

int unlockFile(sqlite3_file* handle, int level)
{
    VfsFile& file = fileOf(handle);
    SealedDatabase* database = file.lockable();
    return database ? database->fileLocks.unlock(file.fileLock, level) : SQLITE_OK;
}

int isFileReserved(sqlite3_file* handle, int* out)
{
    SealedDatabase* database = fileOf(handle).lockable();
    *out = database && database->fileLocks.isReserved();
    return SQLITE_OK;
}

/// Any journal mode but WAL would put pages where this VFS does not seal them.
int answerPragma(SealedDatabase& database, char** argument)
{
    const bool leavesWal =
        sqlite3_stricmp(argument[1], "journal_mode") == 0 && argument[2] && sqlite3_stricmp(argument[2], "wal") != 0;
    if (!leavesWal || database.creating) return SQLITE_NOTFOUND;
    argument[0] = sqlite3_mprintf("a sealed database stays in WAL mode");
    return SQLITE_ERROR;
}

int controlFile(sqlite3_file* handle, int operation, void* argument)
{
    SealedDatabase* database = fileOf(handle).lockable();
    switch (operation) {
    case SQLITE_FCNTL_SIZE_HINT:
    case SQLITE_FCNTL_CHUNK_SIZE: return SQLITE_OK; // would grow the file with raw zeros, which are damage
    case SQLITE_FCNTL_MMAP_SIZE: *static_cast<sqlite3_int64*>(argument) = 0; return SQLITE_OK;
    case SQLITE_FCNTL_PRAGMA: return database ? answerPragma(*database, static_cast<char**>(argument)) : SQLITE_NOTFOUND;
    default: return SQLITE_NOTFOUND;
    }
}

int sectorSize(sqlite3_file*) { return kPageBytes; }

int deviceCharacteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // no other: SQLite would leave out syncs or write frames in pieces
}

int mapIndex(sqlite3_file* handle, int region, int size, int extend, volatile void** out)
{
    return guarded(SQLITE_IOERR_SHMMAP, [&] {
        VfsFile& file = fileOf(handle);
        *out = file.lockable()->walIndex.map(file.member, region, size, extend != 0);
        return SQLITE_OK;
    });
}

int lockIndex(sqlite3_file* handle, int offset, int count, int flags)
{
    VfsFile& file = fileOf(handle);
    return file.lockable()->walIndex.lock(file.member, offset, count, flags);
}

void barrierOfIndex(sqlite3_file* handle) { fileOf(handle).lockable()->walIndex.barrier(); }

int leaveIndex(sqlite3_file* handle, int)
{
    VfsFile& file = fileOf(handle);
    file.lockable()->walIndex.leave(file.member);
    return SQLITE_OK;
}

/// Version 2: shared memory, but no xFetch. A log or a journal has no locks of its own; SQLite never asks it for an index.
const sqlite3_io_methods kMethods = {
    .iVersion = 2,
    .xClose = closeFile,
    .xRead = readFileAt,
    .xWrite = writeFileAt,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = sizeOfFile,
    .xLock = lockFile,
    .xUnlock = unlockFile,
    .xCheckReservedLock = isFileReserved,
    .xFileControl = controlFile,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = deviceCharacteristics,
    .xShmMap = mapIndex,
    .xShmLock = lockIndex,
    .xShmBarrier = barrierOfIndex,
    .xShmUnmap = leaveIndex,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

PageVfs& vfsOf(sqlite3_vfs* vfs) { return *static_cast<PageVfs*>(vfs->pAppData); }

/// The database that `name` belongs to, and its suffix: "", "-wal" or "-journal".
struct Place {
    SealedDatabase* database = nullptr;
    std::string_view suffix;
};

Place placeOf(sqlite3_vfs* vfs, std::string_view name)
{
    for (const std::string_view suffix : {"-wal", "-journal"})
        if (name.ends_with(suffix)) return {vfsOf(vfs).find(name.substr(0, name.size() - suffix.size())), suffix};
    return {vfsOf(vfs).find(name), {}};
}

std::unique_ptr<VfsFile> openPlace(const Place& place, int flags)
{
    if (place.database && (flags & SQLITE_OPEN_MAIN_DB) && place.suffix.empty()) return openPageFile(*place.database, flags);
    if (place.database && (flags & SQLITE_OPEN_WAL) && place.suffix == "-wal") return openWalFile(*place.database);
    if (place.database && (flags & SQLITE_OPEN_MAIN_JOURNAL) && place.suffix == "-journal") return openHeapJournal();
    return nullptr;
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* handle, int flags, int* outFlags)
{
    auto* ours = reinterpret_cast<Handle*>(handle);
    ours->base.pMethods = nullptr;     // no xClose unless this succeeds
    if (!name) return SQLITE_CANTOPEN; // a temporary file would hold rows in the clear
    return guarded(SQLITE_CANTOPEN, [&] {
        const Place place = placeOf(vfs, name);
        auto file = openPlace(place, flags);
        if (!file) return SQLITE_CANTOPEN;
        ours->file = file.release();
        ours->base.pMethods = &kMethods;
        constexpr int kAccess = SQLITE_OPEN_READONLY | SQLITE_OPEN_READWRITE;
        if (outFlags) *outFlags = place.database->readOnly ? (flags & ~kAccess) | SQLITE_OPEN_READONLY : flags;
        return SQLITE_OK;
    });
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncAfter)
{
    return guarded(SQLITE_IOERR_DELETE, [&] {
        const Place place = placeOf(vfs, name);
        if (!place.database || place.suffix != "-wal") return SQLITE_OK; // a heap journal went with its handle
        removeFile(place.database->walPath());
        if (syncAfter) syncFolder(place.database->folder);
        return SQLITE_OK;
    });
}

int accessFile(sqlite3_vfs* vfs, const char* name, int, int* out)
{
    return guarded(SQLITE_IOERR_ACCESS, [&] {
        const Place place = placeOf(vfs, name);
        *out = 0;
        if (!place.database || place.suffix == "-journal") return SQLITE_OK; // a planted journal is never played back
        std::error_code error;
        const auto path = place.suffix.empty() ? place.database->path() : place.database->walPath();
        const auto sizeBytes = std::filesystem::file_size(path, error);
        *out = !error && sizeBytes > 0;
        return SQLITE_OK;
    });
}

int fullName(sqlite3_vfs*, const char* name, int outSize, char* out)
{
    const std::size_t size = std::strlen(name) + 1;
    if (size > static_cast<std::size_t>(outSize)) return SQLITE_CANTOPEN;
    std::memcpy(out, name, size);
    return SQLITE_OK;
}

std::string nextName()
{
    static std::atomic<unsigned> counter{0};
    return "zapis-" + std::to_string(++counter);
}

void mustAnswer(Connection& db, const char* pragma, std::string_view expected)
{
    Statement answer(db, std::string("PRAGMA ") + pragma);
    if (!answer.step() || answer.textView(0) != expected) throw Error(Error::Code::Io, "database.setting", {pragma});
}

} // namespace

PageVfs::PageVfs() : m_name(nextName())
{
    sqlite3_initialize();
    const sqlite3_vfs* base = sqlite3_vfs_find(nullptr);
    m_vfs = std::make_unique<sqlite3_vfs>(*base); // randomness, sleep and clock are the system's
    m_vfs->iVersion = 2;
    m_vfs->szOsFile = sizeof(Handle);
    m_vfs->mxPathname = 256;
    m_vfs->pNext = nullptr;
    m_vfs->zName = m_name.c_str();
    m_vfs->pAppData = this;
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = deleteFile;
    m_vfs->xAccess = accessFile;
    m_vfs->xFullPathname = fullName;
    m_vfs->xDlOpen = nullptr;
    m_vfs->xDlError = nullptr;
    m_vfs->xDlSym = nullptr;
    m_vfs->xDlClose = nullptr;
    if (const int rc = sqlite3_vfs_register(m_vfs.get(), 0); rc != SQLITE_OK) throw Error(Error::Code::Io, "vault.no-memory");
}

PageVfs::~PageVfs() { sqlite3_vfs_unregister(m_vfs.get()); }

SealedDatabase& PageVfs::add(std::unique_ptr<SealedDatabase> database)
{
    m_databases.push_back(std::move(database));
    return *m_databases.back();
}

SealedDatabase* PageVfs::find(std::string_view wanted) noexcept
{
    for (const auto& database : m_databases)
        if (database->name == wanted && !database->isShut()) return database.get();
    return nullptr;
}

SealedDatabase& PageVfs::reopen(std::string_view wanted, const PageKey& key)
{
    SealedDatabase& database = **std::ranges::find_if(m_databases, [&](const auto& each) { return each->name == wanted; });
    database.reopen(key);
    return database;
}

/// Page size and reserve before the first byte (docs/formats/vault.md §3).
Connection PageVfs::openNew(SealedDatabase& database) const
{
    database.creating = true;
    Connection db = DatabaseOpener::open(database.name, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, name(), nullptr);
    db.execute("PRAGMA page_size=" + std::to_string(kPageBytes));
    int reserve = kReserveBytes;
    if (const int rc = sqlite3_file_control(db.handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve); rc != SQLITE_OK)
        throw databaseError(db, rc);
    return db;
}

void PageVfs::enterWal(SealedDatabase& database, Connection& db) const
{
    db.execute("PRAGMA journal_mode=WAL");
    database.creating = false;
    DatabaseOpener::configure(db, 4096);
    createMetaTable(db);
    // Every one of these calls returns OK when its order is wrong (docs/formats/vault.md §3): ask for what came of it.
    mustAnswer(db, "page_size", "4096");
    mustAnswer(db, "auto_vacuum", "2");
    mustAnswer(db, "journal_mode", "wal");
}

void PageVfs::createDatabase(SealedDatabase& database)
{
    Connection db = openNew(database);
    db.execute("PRAGMA auto_vacuum=INCREMENTAL");
    enterWal(database, db);
}

void PageVfs::copyDatabase(SealedDatabase& database, Connection& source, const std::function<void(Connection&)>& change,
    const std::function<void(std::uint64_t, std::uint64_t)>& reached)
{
    constexpr int kPagesAStep = 1000;
    {
        Connection db = openNew(database);
        {
            const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> copy(
                sqlite3_backup_init(db.handle(), "main", source.handle(), "main"), sqlite3_backup_finish);
            if (!copy) throw databaseError(db, sqlite3_extended_errcode(db.handle()));
            int rc = SQLITE_OK;
            while ((rc = sqlite3_backup_step(copy.get(), kPagesAStep)) == SQLITE_OK) {
                const auto all = static_cast<std::uint64_t>(sqlite3_backup_pagecount(copy.get()));
                reached(all - static_cast<std::uint64_t>(sqlite3_backup_remaining(copy.get())), all);
            }
            if (rc != SQLITE_DONE) throw databaseError(db, rc);
        }
        enterWal(database, db);
        change(db);
        Statement written(
            db, "PRAGMA wal_checkpoint(TRUNCATE)"); // asked for: what a closing connection cannot write back is not told
        if (!written.step() || written.integer(0) != 0) throw Error(Error::Code::Io, "database.io", {database.name, "0"});
    }
    removeFile(database.walPath());
}

Connection PageVfs::connect(SealedDatabase& database, int cacheKib, std::shared_ptr<const void> owner) const
{
    const int flags = database.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    Connection db = DatabaseOpener::open(database.name, flags, name(), std::move(owner));
    DatabaseOpener::configure(db, cacheKib);
    return db;
}

} // namespace zapis
