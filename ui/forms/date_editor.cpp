#include "ui/forms/date_editor.h"

#include <QPushButton>
#include <QSignalBlocker>

#include "core/base/date.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

Day todayIs() { return parseDay(today().toString(Qt::ISODate).toStdString()).value(); }

/// The word that a date speaks with by itself: "ок. 10.08" is about, whatever the box beside it says.
DateWord heardIn(const QString& edtf)
{
    if (edtf.startsWith(QStringLiteral("../"))) return DateWord::Before;
    if (edtf.endsWith(QStringLiteral("/.."))) return DateWord::After;
    return edtf.endsWith(u'~') || edtf.endsWith(u'%') ? DateWord::About : DateWord::On;
}

} // namespace

DateEditor::DateEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_word(new QComboBox),
      m_first(new QLineEdit),
      m_and(new PlainLabel),
      m_second(new QLineEdit),
      m_meaning(new PlainLabel),
      m_offers(new QHBoxLayout)
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
    m_offers->setSpacing(kGrid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addLayout(row);
    column->addWidget(m_meaning);
    column->addLayout(m_offers);
    for (int i = 0; i < 5; ++i) m_word->addItem(QString());
    connect(m_word, &QComboBox::activated, this, [this] {
        m_wordIsHeard = false;
        understand();
    });
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

DateHints DateEditor::hints() const
{
    return {context().referenceYear, mayLieAhead(field()) ? std::nullopt : std::optional(todayIs())};
}

void DateEditor::read(const Json& object)
{
    const QString edtf = textIn(object), words = qs(object.stringOr(saidWordsOf(field().name)));
    if (edtf == m_edtf && words == m_words) return retell();
    m_edtf = edtf;
    m_words = words;
    m_yearIsAssumed = false;
    show();
    if (!m_edtf.isEmpty() || m_words.isEmpty()) {
        m_state = State::Read;
        m_readings.clear();
    } else {
        takeReadings(readSpoken(said(), hints()));
        // What was stored as open was left so by a person: one reading is an offer as well.
        if (m_state == State::Read) m_state = State::Choice;
        m_edtf.clear();
    }
    retell();
}

/// While it is only read, a date is told in one line.
void DateEditor::show()
{
    SpokenDate spoken = spokenDate(m_edtf);
    if (m_readOnly) {
        const QString told = tellDate(m_edtf);
        spoken = {DateWord::On,
            m_words.isEmpty()    ? told
                : told.isEmpty() ? m_words
                                 : told + QStringLiteral(" – «%1»").arg(m_words),
            {}};
    } else if (!m_words.isEmpty()) {
        spoken = {DateWord::On, m_words, {}};
    }
    m_word->setCurrentIndex(static_cast<int>(spoken.word));
    m_first->setText(spoken.first);
    m_second->setText(spoken.second);
    m_wordIsHeard = !m_words.isEmpty();
    showWord();
}

void DateEditor::write(Json& object) const
{
    put(object, utf8(m_edtf));
    const std::string name = saidWordsOf(field().name);
    if (m_words.isEmpty()) object.members().erase(name);
    else object[name] = utf8(m_words);
}

void DateEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_first->setReadOnly(readOnly);
    m_second->setReadOnly(readOnly);
    show();
    retell();
}

void DateEditor::setName(const QString& label)
{
    m_word->setAccessibleDescription(tr("%1: exact or not").arg(label)); // a combo box loses its accessible name
    m_first->setAccessibleName(label);
    m_second->setAccessibleName(tr("%1: second date").arg(label));
}

SpokenDate DateEditor::said() const
{
    const auto word = m_wordIsHeard ? DateWord::On : static_cast<DateWord>(m_word->currentIndex());
    return {word, m_first->text().trimmed(), word == DateWord::Between ? m_second->text().trimmed() : QString()};
}

