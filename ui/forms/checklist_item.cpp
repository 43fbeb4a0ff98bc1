#include "ui/forms/checklist_item.h"

#include <QHBoxLayout>

#include "ui/forms/text.h"
#include "ui/shell/calm_style.h"
#include "ui/shell/icons.h"

namespace zapis::ui {
namespace {

/// The answers that are offered: what was only partly so, or does not apply, goes into the note's company, not into six buttons.
std::vector<AnswerButtons::Choice> choicesOf(const Vocabulary& answers)
{
    std::vector<AnswerButtons::Choice> choices;
    for (const Term& term : answers.terms) choices.push_back({term.code, term.code != "yes" && term.code != "no" && term.code != "partly"});
    return choices;
}

}

ChecklistItem::ChecklistItem(const Term& term, const Vocabulary& answers, QWidget* parent)
    : QWidget(parent)
    , m_term(term)
    , m_vocabulary(answers)
    , m_question(new QLabel)
    , m_answers(new AnswerButtons(choicesOf(answers)))
    , m_noteButton(new QToolButton)
    , m_note(new QLineEdit)
{
    m_question->setWordWrap(true);
    m_noteButton->setIcon(icon(QStringLiteral("edit-comment")));
    m_noteButton->setAutoRaise(true);
    m_noteButton->setCheckable(true);
    m_noteButton->setFocusPolicy(Qt::StrongFocus);
    m_note->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(kGrid);
    line->addWidget(m_question, 1);
    line->addWidget(m_answers);
    line->addWidget(m_noteButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(kGrid / 2);
    column->addLayout(line);
    column->addWidget(m_note);
    connect(m_answers, &AnswerButtons::answered, this, &ChecklistItem::edited);
    connect(m_note, &QLineEdit::textEdited, this, &ChecklistItem::edited);
    connect(m_noteButton, &QToolButton::toggled, this, [this](bool on) {
        m_note->setVisible(on || !m_note->text().isEmpty());
        if (on) m_note->setFocus();
    });
    sayWords();
}

std::string ChecklistItem::note() const { return ss(m_note->text().trimmed()); }

void ChecklistItem::set(const std::string& answer, const std::string& note)
{
    m_answers->setCode(answer);
    const QString text = qs(note);
    if (m_note->text() != text) m_note->setText(text);
    m_note->setVisible(!text.isEmpty() || m_noteButton->isChecked());
}

void ChecklistItem::setReadOnly(bool readOnly)
{
    m_answers->setReadOnly(readOnly);
    m_note->setReadOnly(readOnly);
    m_noteButton->setVisible(!readOnly);
}

void ChecklistItem::sayWords()
{
    const QString question = say(m_term.label);
    QStringList choices;
    for (const Term& term : m_vocabulary.terms) choices.append(say(term.label));
    m_question->setText(question);
    m_answers->setWords(question, choices);
    m_noteButton->setAccessibleName(tr("Note: %1").arg(question));
    m_noteButton->setToolTip(tr("Note"));
    m_note->setAccessibleName(tr("Note: %1").arg(question));
    m_note->setPlaceholderText(tr("Note"));
}

}
