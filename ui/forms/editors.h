/// The editor that fits a field: the one place that knows which widget a type of the catalogue gets.
#pragma once

#include "ui/forms/field_editor.h"

namespace zapis::ui {

FieldEditor* newEditor(const Field& field, FormContext& context);

}
