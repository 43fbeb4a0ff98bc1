/// Help on the page shown (F1) and the list of shortcuts (Ctrl+/). Nothing is loaded from outside the program.
#pragma once

#include <QString>

class QWidget;

namespace zapis::ui {

void showHelpOn(QWidget* window, const QString& topic);
void showShortcuts(QWidget* window);

} // namespace zapis::ui
