/// What the editors of one form share.
#pragma once

#include <functional>
#include <string>

#include "core/model/catalogue.h"
#include "ui/forms/record_directory.h"

namespace zapis::ui {

struct FormContext {
    const Catalogue& catalogue;
    RecordDirectory& directory;
    int referenceYear = 2020;      ///< for a day said without its year
    Json saved = Json::object({}); ///< what is saved of the record: rows of it may stand (Field::stands)
    /// Words of a field are wanted on the clipboard with names in them: whoever has the record asks why, over `over`, has it
    /// noted, and copies them. Empty: not to be had.
    std::function<void(const Field& field, QWidget* over, const QString& words)> copyNames{};
};

} // namespace zapis::ui
