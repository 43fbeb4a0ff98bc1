#include "core/base/date.h"

#include <array>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

namespace zapis {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2100;

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return text.empty() ? std::nullopt : std::optional(value);
}

int lastDayOf(int year, int month)
{
    using namespace std::chrono;
    return static_cast<int>(unsigned((std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} / last).day()));
}

Days monthsOf(int year, int firstMonth, int lastYear, int lastMonth)
{
    return {dayOf(year, firstMonth, 1), dayOf(lastYear, lastMonth, lastDayOf(lastYear, lastMonth))};
}

/// Moves a month-exact span by whole months at both ends: how `~` widens a month.
Days widenedByMonth(int year, int month)
{
    const int before = year * 12 + month - 2, after = year * 12 + month;
    return monthsOf(before / 12, before % 12 + 1, after / 12, after % 12 + 1);
}

Days yearsOf(int first, int last) { return {dayOf(first, 1, 1), dayOf(last, 12, 31)}; }

/// One date without interval: `2020`, `202X`, `2020-08`, `2020-XX`, `2020-21`, `2020-08-12`, `2020-08-1X` and so on, with its
/// qualifier.
std::optional<PartialDate> parseSingle(std::string_view text)
{
    PartialDate date;
    date.text = text;
    if (!text.empty() && (text.back() == '?' || text.back() == '~' || text.back() == '%')) {
        date.doubtful = text.back() != '~';
        date.approximate = text.back() != '?';
        text.remove_suffix(1);
    }
    if (text.size() == 4 && text[3] == 'X') {
        const auto decade = digits(text.substr(0, 3));
        if (!decade || *decade * 10 < kFirstYear || *decade * 10 > kLastYear) return std::nullopt;
        date.precision = Precision::Decade;
        const int widen = date.approximate ? 1 : 0;
        date.days = yearsOf(*decade * 10 - widen, *decade * 10 + 9 + widen);
        return date;
    }
    const auto year = digits(text.substr(0, 4));
    if (text.size() < 4 || !year || *year < kFirstYear || *year > kLastYear) return std::nullopt;
    const int widenYears = date.approximate ? 1 : 0;
    if (text.size() == 4 || text.substr(4) == "-XX" || text.substr(4) == "-XX-XX") {
        date.precision = Precision::Year;
        date.days = yearsOf(*year - widenYears, *year + widenYears);
        return date;
    }
    if (text[4] != '-' || text.size() < 7) return std::nullopt;
    const auto month = digits(text.substr(5, 2));
    if (!month) return std::nullopt;
    if (text.size() == 7 && *month >= 21 && *month <= 24) {
        // Seasons of the north; winter 2020-24 is December to February of the next year (docs/model/rules.md §1).
        static constexpr std::array<int, 4> kStart{3, 6, 9, 12};
        const int start = kStart[static_cast<std::size_t>(*month - 21)];
        date.precision = Precision::Season;
        const int widen = date.approximate ? 1 : 0;
        const int first = *year * 12 + start - 1 - widen, last = *year * 12 + start + 1 + widen;
        date.days = monthsOf(first / 12, first % 12 + 1, last / 12, last % 12 + 1);
        return date;
    }
    if (*month < 1 || *month > 12) return std::nullopt;
    if (text.size() == 7 || text.substr(7) == "-XX") {
        date.precision = Precision::Month;
        date.days = date.approximate ? widenedByMonth(*year, *month) : monthsOf(*year, *month, *year, *month);
        return date;
    }
    if (text.size() != 10 || text[7] != '-') return std::nullopt;
    int first = 0, last = 0;
    if (text[9] == 'X') {
        const auto tens = digits(text.substr(8, 1));
        if (!tens || *tens > 3) return std::nullopt;
        first = std::max(1, *tens * 10);
        last = std::min(lastDayOf(*year, *month), *tens * 10 + 9);
        if (first > last) return std::nullopt;
    } else {
        const auto day = digits(text.substr(8, 2));
        if (!day || *day < 1 || *day > lastDayOf(*year, *month)) return std::nullopt;
        first = last = *day;
    }
    const std::int32_t widen = date.approximate ? 2 : 0;
    date.precision = Precision::Day;
    date.days = {Day{dayOf(*year, *month, first).number - widen}, Day{dayOf(*year, *month, last).number + widen}};
    return date;
}

} // namespace

