/// A form bound to an edit: what is typed goes into the edit, what comes from outside is shown; beneath, the help of the field
/// the keyboard is in and when the edit was saved.
#pragma once

#include <QLabel>
#include <QWidget>

#include "ui/editing/record_edit.h"
#include "ui/editing/session_directory.h"
#include "ui/forms/form_view.h"

namespace zapis::ui {

class RecordForm : public QWidget {
    Q_OBJECT
public:
    RecordForm(Session& session, RecordEdit& edit, const Kind& kind, FormView::Pages pages, const FormOptions& options,
        QWidget* parent = nullptr);
    FormView& form() const { return *m_form; }
    FormContext& context() { return m_context; }
    /// Shows the edit's record; it must be of this form's kind.
    void showRecord();
    /// After another part changed the edit's fields (the narrative's page).
    void fieldsReplaced() { m_form->replaceFields(m_edit.fields()); }

private:
    void guessYear();
    void tellSaved();

    RecordEdit& m_edit;
    const Kind& m_kind;
    SessionDirectory m_directory;
    FormContext m_context;
    FormView* m_form;
};

/// When the edit was saved, in words: "Saved 14:32:07", or what the foot of the window says as well (sayKept).
QString saySaved(const RecordEdit& edit);

} // namespace zapis::ui
