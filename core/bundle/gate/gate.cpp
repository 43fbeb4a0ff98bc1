// The gate decides one record at a time, in this order: its state, privilege, who else it concerns, its sources, what its file
// shows, who hides, the consents for the scope that the record as a whole reveals, what tells of it; then field by field what
// stays behind.
#include "core/bundle/gate/gate.h"

#include <algorithm>
#include <set>

#include "core/bundle/gate/gate_asking.h"
#include "core/bundle/gate/gate_scopes.h"
#include "core/model/kinds.h"
#include "core/model/validate.h"
#include "core/records/handover_questions.h"

namespace zapis {
namespace {

template <class Range> bool contains(const Range& range, std::string_view what)
{
    return std::ranges::find(range, what) != std::ranges::end(range);
}

std::string_view reasonOf(Status status)
{
    switch (status) {
    case Status::Draft:
    case Status::Withdrawn:
    case Status::Merged:
    case Status::Quarantined: return statusCode(status);
    case Status::Final:
    case Status::Amended: return {};
    }
    return {};
}

class Gate {
public:
    Gate(const Catalogue& catalogue, const RecordSource& source, const Consents& consents, const ConsentRecipient& recipient,
        Day on)
        : m_catalogue(catalogue),
          m_graph(catalogue, source, RecordGraph::Texts::LeftOut),
          m_leaves(m_graph),
          m_persons(m_leaves, consents),
          m_scopes(catalogue, m_leaves),
          m_owners(m_leaves, m_persons),
          m_asking(m_persons, m_owners, m_scopes, consents, recipient, on),
          m_recipient(recipient)
    {
    }

    GateDecision of(const RecordId& id)
    {
        if (const auto known = m_decided.find(id); known != m_decided.end()) return known->second;
        // Records that wait for each other (a conflict about a conflict) all stay.
        if (!m_underway.insert(id).second) return stays(about(id), "consent");
        GateDecision decision = decideOn(id);
        m_underway.erase(id);
        if (decision.verdict != Verdict::Goes && !decision.inNoCount) decision.inNoCount = namesHidden(id);
        return m_decided.emplace(id, std::move(decision)).first->second;
    }

private:
    static GateDecision about(const RecordId& id)
    {
        GateDecision decision;
        decision.record = id;
        return decision;
    }

    static GateDecision stays(GateDecision decision, std::string_view reason, std::vector<RecordId> because = {})
    {
        decision.verdict = Verdict::Stays;
        decision.reason = reason;
        decision.because = std::move(because);
        return decision;
    }

    bool namesHidden(const RecordId& id)
    {
        const auto leaf = m_leaves.find(id);
        return leaf && !m_asking.hiddenPersons(*leaf).empty();
    }

    GateDecision decideOn(const RecordId& id)
    {
        GateDecision decision = about(id);
        const auto found = m_leaves.find(id);
        if (!found) return stays(decision, "missing");
        const GateLeaf& leaf = *found;
        decision.kind = leaf.kind->name;
        if (const auto reason = reasonOf(leaf.status); !reason.empty()) return stays(decision, reason);
        if (leaf.isYes("privileged") || leaf.kind->isOwnWork) return stays(decision, "privileged");
        if (!concernsRecipient(leaf)) return stays(decision, "third-party");
        if (const auto sources = forbiddingSources(leaf)) return stays(decision, "source-condition", *sources);
        const bool isFile = decision.kind == kinds::kEvidenceItem;
        if (isFile && !saysWhomItShows(leaf.fields)) return stays(decision, "third-party");
        // A consent goes to nobody, nor does the sheet with a name and a signature.
        if (const auto givers = isFile ? m_owners.proves(leaf) : std::vector<RecordId>{}; !givers.empty())
            return stays(decision, "consent", givers);
        if (const auto hidden = m_asking.hiddenPersons(leaf); !hidden.empty()) return stays(decision, "safety", hidden);
        if (std::ranges::any_of(leaf.kind->fields, &Field::goesWith)) return goWith(decision, leaf, wholesOf(leaf));

        const std::vector<Asked> asked = m_asking.askedAbout(leaf);
        if (isFile && asked.empty() && needsSomebody(*leaf.kind, leaf.fields)) return stays(decision, "third-party");
        const Requirements required = m_scopes.requirementsOf(leaf);
        if (!agree(decision, asked, required)) return decision;
        const bool isKnown =
            leaf.kind->isFact ? restsOnWhatGoes(decision, leaf) : !asksNobody(leaf) || isToldByWhatGoes(decision, leaf);
        if (!isKnown) return decision;
        decision.verdict = Verdict::Goes;
        addConditions(decision, asked, required);
        withholdFields(decision, leaf, asked, required);
        return decision;
    }

