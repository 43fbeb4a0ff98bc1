#include "core/bundle/write/part_writer.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/base/path_text.h"
#include "core/base/text.h"
#include "core/bundle/format/names.h"
#include "core/crypto/hash.h"

namespace zapis {

namespace {

constexpr std::string_view kUnfinished = ".unfinished";

constexpr std::size_t kDigestLineStart = 66; // 64 hex digits, two spaces

std::string listName(std::string_view label) { return std::string(label) + ".sha256"; }

std::filesystem::path unfinished(std::filesystem::path path)
{
    path += kUnfinished;
    return path;
}

/// The names of the parts and their digests, in order.
std::vector<std::pair<std::string, std::string>> partsOf(const HeldBack& held)
{
    std::vector<std::pair<std::string, std::string>> parts;
    for (const std::string_view line : split(held.digests, '\n'))
        if (line.size() > kDigestLineStart) parts.emplace_back(line.substr(kDigestLineStart), line.substr(0, 64));
    return parts;
}

/// Over what is in the file up to the end that is held back, and that end.
std::string digestWith(const File& file, ByteView end, const Job& job)
{
    Sha256 digest;
    Bytes piece(1u << 20);
    const std::uint64_t size = file.size() - end.size();
    for (std::uint64_t at = 0; at < size;) {
        job.reach(0, 0);
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), size - at));
        if (file.readAt(at, std::span(piece).first(wanted)) != wanted) return {};
        digest.update(ByteView(piece).first(wanted));
        at += wanted;
    }
    digest.update(end);
    return digest.finish().hex();
}

/// False: somebody else has it. A medium that knows no locks refuses nobody.
bool lockIfPossible(File& file)
{
    try {
        return file.tryLock();
    } catch (const Error&) {
        return true;
    }
}

/// Room that age headers, tags and the directory take, generously.
std::uint64_t sealedSize(std::uint64_t plainBytes) { return plainBytes + plainBytes / 2048 + (1u << 20); }

} // namespace

struct PartWriter::Part {
    Part(const std::filesystem::path& path, const std::vector<AgeRecipient>& recipients) : file(path, File::Mode::CreateNew)
    {
        age.emplace(recipients, [this](ByteView bytes) {
            digest.update(bytes);
            if (holdsBack) {
                end.insert(end.end(), bytes.begin(), bytes.end());
                return;
            }
            file.writeAt(at, bytes);
            at += bytes.size();
        });
    }
    File file;
    std::uint64_t at = 0, plainBytes = 0;
    bool holdsBack = false;
    Bytes end;
    Sha256 digest;
    std::optional<AgeWriter> age;
};

PartWriter::PartWriter(std::filesystem::path folder, std::string label, std::vector<AgeRecipient> recipients,
    std::uint64_t partBytes, std::uint64_t totalBytes)
    : m_folder(std::move(folder)),
      m_label(std::move(label)),
      m_recipients(std::move(recipients)),
      m_partBytes(partBytes)
{
    if (partBytes < kMinPartBytes || partBytes > kMaxPartBytes) throw Error(Error::Code::Usage, "bundle.part-size");
    const std::uint64_t parts = std::max<std::uint64_t>(1, (totalBytes + partBytes - 1) / partBytes);
    if (parts > kMaxParts) throw Error(Error::Code::Refused, "bundle.too-many-parts");
    m_parts = static_cast<std::size_t>(parts);
    if (freeSpace(m_folder) < sealedSize(totalBytes)) throw Error(Error::Code::Io, "file.no-space", {shownPath(m_folder)});
}

PartWriter::~PartWriter() { discard(); }

bool PartWriter::discard() noexcept
{
    m_part.reset();
    m_list.close();
    bool isGone = true;
    for (const auto& path : m_written) {
        std::error_code error;
        isGone = std::filesystem::remove(path, error) && isGone;
    }
    m_written.clear();
    return isGone;
}

