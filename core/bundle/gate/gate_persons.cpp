#include "core/bundle/gate/gate_persons.h"

#include <algorithm>
#include <array>

namespace zapis {
namespace {

constexpr std::array<std::string_view, 5> kOfficialRoles = {
    "alleged-perpetrator", "alleged-superior", "judge", "prosecutor", "investigator"};

} // namespace

bool GatePersons::isPerson(const RecordId& id)
{
    const auto leaf = m_leaves->find(id);
    return leaf && leaf->kind->isPerson;
}

const GatePersons::Facts& GatePersons::factsOf(const RecordId& person)
{
    if (const auto known = m_facts.find(person); known != m_facts.end()) return known->second;
    Facts facts;
    facts.onlyOfficialRoles = true;
    facts.unreachable = true;
    for (const RecordId& id : recordsOf(person)) {
        facts.hides = facts.hides || m_consents->hidesExistence(id);
        if (m_consents->hasRowsOf(id)) facts.unreachable = false;
        const auto leaf = m_leaves->find(id);
        if (!leaf) continue;
        // With the compartment closed nobody can say that there is no name.
        if (!leaf->identityRead) facts.unreachable = false;
        if (std::ranges::any_of(leaf->filled, [](const FilledField& filled) { return filled.field->reaches; }))
            facts.unreachable = false;
        for (const std::string& role : leaf->texts("roles")) {
            facts.hasRoles = true;
            if (std::ranges::find(kOfficialRoles, role) == kOfficialRoles.end()) facts.onlyOfficialRoles = false;
        }
    }
    return m_facts.emplace(person, std::move(facts)).first->second;
}

bool GatePersons::isNeverAsked(const RecordId& person)
{
    const Facts& facts = factsOf(person);
    return facts.hasRoles && facts.onlyOfficialRoles;
}

bool GatePersons::isUnreachable(const RecordId& person) { return factsOf(person).unreachable; }

bool GatePersons::hidesExistence(const RecordId& person) { return factsOf(person).hides; }

bool GatePersons::isAsked(const RecordId& person, Whom whom)
{
    if (whom == Whom::Handler || isNeverAsked(person)) return false;
    if (whom == Whom::Office && !factsOf(person).hasRoles) return false;
    return whom == Whom::Speaker || !isUnreachable(person);
}

} // namespace zapis
