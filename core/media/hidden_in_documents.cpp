// PDF (ISO 32000), the names in a ZIP's central directory (OOXML, OpenDocument), OLE compound files, RTF.
#include <algorithm>
#include <array>
#include <string>

#include "core/media/probe.h"

namespace zapis::hidden {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kWindowBytes = 1u << 20;
constexpr std::size_t kOverlapBytes = 256;
constexpr std::uint64_t kHalf = kMostBytes / 2;

/// Has this key of a dictionary a text behind it that is not empty?
bool hasValue(std::string_view text, std::string_view key)
{
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        std::string_view rest = text.substr(at + key.size(), 64);
        rest.remove_prefix(std::min(rest.find_first_not_of(" \r\n\t"), rest.size()));
        const bool isEmpty = rest.starts_with("()") || rest.starts_with("<>");
        const bool isText = rest.starts_with("(") || rest.starts_with("<") || (!rest.empty() && rest[0] >= '0' && rest[0] <= '9');
        if (isText && !isEmpty) return true;
    }
    return false;
}

void lookIntoPdfWindow(std::string_view text, Found& found)
{
    if (hasValue(text, "/Author")) found.insert(HiddenData::Author);
    if (hasValue(text, "/Creator") || hasValue(text, "/Producer")) found.insert(HiddenData::Device);
    if (text.find("<x:xmpmeta") != std::string_view::npos || text.find("<rdf:RDF") != std::string_view::npos)
        lookIntoXmp(text, found);
}

/// [from, to) in windows that overlap, so that nothing is cut in two.
template <class Look> void inWindows(Probe& probe, std::uint64_t from, std::uint64_t to, const Look& look)
{
    while (from < to && !probe.isSpent()) {
        look(probe.bytes(from, std::min<std::uint64_t>(kWindowBytes, to - from)));
        from += kWindowBytes - kOverlapBytes;
    }
}

/// What stands at the start and at the end of a large file, and all of a smaller one.
template <class Look> void atBothEnds(Probe& probe, const Look& look)
{
    inWindows(probe, 0, std::min(probe.size(), kHalf), look);
    if (probe.size() > kHalf) inWindows(probe, std::max(kHalf, probe.size() - kHalf), probe.size(), look);
}

std::string utf16(std::string_view ascii)
{
    std::string wide;
    for (const char c : ascii) wide += {c, '\0'};
    return wide;
}

} // namespace

void lookIntoPdf(Probe& probe, Found& found)
{
    atBothEnds(probe, [&](std::string_view text) { lookIntoPdfWindow(text, found); });
}

void lookIntoZippedDocument(Probe& probe, Found& found)
{
    constexpr std::uint64_t kEndBytes = 22, kMostComment = 65535, kMostDirectory = 1u << 20;
    const std::uint64_t tailBytes = std::min(probe.size(), kEndBytes + kMostComment);
    const std::string tail = probe.bytes(probe.size() - tailBytes, tailBytes);
    const std::size_t end = tail.rfind("PK\x05\x06"sv);
    if (end == std::string::npos) return;
    const std::string directory =
        probe.bytes(littleEndian(tail, end + 16, 4), std::min<std::uint64_t>(littleEndian(tail, end + 12, 4), kMostDirectory));
    static constexpr std::array<Mark, 6> kNames{
        {{"docProps/core.xml", HiddenData::Author}, {"docProps/app.xml", HiddenData::Device}, {"comments", HiddenData::Author},
            {"people.xml", HiddenData::Author}, {"meta.xml", HiddenData::Author}, {".opf", HiddenData::Author}}};
    lookForMarks(directory, kNames, found);
}

void lookIntoOleDocument(Probe& probe, Found& found)
{
    static const std::string name = utf16("SummaryInformation"); // a stream of the directory, wherever that lies
    atBothEnds(probe, [&](std::string_view text) {
        if (text.find(name) != std::string_view::npos) found.insert(HiddenData::Author);
    });
}

void lookIntoRtf(Probe& probe, Found& found)
{
    static constexpr std::array<Mark, 4> kMarks{{{"\\author ", HiddenData::Author}, {"\\operator ", HiddenData::Author},
        {"\\creatim", HiddenData::Device}, {"\\generator ", HiddenData::Device}}};
    lookForMarks(probe.bytes(0, kMostText), kMarks, found);
}

} // namespace zapis::hidden
