// Rules 11–22, 47–50, 54: testimonies, what facts rest on, names and words.
#include "core/crypto/hash.h"
#include "core/records/rules/names.h"
#include "core/records/rules/paragraphs.h"
#include "core/records/rules/rule_world.h"
#include "core/records/rules/secret_words.h"
#include "tests/core/records/rule_cases.h"

using namespace zapis;
using zapis::test::RuleCase;
using zapis::test::RuleVault;

namespace {

/// A consent c of a person p, who is of this band.
std::string yesOf(const std::string& band, const std::string& able, const std::string& explained)
{
    return R"(p person {"age_band":")" + band + R"("}
        r recipient {"name":"R","type":"icc","language":"en"}
        c consent {"person":"@p","recipient":"@r","scope":"statement","state":"granted","date":"2021-01-15","form":"oral",
        "language":"en","capacity_checked":")"
        + able + R"(","explained":[{"item":"purpose","answer":")" + explained + R"("}]})";
}

} // namespace

TEST_CASE("rules about a testimony", "[records][rules]")
{
    const std::string told = R"(p passage {"testimony":"@t","basis":"saw"}
        l fact_link {"passage":"@p","target":"@a","relation":"supports"})";
    const auto c = GENERATE_COPY(values<RuleCase>({
        {11, "told before it happened", R"(t testimony {"started":"2020-08-10T10:00:00Z"}
            a act {"when":"2020-08-12"}
            )" + told,
            "error t started a"},
        {11, "doubtful", R"(t testimony {"account_date":"2020-08-10"}
            a act {"when":"2020-08-12?"}
            )" + told,
            "warning t account_date a"},
        {11, "late in the evening it is the next day in Minsk", R"(t testimony {"started":"2020-08-11T21:30:00Z"}
            a act {"when":"2020-08-12"}
            )" + told,
            ""},
        {12, "thirteen months later", R"(t testimony {"started":"2020-09-13T10:00:00Z"}
            a act {"when":"2019-08-12"}
            )" + told,
            "hint t started a"},
        {12, "the same day a year later is not yet over", R"(t testimony {"started":"2020-08-12T10:00:00Z"}
            a act {"when":"2019-08-12"}
            )" + told,
            ""},
        {15, "not said whether it was read back", R"(t testimony {"type":"full-interview","narrative":"I was there."})",
            "error t read_back"},
        {15, "not asked is an answer",
            R"(t testimony {"type":"full-interview","narrative":"I was there.","read_back":"not-asked"})", ""},
        {15, "an account that others took is read back to nobody",
            R"(t testimony {"type":"received","narrative":"I was there."})", ""},
        {15, "nor is a written one", R"(t testimony {"type":"written-own","narrative":"I was there."})", ""},
        {15, "nor a first short one", R"(t testimony {"type":"first-account","narrative":"I was there."})", ""},
        {15, "a sworn one is", R"(t testimony {"type":"affidavit","narrative":"I was there."})", "error t read_back"},
        {15, "nothing told yet", R"(t testimony {"type":"full-interview"})", ""},
        {54, "a yes", yesOf("18-24", "yes", "yes"), ""},
        {54, "not able to decide", yesOf("18-24", "no", "yes"), "warning c capacity_checked"},
        {54, "nothing explained", yesOf("18-24", "yes", "no"), "warning c explained"},
        {54, "a child alone", yesOf("14-15", "yes", "yes"), "warning c given_by"},
        {54, "after the death", yesOf("18-24", "yes", "yes") + R"(
            d death {"person":"@p","date":"2020-12-01"})",
            "warning c date"},
        {16, "no row", R"(t testimony {"type":"first-account"})", "error t do_no_harm"},
        {16, "an account in the media has no such list", R"(t testimony {"type":"public"})", ""},
        {16, "one row", R"(t testimony {"type":"first-account","do_no_harm":[{"item":"breaks","answer":"not-asked"}]})", ""},
        {17, "asks themselves", R"(p person {"gender":"man"}
            t testimony {"person":"@p","interviewers":["@p"]})",
            "error t interviewers p"},
        {17, "interprets as well", R"(p person {"gender":"man"}
            t testimony {"interpreter":"@p","interviewers":["@p"]})",
            "warning t interpreter p"},
        {17, "three persons", R"(p person {"gender":"man"}
            q person {"gender":"man"}
            r person {"gender":"man"}
            t testimony {"person":"@p","interviewers":["@q"],"interpreter":"@r"})",
            ""},
        {18, "nobody speaks the language", R"(p person {"languages":["ru"]}
            t testimony {"spoken_language":"pl","interviewers":["@p"]})",
            "warning t interpreter"},
        {18, "one does", R"(p person {"languages":["ru"]}
            q person {"languages":["pl"]}
            t testimony {"spoken_language":"pl","interviewers":["@p","@q"]})",
            ""},
        {18, "somebody interprets", R"(p person {"languages":["ru"]}
            t testimony {"spoken_language":"pl","interviewers":["@p"],"interpreter":"@p"})",
            ""},
        {18, "no languages on file", R"(p person {"gender":"man"}
            t testimony {"spoken_language":"pl","interviewers":["@p"]})",
            ""},
        {18, "a mixture is understood", R"(p person {"languages":["ru"]}
            t testimony {"spoken_language":"be-ru-mixed","interviewers":["@p"]})",
            ""},
    }));
    test::check(c);
}

