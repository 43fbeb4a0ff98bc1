/// Dates as people say them, in English, Russian and Belarusian, to EDTF and back (docs/model/domain.md §4). Nobody has to type a
/// sign of EDTF: "ок. 10.08", "ночь на 12-е августа", "у сярэдзіне верасня", "between 3 and 5 August 2020", "summer 2020",
/// "before 2019". Pure functions.
#pragma once

#include <QString>
#include <optional>
#include <string_view>

namespace zapis::ui {

enum class DateWord { On, About, Before, After, Between };

/// What stands in the controls of a date: a word, and what was said, twice for "between".
struct SpokenDate {
    DateWord word = DateWord::On;
    QString first, second;
};

/// EDTF of what was said, or nothing where it is not understood. A day without a year takes `referenceYear`.
/// Words inside the text ("about", "before") count as well; the stronger of the two speaks.
std::optional<QString> understandDate(const SpokenDate& spoken, int referenceYear);

/// How a stored date stands in the controls: understandDate() gives an equal meaning again.
SpokenDate spokenDate(const QString& edtf);

/// The date in words of the current language: "about 10 August 2020".
QString tellDate(const QString& edtf);
/// As above with short months, for lists: "10 Aug 2020".
QString tellDateShortly(const QString& edtf);
/// As above of what lists are sorted by: a date, or a moment of which the day counts.
QString tellDay(std::string_view dateOrMoment);

} // namespace zapis::ui
