// Small words of SQL for tests of sealed databases.
#pragma once

#include <string>
#include <string_view>

#include "core/vault/statement.h"
#include "core/vault/transaction.h"
#include "tests/catch.h"

namespace zapis::test {

inline void fill(Connection& db, int from, int to)
{
    db.execute("CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, text TEXT)");
    Transaction save(db);
    Statement insert(db, "INSERT INTO t VALUES (?, ?)");
    for (int i = from; i < to; ++i) insert.bindAll(i, std::string(400, static_cast<char>('a' + i % 26))).run();
    save.commit();
}

inline std::int64_t number(Connection& db, std::string_view sql)
{
    Statement row(db, sql);
    const bool there = row.step();
    REQUIRE(there);
    return row.integer(0);
}

inline std::string text(Connection& db, std::string_view sql)
{
    Statement row(db, sql);
    const bool there = row.step();
    REQUIRE(there);
    return row.text(0);
}

inline void checkpoint(Connection& db) { CHECK(number(db, "PRAGMA wal_checkpoint(TRUNCATE)") == 0); }

} // namespace zapis::test
