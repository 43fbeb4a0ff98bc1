#include "tests/catch.h"

#include <algorithm>
#include <set>

#include "tests/core/bundle/asking.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;
using test::Asking;
using test::kSealing;

namespace {

struct Row {
    std::string testimony, un, platform, poland, lithuania;
};

/// What the gate has to answer to the samples by docs/model/domain.md §5a: scope statement, sealed on 2021-02-01.
const std::vector<Row> kTable = {
    {"t01", "yes", "no (not-asked)", "no (not-asked)", "yes"},
    {"t02", "yes", "no (not-asked)", "redacted (p-egor)", "no (not-asked)"},
    {"t03", "yes", "no (not-asked)", "redacted (p-egor)", "no (not-asked)"},
    {"t04", "yes", "no (not-asked)", "no (not-asked)", "no (not-asked)"},
    {"t05", "yes, conditions", "no (not-asked)", "no (not-asked)", "no (not-asked)"},
    {"t06", "yes, conditions", "no (refused)", "no (not-asked)", "no (not-asked)"},
    {"t07", "yes", "no (not-asked)", "redacted (p-egor)", "no (not-asked)"},
    {"t08", "yes", "no (not-asked)", "no (not-asked)", "no (not-asked)"},
    {"t09", "no (withdrawn)", "no (withdrawn)", "no (withdrawn)", "no (withdrawn)"},
    {"t10", "yes", "no (not-asked)", "no (not-asked)", "no (not-asked)"},
    {"t11", "yes", "no (not-asked)", "no (not-asked)", "no (not-asked)"},
    {"t12", "yes", "no (not-asked)", "redacted (p-egor)", "no (not-asked)"},
};

} // namespace

TEST_CASE("the gate answers as the table of the samples says", "[bundle][gate]")
{
    Asking gate;
    for (const Row& row : kTable) {
        CAPTURE(row.testimony);
        CHECK(gate.said(row.testimony, "r-un") == row.un);
        CHECK(gate.said(row.testimony, "r-platform") == row.platform);
        CHECK(gate.said(row.testimony, "r-pl") == row.poland);
        CHECK(gate.said(row.testimony, "r-lt") == row.lithuania);
    }
}

TEST_CASE("a vault answers as plain records do", "[bundle][gate]")
{
    test::MemoryVault vault;
    REQUIRE(vault.records->importLines(*findResource("sample/samples.jsonl"), {}).problems.empty());
    Asking gate;
    const Consents consents = Consents::read(vault.reader());
    std::vector<RecordId> all = gate.samples.source.order();
    // Without their files the items come in as drafts; all else is as in the file.
    std::erase_if(all, [&](const RecordId& id) { return gate.samples.source.at(id).kind == "evidence_item"; });
    for (const char* recipient : {"r-un", "r-platform", "r-pl", "r-lt"}) {
        const auto fromVault = decide(vault.reader(), consents, gate.samples.recipient(recipient), all, kSealing);
        const auto fromPlain = gate.decisions(recipient, all);
        REQUIRE(fromVault.size() == fromPlain.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            CAPTURE(recipient, gate.samples.keyOf(all[i]));
            CHECK(gate.said(fromVault[i]) == gate.said(fromPlain[i]));
        }
    }
}

TEST_CASE("a withdrawal closes from the moment it is entered, whatever day it bears", "[bundle][gate]")
{
    Asking gate;
    gate.samples.source.at(gate.samples.id("t09")).status = Status::Final;
    CHECK(gate.said("t09", "r-platform", dayOf(2020, 10, 25)) == "no (withdrawn)");
    CHECK(gate.said("t09", "r-platform") == "no (withdrawn)");
    CHECK(gate.said("t09", "r-un", dayOf(2020, 10, 25)) == "no (refused)");
}

