#include "core/bundle/verify/plain_tar.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/bundle/format/fault.h"
#include "core/bundle/format/tar.h"

namespace zapis {
namespace {

constexpr std::size_t kNameAt = 0, kNameSize = 100, kSizeAt = 124, kSizeSize = 12, kChecksumAt = 148, kChecksumSize = 8,
                      kTypeAt = 156, kPrefixAt = 345, kPrefixSize = 155;
constexpr std::uint64_t kMaxExtraBytes = 1u << 20; ///< of a header that gives a long name
constexpr std::size_t kMaxEntries = 400'000;
constexpr std::size_t kMaxNameBytes = 256u << 20; ///< of all names together: each is kept, whatever its file weighs

std::string_view fieldOf(const TarHeader& header, std::size_t at, std::size_t size)
{
    const std::string_view field = textOf(std::span(header).subspan(at, size));
    return field.substr(0, field.find('\0'));
}

std::optional<std::uint64_t> octal(std::string_view text)
{
    text = trim(text);
    std::uint64_t value = 0;
    if (text.size() > 20) return std::nullopt;
    for (const char c : text) {
        if (c < '0' || c > '7') return std::nullopt;
        value = value * 8 + static_cast<std::uint64_t>(c - '0');
    }
    return value;
}

/// Octal, or GNU's binary form for files of 8 GiB and more.
std::uint64_t sizeIn(const TarHeader& header)
{
    if ((header[kSizeAt] & std::byte{0x80}) == std::byte{0}) {
        if (const auto size = octal(fieldOf(header, kSizeAt, kSizeSize))) return *size;
        throw bundleFault("tar-header", "");
    }
    std::uint64_t size = 0;
    for (std::size_t i = kSizeSize - 8; i < kSizeSize; ++i)
        size = size << 8 | std::to_integer<std::uint64_t>(header[kSizeAt + i]);
    if (size > (std::uint64_t{1} << 60)) throw bundleFault("tar-header", "");
    return size;
}

bool checksumFits(const TarHeader& header)
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < header.size(); ++i)
        sum +=
            i >= kChecksumAt && i < kChecksumAt + kChecksumSize ? std::uint64_t{' '} : std::to_integer<std::uint64_t>(header[i]);
    return octal(fieldOf(header, kChecksumAt, kChecksumSize)) == sum;
}

/// "30 path=bag/data/x\n": what pax says of the next file.
void readPax(std::string_view records, std::optional<std::string>& name, std::optional<std::uint64_t>& size)
{
    while (!records.empty()) {
        const auto blank = records.find(' ');
        std::size_t length = 0;
        for (const char c : records.substr(0, blank == records.npos ? 0 : blank)) {
            if (c < '0' || c > '9' || length > kMaxExtraBytes) throw bundleFault("tar-header", "");
            length = length * 10 + static_cast<std::size_t>(c - '0');
        }
        if (blank == records.npos || length <= blank + 1 || length > records.size()) throw bundleFault("tar-header", "");
        const std::string_view record = records.substr(blank + 1, length - blank - 2);
        const auto equals = record.find('=');
        const std::string_view key = record.substr(0, equals);
        const std::string_view value = equals == record.npos ? std::string_view() : record.substr(equals + 1);
        if (key == "path") name = std::string(value);
        if (key == "size") {
            std::uint64_t bytes = 0;
            for (const char c : value) {
                if (c < '0' || c > '9' || bytes > (std::uint64_t{1} << 56)) throw bundleFault("tar-header", "");
                bytes = bytes * 10 + static_cast<std::uint64_t>(c - '0');
            }
            size = bytes;
        }
        records.remove_prefix(length);
    }
}

std::string plainName(std::string name)
{
    while (name.starts_with("./")) name.erase(0, 2);
    while (name.ends_with('/')) name.pop_back();
    for (const std::string_view part : split(name, '/'))
        if (part == ".." || part.empty()) throw bundleFault("name-illegal", name);
    return name;
}

std::string textAt(const File& file, std::uint64_t at, std::uint64_t size)
{
    if (size > kMaxExtraBytes) throw bundleFault("tar-header", "");
    std::string text(static_cast<std::size_t>(size), '\0');
    if (file.readAt(at, std::as_writable_bytes(std::span(text))) != text.size()) throw bundleFault("tar-truncated", "");
    return text;
}

} // namespace

std::vector<PlainTar::Entry> PlainTar::entriesOf(const File& file)
{
    std::vector<Entry> entries;
    std::optional<std::string> longName;
    std::optional<std::uint64_t> longSize;
    const std::uint64_t end = file.size();
    std::size_t nameBytes = 0;
    for (std::uint64_t at = 0; at < end;) {
        TarHeader header{};
        if (file.readAt(at, header) != header.size()) throw bundleFault("tar-truncated", "");
        if (std::ranges::all_of(header, [](std::byte byte) { return byte == std::byte{0}; })) break;
        if (!checksumFits(header)) throw bundleFault("tar-checksum", "");
        const char type = static_cast<char>(header[kTypeAt]);
        const std::uint64_t size = longSize && type != 'x' && type != 'g' && type != 'L' ? *longSize : sizeIn(header);
        const std::uint64_t content = at + kTarBlock;
        if (size > end - content) throw bundleFault("tar-truncated", "");
        at = content + (size + kTarBlock - 1) / kTarBlock * kTarBlock;
        if (type == 'L') {
            longName = textAt(file, content, size);
            longName->resize(std::min(longName->find('\0'), longName->size()));
            continue;
        }
        if (type == 'x' || type == 'g') {
            if (type == 'x') readPax(textAt(file, content, size), longName, longSize);
            continue;
        }
        const std::string_view prefix = fieldOf(header, kPrefixAt, kPrefixSize), base = fieldOf(header, kNameAt, kNameSize);
        const bool hasPrefix = textOf(std::span(header).subspan(257, 5)) == "ustar" && !prefix.empty();
        std::string name = longName ? *longName : hasPrefix ? std::string(prefix) + '/' + std::string(base) : std::string(base);
        longName.reset();
        longSize.reset();
        if (type == '5') continue;
        nameBytes += name.size();
        if (entries.size() == kMaxEntries || nameBytes > kMaxNameBytes)
            throw Error(Error::Code::Malformed, "bundle.too-many-files");
        entries.push_back({plainName(std::move(name)), content, size, type == '0' || type == '\0' || type == '7'});
    }
    return entries;
}

} // namespace zapis
