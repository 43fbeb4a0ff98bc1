#include "ui/look/calm_controls.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <algorithm>

#include "ui/look/calm_style.h"
#include "ui/look/themes.h"

namespace zapis::ui {
namespace {

QColor frameOf(const QStyleOption& option)
{
    const Theme& t = theme();
    if (!(option.state & QStyle::State_Enabled)) return t.line;
    return option.state & QStyle::State_MouseOver ? t.accent : t.dim;
}

} // namespace

void paintCheckBox(QPainter& painter, const QStyleOption& option)
{
    const Theme& t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRect box = option.rect.adjusted(0, 0, -1, -1);
    paintBox(painter, box, 4, on && enabled ? t.accent : t.pane, on && enabled ? t.accent : frameOf(option), t.linePx);
    if (!on) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(enabled ? t.onAccent : t.dim, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF r(box);
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(QPointF(r.left() + 4, r.center().y()), QPointF(r.right() - 4, r.center().y()));
    else
        painter.drawPolyline(QPolygonF{{r.left() + 4, r.center().y() + 0.5}, {r.left() + r.width() * 0.43, r.bottom() - 4.5},
            {r.right() - 3.5, r.top() + 5}});
    painter.restore();
}

void paintRadioButton(QPainter& painter, const QStyleOption& option)
{
    const Theme& t = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const int side = std::min(option.rect.width(), option.rect.height()) - 1;
    const QRect ring(option.rect.topLeft(), QSize(side, side));
    paintBox(painter, ring, side / 2, on && enabled ? t.accent : t.pane, on && enabled ? t.accent : frameOf(option), t.linePx);
    if (on)
        paintBox(
            painter, ring.adjusted(side / 3, side / 3, -side / 3, -side / 3), side / 6 + 1, enabled ? t.onAccent : t.dim, {}, 0);
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option, double phase)
{
    const Theme& t = theme();
    constexpr int kBarPx = 6;
    const QRect groove(option.rect.left(), option.rect.center().y() - kBarPx / 2 + 1, option.rect.width(), kBarPx);
    paintBox(painter, groove, kBarPx / 2, t.line, {}, 0);
    QRect filled = groove;
    if (option.maximum <= option.minimum) {
        const int part = groove.width() / 4;
        filled = QRect(groove.left() + int((groove.width() - part) * phase), groove.top(), part, kBarPx);
    } else {
        const double share = double(option.progress - option.minimum) / double(option.maximum - option.minimum);
        filled.setWidth(int(groove.width() * std::clamp(share, 0.0, 1.0)));
    }
    if (filled.width() > 0) paintBox(painter, filled, kBarPx / 2, t.accent, {}, 0);
}

void paintTab(QPainter& painter, const QStyleOptionTab& option)
{
    const Theme& t = theme();
    const bool current = option.state & QStyle::State_Selected;
    if (!current && option.state & QStyle::State_MouseOver)
        paintBox(painter, option.rect.adjusted(0, 2, 0, -3), kRadius, between(t.pane, t.selection), {}, 0);
    const int thick = current ? 2 : t.linePx;
    painter.fillRect(
        QRect(option.rect.left(), option.rect.bottom() - thick + 1, option.rect.width(), thick), current ? t.accent : t.line);
    if (option.state & QStyle::State_HasFocus) paintFocusRing(painter, option.rect.adjusted(1, 1, -1, -3), kRadius);
}

} // namespace zapis::ui
