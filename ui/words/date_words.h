/// Dates as people say them, in the controls of a form and in words of the current language; read by core/text/date_words.h.
/// Nobody has to type a sign of EDTF. Pure functions.
#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "core/text/date_words.h"

namespace zapis::ui {

/// What stands in the controls of a date: a word, and what was said, twice for "between".
struct SpokenDate {
    DateWord word = DateWord::On;
    QString first, second;
    bool operator==(const SpokenDate&) const = default;
};

std::vector<DateReading> readSpoken(const SpokenDate& spoken, const DateHints& hints);

/// How a stored date stands in the controls: readSpoken() gives an equal meaning again, and no other.
SpokenDate spokenDate(const QString& edtf);

/// The date in words of the current language: "about 10 August 2020".
QString tellDate(const QString& edtf);
/// The same with the day of the week where it is one day: "10 August 2020, Monday".
QString tellDateWithWeekday(const QString& edtf);
/// As tellDate with short months, for lists: "10 Aug 2020".
QString tellDateShortly(const QString& edtf);
/// As above of what lists are sorted by: a date, or a moment of which the day counts.
QString tellDay(std::string_view dateOrMoment);

} // namespace zapis::ui
