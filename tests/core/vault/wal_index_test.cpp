// Locks of one process, counted per connection: what SQLite asks of xLock and xShmLock.

#include "core/vault/wal_index.h"

#include <sqlite3.h>

#include "tests/catch.h"

using namespace zapis;

namespace {

constexpr int kTakeShared = SQLITE_SHM_LOCK | SQLITE_SHM_SHARED, kTakeExclusive = SQLITE_SHM_LOCK | SQLITE_SHM_EXCLUSIVE;
constexpr int kDropShared = SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED;

} // namespace

TEST_CASE("shared locks of the index are counted, an exclusive one stands alone", "[vault][vfs]")
{
    WalIndex index;
    WalIndex::Member a, b, c;
    index.map(a, 0, 32768, true);
    index.map(b, 0, 32768, true);
    index.map(c, 0, 32768, true);
    CHECK(index.lock(a, 3, 1, kTakeShared) == SQLITE_OK);
    CHECK(index.lock(b, 3, 1, kTakeShared) == SQLITE_OK);
    CHECK(index.lock(c, 3, 1, kTakeExclusive) == SQLITE_BUSY);
    CHECK(index.lock(a, 3, 1, kDropShared) == SQLITE_OK);
    CHECK(index.lock(a, 3, 1, kDropShared) == SQLITE_OK); // twice is once
    CHECK(index.lock(c, 3, 1, kTakeExclusive) == SQLITE_BUSY);
    index.leave(b); // a close drops what is held
    CHECK(index.lock(c, 3, 1, kTakeExclusive) == SQLITE_OK);
    CHECK(index.lock(a, 3, 1, kTakeShared) == SQLITE_BUSY);
    CHECK(index.lock(a, 4, 1, kTakeShared) == SQLITE_OK);
    CHECK(index.lock(c, 3, 5, kTakeExclusive) == SQLITE_OK); // held already: as the unix VFS answers
}

TEST_CASE("a range of locks is taken whole or not at all", "[vault][vfs]")
{
    WalIndex index;
    WalIndex::Member a, b;
    CHECK(index.lock(a, 5, 1, kTakeShared) == SQLITE_OK);
    CHECK(index.lock(b, 1, 7, kTakeExclusive) == SQLITE_BUSY);
    CHECK(index.lock(a, 1, 1, kTakeExclusive) == SQLITE_OK);
    CHECK_FALSE(index.isRecovering());
    CHECK(index.lock(a, WalIndex::kRecoverLock, 1, kTakeExclusive) == SQLITE_OK);
    CHECK(index.isRecovering());
    index.leave(a);
}

TEST_CASE("regions of the index are zeroed, shared, and gone with the last connection", "[vault][vfs]")
{
    WalIndex index;
    WalIndex::Member a, b;
    CHECK(index.map(a, 0, 32768, false) == nullptr);
    auto* region = static_cast<volatile char*>(index.map(a, 1, 32768, true));
    REQUIRE(region);
    CHECK(region[0] == 0);
    CHECK(region[32767] == 0);
    region[0] = 5;
    CHECK(index.map(b, 1, 32768, false) == region);
    CHECK(index.map(b, 0, 32768, false) != nullptr);
    index.leave(a);
    CHECK(static_cast<volatile char*>(index.map(b, 1, 32768, false))[0] == 5);
    index.leave(b);
    CHECK(index.map(a, 1, 32768, false) == nullptr);
}

TEST_CASE("the five locks of the database file", "[vault][vfs]")
{
    FileLocks locks;
    FileLocks::Holder a, b;
    CHECK(locks.lock(a, SQLITE_LOCK_SHARED) == SQLITE_OK);
    CHECK(locks.lock(b, SQLITE_LOCK_SHARED) == SQLITE_OK);
    CHECK(locks.lock(a, SQLITE_LOCK_RESERVED) == SQLITE_OK);
    CHECK(locks.isReserved());
    CHECK(locks.lock(b, SQLITE_LOCK_RESERVED) == SQLITE_BUSY);
    CHECK(locks.lock(a, SQLITE_LOCK_EXCLUSIVE) == SQLITE_BUSY);
    CHECK(a.level == SQLITE_LOCK_PENDING);
    FileLocks::Holder c;
    CHECK(locks.lock(c, SQLITE_LOCK_SHARED) == SQLITE_BUSY); // no new readers before a waiting writer
    CHECK(locks.unlock(b, SQLITE_LOCK_NONE) == SQLITE_OK);
    CHECK(locks.lock(a, SQLITE_LOCK_EXCLUSIVE) == SQLITE_OK);
    CHECK(locks.unlock(a, SQLITE_LOCK_SHARED) == SQLITE_OK);
    CHECK_FALSE(locks.isReserved());
    CHECK(locks.lock(c, SQLITE_LOCK_SHARED) == SQLITE_OK);
    CHECK(locks.unlock(a, SQLITE_LOCK_NONE) == SQLITE_OK);
    CHECK(locks.lock(c, SQLITE_LOCK_EXCLUSIVE) == SQLITE_OK);
}
