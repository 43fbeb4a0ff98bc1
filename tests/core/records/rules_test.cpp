// Rules 26–39, 42–45, 55, 56: medicine, command, evidence, courts; and the whole of the samples.
#include <algorithm>
#include <set>

#include "core/base/message.h"
#include "core/base/resource.h"
#include "core/records/stored_files.h"
#include "tests/core/records/rule_cases.h"

using namespace zapis;
using zapis::test::RuleCase;
using zapis::test::RuleVault;

TEST_CASE("rules about medical findings", "[records][rules]")
{
    const std::string act = R"(a act {"body":["loin-left","chest-right"]}
        )";
    const auto c = GENERATE_COPY(values<RuleCase>({
        {26, "a grade by the person", R"(m medical_finding {"observer":"self-report","consistency":"consistent"})",
            "error m consistency"},
        {26, "the overall opinion too", R"(m medical_finding {"observer":"witness","overall_opinion":"consistent"})",
            "error m overall_opinion"},
        {26, "by an ambulance crew", R"(m medical_finding {"observer":"ambulance","consistency":"consistent"})", ""},
        {26, "no grade", R"(m medical_finding {"observer":"self-report"})", ""},
        {27, "nothing else was weighed", R"(m medical_finding {"observer":"clinician","consistency":"diagnostic-of"})",
            "error m alternatives_considered"},
        {27, "it was",
            R"(m medical_finding {"observer":"clinician","consistency":"diagnostic-of","alternatives_considered":"a fall"})", ""},
        {27, "a lower grade", R"(m medical_finding {"observer":"clinician","consistency":"typical-of"})", ""},
        {28, "elsewhere", act + R"(m medical_finding {"acts":["@a"],"regions":["sole-left"]})", "warning m regions a"},
        {28, "there", act + R"(m medical_finding {"acts":["@a"],"regions":["loin-left"]})", ""},
        {28, "a heading fits both ways", R"(a act {"body":["trunk-back"]}
            b act {"body":["loin-left"]}
            m medical_finding {"acts":["@a"],"regions":["loin-left"]}
            n medical_finding {"acts":["@b"],"regions":["trunk-back"]})",
            ""},
        {28, "the whole body", R"(a act {"body":["whole-body"]}
            m medical_finding {"acts":["@a"],"regions":["sole-left"]})",
            ""},
        {28, "an act without body is silent", R"(a act {"type":"torture"}
            m medical_finding {"acts":["@a"],"regions":["sole-left"]})",
            ""},
        {29, "the other side", act + R"(m medical_finding {"acts":["@a"],"regions":["loin-right"]})", "warning m regions a"},
        {29, "another part on the other side is no mirror", act + R"(m medical_finding {"acts":["@a"],"regions":["sole-right"]})",
            ""},
        {29, "a caption in Russian", R"(e evidence_item {"title":"Спина, слева"}
            m medical_finding {"photos":["@e"],"regions":["loin-right"]})",
            "warning m photos e"},
        {29, "in Belarusian", R"(e evidence_item {"title":"Правая рука"}
            m medical_finding {"photos":["@e"],"regions":["forearm-left"]})",
            "warning m photos e"},
        {29, "in English", R"(e evidence_item {"title":"Left arm"}
            m medical_finding {"photos":["@e"],"regions":["forearm-right"]})",
            "warning m photos e"},
        {29, "rights are no side", R"(e evidence_item {"title":"Права человека, справка"}
            m medical_finding {"photos":["@e"],"regions":["forearm-left"]})",
            ""},
        {29, "both sides in the caption", R"(e evidence_item {"title":"Left and right arm"}
            m medical_finding {"photos":["@e"],"regions":["forearm-left"]})",
            ""},
    }));
    test::check(c);
}

