#include "ui/widgets/popups.h"

#include <QScreen>
#include <QWidget>

namespace zapis::ui {

void popUpAt(QWidget& popup, const QWidget& anchor, const QSize& least)
{
    popup.resize(qMax(anchor.width(), least.width()), least.height());
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height() + 2));
    if (at.y() + popup.height() > screen.bottom())
        at.setY(qMax(screen.top(), anchor.mapToGlobal(QPoint()).y() - popup.height() - 2));
    at.setX(qBound(screen.left(), at.x(), qMax(screen.left(), screen.right() - popup.width())));
    popup.move(at);
    popup.show();
}

} // namespace zapis::ui
