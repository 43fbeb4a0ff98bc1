#include "ui/forms/date_editor.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include "ui/look/calm_style.h"
#include "ui/widgets/pill.h"
#include "ui/words/date_words.h"

namespace zapis::ui {

DateEditor::DateEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_word(new QComboBox),
      m_first(new QLineEdit),
      m_and(new QLabel),
      m_second(new QLineEdit),
      m_meaning(new QLabel)
{
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    m_meaning->setFont(fontBy(-0.5));
    m_meaning->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_word);
    row->addWidget(m_first, 1);
    row->addWidget(m_and);
    row->addWidget(m_second, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addLayout(row);
    column->addWidget(m_meaning);
    for (int i = 0; i < 5; ++i) m_word->addItem(QString());
    connect(m_word, &QComboBox::activated, this, &DateEditor::understand);
    for (QLineEdit* edit : {m_first, m_second}) connect(edit, &QLineEdit::textEdited, this, &DateEditor::understand);
    words(this, [this] {
        const QStringList names{tr("on"), tr("about"), tr("before"), tr("after"), tr("between")};
        for (int i = 0; i < names.size(); ++i) m_word->setItemText(i, names[i]);
        m_and->setText(tr("and", "between two dates"));
        m_first->setPlaceholderText(m_readOnly ? QStringLiteral("–") : tr("10.08.2020, or in words"));
        if (m_readOnly) show();
        retell();
    });
}

void DateEditor::read(const Json& object)
{
    const QString edtf = textIn(object);
    if (edtf == m_edtf && m_understood) return retell();
    m_edtf = edtf;
    m_understood = true;
    show();
    retell();
}

/// While it is only read, a date is told in one line.
void DateEditor::show()
{
    const SpokenDate spoken = m_readOnly ? SpokenDate{DateWord::On, tellDate(m_edtf), {}} : spokenDate(m_edtf);
    m_word->setCurrentIndex(static_cast<int>(spoken.word));
    m_first->setText(spoken.first);
    m_second->setText(spoken.second);
}

void DateEditor::write(Json& object) const { put(object, utf8(m_edtf)); }

void DateEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_first->setReadOnly(readOnly);
    m_second->setReadOnly(readOnly);
    if (m_understood) show();
    retell();
}

void DateEditor::setName(const QString& label)
{
    m_word->setAccessibleDescription(tr("%1: exact or not").arg(label)); // a combo box loses its accessible name
    m_first->setAccessibleName(label);
    m_second->setAccessibleName(tr("%1: second date").arg(label));
}

void DateEditor::understand()
{
    const SpokenDate said{static_cast<DateWord>(m_word->currentIndex()), m_first->text(), m_second->text()};
    if (said.first.trimmed().isEmpty() && said.second.trimmed().isEmpty()) {
        m_edtf.clear();
        m_understood = true;
    } else if (const auto edtf = understandDate(said, context().referenceYear)) {
        m_edtf = *edtf;
        m_understood = true;
    } else {
        m_understood = false;
    }
    retell();
    Q_EMIT edited();
}

void DateEditor::retell()
{
    const bool between = static_cast<DateWord>(m_word->currentIndex()) == DateWord::Between;
    m_and->setVisible(between);
    m_second->setVisible(between);
    const bool isEmpty = m_first->text().isEmpty() && m_edtf.isEmpty();
    m_word->setVisible(!m_readOnly);
    if (isEmpty) m_meaning->setText(tr("Nothing recorded yet"));
    else if (m_understood) m_meaning->setText(tr("Understood: %1").arg(tellDate(m_edtf)));
    else if (m_edtf.isEmpty()) m_meaning->setText(tr("Not understood yet: a day, a month, a season or a year is needed"));
    else m_meaning->setText(tr("Not understood yet; kept: %1").arg(tellDate(m_edtf)));
    m_meaning->setForegroundRole(m_understood ? QPalette::PlaceholderText : QPalette::BrightText);
    m_meaning->setVisible(!m_readOnly);
    m_first->setAccessibleDescription(m_meaning->text());
}

} // namespace zapis::ui
