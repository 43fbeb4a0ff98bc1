// Rules about testimonies and consents: 8, 11–13, 15–18, 52, 54.
#include <algorithm>
#include <array>

#include "core/model/kinds.h"
#include "core/model/validate.h"
#include "core/records/person_life.h"
#include "core/records/rules/rule_world.h"

namespace zapis::rules {
namespace {

/// Accounts that we took ourselves: only there can safety be asked about.
constexpr std::array<std::string_view, 5> kOwnInterviews = {
    "first-account", "full-interview", "follow-up", "signed-statement", "affidavit"};

struct AccountDay {
    Days days;
    std::string_view field;
    bool doubtful = false;
};

std::optional<AccountDay> accountDayOf(const Fact& testimony)
{
    if (const auto day = dayOfTimestamp(testimony.text("started"))) return AccountDay{{*day, *day}, "started"};
    if (const auto date = testimony.date("account_date")) return AccountDay{date->days, "account_date", date->doubtful};
    return std::nullopt;
}

/// Acts that the passages of a testimony are linked to.
std::vector<FactRef> actsToldBy(const Fact& testimony, World& world)
{
    std::vector<FactRef> acts;
    const auto add = [&](const FactRef& fact) {
        const bool isNew = std::ranges::none_of(acts, [&](const FactRef& known) { return known->id == fact->id; });
        if (fact->is(kinds::kAct) && isNew) acts.push_back(fact);
    };
    for (const FactRef& passage : world.graph().passagesOf(testimony.id)) {
        for (const FactRef& link : world.graph().linksOf(passage->id)) {
            if (const FactRef target = world.find(link->link("target"))) add(target);
        }
        for (const FactRef& act : world.from(passage->id, kinds::kAct, "passages")) add(act);
    }
    return acts;
}

void checkTimes(const Fact& testimony, World& world, Findings& findings)
{
    const auto account = accountDayOf(testimony);
    if (!account) return;
    std::vector<RecordId> longAgo;
    for (const FactRef& act : actsToldBy(testimony, world)) {
        const auto when = act->date("when");
        if (!when) continue;
        if (isBefore(account->days, when->days))
            findings.error(11, testimony, {account->field, {act->id}}, when->doubtful || account->doubtful);
        if (account->days.first > addMonths(when->days.last, 12)) longAgo.push_back(act->id);
    }
    if (!longAgo.empty()) findings.hint(12, testimony, {account->field, longAgo});
    const auto speaker = testimony.link("person");
    if (!speaker) return;
    for (const FactRef& death : world.ofPerson(*speaker, kinds::kDeath, "person")) {
        const auto died = death->date("date");
        if (died && isBefore(died->days, account->days))
            findings.error(8, testimony, {account->field, {death->id}}, died->doubtful || account->doubtful);
    }
}

void checkPeople(const Fact& testimony, World& world, Findings& findings)
{
    const auto speaker = testimony.link("person"), interpreter = testimony.link("interpreter");
    for (const RecordId& interviewer : testimony.links("interviewers")) {
        if (speaker && world.isSamePerson(interviewer, *speaker)) findings.error(17, testimony, {"interviewers", {interviewer}});
        if (interpreter && world.isSamePerson(interviewer, *interpreter))
            findings.warning(17, testimony, {"interpreter", {interviewer}});
    }
}

bool speaks(const std::vector<std::string>& languages, const std::string& spoken)
{
    return std::ranges::any_of(languages, [&](const std::string& one) {
        const bool isMixed = spoken == "be-ru-mixed" && (one == "be" || one == "ru");
        return one == spoken || isMixed || (one == "be-ru-mixed" && (spoken == "be" || spoken == "ru"));
    });
}

void checkLanguages(const Fact& testimony, World& world, Findings& findings)
{
    const std::string spoken = testimony.text("spoken_language");
    if (spoken.empty() || testimony.has("interpreter")) return;
    std::vector<std::string> languages;
    for (const RecordId& id : testimony.links("interviewers")) {
        const FactRef interviewer = world.find(id);
        if (!interviewer) continue;
        for (std::string& one : interviewer->texts("languages")) languages.push_back(std::move(one));
    }
    if (!languages.empty() && !speaks(languages, spoken)) findings.warning(18, testimony, {"interpreter"});
}

} // namespace

void checkTestimony(const Fact& fact, World& world, Findings& findings)
{
    // Only where the marks of the account ask for it: one that was received, or a first short one, is read back to nobody.
    const Field* readBack = fact.kind->find("read_back");
    if (fact.has("narrative") && !fact.has("read_back") && holds(readBack->when, *fact.kind, fact.fields))
        findings.error(15, fact, {"read_back"});
    const bool isOwn = std::ranges::find(kOwnInterviews, fact.text("type")) != kOwnInterviews.end();
    if (isOwn && fact.rows("do_no_harm").empty()) findings.error(16, fact, {"do_no_harm"});
    checkTimes(fact, world, findings);
    checkPeople(fact, world, findings);
    checkLanguages(fact, world, findings);
}

void checkConsent(const Fact& fact, World& world, Findings& findings)
{
    if (!fact.text("state").starts_with("granted")) return;
    if (!fact.has("recipient") && !fact.has("recipient_class")) findings.error(13, fact, {"recipient"});
    for (const char* field : {"scope", "date", "form"}) {
        if (!fact.has(field)) findings.error(13, fact, {field});
    }
    const auto person = fact.link("person");
    const auto why = person ? whyNoYes(fact.fields, lifeOf(world.graph(), *person)) : std::nullopt;
    if (why) findings.warning(54, fact, {fieldOf(*why)});
}

void checkAvailability(const Fact& fact, World& world, Findings& findings)
{
    const auto asOf = fact.date("as_of");
    if (asOf && world.today() > addMonths(asOf->days.last, 12)) findings.hint(52, fact, {"as_of"});
}

} // namespace zapis::rules
