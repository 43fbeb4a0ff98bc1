// TIFF 6.0 with the tags of EXIF 2.3, XMP packets, JPEG segments (ISO 10918-1 Annex B), PNG chunks.
#include <array>

#include "core/media/probe.h"

namespace zapis::hidden {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kTiffEntryBytes = 12;
constexpr std::size_t kMostTiffEntries = 512;

// Tags.
constexpr std::uint64_t kMake = 0x010F, kModel = 0x0110, kSoftware = 0x0131, kDateTime = 0x0132, kArtist = 0x013B, kXmp = 0x02BC;
constexpr std::uint64_t kCopyright = 0x8298, kExifIfd = 0x8769, kGpsIfd = 0x8825, kXpAuthor = 0x9C9D;
constexpr std::uint64_t kOwnerName = 0xA430, kGpsLatitude = 2, kGpsLongitude = 4;

struct TiffEntry {
    std::uint64_t tag, count, value;
};

class Tiff {
public:
    Tiff(Probe& probe, std::uint64_t base)
        : m_probe(probe),
          m_base(base),
          m_head(probe.bytes(base, 8)),
          m_isBig(m_head.starts_with("MM"))
    {
    }
    bool isTiff() const { return m_head.size() == 8 && (m_isBig || m_head.starts_with("II")); }
    std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) const
    {
        return m_isBig ? bigEndian(bytes, at, size) : littleEndian(bytes, at, size);
    }
    std::uint64_t firstDirectory() const { return number(m_head, 4, 4); }
    std::string bytes(std::uint64_t offset, std::uint64_t size) { return m_probe.bytes(m_base + offset, size); }
    std::vector<TiffEntry> entries(std::uint64_t directory)
    {
        const std::size_t count = std::min<std::size_t>(number(bytes(directory, 2), 0, 2), kMostTiffEntries);
        const std::string table = bytes(directory + 2, count * kTiffEntryBytes);
        std::vector<TiffEntry> entries;
        for (std::size_t at = 0; at + kTiffEntryBytes <= table.size(); at += kTiffEntryBytes)
            entries.push_back({number(table, at, 2), number(table, at + 4, 4), number(table, at + 8, 4)});
        return entries;
    }

private:
    Probe& m_probe;
    std::uint64_t m_base;
    std::string m_head;
    bool m_isBig;
};

void lookIntoPngText(std::string_view content, Found& found)
{
    static constexpr std::array<Mark, 9> kKeywords{{{"Author", HiddenData::Author}, {"Artist", HiddenData::Author},
        {"Copyright", HiddenData::Author}, {"Software", HiddenData::Device}, {"Creation Time", HiddenData::Device},
        {"Source", HiddenData::Device}, {"Raw profile type exif", HiddenData::Device},
        {"Raw profile type APP1", HiddenData::Device}, {"Raw profile type iptc", HiddenData::Author}}};
    const std::string_view keyword = content.substr(0, content.find('\0'));
    for (const Mark& mark : kKeywords)
        if (keyword == mark.bytes) found.insert(mark.data);
    if (keyword == "XML:com.adobe.xmp") lookIntoXmp(content, found);
}

void lookIntoJpegSegment(Probe& probe, unsigned marker, std::uint64_t at, std::uint64_t size, Found& found)
{
    constexpr unsigned kApp1 = 0xE1, kApp13 = 0xED;
    if (marker != kApp1 && marker != kApp13) return;
    const std::string content = probe.bytes(at, size);
    if (marker == kApp1 && content.starts_with("Exif\0\0"sv)) lookIntoTiff(probe, at + 6, found);
    if (marker == kApp1 && content.starts_with("http://ns.adobe.com/")) lookIntoXmp(content, found);
    static constexpr std::array<Mark, 4> kIptc{{{"\x1C\x02\x50"sv, HiddenData::Author}, {"\x1C\x02\x7A"sv, HiddenData::Author},
        {"\x1C\x02\x5A"sv, HiddenData::Place}, {"\x1C\x02\x5C"sv, HiddenData::Place}}}; // by-line, writer, city, sublocation
    if (marker == kApp13 && content.starts_with("Photoshop 3.0")) lookForMarks(content, kIptc, found);
}

} // namespace

