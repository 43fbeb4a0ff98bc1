/// One sealed database as all connections of this process share it: its key, its place, its locks and what is known of its WAL.
#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>
#include <string>

#include "core/vault/page_seal.h"
#include "core/vault/wal_index.h"

namespace zapis {

class SealedDatabase {
public:
    /// `name` is what SQLite calls it and what messages show: "records.db".
    SealedDatabase(std::string databaseName, std::filesystem::path vaultFolder, const PageKey& key, const FileId& file)
        : name(std::move(databaseName)),
          folder(std::move(vaultFolder)),
          m_key(PageKey::from(key.bytes())),
          m_file(file)
    {
    }
    SealedDatabase(const SealedDatabase&) = delete;

    PageSeal newSeal() const { return {m_key, m_file}; }
    /// Wipes its key and lets nobody open it any more. After its last connection was closed.
    void shut()
    {
        m_shut = true;
        m_key = PageKey();
    }
    /// The way back, as if it were opened for the first time. While it is shut.
    void reopen(const PageKey& key)
    {
        m_key = PageKey::from(key.bytes());
        logCut = false;
        setSalt({});
        m_shut = false; // last: from here on others find it
    }
    bool isShut() const noexcept { return m_shut; }
    std::filesystem::path path() const { return folder / name; }
    std::filesystem::path walPath() const { return folder / (name + "-wal"); }

    WalSalt salt()
    {
        const std::lock_guard guard(m_mutex);
        return m_salt;
    }
    void setSalt(const WalSalt& salt)
    {
        const std::lock_guard guard(m_mutex);
        m_salt = salt;
    }

    const std::string name;
    const std::filesystem::path folder;
    std::atomic<bool> readOnly{false};        ///< for handles opened from now on
    std::atomic<bool> creating{false};        ///< from the first byte until the database is in WAL mode
    std::atomic<bool> logCut{false};          ///< the WAL had a frame or header that does not open: docs/formats/vault.md §4
    std::atomic<bool> walNameUnsynced{false}; ///< the log was made and its folder not synced since: by any handle
    FileLocks fileLocks;
    WalIndex walIndex;

private:
    PageKey m_key;
    const FileId m_file;
    std::atomic<bool> m_shut{false};
    std::mutex m_mutex;
    WalSalt m_salt{}; ///< of the current WAL header: the round
};

} // namespace zapis
