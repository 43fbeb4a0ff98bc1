#include "ui/forms/checklist_item.h"

#include <QHBoxLayout>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/labels.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kOneLinePx = 480; // narrower, the answers stand beneath the question

/// Yes, partly and no are answers and are filled when chosen; the others stay quiet. Three are always seen.
std::vector<AnswerButtons::Choice> choicesOf(const Vocabulary& answers)
{
    std::vector<AnswerButtons::Choice> choices;
    for (const Term& term : answers.terms)
        choices.push_back({term.code, term.code != "yes" && term.code != "no" && term.code != "partly",
            term.code != "yes" && term.code != "no" && term.code != "not-asked"});
    return choices;
}

} // namespace

ChecklistItem::ChecklistItem(const Term& term, const Vocabulary& answers, QWidget* parent)
    : QWidget(parent),
      m_term(term),
      m_vocabulary(answers),
      m_question(new PlainLabel),
      m_answers(new AnswerButtons(choicesOf(answers))),
      m_noteButton(new QToolButton),
      m_note(new QLineEdit),
      m_line(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_question->setWordWrap(true);
    m_noteButton->setIcon(icon(QStringLiteral("edit-comment")));
    m_noteButton->setAutoRaise(true);
    m_noteButton->setCheckable(true);
    m_noteButton->setFocusPolicy(Qt::StrongFocus);
    m_note->hide();
    auto* right = new QHBoxLayout;
    right->setSpacing(kGrid);
    right->addWidget(m_answers);
    right->addWidget(m_noteButton);
    m_line->setSpacing(kGrid / 2);
    m_line->addWidget(m_question, 1);
    m_line->addLayout(right);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 3, 0, 3);
    column->setSpacing(kGrid / 2);
    column->addLayout(m_line);
    column->addWidget(m_note);
    connect(m_answers, &AnswerButtons::answered, this, &ChecklistItem::edited);
    connect(m_note, &QLineEdit::textEdited, this, &ChecklistItem::edited);
    connect(m_noteButton, &QToolButton::toggled, this, [this](bool on) {
        m_note->setVisible(on || !m_note->text().isEmpty());
        if (on) m_note->setFocus();
    });
    sayWords();
}

void ChecklistItem::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_line->setDirection(width() < kOneLinePx ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

std::string ChecklistItem::note() const { return utf8(m_note->text().trimmed()); }

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
    const QString question = labelText(m_term.label);
    QStringList choices;
    for (const Term& term : m_vocabulary.terms) choices.append(labelText(term.label));
    m_question->setText(question);
    m_answers->setWords(question, choices);
    m_noteButton->setAccessibleName(tr("Note: %1").arg(question));
    m_noteButton->setToolTip(tr("Note"));
    m_note->setAccessibleName(tr("Note: %1").arg(question));
    m_note->setPlaceholderText(tr("Note"));
}

} // namespace zapis::ui
