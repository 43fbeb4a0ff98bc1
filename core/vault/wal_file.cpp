// The write-ahead log of a sealed database (docs/formats/vault.md §4). SQLite sees logical offsets – a header of 32 bytes, frames
// of 24 + P – on disk each piece stands with its nonce and tag: a header of 72 bytes, frames of 4200. This file translates sizes
// and offsets, keeps the round (salt) that binds frames to the header of their time, and decides what recovery may see.

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <system_error>
#include <utility>

#include "core/base/file.h"
#include "core/vault/page_damage.h"
#include "core/vault/vfs_file.h"

namespace zapis {

namespace {

std::uint64_t diskOffset(std::uint64_t frame) { return kSealedWalHeaderBytes + frame * kSealedFrameBytes; }

class WalFile final : public VfsFile {
public:
    explicit WalFile(SealedDatabase& database);
    ~WalFile() override;

    int read(std::uint64_t offset, std::span<std::byte> out) override;
    int write(std::uint64_t offset, ByteView bytes) override;
    int truncate(std::uint64_t size) override;
    int sync() override;
    int size(std::uint64_t& sizeBytes) override;

private:
    void openIfThere();
    bool openHeader(std::span<std::byte> plain);
    int readHeader(std::size_t from, std::span<std::byte> out);
    int readPage(std::uint64_t frame, std::span<std::byte> out);
    int readFrame(std::uint64_t frame, std::size_t from, std::span<std::byte> out);
    int recoverFrame(std::uint64_t frame, std::span<std::byte> out);
    int writeHeader(ByteView plain);
    int writePage(std::uint64_t frame, ByteView page);
    void flush();
    std::span<std::byte> headerPart() { return std::span(m_disk).first(kSealedFrameHeaderBytes); }
    std::span<std::byte> pagePart() { return std::span(m_disk).subspan(kSealedFrameHeaderBytes); }