void DateEditor::understand()
{
    if (static_cast<DateWord>(m_word->currentIndex()) == DateWord::On) m_wordIsHeard = true;
    if (said().first.isEmpty() && said().second.isEmpty()) {
        m_edtf.clear();
        m_words.clear();
        m_readings.clear();
        m_state = State::Read;
    } else {
        takeReadings(readSpoken(said(), hints()));
        keepWords();
    }
    showWord();
    retell();
    Q_EMIT edited();
}

void DateEditor::takeReadings(std::vector<DateReading> readings)
{
    const bool any = !readings.empty();
    if (!mayLieAhead(field()))
        std::erase_if(readings, [](const DateReading& one) { return parseDate(one.edtf)->days.first > todayIs(); });
    m_readings = std::move(readings);
    m_state = m_readings.size() == 1 ? State::Read : m_readings.empty() ? (any ? State::Ahead : State::Open) : State::Choice;
    m_edtf = m_state == State::Read ? qs(m_readings.front().edtf) : QString();
    m_yearIsAssumed = m_state == State::Read && m_readings.front().yearIsAssumed;
}

void DateEditor::choose(const DateReading& reading)
{
    m_edtf = qs(reading.edtf);
    m_yearIsAssumed = reading.yearIsAssumed;
    m_state = State::Read;
    m_readings.clear();
    retell();
    m_first->setFocus(Qt::OtherFocusReason); // the button that was pressed goes away
    Q_EMIT edited();
}

/// A date that its own way of writing tells in full needs no words beside it.
void DateEditor::keepWords()
{
    const SpokenDate now = said();
    if (m_state == State::Read && now == spokenDate(m_edtf)) return m_words.clear();
    switch (now.word) {
    case DateWord::On: m_words = now.first; break;
    case DateWord::Between:
        m_words = QStringLiteral("%1 %2 %3 %4").arg(tr("between"), now.first, m_and->text(), now.second);
        break;
    case DateWord::About:
    case DateWord::Before:
    case DateWord::After: m_words = m_word->currentText() + u' ' + now.first; break;
    }
}

void DateEditor::showWord()
{
    if (!m_wordIsHeard) return;
    const QSignalBlocker silent(m_word);
    m_word->setCurrentIndex(static_cast<int>(heardIn(m_edtf)));
}

QString DateEditor::meaning() const
{
    if (m_first->text().isEmpty() && m_edtf.isEmpty()) return tr("Nothing recorded yet");
    switch (m_state) {
    case State::Open:
        return tr("Not understood: the words are kept, the date stays open. A day, a month, a season or a year is needed");
    case State::Ahead: return tr("This day has not come yet: the words are kept, the date stays open");
    case State::Choice: return tr("Which date is meant? Until it is chosen, the date stays open:");
    case State::Read: break;
    }
    const QString told = tr("Understood: %1").arg(tellDateWithWeekday(m_edtf));
    return m_yearIsAssumed ? told + QStringLiteral(" · ") + tr("the year was not said") : told;
}

void DateEditor::retell()
{
    const bool between = static_cast<DateWord>(m_word->currentIndex()) == DateWord::Between;
    m_and->setVisible(between);
    m_second->setVisible(between);
    m_word->setVisible(!m_readOnly);
    m_meaning->setText(meaning());
    m_meaning->setForegroundRole(m_state == State::Read ? QPalette::PlaceholderText : QPalette::BrightText);
    m_meaning->setVisible(!m_readOnly);
    m_first->setAccessibleDescription(m_meaning->text());
    offer();
}

void DateEditor::offer()
{
    while (QLayoutItem* item = m_offers->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    if (m_state != State::Choice || m_readOnly) return;
    for (const DateReading& reading : m_readings) {
        auto* button = new QPushButton(tellDate(qs(reading.edtf)));
        button->setObjectName(QStringLiteral("reading-") + qs(reading.edtf));
        connect(button, &QPushButton::clicked, this, [this, reading] { choose(reading); });
        m_offers->addWidget(button);
    }
    m_offers->addStretch(1);
}

} // namespace zapis::ui
