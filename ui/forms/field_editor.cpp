#include "ui/forms/field_editor.h"

namespace zapis::ui {

FieldEditor::FieldEditor(const Field& field, FormContext& context, QWidget* parent)
    : QWidget(parent),
      m_field(field),
      m_context(context)
{
    setObjectName(QStringLiteral("field-") + qs(field.name).replace(u'_', u'-'));
}

void FieldEditor::setProblems(const std::vector<Problem>& problems)
{
    if (QWidget* control = buddy()) markInvalid(control, problems.empty() ? QString() : problemText(problems.front()));
}

void FieldEditor::focusPath(const QString&)
{
    if (QWidget* control = buddy()) control->setFocus(Qt::OtherFocusReason);
}

void FieldEditor::showWords(const QString& path, const WordFinder&) { focusPath(path); }

void FieldEditor::put(Json& object, Json value) const
{
    const bool isEmpty =
        value.isNull() || (value.isString() && value.string().empty()) || (value.isArray() && value.items().empty());
    if (isEmpty) object.members().erase(m_field.name);
    else object[m_field.name] = std::move(value);
}

QString FieldEditor::textIn(const Json& object) const { return qs(object.stringOr(m_field.name)); }

void FieldEditor::markInvalid(QWidget* control, const QString& error)
{
    control->setProperty("invalid", !error.isEmpty());
    control->update(); // the style reads the property; nothing else would repaint
}

} // namespace zapis::ui
