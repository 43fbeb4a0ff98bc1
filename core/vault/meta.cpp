#include "core/vault/meta.h"

#include "core/vault/statement.h"

namespace zapis {

void createMetaTable(Connection& db)
{
    db.execute("CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID");
}

std::optional<Bytes> metaGet(Connection& db, std::string_view key)
{
    Statement row(db, "SELECT value FROM meta WHERE key = ?");
    row.bind(1, key);
    if (!row.step()) return std::nullopt;
    const ByteView value = row.blob(0);
    return Bytes(value.begin(), value.end());
}

std::optional<std::string> metaText(Connection& db, std::string_view key)
{
    const auto value = metaGet(db, key);
    if (!value) return std::nullopt;
    return std::string(textOf(*value));
}

std::map<std::string, std::string, std::less<>> metaTexts(Connection& db, std::string_view prefix)
{
    std::map<std::string, std::string, std::less<>> all;
    Statement rows(db, "SELECT key, value FROM meta WHERE substr(key, 1, ?) = ?");
    rows.bindAll(static_cast<std::int64_t>(prefix.size()), prefix);
    while (rows.step()) all.emplace(rows.text(0).substr(prefix.size()), textOf(rows.blob(1)));
    return all;
}

void metaSet(Connection& db, std::string_view key, ByteView value)
{
    Statement(db, "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bindAll(key, value)
        .run();
}

} // namespace zapis
