#include "ui/widgets/link_text.h"

#include <QEvent>
#include <QPainter>

#include "ui/look/calm_style.h"
#include "ui/look/themes.h"

namespace zapis::ui {
namespace {

constexpr int kLeastLetters = 6; // shown however narrow the page is
constexpr int kRingPx = 1;       // room for the ring of the focus

} // namespace

LinkText::LinkText(const QString& text, QWidget* parent) : WordsButton(parent)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize LinkText::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * kRingPx + 2, fontMetrics().height() + 2}; // what is rounded is not cut
}

QSize LinkText::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * kLeastLetters), sizeHint().height()};
}

void LinkText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont words = font();
    words.setUnderline(underMouse());
    painter.setFont(words);
    painter.setPen(isEnabled() ? theme().accent : theme().dim);
    const QRect room = rect().adjusted(kRingPx, 0, -kRingPx, 0);
    painter.drawText(room, Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    if (hasFocus()) paintFocusRing(painter, rect(), kRadius / 2);
}

bool LinkText::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) update();
    return WordsButton::event(event);
}

} // namespace zapis::ui
