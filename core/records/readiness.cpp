#include "core/records/readiness.h"

#include <set>

#include "core/records/graph/belonging.h"
#include "core/records/rules.h"

namespace zapis {

std::optional<Unready> whatIsMissing(const RecordReader& reader, const RecordId& id)
{
    const auto record = reader.find(id);
    if (!record || record->status != Status::Draft) return std::nullopt;
    Unready unready{id, 0, {}};
    unready.missing =
        problemsOfMarks(reader.catalogue().at(record->kind), record->fields, Marks::ToFinalise, reader.identityOpen()).size();
    std::set<int> rules;
    for (const RuleFinding& error : blockingErrors(reader, id)) rules.insert(error.rule);
    unready.rules.assign(rules.begin(), rules.end());
    return unready.missing == 0 && unready.rules.empty() ? std::nullopt : std::optional(std::move(unready));
}

std::vector<Unready> whatIsMissingBeside(const RecordReader& reader, const RecordId& id)
{
    std::vector<Unready> found;
    for (const RecordId& draft : draftsBelongingTo(reader, id))
        if (auto unready = whatIsMissing(reader, draft)) found.push_back(std::move(*unready));
    return found;
}

} // namespace zapis
