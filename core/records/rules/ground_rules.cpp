// Rules about what facts rest on: 19–22, 47.
#include <algorithm>
#include <map>

#include "core/base/bytes.h"
#include "core/base/text.h"
#include "core/crypto/hash.h"
#include "core/journal/log.h"
#include "core/records/rules/rule_world.h"

namespace zapis::rules {
namespace {

bool isHearsay(const std::string& basis) { return basis == "told-by-victim" || basis == "told-by-other"; }

std::string digestOf(std::string_view text) { return sha256(bytesOf(text)).hex(); }

/// Does [start, end) lie in the text, and is what stands there the quote?
bool holdsQuote(const std::string& text, std::size_t start, std::size_t end, const std::string& quoteHash)
{
    return start < end && end <= countCodePoints(text) && digestOf(codePointRange(text, start, end)) == quoteHash;
}

/// A passage names the revision it was taken from; an amended text keeps its older versions in the journal.
bool heldEarlier(const Fact& testimony, const std::string& field, std::size_t start, std::size_t end,
    const std::string& quoteHash, World& world)
{
    for (const HistoryEntry& entry : LogReader(world.reader().databases()).of(testimony.id)) {
        for (const FieldProof& proof : entry.fields) {
            const bool isText = proof.name == field && proof.value && proof.value->isString();
            if (isText && holdsQuote(proof.value->string(), start, end, quoteHash)) return true;
        }
    }
    return false;
}

/// Two accounts that do not count as two: a common source, one present at the other, a group interview.
bool areDependent(const Fact& a, const Fact& b, World& world)
{
    const std::vector<RecordId> sources = a.links("sources");
    for (const RecordId& source : b.links("sources")) {
        if (std::ranges::find(sources, source) != sources.end()) return true;
    }
    const auto wasPresent = [&](const Fact& at, const Fact& whose) {
        const auto person = whose.link("person");
        return person
            && std::ranges::any_of(at.links("present"), [&](const RecordId& one) { return world.isSamePerson(one, *person); });
    };
    if (wasPresent(a, b) || wasPresent(b, a)) return true;
    if (a.text("mode") != "group" || b.text("mode") != "group") return false;
    const auto beganA = parseTimestamp(a.text("started")), beganB = parseTimestamp(b.text("started"));
    const auto endedA = parseTimestamp(a.text("ended")), endedB = parseTimestamp(b.text("ended"));
    return beganA && beganB && std::max(*beganA, *beganB) <= std::min(endedA.value_or(*beganA), endedB.value_or(*beganB));
}

/// Pairs of witnesses among these accounts whose support is counted twice.
void checkWitnesses(
    const Fact& fact, std::string_view field, const std::vector<FactRef>& testimonies, World& world, Findings& findings)
{
    for (std::size_t i = 0; i < testimonies.size(); ++i) {
        for (std::size_t j = i + 1; j < testimonies.size(); ++j) {
            const Fact &a = *testimonies[i], &b = *testimonies[j];
            const auto personA = a.link("person"), personB = b.link("person");
            if (!personA || !personB || world.isSamePerson(*personA, *personB) || !areDependent(a, b, world)) continue;
            findings.warning(22, fact, {field, {a.id, b.id}});
        }
    }
}

void addOnce(std::vector<FactRef>& testimonies, const FactRef& testimony)
{
    const bool isNew =
        testimony && std::ranges::none_of(testimonies, [&](const FactRef& known) { return known->id == testimony->id; });
    if (isNew) testimonies.push_back(testimony);
}

/// Is there a conflict record, not open, between a contradicting link and one of the supporting links?
bool isAnswered(const RecordId& contradicting, const std::vector<RecordId>& supporting, World& world)
{
    const FactRef link = world.find(contradicting);
    const auto target = link ? link->link("target") : std::nullopt;
    if (target && world.isSettled(contradicting, *target)) return true;
    return std::ranges::any_of(supporting, [&](const RecordId& one) { return world.isSettled(contradicting, one); });
}

} // namespace

void checkPassage(const Fact& fact, World& world, Findings& findings)
{
    const std::string quoteHash = fact.text("quote_hash");
    if (fact.has("quote") && digestOf(fact.text("quote")) != quoteHash) {
        findings.error(19, fact, {"quote_hash"});
        return;
    }
    const FactRef testimony = world.find(fact.link("testimony"));
    const Json *start = fact.fields.find("start"), *end = fact.fields.find("end");
    if (!testimony || !start || !end || !start->isInteger() || !end->isInteger()) return;
    const std::string field = fact.has("field") ? fact.text("field") : "narrative";
    const Field* declared = testimony->kind->find(field);
    if (!declared || declared->type != FieldType::Narrative) return;
    const std::int64_t first = start->integer(), last = end->integer();
    const bool isRange = first >= 0 && last >= 0;
    const auto from = static_cast<std::size_t>(isRange ? first : 0), to = static_cast<std::size_t>(isRange ? last : 0);
    if (isRange && holdsQuote(testimony->text(field), from, to, quoteHash)) return;
    if (isRange && testimony->status == Status::Amended && heldEarlier(*testimony, field, from, to, quoteHash, world)) return;
    findings.error(19, fact, {"start", {testimony->id}});
}

void checkGrounds(const Fact& fact, World& world, Findings& findings)
{
    const std::vector<World::Ground> grounds = world.groundsOf(fact);
    if (grounds.empty()) {
        findings.warning(20, fact, {"passages"});
        return;
    }
    std::size_t counted = 0, hearsay = 0;
    std::vector<FactRef> witnesses;
    std::vector<RecordId> passages;
    for (const World::Ground& ground : grounds) {
        if (ground.relation == "contradicts") continue;
        ++counted;
        if (isHearsay(ground.passage->text("basis"))) {
            ++hearsay;
            passages.push_back(ground.passage->id);
        }
        if (ground.relation == "supports") addOnce(witnesses, ground.testimony);
    }
    if (counted > 0 && counted == hearsay) findings.warning(21, fact, {"passages", passages});
    checkWitnesses(fact, "passages", witnesses, world, findings);
}

void checkElement(const Fact& fact, World& world, Findings& findings)
{
    const std::vector<RecordId> supporting = fact.links("supporting"), contradicting = fact.links("contradicting");
    // Two people count twice where they tell of the same: an element rests on many facts.
    std::map<RecordId, std::vector<FactRef>> byTarget;
    for (const RecordId& id : supporting) {
        const FactRef link = world.find(id);
        const FactRef passage = link ? world.find(link->link("passage")) : nullptr;
        const auto target = link ? link->link("target") : std::nullopt;
        if (passage && target) addOnce(byTarget[*target], world.find(passage->link("testimony")));
    }
    for (const auto& [target, witnesses] : byTarget) checkWitnesses(fact, "supporting", witnesses, world, findings);
    if (fact.text("strength") != "strong") return;
    if (supporting.empty()) findings.error(47, fact, {"supporting"});
    if (fact.has("gap")) return;
    std::vector<RecordId> open;
    for (const RecordId& id : contradicting) {
        if (world.find(id) && !isAnswered(id, supporting, world)) open.push_back(id);
    }
    if (!open.empty()) findings.error(47, fact, {"contradicting", open});
}

} // namespace zapis::rules
