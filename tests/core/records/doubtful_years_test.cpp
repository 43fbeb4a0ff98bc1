#include "core/records/doubtful_years.h"
#include "tests/catch.h"
#include "tests/core/records/memory_vault.h"
#include "tests/held_clock.h"

using namespace zapis;

TEST_CASE("a consent of a year that may be a slip is asked about", "[records][years]")
{
    const test::HeldClock clock(1'612'180'800'000); // 1 February 2021
    test::MemoryVault vault;
    const RecordId person = vault.add("person", test::personFields("Aksana")),
                   other = vault.add("person", test::personFields("Ales"));
    vault.add("testimony", Json::object({{"language", "en"}, {"person", toText(person)}, {"started", "2020-10-06T09:00:00Z"}}));
    struct Case {
        const char *field, *day;
        bool isOfWitness, isAsked;
    };
    const auto c = GENERATE(values<Case>({
        {"date", "2020-10-06", true, false},
        {"date", "2020-03", true, false}, // asked before the talk
        {"date", "2002-10-06", true, true},
        {"date", "2018", true, true},
        {"withdrawn_on", "2031-01-05", true, true},
        {"withdrawn_on", "2021-01-05", true, false},
        {"date", "2015-10-06", false, false}, // no account to hold it against
        {"date", "1920-10-06", false, true},
    }));
    CAPTURE(c.field, c.day, c.isOfWitness);
    const bool isWithdrawal = std::string(c.field) == "withdrawn_on";
    const auto asked = doubtfulYear(vault.reader(),
        Json::object({{"person", toText(c.isOfWitness ? person : other)}, {"state", isWithdrawal ? "withdrawn" : "granted"},
            {c.field, c.day}}));
    CHECK(asked == (c.isAsked ? std::optional<std::string>(c.field) : std::nullopt));
}
