// RFC 8493 check of a bag, unpacked or in a tar: any bag of BagIt 0.97 or 1.0 with SHA-256 or SHA-512 manifests, not only ours.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/name_spelling.h"
#include "core/base/path_text.h"
#include "core/base/text.h"
#include "core/bundle/format/manifest.h"
#include "core/bundle/verify/fault_list.h"
#include "core/bundle/verify/plain_tar.h"
#include "core/bundle/verify/verifier.h"
#include "core/crypto/hash.h"

namespace zapis {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kReadBytes = 256 * 1024;
constexpr std::size_t kMaxFiles = 200'000;
constexpr std::uint64_t kMaxTagBytes = 64u << 20;
constexpr std::array<std::string_view, 5> kVersions = {"0.94", "0.95", "0.96", "0.97", "1.0"};

struct Digests {
    Sha256Digest sha256;
    Sha512Digest sha512;
    std::uint64_t size = 0;
};

/// Where a file of the bag lies: in the folder, or in the tar.
struct Place {
    fs::path path;
    std::uint64_t at = 0;
    std::optional<std::uint64_t> size; ///< nothing: the whole file
};

class BagFolder {
public:
    BagFolder(const fs::path& bag, const Job& job) : m_bag(bag), m_job(&job) { }

    std::vector<VerifyError> check()
    {
        collect();
        checkDeclaration();
        for (const bool isTag : {false, true}) checkManifests(isTag);
        checkOxum();
        return m_faults.take();
    }

private:
    void collect();
    void collectFolder();
    void collectTar();
    void checkDeclaration();
    void checkManifests(bool ofTags);
    template <class Digest> void checkManifest(const std::string& name, Digest Digests::* digest, bool ofTags);
    void checkOxum();
    template <class Digest> ManifestOf<Digest> parse(const std::string& name);
    std::string spelled(std::string_view listed) const;
    std::string onDisk(const std::string& listed);
    std::string textOf(const std::string& name, std::uint64_t maxBytes) const;
    const Digests& digestsOf(const std::string& name);

    fs::path m_bag;
    const Job* m_job;
    FaultList m_faults;
    std::map<std::string, Place> m_files;
    std::map<std::string, Digests> m_digests;
    bool m_isOld = false; ///< 0.97: the manifests list the payload together, and escape less
    std::set<std::string> m_listed;
    std::map<std::string, std::vector<std::string>> m_spellings; ///< files by nfcSpelling, once one is sought
    std::set<std::string> m_otherwise;                           ///< told already
};

void BagFolder::collect()
{
    std::error_code error;
    if (fs::is_directory(m_bag, error)) collectFolder();
    else if (fs::is_regular_file(m_bag, error)) collectTar();
    else throw Error(Error::Code::Io, "file.not-there", {shownPath(m_bag)});
    if (m_files.contains("fetch.txt")) m_faults.add("fetch-txt", "fetch.txt");
}

void BagFolder::collectFolder()
{
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(m_bag, error); !error && entry != fs::recursive_directory_iterator();
        entry.increment(error)) {
        const std::string name = pathBytes(entry->path().lexically_relative(m_bag));
        const fs::file_type type = entry->symlink_status(error).type();
        if (type == fs::file_type::regular) m_files.emplace(name, Place{entry->path(), 0, std::nullopt});
        else if (type != fs::file_type::directory) m_faults.add("name-not-a-file", name);
        if (m_files.size() > kMaxFiles) throw Error(Error::Code::Malformed, "bundle.too-many-files");
    }
    if (error) throw failureOf(error, m_bag);
}