    SealedDatabase& m_database;
    File m_file; ///< not open: a read-only vault without a log, as yet
    PageSeal m_seal;
    /// SQLite writes a frame in two calls, header and page. The header waits here so that both go to disk in one write.
    std::optional<std::uint64_t> m_waitingFrame;
    std::array<std::byte, kFrameHeaderBytes> m_waitingHeader{};
    std::array<std::byte, kSealedFrameBytes> m_disk{};
};

WalFile::WalFile(SealedDatabase& database) : m_database(database), m_seal(database.newSeal())
{
    if (database.readOnly) {
        openIfThere();
        return;
    }
    std::error_code ignored;
    const bool there = std::filesystem::exists(database.walPath(), ignored);
    m_file = File(database.walPath(), File::Mode::OpenOrCreate);
    if (!there) database.walNameUnsynced = true;
}

void WalFile::openIfThere()
{
    std::error_code ignored;
    if (std::filesystem::exists(m_database.walPath(), ignored)) m_file = File(m_database.walPath(), File::Mode::Read);
}

WalFile::~WalFile()
{
    try {
        flush(); // only on the way of an error: the page of this frame was never written, so recovery drops it
    } catch (...) {
    }
}

bool WalFile::openHeader(std::span<std::byte> plain)
{
    std::array<std::byte, kSealedWalHeaderBytes> disk{};
    return m_file.isOpen() && m_file.readAt(0, disk) == disk.size() && m_seal.openWalHeader(disk, plain);
}

int WalFile::size(std::uint64_t& sizeBytes)
{
    flush();
    const std::uint64_t onDisk = m_file.isOpen() ? m_file.size() : 0;
    sizeBytes = 0;
    if (onDisk == 0) return SQLITE_OK;
    if (m_database.walIndex.isRecovering()) {
        // To SQLite a lost header is an empty log: the last commits would vanish without a word.
        std::array<std::byte, kWalHeaderBytes> header{};
        if (!openHeader(header)) m_database.logCut = true;
    }
    if (onDisk >= kSealedWalHeaderBytes)
        sizeBytes = kWalHeaderBytes + (onDisk - kSealedWalHeaderBytes) / kSealedFrameBytes * kFrameBytes;
    return SQLITE_OK;
}

int WalFile::readHeader(std::size_t from, std::span<std::byte> out)
{
    std::array<std::byte, kWalHeaderBytes> plain{};
    const bool opened = openHeader(plain);
    if (m_database.walIndex.isRecovering()) {
        if (opened) m_database.setSalt(saltOf(plain));
        else m_database.logCut = true;
    } else if (!opened) {
        noteDamage(m_database.name + "-wal", 0);
        return SQLITE_IOERR_DATA;
    }
    std::memcpy(out.data(), plain.data() + from, out.size());
    return SQLITE_OK;
}

/// A whole frame while the index is rebuilt. One that does not open is where the log ends: an error here would make the vault
/// unopenable after any power cut.
int WalFile::recoverFrame(std::uint64_t frame, std::span<std::byte> out)
{
    const WalSalt salt = m_database.salt();
    const bool whole = m_file.readAt(diskOffset(frame), m_disk) == m_disk.size();
    if (whole && m_seal.openFrameHeader(frame, salt, headerPart(), out.first(kFrameHeaderBytes))
        && m_seal.openFramePage(frame, salt, pagePart(), out.subspan(kFrameHeaderBytes)))
        return SQLITE_OK;
    std::ranges::fill(out, std::byte{0});
    m_database.logCut = m_database.logCut || whole;
    return SQLITE_OK;
}

/// What SQLite asks for nearly always: the page of a frame, straight into its cache. A page that does not open is wiped there.
int WalFile::readPage(std::uint64_t frame, std::span<std::byte> out)
{
    if (m_file.readAt(diskOffset(frame) + kSealedFrameHeaderBytes, pagePart()) < pagePart().size()) {
        std::ranges::fill(out, std::byte{0});
        return SQLITE_IOERR_SHORT_READ;
    }
    if (m_seal.openFramePage(frame, m_database.salt(), pagePart(), out)) return SQLITE_OK;
    noteDamage(m_database.name + "-wal", frame + 1);
    return SQLITE_IOERR_DATA;
}

int WalFile::readFrame(std::uint64_t frame, std::size_t from, std::span<std::byte> out)
{
    const bool needsHeader = from < kFrameHeaderBytes;
    const bool needsPage = from + out.size() > kFrameHeaderBytes;
    std::array<std::byte, kFrameBytes> plain{};
    const WalSalt salt = m_database.salt();
    if (m_file.readAt(diskOffset(frame), m_disk) < (needsPage ? m_disk.size() : kSealedFrameHeaderBytes)) {
        std::ranges::fill(out, std::byte{0});
        return SQLITE_IOERR_SHORT_READ;
    }
    const bool opened =
        (!needsHeader || m_seal.openFrameHeader(frame, salt, headerPart(), std::span(plain).first(kFrameHeaderBytes)))
        && (!needsPage || m_seal.openFramePage(frame, salt, pagePart(), std::span(plain).subspan(kFrameHeaderBytes)));
    if (!opened) {
        noteDamage(m_database.name + "-wal", frame + 1);
        return SQLITE_IOERR_DATA;
    }
    std::memcpy(out.data(), plain.data() + from, out.size());
    return SQLITE_OK;
}

int WalFile::read(std::uint64_t offset, std::span<std::byte> out)
{
    flush();
    if (!m_file.isOpen()) openIfThere(); // the key was confirmed meanwhile, and others write
    if (!m_file.isOpen()) {
        std::ranges::fill(out, std::byte{0});
        return SQLITE_IOERR_SHORT_READ;
    }
    if (offset + out.size() <= kWalHeaderBytes) return readHeader(static_cast<std::size_t>(offset), out);
    if (offset < kWalHeaderBytes) return SQLITE_IOERR_READ;
    const std::uint64_t frame = (offset - kWalHeaderBytes) / kFrameBytes;
    const auto from = static_cast<std::size_t>((offset - kWalHeaderBytes) % kFrameBytes);
    if (from + out.size() > kFrameBytes) return SQLITE_IOERR_READ;
    if (out.size() == kFrameBytes && m_database.walIndex.isRecovering()) return recoverFrame(frame, out);
    if (from == kFrameHeaderBytes && out.size() == kPageBytes) return readPage(frame, out);
    return readFrame(frame, from, out);
}

void WalFile::flush()
{
    if (!m_waitingFrame) return;
    const std::uint64_t frame = *std::exchange(m_waitingFrame, std::nullopt);
    m_seal.sealFrameHeader(frame, m_database.salt(), m_waitingHeader, headerPart());
    m_file.writeAt(diskOffset(frame), headerPart());
}

int WalFile::writeHeader(ByteView plain)
{
    flush();
    std::array<std::byte, kSealedWalHeaderBytes> disk{};
    m_seal.sealWalHeader(plain, disk);
    m_file.truncate(0); // nothing of an earlier round stays behind the new frames; all of it is in the database by now
    m_file.writeAt(0, disk);
    m_database.setSalt(saltOf(plain));
    return SQLITE_OK;
}

int WalFile::writePage(std::uint64_t frame, ByteView page)
{
    const WalSalt salt = m_database.salt();
    if (m_waitingFrame == frame) {
        m_waitingFrame.reset();
        m_seal.sealFrame(frame, salt, m_waitingHeader, page, m_disk);
        m_file.writeAt(diskOffset(frame), m_disk);
    } else { // a page that the same transaction changes again
        m_seal.sealFramePage(frame, salt, page, pagePart());
        m_file.writeAt(diskOffset(frame) + kSealedFrameHeaderBytes, pagePart());
    }
    return SQLITE_OK;
}

int WalFile::write(std::uint64_t offset, ByteView bytes)
{
    if (!m_file.isOpen() || m_database.readOnly) return SQLITE_READONLY;
    if (offset == 0) return bytes.size() == kWalHeaderBytes ? writeHeader(bytes) : SQLITE_IOERR_WRITE;
    if (offset < kWalHeaderBytes) return SQLITE_IOERR_WRITE;
    const std::uint64_t frame = (offset - kWalHeaderBytes) / kFrameBytes;
    const std::uint64_t from = (offset - kWalHeaderBytes) % kFrameBytes;
    if (m_waitingFrame && *m_waitingFrame != frame) flush();
    if (from == 0 && bytes.size() == kFrameHeaderBytes) {
        m_waitingFrame = frame;
        std::ranges::copy(bytes, m_waitingHeader.begin());
        return SQLITE_OK;
    }
    if (from == kFrameHeaderBytes && bytes.size() == kPageBytes) return writePage(frame, bytes);
    return SQLITE_IOERR_WRITE; // POWERSAFE_OVERWRITE is declared, so SQLite writes nothing else
}

int WalFile::truncate(std::uint64_t size)
{
    flush();
    if (!m_file.isOpen()) return SQLITE_READONLY;
    m_file.truncate(size < kWalHeaderBytes ? 0 : diskOffset((size - kWalHeaderBytes) / kFrameBytes));
    return SQLITE_OK;
}

int WalFile::sync()
{
    flush();
    if (!m_file.isOpen()) return SQLITE_OK;
    m_file.sync();
    if (m_database.walNameUnsynced) {
        syncFolder(m_database.folder);
        m_database.walNameUnsynced = false;
    }
    return SQLITE_OK;
}

/// A rollback journal: only creation and VACUUM INTO ask for one, and a plain file of it would be old pages in the clear.
class HeapJournal final : public VfsFile {
public:
    int read(std::uint64_t offset, std::span<std::byte> out) override
    {
        const std::size_t from = std::min<std::size_t>(m_bytes.size(), static_cast<std::size_t>(offset));
        const std::size_t size = std::min(out.size(), m_bytes.size() - from);
        std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(from), size, out.begin());
        std::ranges::fill(out.subspan(size), std::byte{0});
        return size == out.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }
    int write(std::uint64_t offset, ByteView bytes) override
    {
        const auto from = static_cast<std::size_t>(offset);
        if (m_bytes.size() < from + bytes.size()) m_bytes.resize(from + bytes.size());
        std::ranges::copy(bytes, m_bytes.begin() + static_cast<std::ptrdiff_t>(from));
        return SQLITE_OK;
    }
    int truncate(std::uint64_t size) override
    {
        m_bytes.resize(static_cast<std::size_t>(size));
        return SQLITE_OK;
    }
    int sync() override { return SQLITE_OK; }
    int size(std::uint64_t& sizeBytes) override
    {
        sizeBytes = m_bytes.size();
        return SQLITE_OK;
    }

private:
    Bytes m_bytes;
};

} // namespace

std::unique_ptr<VfsFile> openWalFile(SealedDatabase& database) { return std::make_unique<WalFile>(database); }

std::unique_ptr<VfsFile> openHeapJournal() { return std::make_unique<HeapJournal>(); }

} // namespace zapis
