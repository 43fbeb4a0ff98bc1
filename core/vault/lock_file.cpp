#include "core/vault/lock_file.h"

#include <array>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/process.h"
#include "core/base/text.h"
#include "core/vault/vault_folder.h"

namespace zapis {

namespace {

constexpr std::size_t kMaxLockBytes = 1024;

bool isReadOnlyMedium(const Error& error) { return error.is(kFileReadOnly) || error.is(kFileNoPermission); }

/// What the holder wrote of itself: pid and host. The file may be of anybody, so only printable ASCII is passed on.
std::vector<std::string> holderOf(const File& file)
{
    std::array<std::byte, kMaxLockBytes> bytes{};
    std::string text(textOf(std::span(bytes).first(file.readAt(0, bytes))));
    for (char& c : text)
        if (c != '\n' && (c < ' ' || c > '~')) c = '?';
    const auto lines = split(text, '\n');
    return {lines.empty() || lines[0].empty() ? "?" : std::string(lines[0]), lines.size() < 2 ? "?" : std::string(lines[1])};
}

} // namespace

LockFile::LockFile(const std::filesystem::path& folder, OpenMode mode) : m_mode(mode)
{
    const auto path = folder / kLockName;
    try {
        m_file = File(path, File::Mode::OpenOrCreate);
    } catch (const Error& error) {
        if (!isReadOnlyMedium(error)) throw;
        m_writable = false;
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored)) return;
        m_file = File(path, File::Mode::Read);
    }
    if (!m_file.tryLock()) throw Error(Error::Code::InUse, "vault.busy", holderOf(m_file));
    if (m_writable && m_mode == OpenMode::ReadWrite) writeHolder();
}

void LockFile::writeHolder()
{
    try {
        m_file.truncate(0);
        const std::string text = std::to_string(processId()) + '\n' + hostName() + '\n' + timestampText(nowMs()) + '\n';
        m_file.writeAt(0, bytesOf(text));
    } catch (const Error&) {
        // A full disk must not keep anybody from reading: the lock is the flock, the text only says whose.
    }
}

LockFile::~LockFile()
{
    if (!m_file.isOpen() || !m_writable || m_mode != OpenMode::ReadWrite) return;
    try {
        m_file.truncate(0);
    } catch (const Error&) {
        // A text left behind is no lock.
    }
}

} // namespace zapis
