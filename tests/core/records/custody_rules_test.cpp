// Rules 1–9, 23–25, 40, 41: custody, acts, disappearances.
#include "tests/core/records/rule_cases.h"

using namespace zapis;
using zapis::test::RuleCase;

TEST_CASE("rules about a detention", "[records][rules]")
{
    const auto c = GENERATE(values<RuleCase>({
        {1, "release before arrest", R"(d detention {"arrest_date":"2020-08-12","release_date":"2020-08-11"})",
            "error d release_date"},
        {1, "a doubtful date makes it a warning", R"(d detention {"arrest_date":"2020-08-12?","release_date":"2020-08-11"})",
            "warning d release_date"},
        {1, "an uncertain one may fit", R"(d detention {"arrest_date":"2020-08-12~","release_date":"2020-08-11"})", ""},
        {1, "the same day", R"(d detention {"arrest_date":"2020-08-12","release_date":"2020-08-12"})", ""},
        {2, "a step before arrest",
            R"(d detention {"arrest_date":"2020-08-12","steps":[{"seq":1,"type":"arrived","at":"2020-08-11"}]})",
            "error d steps.at"},
        {2, "a step after release",
            R"(d detention {"arrest_date":"2020-08-11","release_date":"2020-08-12","steps":[{"seq":1,"type":"arrived","at":"2020-08-13"}]})",
            "error d steps.at"},
        {2, "steps out of order",
            R"(d detention {"steps":[{"seq":1,"type":"arrived","at":"2020-08-13"},{"seq":2,"type":"cell","at":"2020-08-12"}]})",
            "error d steps.at"},
        {2, "by the hour",
            R"(d detention {"steps":[{"seq":1,"type":"arrived","at":"2020-08-13","time":"10:00"},{"seq":2,"type":"cell","at":"2020-08-13","time":"09:00"}]})",
            "error d steps.at"},
        {2, "about ten o'clock is no certain hour",
            R"(d detention {"steps":[{"seq":1,"type":"arrived","at":"2020-08-13","time":"10:00~"},{"seq":2,"type":"cell","at":"2020-08-13","time":"09:00"}]})",
            ""},
        {2, "rows need not stand in order",
            R"(d detention {"steps":[{"seq":2,"type":"cell","at":"2020-08-13"},{"seq":1,"type":"arrived","at":"2020-08-12"}]})",
            ""},
        {3, "a gap of seven hours",
            R"(d detention {"steps":[{"seq":1,"type":"in-vehicle","at":"2020-08-12","time":"10:00"},{"seq":2,"type":"cell","at":"2020-08-12","time":"17:00"}]})",
            "warning d steps.place"},
        {3, "six hours are none",
            R"(d detention {"steps":[{"seq":1,"type":"in-vehicle","at":"2020-08-12","time":"10:00"},{"seq":2,"type":"cell","at":"2020-08-12","time":"16:00"}]})",
            ""},
        {3, "a place on either side is enough", R"(p place {"name":"Department"}
            d detention {"steps":[{"seq":1,"type":"in-vehicle","at":"2020-08-12","time":"10:00"},{"seq":2,"type":"cell","at":"2020-08-12","time":"17:00","place":"@p"}]})",
            ""},
        {3, "two days without an hour may be close",
            R"(d detention {"steps":[{"seq":1,"type":"arrived","at":"2020-08-12"},{"seq":2,"type":"cell","at":"2020-08-13"}]})",
            ""},
        {4, "released on the third day", R"(d detention {"arrest_date":"2020-08-12","release_date":"2020-08-15"})",
            "warning d steps"},
        {4, "and 72 hours as well", R"(d detention {"arrest_date":"2020-08-12","release_date":"2020-08-16"})",
            "warning d steps; warning d steps"},
        {4, "a judge in time",
            R"(d detention {"arrest_date":"2020-08-12","release_date":"2020-08-20","steps":[{"seq":1,"type":"court","at":"2020-08-14"}]})",
            ""},
        {4, "the hours told stand for a step",
            R"(d detention {"arrest_date":"2020-08-12","release_date":"2020-08-20","judge_within_h":60})", "warning d steps"},
        {4, "still held, nothing to say", R"(d detention {"arrest_date":"2020-08-12"})", ""},
        {5, "sixteen days",
            R"(d detention {"regime":"administrative-arrest","arrest_date":"2020-08-01","release_date":"2020-08-18"})",
            "warning d release_date"},
        {5, "fifteen days",
            R"(d detention {"regime":"administrative-arrest","arrest_date":"2020-11-15","release_date":"2020-11-30"})", ""},
        {5, "a charge ends the counting",
            R"(d detention {"regime":"administrative-arrest","arrest_date":"2020-11-01","release_date":"2020-11-25","steps":[{"seq":1,"type":"charged","at":"2020-11-15"}]})",
            ""},
        {5, "a second court step",
            R"(d detention {"regime":"administrative-arrest","arrest_date":"2020-11-01","release_date":"2020-11-25",
            "steps":[{"seq":1,"type":"court","at":"2020-11-03"},{"seq":2,"type":"court","at":"2020-11-16"}]})",
            ""},
        {5, "a second case of the person", R"(p person {"alias_code":"V-7K2QM-V"}
            a prosecution {"accused":"@p","proceeding":"administrative"}
            b prosecution {"accused":"@p","proceeding":"administrative"}
            d detention {"person":"@p","regime":"administrative-arrest","arrest_date":"2020-11-01","release_date":"2020-11-25"})",
            ""},
        {5, "a criminal case has no such limit",
            R"(d detention {"regime":"remand","arrest_date":"2020-08-01","release_date":"2020-09-18"})", ""},
    }));
    test::check(c);
}

