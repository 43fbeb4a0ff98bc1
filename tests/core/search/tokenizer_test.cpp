#include "core/search/tokenizer.h"

#include <set>
#include <vector>

#include "core/search/word_scanner.h"
#include "tests/catch.h"

using namespace zapis;

namespace {

std::string wordsOf(std::string_view text)
{
    std::string out;
    forEachWord(text, [&](const Word& word) {
        out += out.empty() ? "" : " ";
        out += word.folded;
        return true;
    });
    return out;
}

} // namespace

TEST_CASE("words are parted and folded alike in every language", "[search][tokenizer]")
{
    struct Case {
        std::string text, words;
    };
    const auto c = GENERATE(values<Case>({
        {"", ""}, {"  \n\t ", ""}, {"The police came.", "the police came"}, {"Ёлка, ЕЛКА", "елка елка"},
        {"Крывашэеў Ўладзімір", "крывашэеу уладзимир"}, {"Йод и Київ ґанок", "йод и киив ганок"},
        {"за́мок", "замок"}, // stress mark
        {"Żołnierz Šiauliai façade Müller", "zolnierz siauliai facade muller"}, {"сям'я сям’я сямʼя", "сямя сямя сямя"},
        {"don't O’Neill", "dont oneill"}, {"the police's report", "the police report"}, {"'quoted' ‘quoted’", "quoted quoted"},
        {"anna@example.org", "anna example org"}, {"site.by/news_1", "site by news 1"}, {"12.08.2020, 18:40", "12 08 2020 18 40"},
        {"Минск—Брест красно-белый", "минск брест красно белый"}, {"V-7K2QM-V", "v 7k2qm v"},
        {"a\xEF\xBF\xBC"
         "b",
            "a b"},                                                // a mention parts words
        {"co\xC2\xADoperate", "cooperate"},                        // soft hyphen
        {"\xFF\xC3 bad\xE2\x82", "bad"},                           // no UTF-8
        {"ﬁne Straße", "fine strasse"}, {"我们被捕", "我们 被捕"}, // ICU's dictionary
    }));
    CAPTURE(c.text);
    CHECK(wordsOf(c.text) == c.words);
}

TEST_CASE("places of words are bytes of the text", "[search][tokenizer]")
{
    const std::string text = "Ён: сям'я — 我们 end's";
    std::vector<std::string> cut;
    forEachWord(text, [&](const Word& word) {
        cut.push_back(text.substr(word.from, word.to - word.from));
        return true;
    });
    CHECK(cut == std::vector<std::string>{"Ён", "сям'я", "我们", "end's"});
}

TEST_CASE("a word without end is cut between characters", "[search][tokenizer]")
{
    std::string text;
    for (int i = 0; i < 100; ++i) text += "я";
    forEachWord(text, [&](const Word& word) {
        CHECK(word.folded.size() == kMaxWordBytes);
        CHECK(word.to == text.size());
        return true;
    });
    CHECK(wordsOf(std::string(200, 'a')).size() == kMaxWordBytes);
}

TEST_CASE("a visitor may stop", "[search][tokenizer]")
{
    int seen = 0;
    forEachWord("one two three", [&](const Word&) { return ++seen < 2; });
    CHECK(seen == 2);
}

TEST_CASE("forms of one word meet in one stem", "[search][stemmer]")
{
    const auto forms = GENERATE(values<std::vector<std::string>>({
        {"arrest", "arrested", "arrests", "arresting"},
        {"beating", "beat", "beatings"},
        {"Пушкинская", "Пушкинской", "Пушкинскую"},
        {"задержан", "задержана", "задержаны"},
        {"милиция", "милиции", "милицию", "милицией"},
        {"Пушкінская", "Пушкінскай", "Пушкінскую"},
        {"затрымаў", "затрымала", "затрымалі"},
        {"Крывашэеў", "Крывашэева", "Крывашэеву"},
        {"Иванов", "Иванова", "Иванову", "Ивановым", "Іваноў"},
        {"протокол", "протокола", "протоколов"},
    }));
    Stemmer stemmer;
    std::set<std::string> stems;
    for (const std::string& form : forms) stems.emplace(stemmer.stem(wordsOf(form)));
    CAPTURE(forms.front());
    CHECK(stems.size() == 1);
}

TEST_CASE("the index gets each word with its stem at the same place, a query what it names", "[search][tokenizer]")
{
    WordTokenizer tokenizer;
    const auto tokens = [&](bool isQuery) {
        std::string out;
        tokenizer.tokenize(isQuery ? "дом= дома 7K2" : "дом дома 7K2", isQuery,
            [&](std::string_view token, std::size_t, std::size_t, bool colocated) {
                out += colocated ? "+" : " ";
                out += token;
            });
        return out;
    };
    CHECK(tokens(false) == " дом дома+дом= 7k2");
    CHECK(tokens(true) == " дом=+дом дома 7k2");
    CHECK(tokenizerVersion().find("icu") != std::string::npos);
}
