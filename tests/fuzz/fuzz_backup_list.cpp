// The list of a backup that lay in other hands: refused, or read to a value that spells the same bytes, of paths that stay in the
// backup's folder.
#include <cstdlib>

#include "core/base/error.h"
#include "core/vault/backup_list.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace zapis;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const BackupList list = parseBackupList(text);
        if (backupListText(list) != text) std::abort();
        for (const auto& [path, digest] : list)
            if (path.empty() || path.front() == '/' || path.find("..") != std::string::npos) std::abort();
    } catch (const Error&) {
    }
    return 0;
}
