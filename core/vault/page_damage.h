/// What SQLite's result codes cannot say: where the last page that did not open lies (SQLITE_IOERR_DATA reads as "disk I/O error"
/// and would have people blame the disk), and what was full (SQLITE_FULL). So the VFS notes it here and databaseError reads it,
/// in the same thread and the same call.
#pragma once

#include <cstdint>
#include <string>

namespace zapis {

struct PageDamage {
    std::string file;       ///< name inside the vault: "records.db", "records.db-wal"
    std::uint64_t page = 0; ///< from 1; of a WAL: the number of the frame, from 1
};

void noteDamage(const std::string& file, std::uint64_t page);
const PageDamage& lastDamage();

enum class Full { Medium, File }; ///< no room left, or the file is as large as the medium takes files
void noteFull(Full full);
Full lastFull();

} // namespace zapis
