#include "ui/forms/code_editor.h"

#include <QVBoxLayout>

#include "ui/forms/term_popup.h"

namespace zapis::ui {
namespace {

/// The term first, what it belongs to after it: cut off, it still says what was chosen.
QString pathOf(const Vocabulary& vocabulary, const std::string& code)
{
    const Term* term = vocabulary.find(code);
    if (!term) return qs(code);
    QString path = labelText(term->label);
    while (!term->parent.empty() && (term = vocabulary.find(term->parent)))
        path += QStringLiteral(" · ") + labelText(term->label);
    return path;
}

} // namespace

CodeEditor::CodeEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_box(new PickerBox)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_box);
    connect(m_box, &PickerBox::opened, this, [this] {
        std::set<std::string> chosen;
        if (!m_code.empty()) chosen.insert(m_code);
        auto* popup = new TermPopup(*this->field().vocabulary, chosen, TermPopup::Choice::One, m_name, m_box);
        connect(popup, &TermPopup::took, this, &CodeEditor::choose);
        popup->popUp(m_box);
    });
    connect(m_box, &PickerBox::cleared, this, [this] { choose({}); });
    words(this, [this] { show(); });
}

void CodeEditor::read(const Json& object)
{
    m_code = object.stringOr(field().name);
    show();
}

void CodeEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_box->setReadOnly(readOnly);
    show();
}

void CodeEditor::setName(const QString& label)
{
    m_name = label;
    m_box->setAccessibleName(label);
    if (m_box->accessibleDescription().isEmpty()) m_box->setAccessibleDescription(label); // a combo box loses its accessible name
}

void CodeEditor::choose(const std::string& code)
{
    if (m_code == code) return;
    m_code = code;
    show();
    Q_EMIT edited();
}

void CodeEditor::show()
{
    const QString text = m_code.empty() || !field().vocabulary ? qs(m_code) : pathOf(*field().vocabulary, m_code);
    m_box->setShown(text, m_readOnly ? QStringLiteral("–") : tr("Choose"));
}

} // namespace zapis::ui
