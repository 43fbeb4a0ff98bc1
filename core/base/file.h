/// Files: the only place that calls POSIX for them, so the only place where tests make a disk full, a write torn or a sync fail.
/// All errors are those of failureOf (core/base/failure.h): no such file, no space, read-only, permission, input/output, …
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "core/base/bytes.h"
#include "core/base/failure.h"
#include "core/base/secret.h"

namespace zapis {

class File {
public:
    enum class Mode {
        Read,         ///< must exist
        ReadWrite,    ///< must exist
        CreateNew,    ///< must not exist; 0600
        OpenOrCreate, ///< 0600
    };
    File() = default;
    /// A regular file only: folders, pipes and devices are refused ("file.not-a-file"), a device would never end.
    /// Never follows a symbolic link at the last component (O_NOFOLLOW, O_CLOEXEC).
    File(const std::filesystem::path& path, Mode mode);
    File(File&& other) noexcept;
    File& operator=(File&& other) noexcept;
    ~File();

    bool isOpen() const noexcept { return m_descriptor >= 0; }
    std::uint64_t size() const;
    /// Size and time of the last change: whoever reads a file to its end sees by them that it stayed the same.
    struct Stamp {
        std::uint64_t sizeBytes = 0;
        std::int64_t changedNs = 0;
        bool operator==(const Stamp&) const = default;
    };
    Stamp stamp() const;
    /// Fills `out` from `offset`; less only at the end of the file.
    std::size_t readAt(std::uint64_t offset, std::span<std::byte> out) const;
    /// Writes all or throws; what had been written before the error stays in the file.
    void writeAt(std::uint64_t offset, ByteView bytes);
    void truncate(std::uint64_t size);
    void sync(); ///< fdatasync
    /// Asks the system to begin writing these bytes to the medium, so that sync() has less to wait for. Promises nothing.
    void startWriting(std::uint64_t offset, std::uint64_t size) noexcept;
    /// The whole file for this open description alone (flock), until it is closed. False: somebody else holds it.
    [[nodiscard]] bool tryLock();
    void setReadOnly(); ///< mode 0400
    void close() noexcept;
    const std::filesystem::path& path() const noexcept { return m_path; }

private:
    int m_descriptor = -1;
    std::filesystem::path m_path;
};

/// Whole small files. readFile refuses more than `maxBytes` (Error Malformed "file.too-large").
std::string readFile(const std::filesystem::path& path, std::uint64_t maxBytes = 64u << 20);
/// The same into locked memory that is wiped.
Secret readFileAsSecret(const std::filesystem::path& path, std::uint64_t maxBytes);
/// Temporary name beside, fsync, rename, fsync of the folder: the old file or the new one, never half of either. Mode 0600.
void writeFileDurably(const std::filesystem::path& path, ByteView bytes);
void renameDurably(
    const std::filesystem::path& from, const std::filesystem::path& to); ///< rename and fsync of the target's folder
/// A copy under a name that is not there yet, on the disk when it returns.
void copyFileDurably(const std::filesystem::path& from, const std::filesystem::path& to);
void removeFile(const std::filesystem::path& path); ///< no error where it is not there
void makeFolder(const std::filesystem::path& path); ///< 0700; the parent must exist
void syncFolder(const std::filesystem::path& path);
/// Is there anything of this name, at the end of links? Where the system cannot say, it is an error.
bool isThere(const std::filesystem::path& path);
std::uint64_t freeSpace(const std::filesystem::path& path);
bool isNetworkFolder(const std::filesystem::path& path); ///< NFS, SMB, AFS, Coda, Ceph, 9P by their statfs magic
/// Is a stick, card or disk that was plugged in mounted here?
bool isRemovableMedium(const std::filesystem::path& mountPoint);
/// The name of a sync program whose folder this lies in ("Dropbox", "Nextcloud", "Syncthing", …), by marker files up the tree.
std::optional<std::string> syncProgramAt(const std::filesystem::path& path);

/// The seam for tests: called before every write, sync, truncate, rename and remove.
enum class FileOperation { Write, Sync, Truncate, Rename, Remove, Create };
struct FileFault {
    int error = 0;                     ///< errno to fail with
    std::optional<std::size_t> tornAt; ///< for Write: this many bytes still get through
};
using FileFaults = std::function<std::optional<FileFault>(FileOperation, const std::filesystem::path&, std::size_t bytes)>;
void setFileFaults(FileFaults faults); ///< empty: none

} // namespace zapis
