#include "core/bundle/gate/gate_owners.h"

#include <algorithm>

#include "core/model/kinds.h"

namespace zapis {

void addAsked(std::vector<Asked>& asked, const Asked& one)
{
    if (one.ask == Ask::Nothing) return;
    const auto known = std::ranges::find(asked, one.person, &Asked::person);
    if (known == asked.end()) {
        asked.push_back(one);
        return;
    }
    known->isPrincipal = known->isPrincipal || one.isPrincipal;
    known->ask = std::max(known->ask, one.ask);
}

std::vector<Asked> GateOwners::asked(const std::vector<Owner>& owners)
{
    std::vector<Asked> asked;
    for (const Owner& one : owners) addAsked(asked, {one.person, one.isPrincipal, m_persons->ask(one.person, one.whom)});
    return asked;
}

std::vector<RecordId> GateOwners::proves(const GateLeaf& item)
{
    std::vector<RecordId> givers;
    for (const NodeRef& consent : m_leaves->graph().from(item.id, kinds::kConsent, "proof"))
        if (const auto giver = consent->link("person")) addOnce(givers, *giver);
    return givers;
}

void GateOwners::addGrounds(std::vector<RecordId>& grounds, const GateLeaf& leaf)
{
    for (const FilledField& filled : leaf.filled) {
        if (filled.field->bookkeeping || filled.field->goesWith) continue;
        for (const NamedRecord& named : filled.named) {
            const auto target = m_leaves->find(named.target);
            if (target && (target->kind->name == kinds::kPassage || target->kind->name == kinds::kEvidenceItem))
                addOnce(grounds, named.target);
        }
    }
    for (const RecordGraph::Ground& ground : m_leaves->graph().groundsOf(leaf)) {
        if (!ground.link) continue; // named above
        // A link that was taken back is a ground that does not go.
        addOnce(grounds, ground.link->status == Status::Withdrawn ? ground.link->id : ground.passage.value_or(RecordId{}));
    }
}

} // namespace zapis
