#include "core/bundle/verify/entry_check.h"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

#include "core/base/id.h"
#include "core/bundle/format/json_members.h"
#include "core/bundle/format/names.h"
#include "core/bundle/format/pseudonym.h"
#include "core/journal/merkle.h"
#include "core/model/kinds.h"
#include "core/records/record_steps.h"

namespace zapis {

namespace {

constexpr std::size_t kMaxPath = 64;

template <class Digest> Digest digestFrom(const Json& hex)
{
    const auto digest = Digest::fromHex(hex.string());
    if (!digest) throw bundleFault("journal-entry", "");
    return *digest;
}

template <class Digest> std::vector<Digest> digestsFrom(const Json& array)
{
    std::vector<Digest> digests;
    for (const Json& item : array.items()) digests.push_back(digestFrom<Digest>(item));
    return digests;
}

/// A committed value may hide the ids of persons and files behind a keyed hash, where the line has a pseudonym or a payload name.
bool sameButHiddenIds(const Json& committed, const Json& line)
{
    if (committed == line) return true;
    if (committed.isString() && line.isString()) {
        const std::string& text = line.string();
        return Sha256Digest::fromHex(committed.string()) && (isPseudonym(text) || parseRecordId(text) || parsePayloadName(text));
    }
    if (committed.isArray() && line.isArray())
        return std::equal(
            committed.items().begin(), committed.items().end(), line.items().begin(), line.items().end(), sameButHiddenIds);
    if (committed.isObject() && line.isObject()) {
        const auto same = [](const auto& a, const auto& b) { return a.first == b.first && sameButHiddenIds(a.second, b.second); };
        return std::equal(
            committed.members().begin(), committed.members().end(), line.members().begin(), line.members().end(), same);
    }
    return false;
}

/// The value of a line that an entry's field is about.
const Json* valueIn(const Json& line, const std::string& name)
{
    if (name == kStatusEntry) return line.find("status");
    if (name == kCodeEntry) return line.find("code");
    return line.at("fields").find(name);
}

bool isRedacted(const Json& value) { return value.isObject() && value.find("redacted"); }

/// Texts, numbers, answers and lists of them; no id or payload name, for which something else may stand in the journal, and no
/// rows.
bool isPlain(const Json& value)
{
    if (value.isArray()) return std::all_of(value.items().begin(), value.items().end(), isPlain);
    if (value.isString())
        return !isPseudonym(value.string()) && !parseRecordId(value.string()) && !parsePayloadName(value.string());
    return !value.isObject();
}

} // namespace

std::size_t EntryCheck::ShortHash::operator()(const Short& bytes) const noexcept
{
    std::size_t value = 0;
    std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

EntryCheck::Short EntryCheck::shortOf(const Commitment& commitment)
{
    Short bytes;
    std::copy_n(commitment.bytes.begin(), bytes.size(), bytes.begin());
    return bytes;
}

std::string EntryCheck::where(const Json& line)
{
    const Json* index = line.find("index");
    return fmt::format(
        "data/journal/entries.jsonl {}", index && index->isInteger() ? std::to_string(index->integer()) : std::string("?"));
}

bool EntryCheck::isCommitted(std::string_view commitmentHex) const
{
    const auto commitment = Commitment::fromHex(commitmentHex);
    return commitment && m_commitments.contains(shortOf(*commitment));
}

void EntryCheck::takeLine(std::string_view text)
{
    ++m_number;
    Json line;
    try {
        line = parseCanonical(text, {kMaxEntryBytes, 32});
        takeEntry(line);
    } catch (const Error& error) {
        m_faults->add(
            error.is(kJsonWrongType) || error.is(kJsonMissingMember) ? bundleFault("journal-entry", "") : error, where(line));
    }
}

void EntryCheck::takeEntry(const Json& line)
{
    requireMembers(line, {"commitments", "disclosed", "entry", "index", "log", "path"}, {});
    const auto log = m_logs->find(line.at("log").string());
    if (log == m_logs->end()) throw bundleFault("journal-unknown-log", "");
    if (line.at("index").integer() < 0) throw bundleFault("journal-entry", "");
    const auto index = static_cast<std::uint64_t>(line.at("index").integer());
    if (!m_places.emplace(log->second.number, index).second) throw bundleFault("journal-entry-twice", "");

    const auto commitments = digestsFrom<Commitment>(line.at("commitments"));
    if (!std::is_sorted(commitments.begin(), commitments.end())) throw bundleFault("journal-entry", "");
    for (const Commitment& commitment : commitments) m_commitments.emplace(shortOf(commitment), m_number);

    const Json& entry = line.at("entry");
    requireMembers(entry, {"fields", "prev", "v"}, {});
    if (entry.at("v").integer() != 1) throw bundleFault("format-version", "");
    const std::string text = entryText(commitments, digestsFrom<Sha256Digest>(entry.at("prev")));
    if (canonical(entry) != text) throw bundleFault("journal-commitment", "");
    checkTree(line, log->second, text);
    takeDisclosed(line, log->second, commitments);
}

void EntryCheck::checkTree(const Json& line, const LogHead& log, const std::string& text)
{
    std::vector<Sha256Digest> path;
    if (line.at("path").items().size() > kMaxPath) throw bundleFault("journal-entry", "");
    for (const Json& step : line.at("path").items()) path.push_back(digestFrom<Sha256Digest>(step));
    const auto index = static_cast<std::uint64_t>(line.at("index").integer());
    if (!verifyInclusion(index, log.checkpoint.size, leafHash(bytesOf(text)), path, log.checkpoint.root))
        throw bundleFault("proof-inclusion", "");
}

void EntryCheck::takeDisclosed(const Json& line, const LogHead& log, const std::vector<Commitment>& commitments)
{
    std::string kind, record, before;
    std::vector<std::pair<std::string, DisclosedField>> fields;
    for (const Json& item : line.at("disclosed").items()) {
        requireMembers(item, {"name", "salt"}, {"value"});
        const std::string& name = item.at("name").string();
        if (!before.empty() && name <= before) throw bundleFault("journal-entry", "");
        before = name;
        DisclosedField field;
        field.entry = m_number;
        field.log = log.number;
        field.index = static_cast<std::uint64_t>(line.at("index").integer());
        field.salt = digestFrom<Sha256Digest>(item.at("salt")).bytes;
        if (const Json* value = item.find("value")) {
            field.value = *value;
            const Commitment commitment = fieldCommitment(field.salt, name, *value);
            if (!std::binary_search(commitments.begin(), commitments.end(), commitment))
                throw bundleFault("journal-commitment", "");
            if (name == "@kind") kind = value->string();
            if (name == "@record") record = value->string();
        } else if (name.starts_with('@')) {
            throw bundleFault("journal-entry", "");
        }
        if (!name.starts_with('@')) fields.emplace_back(name, std::move(field));
    }
    if (record.empty()) {
        // Nothing ties a value that is not here to a line.
        const bool dangling = std::any_of(fields.begin(), fields.end(), [](const auto& field) { return !field.second.value; });
        if (dangling) throw bundleFault("journal-commitment", "");
        return;
    }
    if (kind == kinds::kPerson) throw bundleFault("journal-person", "");
    if (!parseRecordId(record)) throw bundleFault("journal-entry", "");
    m_records.insert(record);
    for (auto& [name, field] : fields) m_disclosed[record][name].push_back(std::move(field));
}

bool EntryCheck::holds(const DisclosedField& field, const std::string& name, const Json& value) const
{
    if (field.value) return sameButHiddenIds(*field.value, value);
    const auto found = m_commitments.find(shortOf(fieldCommitment(field.salt, name, value)));
    return found != m_commitments.end() && found->second == field.entry;
}

EntryCheck::Coverage EntryCheck::compare(const std::string& record, const Json& line)
{
    const auto node = m_disclosed.extract(record);
    const FieldEntries none;
    const FieldEntries& disclosed = node ? node.mapped() : none;
    for (const auto& [name, entries] : disclosed) compareField(record, name, valueIn(line, name), entries);
    return coverageOf(record, line, disclosed);
}

void EntryCheck::compareField(
    const std::string& record, const std::string& name, const Json* value, const std::vector<DisclosedField>& entries)
{
    // Of one log the highest index is the newest; of several logs any newest one may be what the sender saw last.
    std::map<std::size_t, const DisclosedField*> newest;
    for (const DisclosedField& field : entries) {
        const DisclosedField*& known = newest[field.log];
        if (!known || known->index < field.index) known = &field;
    }
    const bool any = std::any_of(newest.begin(), newest.end(),
        [&](const auto& item) { return value ? holds(*item.second, name, *value) : item.second->value.has_value(); });
    if (!any) m_faults->add("record-commitment", record + " " + name);
}

EntryCheck::Coverage EntryCheck::coverageOf(const std::string& record, const Json& line, const FieldEntries& disclosed)
{
    Coverage coverage =
        disclosed.contains(std::string(kStatusEntry)) && (!line.find("code") || disclosed.contains(std::string(kCodeEntry)))
        ? Coverage::Full
        : Coverage::Partial;
    for (const auto& [name, value] : line.at("fields").members()) {
        if (disclosed.contains(name) || isRedacted(value)) continue;
        coverage = Coverage::Partial;
        if (isPlain(value)) m_faults->add("record-not-covered", record + " " + name);
    }
    return coverage;
}

void EntryCheck::finish(const std::set<std::string>& recordLines)
{
    for (const std::string& record : m_records)
        if (!recordLines.contains(record)) m_faults->add("journal-without-record", record);
}

} // namespace zapis
