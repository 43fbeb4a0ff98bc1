/// Dates that came in words, read before they are stored: by an import and by the commands that take fields from a file. The
/// window asks while they are typed (ui/forms/date_editor.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

/// Key of the sentence about one of them {words}.
inline constexpr std::string_view kDateNotRead = "records.date-not-read";

struct UnreadDate {
    std::string path;  ///< "arrest_date", "steps[2].at"
    std::string words; ///< as they came; kept in the sibling `<field>_said`
};

/// Puts EDTF (docs/model/domain.md §4) in the place of each date of `fields`, rows included, that stands there in words, and the
/// words beside it. What is not understood, has two readings, lacks its year or lies ahead where it may not is no date: its
/// field is left open, the words stay. Gives those.
std::vector<UnreadDate> readSaidDates(const std::vector<Field>& kindFields, Json& fields, Day today);

} // namespace zapis
