#include "ui/forms/field_frame.h"

#include <QVBoxLayout>
#include <utility>

#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {

FieldFrame::FieldFrame(FieldEditor* editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_label(new PlainLabel),
      m_error(new PlainLabel),
      m_needed(editor->field().need != Need::No && editor->field().when.field.empty() && !editor->field().measured)
{
    m_label->setWordWrap(true);
    if (editor->hasOwnLabel()) m_label->hide(); // shown before it has a parent, it would be a window
    m_error->setFont(fontBy(-0.5));
    m_error->setWordWrap(true);
    m_error->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addWidget(m_label);
    column->addWidget(editor, editor->isWide() ? 1 : 0);
    column->addWidget(m_error);
    if (!editor->isWide()) column->addStretch(1); // fields of one row keep their labels on one line
    if (QWidget* control = editor->buddy()) m_label->setBuddy(control);
    words(this, [this] { sayWords(); });
}

void FieldFrame::sayWords()
{
    const Field& field = m_editor->field();
    const QString label = labelText(field.label);
    m_editor->setName(label);
    QStringList help{labelText(field.help)};
    if (m_isAskedLater) help += tr("A hand-over will ask this. Once the record is final, an answer takes an amendment.");
    if (!field.source.empty()) help += tr("Source: %1").arg(qs(field.source));
    help.removeAll(QString());
    m_help = help.join(u'\n');
    m_label->setToolTip(m_help);
    sayLabel();
    setProblems(m_problems);
}

void FieldFrame::sayLabel()
{
    const QString mark = m_needed ? QStringLiteral(" *") : m_isAskedLater ? QStringLiteral(" ○") : QString();
    m_label->setText(labelText(m_editor->field().label) + mark);
}

/// A combo box loses its accessible name to its text: its description begins with the label.
void FieldFrame::describe(const QString& text)
{
    QWidget* control = m_editor->buddy();
    if (!control) return;
    const QString label = labelText(m_editor->field().label);
    control->setAccessibleDescription(!control->inherits("QComboBox") ? text
            : text.isEmpty()                                          ? label
                                                                      : label + QStringLiteral(". ") + text);
}

void FieldFrame::setNeeded(bool needed)
{
    if (std::exchange(m_needed, needed) != needed) sayLabel();
}

void FieldFrame::setAskedLater(bool isAsked)
{
    if (std::exchange(m_isAskedLater, isAsked) != isAsked) sayWords();
}

void FieldFrame::setProblems(const std::vector<Problem>& problems)
{
    m_problems = problems;
    m_editor->setProblems(problems);
    sayBeneath();
}

void FieldFrame::setWarning(const QString& text)
{
    if (std::exchange(m_warning, text) != text) sayBeneath();
}

void FieldFrame::sayBeneath()
{
    const auto own =
        std::find_if(m_problems.begin(), m_problems.end(), [](const Problem& problem) { return problem.path.empty(); });
    const bool isWrong = own != m_problems.end();
    const QString said = isWrong ? problemText(*own) : m_warning;
    m_error->setVisible(!said.isEmpty());
    if (said.isEmpty()) return describe(m_help);
    m_error->setForegroundRole(isWrong ? QPalette::BrightText : QPalette::WindowText);
    m_error->setText(QStringLiteral("⚠ ") + said);
    describe(m_error->text());
}

} // namespace zapis::ui
