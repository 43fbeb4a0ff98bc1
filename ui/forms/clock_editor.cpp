#include "ui/forms/clock_editor.h"

#include <QVBoxLayout>

#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/clock_words.h"

namespace zapis::ui {

ClockEditor::ClockEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_line(new QLineEdit),
      m_meaning(new PlainLabel)
{
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    m_meaning->setFont(fontBy(-0.5));
    m_meaning->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addWidget(m_line);
    column->addWidget(m_meaning);
    connect(m_line, &QLineEdit::textEdited, this, &ClockEditor::understand);
    words(this, [this] {
        m_line->setPlaceholderText(tr("20:30, about 8 pm, evening"));
        retell();
    });
}

void ClockEditor::read(const Json& object)
{
    const QString clock = textIn(object);
    if (clock != m_clock || !m_understood) {
        m_clock = clock;
        m_understood = true;
        m_line->setText(spokenClock(clock));
    }
    retell();
}

void ClockEditor::understand()
{
    const QString said = m_line->text().trimmed();
    const auto clock = said.isEmpty() ? std::optional(QString()) : understandClock(said);
    m_understood = clock.has_value();
    if (clock) m_clock = *clock;
    retell();
    Q_EMIT edited();
}

void ClockEditor::retell()
{
    const QString told = tellClock(m_clock);
    m_meaning->setText(!m_understood ? tr("Not understood yet: an hour, or a part of the day") : tr("Understood: %1").arg(told));
    m_meaning->setForegroundRole(m_understood ? QPalette::PlaceholderText : QPalette::BrightText);
    m_meaning->setVisible(!m_understood || (!told.isEmpty() && told != m_line->text()));
    m_line->setAccessibleDescription(m_meaning->isHidden() ? QString() : m_meaning->text());
}

} // namespace zapis::ui
