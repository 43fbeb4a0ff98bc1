/// What core names, in the window's language: kinds, fields, codes, states, events, problems.
#pragma once

#include <QString>
#include <string_view>

#include "core/journal/entry.h"
#include "core/model/catalogue.h"
#include "core/model/validate.h"
#include "core/records/record.h"
#include "ui/look/themes.h"
#include "ui/words/language.h"

namespace zapis::ui {

QString labelText(const Label& label);
QString kindText(const Catalogue& catalogue, std::string_view kind);
QString pluralText(const Catalogue& catalogue, std::string_view kind);
/// `field` may be a path into rows ("names.text"), of which the field itself is named.
QString fieldText(const Catalogue& catalogue, std::string_view kind, std::string_view field);
/// What an entry of the journal notes beside the fields of its record ("#status"), and the value noted.
QString noteText(std::string_view note);
QString noteValueText(const Catalogue& catalogue, std::string_view note, std::string_view value);
/// Label of a code; the code itself where the vocabulary does not know it, or is null.
QString termText(const Vocabulary* vocabulary, std::string_view code);
QString termText(const Catalogue& catalogue, std::string_view vocabulary, std::string_view code);
QString statusText(Status status);
Tone statusTone(Status status);
QString eventText(Event event);
/// That a field lies before the one of its siblings that it comes after.
QString orderText(const Field& field, const std::vector<Field>& siblings);
/// What is wrong with a field, in a sentence.
QString problemText(const Problem& problem);

} // namespace zapis::ui
