#include "core/model/validate.h"

#include <algorithm>

#include "core/base/resource.h"
#include "core/base/text.h"
#include "tests/catch.h"
#include "tests/core/model/samples.h"

using namespace zapis;

namespace {

const char* const kPerson = "c6e99267-a88e-5277-a1bd-b3c776fc058b";
const char* const kAct = "0a0a0a0a-0000-4000-8000-000000000001";

/// A vault in which that person and that act are the only records.
std::optional<std::string> kindOf(std::string_view id)
{
    if (id == kPerson) return "person";
    if (id == kAct) return "act";
    return std::nullopt;
}

const Kind& kind(std::string_view name) { return Catalogue::builtIn()->at(name); }

/// "path key" of each problem, sorted.
std::vector<std::string> lines(const std::vector<Problem>& problems)
{
    std::vector<std::string> all;
    for (const Problem& problem : problems) all.push_back(problem.path + " " + problem.key);
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<std::string> form(std::string_view name, std::string_view json)
{
    return lines(problemsOfForm(kind(name), parseJson(json), kindOf));
}

std::vector<std::string> marks(
    std::string_view name, std::string_view json, Marks level = Marks::ToFinalise, bool identityOpen = true)
{
    return lines(problemsOfMarks(kind(name), parseJson(json), level, identityOpen));
}

bool has(const std::vector<std::string>& all, std::string_view line)
{
    return std::find(all.begin(), all.end(), line) != all.end();
}

} // namespace

TEST_CASE("every sample is well formed and complete", "[model][validate]")
{
    const std::vector<Json> all = samples();
    REQUIRE(all.size() > 200);
    std::map<std::string, std::string, std::less<>> kinds;
    for (const Json& record : all) kinds.emplace(record.at("id").string(), record.at("kind").string());
    const KindOfId among = [&](std::string_view id) -> std::optional<std::string> {
        const auto found = kinds.find(id);
        return found == kinds.end() ? std::nullopt : std::optional(found->second);
    };
    for (const Json& record : all) {
        const Kind& its = kind(record.at("kind").string());
        CAPTURE(its.name, record.at("id").string());
        CHECK(lines(problemsOfForm(its, record.at("fields"), among)) == std::vector<std::string>{});
        CHECK(lines(problemsOfMarks(its, record.at("fields"), Marks::ToFinalise, true)) == std::vector<std::string>{});
        const Completeness whole = completenessOf(its, record.at("fields"));
        CHECK(whole.filled == whole.needed);
    }
}

TEST_CASE("a value of the wrong form is named by its path", "[model][validate]")
{
    struct Case {
        std::string kind, json, problem;
    }; // problem empty: well formed
    const auto c = GENERATE(values<Case>({
        {"event", R"({"title":"March"})", ""},
        {"event", R"({"title":5})", "title model.wrong-type"},
        {"event", R"({"title":""})", "title model.empty-value"},
        {"event", R"({"title":null})", "title model.empty-value"},
        {"event", R"({"titel":"March"})", "titel model.unknown-field"},
        {"event", R"({"title":["March"]})", "title model.one-wanted"},
        {"event", R"({"title":"one\ntwo"})", "title model.not-one-line"},
        {"event", "{\"title\":\"\xEF\xBF\xBC\"}", "title model.mention-in-line"},
        {"event", R"({"title":"tab\there"})", "title model.not-one-line"},
        {"event", R"({"title":"one\u009b31mtwo"})", "title model.unseen-character"},
        {"event", R"({"title":"one\u202etwo"})", "title model.unseen-character"},
        {"event", R"({"title":"one\u2066two"})", "title model.unseen-character"},
        {"event", R"({"title":"\u200f\u0645\u0646"})", ""},
        {"event", R"({"summary":"one\n\ntwo"})", ""},
        {"event", R"({"summary":"bell\u0007"})", "summary model.control-character"},
        {"event", R"({"summary":"line\rend"})", "summary model.control-character"},
        {"event", R"({"type":"no-such-event"})", "type model.unknown-code"},
        {"event", R"({"begin":"2020-08-1X"})", ""},
        {"event", R"({"begin":"10.08.2020"})", "begin model.no-date"},
        {"event", R"({"begin":"2020-02-30"})", "begin model.no-date"},
        {"event", R"({"crowd_estimate":200000})", ""},
        {"event", R"({"crowd_estimate":"200000"})", "crowd_estimate model.wrong-type"},
        {"event", R"({"peaceful":"not-asked"})", ""},
        {"event", R"({"peaceful":"maybe"})", "peaceful model.no-answer"},
        {"event", R"({"peaceful":true})", "peaceful model.wrong-type"},
        {"event", R"({"tags":[]})", ""},
        {"event", R"({"tags":"a"})", "tags model.many-wanted"},
        {"event", R"({"tags":["a",""]})", "tags[1] model.empty-value"},
        {"act", R"({"time_from":"14:30~"})", ""},
        {"act", R"({"time_from":"25:00"})", "time_from model.no-clock"},
        {"act", R"({"victim":"c6e99267-a88e-5277-a1bd-b3c776fc058b"})", ""},
        {"act", R"({"victim":"c6e99267-a88e-5277-a1bd-b3c776fc058c"})", "victim model.link-to-nothing"},
        {"act", R"({"victim":"C6E99267-A88E-5277-A1BD-B3C776FC058B"})", "victim model.no-id"},
        {"act", R"({"victim":"V-7K2QM-V"})", "victim model.no-id"},
        {"act", R"({"victim":"0a0a0a0a-0000-4000-8000-000000000001"})", "victim model.link-to-other-kind"},
        {"act", R"({"perpetrators":[{"who":"c6e99267-a88e-5277-a1bd-b3c776fc058b"}]})", ""},
        {"act", R"({"perpetrators":[{"who":"0a0a0a0a-0000-4000-8000-000000000001"}]})",
            "perpetrators[0].who model.link-to-other-kind"},
        {"act", R"({"perpetrators":[{}]})", "perpetrators[0] model.empty-value"},
        {"act", R"({"perpetrators":["Sasha"]})", "perpetrators[0] model.wrong-type"},
        {"act", R"({"perpetrators":{"who":"c6e99267-a88e-5277-a1bd-b3c776fc058b"}})", "perpetrators model.many-wanted"},
        {"fact_link", R"({"target":"0a0a0a0a-0000-4000-8000-000000000001"})", ""},
        {"testimony", R"({"started":"2020-08-11T18:38:00Z"})", ""},
        {"testimony", R"({"started":"2020-08-11 18:38"})", "started model.no-time"},
        {"testimony", R"({"signature":"00112233445566778899aabbccddeeff"})", ""},
        {"testimony", R"({"signature":"scan.pdf"})", "signature model.no-file"},
        {"testimony", R"({"do_no_harm":[{"item":"safe-place","answer":"maybe"}]})", "do_no_harm[0].answer model.unknown-code"},
        {"place", R"({"geo":{"lat_e6":53909500,"lon_e6":27496000,"radius_m":200}})", ""},
        {"place", R"({"geo":{"lat_e6":53909500,"lon_e6":27496000}})", "geo model.no-place"},
        {"place", R"({"geo":{"lat_e6":90000001,"lon_e6":27496000,"radius_m":200}})", "geo model.no-place"},
        {"place", R"({"geo":{"lat_e6":1,"lon_e6":2,"radius_m":3,"z":4}})", "geo model.no-place"},
        {"place", R"({"geo":{"lat_e6":1,"lon_e6":2,"radius_m":-1}})", "geo model.no-place"},
        {"place", R"({"geo":"Minsk"})", "geo model.no-place"},
    }));
    CAPTURE(c.kind, c.json);
    const auto problems = form(c.kind, c.json);
    if (c.problem.empty()) CHECK(problems == std::vector<std::string>{});
    else CHECK(has(problems, c.problem));
}

TEST_CASE("text that is no NFC is refused", "[model][validate]")
{
    const Json fields = Json::object({{"title", "Cafe\xCC\x81"}, {"summary", "e\xCC\x81"}});
    CHECK(lines(problemsOfForm(kind("event"), fields, kindOf))
        == std::vector<std::string>{"summary model.not-nfc", "title model.not-nfc"});
}

TEST_CASE("an argument shows no more than the first words of a value", "[model][validate]")
{
    const Json fields = Json::object({{"begin", std::string(5000, 'x')}});
    const auto problems = problemsOfForm(kind("event"), fields, kindOf);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].args[1].size() < 100);
}

