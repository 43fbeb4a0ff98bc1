#include "ui/widgets/folded_line.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/look/calm_style.h"
#include "ui/look/themes.h"

namespace zapis::ui {
namespace {

constexpr int kArrowPx = 12;

}

FoldedLine::FoldedLine(QWidget* inside, QWidget* parent) : WordsButton(parent)
{
    setCheckable(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    inside->hide();
    connect(this, &QAbstractButton::toggled, inside, &QWidget::setVisible);
}

QSize FoldedLine::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + kArrowPx + kGrid, fontMetrics().height() + kGrid / 2};
}

void FoldedLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QRect(0, 0, kArrowPx, height());
    style()->drawPrimitive(isChecked() ? QStyle::PE_IndicatorArrowDown : QStyle::PE_IndicatorArrowRight, &arrow, &painter, this);
    painter.setPen(theme().dim);
    const QRect room = rect().adjusted(kArrowPx + kGrid / 2, 0, 0, 0);
    painter.drawText(room, Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    if (hasFocus()) paintFocusRing(painter, rect(), kRadius / 2);
}

} // namespace zapis::ui
