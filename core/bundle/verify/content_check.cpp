#include "core/bundle/verify/content_check.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/bundle/format/json_members.h"
#include "core/bundle/format/line_reader.h"
#include "core/bundle/format/names.h"
#include "core/bundle/verify/html_check.h"
#include "core/bundle/verify/side_files.h"
#include "core/journal/merkle.h"

namespace zapis {

namespace {

constexpr std::size_t kMaxNoteBytes = 64 * 1024;
constexpr std::string_view kSchemas = "data/records/schema/", kSchemaEnd = ".schema.json";

/// A document that is small enough to be held.
class TextFileCheck : public FileCheck {
public:
    TextFileCheck(std::string name, std::size_t maxBytes, FaultList& faults, std::function<void(std::string_view)> take)
        : m_name(std::move(name)),
          m_maxBytes(maxBytes),
          m_faults(&faults),
          m_take(std::move(take))
    {
    }
    void feed(ByteView bytes) override
    {
        if (m_tooLarge || (m_tooLarge = m_text.size() + bytes.size() > m_maxBytes)) return;
        m_text += textOf(bytes);
    }
    void finish() override
    {
        if (m_tooLarge) return m_faults->add("json-too-large", m_name);
        try {
            m_take(m_text);
        } catch (const Error& error) {
            m_faults->add(error, m_name);
        }
    }

private:
    std::string m_name, m_text;
    std::size_t m_maxBytes;
    FaultList* m_faults;
    std::function<void(std::string_view)> m_take;
    bool m_tooLarge = false;
};

class LinesFileCheck : public FileCheck {
public:
    LinesFileCheck(std::string name, FaultList& faults, LineReader::Take take)
        : m_name(std::move(name)),
          m_faults(&faults),
          m_lines(std::move(take))
    {
    }
    void feed(ByteView bytes) override
    {
        if (m_failed) return;
        try {
            m_lines.feed(bytes);
        } catch (const Error& error) {
            m_failed = true;
            m_faults->add(error, m_name);
        }
    }
    void finish() override
    {
        if (!m_failed && !m_lines.endsWithLine()) m_faults->add("json-no-line-end", m_name);
    }

private:
    std::string m_name;
    FaultList* m_faults;
    LineReader m_lines;
    bool m_failed = false;
};

class HtmlFileCheck : public FileCheck {
public:
    explicit HtmlFileCheck(FaultList& faults) : m_faults(&faults) { }
    void feed(ByteView bytes) override { m_check.feed(bytes); }
    void finish() override
    {
        if (!m_check.finish()) m_faults->add("html-active-content", "data/index.html");
    }

private:
    FaultList* m_faults;
    HtmlCheck m_check;
};

/// The canonical JSON of a whole file: one value and an LF.
Json parseFile(std::string_view text)
{
    if (text.empty() || text.back() != '\n') throw bundleFault("json-no-line-end", "");
    text.remove_suffix(1);
    return parseCanonical(text, {kMaxSmallDocumentBytes, 32});
}

std::vector<std::string> strings(const Json& array)
{
    std::vector<std::string> all;
    for (const Json& item : array.items()) all.push_back(item.string());
    return all;
}

Sha256Digest rootFrom(const std::string& hex)
{
    const auto digest = Sha256Digest::fromHex(hex);
    if (!digest) throw bundleFault("bundle-json", "root");
    return *digest;
}

void checkCountsObject(const Json& counts)
{
    for (const auto& member : counts.members())
        if (member.second.integer() < 0) throw bundleFault("bundle-json", "counts");
}

/// Form and types of data/bundle.json (docs/formats/bundle.md §4a); throws.
void checkBundleForm(const Json& bundle)
{
    requireMembers(bundle,
        {"bundle", "catalogue", "counts", "created", "format", "kind", "language", "logs", "purpose", "recipient", "scope",
            "sender", "sequence", "withheld"},
        {"override", "practice", "previous"});
    if (bundle.at("format").string() != kBundleFormat) throw bundleFault("format-version", "");
    requireMembers(bundle.at("catalogue"), {"name", "version"}, {});
    requireMembers(bundle.at("recipient"), {"keys", "name"}, {});
    requireMembers(bundle.at("sender"), {"name", "signing_key"}, {});
    if (const Json* reason = bundle.find("override")) requireMembers(*reason, {"reason"}, {});
    if (const Json* practice = bundle.find("practice"); practice && !practice->boolean())
        throw bundleFault("bundle-json", "practice");
    if (!parseTimestamp(bundle.at("created").string())) throw bundleFault("bundle-json", "created");
    if (!parseUuid(bundle.at("bundle").string())) throw bundleFault("bundle-json", "bundle");
    for (const char* name : {"language", "purpose", "kind"}) bundle.at(name).string();
    for (const char* name : {"name", "signing_key"}) bundle.at("sender").at(name).string();
    bundle.at("recipient").at("name").string();
    strings(bundle.at("recipient").at("keys"));
    if (const Json* previous = bundle.find("previous")) previous->string();
    bundle.at("sequence").integer();
    bundle.at("logs").items();
    bundle.at("catalogue").at("version").integer();
    strings(bundle.at("scope"));
    checkCountsObject(bundle.at("counts"));
    checkCountsObject(bundle.at("withheld"));
}

} // namespace

ContentCheck::ContentCheck(const BagInfo& info, const Manifest& manifest, FaultList& faults)
    : m_info(&info),
      m_manifest(&manifest),
      m_faults(&faults),
      m_entries(m_logs, faults),
      m_records(m_entries, manifest, faults)
{
}

ContentCheck::~ContentCheck() = default;

std::unique_ptr<FileCheck> ContentCheck::open(const std::string& name)
{
    const auto text = [&](std::size_t maxBytes, std::function<void(std::string_view)> take) {
        return std::make_unique<TextFileCheck>(name, maxBytes, *m_faults, std::move(take));
    };
    const auto lines = [&](LineReader::Take take) { return std::make_unique<LinesFileCheck>(name, *m_faults, std::move(take)); };
    const std::string_view view = name;
    if (view == "data/bundle.json")
        return text(kMaxSmallDocumentBytes, [this](std::string_view content) { takeBundle(content); });
    if (view == "data/withheld.jsonl") return lines([this](std::string_view line) { m_records.takeWithheld(line); });
    if (view == "data/journal/entries.jsonl") return lines([this](std::string_view line) { m_entries.takeLine(line); });
    if (view == "data/index.html") return std::make_unique<HtmlFileCheck>(*m_faults);
    if (view == "data/ro-crate-metadata.json")
        return text(kMaxSmallDocumentBytes, [](std::string_view content) { parseJson(content, {kMaxSmallDocumentBytes, 32}); });
    if (view.starts_with(kSchemas) && view.ends_with(kSchemaEnd)) {
        std::string kind(view.substr(kSchemas.size(), view.size() - kSchemas.size() - kSchemaEnd.size()));
        m_schemaKinds.insert(kind);
        return text(kMaxSmallDocumentBytes, [this, name, kind = std::move(kind)](std::string_view content) {
            checkSchema(*m_catalogue, kind, content, name, *m_faults);
        });
    }
    if (view.starts_with("data/records/") && view.ends_with(".jsonl") && std::count(view.begin(), view.end(), '/') == 2) {
        std::string kind(view.substr(13, view.size() - 13 - 6));
        m_recordKinds.insert(kind);
        return lines([this, kind = std::move(kind)](std::string_view line) { m_records.takeRecord(kind, line); });
    }
    if (view.starts_with("data/journal/")) return openJournalFile(name);
    if (parsePayloadName(view)) {
        if (isActiveName(view)) m_faults->remark("item-active", name);
        m_records.takeItem(name);
    } else if (view == "data/loadfile/loadfile.dat" || view == "data/loadfile/items.csv")
        m_faults->remark("loadfile-not-checked", name); // made for other programs out of what was checked, by the sender
    else m_faults->add("name-unknown", name);
    return nullptr;
}

std::unique_ptr<FileCheck> ContentCheck::openJournalFile(const std::string& name)
{
    using Take = void (ContentCheck::*)(const std::string&, std::string_view);
    constexpr std::array<std::pair<std::string_view, Take>, 3> kFiles{{{".checkpoint", &ContentCheck::takeCheckpoint},
        {".consistency", &ContentCheck::takeConsistency}, {".checkpoint.tsr", &ContentCheck::takeTimestamp}}};
    for (const auto& [suffix, take] : kFiles) {
        if (!name.ends_with(suffix)) continue;
        return std::make_unique<TextFileCheck>(name, kMaxNoteBytes, *m_faults,
            [this, name, work = take](std::string_view content) { (this->*work)(name, content); });
    }
    m_faults->add("name-unknown", name);
    return nullptr;
}

void ContentCheck::takeTimestamp(const std::string& name, std::string_view der)
{
    if (!logOfFile(name, ".checkpoint.tsr")) throw bundleFault("checkpoint-unknown", name);
    const auto checkpoint = m_manifest->find(name.substr(0, name.size() - std::string_view(".tsr").size()));
    checkTimestamp(der, checkpoint == m_manifest->end() ? std::nullopt : std::optional(checkpoint->second), name, *m_faults);
}

void ContentCheck::takeBundle(std::string_view text)
{
    Json bundle = parseFile(text);
    try {
        checkBundleForm(bundle);
        for (const Json& log : bundle.at("logs").items()) {
            requireMembers(log, {"checkpoint", "origin", "root", "size", "vkey"}, {});
            const std::string& origin = log.at("origin").string();
            LogHead head{{origin, static_cast<std::uint64_t>(log.at("size").integer()), rootFrom(log.at("root").string())},
                parseVerifierKey(log.at("vkey").string()), m_logs.size()};
            if (head.key.name != origin) throw bundleFault("journal-vkey", origin);
            if (!m_logs.emplace(origin, std::move(head)).second) throw bundleFault("bundle-json", "logs");
            const std::string file = "data/" + log.at("checkpoint").string();
            if (!m_manifest->contains(file)) m_faults->add("checkpoint-missing", origin);
            m_checkpointFiles.emplace(file, origin);
        }
    } catch (const Error& error) {
        const std::string_view key = error.what();
        throw key.starts_with("json.") ? bundleFault("bundle-json", "data/bundle.json") : error;
    }
    m_bundle = std::move(bundle);
    compareWithBagInfo();
    checkCodes();
}

void ContentCheck::compareWithBagInfo()
{
    const auto same = [this](const std::string& a, const std::string& b, std::string_view what) {
        if (a != b) m_faults->add("bundle-json-differs", what);
    };
    same(m_bundle.at("bundle").string(), m_info->identifier, "External-Identifier");
    same(m_bundle.at("kind").string(), m_info->kind, "Bundle-Kind");
    same(m_bundle.at("sender").at("name").string(), m_info->sender, "Source-Organization");
    same(m_bundle.at("sender").at("signing_key").string(), m_info->signingKey, "Signing-Key");
    same(m_bundle.at("created").string().substr(0, 10), m_info->date, "Bagging-Date");
    same(m_bundle.stringOr("previous", "none"), m_info->previous, "Previous-Bundle");
    same(std::to_string(m_bundle.at("sequence").integer()), std::to_string(m_info->sequence), "Bag-Count");
    if (strings(m_bundle.at("recipient").at("keys")) != m_info->recipientKeys)
        m_faults->add("bundle-json-differs", "Recipient-Key");
    std::vector<std::string> heads;
    for (const Json& log : m_bundle.at("logs").items())
        heads.push_back(fmt::format("{} {} {}", log.at("origin").string(), log.at("size").integer(), log.at("root").string()));
    if (heads != m_info->journalHeads) m_faults->add("journal-head", "bag-info.txt");
}

/// Codes are those of the catalogue. The numbers beside the reasons are the sender's word: what stays leaves no trace in a
/// bundle.
void ContentCheck::checkCodes()
{
    const Json& said = m_bundle.at("catalogue");
    const bool isOurs = said.at("name").string() == m_catalogue->name() && said.at("version").integer() == m_catalogue->version();
    const auto check = [&](const char* vocabulary, const std::string& code, std::string_view where) {
        const Vocabulary* words = m_catalogue->vocabulary(vocabulary);
        if (words && words->find(code)) return;
        if (isOurs) m_faults->add("bundle-json", where);
        else m_faults->remark("code-unknown", where);
    };
    for (const std::string& scope : strings(m_bundle.at("scope"))) check("consent-scopes", scope, "scope");
    for (const auto& [reason, count] : m_bundle.at("withheld").members()) check("withheld-reasons", reason, "withheld");
    m_faults->remark("withheld-not-checked", "data/bundle.json");
    const std::string& language = m_bundle.at("language").string();
    if (languageCode(languageOf(language)) != language) m_faults->add("bundle-json", "language");
}

const LogHead* ContentCheck::logOfFile(std::string_view name, std::string_view suffix) const
{
    const std::string file = std::string(name.substr(0, name.size() - suffix.size())) + ".checkpoint";
    const auto origin = m_checkpointFiles.find(file);
    return origin == m_checkpointFiles.end() ? nullptr : &m_logs.at(origin->second);
}

void ContentCheck::takeCheckpoint(const std::string& name, std::string_view text)
{
    const LogHead* log = logOfFile(name, ".checkpoint");
    if (!log) throw bundleFault("checkpoint-unknown", name);
    const Checkpoint checkpoint = openCheckpoint(text, log->key);
    if (checkpoint.origin != log->checkpoint.origin || checkpoint.size != log->checkpoint.size
        || checkpoint.root != log->checkpoint.root)
        throw bundleFault("checkpoint-differs", name);
    m_checkpointsSeen.insert(name);
}

void ContentCheck::takeConsistency(const std::string& name, std::string_view text)
{
    const Error bad = bundleFault("proof-consistency", name);
    const LogHead* log = logOfFile(name, ".consistency");
    if (!log || text.empty() || text.back() != '\n') throw bad;
    text.remove_suffix(1);
    const auto lines = split(text, '\n');
    if (lines.size() < 2 || lines.size() > 66 || !lines[0].starts_with("old ") || lines[0].size() > 20) throw bad;
    std::uint64_t oldSize = 0;
    for (const char c : lines[0].substr(4)) {
        if (c < '0' || c > '9') throw bad;
        oldSize = oldSize * 10 + static_cast<std::uint64_t>(c - '0');
    }
    std::vector<Sha256Digest> digests;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto digest = Sha256Digest::fromBytes(fromBase64Padded(lines[i]).value_or(Bytes()));
        if (!digest) throw bad;
        digests.push_back(*digest);
    }
    const Sha256Digest oldRoot = digests.front();
    digests.erase(digests.begin());
    if (!verifyConsistency(oldSize, log->checkpoint.size, oldRoot, log->checkpoint.root, digests)) throw bad;
}

void ContentCheck::checkCounts()
{
    std::map<std::string, std::int64_t> said;
    for (const auto& [kind, count] : m_bundle.at("counts").members()) said.emplace(kind, count.integer());
    if (said != m_records.counts()) m_faults->add("record-counts", "data/bundle.json");
}

/// A file of records has some and a schema that describes it, and each schema has its file.
void ContentCheck::checkKinds()
{
    for (const std::string& kind : m_recordKinds) {
        if (!m_records.counts().contains(kind)) m_faults->add("record-file-empty", kind);
        if (!m_schemaKinds.contains(kind)) m_faults->add("schema-missing", kind);
    }
    for (const std::string& kind : m_schemaKinds)
        if (!m_recordKinds.contains(kind)) m_faults->add("schema-unknown", kind);
}

void ContentCheck::finish()
{
    checkKinds();
    m_records.finish();
    m_entries.finish(m_records.ids());
    if (m_bundle.isNull()) return;
    checkCounts();
    for (const auto& [file, origin] : m_checkpointFiles)
        if (m_manifest->contains(file) && !m_checkpointsSeen.contains(file)) m_faults->add("checkpoint-invalid", origin);
}

} // namespace zapis