TEST_CASE("the fields must be one object", "[model][validate]")
{
    CHECK(lines(problemsOfForm(kind("event"), parseJson("[]"), kindOf)) == std::vector<std::string>{" model.no-object"});
}

TEST_CASE("links are not followed where nobody knows the records", "[model][validate]")
{
    const Json fields = parseJson(R"({"victim":"c6e99267-a88e-5277-a1bd-b3c776fc058c"})");
    CHECK(problemsOfForm(kind("act"), fields, {}).empty());
}

TEST_CASE("each name mark has its row of mentions", "[model][validate]")
{
    const std::string mark = "\xEF\xBF\xBC", to = "{\"to\":\"" + std::string(kPerson) + "\"}";
    CHECK(form("testimony", "{\"narrative\":\"" + mark + " and " + mark + "\",\"narrative_mentions\":[" + to + "," + to + "]}")
            .empty());
    CHECK(form("testimony", "{\"narrative\":\"" + mark + "\"}") == std::vector<std::string>{"narrative model.mentions-differ"});
    CHECK(form("testimony", "{\"narrative\":\"nobody\",\"narrative_mentions\":[" + to + "]}")
        == std::vector<std::string>{"narrative model.mentions-differ"});
    CHECK(form("testimony", "{\"narrative_mentions\":[" + to + "]}")
        == std::vector<std::string>{"narrative model.mentions-differ"});
    CHECK(form("testimony", "{\"sections\":[{\"text\":\"" + mark + "\"}]}")
        == std::vector<std::string>{"sections[0].text model.mentions-differ"});
    CHECK(form("passage", "{\"quote\":\"" + mark + " came\"}").empty()); // a quote keeps the mark and has no list
}

