#include "core/search/search.h"

#include "core/base/text.h"
#include "tests/catch.h"
#include "tests/core/search/search_fixture.h"

using namespace zapis;
using test::mention;
using test::SearchFixture;

namespace {
const std::string kName(kMention);
}

TEST_CASE("a text is found in any form, case and spelling of its words", "[search]")
{
    struct Case {
        std::string text, language, typed;
    };
    const auto c = GENERATE(values<Case>({
        {"The officers arrested three students.", "en", "arresting officer "},
        {"The officers arrested three students.", "en", "ARREST stud"},
        {"Нас привезли на улицу Пушкинская вечером.", "ru", "Пушкинской"},
        {"Рядом с Пушкинской стоял автобус.", "ru", "пушкинская "},
        {"Рядом с Пушкинской стоял автобус.", "ru", "пушк"},
        {"Пришёл ещё один", "ru", "еще пришел "},
        {"Меня задержали у метро", "ru", "задержать метр"},
        {"Яго звалі Крывашэеў, ён быў у масцы", "be", "Крывашэеу "},
        {"Яго звалі Крывашэеў, ён быў у масцы", "be", "Крывашэева "},
        {"Мяне затрымалі каля Пушкінскай", "be", "затрымаў Пушкінская "},
        {"Уся сям’я была дома", "be", "сям'я "},
        {"Уся сям’я была дома", "be", "сямя "},
        {"Зняволеныя спявалі", "be", "ЗНЯВОЛЕНЫЯ"},
        {"напишите на anna@example.org", "ru", "example.org"},
        {"он сказал: «руки за спину» и ударил", "ru", "\"руки за спину\""},
        {"on 12.08.2020 at night", "en", "12.08.2020"},
    }));
    CAPTURE(c.text, c.typed);
    SearchFixture vault;
    const RecordId id = vault.addTestimony(c.text, c.language);
    vault.addTestimony("something else entirely", "en");
    CHECK(vault.idsOf(c.typed) == std::set<RecordId>{id});
}

TEST_CASE("what does not stand there is not found", "[search]")
{
    SearchFixture vault;
    const RecordId id = vault.addTestimony("The police came to the house at night", "en");
    CHECK(vault.finds(id, "police night "));
    for (const char* typed :
        {"police morning ", "olice", "\"night at\"", "\"polic\"", "police -house ", "hous3", "\"police came at\""}) {
        CAPTURE(typed);
        CHECK(vault.find(typed).total == 0);
    }
}

