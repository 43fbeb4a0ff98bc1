/// Dates as people say and write them, in English, Russian and Belarusian, read as EDTF (docs/model/domain.md §4): "ок. 10.08",
/// "в ночь с 11 на 12 августа 2020 г.", "у сярэдзіне верасня", "9-12.08", "12.VIII.2020", "between 3 and 5 August", "10 или 12
/// октября". Day before month, or the year first. Nothing is guessed: what may be read in two ways gives both, what holds a word
/// or sign that is none of a date gives none. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"

namespace zapis {

enum class DateWord { On, About, Before, After, Between };

/// What was said, and how: twice for Between.
struct SaidDate {
    DateWord word = DateWord::On;
    std::string first, second;
};

struct DateHints {
    int year = 2020;           ///< of a day that was said without one
    std::optional<Day> latest; ///< a day without a year that would lie behind it is of the year before
};

struct DateReading {
    std::string edtf;
    bool yearIsAssumed = false; ///< said without one
    bool operator==(const DateReading&) const = default;
};

/// The likelier first; none: not understood.
std::vector<DateReading> readDate(const SaidDate& said, const DateHints& hints);

} // namespace zapis
