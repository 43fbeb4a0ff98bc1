/// Where vaults may lie: nothing is remembered on the host, so the start page looks.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace zapis::ui {

struct FoundVault {
    std::filesystem::path folder;
    enum class Where { Given, Beside, Removable } where = Where::Beside;
};

/// Folders to look in: the one given, that of the program, the current one, and mounted removable media.
struct SearchPlaces {
    std::optional<std::filesystem::path> given;
    std::vector<std::filesystem::path> beside, removable;
};
SearchPlaces placesToLook(const std::optional<std::filesystem::path>& given);

/// The vaults in these places: the folder itself and those directly in it (the first 500 entries). Reads key files, so not for
/// the GUI thread; what cannot be read is passed over.
std::vector<FoundVault> findVaults(const SearchPlaces& places);

bool isVault(const std::filesystem::path& folder) noexcept;

} // namespace zapis::ui