TEST_CASE("facts, passages and links go with their testimonies", "[bundle][gate]")
{
    struct Case {
        std::string key, recipient, said;
    };
    const auto c = GENERATE(values<Case>({
        {"ps-t01-02", "r-lt", "yes"},
        {"ps-t02-09", "r-lt", "no (not-asked)"},
        {"ps-t02-09", "r-pl", "redacted (p-egor)"},
        {"fl-08", "r-lt", "no (not-asked)"},
        {"a-stun", "r-lt", "yes"}, // one of its testimonies, t01, goes
        {"a-stun", "r-pl", "no (not-asked)"},
        {"x-stepanych", "r-un", "yes, conditions"}, // nobody's own, but t02 and t06 tell of him
        {"x-stepanych", "r-lt", "no (not-asked)"},
        {"x-47", "r-un", "yes"}, // no passage: goes with its act
        {"x-47", "r-platform", "no (not-asked)"},
        {"m-burns", "r-lt", "redacted (p-hanna)"},
        {"m-sleep", "r-un", "no (not-asked)"}, // medical was never asked of p-olga
        {"a-viktar", "r-un", "yes"},           // the widow consented for the dead
        {"cl-1", "r-un", "yes, conditions"},
        {"cl-1", "r-pl", "no (not-asked)"},
        {"cf-count", "r-un", "yes"},
        {"cf-count", "r-lt", "no (not-asked)"},
        {"ef-wide", "r-un", "no (draft)"},
        {"ef-severe", "r-un", "no (privileged)"},
        {"cs-zar", "r-un", "no (privileged)"},
        {"tk-2", "r-un", "no (privileged)"},
        {"p-egor-dup", "r-un", "no (merged)"},
        {"p-lomov", "r-platform", "yes"}, // a judge is never asked
        {"p-drozdov", "r-platform", "yes"},
        {"a-courier", "r-un", "no (withdrawn)"},
        {"ev-discharge", "r-pl", "yes"},
        {"ev-photos-gate", "r-un", "yes"},
        {"ev-photos-gate", "r-pl", "no (not-asked)"}, // who took them agrees, he whose burns they show does not
        {"ev-prosec", "r-un", "no (not-asked)"},      // p-olga gave the statement, no recordings
        {"r-pl", "r-un", "no (third-party)"},
        {"h-1", "r-un", "no (third-party)"},
        {"co-27", "r-un", "no (third-party)"},
        {"co-25", "r-un", "yes, conditions"},
    }));
    Asking gate;
    CAPTURE(c.key, c.recipient);
    const GateDecision decision = gate.about(c.key, c.recipient);
    CAPTURE(decision.reason, decision.details);
    if (c.said.starts_with("yes")) CHECK(decision.verdict == Verdict::Goes);
    else CHECK(gate.said(decision) == c.said);
}

TEST_CASE("a fact whose words were withdrawn stays", "[bundle][gate]")
{
    Asking gate;
    REQUIRE(gate.about("pr-palina-1").verdict == Verdict::Goes);
    SECTION("the testimony") { gate.samples.source.at(gate.samples.id("t10")).status = Status::Withdrawn; }
    SECTION("the passage") { gate.samples.source.at(gate.samples.id("ps-t10-33")).status = Status::Withdrawn; }
    SECTION("the link") { gate.samples.source.at(gate.samples.id("fl-30")).status = Status::Withdrawn; }
    CHECK(gate.about("pr-palina-1").verdict == Verdict::Stays);
}

TEST_CASE("a file that does not say whom it shows stays out", "[bundle][gate]")
{
    Asking gate;
    CHECK(gate.about("ev-receipt").verdict == Verdict::Goes);
    gate.samples.fields("ev-receipt").members().erase("depicts_nobody");
    CHECK(gate.said("ev-receipt", "r-un") == "no (third-party)");
    SECTION("not even a no is enough") { gate.samples.fields("ev-receipt")["depicts_nobody"] = "no"; }
    SECTION("nor that nobody knows") { gate.samples.fields("ev-receipt")["depicts_nobody"] = "unknown"; }
    CHECK(gate.said("ev-receipt", "r-un") == "no (third-party)");
}

TEST_CASE("whom a file shows is asked for just that kind of recording", "[bundle][gate]")
{
    Asking gate;
    CHECK(gate.said("ev-video", "r-un") == "redacted (p-maryla)");
    SECTION("the heading is enough")
    {
        gate.grant("p-maryla", "r-un", "recordings");
        CHECK(gate.said("ev-video", "r-un") == "yes");
    }
    SECTION("so is the video alone")
    {
        gate.grant("p-maryla", "r-un", "recordings-video");
        CHECK(gate.said("ev-video", "r-un") == "yes");
    }
    SECTION("photographs are something else")
    {
        gate.grant("p-maryla", "r-un", "recordings-photos");
        CHECK(gate.said("ev-video", "r-un") == "redacted (p-maryla)");
    }
    SECTION("who agreed to altered recordings alone is not shown")
    {
        gate.grant("p-maryla", "r-un", "recordings-altered");
        CHECK(gate.said("ev-video", "r-un") == "redacted (p-maryla)");
        gate.samples.fields("ev-video")["derivation"] = "altered-voice-face";
        CHECK(gate.said("ev-video", "r-un") == "yes");
    }
}

