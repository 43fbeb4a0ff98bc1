#include "ui/widgets/pill.h"

#include "ui/look/calm_style.h"

#include <QApplication>
#include <QPainter>

namespace zapis::ui {

QFont fontBy(qreal delta, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() + delta);
    font.setWeight(weight);
    return font;
}

Pill::Pill(Tone tone, QWidget* parent) : PlainLabel(parent), m_tone(tone)
{
    setFont(fontBy(-1));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setState(const QString& text, Tone tone)
{
    m_tone = tone;
    setText(text);
}

QSize Pill::sizeHint() const { return sizeFor(font(), text()); }

QSize Pill::sizeFor(const QFont& font, const QString& text)
{
    const QFontMetrics metrics(font);
    return {metrics.horizontalAdvance(text) + 2 * kGrid + 2, metrics.height() + 3};
}

void Pill::paint(QPainter& painter, const QPoint& topLeft, const QFont& font, const QString& text, const Pair& colors)
{
    const QRect rect(topLeft, sizeFor(font, text));
    const bool framed = theme().linePx > 1; // high contrast: the ground alone says too little
    paintBox(painter, rect, rect.height() / 2, colors.ground, framed ? colors.ink : QColor(), 1);
    painter.setFont(font);
    painter.setPen(colors.ink);
    painter.drawText(rect, Qt::AlignCenter, text);
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, {0, (height() - sizeHint().height()) / 2}, font(), text(), theme().of(m_tone));
}

} // namespace zapis::ui
