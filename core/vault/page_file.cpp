// A sealed database file as SQLite sees it (docs/formats/vault.md §3). Plain and sealed pages have the same size and place, so
// offsets are those of the disk; every read opens whole pages, every write seals one.

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

#include "core/base/file.h"
#include "core/vault/page_damage.h"
#include "core/vault/vfs_file.h"

namespace zapis {

namespace {

constexpr std::size_t kDatabaseHeaderBytes = 100;

/// The part of SQLite's header that must be known before the WAL is read, also where page 1 is torn and the WAL has it: magic, P,
/// WAL versions, R, payload fractions.
constexpr std::array<std::byte, kDatabaseHeaderBytes> madeUpHeader()
{
    std::array<std::byte, kDatabaseHeaderBytes> header{};
    constexpr char kMagic[] = "SQLite format 3";
    for (std::size_t i = 0; i < sizeof kMagic; ++i) header[i] = static_cast<std::byte>(kMagic[i]);
    header[16] = std::byte{kPageBytes >> 8};
    header[18] = header[19] = std::byte{2};
    header[20] = std::byte{kReserveBytes};
    header[21] = std::byte{64};
    header[22] = header[23] = std::byte{32};
    return header;
}

class PageFile final : public VfsFile {
public:
    PageFile(SealedDatabase& database, File::Mode mode)
        : m_database(database),
          m_file(database.path(), mode),
          m_seal(database.newSeal())
    {
    }

    int read(std::uint64_t offset, std::span<std::byte> out) override;
    int write(std::uint64_t offset, ByteView bytes) override;
    int truncate(std::uint64_t size) override
    {
        m_file.truncate(size);
        return SQLITE_OK;
    }
    int sync() override
    {
        m_file.sync();
        return SQLITE_OK;
    }
    int size(std::uint64_t& sizeBytes) override;
    SealedDatabase* lockable() noexcept override { return &m_database; }

private:
    enum class Opened { Yes, Damaged, BehindEnd };
    Opened open(std::uint64_t page, std::span<std::byte> plain);
    void fillGapBefore(std::uint64_t offset);

    SealedDatabase& m_database;
    File m_file;
    PageSeal m_seal;
    // Own buffers: SQLite's are const, or its cache, which sealing in place would change.
    std::array<std::byte, kPageBytes> m_disk{};
    std::array<std::byte, kPageBytes> m_plain{};
};

PageFile::Opened PageFile::open(std::uint64_t page, std::span<std::byte> plain)
{
    const std::size_t got = m_file.readAt((page - 1) * kPageBytes, m_disk);
    if (got == 0 && (page > 1 || m_database.creating)) return Opened::BehindEnd;
    if (got == kPageBytes && m_seal.openPage(page, m_disk, plain)) return Opened::Yes;
    return Opened::Damaged;
}

/// To SQLite an empty file is a new database; beside a key file it is one that was lost (docs/formats/vault.md §3).
int PageFile::size(std::uint64_t& sizeBytes)
{
    sizeBytes = m_file.size();
    if (sizeBytes > 0 || m_database.creating) return SQLITE_OK;
    noteDamage(m_database.name, 1);
    return SQLITE_IOERR_DATA;
}

int PageFile::read(std::uint64_t offset, std::span<std::byte> out)
{
    std::size_t done = 0;
    while (done < out.size()) {
        const std::uint64_t page = (offset + done) / kPageBytes + 1;
        const auto from = static_cast<std::size_t>((offset + done) % kPageBytes);
        const std::size_t size = std::min(out.size() - done, kPageBytes - from);
        const bool whole = size == kPageBytes; // the usual case: opened where SQLite wants it
        switch (open(page, whole ? out.subspan(done, size) : std::span<std::byte>(m_plain))) {
        case Opened::Yes:
            if (!whole) std::memcpy(out.data() + done, m_plain.data() + from, size);
            break;
        case Opened::BehindEnd: std::ranges::fill(out.subspan(done), std::byte{0}); return SQLITE_IOERR_SHORT_READ;
        case Opened::Damaged:
            if (offset + out.size() <= kDatabaseHeaderBytes) {
                static constexpr auto kHeader = madeUpHeader();
                std::memcpy(out.data(), kHeader.data() + offset, out.size());
                return SQLITE_OK;
            }
            noteDamage(m_database.name, page);
            return SQLITE_IOERR_DATA;
        }
        done += size;
    }
    return SQLITE_OK;
}

/// A page never written (lock-byte page, pages freed in the same transaction) would be a hole of raw zeros, which is damage.
void PageFile::fillGapBefore(std::uint64_t offset)
{
    const std::uint64_t sizeBytes = m_file.size();
    if (sizeBytes >= offset) return;
    constexpr std::array<std::byte, kPageBytes> kZeros{};
    for (std::uint64_t page = (sizeBytes + kPageBytes - 1) / kPageBytes + 1; (page - 1) * kPageBytes < offset; ++page) {
        m_seal.sealPage(page, kZeros, m_disk);
        m_file.writeAt((page - 1) * kPageBytes, m_disk);
    }
}

int PageFile::write(std::uint64_t offset, ByteView bytes)
{
    if (bytes.size() != kPageBytes || offset % kPageBytes != 0) return SQLITE_IOERR_WRITE;
    if (offset == 0) { // a database without the reserve would lose 40 bytes a page
        const bool fits =
            bytes[16] == std::byte{kPageBytes >> 8} && bytes[17] == std::byte{0} && bytes[20] == std::byte{kReserveBytes};
        if (!fits) return SQLITE_IOERR_WRITE;
    }
    fillGapBefore(offset);
    m_seal.sealPage(offset / kPageBytes + 1, bytes, m_disk);
    m_file.writeAt(offset, m_disk);
    return SQLITE_OK;
}

} // namespace

std::unique_ptr<VfsFile> openPageFile(SealedDatabase& database, int flags)
{
    const bool create = (flags & SQLITE_OPEN_CREATE) != 0 && database.creating;
    const File::Mode mode = database.readOnly || (flags & SQLITE_OPEN_READONLY) ? File::Mode::Read
        : create                                                                ? File::Mode::OpenOrCreate
                                                                                : File::Mode::ReadWrite;
    return std::make_unique<PageFile>(database, mode);
}

} // namespace zapis