TEST_CASE("sexual violence needs a consent of its own", "[bundle][gate]")
{
    Asking gate;
    for (const char* key : {"t09", "a-courier", "m-courier", "p-courier"})
        gate.samples.source.at(gate.samples.id(key)).status = Status::Final;
    gate.grant("p-courier", "r-un", "statement");
    CHECK(gate.said("t09", "r-un") == "yes");
    const auto isMarked = GENERATE(true, false); // the kind of act says it where the mark is missing
    if (!isMarked) gate.samples.fields("a-courier").members().erase("sexual");
    CHECK(gate.about("a-courier").verdict == Verdict::Stays);
    gate.grant("p-courier", "r-un", "medical");
    CHECK(gate.about("a-courier").verdict == Verdict::Stays);
    CHECK(gate.about("m-courier").verdict == Verdict::Stays);
    gate.grant("p-courier", "r-un", "medical-sexual");
    CHECK(gate.said("a-courier", "r-un") == "yes");
    CHECK(gate.said("m-courier", "r-un") == "yes");
}

TEST_CASE("conditions of a source stop what rests on it", "[bundle][gate]")
{
    Asking gate;
    gate.samples.fields("t01")["sources"] = Json::array({toText(gate.samples.id("s-volunteers"))});
    CHECK(gate.said("t01", "r-un") == "yes");
    gate.samples.fields("s-volunteers")["conditions"] = "Not before the trial";
    CHECK(gate.said("t01", "r-un") == "no (source-condition)");
    CHECK(gate.about("t01").because == std::vector{gate.samples.id("s-volunteers")});
    CHECK(gate.said("s-volunteers", "r-un") == "no (source-condition)");
}

TEST_CASE("what is privileged, a draft or taken back stays whatever the consents say", "[bundle][gate]")
{
    Asking gate;
    const RecordId t01 = gate.samples.id("t01");
    SECTION("privileged")
    {
        gate.samples.fields("ev-receipt")["privileged"] = "yes";
        CHECK(gate.said("ev-receipt", "r-un") == "no (privileged)");
    }
    SECTION("draft")
    {
        gate.samples.source.at(t01).status = Status::Draft;
        CHECK(gate.said("t01", "r-un") == "no (draft)");
        CHECK(gate.said("ps-t01-02", "r-un") == "no (draft)");
    }
    SECTION("withdrawn")
    {
        gate.samples.source.at(t01).status = Status::Withdrawn;
        CHECK(gate.said("t01", "r-un") == "no (withdrawn)");
    }
    SECTION("from a revoked device")
    {
        gate.samples.source.at(t01).status = Status::Quarantined;
        CHECK(gate.said("t01", "r-un") == "no (quarantined)");
    }
    SECTION("not there") { CHECK(gate.said(gate.decisions("r-un", {newRecordId()}).front()) == "no (missing)"); }
}

TEST_CASE("a person may ask that not even their existence shows", "[bundle][gate]")
{
    Asking gate;
    gate.samples.source.put(newRecordId(), "consent",
        Json::object({{"person", toText(gate.samples.id("p-iryna"))}, {"recipient", toText(gate.samples.id("r-un"))},
            {"scope", "statement"}, {"state", "refused"}, {"date", "2020-12-01"}, {"hide_existence", "yes"}}));
    CHECK(gate.said("p-iryna", "r-un") == "no (safety)");
    CHECK(gate.said("p-nasta", "r-un") == "no (safety)"); // names her as mother
    CHECK(gate.said("t08", "r-un") == "no (safety)");     // mentions her
    CHECK(gate.said("t01", "r-un") == "yes");
}

