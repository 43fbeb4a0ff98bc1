// Rules about persons: 9, 10, 48.
#include <algorithm>
#include <array>

#include "core/model/kinds.h"
#include "core/records/rules/names.h"
#include "core/records/rules/rule_world.h"

namespace zapis::rules {
namespace {

struct Band {
    std::string_view code;
    int from, to;
};

constexpr std::array<Band, 9> kBands = {{{"0-13", 0, 13}, {"14-15", 14, 15}, {"16-17", 16, 17}, {"18-24", 18, 24},
    {"25-34", 25, 34}, {"35-44", 35, 44}, {"45-54", 45, 54}, {"55-64", 55, 64}, {"65-plus", 65, 200}}};

/// Full years from one day to another.
int yearsBetween(Day from, Day to)
{
    int years = std::stoi(toText(to).substr(0, 4)) - std::stoi(toText(from).substr(0, 4));
    if (toText(to).substr(5) < toText(from).substr(5)) --years;
    return years;
}

void checkAge(const Fact& person, World& world, Findings& findings)
{
    const auto band = std::ranges::find(kBands, person.text("age_band"), &Band::code);
    const auto birth = person.date("birth");
    if (band == kBands.end() || !birth) return;
    std::vector<RecordId> acts;
    for (const FactRef& act : world.ofPerson(person.id, kinds::kAct, "victim")) {
        const auto when = act->date("when");
        if (!when) continue;
        const int youngest = yearsBetween(birth->days.last, when->days.first),
                  oldest = yearsBetween(birth->days.first, when->days.last);
        if (youngest <= band->to && oldest >= band->from) return;
        acts.push_back(act->id);
    }
    if (!acts.empty()) findings.warning(9, person, {"age_band", acts});
}

bool isDecided(const Fact& person, const RecordId& other)
{
    return std::ranges::any_of(person.rows("same_as"), [&](const Json& row) { return row.stringOr("to") == toText(other); });
}

} // namespace

void checkPerson(const Fact& fact, World& world, Findings& findings)
{
    const std::string band = fact.text("age_band");
    const bool isChild = band == "0-13" || band == "14-15" || band == "16-17";
    if (isChild && !fact.has("minor_guardian") && !fact.has("best_interest_note")) findings.error(10, fact, {"minor_guardian"});
    checkAge(fact, world, findings);
}

void checkNames(const Fact& person, World& world, Findings& findings)
{
    const std::vector<std::string> names = namesOf(person);
    if (names.empty() || !standsInTestimony(person.id, world)) return;
    for (const RecordId& other : world.names().similarTo(names, person.id)) {
        const FactRef they = world.find(other);
        if (!they || other > person.id || world.isSamePerson(other, person.id) || isDecided(person, other)
            || isDecided(*they, person.id))
            continue;
        findings.hint(48, person, {"names", {other}});
    }
}

} // namespace zapis::rules
