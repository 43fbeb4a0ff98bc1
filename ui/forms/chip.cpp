#include "ui/forms/chip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/look/themes.h"
#include "ui/widgets/labels.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kLongestPx = 300;

}

Chip::Chip(const QString& wordsOfChip, bool opens, QWidget* parent)
    : QWidget(parent),
      m_words(wordsOfChip),
      m_remove(new QToolButton)
{
    const QString shown = fontMetrics().elidedText(m_words, Qt::ElideRight, kLongestPx);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGrid, 2, 2, 2);
    row->setSpacing(2);
    if (opens) {
        m_open = new QToolButton;
        m_open->setText(shown);
        m_open->setAccessibleName(m_words);
        m_open->setAutoRaise(true);
        m_open->setFocusPolicy(Qt::StrongFocus);
        m_open->setToolTip(m_words);
        row->setContentsMargins(2, 2, 2, 2);
        row->addWidget(m_open);
        connect(m_open, &QToolButton::clicked, this, &Chip::opened);
    } else {
        auto* label = new PlainLabel(shown);
        label->setToolTip(m_words);
        label->setMinimumWidth(16);
        row->addWidget(label, 1);
    }
    m_remove->setIcon(icon(QStringLiteral("dialog-close")));
    m_remove->setIconSize({12, 12});
    m_remove->setFixedSize({22, 22});
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus); // a tool button takes no Tab by itself
    row->addWidget(m_remove);
    connect(m_remove, &QToolButton::clicked, this, &Chip::removed);
    words(this, [this] {
        m_remove->setAccessibleName(tr("Remove %1").arg(m_words));
        m_remove->setToolTip(m_remove->accessibleName());
    });
}

void Chip::setReadOnly(bool readOnly)
{
    m_remove->setVisible(!readOnly);
    if (!m_open) layout()->setContentsMargins(kGrid, 2, readOnly ? kGrid : 2, 2);
}

QSize Chip::sizeHint() const { return {layout()->sizeHint().width(), qMax(28, layout()->sizeHint().height())}; }

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Pair& colors = theme().of(Tone::Quiet);
    paintBox(painter, rect(), kRadius, colors.ground, theme().linePx > 1 ? colors.ink : QColor(), 1);
}

} // namespace zapis::ui
