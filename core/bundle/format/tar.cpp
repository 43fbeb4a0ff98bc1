#include "core/bundle/format/tar.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "core/bundle/format/fault.h"
#include "core/bundle/format/names.h"

namespace zapis {

namespace {

constexpr std::uint64_t kOctalLimit = 1ull << 33; // 8^11: from here on base-256
constexpr std::int64_t kModified = 315532800;     // 1980-01-01T00:00:00Z
constexpr std::size_t kNameAt = 0, kNameSize = 100, kSizeAt = 124, kSizeSize = 12, kChecksumAt = 148, kChecksumSize = 8,
                      kTypeAt = 156;

void put(TarHeader& header, std::size_t at, std::string_view text)
{
    const ByteView bytes = bytesOf(text);
    std::copy(bytes.begin(), bytes.end(), header.begin() + static_cast<std::ptrdiff_t>(at));
}

unsigned checksumOf(const TarHeader& header)
{
    unsigned sum = 0;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool inChecksum = i >= kChecksumAt && i < kChecksumAt + kChecksumSize;
        sum += inChecksum ? unsigned{' '} : std::to_integer<unsigned>(header[i]);
    }
    return sum;
}

std::string checksumText(const TarHeader& header) { return fmt::format("{:06o}", checksumOf(header)) + std::string("\0 ", 2); }

std::uint64_t paddingOf(std::uint64_t sizeBytes) { return (kTarBlock - sizeBytes % kTarBlock) % kTarBlock; }

bool isZero(ByteView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::byte b) { return b == std::byte{0}; });
}

std::optional<std::uint64_t> sizeOf(const TarHeader& header)
{
    const ByteView field = std::span(header).subspan(kSizeAt, kSizeSize);
    if (field[0] == std::byte{0x80}) {
        if (!isZero(field.subspan(1, 3))) return std::nullopt;
        const std::uint64_t size = getBe64(field.subspan(4));
        return size < kOctalLimit || size > static_cast<std::uint64_t>(INT64_MAX) ? std::nullopt : std::optional(size);
    }
    std::uint64_t size = 0;
    for (const std::byte byte : field.first(kSizeSize - 1)) {
        const char c = static_cast<char>(byte);
        if (c < '0' || c > '7') return std::nullopt;
        size = size << 3 | static_cast<std::uint64_t>(c - '0');
    }
    return size;
}

std::string nameOf(const TarHeader& header)
{
    const std::string_view field = textOf(std::span(header).subspan(kNameAt, kNameSize));
    return std::string(field.substr(0, field.find('\0')));
}

} // namespace

TarHeader tarHeader(std::string_view name, std::uint64_t sizeBytes)
{
    if (name.empty() || name.size() > kNameSize) throw std::logic_error("tar: name does not fit");
    TarHeader header{};
    put(header, kNameAt, name);
    put(header, 100, "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    if (sizeBytes < kOctalLimit) {
        put(header, kSizeAt, fmt::format("{:011o}", sizeBytes));
    } else {
        header[kSizeAt] = std::byte{0x80};
        putBe64(std::span(header).subspan(kSizeAt + 4, 8), sizeBytes);
    }
    put(header, 136, fmt::format("{:011o}", kModified));
    put(header, kTypeAt, "0");
    put(header, 257, std::string_view("ustar\00000", 8));
    put(header, kChecksumAt, checksumText(header));
    return header;
}

std::uint64_t tarSizeOf(std::uint64_t sizeBytes) { return kTarBlock + sizeBytes + paddingOf(sizeBytes); }

void TarWriter::begin(std::string_view name, std::uint64_t sizeBytes)
{
    if (m_left || m_padding) throw std::logic_error("tar: the file before is not ended");
    m_sink(tarHeader(name, sizeBytes));
    m_left = sizeBytes;
    m_padding = paddingOf(sizeBytes);
}

void TarWriter::write(ByteView bytes)
{
    if (bytes.size() > m_left) throw std::logic_error("tar: more bytes than announced");
    m_sink(bytes);
    m_left -= bytes.size();
}

void TarWriter::end()
{
    if (m_left) throw std::logic_error("tar: fewer bytes than announced");
    static constexpr TarHeader zeros{};
    if (m_padding) m_sink(std::span(zeros).first(static_cast<std::size_t>(m_padding)));
    m_padding = 0;
}

void TarWriter::finish()
{
    static constexpr std::array<std::byte, kTarEndBytes> zeros{};
    m_sink(zeros);
}

std::size_t TarReader::fill(std::span<std::byte> out)
{
    std::size_t done = 0;
    while (done < out.size()) {
        const std::size_t size = m_source(out.subspan(done));
        if (size == 0) break;
        done += size;
    }
    return done;
}

std::size_t TarReader::read(std::span<std::byte> out)
{
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(out.size(), m_left));
    if (fill(out.first(wanted)) != wanted) throw bundleFault("tar-truncated", m_entry.name);
    m_left -= wanted;
    return wanted;
}

void TarReader::endEntry()
{
    std::array<std::byte, 16 * 1024> passed{};
    while (m_left) read(passed);
    const auto padding = std::span(passed).first(static_cast<std::size_t>(m_padding));
    m_padding = 0;
    if (fill(padding) != padding.size()) throw bundleFault("tar-truncated", m_entry.name);
    if (!isZero(padding)) throw bundleFault("tar-padding", m_entry.name);
}

std::optional<TarReader::Entry> TarReader::next()
{
    endEntry();
    TarHeader header{};
    if (fill(header) != header.size()) throw bundleFault("tar-truncated", m_entry.name);
    if (isZero(header)) {
        expectEnd();
        return std::nullopt;
    }
    if (textOf(std::span(header).subspan(kChecksumAt, kChecksumSize)) != checksumText(header))
        throw bundleFault("tar-checksum", m_entry.name);
    m_entry.name = nameOf(header);
    if (header[kTypeAt] != std::byte{'0'}) throw bundleFault("tar-type", isLegalName(m_entry.name) ? m_entry.name : "");
    if (!isLegalName(m_entry.name)) throw bundleFault("name-illegal", "");
    const auto size = sizeOf(header);
    if (!size || tarHeader(m_entry.name, *size) != header) throw bundleFault("tar-header", m_entry.name);
    m_entry.sizeBytes = m_left = *size;
    m_padding = paddingOf(*size);
    return m_entry;
}

void TarReader::expectEnd()
{
    TarHeader second{};
    if (fill(second) != second.size() || !isZero(second)) throw bundleFault("tar-end", m_entry.name);
    std::array<std::byte, 1> more{};
    if (fill(more) != 0) throw bundleFault("trailing-data", m_entry.name);
}

} // namespace zapis
