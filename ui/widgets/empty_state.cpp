#include "ui/widgets/empty_state.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

#include <QVBoxLayout>

namespace zapis::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_title(new PlainLabel),
      m_advice(new PlainLabel),
      m_action(new QPushButton)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setFont(fontBy(1.5, QFont::Bold));
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_advice);
    column->addSpacing(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionAsked);
}

void EmptyState::say(const QString& title, const QString& advice, const QString& action)
{
    m_title->setText(title);
    m_advice->setText(advice);
    m_action->setText(action);
    m_action->setAccessibleName(QStringLiteral("%1: %2").arg(title, action)); // other buttons of the page may say the same
    m_action->setVisible(!action.isEmpty());
}

} // namespace zapis::ui
