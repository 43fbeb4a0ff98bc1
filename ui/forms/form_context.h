/// What the editors of one form share.
#pragma once

#include <string>

#include "core/model/catalogue.h"
#include "ui/forms/record_directory.h"

namespace zapis::ui {

struct FormContext {
    const Catalogue& catalogue;
    RecordDirectory& directory;
    int referenceYear = 2020;      ///< for a day said without its year
    Json saved = Json::object({}); ///< what is saved of the record: rows of it may stand (Field::stands)
};

} // namespace zapis::ui