TEST_CASE("since March 2021 the limit of administrative detention is 30 days", "[records][rules]")
{
    test::RuleVault vault(1'640'000'000'000); // December 2021
    vault.add(R"(a detention {"regime":"administrative-arrest","arrest_date":"2021-03-05","release_date":"2021-04-03"}
        b detention {"regime":"administrative-arrest","arrest_date":"2021-03-05","release_date":"2021-04-06"})");
    CHECK(vault.said(5) == "warning b release_date");
}

TEST_CASE("rules about an act", "[records][rules]")
{
    const auto c = GENERATE(values<RuleCase>({
        {6, "of another person", R"(p person {"gender":"man"}
            q person {"gender":"man"}
            d detention {"person":"@p"}
            a act {"victim":"@q","episode":"@d"})",
            "error a episode d"},
        {6, "merged persons are one", R"(p person {"gender":"man"}
            q person {"gender":"man","status":"merged","merged_into":"@p"}
            d detention {"person":"@p"}
            a act {"victim":"@q","episode":"@d"})",
            ""},
        {6, "a confirmed match is one", R"(p person {"gender":"man"}
            q person {"gender":"man","same_as":[{"to":"@p","decision":"confirmed"}]}
            d detention {"person":"@q"}
            a act {"victim":"@p","episode":"@d"})",
            ""},
        {6, "before the arrest", R"(d detention {"arrest_date":"2020-08-12"}
            a act {"episode":"@d","when":"2020-08-11"})",
            "error a when d"},
        {6, "after the release, doubtful", R"(d detention {"arrest_date":"2020-08-12","release_date":"2020-08-14"}
            a act {"episode":"@d","when":"2020-08-15?"})",
            "warning a when d"},
        {6, "during it", R"(d detention {"arrest_date":"2020-08-12","release_date":"2020-08-14"}
            a act {"episode":"@d","when":"2020-08-12/2020-08-13"})",
            ""},
        {7, "elsewhere than the person was", R"(p place {"name":"A"}
            q place {"name":"B"}
            d detention {"steps":[{"seq":1,"type":"arrived","at":"2020-08-12","place":"@p"}]}
            a act {"episode":"@d","when":"2020-08-12","where":"@q"})",
            "warning a where d"},
        {7, "a room of that place", R"(p place {"name":"A"}
            q place {"name":"B","part_of":"@p"}
            d detention {"steps":[{"seq":1,"type":"arrived","at":"2020-08-12","place":"@p"}]}
            a act {"episode":"@d","when":"2020-08-12","where":"@q"})",
            ""},
        {7, "on another day", R"(p place {"name":"A"}
            q place {"name":"B"}
            d detention {"steps":[{"seq":1,"type":"arrived","at":"2020-08-12","place":"@p"}]}
            a act {"episode":"@d","when":"2020-08-14","where":"@q"})",
            ""},
        {7, "a step without a place may be anywhere", R"(p place {"name":"A"}
            q place {"name":"B"}
            d detention {"steps":[{"seq":1,"type":"arrived","at":"2020-08-12","place":"@p"},{"seq":2,"type":"in-vehicle","at":"2020-08-12"}]}
            a act {"episode":"@d","when":"2020-08-12","where":"@q"})",
            ""},
        {8, "after the death", R"(p person {"gender":"man"}
            x death {"person":"@p","date":"2020-08-12"}
            a act {"victim":"@p","when":"2020-08-13"})",
            "error a when x"},
        {8, "on the day itself", R"(p person {"gender":"man"}
            x death {"person":"@p","date":"2020-08-12"}
            a act {"victim":"@p","when":"2020-08-12"})",
            ""},
        {8, "an interview after the death", R"(p person {"gender":"man"}
            x death {"person":"@p","date":"2020-08-12"}
            t testimony {"person":"@p","account_date":"2020-09-01"})",
            "error t account_date x"},
        {8, "a hearing after the death", R"(p person {"gender":"man"}
            x death {"person":"@p","date":"2020-08-12"}
            c prosecution {"accused":"@p","hearings":[{"date":"2020-09-01"},{"date":"2020-08-01"}]})",
            "error c hearings.date x"},
        {24, "torture with nothing around it", R"(a act {"type":"torture-physical"})",
            "warning a purposes; warning a official; warning a custody_or_control"},
        {24, "no link shown, no control",
            R"(a act {"type":"torture","purposes":["punishment"],"official":"none-shown","custody_or_control":"no"})",
            "warning a official; warning a custody_or_control"},
        {24, "all three",
            R"(a act {"type":"torture","purposes":["punishment"],"official":"inflicted","custody_or_control":"yes"})", ""},
        {24, "not asked is an answer",
            R"(a act {"type":"torture","purposes":["punishment"],"official":"inflicted","custody_or_control":"not-asked"})", ""},
        {24, "ill-treatment needs none", R"(a act {"type":"ill-treatment"})", ""},
        {25, "torture without pain", R"(a act {"type":"torture-psychological","severe_pain":"none"})", "warning a severe_pain"},
        {25, "weak is not none", R"(a act {"type":"torture-psychological","severe_pain":"weak"})", ""},
    }));
    test::check(c);
}

