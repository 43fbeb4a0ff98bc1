#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include "core/base/date.h"
#include "ui/words/date_words.h"

namespace zapis::ui {
namespace {

struct DateWords {
    Q_DECLARE_TR_FUNCTIONS(DateWords)
};

enum class Length { Editable, Full, Short };

QString seasonName(int season)
{
    switch (season) {
    case 21: return DateWords::tr("spring");
    case 22: return DateWords::tr("summer");
    case 23: return DateWords::tr("autumn");
    default: return DateWords::tr("winter");
    }
}

QString monthOf(const QDate& first, Length length)
{
    const QLocale locale;
    const auto format = length == Length::Short ? QLocale::ShortFormat : QLocale::LongFormat;
    return QStringLiteral("%1 %2").arg(locale.standaloneMonthName(first.month(), format)).arg(first.year());
}

QString dayOf(const QDate& day, Length length)
{
    if (length == Length::Editable) return day.toString(QStringLiteral("dd.MM.yyyy"));
    return QLocale().toString(day, length == Length::Short ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMMM yyyy"));
}

/// A date without its qualifier and without an interval.
QString bare(QString text, Length length)
{
    const int year = text.left(4).toInt();
    if (text.size() == 4 && text.endsWith(u'X')) return DateWords::tr("%1s", "a decade").arg(text.left(3) + u'0');
    if (text.endsWith(QStringLiteral("-XX"))) text.chop(3);
    if (text.endsWith(QStringLiteral("-XX"))) text.chop(3);
    if (text.size() == 4) return text;
    const int month = text.mid(5, 2).toInt();
    // A winter begins in one year and ends in the next: said with one of them it could be either.
    if (month == 24) return QStringLiteral("%1 %2–%3").arg(seasonName(month)).arg(year).arg(year + 1);
    if (month > 12) return QStringLiteral("%1 %2").arg(seasonName(month)).arg(year);
    if (text.size() == 7) return monthOf(QDate(year, month, 1), length);
    if (text.endsWith(u'X')) {
        const int first = qMax(1, text.mid(8, 1).toInt() * 10),
                  last = qMin(QDate(year, month, 1).daysInMonth(), first / 10 * 10 + 9);
        return QStringLiteral("%1–%2").arg(first).arg(
            dayOf(QDate(year, month, last), length == Length::Editable ? Length::Full : length));
    }
    return dayOf(QDate(year, month, text.mid(8, 2).toInt()), length);
}

struct Unmarked {
    QString text;
    bool approximate = false, doubtful = false;
};

Unmarked unmark(const QString& edtf)
{
    Unmarked date{edtf};
    if (edtf.isEmpty()) return date;
    const QChar sign = edtf.back();
    date.approximate = sign == u'~' || sign == u'%';
    date.doubtful = sign == u'?' || sign == u'%';
    if (date.approximate || date.doubtful) date.text.chop(1);
    return date;
}

QString toldPart(const QString& edtf, Length length)
{
    const Unmarked date = unmark(edtf);
    QString words = bare(date.text, length);
    if (date.approximate) words = DateWords::tr("about %1", "a date").arg(words);
    if (date.doubtful) words = length == Length::Full ? DateWords::tr("%1, not certain", "a date").arg(words) : words + u'?';
    return words;
}

bool isOpen(const QString& part) { return part.isEmpty() || part == QStringLiteral(".."); }

QString tell(const QString& edtf, Length length)
{
    if (edtf.isEmpty()) return {};
    if (!parseDate(edtf.toStdString())) return edtf;
    if (edtf == QStringLiteral("..")) return DateWords::tr("still so");
    const qsizetype slash = edtf.indexOf(u'/');
    if (slash < 0) return toldPart(edtf, length);
    const QString from = edtf.left(slash), to = edtf.mid(slash + 1);
    if (isOpen(from)) return DateWords::tr("before %1", "a date").arg(toldPart(to, length));
    if (isOpen(to)) return DateWords::tr("after %1", "a date").arg(toldPart(from, length));
    if (length == Length::Short) return toldPart(from, length) + QStringLiteral(" – ") + toldPart(to, length);
    return DateWords::tr("between %1 and %2", "two dates").arg(toldPart(from, length), toldPart(to, length));
}

} // namespace

SpokenDate spokenDate(const QString& edtf)
{
    if (edtf.isEmpty() || !parseDate(edtf.toStdString())) return {DateWord::On, edtf, {}};
    if (edtf == QStringLiteral("..")) return {DateWord::On, DateWords::tr("still so"), {}};
    const qsizetype slash = edtf.indexOf(u'/');
    if (slash < 0) {
        const Unmarked date = unmark(edtf);
        return {date.approximate ? DateWord::About : DateWord::On,
            bare(date.text, Length::Editable) + (date.doubtful ? QStringLiteral("?") : QString()), {}};
    }
    const QString from = edtf.left(slash), to = edtf.mid(slash + 1);
    if (isOpen(from)) return {DateWord::Before, toldPart(to, Length::Editable), {}};
    if (isOpen(to)) return {DateWord::After, toldPart(from, Length::Editable), {}};
    return {DateWord::Between, toldPart(from, Length::Editable), toldPart(to, Length::Editable)};
}

std::vector<DateReading> readSpoken(const SpokenDate& spoken, const DateHints& hints)
{
    return readDate({spoken.word, spoken.first.toStdString(), spoken.second.toStdString()}, hints);
}

QString tellDateWithWeekday(const QString& edtf)
{
    const QDate day = QDate::fromString(unmark(edtf).text, Qt::ISODate);
    const bool isDay = day.isValid() && unmark(edtf).text.size() == 10;
    return isDay ? tellDate(edtf) + QStringLiteral(", ") + QLocale().standaloneDayName(day.dayOfWeek()) : tellDate(edtf);
}

QString tellDate(const QString& edtf) { return tell(edtf, Length::Full); }
QString tellDateShortly(const QString& edtf) { return tell(edtf, Length::Short); }

QString tellDay(std::string_view dateOrMoment)
{
    const std::string_view day = dateOrMoment.substr(0, dateOrMoment.find('T'));
    return tellDateShortly(QString::fromUtf8(day.data(), static_cast<qsizetype>(day.size())));
}

} // namespace zapis::ui
