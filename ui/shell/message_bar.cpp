#include "ui/shell/message_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"

namespace zapis::ui {

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent),
      m_sentence(headingLabel(0)),
      m_advice(textLabel()),
      m_close(new QPushButton)
{
    setObjectName(QStringLiteral("message-bar"));
    m_sentence->setObjectName(QStringLiteral("message-sentence"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_sentence);
    texts->addWidget(m_advice);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(5 * kGrid / 2, kGrid, 2 * kGrid, kGrid);
    row->addLayout(texts, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    words(this, [this] { m_close->setText(tr("Dismiss")); });
    hide();
}

void MessageBar::say(Tone tone, const QString& sentence, const QString& advice)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(advice);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::answerWith(const std::function<QString()>& text, const std::function<void()>& act)
{
    m_close->disconnect(this);
    connect(m_close, &QPushButton::clicked, this, act);
    words(this, [this, text] { m_close->setText(text()); });
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Pair& colors = theme().of(m_tone);
    painter.fillRect(rect(), colors.ground);
    painter.fillRect(QRect(0, 0, 4, height()), colors.ink);
    painter.fillRect(QRect(0, height() - theme().linePx, width(), theme().linePx), theme().line);
}

Banner::Banner(Tone tone, QWidget* parent) : PlainLabel(parent), m_tone(tone)
{
    setFont(fontBy(-0.5));
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setContentsMargins(2 * kGrid, 3, 2 * kGrid, 3);
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().of(m_tone).ground);
    painter.setPen(theme().of(m_tone).ink);
    painter.drawText(contentsRect(), Qt::AlignCenter | Qt::TextWordWrap, text());
}

} // namespace zapis::ui
