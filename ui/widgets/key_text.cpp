#include "ui/widgets/key_text.h"

#include "ui/look/calm_style.h"
#include "ui/look/themes.h"
#include "ui/widgets/pill.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace zapis::ui {
namespace {

/// Walks the pieces of `text`, painting them when there is a painter; returns the width. Even pieces are words.
int layOut(QPainter* painter, const QRect& rect, const QFont& font, const QString& text)
{
    const QFont capFont = fontBy(-1.5);
    const QFontMetrics words(font), caps(capFont);
    int x = rect.left();
    bool cap = false;
    for (const QString& piece : QString(text).replace(u'[', u']').split(u']')) {
        const int width = cap ? caps.horizontalAdvance(piece) + 10 : words.horizontalAdvance(piece);
        if (painter && !piece.isEmpty()) {
            const QRect box(x, rect.center().y() - caps.height() / 2, width, caps.height() + 1);
            if (cap) paintBox(*painter, box, 4, theme().pane, theme().line, theme().linePx);
            painter->setFont(cap ? capFont : font);
            const QPen pen = painter->pen();
            if (cap) painter->setPen(theme().dim);
            painter->drawText(
                cap ? box : QRect(x, rect.top(), width + 1, rect.height()), cap ? Qt::AlignCenter : Qt::AlignVCenter, piece);
            painter->setPen(pen);
        }
        x += width;
        cap = !cap;
    }
    return x - rect.left();
}

} // namespace

void nameButton(QAbstractButton& button, const QString& name, const QKeySequence& key)
{
    button.setAccessibleName(name);
    button.setToolTip(QStringLiteral("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
}

QString keyText(const QKeySequence& key) { return u'[' + key.toString(QKeySequence::NativeText).replace(u'+', u' ') + u']'; }

QSize KeyLabel::sizeHint() const { return {layOut(nullptr, {}, font(), text()), fontMetrics().height() + 4}; }

void KeyLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    layOut(&painter, rect(), font(), text());
}

KeyButton::KeyButton(const QKeySequence& key, QWidget* parent) : QPushButton(parent), m_key(key) { }

void KeyButton::setText(const QString& text)
{
    QPushButton::setText(text);
    setShortcut(m_key); // setText() takes it away
}

QSize KeyButton::sizeHint() const
{
    return {layOut(nullptr, {}, font(), text() + u' ' + keyText(m_key)) + 3 * kGrid, QPushButton::sizeHint().height()};
}

void KeyButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    painter.setPen(option.palette.color(QPalette::ButtonText));
    layOut(&painter, rect().adjusted(3 * kGrid / 2, 0, 0, 0), font(), text() + u' ' + keyText(m_key));
}

} // namespace zapis::ui
