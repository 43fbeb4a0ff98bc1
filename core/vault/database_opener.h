/// How a Connection comes to be (internal to vault/): opened under a VFS, with the settings of docs/formats/vault.md §4.
#pragma once

#include <memory>
#include <string>

#include "core/base/error.h"
#include "core/vault/connection.h"

namespace zapis {

class DatabaseOpener {
public:
    /// `flags` of sqlite3_open_v2. `owner` lives until the connection is closed (keys, WAL index and lock of the vault).
    static Connection open(const std::string& name, int flags, const char* vfsName, std::shared_ptr<const void> owner);
    static void configure(Connection& db, int cacheKib);
};

/// As databaseError(Connection, int), for code that has only the handle.
Error databaseError(sqlite3* handle, int resultCode);

} // namespace zapis
