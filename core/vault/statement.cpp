#include "core/vault/statement.h"

#include <sqlite3.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/vault/database_opener.h"
#include "core/vault/statement_cache.h"

namespace zapis {

namespace {

void mustBind(sqlite3_stmt* statement, int resultCode)
{
    if (resultCode != SQLITE_OK) throw databaseError(sqlite3_db_handle(statement), resultCode);
}

} // namespace

void Statement::GiveBack::operator()(sqlite3_stmt* statement) const noexcept { cache->giveBack(statement); }

Statement::Statement(Connection& db, std::string_view sql) : m_statement(db.statements()->take(sql), GiveBack{db.statements()})
{
    if (m_statement) return;
    sqlite3_stmt* raw = nullptr;
    const int rc =
        sqlite3_prepare_v3(db.handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    m_statement.reset(raw);
    if (rc != SQLITE_OK) throw databaseError(db, rc);
    if (!raw) throw Error(Error::Code::Malformed, "database.statement", {"empty statement"});
}

void Statement::bind(int index, std::int64_t value)
{
    mustBind(m_statement.get(), sqlite3_bind_int64(m_statement.get(), index, value));
}

void Statement::bind(int index, std::string_view value)
{
    // A view without bytes may have no address either, which SQLite would take for NULL.
    const char* data = value.data() ? value.data() : "";
    mustBind(m_statement.get(), sqlite3_bind_text64(m_statement.get(), index, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, ByteView value)
{
    const int rc = value.empty() ? sqlite3_bind_zeroblob(m_statement.get(), index, 0)
                                 : sqlite3_bind_blob64(m_statement.get(), index, value.data(), value.size(), SQLITE_TRANSIENT);
    mustBind(m_statement.get(), rc);
}

void Statement::bind(int index, std::nullptr_t) { mustBind(m_statement.get(), sqlite3_bind_null(m_statement.get(), index)); }

bool Statement::step()
{
    const int rc = sqlite3_step(m_statement.get());
    if (rc == SQLITE_ROW) return true;
    if (rc == SQLITE_DONE) return false;
    const Error error = databaseError(sqlite3_db_handle(m_statement.get()), rc);
    sqlite3_reset(m_statement.get()); // no lock stays behind a statement that failed
    throw error;
}

void Statement::run()
{
    while (step()) { }
}

void Statement::reset() noexcept { sqlite3_reset(m_statement.get()); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

std::string_view Statement::textView(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    if (!text) return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::string Statement::text(int column) const { return std::string(textView(column)); }

ByteView Statement::blob(int column) const
{
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(m_statement.get(), column));
    if (!data) return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::array<std::byte, 16> Statement::id16(int column) const
{
    const ByteView bytes = blob(column);
    if (bytes.size() != 16) throw Error(Error::Code::Damaged, "database.wrong-id");
    std::array<std::byte, 16> id{};
    std::copy(bytes.begin(), bytes.end(), id.begin());
    return id;
}

} // namespace zapis
