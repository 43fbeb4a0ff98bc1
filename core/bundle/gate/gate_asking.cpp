#include "core/bundle/gate/gate_asking.h"

#include <algorithm>

#include "core/model/kinds.h"

namespace zapis {
namespace {

void add(std::vector<Asked>& asked, const Asked& one)
{
    const auto known = std::ranges::find(asked, one.person, &Asked::person);
    if (known == asked.end()) asked.push_back(one);
    else known->isPrincipal = known->isPrincipal || one.isPrincipal;
}

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

std::optional<ConsentAnswer> GateAsking::refusal(const RecordId& person, const Requirements& required)
{
    for (const Requirement& one : required) {
        if (const ConsentAnswer given = answer(person, one); !isGranted(given)) return given;
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
    if (leaf.kind->name == kinds::kTestimony) {
        for (const Asked& one : throughFacts(leaf)) named.push_back(one.person);
    }
    std::vector<RecordId> hidden;
    for (const RecordId& person : named) {
        if (m_persons.hidesExistence(person) && refusal(person, {{"statement"}})
            && std::ranges::find(hidden, person) == hidden.end())
            hidden.push_back(person);
    }
    return hidden;
}

void GateAsking::addNamed(std::vector<Asked>& asked, const FilledField& filled)
{
    for (const NamedRecord& named : filled.named) {
        if (!m_persons.isPerson(named.target) || isMention(filled) || !m_persons.isAsked(named.target, named.whom)) continue;
        add(asked, {named.target, isPrincipal(named.whom)});
    }
}

std::vector<Asked> GateAsking::askedAbout(const GateLeaf& leaf)
{
    std::vector<Asked> asked;
    if (leaf.kind->isPerson) {
        if (m_persons.isAsked(leaf.id, Whom::Anyone)) asked.push_back({leaf.id, true});
        return asked;
    }
    // The row itself reveals that they were asked.
    if (leaf.kind->name == kinds::kConsent) {
        for (const RecordId& person : leaf.linkedAbout()) add(asked, {person, true});
    }
    for (const FilledField& filled : leaf.filled) {
        if (!filled.scopes.empty()) addNamed(asked, filled);
    }
    if (leaf.kind->name == kinds::kTestimony) {
        for (const Asked& one : throughFacts(leaf)) add(asked, one);
    }
    return asked;
}

std::vector<Asked> GateAsking::throughFacts(const GateLeaf& testimony)
{
    std::vector<Asked> asked;
    for (const RecordGraph::Told& told : m_leaves.graph().toldIn(testimony.id)) {
        if (told.target) addThroughFact(asked, *m_leaves.find(told.target->id));
    }
    return asked;
}

void GateAsking::addThroughFact(std::vector<Asked>& asked, const GateLeaf& target)
{
    if (target.kind->isPerson) {
        if (m_persons.isAsked(target.id, Whom::Anyone)) add(asked, {target.id, false});
        return;
    }
    for (const RecordId& person : target.linkedAbout()) {
        if (m_persons.isPerson(person) && m_persons.isAsked(person, Whom::Anyone)) add(asked, {person, false});
    }
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
