/// One process at a time: flock on `lock`, taken before the key file is read and held until the last connection is closed. A file
/// of its own, since closing any descriptor of a database would drop a POSIX lock of it. Who writes the vault says in it who they
/// are; who only reads leaves it as it is. Format: docs/formats/vault.md §5.
#pragma once

#include <filesystem>

#include "core/base/file.h"
#include "core/vault/vault_values.h"

namespace zapis {

class LockFile {
public:
    /// Throws Error InUse "vault.busy" {pid, host}. In a folder that cannot be written: locked as far as there is a file to lock.
    LockFile(const std::filesystem::path& folder, OpenMode mode);
    LockFile(LockFile&&) noexcept = default;
    ~LockFile(); ///< lets go; a writer empties the file

    bool folderIsWritable() const noexcept { return m_writable; }

private:
    void writeHolder();

    File m_file;
    OpenMode m_mode;
    bool m_writable = true;
};

} // namespace zapis
