#include "core/records/restore.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/model/kinds.h"
#include "core/records/passages.h"
#include "core/records/record_steps.h"

namespace zapis {
namespace {

/// A field, or a part of its rows, that is not known while names are closed.
bool isOfPeople(const Field& field)
{
    return field.sensitivity == Sensitivity::Identity || std::any_of(field.rows.begin(), field.rows.end(), [](const Field& part) {
        return part.sensitivity == Sensitivity::Identity;
    });
}

} // namespace

Json changesBackTo(const RecordReader& reader, const RecordId& id, std::int64_t revision, const std::vector<std::string>& fields)
{
    const Record now = reader.get(id);
    const Kind& kind = reader.catalogue().at(now.kind);
    const auto then = reader.fieldsAt(id, revision);
    if (!then) throw Error(Error::Code::Usage, "records.no-revision", {now.code, std::to_string(revision)});
    std::vector<std::string> names = fields;
    if (names.empty())
        for (const Field& field : kind.fields) names.push_back(field.name);
    Json changes = Json::object({});
    const auto goBack = [&](const std::string& name) {
        const Json *before = then->find(name), *after = now.fields.find(name);
        if (before && after && *before == *after) return;
        if (before) changes[name] = *before;
        else if (after) changes[name] = Json();
    };
    for (const std::string& name : names) {
        const Field* field = kind.find(name);
        if (!field) throw Error(Error::Code::Usage, "records.no-field", {name, now.code});
        if (!reader.identityOpen() && isOfPeople(*field)) continue;
        goBack(name);
        if (field->type != FieldType::Narrative) continue;
        const std::string people = name + "_mentions";
        goBack(people);
        if (!reader.identityOpen() && changes.find(people)) throw Error(Error::Code::Refused, "vault.needs-identity");
    }
    return changes;
}

std::vector<std::int64_t> revisionsOf(const std::vector<HistoryEntry>& history)
{
    std::vector<std::int64_t> revisions;
    std::int64_t reached = 0;
    for (const HistoryEntry& entry : history) revisions.push_back(changesRecord(entry) ? ++reached : 0);
    return revisions;
}

std::vector<RecordId> restore(Records& records, const RecordId& id, std::int64_t revision, const std::vector<std::string>& fields,
    const Records::Reason& why)
{
    const Json changes = changesBackTo(records.reader(), id, revision, fields);
    if (changes.members().empty()) return {};
    const std::string before = records.reader().get(id).fields.stringOr("narrative");
    const bool isTold = records.reader().kindOf(id) == kinds::kTestimony && changes.find("narrative");
    const std::vector<AnchoredFact> facts = isTold ? factsOf(records.reader(), id) : std::vector<AnchoredFact>();
    records.amend(id, changes, why);
    std::vector<RecordId> changed{id};
    if (facts.empty()) return changed;
    const std::string now = records.reader().get(id).fields.stringOr("narrative");
    const auto moved = movedPassages(records.reader(), facts, now, carriedPlaces(facts, before, now));
    for (const RecordId& passage : records.commit(moved)) changed.push_back(passage);
    return changed;
}

} // namespace zapis
