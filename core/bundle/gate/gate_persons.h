/// Whose consent counts (docs/model/domain.md §5a): who stands for whom, who is never asked, who cannot be.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bundle/gate/gate_leaf.h"
#include "core/records/consents.h"

namespace zapis {

/// What a person is asked for. OwnRows: only for what needs a row of its own from everybody (GateScopes::needsOwnRow).
enum class Ask { Nothing, OwnRows, All };

class GatePersons {
public:
    GatePersons(GateLeaves& leaves, const Consents& consents) : m_leaves(&leaves), m_consents(&consents) { }

    bool isPerson(const RecordId& id);
    /// Every record of this person (RecordGraph::samePerson).
    const std::vector<RecordId>& recordsOf(const RecordId& person) { return m_leaves->graph().samePerson(person); }
    /// What counts of the consent of a person whom a record names so. Linked through a fact: Whom::Anyone.
    Ask ask(const RecordId& person, Whom whom);
    /// Alleged perpetrators, superiors, judges and officials in office, where they are nothing else and nobody's witness.
    bool isNeverAsked(const RecordId& person);
    /// Somebody said why nobody can ask them, nothing is on file by which one could, and there is no word about consent.
    bool isUnreachable(const RecordId& person);
    bool hidesExistence(const RecordId& person);

private:
    struct Facts {
        bool hasRoles = false, onlyOfficialRoles = false, saidUnreachable = false, canBeReached = false, hides = false;
        std::optional<bool> isWitness; ///< looked for when somebody wants to know
    };
    Facts& factsOf(const RecordId& person);
    /// Did they give an account, or does a fact name them as one who saw?
    bool isWitness(const RecordId& person);
    GateLeaves* m_leaves;
    const Consents* m_consents;
    std::map<RecordId, Facts> m_facts;
};

} // namespace zapis
