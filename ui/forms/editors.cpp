#include "ui/forms/editors.h"

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

FieldEditor* newEditor(const Field& field, FormContext& context)
{
    if (field.measured) return new MeasuredEditor(field, context);
    switch (field.type) {
    case FieldType::Text:
        return field.many ? static_cast<FieldEditor*>(new TextsEditor(field, context)) : new LineEditor(field, context);
    case FieldType::Narrative: return new NoteEditor(field, context, NarrativeEditor::Look::Note);
    case FieldType::Code:
        return field.many ? static_cast<FieldEditor*>(new CodesEditor(field, context)) : new CodeEditor(field, context);
    case FieldType::Date: return new DateEditor(field, context);
    case FieldType::Clock: return new ClockEditor(field, context);
    case FieldType::Time: return new TimeEditor(field, context);
    case FieldType::Integer: return new LineEditor(field, context);
    case FieldType::Answer: return new AnswerEditor(field, context);
    case FieldType::Link:
        return field.many ? static_cast<FieldEditor*>(new LinksEditor(field, context)) : new LinkEditor(field, context);
    case FieldType::File: return new FileEditor(field, context);
    case FieldType::Place: return new PlaceEditor(field, context);
    case FieldType::Rows: return new RowsEditor(field, context);
    case FieldType::Checklist: return new ChecklistEditor(field, context);
    }
    return new LineEditor(field, context);
}

} // namespace zapis::ui
