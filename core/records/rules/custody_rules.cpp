// Rules about time in custody: 1–5, 23, 40, 41.
#include <algorithm>

#include "core/model/kinds.h"
#include "core/records/rules/rule_world.h"

namespace zapis::rules {
namespace {

constexpr std::int64_t kHour = 60, kDay = 24 * 60;

struct Step {
    std::int64_t seq = 0;
    std::string type;
    Moment at;
    std::optional<RecordId> place;
};

/// Steps that have a date, in their order.
std::vector<Step> stepsOf(const Fact& detention)
{
    std::vector<Step> steps;
    for (const Json& row : detention.rows("steps")) {
        const auto at = momentOf(row.stringOr("at"), row.stringOr("time"));
        const Json* seq = row.find("seq");
        if (at)
            steps.push_back(
                {seq && seq->isInteger() ? seq->integer() : 0, row.stringOr("type"), *at, parseRecordId(row.stringOr("place"))});
    }
    std::ranges::stable_sort(steps, {}, &Step::seq);
    return steps;
}

void checkOrder(const Fact& detention, const std::vector<Step>& steps, Findings& findings)
{
    const auto arrest = momentOf(detention.text("arrest_date"), detention.text("arrest_time"));
    const auto release = momentOf(detention.text("release_date"), {});
    if (arrest && release && isBefore(*release, *arrest))
        findings.error(1, detention, {"release_date"}, arrest->doubtful || release->doubtful);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Moment& at = steps[i].at;
        const std::vector<std::string> which{std::to_string(steps[i].seq)};
        const auto here = steps.begin() + static_cast<std::ptrdiff_t>(i);
        const auto later = std::find_if(steps.begin(), here, [&](const Step& earlier) { return isBefore(at, earlier.at); });
        if (arrest && isBefore(at, *arrest))
            findings.error(2, detention, {"steps.at", {}, which}, at.doubtful || arrest->doubtful);
        else if (release && isBefore(*release, at))
            findings.error(2, detention, {"steps.at", {}, which}, at.doubtful || release->doubtful);
        else if (later != here) findings.error(2, detention, {"steps.at", {}, which}, at.doubtful || later->at.doubtful);
    }
}

void checkGaps(const Fact& detention, const std::vector<Step>& steps, Findings& findings)
{
    for (std::size_t i = 1; i < steps.size(); ++i) {
        const Step &here = steps[i - 1], &next = steps[i];
        if (here.place || next.place || next.at.earliest - here.at.latest <= 6 * kHour) continue;
        findings.warning(3, detention, {"steps.place", {}, {std::to_string(here.seq), std::to_string(next.seq)}});
    }
}

/// Minutes that certainly passed from arrest to the first judge, else to release; nothing where neither is known.
std::optional<std::int64_t> minutesWithoutJudge(const Fact& detention, const std::vector<Step>& steps)
{
    const auto arrest = momentOf(detention.text("arrest_date"), detention.text("arrest_time"));
    const auto court = std::ranges::find(steps, "court", &Step::type);
    if (court != steps.end()) return arrest ? std::optional(court->at.earliest - arrest->latest) : std::nullopt;
    const Json* told = detention.fields.find("judge_within_h");
    if (told && told->isInteger()) return told->integer() * kHour;
    const auto release = momentOf(detention.text("release_date"), {});
    if (!arrest || !release) return std::nullopt;
    return release->earliest - arrest->latest;
}

void checkJudge(const Fact& detention, const std::vector<Step>& steps, Findings& findings)
{
    const auto minutes = minutesWithoutJudge(detention, steps);
    if (!minutes) return;
    for (const std::int64_t hours : {48, 72}) {
        if (*minutes > hours * kHour) findings.warning(4, detention, {"steps", {}, {std::to_string(hours)}});
    }
}

bool hasSecondDecision(const Fact& detention, const std::vector<Step>& steps, World& world)
{
    if (std::ranges::count(steps, "court", &Step::type) >= 2) return true;
    const auto person = detention.link("person");
    if (!person) return false;
    return std::ranges::count_if(world.ofPerson(*person, kinds::kProsecution, "accused"), [](const FactRef& one) {
        return one->text("proceeding") == "administrative";
    }) >= 2;
}

void checkAdministrative(const Fact& detention, const std::vector<Step>& steps, World& world, Findings& findings)
{
    if (!detention.text("regime").starts_with("administrative")) return;
    const auto arrest = momentOf(detention.text("arrest_date"), detention.text("arrest_time"));
    const auto charged = std::ranges::find(steps, "charged", &Step::type);
    const auto end = charged != steps.end() ? std::optional(charged->at) : momentOf(detention.text("release_date"), {});
    if (!arrest || !end) return;
    const std::int64_t newCode = dayOf(2021, 3, 1).number * kDay;
    const std::int64_t limitDays = arrest->latest < newCode ? 15 : 30;
    if (end->earliest - arrest->latest <= limitDays * kDay || hasSecondDecision(detention, steps, world)) return;
    findings.warning(5, detention, {"release_date", {}, {std::to_string(limitDays)}});
}

/// Where somebody certainly was, from a minute to a minute.
struct Presence {
    FactRef record;
    RecordId place;
    std::int64_t from = 0, to = 0;
    bool doubtful = false;
};

std::optional<Presence> presenceIn(const FactRef& act)
{
    const auto place = act->link("where");
    const auto day = act->date("when");
    const auto from = parseClock(act->text("time_from")), to = parseClock(act->text("time_to"));
    if (!place || !day || day->days.first != day->days.last || !from || from->approximate || (to && to->approximate))
        return std::nullopt;
    const std::int64_t midnight = day->days.first.number * kDay;
    Presence presence{act, *place, midnight + from->lastMinute, midnight + from->lastMinute, day->doubtful};
    if (to) presence.to = midnight + to->firstMinute + (to->firstMinute < from->firstMinute ? kDay : 0); // past midnight
    return presence;
}

void addPresences(const FactRef& detention, std::vector<Presence>& presences)
{
    const std::vector<Step> steps = stepsOf(*detention);
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        const std::int64_t from = steps[i].at.latest, to = steps[i + 1].at.earliest;
        if (steps[i].place && from <= to)
            presences.push_back({detention, *steps[i].place, from, to, steps[i].at.doubtful || steps[i + 1].at.doubtful});
    }
}

