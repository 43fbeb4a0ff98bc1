#include "core/base/file.h"

#include <atomic>
#include <cerrno>
#include <mutex>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/base/path_text.h"
#include "core/base/random.h"

namespace zapis {
namespace {

std::mutex faultsMutex;
std::atomic<bool> hasFaults = false; // the product never waits for the tests' lock
FileFaults faults;

[[noreturn]] void fail(int error, const std::filesystem::path& path)
{
    throw failureOf(std::error_code(error, std::generic_category()), path);
}

std::optional<FileFault> faultFor(FileOperation operation, const std::filesystem::path& path, std::size_t bytes)
{
    if (!hasFaults) return std::nullopt;
    const std::lock_guard lock(faultsMutex);
    return faults ? faults(operation, path, bytes) : std::nullopt;
}

void meet(FileOperation operation, const std::filesystem::path& path)
{
    if (const auto fault = faultFor(operation, path, 0)) fail(fault->error, path);
}

std::size_t sizeToRead(const File& file, std::uint64_t maxBytes)
{
    const std::uint64_t size = file.size();
    if (size > maxBytes) throw Error(Error::Code::Malformed, "file.too-large", {shownPath(file.path())});
    return static_cast<std::size_t>(size);
}

} // namespace

void setFileFaults(FileFaults newFaults)
{
    const std::lock_guard lock(faultsMutex);
    faults = std::move(newFaults);
    hasFaults = static_cast<bool>(faults);
}

File::File(const std::filesystem::path& path, Mode mode) : m_path(path)
{
    // Without O_NONBLOCK a pipe would hold us in open() till somebody writes to it.
    int flags = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | (mode == Mode::Read ? O_RDONLY : O_RDWR);
    if (mode == Mode::CreateNew) flags |= O_CREAT | O_EXCL;
    if (mode == Mode::OpenOrCreate) flags |= O_CREAT;
    if (flags & O_CREAT) meet(FileOperation::Create, path);
    m_descriptor = ::open(path.c_str(), flags, 0600);
    if (m_descriptor < 0) fail(errno, path);
    struct stat info{};
    if (::fstat(m_descriptor, &info) != 0 || !S_ISREG(info.st_mode)) {
        close();
        throw Error(Error::Code::Io, "file.not-a-file", {shownPath(path)});
    }
}

File::File(File&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)) { }

File& File::operator=(File&& other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_path = std::move(other.m_path);
    }
    return *this;
}

File::~File() { close(); }

void File::close() noexcept
{
    if (m_descriptor >= 0) ::close(std::exchange(m_descriptor, -1));
}

std::uint64_t File::size() const { return stamp().sizeBytes; }

File::Stamp File::stamp() const
{
    struct stat info{};
    if (::fstat(m_descriptor, &info) != 0) fail(errno, m_path);
    return {static_cast<std::uint64_t>(info.st_size), std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec};
}

std::size_t File::readAt(std::uint64_t offset, std::span<std::byte> out) const
{
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t got = ::pread(m_descriptor, out.data() + done, out.size() - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(errno, m_path);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

void File::writeAt(std::uint64_t offset, ByteView bytes)
{
    const auto fault = faultFor(FileOperation::Write, m_path, bytes.size());
    if (fault) bytes = bytes.first(std::min(bytes.size(), fault->tornAt.value_or(0)));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t put = ::pwrite(m_descriptor, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) fail(errno, m_path);
        done += static_cast<std::size_t>(put);
    }
    if (fault) fail(fault->error, m_path);
}

void File::truncate(std::uint64_t size)
{
    meet(FileOperation::Truncate, m_path);
    if (::ftruncate(m_descriptor, static_cast<off_t>(size)) != 0) fail(errno, m_path);
}

void File::sync()
{
    meet(FileOperation::Sync, m_path);
    if (::fdatasync(m_descriptor) != 0) fail(errno, m_path);
}

void File::startWriting(std::uint64_t offset, std::uint64_t size) noexcept
{
    // Without it Linux keeps up to a tenth of the memory back, and all of that is written only when sync() waits for it.
    (void)::sync_file_range(m_descriptor, static_cast<off_t>(offset), static_cast<off_t>(size), SYNC_FILE_RANGE_WRITE);
}

bool File::tryLock()
{
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0) return true;
    if (errno == EWOULDBLOCK) return false;
    fail(errno, m_path);
}

void File::setReadOnly()
{
    if (::fchmod(m_descriptor, 0400) != 0) fail(errno, m_path);
}

std::string readFile(const std::filesystem::path& path, std::uint64_t maxBytes)
{
    const File file(path, File::Mode::Read);
    std::string text(sizeToRead(file, maxBytes), '\0');
    text.resize(file.readAt(0, std::as_writable_bytes(std::span(text.data(), text.size()))));
    return text;
}

Secret readFileAsSecret(const std::filesystem::path& path, std::uint64_t maxBytes)
{
    const File file(path, File::Mode::Read);
    Secret all(sizeToRead(file, maxBytes));
    const std::size_t size = file.readAt(0, all.bytes());
    return size == all.size() ? std::move(all) : Secret::copyOf(ByteView(all.bytes()).first(size));
}

void writeFileDurably(const std::filesystem::path& path, ByteView bytes)
{
    std::array<std::byte, 6> random{};
    randomBytes(random);
    std::filesystem::path temporary = path;
    temporary += "." + toHex(random) + ".part";
    try {
        File file(temporary, File::Mode::CreateNew);
        file.writeAt(0, bytes);
        file.sync();
        file.close();
        renameDurably(temporary, path);
    } catch (const Error&) {
        ::unlink(temporary.c_str());
        throw;
    }
}

void renameDurably(const std::filesystem::path& from, const std::filesystem::path& to)
{
    meet(FileOperation::Rename, to);
    if (::rename(from.c_str(), to.c_str()) != 0) fail(errno, to);
    syncFolder(to.parent_path());
}

void copyFileDurably(const std::filesystem::path& from, const std::filesystem::path& to)
{
    const File source(from, File::Mode::Read);
    File target(to, File::Mode::CreateNew);
    Bytes block(1 << 20);
    std::uint64_t at = 0;
    while (const std::size_t got = source.readAt(at, block)) {
        target.writeAt(at, ByteView(block).first(got));
        at += got;
    }
    target.sync();
    syncFolder(to.parent_path());
}

void removeFile(const std::filesystem::path& path)
{
    meet(FileOperation::Remove, path);
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) fail(errno, path);
}

void makeFolder(const std::filesystem::path& path)
{
    meet(FileOperation::Create, path);
    if (::mkdir(path.c_str(), 0700) != 0) fail(errno, path);
}

bool isThere(const std::filesystem::path& path)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::none) throw failureOf(error, path);
    return std::filesystem::exists(status);
}

void syncFolder(const std::filesystem::path& path)
{
    const std::filesystem::path folder = path.empty() ? "." : path;
    meet(FileOperation::Sync, folder);
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) fail(errno, folder);
    const int result = ::fsync(descriptor), error = errno;
    ::close(descriptor);
    if (result != 0 && error != EINVAL) fail(error, folder); // some file systems have no fsync of folders
}

} // namespace zapis
