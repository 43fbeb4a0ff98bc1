#include "core/vault/connection.h"

#include <sqlite3.h>

#include <utility>

#include "core/base/failure.h"
#include "core/vault/database_opener.h"
#include "core/vault/evidence_store.h"
#include "core/vault/page_damage.h"
#include "core/vault/statement_cache.h"

namespace zapis {

namespace {

/// What every connection has, sealed or in memory (docs/formats/vault.md §4). Lookaside is off, since
/// freed text would stay in it. The schema of a vault that came from elsewhere is not trusted.
constexpr const char* kSettings = "PRAGMA synchronous=FULL;"
                                  "PRAGMA secure_delete=ON;"
                                  "PRAGMA temp_store=MEMORY;"
                                  "PRAGMA foreign_keys=ON;"
                                  "PRAGMA cell_size_check=ON;"
                                  "PRAGMA mmap_size=0;"
                                  "PRAGMA journal_size_limit=0;"
                                  "PRAGMA wal_autocheckpoint=1000;";

std::string fileOfDatabase(sqlite3* handle)
{
    const char* name = sqlite3_db_filename(handle, "main");
    return name && *name ? std::string(name) : std::string(":memory:");
}

Error pageDamaged(sqlite3* handle, int resultCode)
{
    if (resultCode == SQLITE_IOERR_DATA) {
        const PageDamage& damage = lastDamage();
        return Error(Error::Code::Damaged, "vault.page-damaged", {damage.file, std::to_string(damage.page)});
    }
    return Error(Error::Code::Damaged, "vault.page-damaged", {fileOfDatabase(handle), "0"});
}

} // namespace

Error databaseError(sqlite3* handle, int resultCode)
{
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
        return Error(
            Error::Code::Io, lastFull() == Full::File ? kFileTooLargeForMedium : kVaultNoSpace, {fileOfDatabase(handle)});
    case SQLITE_READONLY: return Error(Error::Code::Io, kVaultReadOnly, {fileOfDatabase(handle)});
    case SQLITE_NOMEM: return Error(Error::Code::Io, "vault.no-memory");
    case SQLITE_INTERRUPT: return Error(Error::Code::Io, "database.interrupted");
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error(Error::Code::InUse, "database.busy");
    case SQLITE_CONSTRAINT: return Error(Error::Code::Malformed, "database.constraint", {sqlite3_errmsg(handle)});
    case SQLITE_TOOBIG: return Error(Error::Code::Malformed, "database.too-big");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return pageDamaged(handle, resultCode);
    case SQLITE_IOERR:
        if (resultCode == SQLITE_IOERR_DATA) return pageDamaged(handle, resultCode);
        if (resultCode == SQLITE_IOERR_NOMEM) return Error(Error::Code::Io, "vault.no-memory");
        return Error(Error::Code::Io, "database.io", {fileOfDatabase(handle), std::to_string(resultCode)});
    case SQLITE_CANTOPEN: return Error(Error::Code::Io, "database.io", {fileOfDatabase(handle), std::to_string(resultCode)});
    default: return Error(Error::Code::Malformed, "database.statement", {sqlite3_errmsg(handle)});
    }
}

Error databaseError(const Connection& db, int resultCode) { return databaseError(db.handle(), resultCode); }

void DatabaseOpener::configure(Connection& db, int cacheKib)
{
    sqlite3* handle = db.handle();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 0, 0);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    db.execute(kSettings);
    db.execute("PRAGMA cache_size=" + std::to_string(-cacheKib));
}

Connection DatabaseOpener::open(const std::string& name, int flags, const char* vfsName, std::shared_ptr<const void> owner)
{
    sqlite3* handle = nullptr;
    const int rc = sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfsName);
    if (!handle) throw Error(Error::Code::Io, "vault.no-memory");
    Connection db(handle, std::move(owner));
    if (rc != SQLITE_OK) throw databaseError(handle, sqlite3_extended_errcode(handle));
    return db;
}

Connection Connection::openMemory()
{
    Connection db = DatabaseOpener::open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr, nullptr);
    DatabaseOpener::configure(db, 4096);
    return db;
}

Connection::Connection(sqlite3* handle, std::shared_ptr<const void> owner)
    : m_owner(std::move(owner)),
      m_handle(handle),
      m_statements(std::make_shared<StatementCache>())
{
}

Connection::Connection(Connection&& other) noexcept
    : m_owner(std::move(other.m_owner)),
      m_handle(std::exchange(other.m_handle, nullptr)),
      m_statements(std::move(other.m_statements))
{
}

Connection& Connection::operator=(Connection&& other) noexcept
{
    std::swap(m_owner, other.m_owner);
    std::swap(m_handle, other.m_handle);
    std::swap(m_statements, other.m_statements);
    return *this;
}

Connection::~Connection()
{
    if (m_statements) m_statements->close();
    sqlite3_close_v2(m_handle); // _v2: a Statement that lives longer closes it for good
}

void Connection::execute(std::string_view sql)
{
    // Statement by statement: sqlite3_exec would need a terminated string and gives no extended code of the first failure.
    const char* rest = sql.data();
    const char* const end = rest + sql.size();
    while (rest < end) {
        sqlite3_stmt* statement = nullptr;
        const char* tail = end;
        int rc = sqlite3_prepare_v2(m_handle, rest, static_cast<int>(end - rest), &statement, &tail);
        if (rc != SQLITE_OK) throw databaseError(m_handle, rc);
        if (statement) {
            do rc = sqlite3_step(statement);
            while (rc == SQLITE_ROW);
            sqlite3_finalize(statement);
            if (rc != SQLITE_DONE) throw databaseError(m_handle, rc);
        }
        rest = tail;
    }
}

std::int64_t Connection::changes() const noexcept { return sqlite3_changes64(m_handle); }

std::int64_t Connection::totalChanges() const noexcept { return sqlite3_total_changes64(m_handle); }

std::int64_t Connection::lastInsertRow() const noexcept { return sqlite3_last_insert_rowid(m_handle); }

bool Connection::inTransaction() const noexcept { return sqlite3_get_autocommit(m_handle) == 0; }

void Connection::interrupt() noexcept { sqlite3_interrupt(m_handle); }

} // namespace zapis
