#include "core/bundle/part_writer.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bundle/names.h"
#include "core/crypto/hash.h"

namespace zapis {

namespace {

constexpr std::string_view kUnfinished = ".unfinished";

/// Room that age headers, tags and the directory take, generously.
std::uint64_t sealedSize(std::uint64_t plainBytes) { return plainBytes + plainBytes / 2048 + (1u << 20); }

} // namespace

struct PartWriter::Part {
    Part(const std::filesystem::path& path, const std::vector<AgeRecipient>& recipients)
        : file(path, File::Mode::CreateNew)
    {
        age.emplace(recipients, [this](ByteView bytes) {
            file.writeAt(at, bytes);
            digest.update(bytes);
            at += bytes.size();
        });
    }
    File file;
    std::uint64_t at = 0, plainBytes = 0;
    Sha256 digest;
    std::optional<AgeWriter> age;
};

PartWriter::PartWriter(std::filesystem::path folder, std::string label, std::vector<AgeRecipient> recipients,
    std::uint64_t partBytes, std::uint64_t totalBytes)
    : m_folder(std::move(folder))
    , m_label(std::move(label))
    , m_recipients(std::move(recipients))
    , m_partBytes(partBytes)
{
    if (partBytes < kMinPartBytes || partBytes > kMaxPartBytes) throw Error(Error::Code::Usage, "bundle.part-size");
    const std::uint64_t parts = std::max<std::uint64_t>(1, (totalBytes + partBytes - 1) / partBytes);
    if (parts > kMaxParts) throw Error(Error::Code::Refused, "bundle.too-many-parts");
    m_parts = static_cast<std::size_t>(parts);
    if (freeSpace(m_folder) < sealedSize(totalBytes)) throw Error(Error::Code::Io, "file.no-space", {m_folder.string()});
}

PartWriter::~PartWriter()
{
    m_part.reset();
    for (const auto& path : m_written) {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }
}

std::filesystem::path PartWriter::finalPath(std::size_t part) const { return m_folder / partName(m_label, part, m_parts); }

void PartWriter::beginPart()
{
    if (m_begun == m_parts) throw std::logic_error("bundle: more bytes than announced");
    auto path = finalPath(++m_begun);
    path += kUnfinished;
    m_written.push_back(path);
    m_part = std::make_unique<Part>(path, m_recipients);
}

void PartWriter::endPart()
{
    m_part->age->finish();
    m_part->file.sync();
    m_digests += m_part->digest.finish().hex() + "  " + partName(m_label, m_begun, m_parts) + "\n";
    m_part.reset();
}

void PartWriter::write(ByteView plain)
{
    while (!plain.empty()) {
        if (m_part && m_part->plainBytes == m_partBytes) endPart();
        if (!m_part) beginPart();
        const std::size_t size =
            static_cast<std::size_t>(std::min<std::uint64_t>(plain.size(), m_partBytes - m_part->plainBytes));
        m_part->age->write(plain.first(size));
        m_part->plainBytes += size;
        plain = plain.subspan(size);
    }
}

std::vector<std::filesystem::path> PartWriter::finish()
{
    if (m_part) endPart();
    if (m_begun != m_parts) throw std::logic_error("bundle: fewer bytes than announced");
    std::vector<std::filesystem::path> files;
    for (std::size_t part = 1; part <= m_parts; ++part) {
        files.push_back(finalPath(part));
        renameDurably(m_written[part - 1], files.back());
        m_written[part - 1] = files.back();
    }
    files.push_back(m_folder / (m_label + ".sha256"));
    m_written.push_back(files.back());
    writeFileDurably(files.back(), bytesOf(m_digests));
    return files;
}

} // namespace zapis
