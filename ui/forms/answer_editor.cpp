#include "ui/forms/answer_editor.h"

#include <QVBoxLayout>

#include "ui/forms/answer_buttons.h"

namespace zapis::ui {

AnswerEditor::AnswerEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_buttons(new AnswerButtons({{"yes"}, {"no"}, {"unknown", true}, {"not-asked", true}}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_buttons);
    connect(m_buttons, &AnswerButtons::answered, this, &FieldEditor::edited);
}

void AnswerEditor::read(const Json& object) { m_buttons->setCode(object.stringOr(field().name)); }
void AnswerEditor::write(Json& object) const { put(object, m_buttons->code()); }
void AnswerEditor::setReadOnly(bool readOnly) { m_buttons->setReadOnly(readOnly); }

void AnswerEditor::setName(const QString& label)
{
    m_buttons->setWords(label, {tr("Yes"), tr("No"), tr("Unknown"), tr("Not asked")});
}

QWidget* AnswerEditor::buddy() { return nullptr; }

} // namespace zapis::ui
