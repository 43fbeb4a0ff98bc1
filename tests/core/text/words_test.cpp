#include "core/text/words.h"

#include "core/text/fold.h"
#include "tests/catch.h"

using namespace zapis;

namespace {

std::string foldedWords(std::string_view text)
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

TEST_CASE("words are parted and folded alike in every language", "[text][words]")
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
    CHECK(foldedWords(c.text) == c.words);
}

TEST_CASE("places of words are bytes of the text", "[text][words]")
{
    const std::string text = "Ён: сям'я — 我们 end's";
    std::vector<std::string> cut;
    forEachWord(text, [&](const Word& word) {
        cut.push_back(text.substr(word.from, word.to - word.from));
        return true;
    });
    CHECK(cut == std::vector<std::string>{"Ён", "сям'я", "我们", "end's"});
}

TEST_CASE("a word without end is cut between characters", "[text][words]")
{
    std::string text;
    for (int i = 0; i < 100; ++i) text += "я";
    forEachWord(text, [&](const Word& word) {
        CHECK(word.folded.size() == kMaxWordBytes);
        CHECK(word.to == text.size());
        return true;
    });
    CHECK(foldedWords(std::string(200, 'a')).size() == kMaxWordBytes);
}

TEST_CASE("a visitor may stop", "[text][words]")
{
    int seen = 0;
    forEachWord("one two three", [&](const Word&) { return ++seen < 2; });
    CHECK(seen == 2);
}

TEST_CASE("what looks like one word is one word", "[text][words]")
{
    struct Case {
        std::string text, word;
    };
    const auto c = GENERATE(values<Case>({
        {"Iваноў", "иваноу"},          // a Latin I
        {"Кpивошeeв", "кривошеев"},    // Latin p and e
        {"Мiхаiл", "михаил"},          // two Latin i
        {"Drоzdоv", "drozdov"},        // Cyrillic о
        {"Ѕidorov", "sidorov"},        // Cyrillic Ѕ
        {"сяМ`я", "сямя"},             // a grave accent for an apostrophe
        {"сям\u2018я", "сямя"},        // an opening quote
        {"сям\u02B9я", "сямя"},        // a prime
        {"Иван-\nченко", "иванченко"}, // a word broken at the end of a line
        {"Иван\u2010\nченко", "иванченко"}, {"Иван\u00AD\nченко", "иванченко"}, {"ＩＶＡＮ", "ivan"}, // full width
        {"ﬁlatov", "filatov"},                                                                        // a ligature
        {"Ки\u0306ев", "киев"},                                                                       // й taken apart
    }));
    CAPTURE(c.text);
    CHECK(foldedWords(c.text) == c.word);
    CHECK(wordsOf(c.text) == std::vector{c.word});
    CHECK(folded(c.text) == c.word);
}

TEST_CASE("what only looks like a broken or mixed word stays as it is", "[text][words]")
{
    CHECK(foldedWords("Петров-\nВодкин") == "петров водкин");
    CHECK(foldedWords("кто-то") == "кто то");
    CHECK(foldedWords("- он\n- она") == "он она");
    CHECK(foldedWords("конец-\n") == "конец");
    CHECK(foldedWords("USB-кабель iPhone") == "usb кабель iphone");
    CHECK(foldedWords("'сказал' он") == "сказал он");
    CHECK(foldedWords("сор scop") == "сор scop"); // one script each, whatever they look like
}

TEST_CASE("words without stems leave the breve out", "[text][words]")
{
    CHECK(wordsOf("Йод Андрей") == std::vector<std::string>{"иод", "андреи"});
    CHECK(foldedWords("Йод Андрей") == "йод андрей");
}
