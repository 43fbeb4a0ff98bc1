#include "ui/widgets/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/labels.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kWaitMs = 120, kFieldPx = 260;

}

FindBar::FindBar(QWidget* parent)
    : QWidget(parent),
      m_words(new QLineEdit),
      m_count(dimLabel()),
      m_before(new QToolButton),
      m_after(new QToolButton)
{
    m_words->setObjectName(QStringLiteral("find-words"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(kFieldPx);
    m_count->setObjectName(QStringLiteral("find-count"));
    m_count->setWordWrap(false);
    m_before->setIcon(icon(QStringLiteral("go-previous")));
    m_after->setIcon(icon(QStringLiteral("go-next")));
    for (QToolButton* button : {m_before, m_after}) button->setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_words, 1);
    row->addWidget(m_count);
    row->addWidget(m_before);
    row->addWidget(m_after);
    row->addStretch(1);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kWaitMs);
    connect(&m_wait, &QTimer::timeout, this, &FindBar::changed);
    connect(m_words, &QLineEdit::textChanged, &m_wait, qOverload<>(&QTimer::start));
    connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT stepAsked(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { Q_EMIT stepAsked(1); });
    words(this, [this] {
        m_words->setPlaceholderText(tr("Find in the text"));
        m_words->setAccessibleName(m_words->placeholderText());
        nameButton(*m_before, tr("The one before"), QKeySequence(QStringLiteral("Shift+F3")));
        nameButton(*m_after, tr("The next one"), QKeySequence(QStringLiteral("F3")));
        setFound(m_at, m_found);
    });
    hide();
}

void FindBar::begin()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void FindBar::end()
{
    m_words->clear();
    m_wait.stop();
    hide();
}

void FindBar::setFound(int at, int count)
{
    m_at = at;
    m_found = count;
    m_count->setText(typed().isEmpty() ? QString() : count == 0 ? tr("nothing found") : tr("%1 of %2").arg(at + 1).arg(count));
    for (QToolButton* button : {m_before, m_after}) button->setEnabled(count > 0);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_wait.isActive()) {
        m_wait.stop();
        Q_EMIT changed();
    } else if (isReturn) {
        Q_EMIT stepAsked(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT ended();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace zapis::ui
