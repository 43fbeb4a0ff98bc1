// PDF (ISO 32000), OLE compound files, RTF.
#include <algorithm>
#include <array>
#include <string>

#include "core/media/probe.h"

namespace zapis::hidden {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kWindowBytes = 1u << 20;
constexpr std::size_t kOverlapBytes = 4096;
constexpr std::uint64_t kHalf = kMostBytes / 4; ///< what lies in it is read once more

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

void lookIntoObjects(std::string_view text, Found& found)
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
        look(from, probe.bytes(from, std::min<std::uint64_t>(kWindowBytes, to - from)));
        from += kWindowBytes - kOverlapBytes;
    }
}

/// What stands at the start and at the end of a large file, and all of a smaller one.
template <class Look> void atBothEnds(Probe& probe, Found& found, const Look& look)
{
    inWindows(probe, 0, std::min(probe.size(), kHalf), look);
    if (probe.size() > kHalf) inWindows(probe, std::max(kHalf, probe.size() - kHalf), probe.size(), look);
    if (probe.size() > 2 * kHalf) found.insert(HiddenData::Unseen);
}

std::string utf16(std::string_view ascii)
{
    std::string wide;
    for (const char c : ascii) wide += {c, '\0'};
    return wide;
}

/// The streams of a PDF that hold files, pictures, metadata or objects; what is drawn on pages is not looked at.
class PdfStreams {
public:
    PdfStreams(Probe& probe, Found& found) : m_probe(&probe), m_found(&found) { }

    void lookIntoWindow(std::uint64_t from, std::string_view text)
    {
        constexpr std::string_view kStream = "stream";
        for (std::size_t at = text.find(kStream); at != text.npos; at = text.find(kStream, at + kStream.size())) {
            if (text.substr(0, at).ends_with("end") || from + at < m_next) continue;
            std::size_t data = at + kStream.size();
            if (text.substr(data).starts_with("\r\n")) data += 2;
            else if (text.substr(data).starts_with("\n")) data += 1;
            else continue;
            m_next = from + data;
            lookIntoStream(dictionaryBefore(text.substr(0, at)), m_next);
        }
    }

private:
    static std::string_view dictionaryBefore(std::string_view text)
    {
        constexpr std::size_t kMostDictionary = 2048;
        if (text.size() > kMostDictionary) text.remove_prefix(text.size() - kMostDictionary);
        const std::size_t begin = text.rfind(" obj");
        return begin == text.npos ? text : text.substr(begin);
    }

    /// By /Length, or where that is an object of its own, up to the end mark.
    std::string contentAt(std::string_view dictionary, std::uint64_t at)
    {
        constexpr std::string_view kLength = "/Length", kEnd = "endstream";
        for (std::size_t key = dictionary.find(kLength); key != dictionary.npos; key = dictionary.find(kLength, key + 1)) {
            std::string_view rest = dictionary.substr(key + kLength.size());
            rest.remove_prefix(std::min(rest.find_first_not_of(" \r\n\t"), rest.size()));
            const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
            const std::string_view behind = rest.substr(digits);
            if (digits == 0 || behind.starts_with(" 0 R")) continue;
            const std::uint64_t length = decimal(rest);
            if (length > kMostMember) m_found->insert(HiddenData::Unseen);
            return m_probe->bytes(at, std::min<std::uint64_t>(length, kMostMember));
        }
        std::string content = m_probe->bytes(at, kMostMember);
        const std::size_t end = content.find(kEnd);
        if (end == content.npos && content.size() == kMostMember) m_found->insert(HiddenData::Unseen);
        content.resize(std::min(end, content.size()));
        return content;
    }

    void lookIntoStream(std::string_view dictionary, std::uint64_t at)
    {
        const auto has = [&](std::string_view name) { return dictionary.find(name) != dictionary.npos; };
        const bool isObjects = has("/ObjStm"), isMetadata = has("/Metadata"), isFile = has("/EmbeddedFile"),
                   isPicture = has("/DCTDecode");
        if (has("/JPXDecode")) m_found->insert(HiddenData::Unseen); // JPEG 2000
        if (!isObjects && !isMetadata && !isFile && !isPicture) return;
        if (++m_streams > kMostFiles) return void(m_found->insert(HiddenData::Unseen));
        constexpr std::array<std::string_view, 5> kOther{
            "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode", "/Crypt"};
        if (std::ranges::any_of(kOther, has)) return void(m_found->insert(HiddenData::Unseen));
        std::string content = contentAt(dictionary, at);
        if (has("/FlateDecode")) content = m_probe->unpack(content, Packing::Zlib, *m_found);
        if (isObjects) lookIntoObjects(content, *m_found);
        else if (isMetadata) lookIntoXmp(content, *m_found);
        else lookInto(*m_probe, content, *m_found);
    }

    Probe* m_probe;
    Found* m_found;
    std::uint64_t m_next = 0; ///< windows overlap
    int m_streams = 0;
};

} // namespace

void lookIntoPdf(Probe& probe, Found& found)
{
    PdfStreams streams(probe, found);
    atBothEnds(probe, found, [&](std::uint64_t from, std::string_view text) {
        lookIntoObjects(text, found);
        streams.lookIntoWindow(from, text);
        if (text.find("/Encrypt ") != std::string_view::npos) found.insert(HiddenData::Unseen);
    });
}

void lookIntoOleDocument(Probe& probe, Found& found)
{
    static const std::string name = utf16("SummaryInformation"); // a stream of the directory, wherever that lies
    atBothEnds(probe, found, [&](std::uint64_t from, std::string_view text) {
        if (text.find(name) != std::string_view::npos) found.insert(HiddenData::Author);
        constexpr std::string_view kExif = "Exif\0\0"sv; // of pictures, which lie in it as they are
        int pictures = 0;
        for (std::size_t at = text.find(kExif); at != text.npos && pictures < kMostFiles;
            at = text.find(kExif, at + 1), ++pictures)
            lookIntoTiff(probe, from + at + kExif.size(), found);
    });
}

void lookIntoRtf(Probe& probe, Found& found)
{
    static constexpr std::array<Mark, 6> kMarks{
        {{"\\author ", HiddenData::Author}, {"\\operator ", HiddenData::Author}, {"\\creatim", HiddenData::Device},
            {"\\generator ", HiddenData::Device}, {"\\pict", HiddenData::Unseen}, {"\\objdata", HiddenData::Unseen}}};
    inWindows(probe, 0, probe.size(), [&](std::uint64_t, std::string_view text) { lookForMarks(text, kMarks, found); });
}

} // namespace zapis::hidden