TEST_CASE("a passage must stand in its text", "[records][rules]")
{
    struct Case {
        std::string fact, text;
        int start, end;
        std::string quote, hashOf, expected;
    };
    const auto c = GENERATE(values<Case>({
        {"it does", "Мяне білі ноччу.", 5, 9, "білі", "білі", ""},
        {"beyond the end", "Мяне білі", 5, 99, "білі", "білі", "error p start t"},
        {"other words stand there", "Мяне білі ноччу.", 0, 4, "білі", "білі", "error p start t"},
        {"turned round", "Мяне білі ноччу.", 9, 5, "білі", "білі", "error p start t"},
        {"the digest is of another quote", "Мяне білі ноччу.", 5, 9, "білі", "была", "error p quote_hash"},
    }));
    CAPTURE(c.fact);
    RuleVault vault;
    vault.add("t testimony {\"narrative\":\"" + c.text + "\"}\n"
        + "p passage {\"testimony\":\"@t\",\"start\":" + std::to_string(c.start) + ",\"end\":" + std::to_string(c.end)
        + ",\"quote\":\"" + c.quote + "\",\"quote_hash\":\"" + sha256(bytesOf(c.hashOf)).hex() + "\"}");
    CHECK(vault.said(19) == c.expected);
}

TEST_CASE("a passage of the text before an amendment still fits", "[records][rules]")
{
    RuleVault vault;
    vault.add("p passage {\"start\":0,\"end\":3,\"quote\":\"Two\",\"quote_hash\":\"" + sha256(bytesOf("Two")).hex() + "\"}");
    const RecordId event = vault.vault.add("testimony", Json::object({{"narrative", "Two men came."}}));
    Json fields = vault.vault.reader().get(vault.id("p")).fields;
    fields["testimony"] = toText(event);
    vault.vault.records->commit({{vault.id("p"), "passage", fields, {}}});
    CHECK(vault.said(19).empty());
    vault.vault.records->commit({{event, "testimony", Json::object({{"narrative", "Three men came."}}), {}}});
    CHECK(vault.said(19) == "error p start ?"); // a draft has no older version that counts
}

