#include "ui/words/date_words.h"

#include <QDate>
#include <QRegularExpression>
#include <QStringList>
#include <array>

#include "core/base/date.h"

namespace zapis::ui {
namespace {

/// A date or a span of it with how sure it is; `text` is EDTF without qualifiers.
struct Found {
    QString text;
    bool isSpan = false;
};

bool startsWithAny(const QString& word, std::initializer_list<const char16_t*> stems)
{
    return std::any_of(stems.begin(), stems.end(), [&](const char16_t* stem) { return word.startsWith(QStringView(stem)); });
}

int monthOf(const QString& word)
{
    struct Stem {
        const char16_t* text;
        int month;
    };
    // English, Russian, Belarusian. "ма" alone would take "март"; "ліс" and "ліп" differ in the third letter.
    static constexpr std::array kStems{Stem{u"jan", 1}, Stem{u"feb", 2}, Stem{u"mar", 3}, Stem{u"apr", 4}, Stem{u"may", 5},
        Stem{u"jun", 6}, Stem{u"jul", 7}, Stem{u"aug", 8}, Stem{u"sep", 9}, Stem{u"oct", 10}, Stem{u"nov", 11}, Stem{u"dec", 12},
        Stem{u"янв", 1}, Stem{u"фев", 2}, Stem{u"мар", 3}, Stem{u"апр", 4}, Stem{u"май", 5}, Stem{u"мая", 5}, Stem{u"мае", 5},
        Stem{u"июн", 6}, Stem{u"июл", 7}, Stem{u"авг", 8}, Stem{u"сен", 9}, Stem{u"окт", 10}, Stem{u"ноя", 11}, Stem{u"дек", 12},
        Stem{u"студ", 1}, Stem{u"лют", 2}, Stem{u"сак", 3}, Stem{u"крас", 4}, Stem{u"маі", 5}, Stem{u"трав", 5}, Stem{u"траў", 5},
        Stem{u"чэр", 6}, Stem{u"ліп", 7}, Stem{u"жні", 8}, Stem{u"вер", 9}, Stem{u"кас", 10}, Stem{u"ліс", 11}, Stem{u"сне", 12}};
    for (const Stem& stem : kStems) {
        if (word.size() <= 14 && word.startsWith(QStringView(stem.text))) return stem.month;
    }
    return 0;
}

int seasonOf(const QString& word)
{
    if (startsWithAny(word, {u"spring", u"весн", u"весен", u"вясн", u"увесну"})) return 21;
    if (startsWithAny(word, {u"summer", u"лето", u"летом", u"лета", u"улетку", u"летам"})) return 22;
    if (startsWithAny(word, {u"autumn", u"fall", u"осен", u"восен", u"увосень"})) return 23;
    if (startsWithAny(word, {u"winter", u"зим", u"зім", u"узімку"})) return 24;
    return 0;
}

enum class Part { Whole, Early, Middle, Late };

Part partOf(const QString& word)
{
    if (startsWithAny(word, {u"early", u"beginning", u"start", u"начал", u"пачат"})) return Part::Early;
    if (startsWithAny(word, {u"mid", u"середин", u"сярэдзін"})) return Part::Middle;
    if (startsWithAny(word, {u"late", u"end", u"конец", u"конце", u"концу", u"канец", u"канцы"})) return Part::Late;
    return Part::Whole;
}

bool isFiller(const QString& word)
{
    static const QStringList kFillers{QStringLiteral("in"), QStringLiteral("on"), QStringLiteral("the"), QStringLiteral("of"),
        QStringLiteral("at"), QStringLiteral("to"), QStringLiteral("в"), QStringLiteral("во"), QStringLiteral("на"),
        QStringLiteral("к"), QStringLiteral("числа"), QStringLiteral("г"), QStringLiteral("год"), QStringLiteral("года"),
        QStringLiteral("году"), QStringLiteral("у"), QStringLiteral("ў"), QStringLiteral("годзе"), QStringLiteral("года"),
        QStringLiteral("st"), QStringLiteral("nd"), QStringLiteral("rd"), QStringLiteral("th"), QStringLiteral("го"),
        QStringLiteral("е"), QStringLiteral("ое"), QStringLiteral("га"), QStringLiteral("ае"), QStringLiteral("да"),
        QStringLiteral("і"), QStringLiteral("и")};
    return kFillers.contains(word);
}

QString dayText(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= 1900 && year <= 2100 ? date.toString(Qt::ISODate) : QString();
}

QString monthText(int year, int month)
{
    return month >= 1 && month <= 12 ? QStringLiteral("%1-%2").arg(year).arg(month, 2, 10, QLatin1Char('0')) : QString();
}

int fullYear(int year) { return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year; }

std::optional<Found> found(const QString& text, bool isSpan = false)
{
    return text.isEmpty() ? std::nullopt : std::optional(Found{text, isSpan});
}

std::optional<Found> span(const QString& first, const QString& last)
{
    return first.isEmpty() || last.isEmpty() ? std::nullopt : std::optional(Found{first + u'/' + last, true});
}

/// 10.08.2020, 10/8/20, 10.08, 08.2020, 2020-08-10, 2020-08, 2020, 2020s.
std::optional<Found> fromDigits(const QString& text, int year)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?$"));
    static const QRegularExpression dayFirst(QStringLiteral("^(\\d{1,2})[./-](\\d{1,2})(?:[./-](\\d{4}|\\d{2}))?\\.?$"));
    static const QRegularExpression monthFirst(QStringLiteral("^(\\d{1,2})[./-](\\d{4})$"));
    static const QRegularExpression yearOnly(QStringLiteral("^((?:19|20)\\d\\d|2100)$"));
    static const QRegularExpression decade(QStringLiteral("^((?:19|20)\\d)0-?(?:s|е|х|я|ых|-е)$"));
    if (const auto m = iso.match(text); m.hasMatch()) {
        if (m.captured(3).isEmpty()) return found(monthText(m.captured(1).toInt(), m.captured(2).toInt()));
        return found(dayText(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()));
    }
    if (const auto m = dayFirst.match(text); m.hasMatch())
        return found(dayText(
            m.captured(3).isEmpty() ? year : fullYear(m.captured(3).toInt()), m.captured(2).toInt(), m.captured(1).toInt()));
    if (const auto m = monthFirst.match(text); m.hasMatch())
        return found(monthText(m.captured(2).toInt(), m.captured(1).toInt()));
    if (const auto m = yearOnly.match(text); m.hasMatch()) return found(m.captured(1));
    if (const auto m = decade.match(text); m.hasMatch()) return found(m.captured(1) + u'X');
    return std::nullopt;
}

/// "the 10th of August 2020", "10–12 жніўня", "night to 12 August", "в середине сентября", "summer 2020".
std::optional<Found> fromWords(const QString& text, int referenceYear)
{
    static const QRegularExpression piece(QStringLiteral("\\d+|[\\p{L}]+"));
    int month = 0, season = 0, year = 0;
    bool isNight = false, isNightTo = false;
    Part part = Part::Whole;
    QList<int> days;
    for (auto it = piece.globalMatch(text); it.hasNext();) {
        const QString word = it.next().captured();
        if (word.front().isDigit()) {
            const int number = word.size() <= 4 ? word.toInt() : 0;
            if (number >= 1900 && number <= 2100) year = number;
            else if (number >= 1 && number <= 31 && days.size() < 2) days.append(number);
            else return std::nullopt;
        } else if (startsWithAny(word, {u"night", u"ноч"}) || word == QStringLiteral("уночы")) {
            isNight = true;
        } else if (isNight && days.isEmpty() && (word == QStringLiteral("на") || word == QStringLiteral("to"))) {
            isNightTo = true;
        } else if (const int m = monthOf(word); m && !month) {
            month = m;
        } else if (const int s = seasonOf(word); s && !season) {
            season = s;
        } else if (const Part p = partOf(word); p != Part::Whole) {
            part = p;
        } else if (!isFiller(word)) {
            return std::nullopt;
        }
    }
    const int y = year ? year : referenceYear;
    if (month && !days.isEmpty()) {
        const QString first = dayText(y, month, days.first());
        if (days.size() == 2) return span(first, dayText(y, month, days.last()));
        if (!isNight || first.isEmpty()) return found(first);
        const QDate day = QDate::fromString(first, Qt::ISODate);
        return isNightTo ? span(day.addDays(-1).toString(Qt::ISODate), first) : span(first, day.addDays(1).toString(Qt::ISODate));
    }
    if (month) {
        const int last = QDate(y, month, 1).daysInMonth();
        if (part == Part::Early) return span(dayText(y, month, 1), dayText(y, month, 10));
        if (part == Part::Middle) return span(dayText(y, month, 11), dayText(y, month, 20));
        if (part == Part::Late) return span(dayText(y, month, 21), dayText(y, month, last));
        return found(monthText(y, month));
    }
    if (season) return found(QStringLiteral("%1-%2").arg(y).arg(season));
    if (!year || !days.isEmpty()) return std::nullopt;
    if (part == Part::Early) return span(monthText(y, 1), monthText(y, 4));
    if (part == Part::Middle) return span(monthText(y, 5), monthText(y, 8));
    if (part == Part::Late) return span(monthText(y, 9), monthText(y, 12));
    return found(QString::number(y));
}

std::optional<Found> single(const QString& text, int year)
{
    if (text.isEmpty()) return std::nullopt;
    if (auto date = fromDigits(text, year)) return date;
    // 10-12.08.2020 and 10.08-12.08.2020: the year (and month) of the end is that of the start too.
    static const QRegularExpression dayRange(QStringLiteral("^(\\d{1,2})-(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}|\\d{2}))?$"));
    static const QRegularExpression range(QStringLiteral("^(.+?)\\s*-\\s*(.+)$"));
    if (const auto m = dayRange.match(text); m.hasMatch()) {
        const int y = m.captured(4).isEmpty() ? year : fullYear(m.captured(4).toInt());
        return span(
            dayText(y, m.captured(3).toInt(), m.captured(1).toInt()), dayText(y, m.captured(3).toInt(), m.captured(2).toInt()));
    }
    if (auto date = fromWords(text, year)) return date;
    if (const auto m = range.match(text); m.hasMatch()) {
        const auto last = single(m.captured(2), year);
        if (!last || last->isSpan) return std::nullopt;
        const auto first = single(m.captured(1), last->text.left(4).toInt());
        if (first && !first->isSpan) return span(first->text, last->text);
    }
    return std::nullopt;
}

/// Takes one of the words from the front of `text`.
bool take(QString& text, const QStringList& words)
{
    for (const QString& word : words) {
        if (!text.startsWith(word)) continue;
        const QChar next = text.size() > word.size() ? text[word.size()] : QChar(u' ');
        if (next.isLetter()
            || (next == u'.' && !word.endsWith(u'.') && text.size() > word.size() + 1 && text[word.size() + 1].isLetter()))
            continue;
        text = text.mid(word.size());
        while (!text.isEmpty() && (text.front().isSpace() || text.front() == u'.' || text.front() == u',')) text.remove(0, 1);
        return true;
    }
    return false;
}

QStringList list(const char16_t* words) { return QString::fromUtf16(words).split(QChar(0x7c)); }

/// What words in front say about the date behind them.
struct Said {
    QString text;
    bool approximate = false, doubtful = false, isBefore = false, isAfter = false, isBetween = false;
};

Said listen(QString text)
{
    static const QStringList about = list(u"about|around|approximately|approx|circa|ca|~|ок|около|примерно|приблизительно|где-то|"
                                          u"каля|прыкладна|недзе|дзесьці|прибл");
    static const QStringList maybe =
        list(u"maybe|perhaps|probably|possibly|возможно|наверное|может быть|кажется|вероятно|магчыма|мабыць|напэўна|здаецца");
    static const QStringList before = list(u"before|until|till|by|до|перед|да|перад");
    static const QStringList after = list(u"after|since|from|после|со|с|пасля|з|ад");
    static const QStringList between = list(u"between|между|паміж|промеж");
    Said said;
    text = text.toLower().simplified();
    text.replace(QChar(0x2013), u'-').replace(QChar(0x2014), u'-').replace(QChar(0x2212), u'-');
    while (text.endsWith(u'?')) {
        said.doubtful = true;
        text.chop(1);
    }
    for (bool again = true; again;) {
        again = false;
        if (take(text, about)) again = said.approximate = true;
        if (take(text, maybe)) again = said.doubtful = true;
        if (!said.isAfter && take(text, before)) again = said.isBefore = true;
        if (!said.isBefore && take(text, after)) again = said.isAfter = true;
        if (take(text, between)) again = said.isBetween = true;
    }
    said.text = text.trimmed();
    return said;
}

QString marked(const QString& edtf, bool approximate, bool doubtful)
{
    const QString sign = approximate && doubtful ? QStringLiteral("%")
        : approximate                            ? QStringLiteral("~")
        : doubtful                               ? QStringLiteral("?")
                                                 : QString();
    return QStringList(edtf.split(u'/')).join(sign + u'/') + sign;
}

/// "A and B" after "between", "A to B" after "from".
std::optional<std::pair<QString, QString>> halves(const QString& text)
{
    static const QRegularExpression joint(QStringLiteral("^(.+?)\\s+(?:and|to|till|until|и|по|до|і|па|да)\\s+(.+)$"));
    const auto m = joint.match(text);
    if (!m.hasMatch()) return std::nullopt;
    return std::pair(m.captured(1), m.captured(2));
}

std::optional<QString> betweenTwo(const QString& firstSaid, const QString& lastSaid, int year)
{
    const Said a = listen(firstSaid), b = listen(lastSaid);
    const auto last = single(b.text, year);
    if (!last) return std::nullopt;
    auto first = single(a.text, last->text.left(4).toInt());
    if (!first && a.text.size() <= 2)
        first = single(a.text + QStringLiteral(".") + last->text.mid(5, 2), last->text.left(4).toInt()); // "3 and 5 August"
    if (!first) return std::nullopt;
    return marked(first->text.section(u'/', 0, 0), a.approximate, a.doubtful) + u'/'
        + marked(last->text.section(u'/', -1), b.approximate, b.doubtful);
}

std::optional<QString> valid(const std::optional<QString>& edtf)
{
    return edtf && parseDate(edtf->toStdString()) ? edtf : std::nullopt;
}

bool meansStill(const QString& text)
{
    static const QStringList still =
        list(u"still|still so|today still|to this day|до сих пор|по сей день|по настоящее время|дагэтуль|да сёння|і цяпер|..");
    return still.contains(text);
}

} // namespace

std::optional<QString> understandDate(const SpokenDate& spoken, int referenceYear)
{
    if (meansStill(spoken.first.toLower().simplified())) return QStringLiteral("..");
    if (spoken.word == DateWord::Between) return valid(betweenTwo(spoken.first, spoken.second, referenceYear));
    const Said said = listen(spoken.first);
    if (said.isBetween || said.isAfter) {
        if (const auto both = halves(said.text)) return valid(betweenTwo(both->first, both->second, referenceYear));
    }
    const auto date = single(said.text, referenceYear);
    if (!date) return std::nullopt;
    const bool approximate = said.approximate || spoken.word == DateWord::About;
    const bool isBefore = spoken.word == DateWord::Before || (said.isBefore && spoken.word != DateWord::After);
    const bool isAfter = spoken.word == DateWord::After || said.isAfter;
    const auto end = [&](int at) { return marked(date->text.section(u'/', at, at), approximate, said.doubtful); };
    if (isBefore) return valid(QStringLiteral("../") + end(-1));
    if (isAfter) return valid(end(0) + QStringLiteral("/.."));
    return valid(marked(date->text, approximate, said.doubtful));
}

} // namespace zapis::ui
