#include "core/records/person_life.h"

#include <algorithm>
#include <array>

#include "core/model/kinds.h"

namespace zapis {
namespace {

constexpr std::array<std::string_view, 3> kChildBands = {"0-13", "14-15", "16-17"};
constexpr std::array<std::string_view, 3> kDeadFates = {"dead-body-returned", "dead-body-not-returned", "dead-presumed"};
constexpr std::int32_t kDaysToAge = 6575; // of 18 years, with five leap days

template <std::size_t N> bool isAmong(const std::array<std::string_view, N>& codes, std::string_view code)
{
    return std::ranges::find(codes, code) != codes.end();
}

bool isByAnother(const Json& consent, std::string_view form)
{
    const std::string giver = consent.stringOr("given_by");
    return consent.stringOr("form") == form && !giver.empty() && giver != consent.stringOr("person");
}

bool isAnythingExplained(const Json& consent)
{
    const Json* points = consent.find("explained");
    return points && points->isArray() && std::ranges::any_of(points->items(), [](const Json& point) {
        return point.isObject() && (point.stringOr("answer") == "yes" || point.stringOr("answer") == "partly");
    });
}

void meetDeath(PersonLife& life, const std::optional<PartialDate>& date)
{
    if (date && (!life.diedFrom || date->days.first < *life.diedFrom)) life.diedFrom = date->days.first;
}

} // namespace

bool PersonLife::mayBeChildOn(Day day) const { return birth ? day.number < birth->last.number + kDaysToAge : isOfChildBand; }

PersonLife lifeOf(RecordGraph& graph, const RecordId& person)
{
    PersonLife life;
    for (const RecordId& id : graph.samePerson(person)) {
        if (const NodeRef node = graph.find(id)) {
            life.isOfChildBand = life.isOfChildBand || isAmong(kChildBands, node->text("age_band"));
            const auto birth = node->identityRead ? node->date("birth") : std::nullopt;
            if (birth && (!life.birth || life.birth->last < birth->days.last)) life.birth = birth->days;
        }
        for (const NodeRef& death : graph.livingFrom(id, kinds::kDeath, "person")) meetDeath(life, death->date("date"));
        for (const NodeRef& gone : graph.livingFrom(id, kinds::kDisappearance, "person"))
            if (isAmong(kDeadFates, gone->text("fate"))) meetDeath(life, gone->date("fate_date"));
    }
    return life;
}

std::optional<NoYes> whyNoYes(const Json& consent, const PersonLife& life)
{
    if (consent.stringOr("capacity_checked") == "no") return NoYes::Capacity;
    if (!isAnythingExplained(consent)) return NoYes::NotExplained;
    const auto said = parseDate(consent.stringOr("date"));
    if (!said || isByAnother(consent, "next-of-kin")) return std::nullopt;
    if (life.diedFrom && said->days.last > *life.diedFrom) return NoYes::AfterDeath;
    if (life.mayBeChildOn(said->days.first) && !isByAnother(consent, "guardian")) return NoYes::Child;
    return std::nullopt;
}

std::string_view fieldOf(NoYes why)
{
    switch (why) {
    case NoYes::Capacity: return "capacity_checked";
    case NoYes::NotExplained: return "explained";
    case NoYes::AfterDeath: return "date";
    case NoYes::Child: return "given_by";
    }
    return {};
}

} // namespace zapis
