/// Whose consent a record needs, and what they say to this recipient on this day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/bundle/gate/gate.h"
#include "core/bundle/gate/gate_leaf.h"
#include "core/bundle/gate/gate_persons.h"
#include "core/bundle/gate/gate_scopes.h"

namespace zapis {

struct Asked {
    RecordId person;
    bool isPrincipal = false; ///< whose account, act or file it is: without them nothing goes
};

class GateAsking {
public:
    /// All of it must live as long as this.
    GateAsking(GateLeaves& leaves, GatePersons& persons, const Consents& consents, const ConsentRecipient& recipient, Day on)
        : m_leaves(leaves),
          m_persons(persons),
          m_consents(consents),
          m_recipient(recipient),
          m_on(on)
    {
    }
    std::vector<Asked> askedAbout(const GateLeaf& leaf);
    /// Those whom this field names and who are asked.
    void addNamed(std::vector<Asked>& asked, const FilledField& filled);
    /// The first answer that is no yes, or nothing.
    std::optional<ConsentAnswer> refusal(const RecordId& person, const Requirements& required);
    std::vector<std::string> conditions(const RecordId& person, const Requirements& required);
    /// Persons who asked that not even their existence shows, and who do not let this recipient know of them. Mentions count
    /// here.
    std::vector<RecordId> hiddenPersons(const GateLeaf& leaf);

private:
    ConsentAnswer answer(const RecordId& person, const Requirement& anyOf);
    /// Persons linked to a testimony through the fact links of its passages.
    std::vector<Asked> throughFacts(const GateLeaf& testimony);
    void addThroughFact(std::vector<Asked>& asked, const GateLeaf& target);

    GateLeaves& m_leaves;
    GatePersons& m_persons;
    const Consents& m_consents;
    const ConsentRecipient& m_recipient;
    Day m_on;
};

} // namespace zapis
