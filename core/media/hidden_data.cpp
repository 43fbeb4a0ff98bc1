#include "core/media/hidden_data.h"

#include <algorithm>
#include <array>

#include "core/base/bytes.h"
#include "core/media/probe.h"

namespace zapis {

namespace hidden {

std::string Probe::bytes(std::uint64_t at, std::uint64_t size)
{
    if (at >= m_size) return {};
    std::string out(static_cast<std::size_t>(std::min<std::uint64_t>({size, m_size - at, m_left})), '\0');
    out.resize((*m_read)(at, std::as_writable_bytes(std::span(out.data(), out.size()))));
    m_left -= out.size();
    return out;
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

void lookForMarks(std::string_view text, std::span<const Mark> marks, Found& found)
{
    for (const Mark& mark : marks)
        if (text.find(mark.bytes) != std::string_view::npos) found.insert(mark.data);
}

} // namespace hidden

namespace {

struct Format {
    std::string_view mimeStart;
    void (*look)(hidden::Probe&, hidden::Found&);
};

constexpr std::array<Format, 19> kFormats{{
    {"image/jpeg", hidden::lookIntoJpeg},
    {"image/png", hidden::lookIntoPng},
    {"image/tiff", [](hidden::Probe& probe, hidden::Found& found) { hidden::lookIntoTiff(probe, 0, found); }},
    {"image/webp", hidden::lookIntoRiff},
    {"audio/wav", hidden::lookIntoRiff},
    {"image/heic", hidden::lookIntoIsoMedia},
    {"image/avif", hidden::lookIntoIsoMedia},
    {"video/mp4", hidden::lookIntoIsoMedia},
    {"video/quicktime", hidden::lookIntoIsoMedia},
    {"video/3gpp", hidden::lookIntoIsoMedia},
    {"audio/mp4", hidden::lookIntoIsoMedia},
    {"audio/mpeg", hidden::lookIntoMpegAudio},
    {"audio/ogg", hidden::lookIntoVorbisComments},
    {"audio/flac", hidden::lookIntoVorbisComments},
    {"application/pdf", hidden::lookIntoPdf},
    {"application/vnd.o", hidden::lookIntoZippedDocument}, // openxmlformats and oasis
    {"application/epub+zip", hidden::lookIntoZippedDocument},
    {"application/msword", hidden::lookIntoOleDocument},
    {"application/rtf", hidden::lookIntoRtf},
}};

} // namespace

std::string_view codeOf(HiddenData data)
{
    switch (data) {
    case HiddenData::Place: return "place";
    case HiddenData::Device: return "device";
    case HiddenData::Author: return "author";
    }
    return {};
}

std::set<HiddenData> findHiddenData(std::string_view mime, std::uint64_t sizeBytes, const ReadAt& read)
{
    hidden::Found found;
    hidden::Probe probe(sizeBytes, read);
    const auto format = std::ranges::find_if(kFormats, [&](const Format& known) { return mime.starts_with(known.mimeStart); });
    if (format != kFormats.end()) format->look(probe, found);
    return found;
}

} // namespace zapis
