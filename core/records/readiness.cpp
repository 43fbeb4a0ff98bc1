#include "core/records/readiness.h"

#include <set>

#include "core/records/graph/belonging.h"

namespace zapis {

std::optional<Unready> whatIsMissing(NearRules& rules, const RecordId& id)
{
    const RecordReader& reader = rules.reader();
    const auto record = reader.find(id);
    if (!record || record->status != Status::Draft) return std::nullopt;
    Unready unready{id, 0, {}};
    unready.missing =
        problemsOfMarks(reader.catalogue().at(record->kind), record->fields, Marks::ToFinalise, reader.identityOpen()).size();
    std::set<int> broken;
    for (const RuleFinding& error : rules.blockingErrors(id)) broken.insert(error.rule);
    unready.rules.assign(broken.begin(), broken.end());
    return unready.missing == 0 && unready.rules.empty() ? std::nullopt : std::optional(std::move(unready));
}

std::vector<Unready> whatIsMissingBeside(NearRules& rules, const RecordId& id)
{
    std::vector<Unready> found;
    for (const RecordId& draft : draftsBelongingTo(rules.reader(), id))
        if (auto unready = whatIsMissing(rules, draft)) found.push_back(std::move(*unready));
    return found;
}

} // namespace zapis
