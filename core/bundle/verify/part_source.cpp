#include "core/bundle/verify/part_source.h"

#include <algorithm>
#include <set>

#include "core/base/path_text.h"
#include "core/base/text.h"
#include "core/bundle/format/fault.h"
#include "core/bundle/format/names.h"

namespace zapis {

namespace {

constexpr std::uint64_t kMaxDigestFileBytes = 256 * 1024;

} // namespace

PartSource::PartSource(std::vector<std::filesystem::path> files, const std::vector<AgeIdentity>& identities)
    : m_files(std::move(files)),
      m_identities(&identities)
{
    if (m_files.empty()) throw bundleFault("part-missing", "");
    orderParts();
    for (const auto& path : m_files) m_totalBytes += File(path, File::Mode::Read).size();
}

void PartSource::orderParts()
{
    std::sort(m_files.begin(), m_files.end(), [](const auto& a, const auto& b) { return a.filename() < b.filename(); });
    const auto sameName = [](const auto& a, const auto& b) { return a.filename() == b.filename(); };
    if (std::adjacent_find(m_files.begin(), m_files.end(), sameName) != m_files.end()) throw bundleFault("part-duplicate", "");
    const auto first = parsePartName(fileName(m_files.front()));
    if (first && orderByDigestFile(first->label)) return;
    requireComplete();
}

bool PartSource::orderByDigestFile(const std::string& label)
{
    const auto path = m_files.front().parent_path() / pathFrom(label + ".sha256");
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) return false;
    std::string text;
    try {
        text = zapis::readFile(path, kMaxDigestFileBytes);
    } catch (const Error&) {
        return false; // it only helps: without it names order the parts
    }
    std::vector<std::string> order;
    std::map<std::string, std::string> digests;
    for (const std::string_view line : split(text, '\n')) {
        if (line.empty()) continue;
        const std::string_view name = line.size() > 66 ? line.substr(66) : std::string_view();
        const auto part = parsePartName(name);
        if (!part || part->label != label || line.substr(64, 2) != "  " || !fromHex(line.substr(0, 64))) return false;
        order.emplace_back(name);
        digests.emplace(name, line.substr(0, 64));
    }
    std::map<std::string, std::filesystem::path> given;
    for (const auto& file : m_files) given.emplace(fileName(file), file);
    std::vector<std::filesystem::path> ordered;
    for (const std::string& name : order) {
        const auto found = given.find(name);
        if (found == given.end()) throw bundleFault("part-missing", name);
        ordered.push_back(found->second);
        given.erase(found);
    }
    if (!given.empty()) throw bundleFault("part-other-label", "");
    m_files = std::move(ordered);
    m_digests = std::move(digests);
    return true;
}

/// By their names alone: all numbers of one label. Files of other names are taken as they come, one alone or sorted.
void PartSource::requireComplete() const
{
    std::set<std::size_t> numbers;
    std::optional<PartName> first;
    for (const auto& file : m_files) {
        const auto part = parsePartName(fileName(file));
        if (!part) continue;
        if (first && (part->label != first->label || part->of != first->of))
            throw bundleFault("part-other-label", shownPath(file.filename()));
        first = part;
        numbers.insert(part->number);
    }
    if (!first) return;
    for (std::size_t number = 1; number <= first->of; ++number)
        if (!numbers.contains(number)) throw bundleFault("part-missing", partName(first->label, number, first->of));
}

std::size_t PartSource::readFile(std::span<std::byte> out)
{
    const std::size_t size = m_file.readAt(m_at, out);
    m_at += size;
    m_readBytes += size;
    if (m_digest) m_digest->update(out.first(size));
    return size;
}

bool PartSource::openNext()
{
    if (m_next == m_files.size()) return false;
    m_file = File(m_files[m_next], File::Mode::Read);
    m_at = 0;
    std::array<std::byte, 24> head{};
    const std::string_view start = textOf(std::span(head).first(m_file.readAt(0, head)));
    const bool isArmored = start.starts_with("-----BEGIN AGE");
    const bool isAge = isArmored || start.starts_with("age-encryption.org/");
    if (isArmored) m_armored.push_back(pathBytes(m_files[m_next].filename()));
    if (m_next == 0) m_sealed = isAge;
    else if (isAge != m_sealed) throw bundleFault("part-other-label", shownPath(m_files[m_next].filename()));
    if (!m_sealed && m_files.size() > 1) throw bundleFault("part-other-label", shownPath(m_files[m_next].filename()));
    if (m_digests.contains(fileName(m_files[m_next]))) m_digest = std::make_unique<Sha256>();
    if (m_sealed) {
        if (m_identities->empty()) throw bundleFault("no-key", "");
        openAge();
        m_openedBy.push_back(m_age->openedBy());
    }
    m_open = true;
    ++m_next;
    return true;
}

void PartSource::openAge()
{
    try {
        m_age = std::make_unique<AgeReader>(*m_identities, [this](std::span<std::byte> out) { return readFile(out); });
    } catch (const Error& error) {
        // A damaged stanza looks like one for somebody else's key. The list of digests knows better.
        if (!error.is("age.not-for-this-key")) throw;
        Bytes rest(kStreamChunkBytes);
        while (readFile(rest) > 0) { }
        requireDigest(fileName(m_files[m_next]));
        throw;
    }
}

void PartSource::endPart()
{
    m_open = false;
    m_age.reset();
    requireDigest(fileName(m_files[m_next - 1]));
}

void PartSource::requireDigest(const std::string& name)
{
    if (!m_digest) return;
    const std::string hex = m_digest->finish().hex();
    m_digest.reset();
    if (hex != m_digests.at(name)) throw bundleFault("part-digest", name);
}

std::size_t PartSource::read(std::span<std::byte> out)
{
    while (!out.empty()) {
        if (!m_open && !openNext()) return 0;
        const std::size_t size = m_age ? m_age->read(out) : readFile(out);
        if (size) return size;
        endPart();
    }
    return 0;
}

} // namespace zapis