TEST_CASE("what is needed depends on what is said", "[model][validate]")
{
    struct Case {
        std::string kind, json, path;
        bool needed;
    };
    const auto c = GENERATE(values<Case>({
        {"person", R"({"roles":["lawyer"]})", "risk_level", false},
        {"person", R"({"roles":["lawyer","witness"]})", "risk_level", true},
        {"person", R"({"roles":["witness"],"risk_level":"medium"})", "risk_level", false},
        {"person", "{}", "language", true},
        {"person", "{}", "roles", true},
        {"person", R"({"roles":[]})", "roles", false},
        {"person", R"({"roles":[]})", "risk_level", false},
        {"person", "{}", "birth", false},
        {"person", R"({"names":[{"text":"Ivan"}]})", "names[0].script", true},
        {"consent", R"({"form":"guardian"})", "given_by", true},
        {"consent", R"({"form":"written"})", "given_by", false},
        {"consent", R"({"state":"withdrawn"})", "withdrawn_on", true},
        {"consent", R"({"state":"granted"})", "explained", true},
        {"consent", R"({"state":"refused"})", "explained", false},
        {"testimony", R"({"interpreter":"c6e99267-a88e-5277-a1bd-b3c776fc058b"})", "interpreter_oath", true},
        {"testimony", "{}", "interpreter_oath", false},
        {"testimony", R"({"type":"public"})", "account_date", true},
        {"act", R"({"type":"torture"})", "methods", true},
        {"medical_finding", R"({"type":"bruise"})", "regions", true},
        {"medical_finding", R"({"psych":"ptsd"})", "regions", false},
    }));
    CAPTURE(c.kind, c.json, c.path);
    CHECK(has(marks(c.kind, c.json), c.path + " model.needed") == c.needed);
}