TEST_CASE("rules about what facts rest on", "[records][rules]")
{
    const std::string two = R"(v person {"gender":"man"}
        w person {"gender":"woman"}
        s source {"type":"from-ngo"}
        a act {"type":"beating-on-arrest"}
        )";
    const std::string links = R"(
        k passage {"testimony":"@t","basis":"saw"}
        l passage {"testimony":"@u","basis":"saw"}
        m fact_link {"passage":"@k","target":"@a","relation":"supports"}
        n fact_link {"passage":"@l","target":"@a","relation":"supports"})";
    const auto c = GENERATE_COPY(values<RuleCase>({
        {20, "no passage", R"(a act {"type":"torture"})", "warning a passages"},
        {20, "of its own", R"(p passage {"basis":"saw"}
            a act {"passages":["@p"]})",
            ""},
        {20, "by a link", R"(p passage {"basis":"saw"}
            a act {"type":"torture"}
            l fact_link {"passage":"@p","target":"@a","relation":"supports"})",
            ""},
        {20, "an event is no fact", R"(e event {"title":"A march"})", ""},
        {21, "hearsay only", R"(p passage {"basis":"told-by-other"}
            a act {"passages":["@p"]})",
            "warning a passages p"},
        {21, "one saw it", R"(p passage {"basis":"told-by-other"}
            q passage {"basis":"saw"}
            a act {"passages":["@p","@q"]})",
            ""},
        {21, "who contradicts does not count", R"(p passage {"basis":"told-by-victim"}
            q passage {"basis":"saw"}
            a act {"passages":["@p"]}
            l fact_link {"passage":"@q","target":"@a","relation":"contradicts"})",
            "warning a passages p"},
        {22, "a common source",
            two + R"(t testimony {"person":"@v","sources":["@s"]}
            u testimony {"person":"@w","sources":["@s"]})"
                + links,
            "warning a passages t u"},
        {22, "one sat by",
            two + R"(t testimony {"person":"@v","present":["@w"]}
            u testimony {"person":"@w"})"
                + links,
            "warning a passages t u"},
        {22, "interviewed in one group",
            two + R"(t testimony {"person":"@v","mode":"group","started":"2020-09-01T10:00:00Z","ended":"2020-09-01T11:00:00Z"}
            u testimony {"person":"@w","mode":"group","started":"2020-09-01T10:30:00Z","ended":"2020-09-01T12:00:00Z"})"
                + links,
            "warning a passages t u"},
        {22, "independent",
            two + R"(t testimony {"person":"@v"}
            u testimony {"person":"@w"})"
                + links,
            ""},
        {22, "an element counts them too",
            two + R"(t testimony {"person":"@v","sources":["@s"]}
            u testimony {"person":"@w","sources":["@s"]})"
                + links + R"(
            e element_finding {"supporting":["@m","@n"]})",
            "warning a passages t u; warning e supporting t u"},
        {22, "two who tell of different facts are not counted twice", two + R"(t testimony {"person":"@v","sources":["@s"]}
            u testimony {"person":"@w","sources":["@s"]}
            x passage {"testimony":"@t","basis":"saw"}
            y passage {"testimony":"@u","basis":"saw"}
            f act {"type":"torture"}
            g act {"type":"torture"}
            h fact_link {"passage":"@x","target":"@f","relation":"supports"}
            i fact_link {"passage":"@y","target":"@g","relation":"supports"}
            e element_finding {"supporting":["@h","@i"]})",
            ""},
        {47, "strong on nothing", R"(e element_finding {"strength":"strong"})", "error e supporting"},
        {47, "contradicted without a word",
            two + R"(t testimony {"person":"@v"}
            u testimony {"person":"@w"})"
                + links + R"(
            e element_finding {"strength":"strong","supporting":["@m"],"contradicting":["@n"]})",
            "error e contradicting n"},
        {47, "with a reason",
            two + R"(t testimony {"person":"@v"}
            u testimony {"person":"@w"})"
                + links + R"(
            e element_finding {"strength":"strong","supporting":["@m"],"contradicting":["@n"],"gap":"Two views of one moment"})",
            ""},
        {47, "with a settled conflict",
            two + R"(t testimony {"person":"@v"}
            u testimony {"person":"@w"})"
                + links + R"(
            e element_finding {"strength":"strong","supporting":["@m"],"contradicting":["@n"]}
            c conflict {"a":"@k","b":"@l","resolution":"kept-both"})",
            ""},
        {47, "moderate needs nothing", R"(e element_finding {"strength":"moderate"})", ""},
    }));
    test::check(c);
}