TEST_CASE("rules about who is responsible", "[records][rules]")
{
    const std::string two = R"(u unit {"force":"ruvd"}
        p person {"gender":"man"}
        q person {"gender":"man"}
        )";
    const auto c = GENERATE_COPY(values<RuleCase>({
        {30, "two heads at once", two + R"(a post {"unit":"@u","title":"Head","holder":"@p","from":"2019-01-01","to":"2020-12-31"}
            b post {"unit":"@u","title":"Head","holder":"@q","from":"2020-06-01","to":".."})",
            "error b from a"},
        {30, "handing over on one day",
            two + R"(a post {"unit":"@u","title":"Head","holder":"@p","from":"2019-01-01","to":"2020-06-01"}
            b post {"unit":"@u","title":"Head","holder":"@q","from":"2020-06-01","to":".."})",
            ""},
        {30, "acting", two + R"(a post {"unit":"@u","title":"Head","holder":"@p","from":"2019-01-01","to":"2020-12-31"}
            b post {"unit":"@u","title":"Head","holder":"@q","from":"2020-06-01","to":"..","acting":"yes"})",
            ""},
        {30, "another title", two + R"(a post {"unit":"@u","title":"Head","holder":"@p","from":"2019-01-01","to":"2020-12-31"}
            b post {"unit":"@u","title":"Deputy head","holder":"@q","from":"2020-06-01","to":".."})",
            ""},
        {30, "an end that nobody knows", two + R"(a post {"unit":"@u","title":"Head","holder":"@p","from":"2019-01-01"}
            b post {"unit":"@u","title":"Head","holder":"@q","from":"2020-06-01"})",
            ""},
        {30, "doubtful", two + R"(a post {"unit":"@u","title":"Head","holder":"@p","from":"2019","to":"2020?"}
            b post {"unit":"@u","title":"Head","holder":"@q","from":"2019-12-31","to":".."})",
            "warning b from a"},
        {31, "above itself", R"(a unit {"parents":[{"unit":"@b","type":"part-of"}]}
            b unit {"parents":[{"unit":"@c","type":"part-of"}]}
            c unit {"parents":[{"unit":"@a","type":"part-of"}]})",
            "error a parents.unit b c; error b parents.unit c a; error c parents.unit a b"},
        {31, "at different times", R"(a unit {"parents":[{"unit":"@b","type":"part-of","to":"2019-12-31"}]}
            b unit {"parents":[{"unit":"@a","type":"part-of","from":"2020-01-01"}]})",
            ""},
        {31, "before the unit above was", R"(a unit {"valid":"2020-01-01/.."}
            b unit {"parents":[{"unit":"@a","type":"part-of","from":"2018-01-01"}]})",
            "error b parents.from a"},
        {31, "doubtful", R"(a unit {"valid":"2020-01-01/.."}
            b unit {"parents":[{"unit":"@a","type":"part-of","from":"2018?"}]})",
            "warning b parents.from a"},
        {31, "within", R"(a unit {"valid":"2015/.."}
            b unit {"parents":[{"unit":"@a","type":"part-of","from":"2018-01-01","to":".."}]})",
            ""},
        {31, "never at one time", R"(a unit {"valid":"2010/2012"}
            b unit {"valid":"2015/..","parents":[{"unit":"@a","type":"part-of"}]})",
            "error b parents.from a"},
        {32, "another day", two + R"(c command_link {"superior":"@p","subordinate":"@u","from":"2020-08-09","to":"2020-08-10"}
            a act {"when":"2020-08-12","perpetrators":[{"who":"@u","part":"direct"}]})",
            "warning c from a"},
        {32, "covered", two + R"(c command_link {"superior":"@p","subordinate":"@u","from":"2020-08-09"}
            a act {"when":"2020-08-12","perpetrators":[{"who":"@u","part":"direct"}]})",
            ""},
        {32, "covered by another link, through a post", two + R"(o post {"unit":"@u","title":"Head"}
            c command_link {"superior":"@p","subordinate":"@u","from":"2020-08-09","to":"2020-08-10"}
            d command_link {"superior":"@p","subordinate":"@o","from":"2020-08-11"}
            a act {"when":"2020-08-12","perpetrators":[{"who":"@u","part":"direct"}]})",
            ""},
        {33, "seen in media", two + R"(x perpetrator {"force":"ruvd"}
            i identification {"language":"en","perpetrator":"@x","candidate":"@p","method":"video-recognition","by":"@q","date":"2020-10-01","prior_exposure":"yes","witness_words":"him","confidence":"certain"})",
            "warning i prior_exposure"},
        {33, "known before", two + R"(x perpetrator {"force":"ruvd"}
            i identification {"language":"en","perpetrator":"@x","candidate":"@p","method":"known-before","by":"@q","date":"2020-10-01","prior_exposure":"yes","witness_words":"him","confidence":"certain"})",
            ""},
    }));
    test::check(c);
}