TEST_CASE("a condition holds for the codes below its heading too", "[model][validate]")
{
    const Vocabulary& types = *kind("act").find("type")->vocabulary;
    const auto below = types.subtree("torture");
    for (const std::string& code : below) {
        CAPTURE(code);
        CHECK(has(marks("act", R"({"type":")" + code + "\"}"), "methods model.needed"));
    }
    CHECK(holds({}, kind("act"), parseJson("{}")));
    CHECK_FALSE(holds({"type", {}}, kind("act"), parseJson("{}")));
    CHECK(holds({"type", {}}, kind("act"), parseJson(R"({"type":"x"})")));
    const Kind& evidence = kind("evidence_item");
    CHECK(holds({"type", {"media"}}, evidence, parseJson(R"({"type":"injury-photo"})")));
    CHECK_FALSE(holds({"type", {"document"}}, evidence, parseJson(R"({"type":"injury-photo"})")));
}

TEST_CASE("of two fields that stand for each other one is enough", "[model][validate]")
{
    CHECK(has(marks("act", "{}"), "victim model.needed-one-of"));
    CHECK_FALSE(has(marks("act", "{}"), "group model.needed-one-of")); // the first speaks for both
    CHECK_FALSE(has(marks("act", R"({"group":"five cellmates"})"), "victim model.needed-one-of"));
    CHECK_FALSE(has(marks("act", R"({"victim":"x"})"), "victim model.needed-one-of"));
    const auto problems = problemsOfMarks(kind("act"), parseJson("{}"), Marks::ToFinalise, true);
    const auto found =
        std::find_if(problems.begin(), problems.end(), [](const Problem& problem) { return problem.path == "victim"; });
    REQUIRE(found != problems.end());
    CHECK(found->args == std::vector<std::string>{"victim", "victim, group"});
}

TEST_CASE("saving asks for less than finalising", "[model][validate]")
{
    CHECK_FALSE(has(marks("act", "{}", Marks::ToSave), "when model.needed"));
    CHECK(has(marks("act", "{}", Marks::ToFinalise), "when model.needed"));
    CHECK(has(marks("act", "{}", Marks::ToSave), "type model.needed"));
}

TEST_CASE("identity fields that cannot be seen are not missed", "[model][validate]")
{
    const std::string json = R"({"names":[{"text":"Ivan"}]})";
    CHECK(has(marks("person", json, Marks::ToFinalise, true), "names[0].script model.needed"));
    CHECK_FALSE(has(marks("person", json, Marks::ToFinalise, false), "names[0].script model.needed"));
}

TEST_CASE("completeness counts what is needed here and now", "[model][validate]")
{
    const auto of = [](std::string_view json, std::string_view step = {}) {
        const Completeness done = completenessOf(kind("conflict"), parseJson(json), step);
        return std::to_string(done.filled) + " of " + std::to_string(done.needed);
    };
    CHECK(of("{}") == "0 of 5"); // a, b, about, resolution, language
    CHECK(of(R"({"about":"time","language":"en"})") == "2 of 5");
    CHECK(of(R"({"about":"time","language":"en"})", "versions") == "1 of 3");
    CHECK(of(R"({"about":"time","language":"en"})", "handling") == "1 of 1");
    // Of a group one counts, and a list with an incomplete row is not yet filled.
    const int acts = completenessOf(kind("act"), parseJson("{}")).needed;
    CHECK(completenessOf(kind("act"), parseJson(R"({"victim":"x","group":"y"})")).needed == acts);
    CHECK(completenessOf(kind("act"), parseJson(R"({"victim":"x","group":"y"})")).filled == 1);
    CHECK(completenessOf(kind("unit"), parseJson(R"({"names":[{"text":"OMON"}]})")).filled == 0);
    CHECK(
        completenessOf(kind("unit"), parseJson(R"({"names":[{"text":"OMON","script":"latn","kind":"official"}]})")).filled == 1);
}

