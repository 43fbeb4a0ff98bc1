#include "core/bundle/gate/gate_asking.h"

#include <algorithm>

#include "core/model/kinds.h"

namespace zapis {
namespace {

/// A mention alone links nobody.
bool isMention(const FilledField& filled) { return filled.field->generated; }

} // namespace

ConsentAnswer GateAsking::answer(const RecordId& person, const Requirement& anyOf)
{
    ConsentAnswer first = ConsentAnswer::NotAsked;
    for (std::size_t i = 0; i < anyOf.size(); ++i) {
        const ConsentAnswer one = m_consents.answer(m_persons.recordsOf(person), m_recipient, anyOf[i], m_on);
        if (isGranted(one)) return one;
        if (i == 0) first = one;
    }
    return first;
}

std::optional<ConsentAnswer> GateAsking::refusal(const Asked& one, const Requirements& required)
{
    for (const Requirement& anyOf : required) {
        if (one.ask == Ask::OwnRows && !m_scopes.needsOwnRow(anyOf)) continue;
        if (const ConsentAnswer given = answer(one.person, anyOf); !isGranted(given)) return given;
    }
    return std::nullopt;
}

std::vector<RecordId> GateAsking::hiddenPersons(const GateLeaf& leaf)
{
    std::vector<RecordId> named;
    if (leaf.kind->isPerson) named.push_back(leaf.id);
    for (const FilledField& filled : leaf.filled) {
        for (const NamedRecord& one : filled.named) {
            if (m_persons.isPerson(one.target)) named.push_back(one.target);
        }
    }
    for (const Asked& one : askedFromOutside(leaf)) named.push_back(one.person);
    std::vector<RecordId> hidden;
    for (const RecordId& person : named) {
        if (m_persons.hidesExistence(person) && refusal({person}, {{"statement"}})
            && std::ranges::find(hidden, person) == hidden.end())
            hidden.push_back(person);
    }
    return hidden;
}

void GateAsking::addNamed(std::vector<Asked>& asked, const FilledField& filled)
{
    if (isMention(filled)) return;
    for (const NamedRecord& named : filled.named) {
        if (m_persons.isPerson(named.target))
            addAsked(asked, {named.target, isPrincipal(named.whom), m_persons.ask(named.target, named.whom)});
    }
}

std::vector<Asked> GateAsking::askedAbout(const GateLeaf& leaf)
{
    std::vector<Asked> asked;
    if (leaf.kind->isPerson) {
        addAsked(asked, {leaf.id, true, m_persons.ask(leaf.id, Whom::Anyone)});
        return asked;
    }
    // The row itself reveals that they were asked.
    if (leaf.kind->name == kinds::kConsent) {
        for (const RecordId& person : leaf.linkedAbout()) addAsked(asked, {person, true});
    }
    for (const FilledField& filled : leaf.filled) {
        if (!filled.scopes.empty()) addNamed(asked, filled);
    }
    for (const Asked& one : askedFromOutside(leaf)) addAsked(asked, one);
    return asked;
}

std::vector<Asked> GateAsking::askedFromOutside(const GateLeaf& leaf)
{
    if (leaf.kind->name == kinds::kTestimony) return m_owners.throughFacts(leaf);
    if (leaf.kind->name == kinds::kEvidenceItem) return m_owners.ownersOf(leaf);
    return {};
}

std::vector<std::string> GateAsking::conditions(const RecordId& person, const Requirements& required)
{
    std::vector<std::string> texts;
    for (const Requirement& anyOf : required) {
        for (const std::string& scope : anyOf) {
            for (std::string& text : m_consents.conditions(m_persons.recordsOf(person), m_recipient, scope, m_on))
                texts.push_back(std::move(text));
        }
    }
    return texts;
}

} // namespace zapis
