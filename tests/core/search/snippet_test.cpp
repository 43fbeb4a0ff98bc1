#include "core/search/snippet.h"

#include "core/base/text.h"
#include "tests/catch.h"
#include "tests/core/search/search_fixture.h"

using namespace zapis;
using test::SearchFixture;

namespace {

/// The snippet with its highlights in brackets.
std::string marked(const SearchHit& hit)
{
    std::string out;
    std::size_t last = 0;
    for (const Highlight& highlight : hit.highlights) {
        REQUIRE(highlight.from >= last);
        REQUIRE(highlight.to <= hit.snippet.size());
        out += hit.snippet.substr(last, highlight.from - last) + '['
            + hit.snippet.substr(highlight.from, highlight.to - highlight.from) + ']';
        last = highlight.to;
    }
    return out + hit.snippet.substr(last);
}

} // namespace

TEST_CASE("a snippet marks the words in all their forms", "[search][snippet]")
{
    SearchFixture vault;
    vault.addTestimony("Нас задержали.\n\nМеня били на Пушкинской, потом снова задержали.", "ru");
    const SearchHit hit = vault.find("Пушкинская задержать").hits.at(0);
    CHECK(hit.field == "narrative");
    CHECK(marked(hit) == "Нас [задержали].  Меня били на [Пушкинской], потом снова [задержали].");
}

TEST_CASE("a snippet is cut from a long text around the words, at words", "[search][snippet]")
{
    SearchFixture vault;
    std::string text;
    for (int i = 0; i < 300; ++i) text += "слово ";
    vault.addTestimony(text + "автозак стоял " + text + "автозак у РУВД " + text, "ru");
    const SearchHit hit = vault.find("автозак рувд").hits.at(0);
    CHECK(hit.snippet.size() < 420);
    CHECK(isValidUtf8(hit.snippet));
    CHECK(hit.snippet.starts_with("…слово"));
    CHECK(hit.snippet.ends_with("слово…"));
    CHECK(marked(hit).find("[автозак] у [РУВД] слово") != std::string::npos);
}

TEST_CASE("a snippet shows mentions by the spoken name, the name or the code", "[search][snippet]")
{
    SearchFixture vault;
    const RecordId person = vault.addPerson("Anna Kowalska");
    const std::string name(kMention);
    vault.addTestimony(name + " and " + name + " and " + name + " slept", "en",
        Json::array(
            {test::mention(person, "Anya"), Json::object({{"to", toText(person)}}), Json::object({{"spoken", "Sasha"}})}));
    CHECK(vault.find("slept").hits.at(0).snippet == "Anya and Anna Kowalska and Sasha slept");
    CHECK(marked(vault.find("anya").hits.at(0)) == "[Anya] and Anna Kowalska and Sasha slept");
    vault.close();
    const std::string code = vault.reader().get(person).code;
    CHECK(vault.find("slept").hits.at(0).snippet == code + " and " + code + " and … slept");
}

TEST_CASE("a hit by code alone shows the beginning of the record", "[search][snippet]")
{
    SearchFixture vault;
    const RecordId id = vault.addTestimony("The beginning", "en");
    const RecordId empty = vault.add("testimony", Json::object({{"language", "en"}}));
    const SearchHit hit = vault.find(vault.reader().get(id).code).hits.at(0);
    CHECK(hit.snippet == "The beginning");
    CHECK(hit.highlights.empty());
    CHECK(vault.find(vault.reader().get(empty).code).hits.at(0).snippet.empty());
}

namespace {

/// The code points [from, to) of a text.
std::string pointsOf(const std::string& text, const FoundWords::Span& span)
{
    std::string out;
    std::size_t point = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++point;
        if (point > span.from && point <= span.to) out += c;
    }
    return out;
}

/// The words found in a narrative, each between its offsets, with a star at the one that comes first.
std::vector<std::string> wordsFound(SearchFixture& vault, const std::string& words, const Json& fields)
{
    const Field& field = *vault.catalogue->at("testimony").find("narrative");
    const FoundWords found = Search(vault.reader()).wordsIn(words, field, fields);
    std::vector<std::string> told;
    for (std::size_t i = 0; i < found.spans.size(); ++i)
        told.push_back((i == found.best ? "*" : "") + pointsOf(fields.stringOr("narrative"), found.spans[i]));
    return told;
}

Json narrative(const std::string& text) { return Json::object({{"narrative", text}}); }

} // namespace

TEST_CASE("the words of a hit are found in the whole text as its snippet marks them", "[search][snippet]")
{
    SearchFixture vault;
    std::string text = "Автозак 🚐.";
    for (int i = 0; i < 300; ++i) text += " слово";
    const std::string whole = text + "\n\nАвтозаки стояли у РУВД.";
    vault.addTestimony(whole);
    CHECK(wordsFound(vault, "автозак рувд", narrative(whole)) == std::vector<std::string>{"Автозак", "*Автозаки", "РУВД"});
    CHECK(marked(vault.find("автозак рувд").hits.at(0)).find("[Автозаки] стояли у [РУВД]") != std::string::npos);
    CHECK(wordsFound(vault, "автозак", narrative("Этого больше нет.")).empty());
    CHECK(wordsFound(vault, "автозак", Json::object({})).empty());
    CHECK(wordsFound(vault, "", narrative(whole)).empty());
}

TEST_CASE("the words of a hit are found under other letters and in other scripts", "[search][snippet]")
{
    SearchFixture vault;
    const std::string text = "Меня допрашивал Дроздов. Потом пришёл Дроздoв."; // the last with a Latin o
    vault.addTestimony(text);
    CHECK(wordsFound(vault, "Drozdov", narrative(text)) == std::vector<std::string>{"*Дроздов", "Дроздoв"});
    CHECK(wordsFound(vault, "пришел", narrative(text)) == std::vector<std::string>{"*пришёл"});
}

TEST_CASE("a name that a mention shows is found as the one sign that it is kept as", "[search][snippet]")
{
    SearchFixture vault;
    const RecordId person = vault.addPerson("Anna Kowalska");
    const std::string text = std::string(kMention) + " and " + std::string(kMention) + " slept";
    Json fields = narrative(text);
    fields["narrative_mentions"] = Json::array({test::mention(person, "Anya"), Json::object({{"to", toText(person)}})});
    const std::string sign(kMention);
    CHECK(wordsFound(vault, "slept", fields) == std::vector<std::string>{"*slept"});
    CHECK(wordsFound(vault, "anya", fields) == std::vector<std::string>{"*" + sign});
    CHECK(wordsFound(vault, "anna kowalska", fields) == std::vector<std::string>{"*" + sign}); // both words are one place
}

TEST_CASE("a hit in a row says in which", "[search][snippet]")
{
    SearchFixture vault;
    const auto row = [](const char* text) { return Json::object({{"kind", "official"}, {"script", "latn"}, {"text", text}}); };
    const RecordId person =
        vault.add("person", Json::object({{"names", Json::array({row("Anna Kowalska"), row("Hanna Nowak")})}}));
    const SearchHit hit = vault.find("nowak").hits.at(0);
    CHECK(hit.row.id == person);
    CHECK(hit.field == "names.text");
    CHECK(hit.place == "names[1].text");
}
