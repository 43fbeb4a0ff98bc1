#include "ui/words/date_words.h"

#include "core/base/date.h"
#include "tests/catch.h"
#include "tests/ui/application.h"
#include "ui/words/language.h"

using namespace zapis;
using namespace zapis::ui;

TEST_CASE("a stored date shows in words that mean the same date again", "[ui][date]")
{
    application();
    const auto language = GENERATE(values<std::string>({"en", "ru", "be"}));
    const auto edtf = GENERATE(values<std::string>({"2020", "2020-08", "2020-08-12", "2020-08-12?", "2020-08-12~", "2020-08-12%",
        "202X", "2020-21", "2020-22~", "2020-23", "2020-24", "2020-24?", "2020-08-10/2020-08-12", "../2020-08", "2020-08-10/..",
        "2020-08~", "2020-08-01~/2020-08-05", ".."}));
    UiLanguage::instance().set(QString::fromStdString(language));
    CAPTURE(language, edtf);
    const SpokenDate spoken = spokenDate(QString::fromStdString(edtf));
    CAPTURE(spoken.first.toStdString(), spoken.second.toStdString());
    const auto again = readSpoken(spoken, {1999, {}});
    REQUIRE(again.size() == 1);
    CHECK(again.front() == DateReading{edtf, false});
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
