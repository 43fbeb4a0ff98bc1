#include "ui/forms/row_card.h"

#include <QHBoxLayout>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {
namespace {

std::vector<const Field*> fieldsOf(const Field& rows)
{
    std::vector<const Field*> fields;
    for (const Field& field : rows.rows) {
        if (!field.generated) fields.push_back(&field);
    }
    return fields;
}

QToolButton* newButton(const char* iconName)
{
    auto* button = new QToolButton;
    button->setIcon(icon(QString::fromLatin1(iconName)));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus); // a tool button takes no Tab by itself
    return button;
}

} // namespace

RowCard::RowCard(const Field& rows, FormContext& context, QWidget* parent)
    : QFrame(parent),
      m_rows(rows),
      m_title(new PlainLabel),
      m_up(newButton("go-up")),
      m_down(newButton("go-down")),
      m_remove(newButton("list-remove")),
      m_correct(new QPushButton),
      m_note(new PlainLabel),
      m_grid(new FormGrid(fieldsOf(rows), context))
{
    setFrameShape(StyledPanel);
    m_title->setWordWrap(true);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setFont(fontBy(-0.5));
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title, 1);
    head->addWidget(m_correct);
    for (QToolButton* button : {m_up, m_down, m_remove}) head->addWidget(button);
    m_correct->setAutoDefault(false);
    m_correct->hide();
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setFont(fontBy(-0.5));
    m_note->setWordWrap(true);
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid / 2, kGrid / 2, kGrid, 3 * kGrid / 2);
    column->setSpacing(kGrid / 2);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(m_grid);
    setTabOrder(m_grid, m_correct);
    setTabOrder(m_correct, m_up);
    connect(m_grid, &FormGrid::edited, this, [this] {
        m_grid->checkOrder(m_rows.rows, row());
        Q_EMIT edited();
    });
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveAsked(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveAsked(1); });
    connect(m_remove, &QToolButton::clicked, this, &RowCard::removeAsked);
    connect(m_correct, &QPushButton::clicked, this, &RowCard::correctionAsked);
    words(this, [this] {
        m_correct->setText(tr("Correct…"));
        m_note->setText(tr("This row was saved. It is changed or removed with a reason, which is asked when you save; the "
                           "history keeps the earlier one."));
    });
}

void RowCard::read(const Json& row)
{
    m_row = row;
    m_grid->read(row);
    m_grid->checkOrder(m_rows.rows, row);
}

Json RowCard::row() const
{
    if (m_access == Access::Stands && !m_correcting) return m_row;
    Json row = m_row.isObject() ? m_row : Json::object({});
    m_grid->write(row);
    return row;
}

void RowCard::setAccess(Access access)
{
    m_access = access;
    const bool mayChange = access == Access::Open || (access == Access::Stands && m_correcting);
    m_grid->setReadOnly(!mayChange);
    for (QToolButton* button : {m_up, m_down}) button->setVisible(access == Access::Open);
    m_remove->setVisible(mayChange);
    m_correct->setVisible(access == Access::Stands && !m_correcting);
    m_note->setVisible(access == Access::Stands && m_correcting);
}

void RowCard::setCorrecting(bool correcting)
{
    m_correcting = correcting;
    setAccess(m_access);
}

void RowCard::setTitle(const QString& title, bool isFirst, bool isLast)
{
    m_title->setText(title);
    m_grid->setNamePrefix(title + QStringLiteral(": "));
    m_up->setEnabled(!isFirst);
    m_down->setEnabled(!isLast);
    m_up->setAccessibleName(tr("%1: move up").arg(title));
    m_down->setAccessibleName(tr("%1: move down").arg(title));
    m_remove->setAccessibleName(tr("%1: remove").arg(title));
    m_correct->setAccessibleName(tr("%1: correct").arg(title));
    for (QToolButton* button : {m_up, m_down, m_remove}) button->setToolTip(button->accessibleName());
}

} // namespace zapis::ui