/// Of two, the one that tells the later thing: an act rather than the custody it falls in, else what begins later.
bool tellsLater(const Presence& a, const Presence& b)
{
    if (a.record->is(kinds::kAct) != b.record->is(kinds::kAct)) return a.record->is(kinds::kAct);
    return std::tuple(a.from, a.record->id) > std::tuple(b.from, b.record->id);
}

} // namespace

void checkDetention(const Fact& fact, World& world, Findings& findings)
{
    const std::vector<Step> steps = stepsOf(fact);
    checkOrder(fact, steps, findings);
    checkGaps(fact, steps, findings);
    checkJudge(fact, steps, findings);
    checkAdministrative(fact, steps, world, findings);
}

void checkPresence(const Fact& fact, World& world, Findings& findings)
{
    const auto person = fact.link(fact.is(kinds::kAct) ? "victim" : "person");
    if (!person) return;
    std::vector<Presence> presences;
    for (const FactRef& act : world.ofPerson(*person, kinds::kAct, "victim")) {
        if (const auto presence = presenceIn(act)) presences.push_back(*presence);
    }
    for (const FactRef& detention : world.ofPerson(*person, kinds::kDetention, "person")) addPresences(detention, presences);
    std::set<RecordId> said;
    for (const Presence& mine : presences) {
        if (mine.record->id != fact.id) continue;
        for (const Presence& other : presences) {
            const bool meet = std::max(mine.from, other.from) <= std::min(mine.to, other.to);
            if (other.record->id == fact.id || !meet || !tellsLater(mine, other) || said.contains(other.record->id)) continue;
            if (world.isSamePlace(mine.place, other.place) || world.isSettled(fact.id, other.record->id)) continue;
            said.insert(other.record->id);
            findings.error(
                23, fact, {fact.is(kinds::kAct) ? "where" : "steps.place", {other.record->id}}, mine.doubtful || other.doubtful);
        }
    }
}

void checkDisappearance(const Fact& fact, World& world, Findings& findings)
{
    const std::string acknowledged = fact.text("acknowledged");
    const auto person = fact.link("person");
    if ((acknowledged == "acknowledged" || acknowledged == "acknowledged-no-place") && fact.text("fate") == "unknown" && person) {
        const auto detentions = world.ofPerson(*person, kinds::kDetention, "person");
        const bool hasStep = std::ranges::any_of(detentions, [](const FactRef& one) { return !one->rows("steps").empty(); });
        if (!hasStep) findings.warning(40, fact, {"acknowledged"});
    }
    const auto isMet = [&](const char* item) { return fact.answer("elements", item) == "yes"; };
    if (isMet("deprivation") && isMet("state-link") && isMet("refusal")) findings.hint(41, fact, {"elements"});
}

} // namespace zapis::rules