TEST_CASE("a record is found by its code, its title and the texts in its rows", "[search]")
{
    SearchFixture vault;
    const RecordId id = vault.add("testimony",
        Json::object({{"language", "en"}, {"sections", Json::array({Json::object({{"text", "They drove through Zhodzina"}})})},
            {"tags", Json::array({"minivan", "tattoo"})}}));
    const RecordId event = vault.add("event",
        Json::object({{"begin", "2020-08-12"}, {"language", "en"}, {"title", "March of the women"}, {"type", "assembly"}}));
    CHECK(vault.finds(id, "zhodzina"));
    CHECK(vault.finds(id, "tattoo minivan "));
    CHECK(vault.finds(event, "women march "));
    const std::string code = vault.reader().get(id).code;
    CHECK(vault.idsOf(code) == std::set<RecordId>{id});
    std::string lower = code;
    std::ranges::transform(lower, lower.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
    CHECK(vault.idsOf(lower) == std::set<RecordId>{id});
    CHECK(vault.idsOf(code.substr(2, 5)) == std::set<RecordId>{id});
}

TEST_CASE("names are searched while the compartment is open, and it is said when they are not", "[search][identity]")
{
    SearchFixture vault;
    const RecordId person = vault.addPerson("Крывашэеў Мікіта");
    const RecordId testimony =
        vault.addTestimony("Тут быў " + kName + " і стаяў", "be", Json::array({mention(person, "Мікіта Крывашэеў")}));
    const SearchResult open = vault.find("Крывашэеу");
    CHECK(open.namesSearched);
    CHECK(vault.idsOf("Крывашэеу") == std::set<RecordId>{person, testimony});
    for (const SearchHit& hit : open.hits) CHECK(hit.inIdentity);

    vault.close();
    const SearchResult closed = vault.find("Крывашэеу");
    CHECK_FALSE(closed.namesSearched);
    CHECK(closed.total == 0);
    CHECK(vault.finds(testimony, "стаяў"));
    const std::string snippet = vault.find("стаяў").hits.at(0).snippet;
    CHECK(snippet == "Тут быў " + vault.reader().get(person).code + " і стаяў");
}

TEST_CASE("words may stand partly in names and partly in the text", "[search][identity]")
{
    SearchFixture vault;
    const RecordId person = vault.addPerson("Anna Kowalska");
    const RecordId both = vault.addTestimony("Here " + kName + " was beaten", "en", Json::array({mention(person, "Anna")}));
    const RecordId text = vault.addTestimony("anna is written out and beaten", "en");
    vault.addTestimony("Here " + kName + " was fed", "en", Json::array({mention(person, "Anna")}));
    vault.addTestimony("Somebody else was beaten", "en");
    CHECK(vault.idsOf("anna beaten ") == std::set<RecordId>{both, text});
    CHECK(vault.find("anna beaten ").total == 2);
    CHECK(vault.idsOf("beaten -anna ").size() == 1);
    CHECK(vault.idsOf("kowalska -beaten ") == std::set<RecordId>{person});
    CHECK(vault.idsOf("anna -fed -beaten ") == std::set<RecordId>{person});
    CHECK(vault.idsOf("anna", RecordQuery{.kind = "person"}) == std::set<RecordId>{person});
}

TEST_CASE("filters narrow the hits", "[search]")
{
    SearchFixture vault;
    const RecordId draft = vault.addTestimony("the same words", "en");
    const RecordId other = vault.add(
        "event", Json::object({{"begin", "2020-08-12"}, {"language", "en"}, {"title", "the same words"}, {"type", "assembly"}}));
    CHECK(vault.idsOf("same words ") == std::set<RecordId>{draft, other});
    CHECK(vault.idsOf("same ", RecordQuery{.kind = "event"}) == std::set<RecordId>{other});
    CHECK(vault.idsOf("same ", RecordQuery{.kind = "person"}).empty());
    CHECK(vault.idsOf("same ", RecordQuery{.kind = "event", .where = {{"begin", "2020-08"}}}) == std::set<RecordId>{other});
    CHECK(vault.idsOf("same ", RecordQuery{.kind = "event", .where = {{"begin", "2021"}}}).empty());
    CHECK(vault.idsOf("same ", RecordQuery{.where = {{"language", "en"}}}).size() == 2);
    CHECK(vault.idsOf("same ", RecordQuery{.status = Status::Final}).empty());
    CHECK_THROWS_AS(vault.find("same", RecordQuery{.kind = "nothing"}), Error);
    CHECK(vault.find("testimony ").total == 0); // the kind's word in the index is no text
}

TEST_CASE("withdrawn records are hidden in every way", "[search]")
{
    SearchFixture vault;
    const RecordId person = vault.addPerson("Anna");
    const RecordId id = vault.addTestimony("unique words by " + kName, "en", Json::array({mention(person, "Anna")}));
    CHECK(vault.find("unique").total == 1);
    CHECK(vault.find("anna").total == 2);
    SECTION("withdrawn while names are open") { vault.records->withdraw(id, {}); }
    SECTION("withdrawn while names are closed")
    {
        vault.close();
        vault.records->withdraw(id, {});
        vault.openIdentity();
        vault.records->observe(&vault.indexer);
    }
    CHECK(vault.find("unique").total == 0);
    CHECK(vault.idsOf("anna") == std::set<RecordId>{person});
    CHECK(vault.idsOf("unique", RecordQuery{.withdrawnToo = true}).empty());
}

TEST_CASE("the best come first and pages follow each other", "[search]")
{
    SearchFixture vault;
    const RecordId once = vault.addTestimony(
        "boots " + std::string(60 * 7, ' ') + "and many other words that say nothing about what was asked", "en");
    const RecordId often = vault.addTestimony("boots boots boots", "en");
    const RecordId title =
        vault.add("event", Json::object({{"begin", "2020-08-12"}, {"language", "en"}, {"title", "Boots"}, {"type", "assembly"}}));
    const SearchResult all = vault.find("boots");
    REQUIRE(all.hits.size() == 3);
    CHECK(all.hits[0].row.id == title);
    CHECK(all.hits[1].row.id == often);
    CHECK(all.hits[2].row.id == once);
    const SearchResult page = Search(vault.reader()).find({"boots", {}}, 1, 1);
    CHECK(page.total == 3);
    CHECK_FALSE(page.more);
    REQUIRE(page.hits.size() == 1);
    CHECK(page.hits[0].row.id == often);
    CHECK(Search(vault.reader()).find({"boots", {}}, 3, 10).hits.empty());
}

TEST_CASE("the beginning of a word is counted to a thousand, and the newest come", "[search]")
{
    SearchFixture vault;
    vault.databases.records.execute(R"sql(
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
        INSERT INTO record(id, kind, status, code, title, folded, sort_date, sort_day, changed_ms, revision, identity_revision)
        SELECT randomblob(16), 'event', 'final', '', '', '', '', 0, i, 1, 0 FROM n;
        INSERT INTO document(row, json) SELECT row, '{"language":"en","title":"Marching"}' FROM record;
        INSERT INTO search_text(rowid, title, body, marks) SELECT row, 'Marching', '', 'ʘevent' FROM record;
    )sql");
    const SearchResult begun = vault.find("mar");
    CHECK(begun.total == 1000);
    CHECK(begun.more);
    CHECK(begun.hits.front().row.changedMs == 1500);
    CHECK(vault.find("marc").total == 1500);
    CHECK_FALSE(vault.find("marc").more);
    CHECK(vault.find("mar ").total == 0); // a whole word
    CHECK(vault.find("mar", {.kind = "event"}).more);
    CHECK(vault.find("mar", {.kind = "person"}).hits.empty());
}

TEST_CASE("a name is found in other scripts and usual transliterations, with the texts that mention it", "[search][spelling]")
{
    struct Case {
        std::string name, text, typed;
    };
    const auto c = GENERATE(values<Case>({
        {"Дроздов Иван", "Меня бил Дроздов, потом ещё раз", "Drozdov"},
        {"Дроздов Иван", "Меня бил Дроздов, потом ещё раз", "drozdov "},
        {"Дроздов Иван", "Мы говорили с Дроздовым", "Drazdou"},
        {"Драздоў Іван", "Мяне біў Драздоў", "Дроздов"},
        {"Кривошеев Егор", "Рядом стоял Кривошеев", "Krivosheev"},
        {"Крывашэеў Ягор", "Побач стаяў Крывашэеў", "Krivosheev"},
        {"Кривошеев Егор", "Я видел Кривошеева", "Kryvasheyeu"},
        {"Zieliński Jan", "Był tam Zieliński", "Зелинский"},
        {"Сцяпаныч", "Яго клікалі Сцяпаныч", "Stsiapanych"},
        {"Степаныч", "Его звали Степаныч", "Stsiapanych"},
        {"Paulouski Ales", "There stood Paulouski", "Павловский"},
    }));
    CAPTURE(c.name, c.text, c.typed);
    SearchFixture vault;
    const RecordId person = vault.addPerson(c.name);
    const RecordId spoken = vault.addTestimony("Тут был " + kName, "ru", Json::array({mention(person, c.name)}));
    const RecordId written = vault.addTestimony(c.text);
    vault.addPerson("Марина Дорожкина");
    vault.addTestimony("Мирон и Зоя сидели рядом, Степь и Крыша");
    CHECK(vault.idsOf(c.typed) == std::set<RecordId>{person, spoken, written});
}

TEST_CASE("nothing of names is found by other spellings while they are closed", "[search][spelling][identity]")
{
    SearchFixture vault;
    vault.addPerson("Дроздов Иван");
    vault.close();
    CHECK(vault.find("Drozdov").total == 0);
}

TEST_CASE("Belarusian nouns are found in their cases", "[search][spelling]")
{
    const auto typed = GENERATE(values<std::string>({"спартзала", "спартзалы ", "спартзалу", "спартзале "}));
    SearchFixture vault;
    const RecordId a = vault.addTestimony("Нас трымалі ў спартзале", "be"),
                   b = vault.addTestimony("Каля спартзалы стаяў бус", "be");
    CAPTURE(typed);
    CHECK(vault.idsOf(typed) == std::set<RecordId>{a, b});
}

TEST_CASE("the label of a code finds the records that hold it, in three languages", "[search][marks]")
{
    SearchFixture vault;
    const RecordId act =
        vault.add("act", Json::object({{"language", "en"}, {"means", Json::array({"stun-gun"})}, {"type", "torture"}}));
    const RecordId person =
        vault.add("person", Json::object({{"country_now", "x"}, {"language", "en"}, {"nationality", Json::array({"lt"})}}));
    vault.addTestimony("nothing of the kind", "en");
    const std::string torture = vault.catalogue->vocabulary("act-types")->find("torture")->label.in(Language::Ru);
    for (const char* typed : {"torture", "torture ", "электрошокер", "stun gun ", "Электрашокер"}) {
        CAPTURE(typed);
        CHECK(vault.idsOf(typed) == std::set<RecordId>{act});
    }
    CHECK(vault.finds(act, torture));
    for (const std::string& label : vault.catalogue->vocabulary("jurisdictions")->find("lt")->label.texts) {
        CAPTURE(label);
        CHECK(vault.idsOf(label) == std::set<RecordId>{person});
    }
    const SearchHit hit = vault.find("Lithuania").hits.at(0);
    CHECK(hit.field == "nationality");
    CHECK(hit.snippet.ends_with(": Lithuania"));
}

TEST_CASE("a date finds the records that hold it, however it is said", "[search][marks]")
{
    SearchFixture vault;
    const auto event = [&](const std::string& begin) {
        return vault.add("event", Json::object({{"begin", begin}, {"language", "en"}, {"title", "x"}, {"type", "assembly"}}));
    };
    const RecordId day = event("2020-08-12"), span = event("2020-08-10/2020-08-14"), month = event("2020-08"),
                   other = event("2021-08-12");
    for (const char* typed :
        {"12.08.2020", "12 августа 2020", "12 жніўня 2020 г.", "2020-08-12", "August 12, 2020", "12.VIII.2020"}) {
        CAPTURE(typed);
        CHECK(vault.idsOf(typed) == std::set<RecordId>{day, span});
    }
    CHECK(vault.idsOf("август 2020") == std::set<RecordId>{day, span, month});
    CHECK(vault.idsOf("2020 ") == std::set<RecordId>{day, span, month});
    CHECK(vault.idsOf("2021 ") == std::set<RecordId>{other});
    CHECK(vault.idsOf("x 12.08.2020") == std::set<RecordId>{day, span});
    CHECK(vault.find("13.08.2020").total == 1);
}
