// Rules about prosecutions, articles, complaints and dates: 8, 42–45, 51.
#include <algorithm>
#include <array>

#include "core/model/kinds.h"
#include "core/records/rules/rule_world.h"

namespace zapis::rules {
namespace {

/// The hearing that is certainly not later than any other: the one whose latest day is the earliest.
std::optional<PartialDate> firstHearing(const Fact& prosecution)
{
    std::optional<PartialDate> first;
    for (const Json& row : prosecution.rows("hearings")) {
        const auto date = parseDate(row.stringOr("date"));
        if (date && (!first || date->days.first < first->days.first)) first = date;
    }
    return first;
}

/// When the prosecuted act was: acts that a passage of this prosecution tells of as well.
std::optional<PartialDate> linkedActDate(const Fact& prosecution, World& world)
{
    for (const World::Ground& ground : world.groundsOf(prosecution)) {
        for (const FactRef& link : world.graph().linksOf(ground.passage->id)) {
            const FactRef act = world.find(link->link("target"));
            if (!act || !act->is(kinds::kAct)) continue;
            if (const auto when = act->date("when")) return when;
        }
    }
    return std::nullopt;
}

/// "23.34" of "23.34 Breach of rules on mass events".
std::string numberOf(const std::string& code, World& world)
{
    const Vocabulary* articles = world.reader().catalogue().vocabulary("legal-articles");
    const Term* term = articles ? articles->find(code) : nullptr;
    if (!term) return code;
    const std::string& label = term->label.in(Language::En);
    return label.substr(0, label.find(' '));
}

void checkDate(const Fact& fact, const Field& field, const std::string& path, const Json& value, Day today, Findings& findings)
{
    if (value.isArray()) {
        for (const Json& item : value.items()) checkDate(fact, field, path, item, today, findings);
    } else if (value.isObject()) {
        for (const Field& part : field.rows) {
            if (const Json* inner = value.find(part.name)) checkDate(fact, part, path + "." + part.name, *inner, today, findings);
        }
    } else if (value.isString() && !mayLieAhead(field)) {
        const auto date = field.type == FieldType::Date ? parseDate(value.string()) : std::nullopt;
        const auto moment = field.type == FieldType::Time ? dayOfTimestamp(value.string()) : std::nullopt;
        if (date && date->days.first > today) findings.error(51, fact, {path, {}, {value.string()}}, date->doubtful);
        if (moment && *moment > today) findings.error(51, fact, {path, {}, {value.string()}});
    }
}

} // namespace

void checkArticles(const Fact& fact, World& world, Findings& findings)
{
    const bool isDetention = fact.is(kinds::kDetention);
    std::optional<PartialDate> day = isDetention ? fact.date("arrest_date") : linkedActDate(fact, world);
    if (!day && !isDetention) day = firstHearing(fact);
    if (!day) return;
    const std::string_view field = isDetention ? "legal_basis" : "articles";
    const Day newCode = dayOf(2021, 3, 1);
    for (const std::string& code : fact.texts(field)) {
        if (code == "cao-other") continue;
        const bool isOldTooLate = world.isWithin("legal-articles", code, "cao-2003") && day->days.first >= newCode;
        const bool isNewTooEarly = world.isWithin("legal-articles", code, "cao-2021") && day->days.last < newCode;
        if (isOldTooLate || isNewTooEarly) findings.warning(42, fact, {field, {}, {numberOf(code, world)}});
    }
}

void checkProsecution(const Fact& fact, World& world, Findings& findings)
{
    const auto verdict = fact.date("verdict_date");
    const auto first = firstHearing(fact);
    if (verdict && first && isBefore(verdict->days, first->days)) findings.warning(43, fact, {"verdict_date"});
    const bool observersRefused = fact.answer("checklist", "observers-admitted") == "no";
    const bool isOpen = std::ranges::any_of(fact.rows("hearings"), [](const Json& row) { return row.stringOr("open") == "yes"; });
    if (isOpen && observersRefused) findings.warning(44, fact, {"hearings.open"});
    const auto accused = fact.link("accused");
    if (!accused) return;
    for (const FactRef& death : world.ofPerson(*accused, kinds::kDeath, "person")) {
        const auto died = death->date("date");
        if (!died) continue;
        for (const Json& row : fact.rows("hearings")) {
            const auto held = parseDate(row.stringOr("date"));
            if (held && isBefore(died->days, held->days))
                findings.error(8, fact, {"hearings.date", {death->id}}, died->doubtful || held->doubtful);
        }
    }
}

void checkComplaint(const Fact& fact, World& world, Findings& findings)
{
    constexpr std::array<std::string_view, 4> kUndecided = {"no-answer", "inquiry", "inquiry-suspended", "forwarded"};
    const auto filed = fact.date("filed");
    if (!filed || std::ranges::find(kUndecided, fact.text("decision")) == kUndecided.end()) return;
    if (world.today() > addMonths(filed->days.last, 3)) findings.warning(45, fact, {"decision"});
}

void checkDates(const Fact& fact, World& world, Findings& findings)
{
    for (const Field& field : fact.kind->fields) {
        if (const Json* value = fact.fields.find(field.name)) checkDate(fact, field, field.name, *value, world.today(), findings);
    }
}

} // namespace zapis::rules
