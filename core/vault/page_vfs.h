/// SQLite's door to the disk: a VFS that seals every page and every frame of the write-ahead log (docs/formats/vault.md §3, §4).
///
/// It knows only the databases given to it, by name: "records.db" opens that file, its -wal and a heap journal; every other name
/// and every temporary file is refused, so that nothing unsealed can come to be. The WAL index and all locks lie in
/// heap (wal_index.h). Each vault registers one of its own. Layout of bytes: page_seal.h; handles: page_file.cpp, wal_file.cpp.
///
/// How to check: tests/core/vault/page_vfs_test.cpp goes through what SQLite does behind a VFS (README.md), one by one.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/vault/connection.h"
#include "core/vault/sealed_database.h"

struct sqlite3_vfs;

namespace zapis {

class PageVfs {
public:
    PageVfs();
    ~PageVfs(); ///< after the last connection was closed
    PageVfs(const PageVfs&) = delete;

    /// Before the first connection to it is opened.
    SealedDatabase& add(std::unique_ptr<SealedDatabase> database);
    SealedDatabase* find(std::string_view name) noexcept; ///< null: there is none, or it is shut
    /// Of a database that was shut: anybody with its key opens it again.
    SealedDatabase& reopen(std::string_view name, const PageKey& key);
    const char* name() const noexcept { return m_name.c_str(); }

    /// Makes the empty database in the order of docs/formats/vault.md §3 (page size, reserve, auto_vacuum, WAL, first table) and
    /// closes it.
    void createDatabase(SealedDatabase& database);
    /// Makes the database a copy of `source` as the read transaction open on that sees it, others writing meanwhile or not, and
    /// closes it: one file without a log. `change` may write to the copy before that. `reached` {pages done, all pages} may
    /// throw.
    void copyDatabase(SealedDatabase& database, Connection& source, const std::function<void(Connection&)>& change,
        const std::function<void(std::uint64_t, std::uint64_t)>& reached);
    Connection connect(SealedDatabase& database, int cacheKib, std::shared_ptr<const void> owner) const;

private:
    Connection openNew(SealedDatabase& database) const;
    void enterWal(SealedDatabase& database, Connection& db) const;

    std::string m_name;
    std::vector<std::unique_ptr<SealedDatabase>> m_databases;
    std::unique_ptr<sqlite3_vfs> m_vfs;
};

} // namespace zapis
