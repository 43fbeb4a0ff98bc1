#include "ui/words/clock_words.h"

#include "core/base/date.h"
#include "tests/catch.h"
#include "tests/ui/application.h"
#include "ui/words/language.h"

using namespace zapis;
using namespace zapis::ui;

TEST_CASE("a time of day in words is understood in three languages", "[ui][clock]")
{
    struct Case {
        const char *said, *clock;
    };
    const auto c = GENERATE(values<Case>({
        {"20:30", "20:30"},
        {"8.15", "08:15"},
        {"20", "20:00"},
        {"8 pm", "20:00"},
        {"12 am", "00:00"},
        {"около 8 вечера", "20:00~"},
        {"ок. 20:30", "20:30~"},
        {"каля 7 раніцы", "07:00~"},
        {"between 20 and 21", "20:00/21:00"},
        {"с 20:00 до 21:30", "20:00/21:30"},
        {"20–21", "20:00/21:00"},
        {"noon", "12:00"},
        {"вечером", "18:00/22:59"},
        {"раніцай", "06:00/11:59"},
        {"11 at night", "23:00"},
        {"20:30~", "20:30~"},
    }));
    CAPTURE(c.said);
    const auto clock = understandClock(QString::fromUtf8(c.said));
    REQUIRE(clock);
    CHECK(clock->toStdString() == c.clock);
    CHECK(parseClock(clock->toStdString()));
}

TEST_CASE("what is no time of day is not made into one", "[ui][clock]")
{
    const auto said = GENERATE(values<std::string>({"", "25:00", "20:61", "later", "8 pm sharp"}));
    CAPTURE(said);
    CHECK(!understandClock(QString::fromStdString(said)));
}

TEST_CASE("a stored time shows in words that mean the same time again", "[ui][clock]")
{
    application();
    const auto clock = GENERATE(values<std::string>({"20:30", "20:30~", "20:00/21:00"}));
    CHECK(understandClock(spokenClock(QString::fromStdString(clock))) == QString::fromStdString(clock));
}

TEST_CASE("a zone said behind a time is understood; without one it is the time of Minsk", "[ui][clock]")
{
    struct Case {
        const char *said, *clock;
        int offsetMinutes;
    };
    const auto c = GENERATE(values<Case>({
        {"14:30", "14:30", 180},
        {"14:30 UTC+2", "14:30", 120},
        {"14:30 utc", "14:30", 0},
        {"14:30 GMT-4:30", "14:30", -270},
        {"14:30 +02:00", "14:30", 120},
        {"8 pm utc+3", "20:00", 180},
        {"14:30 \u22125", "14:30", -300},
    }));
    CAPTURE(c.said);
    const auto said = understandZonedClock(QString::fromUtf8(c.said));
    REQUIRE(said);
    CHECK(said->clock.toStdString() == c.clock);
    CHECK(said->offsetSeconds == c.offsetMinutes * 60);
    CHECK_FALSE(understandZonedClock(QStringLiteral("14:30 UTC+22")));
}

TEST_CASE("a zone is said in one way", "[ui][clock]")
{
    CHECK(zoneText(3 * 3600) == QStringLiteral("UTC+3"));
    CHECK(zoneText(-(4 * 60 + 30) * 60) == QStringLiteral("UTC-4:30"));
    CHECK(zoneText(0) == QStringLiteral("UTC+0"));
    CHECK(minskText(1597169880000).endsWith(QStringLiteral("21:18 UTC+3")));
}
