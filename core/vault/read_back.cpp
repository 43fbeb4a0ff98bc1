#include "core/vault/read_back.h"

#include "core/vault/sealed_file.h"

namespace zapis {

namespace {

constexpr std::uint64_t kWorthAThread = 16; ///< chunks: 1 MiB

}

ReadBack::ReadBack(const std::filesystem::path& path, ByteView fileKey32)
    : m_file(path, File::Mode::Read),
      m_aead(fileKey32),
      m_sealed(kSealedStreamChunkBytes),
      m_plain(kStreamChunkBytes)
{
}

ReadBack::~ReadBack() { stop(); }

void ReadBack::follow(std::uint64_t chunks)
{
    if (chunks < kWorthAThread) return;
    {
        const std::lock_guard lock(m_mutex);
        m_written = chunks;
    }
    if (!m_thread.joinable()) m_thread = std::thread([this] { work(); });
    m_wake.notify_one();
}

void ReadBack::work()
{
    try {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return m_stopping || m_read < m_written; });
            if (m_stopping) return; // what is left, rest() reads
            const std::uint64_t until = m_written;
            lock.unlock();
            while (m_read < until && !m_stopping)
                if (!openChunk(m_read)) return;
            lock.lock();
        }
    } catch (...) {
        m_error = std::current_exception();
    }
}

bool ReadBack::openChunk(std::uint64_t index)
{
    const bool isWhole = m_file.readAt(kSealedFileHeaderBytes + index * kSealedStreamChunkBytes, m_sealed) == m_sealed.size();
    m_isDamaged = !isWhole || !m_aead.open(chunkNonce(index, false), m_sealed, m_plain.bytes());
    if (m_isDamaged) return false;
    m_hash.update(m_plain.bytes());
    ++m_read;
    return true;
}

Sha256Digest ReadBack::rest(SealedFileReader& finished, const Job& job)
{
    stop();
    if (m_error) std::rethrow_exception(m_error);
    if (m_isDamaged) finished.damaged(m_read + 1);
    for (; m_read < finished.chunks(); ++m_read) {
        m_hash.update(finished.chunk(m_read));
        job.reach(m_read * kStreamChunkBytes, finished.chunks() * kStreamChunkBytes);
    }
    return m_hash.finish();
}

void ReadBack::stop()
{
    if (!m_thread.joinable()) return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

} // namespace zapis