    // Other recipients

    /// Consents, hand-overs and entries of the registry that concern others stay.
    bool concernsRecipient(const GateLeaf& leaf)
    {
        const std::string& kind = leaf.kind->name;
        if (kind == kinds::kRecipient) return leaf.id == m_recipient.id;
        if (kind != kinds::kHandover && kind != kinds::kConsent) return true;
        const std::vector<RecordId> named = leaf.linked("recipient");
        if (!named.empty()) return named.front() == m_recipient.id;
        const Vocabulary* classes = m_catalogue.vocabulary("recipient-types");
        const std::string wanted = leaf.text("recipient_class");
        return !wanted.empty() && (wanted == m_recipient.type || (classes && classes->isWithin(m_recipient.type, wanted)));
    }

    // Sources

    /// Conditions are free words: what they forbid is for people to say, so they stop it. Nothing: no source stands in the way.
    std::optional<std::vector<RecordId>> forbiddingSources(const GateLeaf& leaf)
    {
        if (leaf.kind->name == kinds::kSource && leaf.has("conditions")) return std::vector{leaf.id};
        std::vector<RecordId> forbidding;
        for (const FilledField& filled : leaf.filled) {
            for (const NamedRecord& named : filled.named) {
                const auto source = m_leaves.find(named.target);
                if (!source || source->kind->name != kinds::kSource) continue;
                const bool isTakenBack = source->status == Status::Withdrawn || source->status == Status::Quarantined;
                if (source->has("conditions") || isTakenBack) forbidding.push_back(named.target);
            }
        }
        if (forbidding.empty()) return std::nullopt;
        return forbidding;
    }

    // Verdicts

    /// True where all agree. Otherwise the decision says who does not.
    bool agree(GateDecision& decision, const std::vector<Asked>& asked, const Requirements& required)
    {
        struct No {
            Asked who;
            ConsentAnswer answer;
        };
        std::vector<No> refusing;
        for (const Asked& one : asked) {
            if (const auto no = m_asking.refusal(one, required)) refusing.push_back({one, *no});
        }
        if (refusing.empty()) return true;
        const bool principalRefuses = std::ranges::any_of(refusing, [](const No& no) { return no.who.isPrincipal; });
        const bool nobodyLeft = refusing.size() == asked.size();
        decision.verdict = principalRefuses || nobodyLeft ? Verdict::Stays : Verdict::Redacted;
        decision.reason = "consent";
        for (const No& no : refusing) {
            if (principalRefuses && !no.who.isPrincipal) continue;
            decision.because.push_back(no.who.person);
            decision.details.emplace_back(answerCode(no.answer));
        }
        return false;
    }

    /// What the record is a part of; an id of nothing where a link is missing that it needs.
    static std::vector<RecordId> wholesOf(const GateLeaf& leaf)
    {
        std::vector<RecordId> wholes;
        for (const Field& field : leaf.kind->fields) {
            if (!field.goesWith) continue;
            std::vector<RecordId> linked = leaf.linked(field.name);
            if (linked.empty() && field.need != Need::No && field.group.empty()) linked.emplace_back();
            wholes.insert(wholes.end(), linked.begin(), linked.end());
        }
        return wholes;
    }

    /// What goes with other records goes where all of them go.
    GateDecision goWith(GateDecision decision, const GateLeaf& leaf, const std::vector<RecordId>& others)
    {
        if (others.empty()) return stays(decision, "missing");
        for (const RecordId& other : others) {
            const GateDecision theirs = of(other);
            if (theirs.verdict == Verdict::Goes) {
                for (const std::string& condition : theirs.conditions) addCondition(decision, condition);
                continue;
            }
            return follow(std::move(decision), theirs);
        }
        if (decision.kind == kinds::kPassage && !fieldGoes(leaf, others.front())) return stays(decision, "consent");
        decision.verdict = Verdict::Goes;
        withholdFields(decision, leaf, {}, {});
        return decision;
    }

    static GateDecision follow(GateDecision decision, const GateDecision& other)
    {
        decision.verdict = other.verdict;
        decision.reason = other.reason;
        decision.because = other.because;
        decision.details = other.details;
        decision.inNoCount = other.inNoCount;
        return decision;
    }

