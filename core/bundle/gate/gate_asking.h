/// Whose consent a record needs, and what they say to this recipient on this day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/bundle/gate/gate.h"
#include "core/bundle/gate/gate_leaf.h"
#include "core/bundle/gate/gate_owners.h"
#include "core/bundle/gate/gate_persons.h"
#include "core/bundle/gate/gate_scopes.h"

namespace zapis {

class GateAsking {
public:
    /// All of it must live as long as this.
    GateAsking(GatePersons& persons, GateOwners& owners, const GateScopes& scopes, const Consents& consents,
        const ConsentRecipient& recipient, Day on)
        : m_persons(persons),
          m_owners(owners),
          m_scopes(scopes),
          m_consents(consents),
          m_recipient(recipient),
          m_on(on)
    {
    }
    std::vector<Asked> askedAbout(const GateLeaf& leaf);
    /// Those whom this field names and who are asked.
    void addNamed(std::vector<Asked>& asked, const FilledField& filled);
    /// The first answer to what they are asked for that is no yes, or nothing.
    std::optional<ConsentAnswer> refusal(const Asked& one, const Requirements& required);
    std::vector<std::string> conditions(const RecordId& person, const Requirements& required);
    /// Persons who asked that not even their existence shows, and who do not let this recipient know of them. Mentions count
    /// here.
    std::vector<RecordId> hiddenPersons(const GateLeaf& leaf);

private:
    ConsentAnswer answer(const RecordId& person, const Requirement& anyOf);
    /// Those who are asked about a record for what lies outside its own fields.
    std::vector<Asked> askedFromOutside(const GateLeaf& leaf);

    GatePersons& m_persons;
    GateOwners& m_owners;
    const GateScopes& m_scopes;
    const Consents& m_consents;
    const ConsentRecipient& m_recipient;
    Day m_on;
};

} // namespace zapis
