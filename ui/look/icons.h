/// The icons of the window, by name.
#pragma once

#include <QIcon>

namespace zapis::ui {

/// A Breeze icon (compiled in: its name stands in the list of cmake/icons.cmake), painted in the theme's text colour of the
/// moment and for the pixels of the screen it lands on. An unknown name paints nothing and warns.
QIcon icon(const QString& name);

} // namespace zapis::ui
