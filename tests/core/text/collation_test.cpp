#include "tests/catch.h"

#include <algorithm>
#include <vector>

#include "core/text/collation.h"

using namespace zapis;

TEST_CASE("texts stand as the alphabet of the language has them, numbers by value", "[text][collation]")
{
    struct Case {
        Language language;
        std::vector<std::string> sorted;
    };
    const auto c = GENERATE(values<Case>({
        {Language::Ru, {"Ветрова", "Вярбіцкая", "дроздов", "Дроздова", "Ёлкин", "Ломов"}},
        {Language::Be, {"Заяц", "Іваноў", "Каваль", "Уладзь", "Ўся", "Яўген"}},
        {Language::En, {"linnet", "Siskin", "Wagtail"}},
        {Language::Ru, {"9 мая", "12 мая", "100 мая"}},
    }));
    CAPTURE(c.sorted);
    const Collation collation(c.language);
    std::vector<std::string> texts = c.sorted;
    std::ranges::reverse(texts);
    std::ranges::sort(texts, {}, [&](const std::string& text) { return collation.keyOf(text); });
    CHECK(texts == c.sorted);
}

TEST_CASE("a key is short, however long the text is", "[text][collation]")
{
    const Collation collation(Language::En);
    CHECK(collation.keyOf(std::string(100'000, 'a')).size() < 200);
    CHECK(collation.keyOf("").size() < 10);
    CHECK(collation.keyOf("\xFF\xFE").size() < 20);
}
