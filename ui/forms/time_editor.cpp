#include "ui/forms/time_editor.h"

#include <QDateTime>
#include <QHBoxLayout>

#include "core/base/clock.h"
#include "core/base/date.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/clock_words.h"
#include "ui/words/date_words.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

QDateTime local(const QString& stamp)
{
    const auto seconds = parseTimestamp(stamp.toStdString());
    return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::OffsetFromUTC, kMinskSeconds) : QDateTime();
}

} // namespace

TimeEditor::TimeEditor(const Field& field, FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_day(new QLineEdit),
      m_clock(new QLineEdit),
      m_now(new QPushButton),
      m_meaning(new PlainLabel)
{
    m_meaning->setForegroundRole(QPalette::PlaceholderText);
    m_meaning->setFont(fontBy(-0.5));
    m_meaning->setWordWrap(true);
    m_clock->setMaximumWidth(96);
    m_day->setMinimumWidth(m_day->fontMetrics().horizontalAdvance(QStringLiteral("00.00.0000")) + 3 * kGrid);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_day, 1);
    row->addWidget(m_clock);
    row->addWidget(m_now);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addLayout(row);
    column->addWidget(m_meaning);
    for (QLineEdit* edit : {m_day, m_clock}) connect(edit, &QLineEdit::textEdited, this, &TimeEditor::understand);
    connect(m_now, &QPushButton::clicked, this, [this] {
        show(qs(timestampText(nowMs() / 60000 * 60000)));
        Q_EMIT edited();
    });
    words(this, [this] {
        m_day->setPlaceholderText(tr("20.08.2020"));
        m_clock->setPlaceholderText(tr("14:30") + u' ' + zoneText(kMinskSeconds));
        m_now->setText(tr("Now"));
        m_clock->setToolTip(tr("Time of Minsk. A time of another zone is typed with it: 14:30 UTC+2"));
        retell();
    });
}

void TimeEditor::read(const Json& object)
{
    const QString stamp = textIn(object), words = qs(object.stringOr(saidWordsOf(field().name)));
    if (stamp == m_stamp && words == m_words) return retell();
    show(stamp);
    m_words = words;
    if (words.isEmpty()) return;
    m_day->setText(words);
    m_understood = !stamp.isEmpty();
    retell();
}

void TimeEditor::write(Json& object) const
{
    put(object, utf8(m_stamp));
    const std::string name = saidWordsOf(field().name);
    if (m_words.isEmpty()) object.members().erase(name);
    else object[name] = utf8(m_words);
}

void TimeEditor::show(const QString& stamp)
{
    m_stamp = stamp;
    m_words.clear();
    m_understood = true;
    const QDateTime moment = local(stamp);
    m_day->setText(moment.isValid() ? moment.toString(QStringLiteral("dd.MM.yyyy")) : stamp);
    m_clock->setText(moment.isValid() ? moment.toString(QStringLiteral("HH:mm")) : QString());
    retell();
}

void TimeEditor::setReadOnly(bool readOnly)
{
    m_day->setReadOnly(readOnly);
    m_clock->setReadOnly(readOnly);
    m_now->setVisible(!readOnly);
}

void TimeEditor::setName(const QString& label)
{
    m_day->setAccessibleName(tr("%1: day").arg(label));
    m_clock->setAccessibleName(tr("%1: time, %2").arg(label, zoneText(kMinskSeconds)));
    m_now->setAccessibleName(tr("%1: now").arg(label));
}

void TimeEditor::understand()
{
    m_understood = m_isAhead = false;
    m_stamp.clear();
    if (m_day->text().trimmed().isEmpty() && m_clock->text().trimmed().isEmpty()) {
        m_understood = true;
    } else if (const auto readings = readSpoken({DateWord::On, m_day->text(), {}}, {context().referenceYear, {}});
        readings.size() == 1) {
        const QDate day = QDate::fromString(qs(readings.front().edtf), Qt::ISODate);
        const auto said = understandZonedClock(m_clock->text());
        const QTime clock = said ? QTime::fromString(said->clock, QStringLiteral("HH:mm")) : QTime();
        m_isAhead = day.isValid() && day > today() && !mayLieAhead(field());
        if (day.isValid() && clock.isValid() && !m_isAhead) {
            m_stamp = QDateTime(day, clock, Qt::OffsetFromUTC, said->offsetSeconds)
                          .toUTC()
                          .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
            m_understood = true;
        }
    }
    m_words = m_understood ? QString() : (m_day->text().trimmed() + u' ' + m_clock->text().trimmed()).trimmed();
    retell();
    Q_EMIT edited();
}

void TimeEditor::retell()
{
    const QDateTime moment = local(m_stamp);
    m_meaning->setVisible(!m_understood || moment.isValid());
    m_meaning->setText(m_understood ? minskText(moment.toMSecsSinceEpoch())
            : m_isAhead             ? tr("This day has not come yet: the words are kept, the field stays open")
                        : tr("Not understood: the words are kept, the field stays open. A day and a time are needed"));
    m_meaning->setForegroundRole(m_understood ? QPalette::PlaceholderText : QPalette::BrightText);
}

} // namespace zapis::ui
