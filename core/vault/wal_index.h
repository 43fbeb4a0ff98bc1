/// The WAL index and all locks of one database, in heap: one process opens a vault (lock_file.h), so no -shm file and no POSIX
/// lock is ever needed. What the unix VFS keeps in files between processes is kept here between the connections of this process.
/// Any thread.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace zapis {

/// The five levels of the database file (sqlite.org/lockingv3.html). Results are SQLITE_OK or SQLITE_BUSY.
class FileLocks {
public:
    struct Holder {
        int level = 0; ///< SQLITE_LOCK_*
    };
    int lock(Holder& holder, int level);
    int unlock(Holder& holder, int level);
    bool isReserved();

private:
    std::mutex m_mutex;
    int m_readers = 0;          ///< holders at SHARED or above
    Holder* m_writer = nullptr; ///< holds RESERVED or above
    bool m_pending = false;     ///< the writer waits for readers to go: no new ones
};

/// Shared memory and its eight locks (sqlite.org/walformat.html §2), counted per connection.
class WalIndex {
public:
    static constexpr int kLocks = 8;       ///< SQLITE_SHM_NLOCK
    static constexpr int kRecoverLock = 2; ///< WAL_RECOVER_LOCK of wal.c
    struct Member {
        bool joined = false;
        std::uint32_t shared = 0; ///< bit masks of what this connection holds
        std::uint32_t exclusive = 0;
    };
    /// Region `number`, zeroed when new. Null where it is not there and `extend` is false.
    volatile void* map(Member& member, int number, int sizeBytes, bool extend);
    int lock(Member& member, int offset, int count, int flags);
    void leave(Member& member); ///< drops its locks; the last one drops the regions
    void barrier();
    /// Some connection rebuilds the index: the only time that frames which do not open are normal.
    bool isRecovering();
    /// Some connection has read or written through it and is not closed yet.
    bool isInUse();

private:
    void drop(Member& member, std::uint32_t mask);
    bool acquire(Member& member, std::uint32_t mask, bool exclusive);

    std::mutex m_mutex;
    std::vector<std::unique_ptr<std::uint64_t[]>> m_regions;
    int m_members = 0;
    std::array<int, kLocks> m_state{}; ///< -1: held exclusively, else how many share it
};

} // namespace zapis