TEST_CASE("one person cannot be in two places", "[records][rules]")
{
    const std::string places = R"(p person {"gender":"man"}
        k place {"name":"A"}
        l place {"name":"B"}
        )";
    const auto c = GENERATE_COPY(values<RuleCase>({
        {23, "two acts at one hour",
            places + R"(a act {"victim":"@p","when":"2020-08-12","time_from":"10:00","time_to":"11:00","where":"@k"}
            b act {"victim":"@p","when":"2020-08-12","time_from":"10:30","time_to":"12:00","where":"@l"})",
            "error b where a"},
        {23, "an act elsewhere than the cell",
            places
                + R"(d detention {"person":"@p","steps":[{"seq":1,"type":"cell","at":"2020-08-11","place":"@k"},{"seq":2,"type":"released","at":"2020-08-13"}]}
            a act {"victim":"@p","when":"2020-08-12","time_from":"10:00","where":"@l"})",
            "error a where d"},
        {23, "doubtful", places + R"(a act {"victim":"@p","when":"2020-08-12?","time_from":"10:00","where":"@k"}
            b act {"victim":"@p","when":"2020-08-12","time_from":"10:00","where":"@l"})",
            "warning b where a"},
        {23, "without hours nothing is certain", places + R"(a act {"victim":"@p","when":"2020-08-12","where":"@k"}
            b act {"victim":"@p","when":"2020-08-12","where":"@l"})",
            ""},
        {23, "one after the other",
            places + R"(a act {"victim":"@p","when":"2020-08-12","time_from":"10:00","time_to":"11:00","where":"@k"}
            b act {"victim":"@p","when":"2020-08-12","time_from":"12:00","where":"@l"})",
            ""},
        {23, "the same place", places + R"(a act {"victim":"@p","when":"2020-08-12","time_from":"10:00","where":"@k"}
            b act {"victim":"@p","when":"2020-08-12","time_from":"10:00","where":"@k"})",
            ""},
        {23, "a settled conflict", places + R"(a act {"victim":"@p","when":"2020-08-12","time_from":"10:00","where":"@k"}
            b act {"victim":"@p","when":"2020-08-12","time_from":"10:00","where":"@l"}
            c conflict {"a":"@b","b":"@a","resolution":"kept-both"})",
            ""},
        {23, "an open conflict settles nothing",
            places + R"(a act {"victim":"@p","when":"2020-08-12","time_from":"10:00","where":"@k"}
            b act {"victim":"@p","when":"2020-08-12","time_from":"10:00","where":"@l"}
            c conflict {"a":"@a","b":"@b","resolution":"open"})",
            "error b where a"},
        {23, "a conflict of their passages settles it",
            places + R"(a act {"victim":"@p","when":"2020-08-12","time_from":"10:00","where":"@k"}
            b act {"victim":"@p","when":"2020-08-12","time_from":"10:00","where":"@l"}
            t passage {"basis":"saw"}
            u passage {"basis":"saw"}
            x fact_link {"passage":"@t","target":"@a","relation":"supports"}
            y fact_link {"passage":"@u","target":"@b","relation":"supports"}
            c conflict {"a":"@u","b":"@t","resolution":"preferred-a"})",
            ""},
    }));
    test::check(c);
}

