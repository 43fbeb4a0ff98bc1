/// The smaller controls of CalmStyle: check boxes, radio buttons, progress, tabs, spin boxes.
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionProgressBar;
class QStyleOptionTab;

namespace zapis::ui {

void paintCheckBox(QPainter& painter, const QStyleOption& option);
void paintRadioButton(QPainter& painter, const QStyleOption& option);
/// A bar filled so far; without a known end a part of it that moves with `phase` (0…1).
void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option, double phase);
/// A tab is its words, underlined in the accent when it is the current one.
void paintTab(QPainter& painter, const QStyleOptionTab& option);

} // namespace zapis::ui
