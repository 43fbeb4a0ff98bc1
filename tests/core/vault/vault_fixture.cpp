#include "tests/core/vault/vault_fixture.h"

#include <atomic>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <set>

#include "core/base/file.h"
#include "core/base/id.h"
#include "core/base/random.h"
#include "core/vault/check.h"
#include "tests/kdf_cost.h"

namespace zapis::test {

namespace fs = std::filesystem;

Credential passphrase(std::string_view text) { return {Credential::Kind::Passphrase, Secret::copyOf(text), std::nullopt}; }

Credential recovery(const Secret& text) { return {Credential::Kind::Recovery, text.clone(), std::nullopt}; }

Vault makeVault(const fs::path& folder) { return Vault::create(folder, passphrase(), kQuickKdf); }

std::vector<CheckFinding> checkVault(const Vault& vault, CheckDepth depth, const Job& job)
{
    return VaultCheck(vault, depth).run(job);
}

Vault openVault(const fs::path& folder, OpenMode mode) { return Vault::open(folder, passphrase(), mode); }

std::string slurp(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void spill(const fs::path& file, std::string_view bytes)
{
    fs::permissions(file, fs::perms::owner_write, fs::perm_options::add);
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void flipBit(const fs::path& file, std::uint64_t offset)
{
    std::string bytes = slurp(file);
    bytes.at(offset) = static_cast<char>(bytes.at(offset) ^ 1);
    spill(file, bytes);
}

std::string allBytesIn(const fs::path& folder)
{
    std::string all;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        all += entry.path().filename().string();
        if (entry.is_regular_file()) all += slurp(entry.path());
    }
    return all;
}

void copyFolder(const fs::path& from, const fs::path& to) { fs::copy(from, to, fs::copy_options::recursive); }

std::string errorOf(const std::function<void()>& work)
{
    const std::string all = errorWithArgs(work);
    return all.substr(0, all.find(' '));
}

std::string errorWithArgs(const std::function<void()>& work)
{
    try {
        work();
        return {};
    } catch (const Error& error) {
        std::string text = error.what();
        for (const auto& arg : error.args) text += ' ' + arg;
        return text;
    }
}

bool hasWarning(const Vault& vault, std::string_view key)
{
    for (const auto& warning : vault.warnings())
        if (warning.key == key) return true;
    return false;
}

PageKey SealedFixture::key()
{
    PageKey key;
    std::fill(key.bytes().begin(), key.bytes().end(), std::byte{7});
    return key;
}

SealedFixture::SealedFixture(const fs::path& folder, bool create)
{
    FileId id{};
    id.bytes.fill(std::byte{9});
    m_database = &m_vfs.add(std::make_unique<SealedDatabase>("records.db", folder, key(), id));
    if (create) m_vfs.createDatabase(*m_database);
}

struct PowerCut::Counter {
    std::atomic<std::size_t> left;
    std::atomic<bool> happened{false};
    std::set<fs::path> unsyncedNames; ///< the seam calls one at a time

    void follow(FileOperation operation, const fs::path& path)
    {
        std::error_code ignored;
        if (operation == FileOperation::Create && !fs::exists(path, ignored)) unsyncedNames.insert(path);
        const auto isHere = [&](const fs::path& name) { return name.parent_path() == path; };
        if (operation == FileOperation::Sync) std::erase_if(unsyncedNames, isHere);
    }
};

PowerCut::PowerCut(std::size_t after, std::size_t tornShare) : m_counter(std::make_shared<Counter>())
{
    m_counter->left = after;
    setFileFaults([counter = m_counter, tornShare](
                      FileOperation operation, const fs::path& path, std::size_t bytes) -> std::optional<FileFault> {
        if (counter->happened) return FileFault{EIO, std::nullopt};
        if (counter->left > 0) {
            --counter->left;
            counter->follow(operation, path);
            return std::nullopt;
        }
        counter->happened = true;
        if (operation == FileOperation::Write && tornShare > 0) return FileFault{EIO, bytes / tornShare};
        return FileFault{EIO, std::nullopt};
    });
}

PowerCut::~PowerCut() { setFileFaults({}); }

void PowerCut::dropUnsyncedNames() const
{
    std::error_code ignored;
    for (const fs::path& name : m_counter->unsyncedNames) fs::remove_all(name, ignored);
}

bool PowerCut::happened() const { return m_counter->happened; }

} // namespace zapis::test
