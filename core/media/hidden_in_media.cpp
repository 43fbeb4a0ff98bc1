// RIFF chunks, ISO base media boxes (ISO 14496-12, items of ISO 23008-12), ID3v2.2–2.4 and v1, Vorbis comments.
#include <algorithm>
#include <array>
#include <map>

#include "core/base/text.h"
#include "core/media/probe.h"

namespace zapis::hidden {
namespace {

using namespace std::string_view_literals;

struct Box {
    std::string type;
    std::uint64_t from, to; ///< of its content
};

/// The boxes side by side in [from, to).
std::vector<Box> boxesIn(Probe& probe, std::uint64_t from, std::uint64_t to)
{
    constexpr std::size_t kMostBoxes = 512;
    std::vector<Box> boxes;
    while (from + 8 <= to && boxes.size() < kMostBoxes) {
        const std::string head = probe.bytes(from, 16);
        if (head.size() < 8) break;
        std::uint64_t size = bigEndian(head, 0, 4), headBytes = 8;
        if (size == 1) {
            size = bigEndian(head, 8, 8);
            headBytes = 16;
        }
        if (size == 0) size = to - from;
        if (size < headBytes || size > to - from) break;
        boxes.push_back({head.substr(4, 4), from + headBytes, from + size});
        from += size;
    }
    return boxes;
}

std::string contentOf(Probe& probe, const Box& box)
{
    return probe.bytes(box.from, std::min<std::uint64_t>(box.to - box.from, kMostText));
}

/// Items "Exif" and "mime" (XMP) of an iinf box, by their numbers.
std::map<std::uint64_t, std::string> metadataItems(Probe& probe, const Box& iinf)
{
    const std::string head = probe.bytes(iinf.from, 8);
    const bool isShort = bigEndian(head, 0, 1) == 0;
    std::map<std::uint64_t, std::string> items;
    for (const Box& entry : boxesIn(probe, iinf.from + (isShort ? 6 : 8), iinf.to)) {
        const std::string infe = probe.bytes(entry.from, 16);
        const std::uint64_t version = bigEndian(infe, 0, 1);
        if (entry.type != "infe" || version < 2) continue;
        const std::size_t idBytes = version == 2 ? 2 : 4;
        if (infe.size() < 4 + idBytes + 6) continue;
        const std::string type = infe.substr(4 + idBytes + 2, 4);
        if (type == "Exif" || type == "mime") items.emplace(bigEndian(infe, 4, idBytes), type);
    }
    return items;
}

struct Extent {
    std::uint64_t at, size;
};

/// Where the first extent of each item lies, by an iloc box; items that lie in the box "idat" are left out.
std::map<std::uint64_t, Extent> placesOf(std::string_view iloc)
{
    const std::uint64_t version = bigEndian(iloc, 0, 1);
    if (iloc.size() < 8 || version > 2) return {};
    const auto nibble = [&](std::size_t at, bool isHigh) {
        return static_cast<std::size_t>(bigEndian(iloc, at, 1) >> (isHigh ? 4 : 0) & 15);
    };
    const std::size_t offsetBytes = nibble(4, true), lengthBytes = nibble(4, false), baseBytes = nibble(5, true);
    const std::size_t indexBytes = version > 0 ? nibble(5, false) : 0, idBytes = version < 2 ? 2 : 4;
    if (std::max({offsetBytes, lengthBytes, baseBytes, indexBytes}) > 8) return {};
    std::size_t at = 6;
    const auto next = [&](std::size_t size) {
        const std::uint64_t value = bigEndian(iloc, at, size);
        at += size;
        return value;
    };
    std::map<std::uint64_t, Extent> places;
    for (std::uint64_t left = next(idBytes); left > 0 && at < iloc.size(); --left) {
        const std::uint64_t id = next(idBytes);
        const bool isInFile = version == 0 || (next(2) & 15) == 0;
        next(2); // data reference
        const std::uint64_t base = next(baseBytes), extents = next(2);
        if (extents == 0) continue;
        next(indexBytes);
        const std::uint64_t offset = next(offsetBytes), length = next(lengthBytes);
        if (isInFile) places.emplace(id, Extent{base + offset, length});
        at += static_cast<std::size_t>(extents - 1) * (indexBytes + offsetBytes + lengthBytes);
    }
    return places;
}

/// The box "meta" of a picture.
void lookIntoItems(Probe& probe, const Box& meta, Found& found)
{
    std::map<std::uint64_t, std::string> items;
    std::map<std::uint64_t, Extent> places;
    for (const Box& box : boxesIn(probe, meta.from + 4, meta.to)) {
        if (box.type == "iinf") items = metadataItems(probe, box);
        if (box.type == "iloc") places = placesOf(contentOf(probe, box));
    }
    for (const auto& [id, type] : items) {
        if (type == "Exif") found.insert(HiddenData::Device);
        const auto place = places.find(id);
        if (place == places.end()) continue;
        const Extent& extent = place->second;
        if (type == "mime") lookIntoXmp(probe.bytes(extent.at, std::min<std::uint64_t>(extent.size, kMostText)), found);
        else lookIntoTiff(probe, extent.at + 4 + bigEndian(probe.bytes(extent.at, 4), 0, 4), found);
    }
}

/// User data of a film or a recording: boxes of QuickTime and 3GPP, keys of Apple and Android, tags of iTunes.
void lookIntoUserData(std::string_view content, Found& found)
{
    static constexpr std::array<Mark, 16> kMarks{{{"\xA9xyz"sv, HiddenData::Place}, {"loci", HiddenData::Place},
        {"quicktime.location", HiddenData::Place}, {"\xA9mak"sv, HiddenData::Device}, {"\xA9mod"sv, HiddenData::Device},
        {"\xA9swr"sv, HiddenData::Device},
        {"\xA9"
         "day"sv,
            HiddenData::Device},
        {"\xA9too"sv, HiddenData::Device}, {"quicktime.make", HiddenData::Device}, {"quicktime.model", HiddenData::Device},
        {"com.android.", HiddenData::Device},
        {"\xA9"
         "ART"sv,
            HiddenData::Author},
        {"\xA9"
         "aut"sv,
            HiddenData::Author},
        {"quicktime.author", HiddenData::Author}, {"quicktime.artist", HiddenData::Author}, {"\xA9wrt"sv, HiddenData::Author}}};
    lookForMarks(content, kMarks, found);
    lookIntoXmp(content, found);
}

/// One track of a film: its own user data, and whether it is one of places that cameras write beside the picture.
void lookIntoTrack(Probe& probe, const Box& track, Found& found)
{
    static constexpr std::array<Mark, 4> kOfPlaces{
        {{"gpmd", HiddenData::Place}, {"camm", HiddenData::Place}, {"rtmd", HiddenData::Place}, {"mebx", HiddenData::Place}}};
    for (const Box& box : boxesIn(probe, track.from, track.to)) {
        if (box.type == "udta" || box.type == "meta") lookIntoUserData(contentOf(probe, box), found);
        if (box.type == "mdia") lookForMarks(contentOf(probe, box), kOfPlaces, found);
    }
}

HiddenData dataOfFrame(std::string_view id)
{
    constexpr std::array<std::string_view, 9> kMadeWith{"TENC", "TSSE", "TDRC", "TDEN", "TDAT", "TRDA", "TEN", "TSS", "TDA"};
    return std::ranges::find(kMadeWith, id) != kMadeWith.end() ? HiddenData::Device : HiddenData::Author;
}

bool isTellingFrame(std::string_view id)
{
    constexpr std::array<std::string_view, 22> kTelling{"TPE1", "TPE2", "TPE3", "TPE4", "TCOM", "TEXT", "TOPE", "TOWN", "TENC",
        "TSSE", "TDRC", "TDEN", "TDAT", "TRDA", "COMM", "TP1", "TP2", "TCM", "TXT", "TEN", "COM", "TSS"};
    return std::ranges::find(kTelling, id) != kTelling.end();
}

} // namespace

void lookIntoRiff(Probe& probe, Found& found)
{
    static constexpr std::array<Mark, 4> kInfo{
        {{"IART", HiddenData::Author}, {"IENG", HiddenData::Author}, {"ISFT", HiddenData::Device}, {"ICRD", HiddenData::Device}}};
    std::uint64_t at = 12;
    for (int piece = 0; piece < kMostPieces; ++piece) {
        const std::string head = probe.bytes(at, 14);
        if (head.size() < 8) return;
        const std::uint64_t size = littleEndian(head, 4, 4), from = at + 8;
        const std::string_view type = std::string_view(head).substr(0, 4);
        if (type == "EXIF") lookIntoTiff(probe, from + (head.substr(8) == "Exif\0\0"sv ? 6 : 0), found);
        if (type == "XMP ") lookIntoXmp(probe.bytes(from, std::min<std::uint64_t>(size, kMostText)), found);
        if (type == "LIST") lookForMarks(probe.bytes(from, std::min<std::uint64_t>(size, kMostText)), kInfo, found);
        if (type == "bext") found.insert(HiddenData::Device);
        if (type == "id3 " || type == "ID3 ") lookIntoId3(probe, from, found);
        at = from + size + (size & 1);
    }
}

void lookIntoIsoMedia(Probe& probe, Found& found)
{
    for (const Box& box : boxesIn(probe, 0, probe.size())) {
        if (box.type == "meta") lookIntoItems(probe, box, found);
        if (box.type == "meta" || box.type == "udta" || box.type == "uuid") lookIntoUserData(contentOf(probe, box), found);
        if (box.type != "moov") continue;
        for (const Box& inner : boxesIn(probe, box.from, box.to)) {
            if (inner.type == "udta" || inner.type == "meta") lookIntoUserData(contentOf(probe, inner), found);
            if (inner.type == "trak") lookIntoTrack(probe, inner, found);
        }
    }
}

void lookIntoMatroska(Probe& probe, Found& found)
{
    static constexpr std::array<Mark, 4> kTags{{{"ARTIST", HiddenData::Author}, {"AUTHOR", HiddenData::Author},
        {"DIRECTOR", HiddenData::Author}, {"LOCATION", HiddenData::Place}}};
    found.insert(HiddenData::Device); // the program that wrote it must say its name
    const std::uint64_t tail = std::min<std::uint64_t>(probe.size(), kMostText);
    lookForMarks(probe.bytes(0, kMostText), kTags, found);
    lookForMarks(probe.bytes(probe.size() - tail, tail), kTags, found);
}

void lookIntoId3(Probe& probe, std::uint64_t base, Found& found)
{
    const auto sevenBits = [](std::string_view bytes, std::size_t at) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) value = value << 7 | (bigEndian(bytes, at + i, 1) & 0x7F);
        return value;
    };
    const std::string head = probe.bytes(base, 10);
    if (head.size() < 10 || !head.starts_with("ID3")) return;
    const std::uint64_t version = bigEndian(head, 3, 1);
    const std::string tag = probe.bytes(base + 10, std::min<std::uint64_t>(sevenBits(head, 6), kMostText));
    const std::size_t idBytes = version < 3 ? 3 : 4, frameHead = version < 3 ? 6 : 10;
    for (std::size_t at = 0; at + frameHead < tag.size() && tag[at] != '\0';) {
        const std::string_view id = std::string_view(tag).substr(at, idBytes);
        if (isTellingFrame(id)) found.insert(dataOfFrame(id));
        at += frameHead
            + static_cast<std::size_t>(version < 4 ? bigEndian(tag, at + idBytes, idBytes) : sevenBits(tag, at + idBytes));
    }
}

void lookIntoMpegAudio(Probe& probe, Found& found)
{
    constexpr std::uint64_t kTagBytes = 128;
    constexpr std::size_t kArtist = 33, kArtistBytes = 30;
    lookIntoId3(probe, 0, found);
    if (probe.size() < kTagBytes) return;
    const std::string old = probe.bytes(probe.size() - kTagBytes, kTagBytes);
    if (old.size() == kTagBytes && old.starts_with("TAG")
        && old.substr(kArtist, kArtistBytes).find_first_not_of(" \0"sv) != std::string::npos)
        found.insert(HiddenData::Author);
}

void lookIntoVorbisComments(Probe& probe, Found& found)
{
    static constexpr std::array<Mark, 6> kMarks{
        {{"ARTIST=", HiddenData::Author}, {"PERFORMER=", HiddenData::Author}, {"AUTHOR=", HiddenData::Author},
            {"CONTACT=", HiddenData::Author}, {"LOCATION=", HiddenData::Place}, {"DATE=", HiddenData::Device}}};
    std::string head = probe.bytes(0, kMostText);
    std::ranges::transform(head, head.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    lookForMarks(head, kMarks, found);
}

} // namespace zapis::hidden
