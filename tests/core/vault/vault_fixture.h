// What the tests of the vault share: folders that vanish, cheap vaults, bytes of files.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/error.h"
#include "core/vault/page_vfs.h"
#include "core/vault/vault.h"
#include "tests/temporary_folder.h"

namespace zapis::test {

inline constexpr const char* kPassphrase = "сімнаццаць зялёных яблыкаў";
Credential passphrase(std::string_view text = kPassphrase);
Credential recovery(const Secret& text);
Vault makeVault(const std::filesystem::path& folder);
/// `vault check` in one call.
std::vector<CheckFinding> checkVault(const Vault& vault, CheckDepth depth, const Job& job = {});
Vault openVault(const std::filesystem::path& folder, OpenMode mode = OpenMode::ReadWrite);

std::string slurp(const std::filesystem::path& file);
void spill(const std::filesystem::path& file, std::string_view bytes);
void flipBit(const std::filesystem::path& file, std::uint64_t offset);
/// Every byte of every file below `folder`, for looking for what must not be there.
std::string allBytesIn(const std::filesystem::path& folder);
void copyFolder(const std::filesystem::path& from, const std::filesystem::path& to);

/// The key of the Error that `work` throws; "" where it throws none.
std::string errorOf(const std::function<void()>& work);
/// The same with its arguments: "vault.page-damaged records.db 7".
std::string errorWithArgs(const std::function<void()>& work);
bool hasWarning(const Vault& vault, std::string_view key);

/// One sealed database without a vault around it: no Argon2id, so that hundreds of crashes take no time.
class SealedFixture {
public:
    explicit SealedFixture(const std::filesystem::path& folder, bool create = true);
    Connection connect() { return m_vfs.connect(*m_database, 256, nullptr); }
    SealedDatabase& database() { return *m_database; }
    static PageKey key();

private:
    PageVfs m_vfs;
    SealedDatabase* m_database;
};

/// Fails the n-th file operation from now (counted from 0) and every later one, as a power cut does; a write is torn in its
/// middle.
class PowerCut {
public:
    explicit PowerCut(std::size_t after, std::size_t tornShare = 2);
    PowerCut(const PowerCut&) = delete;
    ~PowerCut();
    bool happened() const;
    /// Takes away the files and folders made since then whose names no sync of their folder brought to the disk.
    void dropUnsyncedNames() const;

private:
    struct Counter;
    std::shared_ptr<Counter> m_counter;
};

} // namespace zapis::test
