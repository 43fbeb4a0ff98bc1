#include "core/media/hidden_data.h"

#include <algorithm>
#include <array>

#include "core/base/bytes.h"
#include "core/media/media_type.h"
#include "core/media/probe.h"

namespace zapis {

namespace hidden {
namespace {

struct Format {
    std::string_view mimeStart;
    void (*look)(Probe&, Found&);
};

constexpr std::array<Format, 29> kFormats{{
    {"image/jpeg", lookIntoJpeg},
    {"image/png", lookIntoPng},
    {"image/gif", lookIntoGif},
    {"image/tiff", [](Probe& probe, Found& found) { lookIntoTiff(probe, 0, found); }},
    {"image/webp", lookIntoRiff},
    {"image/svg", [](Probe& probe, Found& found) { lookIntoXmp(probe.bytes(0, kMostText), found); }},
    {"audio/wav", lookIntoRiff},
    {"video/x-msvideo", lookIntoRiff},
    {"image/heic", lookIntoIsoMedia},
    {"image/avif", lookIntoIsoMedia},
    {"video/mp4", lookIntoIsoMedia},
    {"video/quicktime", lookIntoIsoMedia},
    {"video/3gpp", lookIntoIsoMedia},
    {"audio/mp4", lookIntoIsoMedia},
    {"audio/mpeg", lookIntoMpegAudio},
    {"audio/ogg", lookIntoVorbisComments},
    {"audio/flac", lookIntoVorbisComments},
    {"video/webm", lookIntoMatroska},
    {"video/x-matroska", lookIntoMatroska},
    {"application/pdf", lookIntoPdf},
    {"application/vnd.o", lookIntoZippedDocument}, // openxmlformats and oasis
    {"application/epub+zip", lookIntoZippedDocument},
    {"application/zip", lookIntoZip},
    {"application/x-tar", lookIntoTar},
    {"application/gzip", lookIntoGzip},
    {"application/msword", lookIntoOleDocument},
    {"application/rtf", lookIntoRtf},
    {"message/rfc822", lookIntoMail},
    {"multipart/related", lookIntoMail},
}};

/// Nothing lies in these beside what they show.
constexpr std::array<std::string_view, 6> kPlain{
    "text/", "application/json", "application/xml", "image/bmp", "audio/amr", "audio/aac"};

void look(std::string_view mime, Probe& probe, Found& found)
{
    const auto format = std::ranges::find_if(kFormats, [&](const Format& known) { return mime.starts_with(known.mimeStart); });
    const bool isPlain = std::ranges::any_of(kPlain, [&](std::string_view start) { return mime.starts_with(start); });
    if (mime == "text/html") lookIntoHtml(probe, found);
    else if (format != kFormats.end()) format->look(probe, found);
    else if (!isPlain) found.insert(HiddenData::Unseen);
    if (probe.isSpent()) found.insert(HiddenData::Unseen);
}

void lookInto(Probe& outer, std::uint64_t size, const ReadAt& read, Found& found)
{
    constexpr std::size_t kHeadBytes = 16 * 1024;
    if (size == 0) return;
    if (!outer.takeFile()) {
        found.insert(HiddenData::Unseen);
        return;
    }
    Probe probe(outer, size, read);
    look(detectMediaType(bytesOf(probe.bytes(0, kHeadBytes))).mime, probe, found);
}

} // namespace

std::string Probe::bytes(std::uint64_t at, std::uint64_t size)
{
    if (at >= m_size) return {};
    std::string out(static_cast<std::size_t>(std::min<std::uint64_t>({size, m_size - at, m_left})), '\0');
    out.resize((*m_read)(at, std::as_writable_bytes(std::span(out.data(), out.size()))));
    m_left -= out.size();
    return out;
}

std::string Probe::unpack(std::string_view packed, Packing packing, Found& found)
{
    Unpacked plain = unpacked(packed, packing, std::min(kMostMember, m_share->unpackedLeft));
    m_share->unpackedLeft -= plain.bytes.size();
    if (!plain.isWhole) found.insert(HiddenData::Unseen);
    return std::move(plain.bytes);
}

void lookInto(Probe& outer, std::uint64_t at, std::uint64_t size, Found& found)
{
    if (at >= outer.size()) return;
    lookInto(
        outer, std::min(size, outer.size() - at),
        [&](std::uint64_t offset, std::span<std::byte> out) {
            const std::string bytes = outer.bytes(at + offset, out.size());
            std::ranges::copy(bytesOf(bytes), out.begin());
            return bytes.size();
        },
        found);
}

void lookInto(Probe& outer, std::string_view file, Found& found)
{
    lookInto(
        outer, file.size(),
        [&](std::uint64_t offset, std::span<std::byte> out) {
            const ByteView bytes = bytesOf(file).subspan(static_cast<std::size_t>(offset), out.size());
            std::ranges::copy(bytes, out.begin());
            return bytes.size();
        },
        found);
}

std::uint64_t bigEndian(std::string_view bytes, std::size_t at, std::size_t size)
{
    if (at > bytes.size() || size > bytes.size() - at) return 0;
    std::uint64_t value = 0;
    for (const char c : bytes.substr(at, size)) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

std::uint64_t littleEndian(std::string_view bytes, std::size_t at, std::size_t size)
{
    if (at > bytes.size() || size > bytes.size() - at) return 0;
    std::uint64_t value = 0;
    for (std::size_t i = size; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
    return value;
}

std::uint64_t decimal(std::string_view text)
{
    constexpr std::size_t kMostDigits = 18;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < std::min(text.size(), kMostDigits) && text[i] >= '0' && text[i] <= '9'; ++i)
        value = value * 10 + static_cast<std::uint64_t>(text[i] - '0');
    return value;
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

bool hasWords(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
}

void lookForMarks(std::string_view text, std::span<const Mark> marks, Found& found)
{
    for (const Mark& mark : marks)
        if (text.find(mark.bytes) != std::string_view::npos) found.insert(mark.data);
}

} // namespace hidden

std::string_view codeOf(HiddenData data)
{
    switch (data) {
    case HiddenData::Place: return "place";
    case HiddenData::Device: return "device";
    case HiddenData::Author: return "author";
    case HiddenData::Unseen: return "unseen";
    }
    return {};
}

std::set<HiddenData> findHiddenData(std::string_view mime, std::uint64_t sizeBytes, const ReadAt& read)
{
    hidden::Found found;
    hidden::Probe probe(sizeBytes, read);
    hidden::look(mime, probe, found);
    return found;
}

} // namespace zapis