TEST_CASE("a person of whom somebody said why nobody can ask them gates nothing", "[bundle][gate]")
{
    Asking gate;
    const RecordId sasha = newRecordId();
    gate.samples.source.put(sasha, "person", Json::object({{"roles", Json::array({"witness"})}, {"description", "a cellmate"}}));
    gate.samples.fields("d-egor")["witnesses"] = Json::array({toText(sasha)});
    CHECK(gate.about("d-egor").verdict == Verdict::Redacted); // empty fields say nothing
    gate.samples.source.at(sasha).fields["unreachable_why"] = "seen once, nobody knows who";
    CHECK(gate.about("d-egor").verdict == Verdict::Goes);
    const GateDecision own = gate.decisions("r-un", {sasha}).front();
    CHECK(own.verdict == Verdict::Goes);
    CHECK(own.withheldFields == std::vector<std::string>{"unreachable_why", "description"});
    SECTION("whatever is on file by which one could ask")
    {
        const auto [field, value] = GENERATE(
            table<std::string, Json>({{"birth", "1990"}, {"birth_place", "Minsk"}, {"id_documents", Json::array({"MP1234567"})},
                {"address", "A street"}, {"emergency_contact", "her sister"}, {"image", "00112233445566778899aabbccddeeff"},
                {"contacts", Json::array({Json::object({{"channel", "phone"}, {"value", "1"}})})}}));
        CAPTURE(field);
        gate.samples.source.at(sasha).fields[field] = value;
        CHECK(gate.about("d-egor").verdict == Verdict::Redacted);
    }
    SECTION("with a name they are asked")
    {
        gate.samples.source.at(sasha).fields["names"] = Json::array({Json::object({{"text", "Sasha"}})});
        CHECK(gate.about("d-egor").verdict == Verdict::Redacted);
    }
    SECTION("with the compartment closed nobody knows that there is no name")
    {
        gate.samples.source.at(sasha).identityRead = false;
        CHECK(gate.about("d-egor").verdict == Verdict::Redacted);
    }
    SECTION("who spoke with us is always asked")
    {
        gate.samples.fields("t01")["person"] = toText(sasha);
        CHECK(gate.about("t01").verdict == Verdict::Stays);
    }
}

TEST_CASE("medical data and sexual violence need a row of its own from everybody", "[bundle][gate]")
{
    Asking gate;
    gate.put("p-sasha", "person",
        Json::object({{"roles", Json::array({"victim"})}, {"unreachable_why", "seen once, nobody knows who"}}));
    SECTION("a finding")
    {
        gate.put("m-sasha", "medical_finding", Json::object({{"person", gate.link("p-sasha")}, {"type", "burn-injury"}}));
        CHECK(gate.about("m-sasha").verdict == Verdict::Stays);
        CHECK(gate.about("m-sasha").because == std::vector{gate.samples.id("p-sasha")});
        gate.samples.fields("m-sasha")["person"] = gate.link("p-lomov"); // not even of a judge
        CHECK(gate.about("m-sasha").verdict == Verdict::Stays);
    }
    SECTION("an act of sexual violence")
    {
        gate.put("a-sasha", "act", Json::object({{"victim", gate.link("p-sasha")}, {"type", "ill-treatment"}}));
        CHECK(gate.about("a-sasha").verdict == Verdict::Goes);
        gate.samples.fields("a-sasha")["type"] = "sexual-violence";
        CHECK(gate.about("a-sasha").verdict == Verdict::Stays);
        gate.grant("p-sasha", "r-un", "statement");
        CHECK(gate.about("a-sasha").verdict == Verdict::Stays);
        gate.grant("p-sasha", "r-un", "medical-sexual");
        CHECK(gate.about("a-sasha").verdict == Verdict::Goes);
        // Who did it has no say.
        gate.samples.fields("a-sasha")["perpetrators"] =
            Json::array({Json::object({{"who", gate.link("p-drozdov")}, {"part", "ordered"}})});
        CHECK(gate.about("a-sasha").verdict == Verdict::Goes);
    }
}

TEST_CASE("officials are never asked, those who handled do not count, an insider does", "[bundle][gate]")
{
    Asking gate;
    Json perpetrators = Json::array({Json::object({{"who", toText(gate.samples.id("p-drozdov"))}, {"part", "ordered"}})});
    gate.samples.fields("a-arrest")["perpetrators"] = perpetrators;
    CHECK(gate.said("a-arrest", "r-lt") == "yes");
    perpetrators.items().front()["who"] = toText(gate.samples.id("p-vyaz"));
    gate.samples.fields("a-arrest")["perpetrators"] = perpetrators;
    CHECK(gate.said("a-arrest", "r-lt") == "redacted (p-vyaz)");
}

TEST_CASE("merged records of one person count together", "[bundle][gate]")
{
    Asking gate;
    gate.samples.fields("a-arrest")["victim"] = toText(gate.samples.id("p-egor-dup"));
    CHECK(gate.said("a-arrest", "r-un") == "yes");
    gate.grant("p-egor-dup", "r-un", "statement", "withdrawn");
    CHECK(gate.said("a-arrest", "r-un") == "no (withdrawn)");
    CHECK(gate.said("t01", "r-un") == "no (withdrawn)");
}

