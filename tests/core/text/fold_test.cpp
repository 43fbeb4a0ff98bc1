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