TEST_CASE("rules about a disappearance", "[records][rules]")
{
    const auto c = GENERATE(values<RuleCase>({
        {40, "acknowledged, and no step on file", R"(p person {"gender":"man"}
            x disappearance {"person":"@p","acknowledged":"acknowledged-no-place","fate":"unknown"})",
            "warning x acknowledged"},
        {40, "with a step", R"(p person {"gender":"man"}
            d detention {"person":"@p","steps":[{"seq":1,"type":"arrested","at":"2020-08-12"}]}
            x disappearance {"person":"@p","acknowledged":"acknowledged","fate":"unknown"})",
            ""},
        {40, "denied", R"(p person {"gender":"man"}
            x disappearance {"person":"@p","acknowledged":"denied","fate":"unknown"})",
            ""},
        {41, "all three elements",
            R"(x disappearance {"elements":[{"item":"deprivation","answer":"yes"},{"item":"state-link","answer":"yes"},{"item":"refusal","answer":"yes"}]})",
            "hint x elements"},
        {41, "one unknown",
            R"(x disappearance {"elements":[{"item":"deprivation","answer":"yes"},{"item":"state-link","answer":"unknown"},{"item":"refusal","answer":"yes"}]})",
            ""},
    }));
    test::check(c);
}

TEST_CASE("rules about a person", "[records][rules]")
{
    const auto c = GENERATE(values<RuleCase>({
        {9, "the band fits no act", R"(p person {"birth":"1980-05-01","age_band":"25-34"}
            a act {"victim":"@p","when":"2020-08-12"})",
            "warning p age_band a"},
        {9, "it fits one of two", R"(p person {"birth":"1985-10-01","age_band":"25-34"}
            a act {"victim":"@p","when":"2020-08-12"}
            b act {"victim":"@p","when":"2021-01-12"})",
            ""},
        {9, "a year leaves room", R"(p person {"birth":"1985","age_band":"35-44"}
            a act {"victim":"@p","when":"2020-08-12"})",
            ""},
        {9, "no act, nothing to say", R"(p person {"birth":"1980","age_band":"0-13"})", ""},
        {10, "a child alone", R"(p person {"age_band":"14-15"})", "error p minor_guardian"},
        {10, "a guardian", R"(g person {"age_band":"35-44"}
            p person {"age_band":"14-15","minor_guardian":"@g"})",
            ""},
        {10, "a note", R"(p person {"age_band":"0-13","best_interest_note":"Spoke with a psychologist"})", ""},
        {10, "of age", R"(p person {"age_band":"18-24"})", ""},
        {52, "asked more than a year ago", R"(v availability {"as_of":"2020-01-31"})", "hint v as_of"},
        {52, "the day is not yet over", R"(v availability {"as_of":"2020-02-01"})", ""},
        {52, "that month", R"(v availability {"as_of":"2020-02"})", ""},
        {51, "in the future", R"(e event {"begin":"2021-02-02"})", "error e begin"},
        {51, "a doubtful year", R"(e event {"begin":"2022?"})", "warning e begin"},
        {51, "today", R"(e event {"begin":"2021-02-01"})", ""},
        {51, "a month that has begun", R"(e event {"begin":"2021-02"})", ""},
        {51, "what is due may lie ahead", R"(k task {"due":"2022-01-01"})", ""},
        {51, "so may the end of a term", R"(p prosecution {"served_from":"2020-12-01","served_to":"2023-12-01"})", ""},
        {51, "a refusal that lies ahead: is the year right?", R"(p person {}
            r recipient {"name":"R","type":"icc","language":"en"}
            c consent {"person":"@p","recipient":"@r","scope":"statement","state":"refused","date":"2031-01-05","form":"oral",
            "language":"en","capacity_checked":"yes"})",
            "error c date"},
        {51, "a withdrawal that lies ahead", R"(p person {}
            r recipient {"name":"R","type":"icc","language":"en"}
            c consent {"person":"@p","recipient":"@r","scope":"statement","state":"withdrawn","date":"2021-01-05","form":"oral",
            "language":"en","capacity_checked":"yes","withdrawn_on":"2031-01-05","withdrawn_how":"oral"})",
            "error c withdrawn_on"},
        {51, "in a row", R"(p prosecution {"hearings":[{"date":"2021-03-01"}]})", "error p hearings.date"},
        {51, "a time stamp, by the day in Minsk", R"(t testimony {"started":"2021-02-01T21:30:00Z"})", "error t started"},
    }));
    test::check(c);
}
