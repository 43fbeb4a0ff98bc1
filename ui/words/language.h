/// The language of the window, switched at run time, and the bridge between core's texts and Qt's.
#pragma once

#include <QDate>
#include <QObject>
#include <QString>
#include <QTranslator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/message.h"

namespace zapis::ui {

/// English, Russian or Belarusian. The source texts are English; the other two come from the .qm files inside the program
/// (resources/translations), Qt's own words from its translations where the host has them. GUI thread only.
class UiLanguage : public QObject {
    Q_OBJECT
public:
    static UiLanguage& instance();
    /// "en", "ru", "be" or a locale's name; anything else is English.
    void set(const QString& code);
    QString code() const;
    zapis::Language core() const { return m_language; }

Q_SIGNALS:
    void changed();

private:
    UiLanguage();
    zapis::Language m_language = zapis::Language::En;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

/// Says the words of a widget now and again after each change of language, as long as `owner` lives:
/// `words(this, [=] { label->setText(tr("Where")); });` keeps each text beside the widget that shows it.
template <class Say> void words(QObject* owner, Say say)
{
    say();
    QObject::connect(&UiLanguage::instance(), &UiLanguage::changed, owner, say);
}

inline QString qs(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
/// NFC with LF line ends, as core wants all text.
std::string utf8(const QString& text);

/// A phrase of resources/words in the window's language.
QString coreWords(std::string_view key, const std::vector<std::string>& args = {});
/// Sentence and advice of a key of resources/errors in the window's language; `whole` joins them.
struct ErrorWords {
    QString sentence, advice;
    QString whole() const { return advice.isEmpty() ? sentence : sentence + QLatin1Char('\n') + advice; }
    QString line() const { return whole().replace(QLatin1Char('\n'), QLatin1Char(' ')); } ///< both in one line
};
ErrorWords errorWords(std::string_view key, const std::vector<std::string>& args = {});
ErrorWords errorWords(const Error& error);
/// "act of violence" -> "Act of violence".
QString capitalised(const QString& text);

/// Today in Minsk, as core counts days.
QDate today();
/// A date of the present as the language writes it, and a moment with its time and zone: "20 Aug 2020, 13:32 UTC+2"; in local
/// time.
QString dayText(std::int64_t ms);
QString momentText(std::int64_t ms);
QString clockText(std::int64_t ms); ///< "14:32:07", in local time
/// A moment of what is told, in the time of Minsk: "20 Aug 2020, 14:32 UTC+3".
QString minskText(std::int64_t ms);
/// The one way in which a zone is said beside a time: "UTC+3", "UTC-4:30".
QString zoneText(int offsetSeconds);
inline constexpr int kMinskSeconds = 3 * 3600; ///< east of UTC, the whole year (docs/model/domain.md §4)
/// "12 KB", "3.4 GB" in the window's language.
QString sizeText(std::uint64_t bytes);
/// Hex digits in groups of four, to be read out and compared.
QString groupedHex(std::string_view hex);

} // namespace zapis::ui
