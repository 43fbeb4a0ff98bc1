/// Whose consent counts (docs/model/domain.md §1): who stands for whom, who is never asked, who cannot be.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/bundle/gate/gate_leaf.h"
#include "core/records/consents.h"

namespace zapis {

class GatePersons {
public:
    GatePersons(GateLeaves& leaves, const Consents& consents) : m_leaves(&leaves), m_consents(&consents) { }

    bool isPerson(const RecordId& id);
    /// Every record of this person (RecordGraph::samePerson).
    const std::vector<RecordId>& recordsOf(const RecordId& person) { return m_leaves->graph().samePerson(person); }
    /// Does the consent of a person count whom a record names so? Linked through a fact: Whom::Anyone.
    bool isAsked(const RecordId& person, Whom whom);
    /// Alleged perpetrators, superiors, judges and officials in office, where they are nothing else.
    bool isNeverAsked(const RecordId& person);
    /// Neither name nor contact on file, and no word about consent: gates nothing.
    bool isUnreachable(const RecordId& person);
    bool hidesExistence(const RecordId& person);

private:
    struct Facts {
        bool hasRoles = false, onlyOfficialRoles = false, unreachable = false, hides = false;
    };
    const Facts& factsOf(const RecordId& person);
    GateLeaves* m_leaves;
    const Consents* m_consents;
    std::map<RecordId, Facts> m_facts;
};

} // namespace zapis