TEST_CASE("rules about evidence", "[records][rules]")
{
    const std::string two = R"(p person {"gender":"man"}
        q person {"gender":"man"}
        )";
    const auto c = GENERATE_COPY(values<RuleCase>({
        {35, "given on by another",
            two + R"(e evidence_item {"custody":[{"seq":1,"action":"received","at":"2020-09-01T10:00:00Z","to":"@p"},{"seq":2,"action":"moved","at":"2020-09-01T11:00:00Z","from":"@q"}]})",
            "error e custody.from p q"},
        {35, "by the same",
            two + R"(e evidence_item {"custody":[{"seq":2,"action":"moved","at":"2020-09-01T11:00:00Z","from":"@p"},{"seq":1,"action":"received","at":"2020-09-01T10:00:00Z","to":"@p"}]})",
            ""},
        {35, "left out breaks nothing",
            two + R"(e evidence_item {"custody":[{"seq":1,"action":"received","at":"2020-09-01T10:00:00Z"},{"seq":2,"action":"moved","at":"2020-09-01T11:00:00Z","from":"@q"}]})",
            ""},
        {36, "two days that nobody accounts for",
            R"(e evidence_item {"custody":[{"seq":1,"action":"received","at":"2020-09-01T10:00:00Z"},{"seq":2,"action":"moved","at":"2020-09-03T11:00:00Z"}]})",
            "warning e custody.at"},
        {36, "with a reason",
            R"(e evidence_item {"custody":[{"seq":1,"action":"received","at":"2020-09-01T10:00:00Z"},{"seq":2,"action":"moved","at":"2020-09-03T11:00:00Z","reason":"lay in the safe"}]})",
            ""},
        {36, "a few hours",
            R"(e evidence_item {"custody":[{"seq":1,"action":"received","at":"2020-09-01T10:00:00Z"},{"seq":2,"action":"moved","at":"2020-09-01T21:00:00Z"}]})",
            ""},
        {37, "verified by one, by nothing", two + R"(e evidence_item {"authenticity":"authentic","reviewers":["@p"]})",
            "warning e reviewers; warning e methods"},
        {37, "verified by two",
            two + R"(e evidence_item {"authenticity":"authentic","reviewers":["@p","@q"],"methods":["metadata"]})", ""},
        {37, "likely", R"(e evidence_item {"authenticity":"likely-authentic"})", ""},
        {38, "three days off", R"(e evidence_item {"made_at":"2020-08-14T10:00:00Z","made_on":"2020-08-11"})",
            "warning e made_on"},
        {38, "a day off", R"(e evidence_item {"made_at":"2020-08-12T10:00:00Z","made_on":"2020-08-11"})", ""},
        {38, "about that month", R"(e evidence_item {"made_at":"2020-08-14T10:00:00Z","made_on":"2020-08"})", ""},
        {39, "from what?", R"(e evidence_item {"derivation":"excerpt"})", "error e derived_from"},
        {39, "how?", R"(e evidence_item {"title":"A"}
            f evidence_item {"derived_from":"@e"})",
            "error f derivation"},
        {39, "both", R"(e evidence_item {"title":"A"}
            f evidence_item {"derived_from":"@e","derivation":"excerpt"})",
            ""},
    }));
    test::check(c);
}

TEST_CASE("what a hand-over will ask of a file is asked before", "[records][rules][handover]")
{
    const std::string p = R"(p person {"gender":"man"}
        )";
    const std::string calm = R"("graphic":"no","sexual_content":"no")";
    const auto c = GENERATE_COPY(values<RuleCase>({
        {55, "nothing is answered", R"(e evidence_item {"type":"photograph"})",
            "warning e graphic; warning e sexual_content; warning e depicts"},
        {55, "all is answered", p + R"(e evidence_item {"type":"photograph","depicts":["@p"],)" + calm + "}", ""},
        {55, "unknown is an answer", p + R"(e evidence_item {"depicts":["@p"],"graphic":"unknown","sexual_content":"not-asked"})",
            ""},
        {55, "nobody can be recognised", R"(e evidence_item {"depicts_nobody":"yes",)" + calm + "}", ""},
        {55, "somebody can, and it is not said who", R"(e evidence_item {"depicts_nobody":"no",)" + calm + "}",
            "warning e depicts"},
        {55, "another kind is not asked", p, ""},
        {56, "medical, and nobody's", R"(e evidence_item {"type":"medical-record","depicts_nobody":"yes"})", "warning e depicts"},
        {56, "whom it shows is asked first", R"(e evidence_item {"type":"medical-record"})", ""},
        {56, "the finding that it belongs to says whose", p + R"(e evidence_item {"type":"medical-record","depicts_nobody":"yes"}
            m medical_finding {"person":"@p","photos":["@e"]})",
            ""},
        {56, "who made it says whose", p + R"(e evidence_item {"type":"video","depicts_nobody":"yes","made_by":"@p"})", ""},
        {56, "who received it does not", p + R"(e evidence_item {"type":"video","depicts_nobody":"yes","got_by":"@p"})",
            "warning e depicts"},
        {56, "what it was made from does", p + R"(e evidence_item {"type":"audio","depicts_nobody":"yes"}
            f evidence_item {"type":"audio","depicts_nobody":"yes","derived_from":"@e","derivation":"excerpt"}
            t testimony {"person":"@p","recordings":["@e"]})",
            ""},
        {56, "a receipt is nobody's", R"(e evidence_item {"type":"document","depicts_nobody":"yes"})", ""},
    }));
    test::check(c);
}

