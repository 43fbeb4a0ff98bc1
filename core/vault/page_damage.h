/// Where the last page that did not open lies. SQLite passes on no more than SQLITE_IOERR_DATA, which reads as "disk I/O
/// error" and would have people blame the disk. So the VFS notes file and page here and databaseError reads it, in the same
/// thread and the same call.
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

} // namespace zapis
