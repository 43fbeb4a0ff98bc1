/// F6 and Shift+F6: from one part of the window to the next, without walking through all that stands in it.
#pragma once

#include <QList>

class QWidget;

namespace zapis::ui {

/// The panes of a page as a person sees them, from the left: what its splitters part, or the page itself.
QList<QWidget*> panesOf(QWidget& page);

enum class Walk { On, Back };
/// Gives the focus to the area after, or before, the one that has it; areas in which nothing takes the focus are passed over.
void walkAreas(const QList<QWidget*>& areas, Walk direction);

} // namespace zapis::ui
