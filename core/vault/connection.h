/// One SQLite connection. It belongs to one thread at a time. sqlite3.h is seen in vault/ alone; others use Statement.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;

namespace zapis {

inline constexpr std::string_view kVaultReadOnly = "vault.read-only"; ///< key of an error that callers look for

/// How long a statement waits for another connection that writes, before it throws Error InUse "database.busy".
inline constexpr int kBusyTimeoutMs = 10'000;

class StatementCache;

class Connection {
public:
    /// A plain database in memory, for tests and scratch work. The product's own come from Vault::connect.
    static Connection openMemory();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    void execute(std::string_view sql);         ///< one or more statements without parameters
    std::int64_t changes() const noexcept;      ///< rows of the last statement
    std::int64_t totalChanges() const noexcept; ///< rows since the connection was opened, those rolled back too
    std::int64_t lastInsertRow() const noexcept;
    bool inTransaction() const noexcept;
    /// Ends a statement that runs on this connection, from any thread: it then throws Error Io "database.interrupted".
    void interrupt() noexcept;
    sqlite3* handle() const noexcept { return m_handle; }
    const std::shared_ptr<StatementCache>& statements() const noexcept { return m_statements; }

private:
    friend class Vault;
    friend class DatabaseOpener;
    Connection(sqlite3* handle, std::shared_ptr<const void> owner);
    std::shared_ptr<const void> m_owner; ///< keys, WAL index and lock of the vault: until the handle is closed
    sqlite3* m_handle = nullptr;
    std::shared_ptr<StatementCache> m_statements; ///< also held by each Statement in use
};

/// The Error for the state of a connection: PageDamaged (Damaged "vault.page-damaged" {file, page}), NoSpace, ReadOnly, …
/// (docs/formats/vault.md §9).
class Error;
Error databaseError(const Connection& db, int resultCode);

/// The two databases of a vault as one thread sees them.
struct Databases {
    Connection records;
    std::unique_ptr<Connection> identity; ///< null: the compartment is closed
    bool identityOpen() const noexcept { return identity != nullptr; }
};

} // namespace zapis
