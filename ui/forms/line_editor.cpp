#include "ui/forms/line_editor.h"

#include <QHBoxLayout>
#include <QIntValidator>

#include "core/base/text.h"
#include "core/search/search.h"

namespace zapis::ui {

LineEditor::LineEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_line(new QLineEdit)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    if (field.type == FieldType::Integer) {
        m_line->setValidator(new QIntValidator(-1'000'000'000, 1'000'000'000, m_line));
        m_line->setMaximumWidth(160);
        row->addStretch();
    }
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
}

void LineEditor::read(const Json& object)
{
    const Json* value = valueIn(object);
    const QString text = !value ? QString() : value->isInteger() ? QString::number(value->integer()) : textIn(object);
    if (m_line->text() == text) return; // keeps the cursor and what can be undone
    m_line->setText(text);
    m_line->setCursorPosition(0); // a long text shows its beginning
}

void LineEditor::showWords(const QString&, const WordFinder& finder)
{
    m_line->setFocus(Qt::OtherFocusReason);
    const QString text = m_line->text();
    const FoundWords found = finder(field(), Json::object({{field().name, utf8(text)}}));
    m_line->deselect();
    m_line->setCursorPosition(0);
    if (found.spans.empty()) return;
    const FoundWords::Span& first = found.spans[found.best];
    const QList<uint> points = text.toUcs4();
    const auto letters = [&](std::size_t count) {
        return static_cast<int>(QString::fromUcs4(reinterpret_cast<const char32_t*>(points.data()), qsizetype(count)).size());
    };
    m_line->setSelection(letters(first.from), letters(first.to) - letters(first.from));
}

void LineEditor::write(Json& object) const
{
    const QString text = m_line->text().trimmed();
    if (field().type != FieldType::Integer) return put(object, utf8(text));
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    put(object, isNumber ? Json(static_cast<std::int64_t>(number)) : Json());
}

} // namespace zapis::ui
