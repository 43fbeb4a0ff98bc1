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
