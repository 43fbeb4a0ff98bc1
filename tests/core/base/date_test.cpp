#include "core/base/date.h"

#include "tests/catch.h"

using namespace zapis;

TEST_CASE("an uncertain date covers every day it may mean", "[base][edtf]")
{
    struct Case {
        std::string text, first, last;
    };
    const auto c = GENERATE(values<Case>({
        {"2020-08-12", "2020-08-12", "2020-08-12"},
        {"2020-08-1X", "2020-08-10", "2020-08-19"},
        {"2020-08-0X", "2020-08-01", "2020-08-09"},
        {"2020-08-3X", "2020-08-30", "2020-08-31"},
        {"2020-08-XX", "2020-08-01", "2020-08-31"},
        {"2020-08", "2020-08-01", "2020-08-31"},
        {"2020-02", "2020-02-01", "2020-02-29"},
        {"2020-XX", "2020-01-01", "2020-12-31"},
        {"2020-XX-XX", "2020-01-01", "2020-12-31"},
        {"2020", "2020-01-01", "2020-12-31"},
        {"202X", "2020-01-01", "2029-12-31"},
        {"2020-21", "2020-03-01", "2020-05-31"},
        {"2020-24", "2020-12-01", "2021-02-28"},
        {"2020-08-12~", "2020-08-10", "2020-08-14"},
        {"2020-08~", "2020-07-01", "2020-09-30"},
        {"2020-01~", "2019-12-01", "2020-02-29"},
        {"2020~", "2019-01-01", "2021-12-31"},
        {"2020-08-12?", "2020-08-12", "2020-08-12"},
        {"2020-08-12%", "2020-08-10", "2020-08-14"},
        {"2020-08-11/2020-08-14", "2020-08-11", "2020-08-14"},
        {"2020-08/2020-09", "2020-08-01", "2020-09-30"},
        {"2020-08-11/..", "2020-08-11", "2100-12-31"},
        {"../2020-08-11", "1900-01-01", "2020-08-11"},
        {"2020-08-11/", "2020-08-11", "2100-12-31"},
        {"/2020-08-11", "1900-01-01", "2020-08-11"},
        {"..", "1900-01-01", "2100-12-31"},
    }));
    CAPTURE(c.text);
    const auto date = parseDate(c.text);
    REQUIRE(date);
    CHECK(toText(date->days.first) == c.first);
    CHECK(toText(date->days.last) == c.last);
}

TEST_CASE("what is outside the subset is refused", "[base][edtf]")
{
    const auto text = GENERATE(values<std::string>(
        {"", "20", "1899", "2101", "-2020", "2020-13", "2020-00", "2020-02-30", "2021-02-29", "2020-25", "2020-8-1",
            "2020-08-12T10:00", "{2020,2021}", "[2020..2021]", "Y2020", "2020-08-12~?", "~2020", "2020-08-11/2020-08-01", "../..",
            "/", "2020/2021/2022", "2020-X8", "20XX", "2020-02-3X", "abcd", "2020-08-12 ", "12.08.2020"}));
    CAPTURE(text);
    CHECK_FALSE(parseDate(text));
}

TEST_CASE("a question mark doubts without widening, a percent sign does both", "[base][edtf]")
{
    CHECK(parseDate("2020?")->doubtful);
    CHECK_FALSE(parseDate("2020?")->approximate);
    CHECK(parseDate("2020%")->doubtful);
    CHECK(parseDate("2020%")->approximate);
    CHECK_FALSE(parseDate("2020~")->doubtful);
}

TEST_CASE("before is yes, no or possible", "[base][edtf]")
{
    const auto days = [](const char* text) { return parseDate(text)->days; };
    CHECK(before(days("2020-08-11"), days("2020-08-12")) == Ordering::Yes);
    CHECK(before(days("2020-08-12"), days("2020-08-11")) == Ordering::No);
    CHECK(before(days("2020-08"), days("2020-08-12")) == Ordering::Possible);
    CHECK(before(days("2020-08-12"), days("2020-08-12")) == Ordering::Possible);
}

TEST_CASE("a day is spelled with its digits alone", "[base]")
{
    CHECK(toText(parseDay("2020-04-30").value()) == "2020-04-30");
    for (const char* bad : {"2020-04-3X", "2020-04-31", "2020-04", "2020-04-3?", "2020-04-30~"}) CHECK_FALSE(parseDay(bad));
}

TEST_CASE("clock times and time stamps", "[base]")
{
    CHECK(parseClock("21:10")->firstMinute == 21 * 60 + 10);
    CHECK(parseClock("21:10~")->approximate);
    CHECK(parseClock("23:50/00:10")->lastMinute == 10);
    for (const char* bad : {"24:00", "1:10", "21:60", "21.10", "", "21:10~~", "21:10/"}) CHECK_FALSE(parseClock(bad));
    CHECK(parseTimestamp("2020-08-11T18:38:00Z") == std::int64_t{1597171080});
    for (const char* bad : {"2020-08-11T18:38:00", "2020-08-11 18:38:00Z", "2020-08-11T18:38:60Z", "2020-08T18:38:00Z"})
        CHECK_FALSE(parseTimestamp(bad));
}
