/// A stored value in words: for histories, summaries and lists that are not forms.
#pragma once

#include <QString>

#include "core/base/json.h"
#include "core/model/catalogue.h"
#include "ui/words/record_names.h"

namespace zapis::ui {

/// `names` tells what linked records are called; without it they are "a link". Long texts are cut at `maxLetters`.
QString tellValue(const Field& field, const Json& value, RecordNames* names = nullptr, int maxLetters = 200);
/// A row of a `rows` field: what it says, part by part.
QString tellRow(const Field& rows, const Json& row, RecordNames* names);
/// What a list or a card calls a record: its kind's title fields in the window's language, without links. Empty where none is
/// filled.
QString tellTitle(const Kind& kind, const Json& fields);
/// A stored title with its dates in words: titles are kept once, for all languages.
QString tidyTitle(const QString& title);
/// The answer words of an `answer` field.
QString sayAnswer(std::string_view code);

} // namespace zapis::ui
