/// Whose a record is that says it of itself only by half (docs/model/domain.md §5a): a file belongs to those whose records point
/// at it, and what asks nobody goes as the accounts go that tell of it.
#pragma once

#include <vector>

#include "core/bundle/gate/gate_leaf.h"
#include "core/bundle/gate/gate_persons.h"
#include "core/records/graph/owners.h"

namespace zapis {

struct Asked {
    RecordId person;
    bool isPrincipal = false; ///< whose account, act or file it is: without them nothing goes
    Ask ask = Ask::All;       ///< never Nothing
};
/// Once a person, with the most that any of their places in the record asks of them.
void addAsked(std::vector<Asked>& asked, const Asked& one);

class GateOwners {
public:
    GateOwners(GateLeaves& leaves, GatePersons& persons) : m_leaves(&leaves), m_persons(&persons) { }

    /// Of an item of evidence, of those that it was made of and of those that were made of it.
    std::vector<Asked> ownersOf(const GateLeaf& item) { return asked(zapis::ownersOf(m_leaves->graph(), item.id)); }
    /// Persons linked to a testimony or an item through the fact links of its passages.
    std::vector<Asked> throughFacts(const GateLeaf& account) { return asked(toldAboutIn(m_leaves->graph(), account.id)); }
    /// The givers of the consents that an item is the proof of.
    std::vector<RecordId> proves(const GateLeaf& item);
    /// The accounts, files and facts that tell of a record; what asks nobody is looked through. Each once.
    template <class AsksNobody> std::vector<RecordId> tellersOf(const GateLeaf& leaf, const AsksNobody& asksNobody)
    {
        std::vector<RecordId> tellers, waiting{leaf.id};
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            const auto one = m_leaves->find(waiting[i]);
            if (!one) continue;
            addGrounds(tellers, *one);
            for (const RecordGraph::Pointing& pointing : m_leaves->graph().pointingAt(*one)) {
                const auto from = m_leaves->find(pointing.from->id);
                const bool isLookedThrough = from && from->isLiving() && from->status != Status::Draft && asksNobody(*from);
                addOnce(isLookedThrough ? waiting : tellers, pointing.from->id);
            }
        }
        return tellers;
    }
    /// What a fact or another record rests on by its own words and by fact links: passages, or links that were taken back.
    void addGrounds(std::vector<RecordId>& grounds, const GateLeaf& leaf);

private:
    std::vector<Asked> asked(const std::vector<Owner>& owners);
    GateLeaves* m_leaves;
    GatePersons* m_persons;
};

} // namespace zapis