void lookIntoTiff(Probe& probe, std::uint64_t base, Found& found)
{
    Tiff tiff(probe, base);
    if (!tiff.isTiff()) return;
    for (const TiffEntry& entry : tiff.entries(tiff.firstDirectory())) {
        switch (entry.tag) {
        case kMake:
        case kModel:
        case kSoftware:
        case kDateTime: found.insert(HiddenData::Device); break;
        case kArtist:
        case kCopyright:
        case kXpAuthor: found.insert(HiddenData::Author); break;
        case kXmp: lookIntoXmp(tiff.bytes(entry.value, std::min<std::uint64_t>(entry.count, kMostText)), found); break;
        case kExifIfd:
            found.insert(HiddenData::Device);
            for (const TiffEntry& inner : tiff.entries(entry.value))
                if (inner.tag == kOwnerName) found.insert(HiddenData::Author);
            break;
        case kGpsIfd:
            for (const TiffEntry& inner : tiff.entries(entry.value)) // many cameras write an empty one
                if (inner.tag == kGpsLatitude || inner.tag == kGpsLongitude) found.insert(HiddenData::Place);
            break;
        default: break;
        }
    }
}

void lookIntoXmp(std::string_view packet, Found& found)
{
    static constexpr std::array<Mark, 13> kMarks{
        {{"GPSLatitude", HiddenData::Place}, {"LocationCreated", HiddenData::Place}, {"photoshop:City", HiddenData::Place},
            {"dc:creator", HiddenData::Author}, {"photoshop:AuthorsPosition", HiddenData::Author},
            {"aux:OwnerName", HiddenData::Author}, {"exifEX:CameraOwnerName", HiddenData::Author},
            {"xmp:CreatorTool", HiddenData::Device}, {"tiff:Model", HiddenData::Device}, {"aux:SerialNumber", HiddenData::Device},
            {"xmpMM:DocumentID", HiddenData::Device}, {"pdf:Producer", HiddenData::Device}, {"pdf:Author", HiddenData::Author}}};
    lookForMarks(packet, kMarks, found);
}

void lookIntoJpeg(Probe& probe, Found& found)
{
    constexpr unsigned kStartOfScan = 0xDA, kEnd = 0xD9, kFill = 0xFF;
    std::uint64_t at = 2;
    for (int piece = 0; piece < kMostPieces; ++piece) {
        const std::string head = probe.bytes(at, 4);
        if (head.size() < 4 || static_cast<unsigned char>(head[0]) != 0xFF) return;
        const unsigned marker = static_cast<unsigned char>(head[1]);
        if (marker == kFill) {
            ++at;
            continue;
        }
        const std::uint64_t size = bigEndian(head, 2, 2);
        if (marker == kStartOfScan || marker == kEnd || size < 2) return;
        lookIntoJpegSegment(probe, marker, at + 4, size - 2, found);
        at += 2 + size;
    }
}

void lookIntoPng(Probe& probe, Found& found)
{
    std::uint64_t at = 8;
    for (int piece = 0; piece < kMostPieces; ++piece) {
        const std::string head = probe.bytes(at, 8);
        if (head.size() < 8) return;
        const std::uint64_t size = bigEndian(head, 0, 4);
        const std::string_view type = std::string_view(head).substr(4);
        if (type == "eXIf") lookIntoTiff(probe, at + 8, found);
        if (type == "tEXt" || type == "zTXt" || type == "iTXt")
            lookIntoPngText(probe.bytes(at + 8, std::min<std::uint64_t>(size, kMostText)), found);
        at += 12 + size;
    }
}

} // namespace zapis::hidden
