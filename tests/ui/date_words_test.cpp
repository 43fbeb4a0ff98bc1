#include "ui/words/date_words.h"

#include "core/base/date.h"
#include "tests/catch.h"
#include "tests/ui/application.h"
#include "ui/words/language.h"

using namespace zapis;
using namespace zapis::ui;

namespace {

std::string understood(DateWord word, const char* first, const char* second = "")
{
    return understandDate({word, QString::fromUtf8(first), QString::fromUtf8(second)}, 2020).value_or(QString()).toStdString();
}

} // namespace

TEST_CASE("a date in words is understood in three languages", "[ui][date]")
{
    struct Case {
        DateWord word;
        const char *first, *second, *edtf;
    };
    const auto c = GENERATE(values<Case>({
        {DateWord::On, "10.08.2020", "", "2020-08-10"},
        {DateWord::On, "10/8/20", "", "2020-08-10"},
        {DateWord::On, "2020-08-10", "", "2020-08-10"},
        {DateWord::On, "10.08", "", "2020-08-10"},
        {DateWord::On, "08.2020", "", "2020-08"},
        {DateWord::On, "2019", "", "2019"},
        {DateWord::On, "1990s", "", "199X"},
        {DateWord::On, "10 August 2020", "", "2020-08-10"},
        {DateWord::On, "the 10th of August", "", "2020-08-10"},
        {DateWord::On, "10-го августа 2020 года", "", "2020-08-10"},
        {DateWord::On, "12-е жніўня", "", "2020-08-12"},
        {DateWord::On, "9 мая 2021", "", "2021-05-09"},
        {DateWord::On, "8 марта", "", "2020-03-08"},
        {DateWord::On, "у лістападзе 2020", "", "2020-11"},
        {DateWord::On, "ліпень 2021", "", "2021-07"},
        {DateWord::On, "summer 2020", "", "2020-22"},
        {DateWord::On, "летом 2020", "", "2020-22"},
        {DateWord::On, "увосень 2020 г.", "", "2020-23"},
        {DateWord::On, "ок. 10.08", "", "2020-08-10~"},
        {DateWord::On, "about 10 August, maybe", "", ""},
        {DateWord::On, "maybe about 10 August", "", "2020-08-10%"},
        {DateWord::On, "10.08.2020?", "", "2020-08-10?"},
        {DateWord::About, "11.08.2020", "", "2020-08-11~"},
        {DateWord::About, "август 2020", "", "2020-08~"},
        {DateWord::On, "ночь на 12-е августа", "", "2020-08-11/2020-08-12"},
        {DateWord::On, "night of 12 August", "", "2020-08-12/2020-08-13"},
        {DateWord::On, "у сярэдзіне верасня", "", "2020-09-11/2020-09-20"},
        {DateWord::On, "в конце февраля 2021", "", "2021-02-21/2021-02-28"},
        {DateWord::On, "early May", "", "2020-05-01/2020-05-10"},
        {DateWord::On, "10-12 августа", "", "2020-08-10/2020-08-12"},
        {DateWord::On, "10-12.08.2020", "", "2020-08-10/2020-08-12"},
        {DateWord::On, "30.12.2020 - 02.01.2021", "", "2020-12-30/2021-01-02"},
        {DateWord::On, "between 3 and 5 August 2020", "", "2020-08-03/2020-08-05"},
        {DateWord::On, "с 10.08 по 12.08.2020", "", "2020-08-10/2020-08-12"},
        {DateWord::On, "паміж 3 і 5 жніўня 2020", "", "2020-08-03/2020-08-05"},
        {DateWord::Before, "2019", "", "../2019"},
        {DateWord::On, "до мая 2021", "", "../2021-05"},
        {DateWord::After, "10.08.2020", "", "2020-08-10/.."},
        {DateWord::On, "пасля 10 жніўня", "", "2020-08-10/.."},
        {DateWord::Between, "23.08.2020", "25.08.2020", "2020-08-23/2020-08-25"},
        {DateWord::Between, "23.08", "25.08.2020", "2020-08-23/2020-08-25"},
        {DateWord::Between, "ок. 1.08.2020", "5.08.2020", "2020-08-01~/2020-08-05"},
        {DateWord::On, "до сих пор", "", ".."},
    }));
    CAPTURE(c.first, c.second);
    CHECK(understood(c.word, c.first, c.second) == c.edtf);
}

TEST_CASE("what is no date is not made into one", "[ui][date]")
{
    const auto said = GENERATE(values<std::string>(
        {"", "yesterday perhaps", "32.08.2020", "10.13.2020", "29.02.2021", "12-е", "2150", "August the brave", "10.08.20200"}));
    CAPTURE(said);
    CHECK(understood(DateWord::On, said.c_str()).empty());
    CHECK(understood(DateWord::Between, "25.08.2020", "23.08.2020").empty());
}

TEST_CASE("a stored date shows in words that mean the same date again", "[ui][date]")
{
    application();
    const auto language = GENERATE(values<std::string>({"en", "ru", "be"}));
    const auto edtf = GENERATE(values<std::string>(
        {"2020", "2020-08", "2020-08-12", "2020-08-12?", "2020-08-12~", "2020-08-12%", "202X", "2020-21", "2020-22~", "2020-23",
            "2020-24", "2020-08-10/2020-08-12", "../2020-08", "2020-08-10/..", "2020-08~", "2020-08-01~/2020-08-05", ".."}));
    UiLanguage::instance().set(QString::fromStdString(language));
    CAPTURE(language, edtf);
    const SpokenDate spoken = spokenDate(QString::fromStdString(edtf));
    CAPTURE(spoken.first.toStdString(), spoken.second.toStdString());
    const auto again = understandDate(spoken, 1999);
    REQUIRE(again);
    CHECK(again->toStdString() == edtf);
    CHECK(!tellDate(QString::fromStdString(edtf)).isEmpty());
    UiLanguage::instance().set(QStringLiteral("en"));
}

TEST_CASE("a date told has none of the signs of EDTF", "[ui][date]")
{
    application();
    const auto edtf = GENERATE(values<std::string>(
        {"2020-08-1X", "2020-XX", "2020-XX-XX", "2020-08-XX", "202X~", "2020-08-12%", "/2020-08-12", "2020/.."}));
    const std::string told = tellDate(QString::fromStdString(edtf)).toStdString();
    CAPTURE(told);
    CHECK(told.find_first_of("~%/X") == std::string::npos);
}
