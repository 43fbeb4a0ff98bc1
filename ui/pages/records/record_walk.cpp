#include "ui/pages/records/record_walk.h"

#include <QHBoxLayout>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/labels.h"
#include "ui/words/language.h"

namespace zapis::ui {

RecordWalk::RecordWalk(QWidget* parent)
    : QWidget(parent),
      m_list(new QToolButton),
      m_before(new QToolButton),
      m_after(new QToolButton),
      m_place(dimLabel())
{
    const auto add = [](QToolButton* button, const char* name, const char* picture) {
        button->setObjectName(QLatin1String(name));
        button->setIcon(icon(QLatin1String(picture)));
        button->setFocusPolicy(Qt::StrongFocus);
    };
    add(m_list, "walk-list", "view-list-details");
    add(m_before, "walk-before", "go-previous");
    add(m_after, "walk-after", "go-next");
    m_place->setWordWrap(false);
    m_place->setObjectName(QStringLiteral("walk-place"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid / 2);
    for (QWidget* widget : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_before), static_cast<QWidget*>(m_place),
             static_cast<QWidget*>(m_after)})
        row->addWidget(widget);
    connect(m_list, &QToolButton::clicked, this, &RecordWalk::listAsked);
    connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT stepAsked(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { Q_EMIT stepAsked(1); });
    words(this, [this] {
        nameButton(*m_list, tr("Show the list beside it"), QKeySequence(QStringLiteral("F11")));
        nameButton(*m_before, tr("The record before"), QKeySequence(QStringLiteral("Alt+Up")));
        nameButton(*m_after, tr("The record after"), QKeySequence(QStringLiteral("Alt+Down")));
        setPlace(m_row, m_rows);
    });
}

void RecordWalk::setPlace(int row, int rows)
{
    m_row = row;
    m_rows = rows;
    m_place->setText(row < 0 ? QString() : tr("%1 of %2").arg(row + 1).arg(rows));
    for (QWidget* widget : {static_cast<QWidget*>(m_before), static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_after)})
        widget->setVisible(row >= 0);
    m_before->setEnabled(row > 0);
    m_after->setEnabled(row >= 0 && row + 1 < rows);
}

} // namespace zapis::ui