std::filesystem::path PartWriter::newFile(const std::string& finalName)
{
    auto path = unfinished(m_folder / finalName);
    m_written.push_back(path);
    return path;
}

void PartWriter::beginPart()
{
    if (m_begun == m_parts) throw std::logic_error("bundle: more bytes than announced");
    if (!m_list.isOpen()) {
        m_list = File(newFile(listName(m_label)), File::Mode::CreateNew);
        if (!lockIfPossible(m_list)) throw std::logic_error("bundle: a new file that is locked");
    }
    m_part = std::make_unique<Part>(newFile(partName(m_label, ++m_begun, m_parts)), m_recipients);
}

void PartWriter::endPart()
{
    m_part->age->finish();
    m_part->file.sync();
    m_digests += m_part->digest.finish().hex() + "  " + partName(m_label, m_begun, m_parts) + "\n";
}

void PartWriter::write(ByteView plain)
{
    while (!plain.empty()) {
        if (m_part && m_part->plainBytes == m_partBytes) {
            endPart();
            m_part.reset();
        }
        if (!m_part) beginPart();
        const std::size_t size =
            static_cast<std::size_t>(std::min<std::uint64_t>(plain.size(), m_partBytes - m_part->plainBytes));
        m_part->age->write(plain.first(size));
        m_part->plainBytes += size;
        plain = plain.subspan(size);
    }
}

HeldBack PartWriter::seal()
{
    if (!m_part || m_begun != m_parts) throw std::logic_error("bundle: fewer bytes than announced");
    m_part->holdsBack = true;
    endPart();
    HeldBack held{m_digests, std::move(m_part->end)};
    m_part->file.writeAt(m_part->at, Bytes(held.end.size()));
    m_part->file.sync();
    m_part.reset();
    m_list.writeAt(0, bytesOf(m_digests));
    m_list.sync();
    syncFolder(m_folder);
    return held;
}

std::vector<std::filesystem::path> completeParts(
    const std::filesystem::path& folder, const std::string& label, const HeldBack& held)
{
    std::vector<std::filesystem::path> files;
    for (const auto& [name, digest] : partsOf(held)) files.push_back(folder / name);
    if (const auto last = unfinished(files.back()); isThere(last)) {
        File file(last, File::Mode::ReadWrite);
        file.writeAt(file.size() - held.end.size(), held.end);
        file.sync();
    }
    files.push_back(folder / listName(label));
    for (const auto& file : files)
        if (const auto from = unfinished(file); isThere(from)) renameDurably(from, file);
    return files;
}

bool canComplete(const std::filesystem::path& folder, const HeldBack& held, const Job& job)
{
    const auto parts = partsOf(held);
    for (const auto& [name, digest] : parts) {
        const auto begun = unfinished(folder / name);
        const bool isBegun = isThere(begun);
        if (!isBegun && !isThere(folder / name)) return false;
        const File file(isBegun ? begun : folder / name, File::Mode::Read);
        const ByteView end = isBegun && name == parts.back().first ? ByteView(held.end) : ByteView();
        if (file.size() < end.size() || digestWith(file, end, job) != digest) return false;
    }
    return !parts.empty();
}

std::vector<std::filesystem::path> unfinishedFiles(const std::filesystem::path& folder, std::string_view label)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = fileName(entry.path());
        if (!name.ends_with(kUnfinished) || !std::filesystem::is_regular_file(entry.symlink_status())) continue;
        const std::string_view finalName = std::string_view(name).substr(0, name.size() - kUnfinished.size());
        const auto part = parsePartName(finalName);
        if (finalName == listName(label) || (part && part->label == label)) files.push_back(entry.path());
    }
    return files;
}

bool areBeingWritten(const std::filesystem::path& folder, const std::string& label)
{
    const auto list = unfinished(folder / listName(label));
    if (!isThere(list)) return false;
    File file(list, File::Mode::ReadWrite);
    return !lockIfPossible(file);
}

} // namespace zapis