TEST_CASE("persons whose names are spelled alike are proposed", "[records][rules]")
{
    const auto person = [](const char* key, const char* name) {
        return std::string(key) + " person {\"names\":[{\"text\":\"" + name + "\",\"script\":\"latn\",\"kind\":\"as-heard\"}]}\n";
    };
    const std::string told = R"(t testimony {"person":"@p"}
        u testimony {"person":"@q"})";
    const auto c = GENERATE_COPY(values<RuleCase>({
        {48, "ru and en", person("p", "Кривошеев Егор Олегович") + person("q", "Yegor Krivosheyev") + told, "hint q names p"},
        {48, "be and passport", person("p", "Крывашэеў Ягор") + person("q", "Kryvasheyeu Yahor") + told, "hint q names p"},
        {48, "ru and be", person("p", "Павловская Светлана") + person("q", "Паўлоўская Святлана") + told, "hint q names p"},
        {48, "another family name", person("p", "Кривошеев Егор") + person("q", "Yegor Kovalev") + told, ""},
        {48, "a first name alone", person("p", "Егор") + person("q", "Yegor") + told, ""},
        {48, "one of them stands in no testimony",
            person("p", "Кривошеев Егор") + person("q", "Yegor Krivosheyev") + R"(t testimony {"person":"@p"})", ""},
        {48, "somebody has decided",
            person("p", "Кривошеев Егор")
                + R"(q person {"names":[{"text":"Yegor Krivosheyev","script":"latn","kind":"as-heard"}],"same_as":[{"to":"@p","decision":"rejected"}]}
            )" + told,
            ""},
    }));
    test::check(c);
}

TEST_CASE("names in several spellings fold to one", "[records][rules]")
{
    using rules::mayBeOneName;
    CHECK(mayBeOneName("Хадкевич Анна", "Hanna Khadkevich") == false); // Анна and Hanna are two names here: people decide
    CHECK(mayBeOneName("Михаил Щербаков", "Mikhail Shcherbakov"));
    CHECK(mayBeOneName("Міхаіл Шчарбакоў", "Михаил Щербаков"));
    CHECK(mayBeOneName("Zieliński Tomasz", "Tomasz Zielinski"));
    CHECK_FALSE(mayBeOneName("Иванова Анна", "Иванов Иван"));
    CHECK_FALSE(mayBeOneName("", "Иванов Иван"));
}

TEST_CASE("a name written out in a text is found in any case", "[records][rules]")
{
    const std::string persons =
        R"(p person {"names":[{"text":"Кривошеев Егор","script":"cyrl","kind":"official"},{"text":"Драздоў","script":"cyrl","kind":"as-heard"}],"contacts":[{"channel":"phone","value":"+375 29 123-45-67"}],"address":"Минск, ул. Сурганова, 12-7"}
        q person {"names":[{"text":"Вяз","script":"cyrl","kind":"cover"}]}
        r person {"alias_code":"V-7K2QM-V"}
        )";
    struct Case {
        std::string text, expected;
    };
    const auto c = GENERATE(values<Case>({
        {"Я видел Егора в зале.", "warning t narrative p"},
        {"О КРИВОШЕЕВЕ не слышал.", "warning t narrative p"},
        {"Прыйшоў Драздова памочнік.", "warning t narrative p"},
        {"З Драздовым прыехалі двое.", "warning t narrative p"},
        {"Звоните 8 (029) 123 45 67.", "warning t narrative p"},
        {"Живёт на Сургановой, 12.", "warning t narrative p"},
        {"Живёт на улице Сурганова, дом 12.", ""}, // the number does not stand beside the street
        {"Это было в Минске, ул. Ленина, 12.", ""},
        {"Вяз растёт у ворот.", "warning t narrative q"}, // chosen to hide somebody, whatever else it means
        {"V-7K2QM-V потерял сознание.", "warning t narrative r"},
        {"Как сказал 7k2qm-v, было темно.", "warning t narrative r"},
        {"Никого не знаю.", ""},
        {"Номер 1234567 на шлеме.", ""},
    }));
    CAPTURE(c.text);
    RuleVault vault;
    vault.add(persons + "t testimony {\"narrative\":\"" + c.text + "\"}");
    CHECK(vault.said(49) == c.expected);
}

