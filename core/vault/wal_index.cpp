#include "core/vault/wal_index.h"

#include <sqlite3.h>

#include <atomic>

namespace zapis {

int FileLocks::lock(Holder& holder, int level)
{
    const std::lock_guard guard(m_mutex);
    if (holder.level >= level) return SQLITE_OK;
    const bool othersWrite = m_writer && m_writer != &holder;
    if (level == SQLITE_LOCK_SHARED) {
        if (m_pending) return SQLITE_BUSY;
        ++m_readers;
        holder.level = SQLITE_LOCK_SHARED;
        return SQLITE_OK;
    }
    if (othersWrite) return SQLITE_BUSY;
    m_writer = &holder;
    if (level == SQLITE_LOCK_RESERVED) {
        holder.level = SQLITE_LOCK_RESERVED;
        return SQLITE_OK;
    }
    m_pending = true;
    if (m_readers > 1) {
        holder.level = SQLITE_LOCK_PENDING;
        return SQLITE_BUSY;
    }
    holder.level = SQLITE_LOCK_EXCLUSIVE;
    return SQLITE_OK;
}

int FileLocks::unlock(Holder& holder, int level)
{
    const std::lock_guard guard(m_mutex);
    if (holder.level <= level) return SQLITE_OK;
    if (m_writer == &holder) {
        m_writer = nullptr;
        m_pending = false;
    }
    if (level == SQLITE_LOCK_NONE) --m_readers;
    holder.level = level;
    return SQLITE_OK;
}

bool FileLocks::isReserved()
{
    const std::lock_guard guard(m_mutex);
    return m_writer != nullptr;
}

volatile void* WalIndex::map(Member& member, int number, int sizeBytes, bool extend)
{
    const std::lock_guard guard(m_mutex);
    if (!member.joined) {
        member.joined = true;
        ++m_members;
    }
    const auto index = static_cast<std::size_t>(number);
    if (index >= m_regions.size() && !extend) return nullptr;
    while (m_regions.size() <= index)
        m_regions.push_back(std::make_unique<std::uint64_t[]>(static_cast<std::size_t>(sizeBytes) / sizeof(std::uint64_t)));
    return m_regions[index].get();
}

bool WalIndex::acquire(Member& member, std::uint32_t mask, bool exclusive)
{
    const auto forEach = [&](auto&& visit) {
        for (std::size_t i = 0; i < kLocks; ++i)
            if (mask & 1u << i) visit(m_state[i]);
    };
    bool free = true;
    forEach([&](int state) { free = free && (exclusive ? state == 0 : state >= 0); });
    if (!free) return false;
    forEach([&](int& state) { state = exclusive ? -1 : state + 1; });
    (exclusive ? member.exclusive : member.shared) |= mask;
    return true;
}

void WalIndex::drop(Member& member, std::uint32_t mask)
{
    for (std::size_t i = 0; i < kLocks; ++i) {
        const std::uint32_t bit = 1u << i;
        if (member.exclusive & mask & bit) m_state[i] = 0;
        else if (member.shared & mask & bit) --m_state[i];
    }
    member.exclusive &= ~mask;
    member.shared &= ~mask;
}

int WalIndex::lock(Member& member, int offset, int count, int flags)
{
    const std::lock_guard guard(m_mutex);
    const std::uint32_t mask = ((1u << count) - 1u) << offset;
    if (flags & SQLITE_SHM_UNLOCK) {
        drop(member, mask);
        return SQLITE_OK;
    }
    const bool exclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
    if ((exclusive ? member.exclusive : member.shared) & mask) return SQLITE_OK; // held already
    return acquire(member, mask, exclusive) ? SQLITE_OK : SQLITE_BUSY;
}

void WalIndex::leave(Member& member)
{
    const std::lock_guard guard(m_mutex);
    if (!member.joined) return;
    drop(member, ~0u);
    member.joined = false;
    if (--m_members == 0) m_regions.clear();
}

void WalIndex::barrier()
{
    std::atomic_thread_fence(std::memory_order_seq_cst);
    const std::lock_guard guard(m_mutex); // as the unix VFS does: a mutex orders what a fence alone may not
}

bool WalIndex::isRecovering()
{
    const std::lock_guard guard(m_mutex);
    return m_state[kRecoverLock] < 0;
}

bool WalIndex::isInUse()
{
    const std::lock_guard guard(m_mutex);
    return m_members > 0;
}

} // namespace zapis