    /// A passage of a recording, or of a field that stays behind, shows what was not granted.
    bool fieldGoes(const GateLeaf& passage, const RecordId& base)
    {
        const GateDecision theirs = of(base);
        const auto leaf = m_leaves.find(base);
        const std::string path = passage.text("field"), field = path.substr(0, path.find('.'));
        if (contains(theirs.withheldFields, field) || (leaf && !field.empty() && !leaf->kind->find(field))) return false;
        if (!leaf || leaf->kind->name != kinds::kTestimony || !passage.has("start_ms")) return true;
        return std::ranges::none_of(
            m_asking.askedAbout(*leaf), [&](const Asked& one) { return m_asking.refusal(one, {{"recordings"}}).has_value(); });
    }

    /// A fact that rests on passages goes where one of their testimonies goes; a description without passages, where one of its
    /// acts goes.
    bool restsOnWhatGoes(GateDecision& decision, const GateLeaf& leaf)
    {
        std::vector<RecordId> grounds = leaf.linked("passages");
        for (const RecordGraph::Ground& ground : m_graph.groundsOf(leaf)) {
            if (!ground.link) continue; // named above
            // A link that was taken back is a ground that does not go.
            const bool isTakenBack = ground.link->status == Status::Withdrawn;
            grounds.push_back(isTakenBack ? ground.link->id : ground.passage.value_or(RecordId{}));
        }
        if (grounds.empty()) grounds = otherGroundsOf(leaf);
        if (!grounds.empty()) return isOneGoing(decision, grounds);
        return !m_asking.askedAbout(leaf).empty() || isToldByWhatGoes(decision, leaf);
    }

    /// What asks nobody goes as the accounts go that tell of it. Whom a scope guards goes to nobody where nothing tells of them.
    bool isToldByWhatGoes(GateDecision& decision, const GateLeaf& leaf)
    {
        const auto tellers = m_owners.tellersOf(leaf, [&](const GateLeaf& other) { return asksNobody(other); });
        if (!tellers.empty()) return isOneGoing(decision, tellers);
        const bool isGuarded = std::ranges::any_of(leaf.filled, [](const FilledField& one) { return !one.scopes.empty(); });
        if (!leaf.kind->isFact || !isGuarded || leaf.has("sources")) return true;
        decision = stays(std::move(decision), "third-party");
        return false;
    }

    /// Neither a person nor a fact, a file or a part of something, and nobody's consent counts: a place, a unit, an event.
    bool asksNobody(const GateLeaf& leaf)
    {
        const Kind& kind = *leaf.kind;
        const bool isOther = kind.isPerson || kind.isFact || kind.isBookkeeping || kind.name == kinds::kEvidenceItem
            || std::ranges::any_of(kind.fields, &Field::goesWith);
        return !isOther && m_asking.askedAbout(leaf).empty();
    }

    /// Otherwise the decision says why not, as the nearest of them does.
    bool isOneGoing(GateDecision& decision, const std::vector<RecordId>& others)
    {
        std::optional<GateDecision> nearest;
        bool inNoCount = false;
        for (const RecordId& other : others) {
            const GateDecision theirs = of(other);
            if (theirs.verdict == Verdict::Goes) return true;
            inNoCount = inNoCount || theirs.inNoCount;
            if (!nearest || (nearest->reason != "consent" && theirs.reason == "consent")) nearest = theirs;
        }
        decision = follow(std::move(decision), *nearest);
        decision.verdict = Verdict::Stays;
        decision.inNoCount = inNoCount;
        return false;
    }

    static std::vector<RecordId> otherGroundsOf(const GateLeaf& leaf)
    {
        std::vector<RecordId> grounds;
        for (const FilledField& filled : leaf.filled) {
            if (!filled.field->grounds) continue;
            for (const NamedRecord& named : filled.named) grounds.push_back(named.target);
        }
        return grounds;
    }

    // Fields

    void withholdFields(
        GateDecision& decision, const GateLeaf& leaf, const std::vector<Asked>& asked, const Requirements& required)
    {
        const std::vector<Scope> whole = wholeScopesOf(*leaf.kind, leaf.fields);
        for (const FilledField& filled : leaf.filled) {
            if (isAlwaysWithheld(leaf, filled) || !fieldAgreed(decision, leaf, filled, whole, asked, required))
                decision.withheldFields.push_back(filled.field->name);
        }
    }

