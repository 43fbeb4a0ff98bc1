#include "core/vault/statement_cache.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace zapis {

namespace {

/// Only what reads and writes rows: a PRAGMA may do its work while it is prepared, and the rest is run once.
bool isWorthKeeping(std::string_view sql)
{
    constexpr std::array<std::string_view, 5> kVerbs{"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"};
    return std::ranges::any_of(kVerbs, [&](std::string_view verb) { return sql.starts_with(verb); });
}

} // namespace

sqlite3_stmt* StatementCache::take(std::string_view sql) noexcept
{
    const auto found = std::find_if(m_idle.rbegin(), m_idle.rend(), [&](const Idle& idle) { return idle.sql == sql; });
    if (found == m_idle.rend()) return nullptr;
    sqlite3_stmt* const statement = found->statement;
    m_idle.erase(std::next(found).base());
    return statement;
}

void StatementCache::giveBack(sqlite3_stmt* statement) noexcept
{
    const char* text = statement ? sqlite3_sql(statement) : nullptr;
    const std::string_view sql = text ? text : "";
    if (m_isClosed || !isWorthKeeping(sql)) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (m_idle.size() == kMost) {
        sqlite3_finalize(m_idle.front().statement);
        m_idle.erase(m_idle.begin());
    }
    m_idle.push_back({sql, statement});
}

void StatementCache::close() noexcept
{
    m_isClosed = true;
    for (const Idle& idle : m_idle) sqlite3_finalize(idle.statement);
    m_idle.clear();
}

} // namespace zapis
