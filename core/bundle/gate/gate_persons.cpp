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

GatePersons::Facts& GatePersons::factsOf(const RecordId& person)
{
    if (const auto known = m_facts.find(person); known != m_facts.end()) return known->second;
    Facts facts;
    facts.onlyOfficialRoles = true;
    for (const RecordId& id : recordsOf(person)) {
        facts.hides = facts.hides || m_consents->hidesExistence(id);
        const auto leaf = m_leaves->find(id);
        // With the compartment closed nobody can say that nothing is in it.
        if (m_consents->hasRowsOf(id) || (leaf && !leaf->identityRead)) facts.canBeReached = true;
        if (!leaf) continue;
        for (const FilledField& filled : leaf->filled) {
            facts.canBeReached = facts.canBeReached || filled.field->reaches;
            facts.saidUnreachable = facts.saidUnreachable || filled.field->unreached;
        }
        for (const std::string& role : leaf->texts("roles")) {
            facts.hasRoles = true;
            if (std::ranges::find(kOfficialRoles, role) == kOfficialRoles.end()) facts.onlyOfficialRoles = false;
        }
    }
    return m_facts.emplace(person, facts).first->second;
}

bool GatePersons::isWitness(const RecordId& person)
{
    Facts& facts = factsOf(person);
    if (facts.isWitness) return *facts.isWitness;
    const auto saysSo = [](const Kind& kind, const Field& field) {
        return field.whom == Whom::Speaker || (kind.isFact && field.whom == Whom::Anyone);
    };
    facts.isWitness = std::ranges::any_of(recordsOf(person), [&](const RecordId& id) {
        const auto leaf = m_leaves->find(id);
        return leaf && !m_leaves->graph().pointingAt(*leaf, saysSo).empty();
    });
    return *facts.isWitness;
}

bool GatePersons::isNeverAsked(const RecordId& person)
{
    const Facts& facts = factsOf(person);
    return facts.hasRoles && facts.onlyOfficialRoles && !isWitness(person);
}

bool GatePersons::isUnreachable(const RecordId& person)
{
    const Facts& facts = factsOf(person);
    return facts.saidUnreachable && !facts.canBeReached;
}

bool GatePersons::hidesExistence(const RecordId& person) { return factsOf(person).hides; }

Ask GatePersons::ask(const RecordId& person, Whom whom)
{
    if (whom == Whom::Handler) return Ask::Nothing;
    if (isNeverAsked(person)) return isAbout(whom) ? Ask::OwnRows : Ask::Nothing;
    if (whom == Whom::Office && !factsOf(person).hasRoles && !isWitness(person)) return Ask::Nothing;
    return whom != Whom::Speaker && isUnreachable(person) ? Ask::OwnRows : Ask::All;
}

} // namespace zapis
