// RFC 8493 check of an unpacked bag: any bag with SHA-256 or SHA-512 manifests, not only ours.
#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/path_text.h"
#include "core/base/text.h"
#include "core/bundle/format/manifest.h"
#include "core/bundle/verify/fault_list.h"
#include "core/bundle/verify/verifier.h"
#include "core/crypto/hash.h"

namespace zapis {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kReadBytes = 256 * 1024;
constexpr std::size_t kMaxFiles = 200'000;
constexpr std::uint64_t kMaxTagBytes = 64u << 20;

struct Digests {
    std::string sha256, sha512;
    std::uint64_t size = 0;
};

class BagFolder {
public:
    BagFolder(const fs::path& folder, const Job& job) : m_folder(folder), m_job(&job) { }

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
    void checkDeclaration();
    void checkManifests(bool ofTags);
    void checkManifest(const std::string& name, std::size_t hexDigits, bool ofTags);
    void checkOxum();
    Manifest parse(const std::string& name, std::size_t hexDigits);
    const Digests& digestsOf(const std::string& name);

    fs::path m_folder;
    const Job* m_job;
    FaultList m_faults;
    std::set<std::string> m_files;
    std::map<std::string, Digests> m_digests;
};

void BagFolder::collect()
{
    std::error_code error;
    if (!fs::is_directory(m_folder, error)) throw Error(Error::Code::Io, "file.not-there", {shownPath(m_folder)});
    for (auto entry = fs::recursive_directory_iterator(m_folder, error); !error && entry != fs::recursive_directory_iterator();
        entry.increment(error)) {
        const std::string name = pathBytes(entry->path().lexically_relative(m_folder));
        const fs::file_type type = entry->symlink_status(error).type();
        if (type == fs::file_type::regular) m_files.insert(name);
        else if (type != fs::file_type::directory) m_faults.add("name-not-a-file", name);
        if (m_files.size() > kMaxFiles) throw Error(Error::Code::Malformed, "bundle.too-many-files");
    }
    if (error) throw failureOf(error, m_folder);
    if (m_files.contains("fetch.txt")) m_faults.add("fetch-txt", "fetch.txt");
}

void BagFolder::checkDeclaration()
{
    if (!m_files.contains("bagit.txt")) return m_faults.add("missing-file", "bagit.txt");
    const std::string text = readFile(m_folder / "bagit.txt", 1024);
    if (!text.starts_with("BagIt-Version: ") || text.find("\nTag-File-Character-Encoding: UTF-8") == std::string::npos)
        m_faults.add("bagit-txt", "bagit.txt");
}

void BagFolder::checkManifests(bool ofTags)
{
    const std::string prefix = ofTags ? "tagmanifest-" : "manifest-";
    bool any = false;
    for (const auto& [algorithm, digits] : {std::pair<std::string, std::size_t>{"sha256", 64}, {"sha512", 128}}) {
        const std::string name = prefix + algorithm + ".txt";
        if (!m_files.contains(name)) continue;
        any = true;
        checkManifest(name, digits, ofTags);
    }
    if (!any && !ofTags) m_faults.add("missing-file", "manifest-sha256.txt");
    for (const std::string& file : m_files)
        if (file.starts_with(prefix) && file != prefix + "sha256.txt" && file != prefix + "sha512.txt")
            m_faults.add("manifest-weaker", file);
}

Manifest BagFolder::parse(const std::string& name, std::size_t hexDigits)
{
    Manifest manifest;
    const std::string text = readFile(m_folder / pathFrom(name), kMaxTagBytes);
    for (std::string_view line : split(text, '\n')) {
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty()) continue;
        const std::string_view hex = line.substr(0, hexDigits);
        const auto at = line.find_first_not_of(" \t*", hexDigits);
        const bool good = line.size() > hexDigits && (line[hexDigits] == ' ' || line[hexDigits] == '\t')
            && at != std::string_view::npos && hex.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
        if (!good) {
            m_faults.add("manifest-format", name);
            continue;
        }
        std::string lower(hex);
        std::transform(lower.begin(), lower.end(), lower.begin(),
            [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
        if (!manifest.emplace(line.substr(at), lower).second) m_faults.add("manifest-format", name);
    }
    return manifest;
}

void BagFolder::checkManifest(const std::string& name, std::size_t hexDigits, bool ofTags)
{
    const Manifest manifest = parse(name, hexDigits);
    for (const auto& [file, hex] : manifest) {
        if (!m_files.contains(file)) {
            m_faults.add("missing-file", file);
            continue;
        }
        const Digests& digests = digestsOf(file);
        if ((hexDigits == 64 ? digests.sha256 : digests.sha512) != hex) m_faults.add("digest-mismatch", file);
    }
    if (ofTags) return;
    for (const std::string& file : m_files)
        if (file.starts_with("data/") && !manifest.contains(file)) m_faults.add("unlisted-file", file);
}

const Digests& BagFolder::digestsOf(const std::string& name)
{
    const auto known = m_digests.find(name);
    if (known != m_digests.end()) return known->second;
    const File file(m_folder / pathFrom(name), File::Mode::Read);
    Sha256 small;
    Sha512 large;
    Bytes piece(kReadBytes);
    Digests digests;
    while (const std::size_t size = file.readAt(digests.size, piece)) {
        small.update(ByteView(piece).first(size));
        large.update(ByteView(piece).first(size));
        digests.size += size;
        m_job->reach(digests.size, file.size());
    }
    digests.sha256 = small.finish().hex();
    digests.sha512 = large.finish().hex();
    return m_digests.emplace(name, std::move(digests)).first->second;
}

void BagFolder::checkOxum()
{
    if (!m_files.contains("bag-info.txt")) return;
    const std::string text = readFile(m_folder / "bag-info.txt", kMaxTagBytes);
    std::uint64_t bytes = 0, files = 0;
    for (const std::string& file : m_files) {
        if (!file.starts_with("data/")) continue;
        bytes += digestsOf(file).size;
        ++files;
    }
    const std::string oxum = std::to_string(bytes) + "." + std::to_string(files);
    for (const std::string_view line : split(text, '\n'))
        if (line.starts_with("Payload-Oxum:") && trim(line.substr(13)) != oxum) m_faults.add("oxum-mismatch", "bag-info.txt");
}

} // namespace

std::vector<VerifyError> verifyBag(const std::filesystem::path& folder, const Job& job) { return BagFolder(folder, job).check(); }

} // namespace zapis
