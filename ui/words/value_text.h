/// A stored value in words: for histories, summaries and lists that are not forms.
#pragma once

#include <QString>

#include "core/base/json.h"
#include "core/model/catalogue.h"
#include "core/records/title.h"
#include "ui/words/record_names.h"

namespace zapis::ui {

/// `names` tells what linked records are called; without it they are "a link". Long texts are cut at `maxLetters`.
QString tellValue(const Field& field, const Json& value, RecordNames* names = nullptr, int maxLetters = 200);
/// A row of a `rows` field: what it says, part by part.
QString tellRow(const Field& rows, const Json& row, RecordNames* names);
/// A title part by part, its dates in words; and all of it in one line. Empty where none of its fields is filled.
QStringList titleParts(const Title& title);
QString tellTitle(const Title& title);
/// The answer words of an `answer` field.
QString sayAnswer(std::string_view code);

} // namespace zapis::ui
