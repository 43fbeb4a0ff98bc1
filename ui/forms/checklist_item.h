/// One item of a check list: what is asked, its answers, and a note that opens with a button.
#pragma once

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "core/model/catalogue.h"
#include "ui/forms/answer_buttons.h"

namespace zapis::ui {

class ChecklistItem : public QWidget {
    Q_OBJECT
public:
    ChecklistItem(const Term& term, const Vocabulary& answers, QWidget* parent = nullptr);
    const std::string& code() const { return m_term.code; }
    std::string answer() const { return m_answers->code(); }
    std::string note() const;
    void set(const std::string& answer, const std::string& note);
    void setReadOnly(bool readOnly);
    void focusAnswers() { m_answers->firstButton()->setFocus(Qt::OtherFocusReason); }
    void sayWords();

Q_SIGNALS:
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const Term& m_term;
    const Vocabulary& m_vocabulary;
    QLabel* m_question;
    AnswerButtons* m_answers;
    QToolButton* m_noteButton;
    QLineEdit* m_note;
    QBoxLayout* m_line;
};

} // namespace zapis::ui
