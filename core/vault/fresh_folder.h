/// A folder that a vault is made in, anew or out of a backup: taken back with all that is in it unless it is kept.
#pragma once

#include <filesystem>

namespace zapis {

class FreshFolder {
public:
    /// Makes it, or takes one that is empty or holds what a creation cut short left. Throws Refused "vault.folder-not-empty"
    /// where something else is there, "vault.network-folder", "vault.sync-folder"; InUse where a creation is going on.
    explicit FreshFolder(const std::filesystem::path& folder);
    FreshFolder(const FreshFolder&) = delete;
    ~FreshFolder();
    const std::filesystem::path& path() const noexcept { return m_folder; } ///< absolute
    void keep() noexcept { m_kept = true; }

private:
    std::filesystem::path m_folder;
    bool m_made = false, m_kept = false;
};

} // namespace zapis
