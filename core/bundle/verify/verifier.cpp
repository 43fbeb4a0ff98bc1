#include "core/bundle/verify/verifier.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/bundle/format/names.h"
#include "core/bundle/format/signer_text.h"
#include "core/bundle/format/tar.h"
#include "core/bundle/verify/content_check.h"
#include "core/bundle/verify/part_source.h"
#include "core/bundle/verify/side_files.h"
#include "core/bundle/verify/signature_check.h"

namespace zapis {

namespace {

constexpr std::size_t kReadBytes = 256 * 1024;
constexpr std::size_t kMaxTagFileBytes = 64u << 20;
constexpr std::size_t kMaxSmallFileBytes = 64 * 1024;
constexpr std::array<std::string_view, 6> kTagFiles{
    "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "readme-verify.txt", "tagmanifest-sha256.txt"};
constexpr std::array<std::string_view, 6> kSignatureFiles{"allowed_signers", "signer.pub", "tagmanifest-sha256.txt.minisig",
    "tagmanifest-sha256.txt.sig", "tagmanifest-sha256.txt.tsq", "tagmanifest-sha256.txt.tsr"};

/// One verification: the stream from its first header to its end. A fault that leaves the rest without meaning is thrown, all
/// others are listed and the work goes on.
class Verification {
public:
    Verification(const VerifyRequest& request, PartSource& source, const Job& job)
        : m_request(&request),
          m_source(&source),
          m_job(&job),
          m_tar([this](std::span<std::byte> out) { return m_source->read(out); })
    {
    }

    void run()
    {
        readTagFiles();
        readSignatures();
        checkTags();
        checkSigner();
        readPayload();
        checkEnd();
    }
    FaultList& faults() noexcept { return m_faults; }
    VerifyReport& report() noexcept { return m_report; }

private:
    bool next();
    std::string readSmall(std::size_t maxBytes);
    void readTagFiles();
    void readSignatures();
    void checkTags();
    void checkManifests();
    void checkSigner();
    void readPayload();
    void takePayloadFile(const std::string& name);
    void checkTrustedComment();
    void checkEnd();
    void fillReport();

    const VerifyRequest* m_request;
    PartSource* m_source;
    const Job* m_job;
    TarReader m_tar;
    std::optional<TarReader::Entry> m_entry;
    std::string m_root, m_name; ///< m_name: of the current file, below the root
    std::size_t m_files = 0;
    std::map<std::string, std::string, std::less<>> m_tags;
    std::map<std::string, std::string> m_signatures;
    BagInfo m_info;
    Manifest m_small;
    LongManifest m_large;
    SignatureResult m_signature;
    Sha256Digest m_digest;
    std::optional<ContentCheck> m_content;
    std::uint64_t m_payloadBytes = 0, m_payloadFiles = 0;
    FaultList m_faults;
    VerifyReport m_report;
};

bool Verification::next()
{
    m_entry = m_tar.next();
    m_job->reach(m_source->readBytes(), m_source->totalBytes());
    if (!m_entry) return false;
    if (++m_files > kMaxBundleFiles) throw bundleFault("too-many-files", "");
    const auto slash = m_entry->name.find('/');
    if (slash == std::string::npos) throw bundleFault("name-illegal", m_entry->name);
    const std::string root = m_entry->name.substr(0, slash);
    if (m_root.empty()) m_root = root;
    if (root != m_root) throw bundleFault("name-two-roots", m_entry->name);
    m_name = m_entry->name.substr(slash + 1);
    return true;
}

std::string Verification::readSmall(std::size_t maxBytes)
{
    if (m_entry->sizeBytes > maxBytes) throw bundleFault("tag-file-too-large", m_name);
    std::string text(static_cast<std::size_t>(m_entry->sizeBytes), '\0');
    const auto out = std::as_writable_bytes(std::span(text));
    for (std::size_t done = 0; done < text.size();)
        done += m_tar.read(out.subspan(done, std::min(kReadBytes, text.size() - done)));
    return text;
}

/// What a name that stands where it should not is called.
std::string_view wrongNameCode(std::string_view name)
{
    if (name == "fetch.txt") return "fetch-txt";
    if (name.starts_with("manifest-") || name.starts_with("tagmanifest-")) return "manifest-weaker";
    if (name.starts_with("data/") || name.starts_with("signatures/")) return "wrong-order";
    return "name-unknown";
}

void Verification::readTagFiles()
{
    for (const std::string_view expected : kTagFiles) {
        if (!next()) throw bundleFault("missing-file", expected);
        if (m_name != expected) {
            const bool known = std::find(kTagFiles.begin(), kTagFiles.end(), m_name) != kTagFiles.end();
            if (m_tags.contains(m_name)) throw bundleFault("name-twice", m_name);
            throw bundleFault(known ? "wrong-order" : wrongNameCode(m_name), m_name);
        }
        const bool isLarge = expected.starts_with("manifest-");
        m_tags.emplace(m_name, readSmall(isLarge ? kMaxTagFileBytes : kMaxSmallFileBytes));
    }
}

void Verification::readSignatures()
{
    constexpr std::string_view folder = "signatures/";
    std::string before;
    while (next()) {
        if (!m_name.starts_with(folder)) break;
        const std::string name = m_name.substr(folder.size());
        if (std::find(kSignatureFiles.begin(), kSignatureFiles.end(), name) == kSignatureFiles.end())
            throw bundleFault("name-unknown", m_name);
        if (name == before) throw bundleFault("name-twice", m_name);
        if (name < before) throw bundleFault("wrong-order", m_name);
        before = name;
        m_signatures.emplace(name, readSmall(kMaxSmallFileBytes));
    }
    if (m_entry && !m_name.starts_with("data/"))
        throw bundleFault(m_tags.contains(m_name) ? "name-twice" : wrongNameCode(m_name), m_name);
}

void Verification::checkTags()
{
    if (m_tags.at("bagit.txt") != kBagitText) throw bundleFault("bagit-txt", "bagit.txt");
    m_info = parseBagInfo(m_tags.at("bag-info.txt"));
    const std::string& tagManifest = m_tags.at("tagmanifest-sha256.txt");
    m_digest = sha256(bytesOf(tagManifest));
    Manifest expected;
    for (const auto& [name, text] : m_tags)
        if (name != "tagmanifest-sha256.txt") expected.emplace(name, sha256(bytesOf(text)));
    const Manifest listed = parseManifest<Sha256Digest>(tagManifest, "tagmanifest-sha256.txt");
    for (const auto& [name, digest] : expected) {
        const auto found = listed.find(name);
        if (found == listed.end()) m_faults.add("tagmanifest-incomplete", name);
        else if (found->second != digest) m_faults.add("digest-mismatch", name);
    }
    for (const auto& [name, digest] : listed)
        if (!expected.contains(name)) m_faults.add("tagmanifest-unknown", name);
    if (bagDirectory(BundleId{*parseUuid(m_info.identifier)}) != m_root) m_faults.add("name-root", m_root);
    checkManifests();
}

void Verification::checkManifests()
{
    m_small = parseManifest<Sha256Digest>(m_tags.at("manifest-sha256.txt"), "manifest-sha256.txt");
    m_large = parseManifest<Sha512Digest>(m_tags.at("manifest-sha512.txt"), "manifest-sha512.txt");
    if (m_small.size() > kMaxBundleFiles) throw bundleFault("too-many-files", "manifest-sha256.txt");
    const auto sameName = [](const auto& a, const auto& b) { return a.first == b.first; };
    if (!std::equal(m_small.begin(), m_small.end(), m_large.begin(), m_large.end(), sameName))
        throw bundleFault("manifests-differ", "");
    for (const auto& [name, digest] : m_small)
        if (!name.starts_with("data/")) throw bundleFault("manifest-format", name);
    for (const char* needed : {"data/bundle.json", "data/withheld.jsonl", "data/index.html", "data/journal/entries.jsonl"})
        if (!m_small.contains(needed)) m_faults.add("missing-file", needed);
}

void Verification::checkSigner()
{
    m_signature = checkSignatures(m_signatures, m_tags.at("tagmanifest-sha256.txt"), m_faults);
    for (const auto& [name, text] : m_signatures)
        if (name.ends_with(".tsr") || name.ends_with(".tsq")) checkTimestamp(text, m_digest, "signatures/" + name, m_faults);
    if (m_signature.key) {
        const SigningPublicKey& key = *m_signature.key;
        m_report.signer = sshFingerprint(key);
        m_report.signerFingerprint = signerFingerprint(key);
        if (m_info.signingKey != m_report.signer) m_faults.add("signing-key", "bag-info.txt");
        const auto& trusted = m_request->trusted;
        if (std::find(trusted.begin(), trusted.end(), key) == trusted.end()) m_faults.add("signature-untrusted", m_report.signer);
    }
    for (const AgeRecipient& opened : m_source->openedBy()) {
        const auto& keys = m_info.recipientKeys;
        if (std::find(keys.begin(), keys.end(), recipientKeyText(opened)) == keys.end())
            m_faults.add("not-for-this-key", "Recipient-Key");
    }
}

void Verification::readPayload()
{
    m_content.emplace(m_info, m_small, m_faults);
    auto expected = m_small.begin();
    std::string before;
    while (m_entry) {
        if (!m_name.starts_with("data/"))
            throw bundleFault(wrongNameCode(m_name) == "wrong-order" ? "wrong-order" : "unlisted-file", m_name);
        if (m_name == before) throw bundleFault("name-twice", m_name);
        const auto listed = m_small.find(m_name);
        if (listed == m_small.end()) throw bundleFault("unlisted-file", m_name);
        if (m_name < before) throw bundleFault("wrong-order", m_name);
        for (; expected != listed; ++expected) m_faults.add("missing-file", expected->first);
        takePayloadFile(m_name);
        before = m_name;
        ++expected;
        next();
    }
    for (; expected != m_small.end(); ++expected) m_faults.add("missing-file", expected->first);
}

void Verification::takePayloadFile(const std::string& name)
{
    const auto check = m_content->open(name);
    Sha256 small;
    Sha512 large;
    Bytes piece(kReadBytes);
    while (const std::size_t size = m_tar.read(piece)) {
        const ByteView bytes = ByteView(piece).first(size);
        small.update(bytes);
        large.update(bytes);
        if (check) check->feed(bytes);
        m_payloadBytes += size;
        m_job->reach(m_source->readBytes(), m_source->totalBytes());
    }
    ++m_payloadFiles;
    if (small.finish() != m_small.at(name) || large.finish() != m_large.at(name)) m_faults.add("digest-mismatch", name);
    if (check) check->finish();
    if (name == "data/bundle.json" && !m_content->bundle().isNull()) checkTrustedComment();
}

void Verification::checkTrustedComment()
{
    if (!m_signature.key) return;
    const std::string expected = trustedComment(m_info.identifier, m_content->bundle().at("created").string(), m_digest);
    if (m_signature.trustedComment != expected) m_faults.add("signature-comment", "tagmanifest-sha256.txt.minisig");
}

void Verification::checkEnd()
{
    if (m_payloadBytes != m_info.payloadBytes || m_payloadFiles != m_info.payloadFiles)
        m_faults.add("oxum-mismatch", "bag-info.txt");
    m_content->finish();
    for (const std::string& part : m_source->armored()) m_faults.remark("part-armored", part);
    fillReport();
}

void Verification::fillReport()
{
    m_report.digest = m_digest;
    m_report.bundle = m_info.identifier;
    m_report.kind = m_info.kind;
    m_report.sender = m_info.sender;
    m_report.files = m_payloadFiles;
    m_report.bytes = m_payloadBytes;
    const Json& bundle = m_content->bundle();
    if (bundle.isNull()) return;
    m_report.created = bundle.at("created").string();
    m_report.recipient = bundle.at("recipient").at("name").string();
    m_report.practice = bundle.find("practice") != nullptr;
    for (const auto& [kind, count] : m_content->notCovered())
        m_report.notCovered.emplace_back(kind, static_cast<std::uint64_t>(count));
    for (const auto& [kind, count] : m_content->counts()) m_report.counts.emplace_back(kind, static_cast<std::uint64_t>(count));
}

bool onlyTrustIsMissing(const std::vector<VerifyError>& errors)
{
    return std::all_of(
        errors.begin(), errors.end(), [](const VerifyError& error) { return error.code == "signature-untrusted"; });
}

} // namespace

VerifyReport verifyBundle(const VerifyRequest& request, const Job& job)
{
    VerifyReport report;
    FaultList early;
    try {
        PartSource source(request.files, request.identities);
        Verification verification(request, source, job);
        try {
            verification.run();
        } catch (const Error& error) {
            if (error.code == Error::Code::Io) throw;
            verification.faults().add(error, "");
        }
        report = std::move(verification.report());
        report.notChecked = verification.faults().takeRemarks();
        report.errors = verification.faults().take();
    } catch (const Error& error) {
        if (error.code == Error::Code::Io) throw;
        early.add(error, "");
        report.errors = early.take();
    }
    report.integrityGood = onlyTrustIsMissing(report.errors);
    return report;
}

Json toJson(const VerifyReport& report)
{
    const auto list = [](const std::vector<VerifyError>& told) {
        Json::Array items;
        for (const VerifyError& one : told) items.push_back(Json::object({{"code", one.code}, {"where", one.where}}));
        return items;
    };
    const auto numbers = [](const std::vector<std::pair<std::string, std::uint64_t>>& pairs) {
        Json::Object counts;
        for (const auto& [kind, count] : pairs) counts.emplace(kind, count);
        return counts;
    };
    Json json = Json::object({{"ok", report.good()}, {"errors", list(report.errors)}, {"integrity", report.integrityGood},
        {"not_checked", list(report.notChecked)}, {"not_covered", numbers(report.notCovered)}});
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) json[name] = value;
    };
    add("bundle", report.bundle);
    add("digest", report.digest ? report.digest->hex() : std::string());
    add("kind", report.kind);
    add("created", report.created);
    add("sender", report.sender);
    add("recipient", report.recipient);
    add("signer", report.signer);
    if (report.practice) json["practice"] = true;
    if (!report.counts.empty()) {
        json["counts"] = numbers(report.counts);
        json["files"] = report.files;
        json["bytes"] = report.bytes;
    }
    return json;
}

} // namespace zapis