Day dayOf(int year, int month, int day)
{
    using namespace std::chrono;
    const sys_days days{std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)}
        / std::chrono::day{static_cast<unsigned>(day)}};
    return Day{static_cast<std::int32_t>(days.time_since_epoch().count())};
}

std::string toText(Day day)
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.number}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::optional<Day> parseDay(std::string_view text)
{
    if (text.size() != 10 || !digits(text.substr(8))) return std::nullopt; // 2020-04-3X is one day as well, and no day's spelling
    const auto date = parseSingle(text);
    return date ? std::optional(date->days.first) : std::nullopt;
}

std::optional<PartialDate> parseDate(std::string_view edtf)
{
    if (edtf.size() > 24) return std::nullopt;
    const Days everything = yearsOf(kFirstYear, kLastYear);
    if (edtf == "..") {
        PartialDate open;
        open.text = edtf;
        open.days = everything;
        open.precision = Precision::Open;
        return open;
    }
    const auto slash = edtf.find('/');
    if (slash == edtf.npos) return parseSingle(edtf);

    const std::string_view from = edtf.substr(0, slash), to = edtf.substr(slash + 1);
    const bool fromOpen = from.empty() || from == "..", toOpen = to.empty() || to == "..";
    if (fromOpen && toOpen) return std::nullopt;
    PartialDate interval;
    interval.text = edtf;
    interval.days = everything;
    interval.precision = Precision::Interval;
    for (const auto& [part, isStart] : {std::pair(from, true), std::pair(to, false)}) {
        if (isStart ? fromOpen : toOpen) continue;
        const auto date = parseSingle(part);
        if (!date) return std::nullopt;
        (isStart ? interval.days.first : interval.days.last) = isStart ? date->days.first : date->days.last;
        interval.doubtful |= date->doubtful;
        interval.approximate |= date->approximate;
    }
    if (interval.days.last < interval.days.first) return std::nullopt;
    return interval;
}

Ordering before(const Days& a, const Days& b)
{
    if (a.last < b.first) return Ordering::Yes;
    if (a.first > b.last) return Ordering::No;
    return Ordering::Possible;
}

std::optional<ClockSpan> parseClock(std::string_view text)
{
    const auto minute = [](std::string_view clock) -> std::optional<int> {
        if (clock.size() != 5 || clock[2] != ':') return std::nullopt;
        const auto hours = digits(clock.substr(0, 2)), minutes = digits(clock.substr(3));
        if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
        return *hours * 60 + *minutes;
    };
    if (const auto slash = text.find('/'); slash != text.npos) {
        const auto first = minute(text.substr(0, slash)), last = minute(text.substr(slash + 1));
        if (!first || !last) return std::nullopt;
        return ClockSpan{*first, *last, false};
    }
    const bool approximate = text.ends_with('~');
    const auto at = minute(approximate ? text.substr(0, text.size() - 1) : text);
    if (!at) return std::nullopt;
    return ClockSpan{*at, *at, approximate};
}

std::optional<std::int64_t> parseTimestamp(std::string_view text)
{
    if (text.size() != 20 || text[10] != 'T' || text[19] != 'Z' || text[16] != ':') return std::nullopt;
    const auto day = parseDay(text.substr(0, 10));
    const auto clock = parseClock(text.substr(11, 5));
    const auto seconds = digits(text.substr(17, 2));
    if (!day || !clock || !seconds || *seconds > 59) return std::nullopt;
    return std::int64_t{day->number} * 86400 + clock->firstMinute * 60 + *seconds;
}

} // namespace zapis
