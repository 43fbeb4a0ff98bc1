/// Where what was typed is, in the one sentence that form, foot and Home have for it.
#pragma once

#include <QString>

#include "ui/editing/session.h"

namespace zapis::ui {

/// Empty where everything is saved.
QString sayKept(const Kept& kept);

} // namespace zapis::ui
