// Rules about acts, and about the dead: 6–8, 24, 25.
#include <algorithm>

#include "core/model/kinds.h"
#include "core/records/rules/rule_world.h"

namespace zapis::rules {
namespace {

void checkEpisode(const Fact& act, const Fact& episode, World& world, Findings& findings)
{
    const auto victim = act.link("victim"), held = episode.link("person");
    if (victim && held && !world.isSamePerson(*victim, *held)) findings.error(6, act, {"episode", {episode.id}});
    const auto when = act.date("when"), arrest = episode.date("arrest_date"), release = episode.date("release_date");
    if (!when) return;
    if (arrest && isBefore(when->days, arrest->days))
        findings.error(6, act, {"when", {episode.id}}, when->doubtful || arrest->doubtful);
    if (release && isBefore(release->days, when->days))
        findings.error(6, act, {"when", {episode.id}}, when->doubtful || release->doubtful);
}

/// Places of the episode where the person may have been on these days; nothing where it may have been one that is not on file.
std::optional<std::vector<RecordId>> placesThen(const Fact& episode, const Days& when)
{
    struct Station {
        std::int64_t seq;
        Days days;
        std::optional<RecordId> place;
    };
    std::vector<Station> stations;
    for (const Json& row : episode.rows("steps")) {
        const auto at = parseDate(row.stringOr("at"));
        const Json* seq = row.find("seq");
        if (at)
            stations.push_back({seq && seq->isInteger() ? seq->integer() : 0, at->days, parseRecordId(row.stringOr("place"))});
    }
    std::ranges::stable_sort(stations, {}, &Station::seq);
    std::vector<RecordId> places;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        const Day until = i + 1 < stations.size() ? stations[i + 1].days.last : stations[i].days.last;
        if (stations[i].days.first > when.last || until < when.first) continue;
        if (!stations[i].place) return std::nullopt;
        places.push_back(*stations[i].place);
    }
    const auto arrest = episode.date("arrest_date");
    const auto arrestPlace = episode.link("arrest_place");
    if (arrest && arrestPlace && before(when, arrest->days) == Ordering::Possible) places.push_back(*arrestPlace);
    return places;
}

void checkPlace(const Fact& act, const Fact& episode, World& world, Findings& findings)
{
    const auto when = act.date("when");
    const auto where = act.link("where");
    if (!when || !where) return;
    const auto places = placesThen(episode, when->days);
    if (!places || places->empty()) return;
    if (std::ranges::any_of(*places, [&](const RecordId& place) { return world.isSamePlace(*where, place); })) return;
    findings.warning(7, act, {"where", {episode.id}});
}

void checkTorture(const Fact& act, World& world, Findings& findings)
{
    if (!world.isWithin("act-types", act.text("type"), "torture")) return;
    if (!act.has("purposes")) findings.warning(24, act, {"purposes"});
    const std::string official = act.text("official"), control = act.text("custody_or_control");
    if (official.empty() || official == "none-shown") findings.warning(24, act, {"official"});
    if (control.empty() || control == "no") findings.warning(24, act, {"custody_or_control"});
    if (act.text("severe_pain") == "none") findings.warning(25, act, {"severe_pain"});
}

} // namespace

void checkAct(const Fact& fact, World& world, Findings& findings)
{
    if (const FactRef episode = world.find(fact.link("episode")); episode && episode->is(kinds::kDetention)) {
        checkEpisode(fact, *episode, world, findings);
        checkPlace(fact, *episode, world, findings);
    }
    checkTorture(fact, world, findings);
    const auto victim = fact.link("victim");
    const auto when = fact.date("when");
    if (!victim || !when) return;
    for (const FactRef& death : world.ofPerson(*victim, kinds::kDeath, "person")) {
        const auto died = death->date("date");
        if (died && isBefore(died->days, when->days))
            findings.error(8, fact, {"when", {death->id}}, died->doubtful || when->doubtful);
    }
}

} // namespace zapis::rules
