/// Marks: words of the index that nobody types, for what a record holds and its texts do not say. Its kind, each of its codes,
/// and the days, months and years that its dates may mean. A query asks for them by the labels of codes in three languages
/// (label_index.h) and by dates (query.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

std::string kindMark(std::string_view kind);
std::string codeMark(const Vocabulary& vocabulary, std::string_view code);

/// Of a date in EDTF: those that a record with it gets. A span of days has its days up to two months, of months its months up to
/// three years, else its years; each has what it lies in.
std::vector<std::string> marksOfDate(std::string_view edtf);
/// Those that are looked for: a day, a month or a year finds all that lies in it. None for an open span.
std::vector<std::string> soughtMarksOf(std::string_view edtf);

/// Of all values of one half of a record, parted by blanks; its kind too in the case half. Points of checklists, and the language
/// that a record is written in, are in every record and mark none.
enum class Half { Case, Identity };
std::string marksOf(const Kind& kind, const Json& fields, Half half);

} // namespace zapis
