/// A proof file of one record (`zapis-proof/1`), canonical JSON that needs nothing else to be checked:
///
///     {"entries":[{"commitments":["<hex>",…],"disclosed":[{"name":"@day","salt":"<hex>","value":"2020-08-14"},…],
///      "entry":{"fields":"<hex>","prev":["<hex>"],"v":1},"index":7,"log":"<origin>","path":["<hex>",…]}],
///      "format":"zapis-proof/1","logs":[{"checkpoint":"<signed note>","origin":"<origin>","vkey":"<vkey>"}]}
///
/// Entries have the shape of docs/formats/bundle.md §4b. Of the head @day @event @kind are disclosed, and @record where it is no
/// person's.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/crypto/hash.h"
#include "core/journal/log.h"
#include "core/journal/merkle.h"
#include "core/vault/statement.h"

namespace zapis {

namespace {

constexpr std::string_view kFormat = "zapis-proof/1";
constexpr std::array<std::string_view, 4> kDisclosedHead = {"@day", "@event", "@kind", "@record"};
constexpr std::size_t kMaxPath = 64;

template <class Digest> Json hexArray(const std::vector<Digest>& digests)
{
    Json::Array items;
    for (const Digest& digest : digests) items.emplace_back(digest.hex());
    return items;
}

Json disclosedHead(const HistoryEntry& entry)
{
    Json::Array disclosed;
    for (const FieldProof& field : entry.head) {
        if (std::ranges::find(kDisclosedHead, field.name) == kDisclosedHead.end() || field.valueClass == ValueClass::HiddenId)
            continue;
        disclosed.push_back(Json::object({{"name", field.name}, {"salt", toHex(field.salt)}, {"value", *field.committed}}));
    }
    return disclosed;
}

[[noreturn]] void throwMalformed() { throw Error(Error::Code::Malformed, "journal.proof-form"); }

/// Refuses an object with any other member than these.
void requireMembers(const Json& object, std::initializer_list<std::string_view> names)
{
    if (!object.isObject() || object.members().size() != names.size()) throwMalformed();
    for (const std::string_view name : names) {
        if (!object.find(name)) throwMalformed();
    }
}

template <class Digest> Digest digestFrom(const Json& hex)
{
    const auto digest = Digest::fromHex(hex.string());
    if (!digest) throwMalformed();
    return *digest;
}

template <class Digest> std::vector<Digest> sortedDigests(const Json& array)
{
    std::vector<Digest> digests;
    for (const Json& item : array.items()) digests.push_back(digestFrom<Digest>(item));
    if (!std::ranges::is_sorted(digests)) throwMalformed();
    return digests;
}

using Logs = std::map<std::string, ProvenLog>;

Logs logsOf(const Json& logs)
{
    Logs proven;
    for (const Json& log : logs.items()) {
        requireMembers(log, {"checkpoint", "origin", "vkey"});
        const std::string& origin = log.at("origin").string();
        const VerifierKey key = parseVerifierKey(log.at("vkey").string());
        const Checkpoint checkpoint = openCheckpoint(log.at("checkpoint").string(), key);
        if (key.name != origin || checkpoint.origin != origin) throw Error(Error::Code::CheckFailed, "journal.signature");
        const ProvenLog one{origin, log.at("vkey").string(), checkpoint.size, checkpoint.root, 0};
        if (!proven.emplace(origin, one).second) throwMalformed();
    }
    return proven;
}

/// Everything disclosed must be among the commitments, those must give the entry, and the entry must lie in the tree.
bool entryHolds(const Json& item, const ProvenLog& log)
{
    const auto commitments = sortedDigests<Commitment>(item.at("commitments"));
    for (const Json& field : item.at("disclosed").items()) {
        requireMembers(field, {"name", "salt", "value"});
        const auto salt = digestFrom<Sha256Digest>(field.at("salt")).bytes;
        const Commitment commitment = fieldCommitment(salt, field.at("name").string(), field.at("value"));
        if (!std::ranges::binary_search(commitments, commitment)) return false;
    }
    const Json& entry = item.at("entry");
    requireMembers(entry, {"fields", "prev", "v"});
    const std::string text = entryText(commitments, sortedDigests<Sha256Digest>(entry.at("prev")));
    if (canonical(entry) != text) return false;

    const Json::Array& steps = item.at("path").items();
    if (steps.size() > kMaxPath || item.at("index").integer() < 0) throwMalformed();
    std::vector<Sha256Digest> path;
    for (const Json& step : steps) path.push_back(digestFrom<Sha256Digest>(step));
    const auto index = static_cast<std::uint64_t>(item.at("index").integer());
    return verifyInclusion(index, log.size, leafHash(bytesOf(text)), path, log.root);
}

/// Which record an entry that holds is about.
void takeRecord(const Json& item, std::set<std::string>& records)
{
    for (const Json& field : item.at("disclosed").items())
        if (field.at("name").string() == "@record") records.insert(field.at("value").string());
}

} // namespace

Json LogReader::proofOf(const RecordId& record) const
{
    std::map<std::string, std::uint64_t> sizes;
    Json::Array entries, logs;
    for (const LogInfo& log : LogReader::logs()) sizes.emplace(log.origin, log.size);
    std::set<std::string> used;
    for (const HistoryEntry& entry : of(record)) {
        entries.push_back(Json::object({{"commitments", hexArray(entry.commitments)}, {"disclosed", disclosedHead(entry)},
            {"entry", parseCanonical(entry.text)}, {"index", entry.index}, {"log", entry.log},
            {"path", hexArray(inclusion(entry.log, entry.index, sizes.at(entry.log)))}}));
        used.insert(entry.log);
    }
    if (entries.empty()) throw Error(Error::Code::Io, "journal.no-entries", {toText(record)});
    for (const LogInfo& log : LogReader::logs()) {
        if (!used.contains(log.origin)) continue;
        Statement checkpoint(m_databases->records, "SELECT checkpoint FROM device WHERE origin = ?");
        checkpoint.bindAll(std::string_view(log.origin)).step();
        logs.push_back(Json::object({{"checkpoint", checkpoint.text(0)}, {"origin", log.origin}, {"vkey", log.vkey}}));
    }
    return Json::object({{"entries", entries}, {"format", kFormat}, {"logs", logs}});
}

std::string ProvenLog::fingerprint() const { return keyFingerprint(vkey); }

ProofReport verifyProof(const Json& proof)
{
    requireMembers(proof, {"entries", "format", "logs"});
    if (proof.at("format").string() != kFormat || proof.at("entries").items().empty()) throwMalformed();
    Logs logs = logsOf(proof.at("logs"));
    std::set<std::pair<std::string, std::int64_t>> places;
    std::set<std::string> records;
    for (const Json& item : proof.at("entries").items()) {
        requireMembers(item, {"commitments", "disclosed", "entry", "index", "log", "path"});
        const auto log = logs.find(item.at("log").string());
        if (log == logs.end() || !places.emplace(log->first, item.at("index").integer()).second) throwMalformed();
        if (!entryHolds(item, log->second))
            throw Error(Error::Code::CheckFailed, "journal.proof", {log->first, std::to_string(item.at("index").integer())});
        ++log->second.entries;
        takeRecord(item, records);
    }
    ProofReport report;
    report.records.assign(records.begin(), records.end());
    for (auto& [origin, log] : logs) {
        if (log.entries == 0) throwMalformed(); // a log that nothing lies in would be vouched for without a proof
        report.logs.push_back(std::move(log));
    }
    return report;
}

} // namespace zapis
