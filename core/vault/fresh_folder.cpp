#include "core/vault/fresh_folder.h"

#include <system_error>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/path_text.h"
#include "core/vault/lock_file.h"
#include "core/vault/vault_folder.h"

namespace zapis {

namespace fs = std::filesystem;

namespace {

/// True: made now.
bool makeEmptyFolder(const fs::path& folder)
{
    std::error_code error;
    if (!fs::exists(fs::symlink_status(folder, error))) {
        makeFolder(folder);
        return true;
    }
    if (!fs::is_directory(folder, error) || !isUnfinishedCreation(folder))
        throw Error(Error::Code::Refused, "vault.folder-not-empty", {shownPath(folder)});
    if (fs::is_empty(folder, error)) return false;
    const LockFile lock(folder, OpenMode::ReadWrite);
    clearUnfinishedCreation(folder);
    return false;
}

} // namespace

FreshFolder::FreshFolder(const fs::path& folder) : m_folder(fs::absolute(folder).lexically_normal())
{
    if (!m_folder.has_filename()) m_folder = m_folder.parent_path(); // "Name.zapis/"
    mustBeLocal(isThere(m_folder) ? m_folder : m_folder.parent_path());
    m_made = makeEmptyFolder(m_folder);
}

FreshFolder::~FreshFolder()
{
    if (m_kept) return;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(m_folder, ignored)) fs::remove_all(entry.path(), ignored);
    if (m_made) fs::remove(m_folder, ignored);
}

} // namespace zapis
