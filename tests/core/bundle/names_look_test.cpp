// What a person says of a name that stands unmarked: whose it is, or that it is none. Of one place of one version of one text.

#include "core/bundle/plan/names_look.h"

#include "core/base/text.h"
#include "core/records/passages.h"
#include "tests/catch.h"
#include "tests/core/bundle/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;

namespace {

const std::string kWords = "They led us in. Zubrovich hit me twice.\n\nThen Zubrovich left.";

RecordId enter(Records& records, const char* name)
{
    const Json row = Json::object({{"kind", "official"}, {"language", "en"}, {"script", "latn"}, {"text", name}});
    return records.commit({{newRecordId(), "person", Json::object({{"names", Json::array({row})}}), {}}}).front();
}

/// A vault in which a draft testimony names somebody once more than it should.
struct Told {
    Told()
    {
        Records& records = sample.vault->records();
        person = enter(records, "Zubrovich");
        testimony =
            records.commit({{newRecordId(), "testimony", Json::object({{"language", "en"}, {"narrative", kWords}}), {}}}).front();
        records.commit(newFact(records.reader().catalogue(), testimony, reader().get(testimony).fields, "act", 16, 39).changes);
    }
    const RecordReader& reader() const { return sample.vault->reader(); }
    /// As if the draft went: the gate is not what is tested here.
    ExportPlan look() const
    {
        ExportPlan plan;
        plan.request = sample.request(sample.recipient);
        plan.recipient = recipient(reader(), sample.recipient);
        GateDecision decision;
        decision.record = testimony;
        decision.kind = "testimony";
        decision.verdict = Verdict::Goes;
        plan.decisions.push_back(decision);
        lookForNames(reader(), plan);
        return plan;
    }
    SampleVault sample;
    RecordId person, testimony;
};

} // namespace

TEST_CASE("a name that is marked becomes a mention, and the passages move along", "[bundle][names]")
{
    Told told;
    ExportPlan plan = told.look();
    REQUIRE(plan.unmarked.size() == 2);
    CHECK(plan.warnings == std::vector{std::string(kUnmarkedNames)});
    CHECK(plan.unmarked.front().mayBeMarked);
    CHECK(plan.unmarked.front().persons == std::vector{told.person});
    CHECK(plan.unmarked.front().sentence == "Zubrovich hit me twice.");
    CHECK(plan.unmarked.back().sentence == "Then Zubrovich left.");
    Bundles& bundles = told.sample.vault->bundles();
    bundles.mark(plan.unmarked.back(), told.person);
    CHECK(keyOf([&] { bundles.mark(plan.unmarked.front(), told.person); }) == "bundle.changed-since-shown");
    plan = told.look();
    REQUIRE(plan.unmarked.size() == 1);
    bundles.mark(plan.unmarked.front(), told.person);
    CHECK(told.look().unmarked.empty());

    const Json fields = told.reader().get(told.testimony).fields;
    CHECK(fields.stringOr("narrative")
        == "They led us in. " + std::string(kMention) + " hit me twice.\n\nThen " + std::string(kMention) + " left.");
    REQUIRE(fields.at("narrative_mentions").items().size() == 2);
    CHECK(fields.at("narrative_mentions").items().front().stringOr("spoken") == "Zubrovich");
    CHECK(fields.at("narrative_mentions").items().back().stringOr("to") == toText(told.person));
    const std::vector<AnchoredFact> facts = factsOf(told.reader(), told.testimony);
    REQUIRE(facts.size() == 1);
    CHECK(facts.front().quote == std::string(kMention) + " hit me twice.");
}

TEST_CASE("what is no person is said of one place of one text, of the people who were known then", "[bundle][names]")
{
    Told told;
    const ExportPlan plan = told.look();
    told.sample.vault->bundles().answer({plan.unmarked.front()}, NameAnswer::NoPerson);
    CHECK(told.look().unmarked == std::vector{plan.unmarked.back()});
    CHECK(told.look().saidNoPerson == std::vector{plan.unmarked.front()});
    SECTION("the journal says who answered, and is good")
    {
        LogReader journal(told.reader().databases());
        const HistoryEntry entry = journal.of(told.testimony).back();
        CHECK(entry.event == Event::Note);
        REQUIRE(entry.fields.size() == 1);
        CHECK(entry.fields.front().name == "#not-a-person");
        CHECK(entry.fields.front().valueClass == ValueClass::Identity);
        CHECK(journal.verify({}).empty());
    }
    SECTION("another version of the text asks anew")
    {
        told.sample.vault->records().amend(told.testimony, Json::object({{"narrative", kWords + " And came back."}}), {});
        CHECK(told.look().unmarked.size() == 2);
    }
    SECTION("somebody else of that name asks anew")
    {
        enter(told.sample.vault->records(), "Zubrovich");
        CHECK(told.look().unmarked.size() == 2);
    }
    SECTION("it can be taken back")
    {
        told.sample.vault->bundles().answer({plan.unmarked.front()}, NameAnswer::TakenBack);
        CHECK(told.look().unmarked == plan.unmarked);
    }
}

TEST_CASE("a text that takes no mentions is said in other words", "[bundle][names]")
{
    Told told;
    ExportPlan plan = told.look();
    plan.request.purpose = "for Zubrovich";
    plan.unmarked.clear();
    lookForNames(told.reader(), plan);
    const UnmarkedName& purpose = plan.unmarked.back();
    CHECK(purpose.field == "#purpose");
    CHECK(purpose.record == told.sample.recipient);
    CHECK_FALSE(purpose.mayBeMarked);
    CHECK(keyOf([&] { told.sample.vault->bundles().mark(purpose, told.person); }) == "bundle.cannot-mark");
}
