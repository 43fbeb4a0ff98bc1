#include "core/search/query.h"

#include <random>

#include "tests/catch.h"
#include "tests/core/search/search_fixture.h"

using namespace zapis;

TEST_CASE("what is typed becomes an expression", "[search][query]")
{
    struct Case {
        std::string typed, match;
    };
    const auto c = GENERATE(values<Case>({
        {"police ", R"(("police" OR "polic="))"},
        {"poli", R"(("poli" * OR "poli="))"},
        {"police came ", R"(("police" OR "polic=") AND ("came" OR "came="))"},
        {"Пушкинской ", R"(("пушкинской" OR "пушкинск="))"},
        {"p", R"(("p" OR "p="))"}, // one letter is no beginning
        {"\"he came\"", R"(("he came"))"},
        {"«он пришёл» 112 ", R"(("он пришел") AND ("112" OR "112"))"},
        {"\"open phrase", R"(("open phrase"))"},
        {"court -judge ", R"((("court" OR "court=")) NOT (("judge" OR "judg=")))"},
        {"\"court\" -\"the judge\" -x ", R"((("court")) NOT (("the judge") OR ("x" OR "x=")))"},
        {"red-white ", R"(("red white" OR "red= white="))"},
        {"anna@example.org ", R"(("anna example org" OR "anna= exampl= org="))"},
        {"v-7k2qm-v", R"(("v 7k2qm v" OR "v= 7k2qm v="))"},
        {"\"a\" OR NOT b ", R"(("a") AND ("or" OR "or=") AND ("not" OR "not=") AND ("b" OR "b="))"},
        {"NEAR(x \"y\", 2) title:z* ^\"q\" ",
            R"(("near x" OR "near= x=") AND ("y") AND ("2" OR "2") AND ("title z" OR "titl= z=") AND ("q"))"},
    }));
    CAPTURE(c.typed);
    Stemmer stemmer;
    const ParsedQuery query = parseQuery(c.typed, stemmer);
    REQUIRE_FALSE(query.wanted.empty());
    CHECK(matchOf(query.wanted, query.unwanted) == c.match);
}

TEST_CASE("a query without a word wants nothing", "[search][query]")
{
    Stemmer stemmer;
    for (const char* typed : {"", "   ", "\"", "\"\"", "-", "--", "- -", "***", "()", "'", "-judge", "«»", "\xEF\xBF\xBC"}) {
        CAPTURE(typed);
        CHECK(parseQuery(typed, stemmer).wanted.empty());
    }
}

TEST_CASE("a query is bounded", "[search][query]")
{
    Stemmer stemmer;
    std::string many, chained;
    for (int i = 0; i < 400; ++i) {
        many += "a ";
        chained += "a-";
    }
    CHECK(parseQuery(many, stemmer).wanted.size() == 16);
    const ParsedQuery query = parseQuery(chained, stemmer);
    CHECK(query.wanted.at(0).words.size() == 32);
}

TEST_CASE("nothing that can be typed is an error", "[search][query][fuzz]")
{
    test::SearchFixture vault;
    vault.addTestimony("The police came to Пушкинская \"square\"", "en");
    vault.addPerson("Anna");
    const std::vector<std::string> pieces = {"\"", "'", "(", ")", "*", "-", "+", "^", ":", "{", "}", " ", "AND", "OR", "NOT",
        "NEAR", "title", "police", "пушк", "«", "»", "“", "\\", "\n", "\t", std::string(1, '\0'), "\xFF", "\xD0", "\xEF\xBF\xBC",
        "@", ",", ".", "%", "_", ";", "--", "ў", "'", "1", "我"};
    std::mt19937 random(2020);
    for (int round = 0; round < 3000; ++round) {
        std::string typed;
        for (std::uint32_t i = static_cast<std::uint32_t>(random() % 9); i > 0; --i) typed += pieces[random() % pieces.size()];
        CAPTURE(typed);
        CHECK_NOTHROW(vault.find(typed));
    }
    for (int round = 0; round < 1000; ++round) {
        std::string typed;
        for (std::uint32_t i = static_cast<std::uint32_t>(random() % 12); i > 0; --i) typed += static_cast<char>(random() % 256);
        CHECK_NOTHROW(vault.find(typed));
    }
    CHECK_NOTHROW(vault.find(std::string(100000, '"')));
    CHECK_NOTHROW(vault.find(std::string(100000, 'a')));
}
