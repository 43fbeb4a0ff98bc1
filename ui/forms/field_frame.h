/// One question of a form: its label above the control, the mark of a needed answer, and beneath what is wrong with the answer.
/// The label is the control's buddy, so it is its accessible name as well; help and source are its tool tip and description.
#pragma once

#include <QLabel>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class FieldFrame : public QWidget {
    Q_OBJECT
public:
    explicit FieldFrame(FieldEditor* editor, QWidget* parent = nullptr);
    FieldEditor& editor() const { return *m_editor; }
    void setProblems(const std::vector<Problem>& problems);
    /// What makes one wonder about the answer without its being wrong; "" takes it back. Stands where no problem does.
    void setWarning(const QString& text);
    /// The mark of a needed answer: a need may hang on another field.
    void setNeeded(bool needed);
    /// The mark of an open question that a hand-over will ask (core/records/handover_questions.h).
    void setAskedLater(bool isAsked);

private:
    void sayWords();
    void sayLabel();
    void sayBeneath();
    void describe(const QString& text);

    FieldEditor* m_editor;
    QLabel* m_label;
    QLabel* m_error;
    QString m_help; ///< and where the question comes from
    QString m_warning;
    std::vector<Problem> m_problems;
    bool m_needed, m_isAskedLater = false;
};

} // namespace zapis::ui
