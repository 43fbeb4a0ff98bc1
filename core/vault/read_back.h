/// Reads a sealed object back while it is still being written: a thread opens each chunk behind the writer and hashes what comes
/// out, so that attaching a large file ends with its slowest part, and not with a second pass (docs/formats/vault.md §7: nothing
/// is kept unread). Before the fsync as behind it the bytes come out of the system's cache; for the medium the fsync answers.
///
///     ReadBack readBack = writer.readBack();
///     …writer.write(block); readBack.follow(writer.chunks());
///     writer.finish();
///     readBack.rest(reader, job) == digest.sha256()
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>

#include "core/base/file.h"
#include "core/base/job.h"
#include "core/base/secret.h"
#include "core/crypto/aead.h"
#include "core/crypto/hash.h"

namespace zapis {

class SealedFileReader;

class ReadBack {
public:
    /// The file must be there already; its chunks are sealed with this key.
    ReadBack(const std::filesystem::path& path, ByteView fileKey32);
    ReadBack(const ReadBack&) = delete;
    ~ReadBack();

    /// So many chunks are written, full and none of them the last. Small objects do without the thread. Does not wait.
    void follow(std::uint64_t chunks);
    /// Waits for the thread, then reads what it has not seen through the finished object, padding too. Throws the thread's error,
    /// Cancelled, or Error Damaged "vault.evidence-damaged" {object, part}. Once.
    Sha256Digest rest(SealedFileReader& finished, const Job& job);

private:
    void work();
    bool openChunk(std::uint64_t index);
    void stop();

    File m_file;
    ChunkAead m_aead;
    Bytes m_sealed;
    Secret m_plain;
    Sha256 m_hash;
    std::uint64_t m_read = 0;   ///< chunks the hash has taken in; the thread's until it is joined
    bool m_isDamaged = false;   ///< likewise
    std::exception_ptr m_error; ///< likewise
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::uint64_t m_written = 0; ///< under m_mutex
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

} // namespace zapis
