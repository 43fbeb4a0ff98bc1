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

void GateOwners::addOnce(std::vector<RecordId>& ids, const RecordId& id)
{
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

std::vector<Asked> GateOwners::ownersOf(const GateLeaf& item)
{
    std::vector<Asked> owners;
    std::vector<RecordId> family{item.id};
    for (std::size_t i = 0; i < family.size(); ++i) {
        const auto one = m_leaves->find(family[i]);
        if (!one || one->kind->name != kinds::kEvidenceItem) continue;
        addOwners(owners, *one);
        for (const RecordId& original : one->linked("derived_from")) addOnce(family, original);
        for (const NodeRef& made : m_leaves->graph().from(one->id, kinds::kEvidenceItem, "derived_from"))
            addOnce(family, made->id);
    }
    return owners;
}

void GateOwners::addOwners(std::vector<Asked>& owners, const GateLeaf& item)
{
    for (const RecordGraph::Pointing& pointing : m_leaves->graph().pointingAt(item)) {
        const auto from = m_leaves->find(pointing.from->id);
        if (!from) continue;
        if (from->kind->isPerson) addAsked(owners, {from->id, true, m_persons->ask(from->id, Whom::About)});
        for (const FilledField& filled : from->filled) {
            if (!isAbout(filled.field->whom)) continue;
            for (const NamedRecord& named : filled.named)
                if (m_persons->isPerson(named.target))
                    addAsked(owners, {named.target, true, m_persons->ask(named.target, filled.field->whom)});
        }
    }
    for (const Asked& one : throughFacts(item)) addAsked(owners, one);
}

std::vector<Asked> GateOwners::throughFacts(const GateLeaf& account)
{
    std::vector<Asked> asked;
    for (const RecordGraph::Told& told : m_leaves->graph().toldIn(account.id)) {
        if (told.target) addThroughFact(asked, *m_leaves->find(told.target->id));
    }
    return asked;
}

void GateOwners::addThroughFact(std::vector<Asked>& asked, const GateLeaf& target)
{
    if (target.kind->isPerson) {
        addAsked(asked, {target.id, false, m_persons->ask(target.id, Whom::Anyone)});
        return;
    }
    for (const RecordId& person : target.linkedAbout())
        if (m_persons->isPerson(person)) addAsked(asked, {person, false, m_persons->ask(person, Whom::Anyone)});
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
