/// Digests of a stream that somebody reads, seals or writes meanwhile: each is taken on a thread of its own, a block at a time,
/// so that attaching a large file takes as long as its slowest part, not as all parts together.
///
///     StreamDigest digest;
///     while (ByteView block = digest.fill(source); !block.empty()) writer.write(block);
///     use(digest.sha256());
#pragma once

#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/base/secret.h"
#include "core/crypto/age.h"
#include "core/crypto/hash.h"

namespace zapis {

/// One digest on one thread. Small streams are not worth a thread: it starts with the second block.
template <class Hash> class BackgroundHash {
public:
    BackgroundHash() = default;
    BackgroundHash(const BackgroundHash&) = delete;
    ~BackgroundHash() { stop(); }

    /// Waits until the block before is done. The bytes must stay as they are until the next call or finish().
    void update(ByteView block)
    {
        if (m_blocks++ == 0) return m_hash.update(block);
        std::unique_lock lock(m_mutex);
        if (!m_thread.joinable()) m_thread = std::thread([this] { work(); });
        m_idle.wait(lock, [this] { return m_block.empty(); });
        m_block = block;
        m_wake.notify_one();
    }
    auto finish()
    {
        stop();
        return m_hash.finish();
    }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return m_stopping || !m_block.empty(); });
            if (m_block.empty()) return;
            lock.unlock();
            m_hash.update(m_block); // nobody changes m_block while it is not empty
            lock.lock();
            m_block = {};
            m_idle.notify_one();
        }
    }
    void stop()
    {
        if (!m_thread.joinable()) return;
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }

    Hash m_hash;
    std::uint64_t m_blocks = 0;
    std::mutex m_mutex;
    std::condition_variable m_wake, m_idle;
    ByteView m_block; ///< not empty: to be hashed
    bool m_stopping = false;
    std::thread m_thread;
};

class StreamDigest {
public:
    /// The next block of the stream, hashed from now on; empty at its end. It stays until the call after the next: two take
    /// turns.
    ByteView fill(const ByteSource& source)
    {
        const auto block = m_blocks[m_turn ^= 1].bytes();
        std::size_t filled = 0;
        while (filled < block.size()) {
            const std::size_t got = source(block.subspan(filled));
            if (got == 0) break;
            filled += got;
        }
        const ByteView plain = block.first(filled);
        if (plain.empty()) return plain;
        m_sizeBytes += filled;
        m_sha256.update(plain);
        m_sha512.update(plain);
        return plain;
    }
    std::uint64_t sizeBytes() const noexcept { return m_sizeBytes; }
    Sha256Digest sha256() { return m_sha256.finish(); } ///< once
    Sha512Digest sha512() { return m_sha512.finish(); } ///< once

private:
    static constexpr std::size_t kBlockBytes = 1024 * 1024;

    std::array<Secret, 2> m_blocks{Secret(kBlockBytes), Secret(kBlockBytes)}; ///< before the threads that read them
    std::size_t m_turn = 0;
    std::uint64_t m_sizeBytes = 0;
    BackgroundHash<Sha256> m_sha256;
    BackgroundHash<Sha512> m_sha512;
};

} // namespace zapis
