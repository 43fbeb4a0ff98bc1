#include "core/search/marks.h"

#include <set>

#include <fmt/format.h>

#include "core/base/clock.h"
#include "core/base/date.h"
#include "core/crypto/hash.h"
#include "core/model/field_walk.h"

namespace zapis {
namespace {

/// A letter of no language's layout: what is typed never begins with it.
constexpr std::string_view kSign = "\u0298";
constexpr std::size_t kHashDigits = 10;
constexpr int kMostDays = 62, kMostMonths = 36;

std::string dayMark(Day day)
{
    std::string text = toText(day);
    std::erase(text, '-');
    return std::string(kSign) + 'd' + text;
}

std::string monthMark(int year, int month) { return fmt::format("{}d{:04}{:02}", kSign, year, month); }
std::string yearMark(int year) { return fmt::format("{}d{:04}", kSign, year); }

struct Months {
    int first = 0, last = 0; ///< year * 12 + month - 1
};

Months monthsOf(const Days& days)
{
    const auto number = [](Day day) {
        const std::string text = toText(day);
        return std::stoi(text.substr(0, 4)) * 12 + std::stoi(text.substr(5, 2)) - 1;
    };
    return {number(days.first), number(days.last)};
}

void addMonths(std::vector<std::string>& marks, const Months& months)
{
    for (int month = months.first; month <= months.last; ++month) marks.push_back(monthMark(month / 12, month % 12 + 1));
}

bool hasOpenEnd(std::string_view edtf)
{
    return edtf.starts_with("..") || edtf.ends_with("..") || edtf.starts_with('/') || edtf.ends_with('/');
}

} // namespace

std::string kindMark(std::string_view kind)
{
    std::string mark(kSign);
    for (const char c : kind)
        if (c != '_') mark += c;
    return mark;
}

/// A digit first: the tokenizer stems what has none.
std::string codeMark(const Vocabulary& vocabulary, std::string_view code)
{
    return std::string(kSign) + '0' + sha256(bytesOf(vocabulary.name + '\n' + std::string(code))).hex().substr(0, kHashDigits);
}

std::vector<std::string> marksOfDate(std::string_view edtf)
{
    std::vector<std::string> marks;
    const auto date = parseDate(edtf);
    if (!date || hasOpenEnd(edtf)) return marks;
    const Months months = monthsOf(date->days);
    const int days = date->days.last.number - date->days.first.number + 1;
    const bool isOfDays = date->precision == Precision::Day || date->precision == Precision::Interval;
    if (isOfDays && days <= kMostDays)
        for (std::int32_t day = date->days.first.number; day <= date->days.last.number; ++day) marks.push_back(dayMark(Day{day}));
    if (months.last - months.first < kMostMonths && date->precision != Precision::Year) addMonths(marks, months);
    for (int year = months.first / 12; year <= months.last / 12; ++year) marks.push_back(yearMark(year));
    return marks;
}

std::vector<std::string> soughtMarksOf(std::string_view edtf)
{
    std::vector<std::string> marks;
    const auto date = parseDate(edtf);
    if (!date || hasOpenEnd(edtf)) return marks;
    const Months months = monthsOf(date->days);
    const int days = date->days.last.number - date->days.first.number + 1;
    switch (date->precision) {
    case Precision::Year:
    case Precision::Decade:
        for (int year = months.first / 12; year <= months.last / 12; ++year) marks.push_back(yearMark(year));
        break;
    case Precision::Month:
    case Precision::Season: addMonths(marks, months); break;
    case Precision::Day:
    case Precision::Interval:
        if (days <= kMostDays)
            for (std::int32_t day = date->days.first.number; day <= date->days.last.number; ++day)
                marks.push_back(dayMark(Day{day}));
        else if (months.last - months.first < kMostMonths) addMonths(marks, months);
        break;
    case Precision::Open: break;
    }
    return marks;
}

std::string marksOf(const Kind& kind, const Json& fields, Half half)
{
    std::set<std::string> marks;
    forEachValue(kind, fields, [&](const ValuePlace& place, const Json& value) {
        if (!value.isString() || place.isIdentity() != (half == Half::Identity)) return;
        if (place.top().type == FieldType::Checklist || (!place.rows && place.field.name == "language")) return;
        if (place.top().generated) return;
        if (place.field.type == FieldType::Code) {
            marks.insert(codeMark(*place.field.vocabulary, value.string()));
        } else if (place.field.type == FieldType::Date) {
            for (std::string& mark : marksOfDate(value.string())) marks.insert(std::move(mark));
        } else if (place.field.type == FieldType::Time) {
            if (const auto seconds = parseTimestamp(value.string()))
                for (std::string& mark : marksOfDate(toText(dayInMinsk(*seconds * 1000)))) marks.insert(std::move(mark));
        }
    });
    if (half == Half::Case) marks.insert(kindMark(kind.name));
    return fmt::format("{}", fmt::join(marks, " "));
}

} // namespace zapis