TEST_CASE("questions of a hand-over do not stop finalising, and are told by their labels", "[records][rules][handover]")
{
    RuleVault vault;
    vault.add(R"(e evidence_item {"type":"photograph","graphic":"no","sexual_content":"no"})");
    CHECK(NearRules(vault.vault.reader()).blockingErrors(vault.id("e")).empty());
    const auto open = NearRules(vault.vault.reader()).handoverQuestions(vault.id("e"));
    REQUIRE(open.size() == 1);
    CHECK(argsOf(open.front(), *vault.vault.catalogue, Language::En)
        == std::vector<std::string>{"Persons shown / Nobody can be recognised"});
}

TEST_CASE("a digest that is not the file's is an error", "[records][rules]")
{
    RuleVault vault;
    const ObjectId object = newId<ObjectId>();
    const Sha256Digest digest = sha256(bytesOf("a")), other = sha256(bytesOf("c"));
    insertFile(vault.vault.databases.records, {object, 4, digest, sha512(bytesOf("a")), "image/jpeg", "jpg"});
    const bool same = GENERATE(true, false);
    vault.add("e evidence_item {\"original\":\"" + toText(object) + "\",\"sha256\":\"" + (same ? digest : other).hex() + "\"}");
    CHECK(vault.said(35) == (same ? "" : "error e sha256"));
}

TEST_CASE("rules about courts and complaints", "[records][rules]")
{
    const auto c = GENERATE(values<RuleCase>({
        {42, "the new code too early", R"(d detention {"arrest_date":"2020-08-12","legal_basis":["cao21-24-23","cc-342"]})",
            "warning d legal_basis"},
        {42, "the old code in time", R"(d detention {"arrest_date":"2020-08-12","legal_basis":["cao03-23-34"]})", ""},
        {42, "by the first hearing", R"(p prosecution {"articles":["cao21-24-23"],"hearings":[{"date":"2021-01-15"}]})",
            "warning p articles"},
        {42, "by the act", R"(q passage {"basis":"saw"}
            a act {"when":"2021-01-03"}
            p prosecution {"articles":["cao03-23-34"],"passages":["@q"],"hearings":[{"date":"2021-01-15"}]}
            l fact_link {"passage":"@q","target":"@a","relation":"supports"})",
            ""},
        {42, "no day, nothing to say", R"(p prosecution {"articles":["cao21-24-23"]})", ""},
        {43, "verdict before the hearing",
            R"(p prosecution {"verdict_date":"2020-11-02","hearings":[{"date":"2020-11-04"},{"date":"2020-11-03"}]})",
            "warning p verdict_date"},
        {43, "on the day", R"(p prosecution {"verdict_date":"2020-11-03","hearings":[{"date":"2020-11-03"}]})", ""},
        {44, "open, but nobody let in",
            R"(p prosecution {"hearings":[{"date":"2020-11-03","open":"yes"}],"checklist":[{"item":"observers-admitted","answer":"no"}]})",
            "warning p hearings.open"},
        {44, "closed",
            R"(p prosecution {"hearings":[{"date":"2020-11-03","open":"no"}],"checklist":[{"item":"observers-admitted","answer":"no"}]})",
            ""},
        {45, "no answer for four months", R"(c complaint {"filed":"2020-10-01","decision":"no-answer"})", "warning c decision"},
        {45, "suspended", R"(c complaint {"filed":"2020-10-01","decision":"inquiry-suspended"})", "warning c decision"},
        {45, "three months to the day", R"(c complaint {"filed":"2020-11-01","decision":"inquiry"})", ""},
        {45, "decided", R"(c complaint {"filed":"2020-10-01","decision":"refused-open"})", ""},
    }));
    test::check(c);
}

TEST_CASE("an old article after its code has ended is named", "[records][rules]")
{
    RuleVault vault(1'640'000'000'000); // December 2021
    vault.add(R"(d detention {"arrest_date":"2021-04-12","legal_basis":["cao03-23-34"]})");
    const auto findings = checkRules(vault.vault.reader(), vault.id("d"));
    const auto found = std::find_if(findings.begin(), findings.end(), [](const RuleFinding& one) { return one.rule == 42; });
    REQUIRE(found != findings.end());
    CHECK(found->args == std::vector<std::string>{"23.34"});
}

