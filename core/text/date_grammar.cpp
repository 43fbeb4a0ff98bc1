#include "core/text/date_grammar.h"

#include <algorithm>

#include <fmt/format.h>

namespace zapis {
namespace {

using Tag = DateTag;

constexpr int kFirstYear = 1900, kLastYear = 2100;
constexpr int kWinter = 24;

bool isYear(int value) { return value >= kFirstYear && value <= kLastYear; }
int fullYear(int value) { return value >= 100 ? value : value < 50 ? 2000 + value : 1900 + value; }

int lastDayOf(int year, int month) // of a month of 1–12
{
    int day = 31;
    while (!parseDay(fmt::format("{:04}-{:02}-{:02}", year, month, day)) && day > 28) --day;
    return day;
}

void addAll(PlainDates& all, const PlainDates& more)
{
    for (const PlainDate& one : more) addDate(all, one);
}

PlainDate dayOf(int year, int month, int day, bool isAssumed)
{
    const std::string text = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    return {text, text, year, month, true, isAssumed};
}

PlainDate monthOf(int year, int month, bool isAssumed)
{
    const std::string text = fmt::format("{:04}-{:02}", year, month);
    return {text, text, year, month <= 12 ? month : 0, false, isAssumed};
}

PlainDate yearOf(int year)
{
    const std::string text = fmt::format("{:04}", year);
    return {text, text, year, 0, false, false};
}

PlainDate spanOf(const PlainDate& from, const PlainDate& to)
{
    return {from.first, to.last, from.year, from.month, from.isDay && to.isDay, from.yearIsAssumed || to.yearIsAssumed};
}

/// A dash with blanks always; a sign between two numbers where no other of its kind stands: 9-12.08, but not 10-08-2020.
bool joinsBySign(DateTokenSpan tokens, std::size_t at)
{
    const DateGap sign = tokens[at].before;
    if (sign == DateGap::SpacedDash) return true;
    if (sign == DateGap::Comma) {
        const auto isDay = [](const DateToken& token) {
            return token.tag == Tag::Number && token.value <= 31 && token.digits <= 2;
        };
        return isDay(tokens[at - 1]) && isDay(tokens[at]);
    }
    if (sign != DateGap::Dash && sign != DateGap::Slash) return false;
    return std::ranges::count(tokens.subspan(1), sign, &DateToken::before) == 1;
}

bool isOn(const PlainDate& one, int weekday)
{
    const auto days = one.days();
    return one.isDay && !one.isSpan() && days && (days->first.number + 3) % 7 + 1 == weekday; // 1970-01-01 was a Thursday
}

std::optional<int> yearIn(const DateToken& number)
{
    if (number.digits == 4 && !number.isManifold) return isYear(number.value) ? std::optional(number.value) : std::nullopt;
    if (number.digits == 2 && !number.isOrdinal) return fullYear(number.value);
    return std::nullopt;
}

PlainDate partOfMonth(int year, int month, DatePart part, bool isAssumed)
{
    const int last = lastDayOf(year, month);
    const auto days = [&](int from, int to) {
        return spanOf(dayOf(year, month, from, isAssumed), dayOf(year, month, to, isAssumed));
    };
    switch (part) {
    case DatePart::Early: return days(1, 10);
    case DatePart::Middle: return days(11, 20);
    case DatePart::Late: return days(21, last);
    case DatePart::FirstHalf: return days(1, 15);
    case DatePart::SecondHalf: return days(16, last);
    }
    return days(1, last);
}

PlainDate partOfYear(int year, DatePart part)
{
    const auto months = [&](int from, int to) { return spanOf(monthOf(year, from, false), monthOf(year, to, false)); };
    switch (part) {
    case DatePart::Early: return months(1, 4);
    case DatePart::Middle: return months(5, 8);
    case DatePart::Late: return months(9, 12);
    case DatePart::FirstHalf: return months(1, 6);
    case DatePart::SecondHalf: return months(7, 12);
    }
    return yearOf(year);
}

PlainDates ofDecade(int first, const std::optional<DatePart>& part)
{
    PlainDates all;
    if (!part) {
        const std::string text = fmt::format("{}X", first / 10);
        addDate(all, {text, text, first, 0, false, false});
    } else if (*part == DatePart::Early) {
        addDate(all, spanOf(yearOf(first), yearOf(first + 3)));
    } else if (*part == DatePart::Middle) {
        addDate(all, spanOf(yearOf(first + 4), yearOf(first + 6)));
    } else if (*part == DatePart::Late) {
        addDate(all, spanOf(yearOf(first + 7), yearOf(first + 9)));
    }
    return all;
}

} // namespace

struct DateGrammar::Parts {
    std::vector<DateToken> numbers;
    int month = 0, season = 0, weekday = 0;
    std::optional<DatePart> part;
    std::size_t numbersBeforeMonth = 0;
};

std::optional<Days> PlainDate::days() const
{
    const auto date = parseDate(edtf());
    return date ? std::optional(date->days) : std::nullopt;
}

void addDate(PlainDates& all, PlainDate one)
{
    const bool isKnown = std::ranges::any_of(all, [&](const PlainDate& other) { return other.edtf() == one.edtf(); });
    if (!isKnown && one.days()) all.push_back(std::move(one));
}

PlainDates DateGrammar::body(DateTokenSpan tokens, const BorrowedDate& borrowed) const
{
    PlainDates all = simple(tokens, borrowed);
    // The two years of a winter are no span.
    if (!all.empty() && std::ranges::find(tokens, Tag::Season, &DateToken::tag) != tokens.end()) return all;
    for (std::size_t at = 1; at < tokens.size(); ++at) {
        const DateToken& joint = tokens[at];
        const bool isWord =
            joint.tag == Tag::To || joint.tag == Tag::And || joint.tag == Tag::Or || (joint.tag == Tag::On && m_isNight);
        if (isWord) addAll(all, join(tokens.first(at), tokens.subspan(at + 1), joint.tag, borrowed));
        else if (joinsBySign(tokens, at))
            addAll(
                all, join(tokens.first(at), tokens.subspan(at), joint.before == DateGap::Comma ? Tag::And : Tag::To, borrowed));
    }
    return all;
}

PlainDates DateGrammar::between(DateTokenSpan first, DateTokenSpan last, const BorrowedDate& borrowed) const
{
    PlainDates all;
    for (const auto& [from, to] : ends(first, last, borrowed)) addDate(all, spanOf(from, to));
    return all;
}

PlainDates DateGrammar::join(DateTokenSpan first, DateTokenSpan last, DateTag joint, const BorrowedDate& borrowed) const
{
    PlainDates all = between(first, last, borrowed);
    if (joint == Tag::To || joint == Tag::On || m_isBetween) return all;
    // "10 или 12": the one, the other or what lies between, unless nothing lies there.
    for (const auto& [from, to] : ends(first, last, borrowed)) {
        const auto start = from.days(), end = to.days();
        if (!start || !end || end->first.number - start->last.number == 1) continue;
        addDate(all, from);
        addDate(all, to);
    }
    return all;
}

DateGrammar::Ends DateGrammar::ends(DateTokenSpan first, DateTokenSpan last, const BorrowedDate& borrowed) const
{
    Ends all;
    addEndsOfYear(all, first, last);
    if (!all.empty()) return all;
    for (const PlainDate& to : body(last, borrowed)) {
        const BorrowedDate fromEnd{to.year, to.isDay ? to.month : 0, to.isDay};
        for (PlainDate& from : body(first, fromEnd)) {
            from.yearIsAssumed = from.yearIsAssumed && to.yearIsAssumed;
            if (spanOf(from, to).days()) {
                all.emplace_back(std::move(from), to);
                continue;
            }
            // "декабрь – март 2021": what has no year of its own does not lie behind its end.
            if (from.month == 0 || from.month == to.month) continue;
            for (PlainDate& earlier : body(first, {to.year - 1, 0, false})) {
                if (earlier.edtf() == from.edtf() || !spanOf(earlier, to).days()) continue;
                earlier.yearIsAssumed = to.yearIsAssumed;
                all.emplace_back(std::move(earlier), to);
            }
        }
    }
    addEndByStart(all, first, last);
    return all;
}

/// "12 декабря 2020 – 5 января": only the start has a year.
void DateGrammar::addEndsOfYear(Ends& all, DateTokenSpan first, DateTokenSpan last) const
{
    const PlainDates ends = body(last);
    const bool lacksYear = !ends.empty() && std::ranges::all_of(ends, &PlainDate::yearIsAssumed);
    if (!lacksYear) return;
    for (const PlainDate& from : body(first)) {
        if (from.yearIsAssumed) continue;
        for (const int year : {from.year, from.year + 1}) {
            const std::size_t before = all.size();
            for (PlainDate& to : body(last, {year, 0, false})) {
                to.yearIsAssumed = false;
                if (spanOf(from, to).days()) all.emplace_back(from, std::move(to));
            }
            if (all.size() > before) break;
        }
    }
}

/// "August 10–12, 2020", "с 12 августа по 15": the end is a number, the month stands at the start.
void DateGrammar::addEndByStart(Ends& all, DateTokenSpan first, DateTokenSpan last) const
{
    if (last.empty() || last.size() > 2 || last[0].tag != Tag::Number || last[0].digits > 2 || last[0].isYear) return;
    int year = 0;
    if (last.size() == 2) {
        if (last[1].tag != Tag::Number || !isYear(last[1].value)) return;
        year = last[1].value;
    }
    if (std::ranges::none_of(first, [](const DateToken& token) { return token.tag == Tag::Month; })) return;
    for (PlainDate& from : body(first, {year, 0, false})) {
        if (year) from.yearIsAssumed = false;
        PlainDate to = dayOf(from.year, from.month, last[0].value, from.yearIsAssumed);
        if (from.isDay && !from.isSpan() && spanOf(from, to).days()) all.emplace_back(std::move(from), std::move(to));
    }
}

/// A day or month without a year that would lie behind the latest day is of the year before.
template <class Make> PlainDate DateGrammar::assumed(const BorrowedDate& borrowed, Make&& make) const
{
    PlainDate one = make(yearFor(borrowed));
    if (borrowed.year || !m_hints.latest) return one;
    const auto days = one.days();
    return days && days->first > *m_hints.latest ? make(m_hints.year - 1) : one;
}

PlainDates DateGrammar::simple(DateTokenSpan tokens, const BorrowedDate& borrowed) const
{
    Parts parts;
    for (const DateToken& token : tokens) {
        switch (token.tag) {
        case Tag::Number: parts.numbers.push_back(token); break;
        case Tag::Month:
            if (parts.month) return {};
            parts.month = token.value;
            parts.numbersBeforeMonth = parts.numbers.size();
            break;
        case Tag::Season:
            if (parts.season) return {};
            parts.season = token.value;
            break;
        case Tag::Weekday: parts.weekday = token.value; break;
        case Tag::Part:
            if (parts.part) return {};
            parts.part = static_cast<DatePart>(token.value);
            break;
        case Tag::Filler:
        case Tag::On: break;
        default: return {};
        }
    }
    if (parts.month && parts.season) return {};
    PlainDates all = parts.season ? ofSeason(parts, borrowed)
        : parts.month             ? ofMonth(parts, borrowed)
                                  : ofNumbers(parts, borrowed);
    std::erase_if(all, [&](const PlainDate& one) { return parts.weekday && !isOn(one, parts.weekday); });
    return all;
}

PlainDates DateGrammar::ofSeason(const Parts& parts, const BorrowedDate& borrowed) const
{
    PlainDates all;
    const auto season = [&](int year, bool isAssumed) {
        if (!parts.part) return addDate(all, monthOf(year, parts.season, isAssumed));
        const int month = parts.season == kWinter ? 12 : (parts.season - 20) * 3;
        const int shift = *parts.part == DatePart::Early ? 0
            : *parts.part == DatePart::Middle            ? 1
            : *parts.part == DatePart::Late              ? 2
                                                         : -1;
        if (shift < 0) return;
        addDate(all, monthOf(year + (month + shift > 12), (month + shift - 1) % 12 + 1, isAssumed));
    };
    if (parts.numbers.empty()) {
        if (parts.part) season(yearFor(borrowed), true);
        else addDate(all, assumed(borrowed, [&](int year) { return monthOf(year, parts.season, true); }));
        return all;
    }
    const auto year = yearIn(parts.numbers[0]);
    if (!year) return {};
    if (parts.numbers.size() == 2) { // winter 2020/21
        const auto next = yearIn(parts.numbers[1]);
        if (parts.season == kWinter && next && *next == *year + 1) season(*year, false);
        return all;
    }
    if (parts.numbers.size() > 2) return {};
    // A winter begins in one year and ends in the next.
    season(*year, false);
    if (parts.season == kWinter) season(*year - 1, false);
    return all;
}

PlainDates DateGrammar::ofMonth(const Parts& parts, const BorrowedDate& borrowed) const
{
    std::optional<int> day, year;
    bool mayBeYear = false, isTens = false;
    for (std::size_t i = 0; i < parts.numbers.size(); ++i) {
        const DateToken& number = parts.numbers[i];
        if (number.digits == 4 || number.isYear
            || (number.digits == 2 && (number.value > 31 || (day && i >= parts.numbersBeforeMonth)))) {
            if (year) return {};
            year = yearIn(number);
            if (!year) return {};
        } else if (!day && number.digits <= 2 && number.value >= 1) {
            day = number.value;
            isTens = number.isManifold;
            mayBeYear = i >= parts.numbersBeforeMonth && number.digits == 2 && !number.isOrdinal;
        } else {
            return {};
        }
    }
    PlainDates all;
    const auto give = [&](auto&& make) {
        if (year) addDate(all, make(*year, false));
        else addDate(all, assumed(borrowed, [&](int assumedYear) { return make(assumedYear, true); }));
    };
    if (day && parts.part) return {};
    if (day && isTens) { // "в двадцатых числах"
        if (*day != 10 && *day != 20) return {};
        give([&](int y, bool isAssumed) {
            return spanOf(dayOf(y, parts.month, *day, isAssumed),
                dayOf(y, parts.month, std::min(*day + 9, lastDayOf(y, parts.month)), isAssumed));
        });
        return all;
    }
    if (day) give([&](int y, bool isAssumed) { return dayOf(y, parts.month, *day, isAssumed); });
    // "август 20" may be a day or a year.
    if (day && mayBeYear && !year) addDate(all, monthOf(fullYear(*day), parts.month, false));
    if (!day && parts.part) give([&](int y, bool isAssumed) { return partOfMonth(y, parts.month, *parts.part, isAssumed); });
    else if (!day) give([&](int y, bool isAssumed) { return monthOf(y, parts.month, isAssumed); });
    return all;
}

PlainDates DateGrammar::ofNumbers(const Parts& parts, const BorrowedDate& borrowed) const
{
    const auto& numbers = parts.numbers;
    if (numbers.size() == 1) return ofOne(numbers[0], parts, borrowed);
    if (parts.part || numbers.empty() || numbers.size() > 3) return {};
    const auto isJoined = [](DateGap gap) {
        return gap == DateGap::Dot || gap == DateGap::Slash || gap == DateGap::Dash || gap == DateGap::Space;
    };
    if (!isJoined(numbers[1].before)) return {};
    if (numbers.size() == 2) return ofTwo(numbers[0], numbers[1], borrowed);
    // Signs of two sorts part two dates, not one.
    if (numbers[1].before != numbers[2].before) return {};
    PlainDates all;
    if (numbers[0].digits == 4) {
        if (numbers[1].digits <= 2 && numbers[2].digits <= 2 && isYear(numbers[0].value))
            addDate(all, dayOf(numbers[0].value, numbers[1].value, numbers[2].value, false));
    } else if (numbers[0].digits <= 2 && numbers[1].digits <= 2 && (numbers[2].digits == 4 || numbers[2].digits == 2)) {
        addDate(all, dayOf(fullYear(numbers[2].value), numbers[1].value, numbers[0].value, false));
    }
    return all;
}

PlainDates DateGrammar::ofOne(const DateToken& number, const Parts& parts, const BorrowedDate& borrowed) const
{
    PlainDates all;
    if (number.isManifold) {
        if (number.value % 10 != 0) return {};
        const int first = number.digits == 4 ? number.value : number.digits == 2 && number.value > 20 ? 1900 + number.value : 0;
        return first == 0 ? all : ofDecade(first, parts.part);
    }
    const auto year = number.digits == 4 || number.isYear ? yearIn(number) : std::nullopt;
    if (year && parts.part) addDate(all, partOfYear(*year, *parts.part));
    else if (year) addDate(all, yearOf(*year));
    if (parts.part) return all;
    if (borrowed.mayBeDay && borrowed.month && !number.isYear && number.digits <= 2 && number.value >= 1)
        addDate(all, dayOf(yearFor(borrowed), borrowed.month, number.value, false));
    if (number.digits == 8) { // 12082020, 20200812
        const int value = number.value;
        if (isYear(value % 10000)) addDate(all, dayOf(value % 10000, value / 10000 % 100, value / 1000000, false));
        if (isYear(value / 10000)) addDate(all, dayOf(value / 10000, value / 100 % 100, value % 100, false));
    }
    return all;
}

PlainDates DateGrammar::ofTwo(const DateToken& one, const DateToken& two, const BorrowedDate& borrowed) const
{
    PlainDates all;
    const DateGap sign = two.before;
    if (one.digits == 4 && two.digits <= 2 && isYear(one.value)) {
        if (two.value >= 1 && two.value <= 12) addDate(all, monthOf(one.value, two.value, false));
        // 2009-10 may be a month or two years.
        if ((sign == DateGap::Dash || sign == DateGap::Slash) && two.digits == 2
            && fullYear(two.value) == one.value / 100 * 100 + two.value)
            addDate(all, spanOf(yearOf(one.value), yearOf(fullYear(two.value))));
    } else if (one.digits <= 2 && two.digits == 4 && isYear(two.value)) {
        if (one.value >= 1 && one.value <= 12) addDate(all, monthOf(two.value, one.value, false));
    } else if (one.digits <= 2 && two.digits <= 2 && (sign == DateGap::Dot || sign == DateGap::Slash)) {
        if (two.value < 1 || two.value > 12) return all;
        addDate(all, assumed(borrowed, [&](int year) { return dayOf(year, two.value, one.value, true); }));
    }
    return all;
}

} // namespace zapis
