/// What joins the numbers and names of date_tokens.h into dates. For date_words.h alone.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/text/date_tokens.h"
#include "core/text/date_words.h"

namespace zapis {

/// One date, or the two ends of a span, without marks of doubt.
struct PlainDate {
    std::string first, last; ///< EDTF; the same for one date
    int year = 0, month = 0; ///< of the start; month 0 where none was said
    bool isDay = false;
    bool yearIsAssumed = false;

    bool isSpan() const { return first != last; }
    std::string edtf() const { return isSpan() ? first + '/' + last : first; }
    std::optional<Days> days() const; ///< nothing where it is none
};
using PlainDates = std::vector<PlainDate>;

/// Adds one that is a date and not there yet.
void addDate(PlainDates& all, PlainDate one);

using DateTokenSpan = std::span<const DateToken>;

/// What a part of a date takes from the other one: "10 по 12 августа 2020".
struct BorrowedDate {
    int year = 0, month = 0; ///< 0: nothing
    bool mayBeDay = false;   ///< a number alone is a day of that month
};

class DateGrammar {
public:
    explicit DateGrammar(const DateHints& hints) : m_hints(hints) { }
    void setNight(bool isNight) { m_isNight = isNight; }         ///< "с 11 на 12" joins
    void setBetween(bool isBetween) { m_isBetween = isBetween; } ///< "and" joins, it does not choose

    /// A date or a span of two, whatever joins them.
    PlainDates body(DateTokenSpan tokens, const BorrowedDate& borrowed = {}) const;
    /// From one to the other; either may lack what the other has.
    PlainDates between(DateTokenSpan first, DateTokenSpan last, const BorrowedDate& borrowed = {}) const;

private:
    struct Parts;
    using Ends = std::vector<std::pair<PlainDate, PlainDate>>;

    PlainDates join(DateTokenSpan first, DateTokenSpan last, DateTag joint, const BorrowedDate& borrowed) const;
    Ends ends(DateTokenSpan first, DateTokenSpan last, const BorrowedDate& borrowed) const;
    void addEndsOfYear(Ends& all, DateTokenSpan first, DateTokenSpan last) const;
    void addEndByStart(Ends& all, DateTokenSpan first, DateTokenSpan last) const;
    PlainDates simple(DateTokenSpan tokens, const BorrowedDate& borrowed) const;
    PlainDates ofSeason(const Parts& parts, const BorrowedDate& borrowed) const;
    PlainDates ofMonth(const Parts& parts, const BorrowedDate& borrowed) const;
    PlainDates ofNumbers(const Parts& parts, const BorrowedDate& borrowed) const;
    PlainDates ofOne(const DateToken& number, const Parts& parts, const BorrowedDate& borrowed) const;
    PlainDates ofTwo(const DateToken& one, const DateToken& two, const BorrowedDate& borrowed) const;
    int yearFor(const BorrowedDate& borrowed) const { return borrowed.year ? borrowed.year : m_hints.year; }
    template <class Make> PlainDate assumed(const BorrowedDate& borrowed, Make&& make) const;

    DateHints m_hints;
    bool m_isNight = false, m_isBetween = false;
};

} // namespace zapis
