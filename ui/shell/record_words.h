/// Kinds, states and answers of records in the window's language.
#pragma once

#include <QString>
#include <string_view>

#include "core/model/catalogue.h"
#include "core/records/record.h"
#include "ui/shell/themes.h"

namespace zapis::ui {

QString kindText(const Catalogue& catalogue, std::string_view kind);
QString pluralText(const Catalogue& catalogue, std::string_view kind);
QString fieldText(const Catalogue& catalogue, std::string_view kind, std::string_view field);
QString termText(const Catalogue& catalogue, std::string_view vocabulary, std::string_view code);
QString statusText(Status status);
Tone statusTone(Status status);

} // namespace zapis::ui