/// The bag is the one folder of the archive, or all of it.
void BagFolder::collectTar()
{
    const std::vector<PlainTar::Entry> entries = PlainTar::entriesOf(File(m_bag, File::Mode::Read));
    const auto rootOf = [](const std::string& name) { return name.substr(0, name.find('/') + 1); };
    const std::string root = entries.empty() ? std::string() : rootOf(entries.front().name);
    const bool isOne = std::ranges::all_of(entries, [&](const PlainTar::Entry& entry) { return rootOf(entry.name) == root; });
    for (const PlainTar::Entry& entry : entries) {
        const std::string name = isOne ? entry.name.substr(root.size()) : entry.name;
        if (!entry.isFile) m_faults.add("name-not-a-file", name);
        else if (!m_files.emplace(name, Place{m_bag, entry.at, entry.sizeBytes}).second) m_faults.add("name-twice", name);
        if (m_files.size() > kMaxFiles) throw Error(Error::Code::Malformed, "bundle.too-many-files");
    }
}

std::string BagFolder::textOf(const std::string& name, std::uint64_t maxBytes) const
{
    const Place& place = m_files.at(name);
    const File file(place.path, File::Mode::Read);
    const std::uint64_t size = place.size.value_or(file.size());
    if (size > maxBytes) throw Error(Error::Code::Malformed, "file.too-large", {name});
    std::string text(static_cast<std::size_t>(size), '\0');
    if (file.readAt(place.at, std::as_writable_bytes(std::span(text))) != text.size())
        throw Error(Error::Code::Io, "file.input-output", {name});
    return text;
}

void BagFolder::checkDeclaration()
{
    if (!m_files.contains("bagit.txt")) return m_faults.add("missing-file", "bagit.txt");
    const std::string text = textOf("bagit.txt", 1024);
    const auto lines = split(text, '\n');
    const auto valueOf = [&](std::size_t line, std::string_view label) {
        return line < lines.size() && lines[line].starts_with(label) ? trim(lines[line].substr(label.size()))
                                                                     : std::string_view();
    };
    const std::string_view version = valueOf(0, "BagIt-Version:");
    m_isOld = version.starts_with("0.");
    if (!std::ranges::any_of(kVersions, [&](std::string_view known) { return version == known; }))
        m_faults.add("bagit-version", "bagit.txt");
    if (valueOf(1, "Tag-File-Character-Encoding:") != "UTF-8") m_faults.add("bagit-txt", "bagit.txt");
}

void BagFolder::checkManifests(bool ofTags)
{
    const std::string prefix = ofTags ? "tagmanifest-" : "manifest-";
    const std::string small = prefix + "sha256.txt", large = prefix + "sha512.txt";
    if (m_files.contains(small)) checkManifest(small, &Digests::sha256, ofTags);
    if (m_files.contains(large)) checkManifest(large, &Digests::sha512, ofTags);
    const bool any = m_files.contains(small) || m_files.contains(large);
    if (!any && !ofTags) m_faults.add("missing-file", "manifest-sha256.txt");
    if (m_isOld && any && !ofTags)
        for (const auto& [file, place] : m_files)
            if (file.starts_with("data/") && !m_listed.contains(file)) m_faults.add("unlisted-file", file);
    for (const auto& [file, place] : m_files)
        if (file.starts_with(prefix) && file != small && file != large) m_faults.add("manifest-weaker", file);
}

/// A line end and the percent sign itself are escaped in a manifest (RFC 8493 §2.1.3); older tools escape nothing.
std::string BagFolder::spelled(std::string_view listed) const
{
    std::string name;
    for (std::size_t at = 0; at < listed.size(); ++at) {
        const std::string_view code = listed.substr(at, 3);
        const char escaped = code == "%0A" || code == "%0a" ? '\n'
            : code == "%0D" || code == "%0d"                ? '\r'
            : code == "%25"                                 ? '%'
                                                            : '\0';
        name += escaped == '\0' ? listed[at] : escaped;
        if (escaped != '\0') at += 2;
    }
    return m_isOld && !m_files.contains(name) && m_files.contains(std::string(listed)) ? std::string(listed) : name;
}