TEST_CASE("with the compartment closed no text is judged", "[records][rules]")
{
    RuleVault vault;
    vault.add(R"(p person {"names":[{"text":"Кривошеев Егор","script":"cyrl","kind":"official"}]}
        t testimony {"narrative":"Я видел Егора."})");
    CHECK(vault.said(49) == "warning t narrative p");
    vault.vault.closeIdentity();
    CHECK(vault.said(49).empty());
}

TEST_CASE("unmarked names are found in every long text", "[records][rules]")
{
    RuleVault vault;
    vault.add(R"(p person {"names":[{"text":"Кривошеев Егор","script":"cyrl","kind":"official"}]}
        a act {"words_said":"Егор, говори пароль"}
        x perpetrator {"features":[{"item":"build","value":"похож на Кривошеева"}]}
        d detention {"safeguards":[{"item":"lawyer-prompt","answer":"no","note":"Егору отказали"}]})");
    CHECK(vault.said(49) == "warning a words_said p; warning x features.value p; warning d safeguards.note p");
}

TEST_CASE("paragraphs of two people that are nearly equal are found", "[records][rules]")
{
    const std::string twenty =
        "we were taken to the yard and made to kneel until the morning while men in black masks walked behind us shouting";
    const std::string changed =
        "we were taken to the hall and made to stand until the morning while men in dark masks walked behind us shouting";
    const std::string other = "my mother had called every hospital of the city before somebody told her over the telephone that "
                              "nobody of that name was there";
    const auto two = [](const std::string& a, const std::string& b, const char* second) {
        return "p person {\"gender\":\"man\"}\nq person {\"gender\":\"man\"}\nt testimony "
               "{\"person\":\"@p\",\"narrative\":\"First.\\n\\n"
            + a + "\"}\nu testimony {\"person\":\"@" + second + "\",\"narrative\":\"" + b + "\"}";
    };
    const auto c = GENERATE_COPY(values<RuleCase>({
        {50, "word for word", two(twenty, twenty, "q"), "warning t narrative u; warning u narrative t"},
        {50, "three words changed", two(twenty, changed, "q"), "warning t narrative u; warning u narrative t"},
        {50, "the same person again", two(twenty, twenty, "p"), ""},
        {50, "something else", two(twenty, other, "q"), ""},
        {50, "too short to say", two("they beat us", "they beat us", "q"), ""},
    }));
    test::check(c);
}

TEST_CASE("what cannot be saved incomplete is checked all the same", "[records][rules]")
{
    RuleVault vault;
    rules::World world(vault.vault.reader(), {});
    const auto said = [&](const char* kind, Json fields, void (*check)(const rules::Fact&, rules::World&, rules::Findings&)) {
        const rules::Fact fact(
            newRecordId(), vault.vault.catalogue->at(kind), {kind, Status::Quarantined, std::move(fields), true});
        rules::Findings findings;
        check(fact, world, findings);
        std::vector<std::string> lines;
        for (const RuleFinding& finding : findings.take()) lines.push_back(std::to_string(finding.rule) + " " + finding.field);
        return join(lines, "; ");
    };
    CHECK(
        said("consent", Json::object({{"state", "granted"}}), rules::checkConsent) == "13 recipient; 13 scope; 13 date; 13 form");
    CHECK(said("consent",
        Json::object({{"state", "granted-conditions"}, {"recipient_class", "icc"}, {"scope", "statement"}, {"date", "2020"},
            {"form", "oral"}}),
        rules::checkConsent)
            .empty());
    CHECK(said("consent", Json::object({{"state", "refused"}}), rules::checkConsent).empty());
    CHECK(said("identification", Json::object({{"method", "photo-array"}}), rules::checkIdentification) == "34 array_fair");
    CHECK(said("identification", Json::object({{"method", "photo-array"}, {"array_fair", "unknown"}}), rules::checkIdentification)
            .empty());
    CHECK(said("identification", Json::object({{"method", "name-heard"}}), rules::checkIdentification).empty());
}
