#include "ui/widgets/popup_accessible.h"

#include <QAccessibleObject>
#include <QAccessibleWidget>
#include <QApplication>
#include <QFrame>

namespace zapis::ui {
namespace {

/// Frames only: menus and the lists of combo boxes have a place already.
bool isOurPopup(const QObject* object)
{
    const auto* frame = qobject_cast<const QFrame*>(object);
    return frame && frame->windowType() == Qt::Popup
        && frame->metaObject()->className() != QByteArrayLiteral("QComboBoxPrivateContainer");
}

QList<QObject*> shownPopups()
{
    QList<QObject*> popups;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && isOurPopup(window)) popups.append(window);
    return popups;
}

class PopupAccessible : public QAccessibleWidget {
public:
    explicit PopupAccessible(QWidget* popup) : QAccessibleWidget(popup, QAccessible::Dialog, popup->windowTitle()) { }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(qApp); }
};

class ProgramAccessible : public QAccessibleApplication {
public:
    int childCount() const override { return QAccessibleApplication::childCount() + static_cast<int>(shownPopups().size()); }
    QAccessibleInterface* child(int index) const override
    {
        const int windows = QAccessibleApplication::childCount();
        const QList<QObject*> popups = shownPopups();
        return index < windows ? QAccessibleApplication::child(index)
                               : QAccessible::queryAccessibleInterface(popups.value(index - windows));
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto popup = shownPopups().indexOf(child->object());
        return popup < 0 ? QAccessibleApplication::indexOfChild(child)
                         : QAccessibleApplication::childCount() + static_cast<int>(popup);
    }
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    if (object == qApp) return new ProgramAccessible;
    return isOurPopup(object) ? new PopupAccessible(static_cast<QWidget*>(object)) : nullptr;
}

} // namespace

void installPopupAccessible() { QAccessible::installFactory(&make); }

} // namespace zapis::ui
