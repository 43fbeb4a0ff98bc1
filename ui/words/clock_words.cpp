#include "ui/words/clock_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

#include "core/base/date.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

struct ClockWords {
    Q_DECLARE_TR_FUNCTIONS(ClockWords)
};

QString clock(int hour, int minute)
{
    return QStringLiteral("%1:%2").arg(hour, 2, 10, QLatin1Char('0')).arg(minute, 2, 10, QLatin1Char('0'));
}

/// One moment: "20:30", "8.15", "20", "8 pm", "8 часов вечера", "noon".
std::optional<QString> moment(const QString& text)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "^(?:at |в |у |а )?(\\d{1,2})(?:[:.\\s]([0-5]\\d))?\\s*(?:h|o'clock|ч\\.?|час\\w*|гадзін\\w*|г\\.|-й|-й гадзіне)?\\s*"
            "(am|a\\.m\\.|pm|p\\.m\\.|утра|дня|вечера|ночи|раніцы|раніцай|дня|вечара|ночы|in the morning|in the evening|at "
            "night)?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (text == QStringLiteral("noon") || text == QStringLiteral("полдень") || text == QStringLiteral("поўдзень"))
        return clock(12, 0);
    if (text == QStringLiteral("midnight") || text == QStringLiteral("полночь") || text == QStringLiteral("поўнач"))
        return clock(0, 0);
    const auto m = shape.match(text);
    if (!m.hasMatch()) return std::nullopt;
    int hour = m.captured(1).toInt();
    const int minute = m.captured(2).toInt();
    const QString part = m.captured(3);
    const bool isLater = part.startsWith(u'p') || part == QStringLiteral("дня") || part.startsWith(QStringLiteral("вечера"))
        || part.startsWith(QStringLiteral("вечара")) || part == QStringLiteral("in the evening");
    const bool isEarly = part.startsWith(u'a') && part != QStringLiteral("at night");
    if (isLater && hour < 12) hour += 12;
    if ((isEarly || part.startsWith(QStringLiteral("ноч"))) && hour == 12) hour = 0;
    if ((part == QStringLiteral("at night") || part.startsWith(QStringLiteral("ноч"))) && hour >= 9 && hour < 12) hour += 12;
    return hour <= 23 ? std::optional(clock(hour, minute)) : std::nullopt;
}

std::optional<QString> partOfDay(const QString& text)
{
    struct Part {
        const char16_t* words;
        const char* span;
    };
    static constexpr std::array kParts{Part{u"morning|in the morning|утро|утром|раніца|раніцай", "06:00/11:59"},
        Part{u"afternoon|in the afternoon|day|днём|днем|удзень|дзень|день", "12:00/17:59"},
        Part{u"evening|in the evening|вечер|вечером|вечар|вечарам|увечары", "18:00/22:59"},
        Part{u"night|at night|ночь|ночью|ноч|ноччу|уночы", "23:00/05:59"}};
    for (const Part& part : kParts) {
        if (QString::fromUtf16(part.words).split(u'|').contains(text)) return QString::fromLatin1(part.span);
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> understandClock(const QString& said)
{
    static const QRegularExpression about(
        QStringLiteral("^(?:about|around|approx\\.?|circa|ca\\.?|~|около|ок\\.?|примерно|где-то|каля|прыкладна|недзе)\\s*"));
    static const QRegularExpression span(
        QStringLiteral("^(?:(?:between|from|между|с|паміж|з)\\s+)?(.+?)\\s*(?:-|\\sand\\s|\\sto\\s|\\sи\\s|\\sдо\\s|\\sпо\\s|"
                       "\\sі\\s|\\sда\\s|\\sпа\\s)\\s*(.+)$"));
    QString text = said.toLower().simplified();
    text.replace(QChar(0x2013), u'-').replace(QChar(0x2014), u'-');
    if (text.endsWith(u'~')) text = u'~' + text.chopped(1);
    const auto m = about.match(text);
    if (m.hasMatch()) text = text.mid(m.capturedLength());
    if (const auto one = moment(text)) return m.hasMatch() ? *one + u'~' : *one;
    if (const auto part = partOfDay(text)) return part;
    const auto two = span.match(text);
    if (!two.hasMatch()) return std::nullopt;
    const auto first = moment(two.captured(1)), last = moment(two.captured(2));
    return first && last ? std::optional(*first + u'/' + *last) : std::nullopt;
}

std::optional<ZonedClock> understandZonedClock(const QString& said)
{
    static const QRegularExpression zone(
        QStringLiteral("^(.*?)\\s*(?:(?:utc|gmt)\\s*|(?<=\\s)(?=[+-]))(?:([+-])(1[0-4]|0?\\d)(?::?([0-5]\\d))?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = said.trimmed();
    text.replace(QChar(0x2212), u'-');
    int offset = kMinskSeconds;
    if (const auto m = zone.match(text); m.hasMatch()) {
        offset = (m.captured(2) == QStringLiteral("-") ? -60 : 60) * (m.captured(3).toInt() * 60 + m.captured(4).toInt());
        text = m.captured(1);
    }
    const auto clock = understandClock(text);
    return clock ? std::optional(ZonedClock{*clock, offset}) : std::nullopt;
}

QString spokenClock(const QString& clock) { return tellClock(clock); }

QString tellClock(const QString& clock)
{
    if (clock.endsWith(u'~')) return ClockWords::tr("about %1", "a time").arg(clock.chopped(1));
    const qsizetype slash = clock.indexOf(u'/');
    return slash < 0 ? clock : clock.left(slash) + QStringLiteral("–") + clock.mid(slash + 1);
}

} // namespace zapis::ui
