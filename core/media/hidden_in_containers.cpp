// Files that hold files: ZIP (and documents that are one), tar, gzip, mails and pages saved as MHTML (RFC 2045, 2046), pages with
// pictures in their own text.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/text.h"
#include "core/media/probe.h"

namespace zapis::hidden {
namespace {

using namespace std::string_view_literals;

struct Member {
    std::string name;
    std::uint64_t at, packedBytes; ///< of its local head
    std::uint64_t method;
    bool isLocked;
};

/// Of the central directory; what is behind its bounds is said.
std::vector<Member> membersOf(std::string_view directory, Found& found)
{
    constexpr std::size_t kHeadBytes = 46;
    constexpr std::uint64_t kElsewhere = 0xFFFFFFFF; // ZIP64
    std::vector<Member> members;
    for (std::size_t at = 0; directory.substr(at).starts_with("PK\x01\x02"sv);) {
        const auto number = [&](std::size_t offset, std::size_t size) { return littleEndian(directory, at + offset, size); };
        const std::size_t nameBytes = static_cast<std::size_t>(number(28, 2));
        const Member member{std::string(directory.substr(std::min(at + kHeadBytes, directory.size()), nameBytes)), number(42, 4),
            number(20, 4), number(10, 2), (number(8, 2) & 1) != 0};
        if (member.packedBytes == kElsewhere || member.at == kElsewhere) found.insert(HiddenData::Unseen);
        else if (member.packedBytes > 0) members.push_back(member);
        at += kHeadBytes + nameBytes + static_cast<std::size_t>(number(30, 2) + number(32, 2));
        if (at > directory.size()) break;
    }
    return members;
}

std::string directoryOf(Probe& probe, Found& found)
{
    constexpr std::uint64_t kEndBytes = 22, kMostComment = 65535, kMostDirectory = 1u << 20;
    const std::uint64_t tailBytes = std::min(probe.size(), kEndBytes + kMostComment);
    const std::string tail = probe.bytes(probe.size() - tailBytes, tailBytes);
    const std::size_t end = tail.rfind("PK\x05\x06"sv);
    if (end == std::string::npos) {
        found.insert(HiddenData::Unseen);
        return {};
    }
    const std::uint64_t size = littleEndian(tail, end + 12, 4);
    if (size > kMostDirectory) found.insert(HiddenData::Unseen);
    return probe.bytes(littleEndian(tail, end + 16, 4), std::min(size, kMostDirectory));
}

void lookIntoMember(Probe& probe, const Member& member, Found& found)
{
    constexpr std::uint64_t kLocalBytes = 30, kStored = 0, kDeflated = 8;
    const std::string head = probe.bytes(member.at, kLocalBytes);
    const bool isKnown = member.method == kStored || member.method == kDeflated;
    if (member.isLocked || !isKnown || !head.starts_with("PK\x03\x04"sv)) return void(found.insert(HiddenData::Unseen));
    const std::uint64_t at = member.at + kLocalBytes + littleEndian(head, 26, 2) + littleEndian(head, 28, 2);
    if (member.method == kStored) return lookInto(probe, at, member.packedBytes, found);
    if (member.packedBytes > kMostMember) found.insert(HiddenData::Unseen);
    const std::string packed = probe.bytes(at, std::min<std::uint64_t>(member.packedBytes, kMostMember));
    lookInto(probe, probe.unpack(packed, Packing::Deflate, found), found);
}

/// Base 64 whatever stands between its signs (RFC 2045 §6.8).
std::string fromBase64Lines(std::string_view text)
{
    std::string signs;
    for (const char c : text) {
        const bool isSign = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
        if (isSign) signs += c;
    }
    std::string_view whole = signs;
    std::string last(whole.substr(whole.size() / 4 * 4));
    whole.remove_suffix(last.size());
    const auto bytes = fromBase64(whole);
    std::string out = bytes ? std::string(textOf(*bytes)) : std::string();
    if (const std::size_t signsLeft = last.size(); signsLeft > 1) { // its unused bits may be anything
        last.resize(4, 'A');
        if (const auto tail = fromBase64(last)) out += textOf(*tail).substr(0, signsLeft - 1);
    }
    return out;
}

std::string fromQuotedPrintable(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            out += text[at];
            continue;
        }
        const std::string_view next = text.substr(at + 1, 2);
        if (const auto byte = next.size() == 2 ? fromHex(lowered(next)) : std::nullopt) {
            out += textOf(*byte);
            at += 2;
        } else at = std::min(text.find('\n', at), text.size() - 1); // a soft line end
    }
    return out;
}

/// All `boundary=` of the mail, also of parts in parts.
std::vector<std::string> boundariesOf(std::string_view text)
{
    constexpr std::string_view kKey = "boundary=";
    constexpr std::size_t kMostBoundaries = 64;
    const std::string small = lowered(text);
    std::vector<std::string> boundaries;
    for (std::size_t at = small.find(kKey); at != small.npos && boundaries.size() < kMostBoundaries;
        at = small.find(kKey, at + 1)) {
        std::string_view rest = text.substr(at + kKey.size(), 100);
        const bool isQuoted = rest.starts_with('"');
        if (isQuoted) rest.remove_prefix(1);
        rest = rest.substr(0, rest.find_first_of(isQuoted ? "\"\r\n"sv : "; \t\r\n"sv));
        if (!rest.empty()) boundaries.push_back("--" + std::string(rest));
    }
    return boundaries;
}

class MailParts {
public:
    MailParts(Probe& probe, Found& found) : m_probe(&probe), m_found(&found) { }

