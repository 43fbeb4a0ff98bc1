/// Statements of one connection that nobody uses at the moment: preparing the short ones takes longer than running them. What
/// lies here is reset and holds no value: SQLite frees the rows of a statement that is reset, and the parameters are cleared.
#pragma once

#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace zapis {

class StatementCache {
public:
    static constexpr std::size_t kMost = 64;

    StatementCache() { m_idle.reserve(kMost); }
    StatementCache(const StatementCache&) = delete;
    StatementCache& operator=(const StatementCache&) = delete;
    ~StatementCache() { close(); }

    /// A statement of this text that is not in use, now its user's; null where there is none. The text of one in use twice (a
    /// recursion, a loop in a loop) has a statement for each.
    sqlite3_stmt* take(std::string_view sql) noexcept;
    /// Takes back what was taken or prepared. The one that has lain here longest gives way.
    void giveBack(sqlite3_stmt* statement) noexcept;
    /// Before the connection is closed: from here on what is given back is finalized.
    void close() noexcept;

private:
    struct Idle {
        std::string_view sql; ///< SQLite's own copy
        sqlite3_stmt* statement;
    };
    std::vector<Idle> m_idle; ///< the last used at the end
    bool m_isClosed = false;
};

} // namespace zapis
