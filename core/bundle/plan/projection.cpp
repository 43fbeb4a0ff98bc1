#include "core/bundle/plan/projection.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/bundle/format/names.h"
#include "core/records/record_steps.h"
#include "core/records/stored_files.h"

namespace zapis {

namespace {

constexpr std::string_view kAliasCode = "alias_code";
constexpr std::array<std::string_view, 4> kOpenHead{"@day", "@event", "@kind", "@record"};

template <std::size_t N> bool isAmong(const std::array<std::string_view, N>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

Json redacted(const WithheldValue& value)
{
    return Json::object({{"redacted", true}, {"reason", value.reason}, {"commitment", value.commitment.hex()}});
}

bool isRedacted(const Json& value) { return value.isObject() && value.find("redacted") != nullptr; }

/// Makes one field's value fit to travel; a reason where it may not.
class FieldProjection {
public:
    FieldProjection(const RecordReader& reader, const Snapshot& snapshot, const RecordId& record)
        : m_reader(&reader),
          m_snapshot(&snapshot),
          m_record(record)
    {
    }

    std::optional<Json> value(const Field& field, const Json& from)
    {
        if (from.isArray()) return array(field, from.items());
        switch (field.type) {
        case FieldType::Link: return link(from);
        case FieldType::File: return file(field, from);
        case FieldType::Rows:
        case FieldType::Checklist: return row(field, from);
        case FieldType::Text:
        case FieldType::Narrative:
        case FieldType::Code:
        case FieldType::Date:
        case FieldType::Clock:
        case FieldType::Time:
        case FieldType::Integer:
        case FieldType::Answer:
        case FieldType::Place: return from;
        }
        return from;
    }
    const std::string& reason() const noexcept { return m_reason; }
    const std::vector<TravellingFile>& files() const noexcept { return m_files; }

private:
    std::optional<Json> withhold(std::string reason)
    {
        m_reason = std::move(reason);
        return std::nullopt;
    }

    std::optional<Json> array(const Field& field, const Json::Array& from)
    {
        Json::Array items;
        for (const Json& item : from) {
            auto projected = value(field, item);
            if (!projected) return std::nullopt;
            items.push_back(std::move(*projected));
        }
        return Json(std::move(items));
    }

    std::optional<Json> link(const Json& from)
    {
        const auto id = parseRecordId(from.string());
        const auto kind = id ? m_reader->kindOf(*id) : std::nullopt;
        if (!kind) return withhold("safety");
        if (m_reader->catalogue().at(*kind).isPerson) {
            if (m_snapshot->mustNotShow(*id)) return withhold("consent");
            return Json(m_snapshot->pseudonym(*id));
        }
        if (!m_snapshot->goes(*id)) return withhold(m_snapshot->reasonOf(*id));
        return from;
    }

    std::optional<Json> file(const Field& field, const Json& from)
    {
        const auto object = parseHex32(from.string());
        // A file that its field does not let travel (a signature is a name) stays.
        if (field.travelsAs == '\0' || !object) return withhold("safety");
        auto stored = findFile(m_reader->databases().records, ObjectId{*object});
        if (!stored) return withhold("safety");
        const std::string name = payloadName(m_record, field.travelsAs, 1, stored->extension);
        m_files.push_back({name, std::move(*stored)});
        return Json(name);
    }

    std::optional<Json> row(const Field& field, const Json& from)
    {
        Json::Object members;
        for (const auto& [name, member] : from.members()) {
            const auto inner = std::ranges::find(field.rows, name, &Field::name);
            if (inner == field.rows.end() || inner->sensitivity == Sensitivity::Identity) continue;
            auto projected = value(*inner, member);
            if (!projected) return std::nullopt;
            members.emplace(name, std::move(*projected));
        }
        return Json(std::move(members));
    }

    const RecordReader* m_reader;
    const Snapshot* m_snapshot;
    RecordId m_record;
    std::string m_reason;
    std::vector<TravellingFile> m_files;
};

/// The newest commitment of each field of a record.
std::map<std::string, Commitment> newestCommitments(const std::vector<HistoryEntry>& history)
{
    std::map<std::string, Commitment> newest;
    for (const HistoryEntry& entry : history)
        for (const FieldProof& field : entry.fields) newest[field.name] = field.commitment;
    return newest;
}

std::string fileLabel(const Field& field)
{
    if (field.type != FieldType::File) return {};
    return std::string(1, field.travelsAs == '\0' ? 'w' : field.travelsAs) + "1";
}

template <class Digest> Json hexArray(const std::vector<Digest>& digests)
{
    Json::Array items;
    for (const Digest& digest : digests) items.emplace_back(digest.hex());
    return items;
}

Json disclosure(const FieldProof& field, bool withValue)
{
    Json item = Json::object({{"name", field.name}, {"salt", toHex(field.salt)}});
    if (withValue) item["value"] = *field.committed;
    return item;
}

} // namespace

bool neverTravels(const Field& field) { return field.sensitivity == Sensitivity::Identity || field.ours || field.bookkeeping; }

std::string Projection::shownId(const GoingRecord& going) const
{
    return going.kind->isPerson ? m_snapshot->pseudonym(going.id) : toText(going.id);
}

Projected Projection::project(const GoingRecord& going) const
{
    const Record record = m_reader->get(going.id);
    Projected projected;
    Json::Object fields;
    std::optional<std::map<std::string, Commitment>> commitments;
    const auto withhold = [&](const Field& field, const std::string& reason) {
        if (!commitments) commitments = newestCommitments(LogReader(m_reader->databases()).of(going.id));
        const auto commitment = commitments->find(field.name);
        if (commitment == commitments->end())
            throw Error(Error::Code::Damaged, "bundle.no-commitment", {record.code, field.name});
        projected.withheld.push_back({field.name, fileLabel(field), reason, commitment->second});
        fields[field.name] = redacted(projected.withheld.back());
    };
    for (const auto& [name, value] : record.fields.members()) {
        const Field* field = going.kind->find(name);
        if (!field || neverTravels(*field)) continue;
        if (going.withheldFields.contains(name)) {
            withhold(*field, "consent");
            continue;
        }
        FieldProjection projection(*m_reader, *m_snapshot, going.id);
        auto travelling = going.kind->isPerson && name == kAliasCode ? std::optional<Json>(m_snapshot->pseudonym(going.id))
                                                                     : projection.value(*field, value);
        if (!travelling) {
            withhold(*field, projection.reason());
            continue;
        }
        fields[name] = std::move(*travelling);
        projected.files.insert(projected.files.end(), projection.files().begin(), projection.files().end());
        for (const Scope scope : scopesOf(*field, *going.kind, record.fields))
            if (scope != Scope::None) projected.scopes.emplace(scopeCode(scope));
    }
    projected.line = Json::object({{"code", going.kind->isPerson ? m_snapshot->pseudonym(going.id) : record.code},
        {"fields", std::move(fields)}, {"id", shownId(going)}, {"kind", record.kind}, {"status", statusCode(record.status)}});
    if (!going.conditions.empty()) projected.line["conditions"] = Json::Array(going.conditions.begin(), going.conditions.end());
    return projected;
}

Json Projection::withheldLine(const GoingRecord& going, const WithheldValue& value) const
{
    Json line = Json::object({{"commitment", value.commitment.hex()}, {"kind", going.kind->name}, {"reason", value.reason},
        {"record", shownId(going)}});
    if (value.file.empty()) line["field"] = value.field;
    else line["file"] = value.file;
    return line;
}

std::vector<Projection::Place> Projection::places(
    const GoingRecord& going, const std::map<std::string, std::uint64_t>& sizes) const
{
    std::vector<Place> found;
    for (const HistoryEntry& entry : LogReader(m_reader->databases()).of(going.id)) {
        const auto size = sizes.find(entry.log);
        if (size != sizes.end() && entry.index < size->second) found.push_back({entry.log, entry.index});
    }
    return found;
}

Json Projection::entryLine(const GoingRecord& going, const Place& place, const std::map<std::string, std::uint64_t>& sizes) const
{
    const LogReader journal(m_reader->databases());
    const std::vector<HistoryEntry> history = journal.of(going.id);
    const auto entry = std::find_if(history.begin(), history.end(),
        [&](const HistoryEntry& candidate) { return candidate.log == place.log && candidate.index == place.index; });
    if (entry == history.end()) throw Error(Error::Code::Damaged, "bundle.no-commitment", {toText(going.id), "@record"});
    const auto newest = newestCommitments(history);
    const Json line = project(going).line;
    const Json& fields = line.at("fields");
    const auto shownValue = [&](const std::string& name) {
        if (!going.kind->isPerson && name == kStatusEntry) return line.find("status");
        if (!going.kind->isPerson && name == kCodeEntry) return line.find("code");
        return fields.find(name);
    };

    Json::Array disclosed;
    for (const FieldProof& field : entry->head)
        if (isAmong(kOpenHead, field.name) && field.valueClass != ValueClass::HiddenId)
            disclosed.push_back(disclosure(field, true));
    for (const FieldProof& field : entry->fields) {
        const Json* travelling = shownValue(field.name);
        const bool isNewest = newest.at(field.name) == field.commitment;
        if (!travelling || isRedacted(*travelling) || !isNewest || !field.committed || field.valueClass == ValueClass::Identity)
            continue;
        if (going.kind->isPerson && field.name == kAliasCode) continue;
        const bool inLine = !going.kind->isPerson && field.valueClass == ValueClass::Plain && *field.committed == *travelling;
        if (!going.kind->isPerson && field.valueClass == ValueClass::Plain && !inLine) continue;
        disclosed.push_back(disclosure(field, !inLine || field.name.starts_with('#')));
    }
    std::sort(disclosed.begin(), disclosed.end(),
        [](const Json& a, const Json& b) { return a.at("name").string() < b.at("name").string(); });

    return Json::object({{"commitments", hexArray(entry->commitments)}, {"disclosed", std::move(disclosed)},
        {"entry", parseCanonical(entry->text)}, {"index", entry->index}, {"log", entry->log},
        {"path", hexArray(journal.inclusion(entry->log, entry->index, sizes.at(entry->log)))}});
}

} // namespace zapis
