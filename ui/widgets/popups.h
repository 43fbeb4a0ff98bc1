/// Where a popup stands.
#pragma once

#include <QSize>

class QWidget;

namespace zapis::ui {

/// Shows `popup` below `anchor`, at least as wide and as large as `least`; above it where the screen ends too soon.
void popUpAt(QWidget& popup, const QWidget& anchor, const QSize& least);

} // namespace zapis::ui
