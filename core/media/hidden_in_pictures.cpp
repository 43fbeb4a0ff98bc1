// TIFF 6.0 with the tags of EXIF 2.3, XMP packets, JPEG segments (ISO 10918-1 Annex B) with the pictures of a Multi-Picture file
// (CIPA DC-007) and the film of a motion photograph behind them, PNG chunks, GIF blocks.
#include <algorithm>
#include <array>

#include "core/base/bytes.h"
#include "core/media/probe.h"

namespace zapis::hidden {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kTiffEntryBytes = 12;
constexpr std::size_t kMostTiffEntries = 512;

// Tags.
constexpr std::uint64_t kMake = 0x010F, kModel = 0x0110, kSoftware = 0x0131, kDateTime = 0x0132, kArtist = 0x013B, kXmp = 0x02BC;
constexpr std::uint64_t kCopyright = 0x8298, kExifIfd = 0x8769, kGpsIfd = 0x8825, kXpAuthor = 0x9C9D;
constexpr std::uint64_t kOwnerName = 0xA430, kGpsLatitude = 2, kGpsLongitude = 4, kUserComment = 0x9286;
constexpr std::uint64_t kDescription = 0x010E, kXpTitle = 0x9C9B, kXpSubject = 0x9C9F; // and comment, keywords between them
constexpr std::uint64_t kSubDirectories = 0x014A, kThumbnail = 0x0201, kThumbnailBytes = 0x0202;
constexpr std::uint64_t kPictures = 0xB002; // of a Multi-Picture file
constexpr int kMostDirectories = 32;

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
    std::uint64_t nextDirectory(std::uint64_t directory)
    {
        const std::uint64_t count = number(bytes(directory, 2), 0, 2);
        return number(bytes(directory + 2 + count * kTiffEntryBytes, 4), 0, 4);
    }
    /// The text of an entry, or its start.
    std::string text(const TiffEntry& entry)
    {
        constexpr std::uint64_t kInPlace = 4, kMostWords = 1024;
        if (entry.count > kInPlace) return bytes(entry.value, std::min(entry.count, kMostWords));
        std::string four;
        for (int i = 0; i < 4; ++i) four += static_cast<char>(entry.value >> (8 * i));
        return four;
    }
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

/// What cameras and programs write where a person would write words.
HiddenData dataOfWords(std::string_view words)
{
    constexpr std::array<std::string_view, 12> kOfPrograms{"OLYMPUS DIGITAL", "SONY DSC", "SAMSUNG", "Exif_JPEG", "DCIM",
        "CREATOR: gd-jpeg", "Lavc", "LEAD Tech", "File written by Adobe", "Intel(R)", "Optimized by", "Created with"};
    const bool isProgram = std::ranges::any_of(kOfPrograms, [&](std::string_view start) { return words.starts_with(start); });
    return isProgram ? HiddenData::Device : HiddenData::Author;
}

void lookAtWords(std::string_view words, Found& found)
{
    if (hasWords(words)) found.insert(dataOfWords(words));
}

void lookIntoDirectory(Probe& probe, Tiff& tiff, std::uint64_t base, std::uint64_t directory, Found& found);

void lookIntoGps(Tiff& tiff, std::uint64_t directory, Found& found)
{
    for (const TiffEntry& entry : tiff.entries(directory)) // many cameras write an empty one
        if (entry.tag == kGpsLatitude || entry.tag == kGpsLongitude) found.insert(HiddenData::Place);
}

void lookIntoExif(Tiff& tiff, std::uint64_t directory, Found& found)
{
    constexpr std::size_t kCharset = 8; // before a comment's words
    found.insert(HiddenData::Device);
    for (const TiffEntry& entry : tiff.entries(directory)) {
        if (entry.tag == kOwnerName) found.insert(HiddenData::Author);
        if (entry.tag != kUserComment || entry.count <= kCharset) continue;
        const std::string comment = tiff.text(entry);
        if (comment.size() > kCharset) lookAtWords(std::string_view(comment).substr(kCharset), found);
    }
}

/// A body of EXIF in letters: `\n`, its name, `\n`, its length, `\n`, hex digits (ImageMagick).
void lookIntoRawProfile(Probe& probe, std::string_view profile, Found& found)
{
    std::string digits;
    std::size_t line = 0;
    for (const char c : profile) {
        if (c == '\n') ++line;
        else if (line >= 3 && ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) digits += c;
    }
    if (digits.size() % 2) digits.pop_back();
    const auto bytes = fromHex(digits);
    if (!bytes) return;
    std::string_view body = textOf(*bytes);
    if (body.find("<x:xmpmeta") != std::string_view::npos || body.find("http://ns.adobe.com/xap") != std::string_view::npos)
        return lookIntoXmp(body, found);
    if (body.starts_with("Exif\0\0"sv)) body.remove_prefix(6);
    if (body.starts_with("II") || body.starts_with("MM")) lookInto(probe, body, found);
}

/// `type`: tEXt, zTXt or iTXt (textual information in the PNG specification).
void lookIntoPngText(Probe& probe, std::string_view type, std::string_view content, Found& found)
{
    static constexpr std::array<Mark, 9> kKeywords{{{"Author", HiddenData::Author}, {"Artist", HiddenData::Author},
        {"Copyright", HiddenData::Author}, {"Software", HiddenData::Device}, {"Creation Time", HiddenData::Device},
        {"Source", HiddenData::Device}, {"Raw profile type exif", HiddenData::Device},
        {"Raw profile type APP1", HiddenData::Device}, {"Raw profile type iptc", HiddenData::Author}}};
    const std::string_view keyword = content.substr(0, content.find('\0'));
    for (const Mark& mark : kKeywords)
        if (keyword == mark.bytes) found.insert(mark.data);
    const bool isXmp = keyword == "XML:com.adobe.xmp", isProfile = keyword.starts_with("Raw profile type ");
    if ((!isXmp && !isProfile) || keyword.size() == content.size()) return;
    std::string_view rest = content.substr(keyword.size() + 1);
    std::string plain(rest);
    if (type == "zTXt") plain = probe.unpack(rest.substr(std::min<std::size_t>(1, rest.size())), Packing::Zlib, found);
    if (type == "iTXt") {
        const bool isPacked = bigEndian(rest, 0, 1) == 1;
        rest.remove_prefix(std::min<std::size_t>(2, rest.size()));
        for (int names = 0; names < 2; ++names)
            rest.remove_prefix(std::min(rest.find('\0'), rest.size() - !rest.empty()) + !rest.empty());
        plain = isPacked ? probe.unpack(rest, Packing::Zlib, found) : std::string(rest);
    }
    if (!isXmp) return lookIntoRawProfile(probe, plain, found);
    lookIntoXmp(plain, found);
    lookIntoXmp(content, found); // of writers that leave the language out
}

/// What lies behind the first picture of a JPEG, as the segments before it say.
struct Behind {
    struct Range {
        std::uint64_t at, size;
    };
    std::vector<Range> ranges;
};

/// The body of a Multi-Picture segment; its offsets count from its TIFF head.
void noteOtherPictures(Probe& probe, std::uint64_t base, Behind& behind)
{
    constexpr std::size_t kEntryBytes = 16, kMostPictures = 32;
    Tiff tiff(probe, base);
    if (!tiff.isTiff()) return;
    for (const TiffEntry& entry : tiff.entries(tiff.firstDirectory())) {
        if (entry.tag != kPictures) continue;
        const std::string table = tiff.bytes(entry.value, std::min<std::uint64_t>(entry.count, kMostPictures * kEntryBytes));
        for (std::size_t at = kEntryBytes; at + kEntryBytes <= table.size(); at += kEntryBytes) // the first is this picture
            behind.ranges.push_back({base + tiff.number(table, at + 8, 4), tiff.number(table, at + 4, 4)});
    }
}

/// The film of a motion photograph: how many bytes before the end it begins.
void noteFilm(Probe& probe, std::string_view packet, Behind& behind)
{
    for (const std::string_view key : {"MicroVideoOffset=\""sv, "MicroVideoOffset>"sv}) {
        const std::size_t at = packet.find(key);
        if (at == std::string_view::npos) continue;
        const std::uint64_t size = decimal(packet.substr(at + key.size()));
        if (size > 0 && size < probe.size()) behind.ranges.push_back({probe.size() - size, size});
    }
    const std::size_t item = packet.find("\"MotionPhoto\""); // Container:Item, the last of which ends the file
    const std::size_t at = item == std::string_view::npos ? item : packet.find("Length=\"", item);
    if (at == std::string_view::npos) return;
    const std::uint64_t size = decimal(packet.substr(at + 8));
    if (size > 0 && size < probe.size()) behind.ranges.push_back({probe.size() - size, size});
}

void lookIntoJpegSegment(Probe& probe, unsigned marker, std::uint64_t at, std::uint64_t size, Found& found, Behind& behind)
{
    constexpr unsigned kApp1 = 0xE1, kApp2 = 0xE2, kApp13 = 0xED, kComment = 0xFE;
    if (marker != kApp1 && marker != kApp2 && marker != kApp13 && marker != kComment) return;
    const std::string content = probe.bytes(at, size);
    if (marker == kComment) lookAtWords(content, found);
    if (marker == kApp1 && content.starts_with("Exif\0\0"sv)) lookIntoTiff(probe, at + 6, found);
    if (marker == kApp1 && content.starts_with("http://ns.adobe.com/")) {
        lookIntoXmp(content, found);
        noteFilm(probe, content, behind);
    }
    if (marker == kApp2 && content.starts_with("MPF\0"sv)) noteOtherPictures(probe, at + 4, behind);
    static constexpr std::array<Mark, 4> kIptc{{{"\x1C\x02\x50"sv, HiddenData::Author}, {"\x1C\x02\x7A"sv, HiddenData::Author},
        {"\x1C\x02\x5A"sv, HiddenData::Place}, {"\x1C\x02\x5C"sv, HiddenData::Place}}}; // by-line, writer, city, sublocation
    if (marker == kApp13 && content.starts_with("Photoshop 3.0")) lookForMarks(content, kIptc, found);
}

/// Behind the picture lies what its segments name; where they name nothing, it has to end with its own end.
void lookBehind(Probe& probe, const Behind& behind, Found& found)
{
    constexpr std::uint64_t kTailBytes = 4096; // some cameras fill up with zeros
    for (const Behind::Range& range : behind.ranges) lookInto(probe, range.at, range.size, found);
    if (!behind.ranges.empty()) return;
    const std::uint64_t size = std::min(probe.size(), kTailBytes);
    std::string tail = probe.bytes(probe.size() - size, size);
    tail.erase(tail.find_last_not_of('\0') + 1);
    if (!tail.ends_with("\xFF\xD9")) found.insert(HiddenData::Unseen);
}

void lookIntoDirectory(Probe& probe, Tiff& tiff, std::uint64_t base, std::uint64_t directory, Found& found)
{
    std::uint64_t thumbnail = 0, thumbnailBytes = 0;
    for (const TiffEntry& entry : tiff.entries(directory)) {
        switch (entry.tag) {
        case kMake:
        case kModel:
        case kSoftware:
        case kDateTime: found.insert(HiddenData::Device); break;
        case kArtist:
        case kCopyright:
        case kXpAuthor: found.insert(HiddenData::Author); break;
        case kXmp: lookIntoXmp(tiff.bytes(entry.value, std::min<std::uint64_t>(entry.count, kMostText)), found); break;
        case kExifIfd: lookIntoExif(tiff, entry.value, found); break;
        case kGpsIfd: lookIntoGps(tiff, entry.value, found); break;
        case kThumbnail: thumbnail = entry.value; break;
        case kThumbnailBytes: thumbnailBytes = entry.value; break;
        default:
            if (entry.tag == kDescription || (entry.tag >= kXpTitle && entry.tag <= kXpSubject))
                lookAtWords(tiff.text(entry), found);
        }
    }
    if (thumbnail != 0) lookInto(probe, base + thumbnail, thumbnailBytes, found);
}

} // namespace

