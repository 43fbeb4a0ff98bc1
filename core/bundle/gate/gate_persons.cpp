#include "core/bundle/gate/gate_persons.h"

#include <algorithm>
#include <array>

namespace zapis {
namespace {

constexpr std::array<std::string_view, 5> kOfficialRoles = {
    "alleged-perpetrator", "alleged-superior", "judge", "prosecutor", "investigator"};

/// Persons whom this record says it is the same as: the survivor of a merger, and confirmed matches.
std::vector<RecordId> sameBy(const GateLeaf& leaf)
{
    std::vector<RecordId> same;
    if (leaf.status == Status::Merged) same = leaf.linked("merged_into");
    const Json* rows = leaf.facts.find("same_as");
    if (!rows || !rows->isArray()) return same;
    for (const Json& row : rows->items()) {
        if (row.stringOr("decision") != "confirmed") continue;
        if (const auto to = parseRecordId(row.stringOr("to"))) same.push_back(*to);
    }
    return same;
}

} // namespace

bool GatePersons::isPerson(const RecordId& id)
{
    const auto leaf = m_leaves->find(id);
    return leaf && leaf->kind->isPerson;
}

std::vector<RecordId> GatePersons::gather(const RecordId& person)
{
    std::vector<RecordId> found{person};
    const auto add = [&](const RecordId& other) {
        if (std::ranges::find(found, other) == found.end() && isPerson(other)) found.push_back(other);
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
        const RecordId one = found[i];
        if (const auto leaf = m_leaves->find(one)) {
            for (const RecordId& other : sameBy(*leaf)) add(other);
        }
        for (const GateSource::Link& link : m_leaves->source().incoming(one)) {
            if (link.field != "merged_into" && link.field != "same_as.to") continue;
            const auto other = m_leaves->find(link.from);
            if (!other) continue;
            const std::vector<RecordId> same = sameBy(*other);
            if (std::ranges::find(same, one) != same.end()) add(link.from);
        }
    }
    std::ranges::sort(found);
    return found;
}

const GatePersons::Facts& GatePersons::factsOf(const RecordId& person)
{
    if (const auto known = m_facts.find(person); known != m_facts.end()) return known->second;
    Facts facts;
    facts.records = gather(person);
    facts.onlyOfficialRoles = true;
    facts.unreachable = true;
    for (const RecordId& id : facts.records) {
        facts.hides = facts.hides || m_consents->hidesExistence(id);
        if (m_consents->hasRowsOf(id)) facts.unreachable = false;
        const auto leaf = m_leaves->find(id);
        if (!leaf) continue;
        // With the compartment closed nobody can say that there is no name.
        if (!leaf->identityRead) facts.unreachable = false;
        if (std::ranges::any_of(leaf->filled, [](const FilledField& filled) { return filled.field->reaches; }))
            facts.unreachable = false;
        for (const std::string& role : leaf->codes("roles")) {
            facts.hasRoles = true;
            if (std::ranges::find(kOfficialRoles, role) == kOfficialRoles.end()) facts.onlyOfficialRoles = false;
        }
    }
    return m_facts.emplace(person, std::move(facts)).first->second;
}

const std::vector<RecordId>& GatePersons::recordsOf(const RecordId& person) { return factsOf(person).records; }

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