namespace {

/// The samples, checked in February 2021.
struct SampleVault {
    test::HeldClock clock{RuleVault::kNowMs}; // before the vault, which notes its device
    SampleVault()
    {
        REQUIRE(vault.records->importLines(*findResource("sample/samples.jsonl"), {}).problems.empty());
        for (const RecordId& id : vault.reader().all()) {
            const Record record = vault.reader().get(id);
            const Json* tags = record.fields.find("tags");
            for (const Json& tag : tags ? tags->items() : Json::Array{}) {
                if (tag.string().starts_with("sample-")) keys[tag.string().substr(7)] = id;
            }
        }
    }

    std::set<std::string> said(int rule) const
    {
        std::set<std::string> records;
        for (const RuleFinding& finding : checkRules(vault.reader(), {})) {
            if (finding.rule != rule) continue;
            for (const auto& [key, id] : keys) {
                if (id == finding.record) records.insert(key);
            }
        }
        return records;
    }
    void change(const std::string& key, const std::string& field, Json value)
    {
        vault.records->amend(keys.at(key), Json::object({{field, std::move(value)}}), {"interviewer-error"});
    }

    test::MemoryVault vault;
    std::map<std::string, RecordId> keys;
};

} // namespace

TEST_CASE("the rules find in the samples what was hidden there", "[records][rules]")
{
    SampleVault samples;
    for (const int silent : {1, 2, 6, 10, 19, 22, 23, 26, 28, 29, 33, 37, 48, 49}) {
        CAPTURE(silent);
        CHECK(samples.said(silent).empty());
    }
    CHECK(samples.said(4) == std::set<std::string>{"d-ales", "d-viktar"});
    CHECK(samples.said(21) == std::set<std::string>{"a-viktar"});
    CHECK(samples.said(41) == std::set<std::string>{"dis-egor"});
}

TEST_CASE("a sample made worse is found", "[records][rules]")
{
    SampleVault samples;
    SECTION("a burn moved to the other side")
    {
        samples.change("m-burns", "regions", Json::array({"loin-right"}));
        CHECK(samples.said(29) == std::set<std::string>{"m-burns"});
    }
    SECTION("a name written out")
    {
        samples.change("a-gas", "words_said", "Прывялі Марылю");
        CHECK(samples.said(49) == std::set<std::string>{"a-gas"});
    }
    SECTION("a child whose guardian is taken away")
    {
        samples.change("p-nasta", "minor_guardian", {});
        CHECK(samples.said(10) == std::set<std::string>{"p-nasta"});
    }
    SECTION("a quote that is not in the text")
    {
        samples.change("ps-t01-02", "start", 1400);
        CHECK(samples.said(19) == std::set<std::string>{"ps-t01-02"});
    }
}

TEST_CASE("a testimony is checked with its facts", "[records][rules]")
{
    SampleVault samples;
    std::set<RecordId> records;
    for (const RuleFinding& finding : checkRules(samples.vault.reader(), samples.keys.at("t11"))) records.insert(finding.record);
    CHECK(records == std::set<RecordId>{samples.keys.at("a-viktar")});
}

TEST_CASE("only errors of the record itself stop its finalising", "[records][rules]")
{
    RuleVault vault;
    vault.add(R"(p person {"age_band":"14-15"}
        d detention {"person":"@p","arrest_date":"2020-08-12","release_date":"2020-08-11","legal_basis":["cao21-24-23"]}
        a act {"victim":"@p","episode":"@d","when":"2020-08-01"})");
    const auto rulesOf = [&](const char* key) {
        std::set<int> rules;
        for (const RuleFinding& finding : NearRules(vault.vault.reader()).blockingErrors(vault.id(key)))
            rules.insert(finding.rule);
        return rules;
    };
    CHECK(rulesOf("p") == std::set<int>{10});
    CHECK(rulesOf("d") == std::set<int>{1}); // 20 and 42 are warnings
    CHECK(rulesOf("a") == std::set<int>{6});
}

TEST_CASE("every rule has its sentence in three languages", "[records][rules]")
{
    for (int rule = 1; rule <= 56; ++rule) {
        const Error error(Error::Code::CheckFailed, "rules." + std::to_string(rule), {"a", "b"});
        for (const Language language : {Language::En, Language::Ru, Language::Be}) {
            CAPTURE(rule, static_cast<int>(language));
            const Message message = messageOf(error, language);
            CHECK_FALSE(message.sentence.empty());
            CHECK_FALSE(message.advice.empty());
            CHECK(message.sentence.find("rules.") == std::string::npos);
        }
    }
}
