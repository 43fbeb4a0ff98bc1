// Rules about who is responsible: 30–34.
#include <algorithm>

#include "core/model/kinds.h"
#include "core/records/rules/rule_world.h"

namespace zapis::rules {
namespace {

struct Term {
    Days from, to;
};

/// Begin and end of what is dated by `from` and `to`; a missing one may be any day.
Term termOf(std::string_view from, std::string_view to)
{
    const Days any{dayOf(1900, 1, 1), dayOf(2100, 12, 31)};
    const Days stillSo{any.last, any.last};
    const auto begin = parseDate(from), end = parseDate(to);
    return {begin ? begin->days : any, to == ".." ? stillSo : end ? end->days : any};
}

struct ParentRow {
    RecordId unit;
    Term term;
};

std::vector<ParentRow> parentsOf(const Fact& unit)
{
    std::vector<ParentRow> parents;
    for (const Json& row : unit.rows("parents")) {
        if (const auto parent = parseRecordId(row.stringOr("unit")))
            parents.push_back({*parent, termOf(row.stringOr("from"), row.stringOr("to"))});
    }
    return parents;
}

/// Units above this one on a way back to it, along links that may all hold at one time; empty where there is none.
std::vector<RecordId> ringThrough(const RecordId& start, World& world)
{
    struct Way {
        std::vector<RecordId> units;
        Term term; ///< what all its links may share
    };
    constexpr std::size_t kLongest = 16, kMostWays = 1000;
    const Days any{dayOf(1900, 1, 1), dayOf(2100, 12, 31)};
    std::vector<Way> ways{{{start}, {any, any}}};
    for (std::size_t i = 0; i < ways.size() && i < kMostWays; ++i) {
        const Way way = ways[i];
        const FactRef unit = world.find(way.units.back());
        if (!unit) continue;
        for (const ParentRow& parent : parentsOf(*unit)) {
            const Term shared{{std::max(way.term.from.first, parent.term.from.first), any.last},
                {any.first, std::min(way.term.to.last, parent.term.to.last)}};
            if (shared.from.first > shared.to.last) continue;
            if (parent.unit == start) return way.units;
            if (way.units.size() >= kLongest || std::ranges::find(way.units, parent.unit) != way.units.end()) continue;
            Way longer{way.units, shared};
            longer.units.push_back(parent.unit);
            ways.push_back(std::move(longer));
        }
    }
    return {};
}

bool isDoubtful(std::string_view date)
{
    const auto read = parseDate(date);
    return read && read->doubtful;
}

/// Does the row, or where it has no dates the unit, certainly reach beyond the time of the unit above?
bool reachesBeyond(const Json& row, const Fact& child, const Fact& parent)
{
    const auto above = lastingOf(parent.text("valid")), own = lastingOf(child.text("valid"));
    const auto from = parseDate(row.stringOr("from")), to = parseDate(row.stringOr("to"));
    const auto outside = [&](const std::optional<Lasting>& valid) {
        if (!valid) return false;
        const bool beginsEarlier = from && isBefore(from->days, valid->begin);
        const bool endsLater = to && row.stringOr("to") != ".." && isBefore(valid->end, to->days);
        return beginsEarlier || endsLater;
    };
    if (outside(above) || outside(own)) return true;
    if (from || to || !above || !own) return false;
    return isBefore(own->end, above->begin) || isBefore(above->end, own->begin);
}

/// The unit that a link is over, straight or through a post.
std::optional<RecordId> unitBelow(const Fact& link, World& world)
{
    const auto below = link.link("subordinate");
    const FactRef subordinate = world.find(below);
    if (!subordinate) return std::nullopt;
    return subordinate->is(kinds::kPost) ? subordinate->link("unit") : below;
}

bool mayCover(const Term& term, const Days& day) { return !isBefore(day, term.from) && !isBefore(term.to, day); }

std::vector<FactRef> linksOver(const RecordId& unit, World& world)
{
    std::vector<FactRef> links = world.from(unit, kinds::kCommandLink, "subordinate");
    for (const FactRef& post : world.from(unit, kinds::kPost, "unit")) {
        for (FactRef& link : world.from(post->id, kinds::kCommandLink, "subordinate")) links.push_back(std::move(link));
    }
    return links;
}

} // namespace

void checkPost(const Fact& fact, World& world, Findings& findings)
{
    const auto unit = fact.link("unit"), holder = fact.link("holder");
    const auto mayOverlap = [](const Fact& post) { return post.text("acting") == "yes" || post.text("shared") == "yes"; };
    if (!unit || !holder || mayOverlap(fact)) return;
    const Term mine = termOf(fact.text("from"), fact.text("to"));
    for (const FactRef& other : world.from(*unit, kinds::kPost, "unit")) {
        const auto theirHolder = other->link("holder");
        if (other->id == fact.id || other->text("title") != fact.text("title") || !theirHolder || mayOverlap(*other)) continue;
        if (world.isSamePerson(*holder, *theirHolder)) continue;
        const Term theirs = termOf(other->text("from"), other->text("to"));
        // Certain overlap of more than the day of handing over; who came later is told about.
        const bool overlap = std::max(mine.from.last, theirs.from.last) < std::min(mine.to.first, theirs.to.first);
        if (!overlap || std::pair(mine.from.last, fact.id) < std::pair(theirs.from.last, other->id)) continue;
        const bool doubtful = isDoubtful(fact.text("from")) || isDoubtful(fact.text("to")) || isDoubtful(other->text("from"))
            || isDoubtful(other->text("to"));
        findings.error(30, fact, {"from", {other->id}}, doubtful);
    }
}

void checkUnit(const Fact& fact, World& world, Findings& findings)
{
    std::vector<RecordId> ring = ringThrough(fact.id, world);
    if (!ring.empty()) findings.error(31, fact, {"parents.unit", {ring.begin() + 1, ring.end()}});
    for (const Json& row : fact.rows("parents")) {
        const FactRef parent = world.find(parseRecordId(row.stringOr("unit")));
        if (!parent || !reachesBeyond(row, fact, *parent)) continue;
        const bool doubtful = isDoubtful(row.stringOr("from")) || isDoubtful(row.stringOr("to"))
            || isDoubtful(parent->text("valid")) || isDoubtful(fact.text("valid"));
        findings.error(31, fact, {"parents.from", {parent->id}}, doubtful);
    }
}

void checkCommandLink(const Fact& fact, World& world, Findings& findings)
{
    const auto unit = unitBelow(fact, world);
    if (!unit) return;
    const std::vector<FactRef> links = linksOver(*unit, world);
    const Term mine = termOf(fact.text("from"), fact.text("to"));
    std::vector<RecordId> uncovered;
    for (const FactRef& act : world.from(*unit, kinds::kAct, "perpetrators.who")) {
        const auto when = act->date("when");
        if (!when || mayCover(mine, when->days)) continue;
        const bool isCoveredElsewhere = std::ranges::any_of(links, [&](const FactRef& other) {
            return other->id != fact.id && mayCover(termOf(other->text("from"), other->text("to")), when->days);
        });
        if (!isCoveredElsewhere) uncovered.push_back(act->id);
    }
    if (!uncovered.empty()) findings.warning(32, fact, {"from", uncovered});
}

void checkIdentification(const Fact& fact, World&, Findings& findings)
{
    const std::string method = fact.text("method");
    if (fact.text("prior_exposure") == "yes" && method != "known-before" && method != "self-introduced")
        findings.warning(33, fact, {"prior_exposure"});
    if (method == "photo-array" && !fact.has("array_fair")) findings.error(34, fact, {"array_fair"});
}

} // namespace zapis::rules