TEST_CASE("of a record that goes, identity, notes and scopes not granted stay", "[bundle][gate]")
{
    Asking gate;
    gate.samples.fields("p-maryla")["internal_note"] = "call in spring";
    gate.samples.fields("p-maryla")["vulnerabilities"] = Json::array({"trauma"});
    const GateDecision un = gate.about("p-maryla");
    REQUIRE(un.verdict == Verdict::Goes);
    CHECK(un.withheldFields == std::vector<std::string>{"names", "birth", "internal_note", "tags"});
    const GateDecision poland = gate.about("p-maryla", "r-pl"); // p-egor, her schoolmate, was not asked
    CHECK(std::ranges::find(poland.withheldFields, "relations") != poland.withheldFields.end());
    gate.grant("p-maryla", "r-un", "medical", "withdrawn");
    gate.grant("p-maryla", "r-un", "identity", "withdrawn");
    const GateDecision less = gate.about("p-maryla");
    for (const char* field : {"names", "vulnerabilities", "protection_needs", "country_now", "risk_level"}) {
        CAPTURE(field);
        CHECK(std::ranges::find(less.withheldFields, field) != less.withheldFields.end());
    }
}

TEST_CASE("recordings of a testimony stay where only the text was granted", "[bundle][gate]")
{
    Asking gate;
    gate.samples.fields("t03")["recordings"] = Json::array({toText(gate.samples.id("ev-video"))});
    gate.samples.fields("ps-t03-15")["field"] = "segments";
    gate.samples.fields("t03")["segments"] = Json::array({Json::object({{"text", "I counted"}})});
    const GateDecision decision = gate.about("t03");
    CHECK(decision.verdict == Verdict::Goes);
    CHECK(decision.withheldFields == std::vector<std::string>{"recordings", "segments", "tags"});
    CHECK(gate.said("ps-t03-15", "r-un") == "no (consent)");
}

TEST_CASE("custody towards others stays", "[bundle][gate]")
{
    struct Case {
        std::string action;
        bool stays;
    };
    const auto c = GENERATE(values<Case>({{"handed-over", true}, {"exported", true}, {"expert-sent", true}, {"received", false},
        {"returned", false}, {"hash-checked", false}}));
    CAPTURE(c.action);
    Asking gate;
    gate.grant("p-maryla", "r-un", "recordings");
    const auto withholdsCustody = [&] {
        const auto fields = gate.about("ev-video").withheldFields;
        return std::ranges::find(fields, "custody") != fields.end();
    };
    CHECK_FALSE(withholdsCustody());
    gate.samples.fields("ev-video")["custody"].items().push_back(
        Json::object({{"seq", 4}, {"action", c.action}, {"at", "2020-12-01T10:00:00Z"}}));
    CHECK(withholdsCustody() == c.stays);
}

TEST_CASE("a refusal anywhere in the samples never lets more out", "[bundle][gate][property]")
{
    Asking gate;
    const std::vector<RecordId> all = gate.samples.source.order();
    const auto going = [&](const std::vector<GateDecision>& decisions) {
        std::set<RecordId> ids;
        for (const GateDecision& one : decisions) {
            if (one.verdict == Verdict::Goes) ids.insert(one.record);
        }
        return ids;
    };
    const std::set<RecordId> before = going(gate.decisions("r-un", all));
    REQUIRE(before.size() > 100);
    const std::string person =
        GENERATE(values<std::string>({"p-egor", "p-maryla", "p-vyaz", "p-hanna", "p-viktar", "p-olga", "p-iryna"}));
    const std::string scope = GENERATE(values<std::string>({"statement", "recordings", "medical", "identity"}));
    gate.grant(person, "r-un", scope, "refused");
    const std::set<RecordId> after = going(gate.decisions("r-un", all));
    CAPTURE(person, scope);
    CHECK(std::ranges::includes(before, after));
}

TEST_CASE("decisions do not depend on the order of the selection", "[bundle][gate][property]")
{
    Asking gate;
    std::vector<RecordId> all = gate.samples.source.order();
    const auto forwards = gate.decisions("r-un", all);
    std::ranges::reverse(all);
    auto backwards = gate.decisions("r-un", all);
    std::ranges::reverse(backwards);
    CHECK(forwards == backwards);
}
