#include "ui/shell/vault_finder.h"

#include <QCoreApplication>
#include <QStorageInfo>
#include <set>

#include "core/base/file.h"
#include "core/zapis.h"
#include "ui/words/path_words.h"

namespace zapis::ui {
namespace {

constexpr int kEntries = 500;

namespace fs = std::filesystem;

std::vector<fs::path> foldersIn(const fs::path& root)
{
    std::vector<fs::path> all{root};
    std::error_code failed;
    int seen = 0;
    for (fs::directory_iterator entry(root, fs::directory_options::skip_permission_denied, failed), end;
        !failed && entry != end && seen < kEntries; entry.increment(failed), ++seen) {
        std::error_code unknown;
        if (entry->is_directory(unknown) && !entry->is_symlink(unknown)) all.push_back(entry->path());
    }
    return all;
}

} // namespace

bool isVault(const fs::path& folder) noexcept
{
    try {
        OpenVault::inspect(folder);
        return true;
    } catch (const Error& error) {
        return error.is(kVaultNewerFormat); // listed: opening it says what is missing
    } catch (const std::exception&) {
        return false;
    }
}

SearchPlaces placesToLook(const std::optional<fs::path>& given)
{
    SearchPlaces places;
    places.given = given;
    std::error_code failed;
    places.beside = {pathOf(QCoreApplication::applicationDirPath()), fs::current_path(failed)};
    for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
        const fs::path root = pathOf(volume.rootPath());
        if (isRemovableMedium(root)) places.removable.push_back(root);
    }
    return places;
}

std::vector<FoundVault> findVaults(const SearchPlaces& places)
{
    std::vector<FoundVault> found;
    std::set<fs::path> seen;
    const auto look = [&](const fs::path& root, FoundVault::Where where) {
        for (const fs::path& folder : foldersIn(root)) {
            std::error_code failed;
            const fs::path real = fs::canonical(folder, failed);
            if (!failed && isVault(real) && seen.insert(real).second) found.push_back({real, where});
        }
    };
    if (places.given) look(*places.given, FoundVault::Where::Given);
    for (const fs::path& root : places.beside) look(root, FoundVault::Where::Beside);
    for (const fs::path& root : places.removable) look(root, FoundVault::Where::Removable);
    return found;
}

} // namespace zapis::ui
