/// What one handle of SQLite's does, behind the C callbacks of page_vfs.cpp. Results are SQLite's codes; exceptions (Error of
/// File, bad_alloc) are turned into codes by the callbacks. One handle belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "core/base/bytes.h"
#include "core/vault/sealed_database.h"

namespace zapis {

class VfsFile {
public:
    virtual ~VfsFile() = default;
    virtual int read(std::uint64_t offset, std::span<std::byte> out) = 0;
    virtual int write(std::uint64_t offset, ByteView bytes) = 0;
    virtual int truncate(std::uint64_t size) = 0;
    virtual int sync() = 0;
    virtual int size(std::uint64_t& sizeBytes) = 0;
    /// The database whose locks and WAL index this handle takes; null for a log or a journal.
    virtual SealedDatabase* lockable() noexcept { return nullptr; }

    FileLocks::Holder fileLock;
    WalIndex::Member member;
};

/// `flags` as in xOpen. Throws Error.
std::unique_ptr<VfsFile> openPageFile(SealedDatabase& database, int flags);
std::unique_ptr<VfsFile> openWalFile(SealedDatabase& database);
std::unique_ptr<VfsFile> openHeapJournal();

} // namespace zapis