/// A name that manifest and disk spell in different forms of Unicode is one fault, not a missing and an unlisted file.
std::string BagFolder::onDisk(const std::string& listed)
{
    if (m_files.contains(listed)) return listed;
    if (m_spellings.empty())
        for (const auto& [file, place] : m_files) m_spellings[nfcSpelling(file)].push_back(file);
    const auto found = m_spellings.find(nfcSpelling(listed));
    if (found == m_spellings.end() || found->second.size() != 1) return listed;
    if (m_otherwise.insert(listed).second) m_faults.add("name-spelled-otherwise", listed);
    return found->second.front();
}

template <class Digest> ManifestOf<Digest> BagFolder::parse(const std::string& name)
{
    constexpr std::size_t hexDigits = 2 * sizeof(Digest::bytes);
    ManifestOf<Digest> manifest;
    const std::string text = textOf(name, kMaxTagBytes);
    for (std::string_view line : split(text, '\n')) {
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty()) continue;
        std::string hex(line.substr(0, hexDigits));
        std::transform(
            hex.begin(), hex.end(), hex.begin(), [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
        const std::optional<Digest> digest = Digest::fromHex(hex);
        const auto at = line.find_first_not_of(" \t*", hexDigits);
        const bool good = digest && at != std::string_view::npos && (line[hexDigits] == ' ' || line[hexDigits] == '\t');
        if (!good || !manifest.emplace(onDisk(spelled(line.substr(at))), *digest).second) m_faults.add("manifest-format", name);
    }
    return manifest;
}

template <class Digest> void BagFolder::checkManifest(const std::string& name, Digest Digests::* digest, bool ofTags)
{
    const ManifestOf<Digest> manifest = parse<Digest>(name);
    for (const auto& [file, listed] : manifest) {
        if (!m_files.contains(file)) {
            m_faults.add("missing-file", file);
            continue;
        }
        if (digestsOf(file).*digest != listed) m_faults.add("digest-mismatch", file);
    }
    if (ofTags) return;
    for (const auto& [file, hex] : manifest) m_listed.insert(file);
    if (m_isOld) return;
    for (const auto& [file, place] : m_files)
        if (file.starts_with("data/") && !manifest.contains(file)) m_faults.add("unlisted-file", file);
}

const Digests& BagFolder::digestsOf(const std::string& name)
{
    const auto known = m_digests.find(name);
    if (known != m_digests.end()) return known->second;
    const Place& place = m_files.at(name);
    const File file(place.path, File::Mode::Read);
    const std::uint64_t whole = place.size.value_or(file.size());
    Sha256 small;
    Sha512 large;
    Bytes piece(kReadBytes);
    Digests digests;
    while (digests.size < whole) {
        const auto part =
            std::span(piece).first(static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), whole - digests.size)));
        const std::size_t size = file.readAt(place.at + digests.size, part);
        if (size == 0) break;
        small.update(ByteView(piece).first(size));
        large.update(ByteView(piece).first(size));
        digests.size += size;
        m_job->reach(digests.size, whole);
    }
    digests.sha256 = small.finish();
    digests.sha512 = large.finish();
    return m_digests.emplace(name, digests).first->second;
}

void BagFolder::checkOxum()
{
    if (!m_files.contains("bag-info.txt")) return;
    const std::string text = textOf("bag-info.txt", kMaxTagBytes);
    std::uint64_t bytes = 0, files = 0;
    for (const auto& [file, place] : m_files) {
        if (!file.starts_with("data/")) continue;
        bytes += digestsOf(file).size;
        ++files;
    }
    const std::string oxum = std::to_string(bytes) + "." + std::to_string(files);
    for (const std::string_view line : split(text, '\n'))
        if (line.starts_with("Payload-Oxum:") && trim(line.substr(13)) != oxum) m_faults.add("oxum-mismatch", "bag-info.txt");
}

} // namespace

std::vector<VerifyError> verifyBag(const std::filesystem::path& bag, const Job& job)
{
    try {
        return BagFolder(bag, job).check();
    } catch (const Error& error) {
        if (!error.is("bundle.fault")) throw;
        return {{error.args[0], error.args[1]}}; // of the archive itself: the rest of it has no meaning
    }
}

} // namespace zapis
