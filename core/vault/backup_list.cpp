#include "core/vault/backup_list.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/vault/backup_folder.h"
#include "core/vault/vault_folder.h"

namespace zapis {
namespace {

constexpr std::uint64_t kMaxListBytes = 1u << 30, kMaxMacBytes = 64;
constexpr std::size_t kDigestHexChars = 64;

bool isDatabaseFile(std::string_view path)
{
    for (const std::string_view name : {kRecordsName, kIdentityName})
        if (path == name || path == std::string(name) + "-wal") return true;
    return false;
}

/// evidence/xx/<32 hex>, xx its first two digits.
bool isObjectFile(std::string_view path)
{
    const auto parts = split(path, '/');
    return parts.size() == 3 && parts[0] == kEvidenceFolder && isObjectName(std::string(parts[2]))
        && parts[1] == parts[2].substr(0, 2);
}

} // namespace

std::string backupListText(const BackupList& list)
{
    std::string text;
    for (const auto& [path, digest] : list) text.append(digest.hex()).append("  ").append(path).append("\n");
    return text;
}

BackupList parseBackupList(std::string_view text)
{
    BackupList list;
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const auto refuse = [&] { return Error(Error::Code::Malformed, "vault.backup-list", {std::to_string(number)}); };
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos || end < kDigestHexChars + 2) throw refuse();
        const auto digest = fromHex(text.substr(0, kDigestHexChars));
        const std::string_view path = text.substr(kDigestHexChars + 2, end - kDigestHexChars - 2);
        if (!digest || text.substr(kDigestHexChars, 2) != "  " || (!isDatabaseFile(path) && !isObjectFile(path))) throw refuse();
        if (!list.empty() && std::string_view(list.rbegin()->first) >= path) throw refuse();
        Sha256Digest& kept = list.emplace_hint(list.end(), path, Sha256Digest{})->second;
        std::ranges::copy(*digest, kept.bytes.begin());
        text.remove_prefix(end + 1);
    }
    for (const char* name : {kRecordsName, kIdentityName})
        if (!list.contains(std::string_view(name))) throw Error(Error::Code::Malformed, "vault.backup-list", {"0"});
    return list;
}

std::string readBackupList(const std::filesystem::path& folder)
{
    return readFile(backupFile(folder, kBackupListName), kMaxListBytes);
}

std::array<std::byte, 32> backupMac(const Secret& key, std::string_view listText)
{
    return blake2b256(key.bytes(), bytesOf(listText));
}

bool isBackupListOurs(const std::filesystem::path& folder, const Secret& key)
{
    try {
        const std::string mac = readFile(backupFile(folder, kBackupMacName), kMaxMacBytes);
        return equalInConstantTime(bytesOf(mac), backupMac(key, readBackupList(folder)));
    } catch (const Error&) {
        return false;
    }
}

} // namespace zapis
