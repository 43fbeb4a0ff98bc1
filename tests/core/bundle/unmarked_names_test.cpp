// A name on file is found in a text that would leave, however it is written; other words are not taken for one.

#include "core/bundle/gate/unmarked_names.h"

#include "core/base/text.h"
#include "tests/catch.h"
#include "tests/core/bundle/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;

namespace {

/// Those of the samples, and one person more.
const UnmarkedNames& namesOnFile()
{
    static const UnmarkedNames names = [] {
        OpenVault& vault = *SampleVault::instance().vault;
        const auto name = [](const char* kind, const char* text) {
            return Json::object({{"kind", kind}, {"language", "ru"}, {"scheme", "none"}, {"script", "cyrl"}, {"text", text}});
        };
        const Json phone = Json::object({{"channel", "phone"}, {"value", "+375 29 123-45-67"}});
        vault.records().commit({RecordChange{newRecordId(), "person",
            Json::object({{"names", Json::Array{name("official", "Иванченко Пётр Ильич"), name("cover", "Ромашка")}},
                {"contacts", Json::Array{phone}}}),
            std::nullopt}});
        return UnmarkedNames(vault.reader());
    }();
    return names;
}

} // namespace

TEST_CASE("a name is found however it is written", "[bundle][names]")
{
    const auto text = GENERATE(values<std::string>({"Я Иванченко Пётр", "видел Петра", "ИВАНЧЕНКО", "My name is Petr Ivanchenko.",
        "Ivanchanka was there", "Ива\u0301нченко", "Иван\u00adченко", "Иван\u200bченко", "Ивaнчeнкo",
        "файл Иванченко_Пётр_2020.jpg", "Это ПётрИванченко", "#иванченко", "Иванченковский дом", "дело-иванченко",
        "звоните 80291234567", "29/123/45/67", "Ромашка", "29\u00A0123\u201145\u201167", "29\u2009123\u201345\u201367",
        "\uFF29\uFF36\uFF21\uFF2E\uFF23\uFF28\uFF25\uFF2E\uFF2B\uFF2F", "И в а н ч е н к о", "его звали И.в.а.н.ч.е.н.к.о.",
        "И-В-А-Н-Ч-Е-Н-К-О", "я и И В А Н Ч Е Н К О и я", "I v a n c h e n k o", "П ё т р И в а н ч е н к о",
        "и\u00A0в\u00A0а\u00A0н\u00A0ч\u00A0е\u00A0н\u00A0к\u00A0о", "Р о м а ш к а",
        "\u0662\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667"}));
    CAPTURE(text);
    CHECK(namesOnFile().isIn(text));
}

TEST_CASE("codes of people and cover names of any length are found", "[bundle][names]")
{
    const auto text = GENERATE(values<std::string>({"V-7K2QM-V had a concussion", "v-7k2qm-v", "V\u20117K2QM\u2011V", "V 7K2QM V",
        "V7K2QMV", "see 7K2QM", "Называйте меня Вяз.", "видел Вяза", "с Вязом", "ВЯЗ", "Linnet asked"}));
    CAPTURE(text);
    CHECK(namesOnFile().isIn(text));
}

TEST_CASE("a person's own code is no text of theirs", "[bundle][names]")
{
    const Kind& person = Catalogue::builtIn()->at("person");
    CHECK_FALSE(namesOnFile().isIn(person, Json::object({{"alias_code", "V-7K2QM-V"}})));
    CHECK(namesOnFile().isIn(person, Json::object({{"risk_note", "V-7K2QM-V knows her"}})));
    CHECK_FALSE(namesOnFile().isIn(person, Json::object({{"internal_note", "V-7K2QM-V knows her"}}))); // it does not travel
}

TEST_CASE("other words are not taken for a name", "[bundle][names]")
{
    const auto text = GENERATE(values<std::string>({"", "Нас держали на Окрестина до утра.", "We were held until the morning.",
        "2020/08/11", "Иван ждал", "ванночка", "an invoice", "Ён чакаў да раніцы", "\uFFFC сказал, что его били", "и в а н",
        "а, б, в, г, д, е, ж", "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я", "A B C D E F G", "И ванч ен ко",
        "п. 1 ст. 23.34", "вязаный шарф", "R-T-S, O.M.O.N., К Г Б", "", "-", ". . . ."}));
    CAPTURE(text);
    CHECK_FALSE(namesOnFile().isIn(text));
}

TEST_CASE("a name is found at its place", "[bundle][names]")
{
    struct Case {
        std::string text;
        std::vector<std::string> places;
    };
    const auto c =
        GENERATE(values<Case>({{"Я видел Петра.", {"Петра"}}, {"Я Иванченко Пётр, а это Вяз.", {"Иванченко Пётр", "Вяз"}},
            {"(Иванченко)", {"Иванченко"}}, {"звоните +375 29 123-45-67, вечером", {"29 123-45-67"}},
            {"его звали И в а н ч е н к о", {"И в а н ч е н к о"}}, {"Иван-\nченко и Linnet", {"Иван-\nченко", "Linnet"}},
            {"Петра, Петра\nи Петра", {"Петра", "Петра", "Петра"}}, {"\uFFFC видел V-7K2QM-V", {"V-7K2QM-V"}}, {"никого", {}}}));
    CAPTURE(c.text);
    std::vector<std::string> found;
    for (const NamePlace& place : namesOnFile().placesIn(c.text)) {
        found.emplace_back(codePointRange(c.text, place.from, place.to));
        CHECK_FALSE(place.persons.empty());
    }
    CHECK(found == c.places);
}

TEST_CASE("one name among three thousand words is found at its place", "[bundle][names]")
{
    std::string text;
    for (int i = 0; i < 3000; ++i) text += i == 1717 ? "Иванченко " : "слово ";
    const std::vector<NamePlace> places = namesOnFile().placesIn(text);
    REQUIRE(places.size() == 1);
    CHECK(codePointRange(text, places.front().from, places.front().to) == "Иванченко");
    CHECK(countCodePoints(text.substr(0, text.find("Иванченко"))) == places.front().from);
}
