// What kind of medium a folder lies on: room, network, the reach of a sync program.

#include <array>
#include <cerrno>
#include <system_error>

#include <sys/statvfs.h>
#include <sys/vfs.h>

#include "core/base/file.h"

namespace zapis {
namespace {

struct Marker {
    const char* file;
    const char* program;
};
constexpr std::array<Marker, 9> kMarkers{{
    {".dropbox", "Dropbox"},
    {".dropbox.cache", "Dropbox"},
    {".stfolder", "Syncthing"},
    {".sync", "Resilio Sync"},
    {".sync_journal.db", "Nextcloud"},
    {".nextcloudsync.log", "Nextcloud"},
    {".owncloudsync.log", "ownCloud"},
    {".tresorit", "Tresorit"},
    {".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"},
}};
constexpr std::array<const char*, 6> kFolderNames{"Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "Nextcloud", "ownCloud"};

} // namespace

std::uint64_t freeSpace(const std::filesystem::path& path)
{
    struct statvfs info{};
    if (::statvfs(path.c_str(), &info) != 0) throw failureOf(std::error_code(errno, std::generic_category()), path);
    return std::uint64_t{info.f_bavail} * info.f_frsize;
}

bool isNetworkFolder(const std::filesystem::path& path)
{
    struct statfs info{};
    if (::statfs(path.c_str(), &info) != 0) return false;
    // linux/magic.h and the file systems' own headers: NFS, SMB, SMB2/CIFS, AFS, CODA, Ceph, 9P.
    constexpr std::array<std::uint32_t, 8> kNetwork{
        0x6969, 0x517B, 0xFE534D42, 0xFF534D42, 0x5346414F, 0x73757245, 0x00C36400, 0x01021997};
    const auto magic = static_cast<std::uint32_t>(info.f_type);
    for (const std::uint32_t network : kNetwork)
        if (magic == network) return true;
    return false;
}

bool isRemovableMedium(const std::filesystem::path& mountPoint)
{
    // Udisks mounts in /run/media or /media, people by hand in /mnt (Filesystem Hierarchy Standard 3.0).
    for (const std::filesystem::path root : {"/media", "/run/media", "/mnt"}) {
        const std::filesystem::path inside = mountPoint.lexically_relative(root);
        if (!inside.empty() && inside != "." && *inside.begin() != "..") return true;
    }
    return false;
}

std::optional<std::string> syncProgramAt(const std::filesystem::path& path)
{
    std::error_code error;
    const std::filesystem::path start = std::filesystem::absolute(path, error);
    if (error) return std::nullopt;
    for (std::filesystem::path folder = start; folder.has_relative_path(); folder = folder.parent_path()) {
        for (const char* name : kFolderNames)
            if (folder.filename() == name) return std::string(name);
        for (const Marker& marker : kMarkers)
            if (std::filesystem::exists(folder / marker.file, error)) return std::string(marker.program);
    }
    return std::nullopt;
}

} // namespace zapis