void lookIntoTiff(Probe& probe, std::uint64_t base, Found& found)
{
    Tiff tiff(probe, base);
    if (!tiff.isTiff()) return;
    std::vector<std::uint64_t> open{tiff.firstDirectory()};
    for (int seen = 0; !open.empty(); ++seen) {
        if (seen == kMostDirectories) return void(found.insert(HiddenData::Unseen));
        const std::uint64_t directory = open.back();
        open.pop_back();
        if (directory == 0) continue;
        lookIntoDirectory(probe, tiff, base, directory, found);
        for (const TiffEntry& entry : tiff.entries(directory)) {
            if (entry.tag != kSubDirectories) continue;
            if (entry.count == 1) open.push_back(entry.value);
            const std::string places =
                entry.count > 1 ? tiff.bytes(entry.value, std::min<std::uint64_t>(entry.count, 8) * 4) : std::string();
            for (std::size_t at = 0; at + 4 <= places.size(); at += 4) open.push_back(tiff.number(places, at, 4));
        }
        open.push_back(tiff.nextDirectory(directory));
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
    Behind behind;
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
        if (marker == kStartOfScan) return lookBehind(probe, behind, found);
        if (marker == kEnd || size < 2) return;
        lookIntoJpegSegment(probe, marker, at + 4, size - 2, found, behind);
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
            lookIntoPngText(probe, type, probe.bytes(at + 8, std::min<std::uint64_t>(size, kMostText)), found);
        at += 12 + size;
        if (type == "IEND") return lookInto(probe, at, probe.size(), found); // what a program that cut the picture left there
    }
}

void lookIntoGif(Probe& probe, Found& found)
{
    constexpr std::string_view kComment = "\x21\xFE";
    const std::string head = probe.bytes(0, kMostText);
    if (const std::size_t at = head.find(kComment); at != std::string::npos)
        lookAtWords(std::string_view(head).substr(at + 3, static_cast<std::size_t>(bigEndian(head, at + 2, 1))), found);
    if (head.find("XMP DataXMP") != std::string::npos) lookIntoXmp(head, found);
}

} // namespace zapis::hidden
