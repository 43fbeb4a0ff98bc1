#include "ui/editing/merged_fields.h"

#include <set>

#include "core/records/record_steps.h"
#include "core/records/split_fields.h"

namespace zapis::ui {

MergedFields mergeFields(const Json& base, const Json& mine, const Json& theirs)
{
    MergedFields merged{mine, false};
    std::set<std::string> names;
    for (const Json* side : {&base, &mine, &theirs}) {
        for (const auto& [name, value] : side->members()) names.insert(name);
    }
    const auto valueOf = [](const Json& object, const std::string& name) {
        const Json* value = object.find(name);
        return value ? *value : Json();
    };
    for (const std::string& name : names) {
        const Json was = valueOf(base, name), my = valueOf(mine, name), their = valueOf(theirs, name);
        if (their == was || their == my) continue;
        if (my != was) {
            merged.clash = true;
            continue;
        }
        if (their.isNull()) merged.fields.members().erase(name);
        else merged.fields[name] = their;
    }
    return merged;
}

std::optional<Json> fieldsAt(Databases& databases, const Kind& kind, const RecordId& id, std::int64_t revision)
{
    SplitFields parts;
    std::int64_t reached = 0;
    for (const HistoryEntry& entry : LogReader(databases).of(id)) {
        if (reached == revision) break;
        std::vector<CommittedField> fields;
        for (const FieldProof& proof : entry.fields)
            fields.push_back({proof.name, proof.value.value_or(Json()), proof.valueClass});
        if (!changesRecord(entry.event, fields)) continue;
        applyFields(kind, parts, fields);
        ++reached;
    }
    return reached == revision ? std::optional(joinFields(kind, parts)) : std::nullopt;
}

} // namespace zapis::ui