    void look(std::string_view text)
    {
        const std::vector<std::string> boundaries = boundariesOf(text);
        const auto isBoundary = [&](std::string_view line) {
            return std::ranges::any_of(boundaries, [&](const std::string& start) { return line.starts_with(start); });
        };
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const std::string_view line = text.substr(at, end - at);
            if (line.starts_with("--") && isBoundary(line)) {
                endPart(text.substr(0, at));
                m_head.clear();
                m_isHead = true;
            } else if (m_isHead) takeHead(line, end + 1);
            at = end + 1;
        }
        endPart(text);
    }

private:
    void takeHead(std::string_view line, std::size_t next)
    {
        const std::string_view said = trim(line);
        if (!said.empty()) {
            m_head += lowered(said) + '\n';
            return;
        }
        m_body = next;
        m_isHead = m_head.find("content-type: message/rfc822") != std::string::npos; // its own head comes next
        if (m_isHead) m_head.clear();
    }

    void endPart(std::string_view until)
    {
        if (m_isHead || m_body >= until.size()) return;
        const std::string_view body = until.substr(m_body);
        const auto says = [&](std::string_view words) { return m_head.find(words) != std::string::npos; };
        if (says("content-transfer-encoding: base64")) {
            if (body.size() > kMostMember) m_found->insert(HiddenData::Unseen);
            lookInto(*m_probe, fromBase64Lines(body.substr(0, kMostMember)), *m_found);
        } else if (says("content-type: ") && !says("content-type: text/") && !says("content-type: multipart/")) {
            lookInto(*m_probe, says("quoted-printable") ? fromQuotedPrintable(body) : std::string(body), *m_found);
        } else if (says("content-type: text/html")) {
            lookInto(*m_probe, says("quoted-printable") ? fromQuotedPrintable(body) : std::string(body), *m_found);
        }
        m_isHead = true;
    }

    Probe* m_probe;
    Found* m_found;
    std::string m_head; ///< small letters
    std::size_t m_body = 0;
    bool m_isHead = true;
};

} // namespace

void lookIntoZip(Probe& probe, Found& found)
{
    for (const Member& member : membersOf(directoryOf(probe, found), found)) lookIntoMember(probe, member, found);
}

void lookIntoZippedDocument(Probe& probe, Found& found)
{
    static constexpr std::array<Mark, 6> kNames{
        {{"docProps/core.xml", HiddenData::Author}, {"docProps/app.xml", HiddenData::Device}, {"comments", HiddenData::Author},
            {"people.xml", HiddenData::Author}, {"meta.xml", HiddenData::Author}, {".opf", HiddenData::Author}}};
    constexpr std::array<std::string_view, 6> kOwn{".xml", ".rels", ".xhtml", ".css", ".opf", ".ncx"};
    const std::string directory = directoryOf(probe, found);
    lookForMarks(directory, kNames, found);
    for (const Member& member : membersOf(directory, found)) // its own text, and what was put into it
        if (std::ranges::none_of(kOwn, [&](std::string_view end) { return member.name.ends_with(end); }))
            lookIntoMember(probe, member, found);
}

void lookIntoTar(Probe& probe, Found& found)
{
    constexpr std::uint64_t kBlock = 512;
    std::uint64_t at = 0;
    for (int piece = 0; piece < kMostPieces; ++piece) {
        const std::string head = probe.bytes(at, kBlock);
        if (head.size() < kBlock || head[0] == '\0') return;
        std::uint64_t size = 0;
        for (const char c : std::string_view(head).substr(124, 12)) {
            if (c == ' ' || c == '\0') continue;
            if (c < '0' || c > '7') return void(found.insert(HiddenData::Unseen)); // larger than eight digits can say
            size = size * 8 + static_cast<std::uint64_t>(c - '0');
        }
        at += kBlock;
        if (head[156] == '0' || head[156] == '\0') lookInto(probe, at, size, found);
        at += (size + kBlock - 1) / kBlock * kBlock;
    }
    found.insert(HiddenData::Unseen);
}

void lookIntoGzip(Probe& probe, Found& found)
{
    constexpr unsigned kHasName = 8;
    const std::string packed = probe.bytes(0, kMostMember);
    if (packed.size() > 3 && (static_cast<unsigned char>(packed[3]) & kHasName))
        found.insert(HiddenData::Author); // a file's name
    if (probe.size() > packed.size()) found.insert(HiddenData::Unseen);
    lookInto(probe, probe.unpack(packed, Packing::Gzip, found), found);
}

void lookIntoMail(Probe& probe, Found& found)
{
    constexpr std::uint64_t kMostMail = 32u << 20;
    static constexpr std::array<Mark, 3> kHeads{
        {{"\nx-originating-ip:", HiddenData::Place}, {"\nx-mailer:", HiddenData::Device}, {"\nuser-agent:", HiddenData::Device}}};
    const std::string text = probe.bytes(0, kMostMail);
    if (probe.size() > text.size()) found.insert(HiddenData::Unseen);
    lookForMarks(lowered(std::string_view(text).substr(0, kMostText)), kHeads, found);
    MailParts(probe, found).look(text);
}

void lookIntoHtml(Probe& probe, Found& found)
{
    constexpr std::string_view kMark = ";base64,";
    const std::string text = probe.bytes(0, kMostMember);
    if (probe.size() > text.size()) found.insert(HiddenData::Unseen);
    for (std::size_t at = text.find(kMark); at != text.npos; at = text.find(kMark, at + 1)) {
        const std::string_view rest = std::string_view(text).substr(at + kMark.size());
        lookInto(probe, fromBase64Lines(rest.substr(0, rest.find_first_of("\"') >\r\n"))), found);
    }
}

} // namespace zapis::hidden
