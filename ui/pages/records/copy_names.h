/// Words of a text on their way to the clipboard with names in them: a person says why, and the journal has it, before they
/// leave.
#pragma once

#include <QString>

#include "ui/editing/record_edit.h"

namespace zapis::ui {

/// Nothing is copied where the person goes back, or it cannot be noted (told). A record that was never saved is saved before.
void copyWithNames(Session& session, RecordEdit& edit, const Field& field, QWidget* over, const QString& words);

} // namespace zapis::ui
