#include "core/vault/wal_scan.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <vector>

#include "core/base/file.h"

namespace zapis {

namespace {

/// The running checksum of sqlite.org/fileformat2.html §4.2: words in the byte order that the magic number says.
class WalChecksum {
public:
    explicit WalChecksum(bool bigEndian) : m_bigEndian(bigEndian) { }
    void add(ByteView bytes)
    {
        for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
            m_first += word(bytes.subspan(i, 4)) + m_second;
            m_second += word(bytes.subspan(i + 4, 4)) + m_first;
        }
    }
    bool is(ByteView stored) const { return getBe32(stored.first(4)) == m_first && getBe32(stored.subspan(4, 4)) == m_second; }

private:
    std::uint32_t word(ByteView bytes) const
    {
        const std::uint32_t value = getBe32(bytes);
        return m_bigEndian ? value : (value >> 24 | (value >> 8 & 0xff00) | (value << 8 & 0xff0000) | value << 24);
    }

    bool m_bigEndian;
    std::uint32_t m_first = 0, m_second = 0;
};

} // namespace

CommittedLog scanLog(const SealedDatabase& database)
{
    CommittedLog log;
    std::error_code error;
    const auto onDisk = std::filesystem::file_size(database.walPath(), error);
    if (error || onDisk == 0) return log;
    const File file(database.walPath(), File::Mode::Read);
    PageSeal seal = database.newSeal();
    std::array<std::byte, kSealedFrameBytes> disk{};
    std::array<std::byte, kWalHeaderBytes> header{};
    const auto sealedHeader = std::span(disk).first(kSealedWalHeaderBytes);
    if (file.readAt(0, sealedHeader) != sealedHeader.size() || !seal.openWalHeader(sealedHeader, header)) {
        log.cut = true;
        return log;
    }
    const WalSalt salt = saltOf(header);
    WalChecksum checksum((getBe32(std::span(header).first(4)) & 1) != 0);
    checksum.add(std::span(header).first(24));

    std::vector<std::uint32_t> sinceCommit;
    std::array<std::byte, kFrameHeaderBytes> head{};
    std::array<std::byte, kPageBytes> page{};
    const auto sealedHead = std::span(disk).first(kSealedFrameHeaderBytes);
    const auto sealedPage = std::span(disk).subspan(kSealedFrameHeaderBytes);
    for (std::uint64_t frame = 0; file.readAt(kSealedWalHeaderBytes + frame * kSealedFrameBytes, disk) == disk.size(); ++frame) {
        log.cut = !seal.openFrameHeader(frame, salt, sealedHead, head) || !seal.openFramePage(frame, salt, sealedPage, page);
        if (log.cut) break;
        checksum.add(std::span(head).first(8));
        checksum.add(page);
        // A frame of a transaction rolled back opens too; SQLite ends its log there, by salt or sum.
        if (!std::ranges::equal(std::span(head).subspan(8, 8), salt) || !checksum.is(std::span(head).subspan(16, 8))) break;
        sinceCommit.push_back(getBe32(std::span(head).first(4)));
        const std::uint32_t size = getBe32(std::span(head).subspan(4, 4));
        if (size == 0) continue;
        log.databasePages = size;
        log.pages.insert(sinceCommit.begin(), sinceCommit.end());
        sinceCommit.clear();
    }
    return log;
}

} // namespace zapis
