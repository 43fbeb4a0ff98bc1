#include "ui/forms/measured_editor.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QRegularExpression>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/labels.h"

namespace zapis::ui {
namespace {

/// Digests in groups, to be compared by eye; numbers as the language writes them.
QString shown(const QString& value)
{
    static const QRegularExpression digest(QStringLiteral("^([0-9a-f]{64}|[0-9a-f]{128})$"));
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (isNumber) return QLocale().toString(number);
    return digest.match(value).hasMatch() ? groupedHex(value.toStdString()) : value;
}

} // namespace

MeasuredEditor::MeasuredEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_shown(new PlainLabel),
      m_copy(new QToolButton)
{
    m_shown->setWordWrap(true);
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setIcon(icon(QStringLiteral("edit-copy")));
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::StrongFocus); // a tool button takes no Tab by itself
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid / 2);
    row->addWidget(m_shown, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    connect(m_copy, &QToolButton::clicked, this, [this] { copyWords(m_value); });
    words(this, [this] { show(); });
}

void MeasuredEditor::read(const Json& object)
{
    const Json* value = valueIn(object);
    m_value = !value ? QString() : value->isInteger() ? QString::number(value->integer()) : textIn(object);
    show();
}

void MeasuredEditor::setName(const QString& label)
{
    m_label = label;
    show();
}

void MeasuredEditor::show()
{
    m_shown->setText(m_value.isEmpty() ? QStringLiteral("–") : shown(m_value));
    m_shown->setAccessibleName(m_value.isEmpty() ? m_label : QStringLiteral("%1: %2").arg(m_label, m_shown->text()));
    m_copy->setVisible(!m_value.isEmpty());
    m_copy->setAccessibleName(tr("%1: copy").arg(m_label));
    m_copy->setToolTip(m_copy->accessibleName());
}

} // namespace zapis::ui