TEST_CASE("scopes of a field follow what the record says", "[model][validate]")
{
    const auto of = [](std::string_view name, std::string_view field, std::string_view json) {
        std::vector<std::string> codes;
        for (const Scope scope : scopesOf(*kind(name).find(field), kind(name), parseJson(json)))
            codes.emplace_back(scopeCode(scope));
        return join(codes, "+");
    };
    CHECK(of("act", "methods", "{}") == "statement");
    CHECK(of("act", "methods", R"({"sexual":"no"})") == "statement");
    CHECK(of("act", "methods", R"({"sexual":"yes"})") == "statement+medical");
    CHECK(of("act", "words_said_mentions", R"({"sexual":"yes"})") == "statement+medical");
    CHECK(of("act", "purposes", R"({"sexual":"yes"})") == "statement");
    CHECK(of("evidence_item", "original", R"({"type":"video"})") == "recordings");
    CHECK(of("evidence_item", "original", R"({"type":"medical-record"})") == "medical");
    CHECK(of("passage", "quote", R"({"testimony":"x"})") == "statement");
    CHECK(of("passage", "quote", R"({"evidence_item":"x"})") == "recordings");
    CHECK(of("evidence_item", "url", "{}").empty());
}

TEST_CASE("the letter of a person's code follows the roles", "[model][validate]")
{
    const auto letter = [](std::string_view name, std::string_view json) { return codeLetterOf(kind(name), parseJson(json)); };
    CHECK(letter("person", R"({"roles":["witness","victim"]})") == 'V');
    CHECK(letter("person", R"({"roles":["witness"]})") == 'W');
    CHECK(letter("person", R"({"roles":["alleged-superior"]})") == 'S');
    CHECK(letter("person", R"({"roles":["lawyer"]})") == 'C');
    CHECK(letter("person", "{}") == 'C');
    CHECK(letter("testimony", "{}") == 'T');
    CHECK(letter("evidence_item", "{}") == 'E');
    CHECK(letter("case_file", "{}") == 'F');
}

TEST_CASE("an end that surely lies before its beginning is told, one that may not be is not", "[model][validate]")
{
    struct Case {
        std::string kind, field, json;
        bool early;
    };
    const auto c = GENERATE(values<Case>({
        {"event", "end", R"({"begin":"2020-08-12","end":"2020-08-11"})", true},
        {"event", "end", R"({"begin":"2020-08-12","end":"2020-08-12"})", false},
        {"event", "end", R"({"begin":"2020-08-12","end":"2020-08"})", false},
        {"event", "end", R"({"begin":"2020-08-12","end":"2020-08-11~"})", false},
        {"event", "end", R"({"begin":"2020-08-12","end":".."})", false},
        {"event", "end", R"({"end":"2020-08-11"})", false},
        {"event", "begin", R"({"begin":"2020-08-12","end":"2020-08-11"})", false},
        {"testimony", "ended", R"({"started":"2021-02-01T10:00:00Z","ended":"2021-02-01T09:59:59Z"})", true},
        {"testimony", "ended", R"({"started":"2021-02-01T10:00:00Z","ended":"2021-02-01T10:00:00Z"})", false},
        {"detention", "release_date", R"({"arrest_date":"2020-08-12","release_date":"2020-08"})", false},
        {"detention", "release_date", R"({"arrest_date":"2020-08-12","release_date":"2020-07"})", true},
    }));
    CAPTURE(c.kind, c.json);
    CHECK(liesTooEarly(*kind(c.kind).find(c.field), parseJson(c.json)) == c.early);
}