    static bool isAlwaysWithheld(const GateLeaf& leaf, const FilledField& filled)
    {
        if (filled.field->sensitivity == Sensitivity::Identity || filled.field->ours) return true;
        return staysBehind(*filled.field, leaf.fields);
    }

    /// Where all agree, their conditions for this field are added.
    bool fieldAgreed(GateDecision& decision, const GateLeaf& leaf, const FilledField& filled, const std::vector<Scope>& whole,
        const std::vector<Asked>& asked, const Requirements& required)
    {
        if (filled.scopes.empty()) return namedAgree(decision, leaf, filled);
        // A portrait or a signature names whom the record is about.
        const bool isNaming = filled.field->type == FieldType::File && leaf.kind->name != kinds::kEvidenceItem;
        if (isWithin(filled.scopes, whole) && !isNaming && !leaf.kind->isPerson) return true;
        // Of a person whom nobody could ask, what needs more than the account itself stays: they go as a pseudonym.
        if (leaf.kind->isPerson && !isWithin(filled.scopes, whole) && m_persons.isUnreachable(leaf.id)
            && !m_persons.isNeverAsked(leaf.id))
            return false;
        Requirements needs;
        for (const Scope scope : filled.scopes) needs.push_back(m_scopes.refined(leaf, scope));
        if (isNaming) needs.push_back({"identity-name"});
        std::vector<Asked> concerned = asked;
        m_asking.addNamed(concerned, filled);
        const bool isRefused = std::ranges::any_of(concerned, [&](const Asked& one) {
            const bool isKnown = std::ranges::find(asked, one.person, &Asked::person) != asked.end();
            return m_asking.refusal(one, needs) || (!isKnown && m_asking.refusal(one, required));
        });
        if (isRefused) return false;
        addConditions(decision, concerned, needs);
        return true;
    }

    /// Persons in a field without scope agree to what an account needs, and to their name where an office or a home gives it
    /// away.
    bool namedAgree(GateDecision& decision, const GateLeaf& leaf, const FilledField& filled)
    {
        if (filled.field->generated) return true; // a mention alone links nobody
        for (const NamedRecord& named : filled.named) {
            if (!m_persons.isPerson(named.target) || named.whom == Whom::Handler || m_persons.isNeverAsked(named.target))
                continue;
            const bool tellsWho = named.whom == Whom::Office || leaf.kind->name == kinds::kPlace;
            Requirements needs;
            if (!m_persons.isUnreachable(named.target)) needs.push_back({"statement"});
            if (tellsWho) needs.push_back({"identity-name"});
            if (m_asking.refusal({named.target}, needs)) return false;
            addConditions(decision, {{named.target}}, needs);
        }
        return true;
    }

    // Conditions

    static void addCondition(GateDecision& decision, const std::string& condition)
    {
        if (!contains(decision.conditions, condition)) decision.conditions.push_back(condition);
    }

    void addConditions(GateDecision& decision, const std::vector<Asked>& asked, const Requirements& required)
    {
        for (const Asked& one : asked)
            for (const std::string& text : m_asking.conditions(one.person, required)) addCondition(decision, text);
    }

    const Catalogue& m_catalogue;
    RecordGraph m_graph;
    GateLeaves m_leaves;
    GatePersons m_persons;
    GateScopes m_scopes;
    GateOwners m_owners;
    GateAsking m_asking;
    const ConsentRecipient& m_recipient;
    std::map<RecordId, GateDecision> m_decided;
    std::set<RecordId> m_underway;
};

} // namespace

std::vector<GateDecision> decide(const Catalogue& catalogue, const RecordSource& source, const Consents& consents,
    const ConsentRecipient& recipient, const std::vector<RecordId>& selection, Day on)
{
    Gate gate(catalogue, source, consents, recipient, on);
    std::vector<GateDecision> decisions;
    std::set<RecordId> seen;
    for (const RecordId& id : selection) {
        if (seen.insert(id).second) decisions.push_back(gate.of(id));
    }
    return decisions;
}

std::vector<GateDecision> decide(const RecordReader& reader, const Consents& consents, const ConsentRecipient& recipient,
    const std::vector<RecordId>& selection, Day on)
{
    return decide(reader.catalogue(), ReaderSource(reader), consents, recipient, selection, on);
}

} // namespace zapis
