/// Uncertain dates: the EDTF level 1 subset of docs/model/domain.md §4, and clock times. Days are counted from 1970-01-01.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zapis {

struct Day {
    std::int32_t number = 0; ///< days since 1970-01-01, proleptic Gregorian
    auto operator<=>(const Day&) const = default;
};
Day dayOf(int year, int month, int day);
std::string toText(Day day);                        ///< YYYY-MM-DD
std::optional<Day> parseDay(std::string_view text); ///< YYYY-MM-DD only

/// Every day that a date may mean, both ends included, after widening by `~` (a day by 2 days, a month by 1 month, a year by 1
/// year). Open ends are 1900-01-01 and 2100-12-31.
struct Days {
    Day first, last;
    auto operator<=>(const Days&) const = default;
};

enum class Precision { Day, Month, Season, Year, Decade, Interval, Open };

struct PartialDate {
    std::string text; ///< as written: EDTF
    Days days;
    bool doubtful = false;    ///< `?` or `%`: turns errors into warnings
    bool approximate = false; ///< `~` or `%`
    Precision precision = Precision::Day;
};

/// Reads the subset, `..` alone included ("still so"). Nothing for all else (level 2, years outside 1900–2100, a day that is
/// none).
std::optional<PartialDate> parseDate(std::string_view edtf);

enum class Ordering { Yes, Possible, No };
/// Is a before b? Yes: latest a < earliest b; No: earliest a > latest b; else Possible.
Ordering before(const Days& a, const Days& b);

/// Minutes of a day: `hh:mm`, `hh:mm~`, `hh:mm/hh:mm`.
struct ClockSpan {
    int firstMinute = 0, lastMinute = 0;
    bool approximate = false;
};
std::optional<ClockSpan> parseClock(std::string_view text);

/// UTC seconds since 1970, from `2020-08-11T18:38:00Z` only.
std::optional<std::int64_t> parseTimestamp(std::string_view text);

} // namespace zapis
