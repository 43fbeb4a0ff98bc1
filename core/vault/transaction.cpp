#include "core/vault/transaction.h"

#include <sqlite3.h>

#include <utility>

namespace zapis {

namespace {

/// SQLite itself rolls back on some errors (full disk, I/O); a second ROLLBACK would only be an error.
void rollBack(Connection& db) noexcept
{
    if (!db.inTransaction()) return;
    sqlite3_exec(db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void tryCommit(Connection& db)
{
    try {
        db.execute("COMMIT");
    } catch (const Error& error) {
        throw CommitFailed(error);
    }
}

} // namespace

Transaction::Transaction(Connection& db) : m_db(&db) { db.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction()
{
    if (m_db) rollBack(*m_db);
}

void Transaction::commit()
{
    tryCommit(*m_db);
    m_db = nullptr;
}

PairedTransaction::PairedTransaction(Databases& databases) : m_databases(&databases)
{
    databases.records.execute("BEGIN IMMEDIATE");
    if (!databases.identity) return;
    try {
        databases.identity->execute("BEGIN IMMEDIATE");
    } catch (const Error&) {
        rollBack(databases.records);
        throw;
    }
}

PairedTransaction::~PairedTransaction()
{
    if (m_done) return;
    if (m_databases->identity) rollBack(*m_databases->identity);
    rollBack(m_databases->records);
}

void PairedTransaction::commit()
{
    // Identity rows whose commit records.db does not know are set aside at open; the other way round names would be lost.
    if (m_databases->identity) m_databases->identity->execute("COMMIT");
    tryCommit(m_databases->records);
    m_done = true;
}

ReadTransaction::ReadTransaction(Databases& databases) : m_databases(&databases)
{
    constexpr std::string_view kBeginAndRead = "BEGIN; SELECT count(*) FROM sqlite_schema"; // BEGIN alone takes no state yet
    databases.records.execute(kBeginAndRead);
    if (!databases.identity) return;
    try {
        databases.identity->execute(kBeginAndRead);
    } catch (const Error&) {
        rollBack(databases.records);
        throw;
    }
}

ReadTransaction::~ReadTransaction()
{
    if (m_databases->identity) rollBack(*m_databases->identity);
    rollBack(m_databases->records);
}

} // namespace zapis
