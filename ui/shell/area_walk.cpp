#include "ui/shell/area_walk.h"

#include <QApplication>
#include <QSplitter>
#include <algorithm>

namespace zapis::ui {
namespace {

bool takesTab(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

bool holds(const QWidget& area, const QWidget* widget) { return widget && (&area == widget || area.isAncestorOf(widget)); }

/// Where the keyboard was last in it, else the first in the order of Tab.
QWidget* entryOf(QWidget& area)
{
    if (QWidget* last = area.focusWidget(); last && takesTab(*last)) return last;
    if (takesTab(area)) return &area;
    for (QWidget* next = area.nextInFocusChain(); next != &area; next = next->nextInFocusChain())
        if (area.isAncestorOf(next) && takesTab(*next)) return next;
    return nullptr;
}

bool hasPanes(const QWidget& widget)
{
    const auto splitters = widget.findChildren<QSplitter*>();
    return qobject_cast<const QSplitter*>(&widget)
        || std::any_of(splitters.begin(), splitters.end(), [](const QSplitter* splitter) { return splitter->isVisible(); });
}

} // namespace

QList<QWidget*> panesOf(QWidget& page)
{
    QList<QWidget*> panes;
    for (const QSplitter* splitter : page.findChildren<QSplitter*>()) {
        for (int i = 0; i < splitter->count(); ++i)
            if (QWidget* pane = splitter->widget(i); pane->isVisible() && !hasPanes(*pane)) panes.append(pane);
    }
    if (panes.isEmpty()) panes.append(&page);
    const auto place = [&page](const QWidget* pane) { return pane->mapTo(&page, QPoint()); };
    std::stable_sort(panes.begin(), panes.end(), [&](const QWidget* a, const QWidget* b) {
        return std::pair(place(a).x(), place(a).y()) < std::pair(place(b).x(), place(b).y());
    });
    return panes;
}

void walkAreas(const QList<QWidget*>& areas, Walk direction)
{
    const qsizetype count = areas.size(), step = direction == Walk::On ? 1 : count - 1;
    qsizetype at = direction == Walk::On ? count - 1 : 0; // from nowhere: the first, or the last
    for (qsizetype i = 0; i < count; ++i)
        if (holds(*areas[i], QApplication::focusWidget())) at = i;
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + step) % count;
        if (!areas[at]->isVisible()) continue;
        if (QWidget* entry = entryOf(*areas[at])) return entry->setFocus(Qt::TabFocusReason);
    }
}

} // namespace zapis::ui
