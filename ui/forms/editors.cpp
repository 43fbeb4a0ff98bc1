#include "ui/forms/editors.h"

#include <algorithm>
#include <iterator>

#include "ui/forms/answer_editor.h"
#include "ui/forms/checklist_editor.h"
#include "ui/forms/chips_editor.h"
#include "ui/forms/clock_editor.h"
#include "ui/forms/code_editor.h"
#include "ui/forms/date_editor.h"
#include "ui/forms/file_editor.h"
#include "ui/forms/line_editor.h"
#include "ui/forms/link_editor.h"
#include "ui/forms/measured_editor.h"
#include "ui/forms/note_editor.h"
#include "ui/forms/place_editor.h"
#include "ui/forms/rows_editor.h"
#include "ui/forms/time_editor.h"

namespace zapis::ui {
namespace {

using Make = FieldEditor* (*)(const Field& field, FormContext& context);
template <class Editor> FieldEditor* make(const Field& field, FormContext& context) { return new Editor(field, context); }
template <NarrativeEditor::Look look> FieldEditor* makeNote(const Field& field, FormContext& context)
{
    return new NoteEditor(field, context, look);
}

struct Widget {
    FieldType type;
    Look look;
    Make one;
    Make many; ///< of a field of many values
};

/// By type and look. A look that has no widget of its own yet is shown as its type.
constexpr Widget kWidgets[]{
    {FieldType::Text, Look::Usual, make<LineEditor>, make<TextsEditor>},
    {FieldType::Narrative, Look::Usual, makeNote<NarrativeEditor::Look::Note>, makeNote<NarrativeEditor::Look::Note>},
    {FieldType::Narrative, Look::Narrative, makeNote<NarrativeEditor::Look::Page>, makeNote<NarrativeEditor::Look::Page>},
    {FieldType::Code, Look::Usual, make<CodeEditor>, make<CodesEditor>},
    {FieldType::Date, Look::Usual, make<DateEditor>, make<DateEditor>},
    {FieldType::Clock, Look::Usual, make<ClockEditor>, make<ClockEditor>},
    {FieldType::Time, Look::Usual, make<TimeEditor>, make<TimeEditor>},
    {FieldType::Integer, Look::Usual, make<LineEditor>, make<LineEditor>},
    {FieldType::Answer, Look::Usual, make<AnswerEditor>, make<AnswerEditor>},
    {FieldType::Link, Look::Usual, make<LinkEditor>, make<LinksEditor>},
    {FieldType::File, Look::Usual, make<FileEditor>, make<FileEditor>},
    {FieldType::Place, Look::Usual, make<PlaceEditor>, make<PlaceEditor>},
    {FieldType::Rows, Look::Usual, make<RowsEditor>, make<RowsEditor>},
    {FieldType::Checklist, Look::Usual, make<ChecklistEditor>, make<ChecklistEditor>},
};

const Widget* widgetOf(FieldType type, Look look)
{
    const auto found =
        std::ranges::find_if(kWidgets, [&](const Widget& widget) { return widget.type == type && widget.look == look; });
    return found == std::end(kWidgets) ? nullptr : found;
}

} // namespace

FieldEditor* newEditor(const Field& field, FormContext& context)
{
    if (field.measured) return new MeasuredEditor(field, context);
    const Widget* widget = widgetOf(field.type, field.look);
    if (!widget) widget = widgetOf(field.type, Look::Usual);
    return (field.many ? widget->many : widget->one)(field, context);
}

} // namespace zapis::ui
