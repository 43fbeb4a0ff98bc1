#include "tests/catch.h"

#include "core/text/fold.h"

using namespace zapis;

TEST_CASE("folding for the filter forgets case and marks", "[text][fold]")
{
    struct Case {
        std::string text, folded;
    };
    const auto c = GENERATE(values<Case>({
        {"Zieliński", "zielinski"},
        {"ŁÓDŹ", "lodz"},
        {"Žemaitė", "zemaite"},
        {"Кривошеёв", "кривошеев"},
        {"ЯЎГЕН", "яуген"},
        {"Крывашэй", "крывашэи"},
        {"Ґанок їжак", "ганок ижак"},
        {"сям'я — O’Neill", "сямя - oneill"},
        {"Дрозд\u00A0Анна", "дрозд анна"},
        {"сям’", "сям"},
        {"2020-08-12 · T", "2020-08-12 · t"},
        {"\xFFx", "\xFFx"},
        {"", ""},
    }));
    CAPTURE(c.text);
    CHECK(folded(c.text) == c.folded);
}

TEST_CASE("an exact beginning answers better than a word within, and that better than a part of one", "[text][fold]")
{
    struct Case {
        std::string text, typed;
        TextRank rank;
    };
    const auto c = GENERATE(values<Case>({
        {"Русский", "русский", TextRank::Same},
        {"Русский жестовый", "русский", TextRank::Begins},
        {"Язык: русский", "русский", TextRank::WordBegins},
        {"Белорусский", "русский", TextRank::Holds},
        {"Анти-неизвестно", "неизв", TextRank::WordBegins},
        {"Английский", "русский", TextRank::Other},
        {"aa", "a", TextRank::Begins},
        {"", "a", TextRank::Other},
    }));
    CAPTURE(c.text, c.typed);
    CHECK(rankOf(folded(c.text), folded(c.typed)) == c.rank);
    CHECK(bestRankOf("q\n" + folded(c.text) + "\n", folded(c.typed)) == c.rank);
}
