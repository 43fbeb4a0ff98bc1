#include "ui/words/language.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLibraryInfo>
#include <QLocale>
#include <QStringList>
#include <cstdlib>

#include "core/base/clock.h"

namespace zapis::ui {
namespace {

constexpr int kHexGroup = 4;

QString momentOf(const QDateTime& moment)
{
    return QLocale().toString(moment, QStringLiteral("d MMM yyyy, HH:mm")) + u' ' + zoneText(moment.offsetFromUtc());
}

} // namespace

UiLanguage::UiLanguage() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

UiLanguage& UiLanguage::instance()
{
    static UiLanguage language;
    return language;
}

QString UiLanguage::code() const { return qs(languageCode(m_language)); }

void UiLanguage::set(const QString& code)
{
    m_language = languageOf(utf8(code));
    m_translators.clear(); // a translator that dies uninstalls itself
    const auto load = [this](const QString& file, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, folder)) return;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    if (m_language != zapis::Language::En)
        load(QStringLiteral("qtbase_") + this->code(), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("zapis_") + this->code(), QStringLiteral(":/translations")); // English too: its plurals
    // Day before month in all three, as the people who use it write.
    QLocale::setDefault(QLocale(m_language == zapis::Language::En ? QStringLiteral("en_GB") : this->code()));
    Q_EMIT changed();
}

std::string utf8(const QString& text)
{
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (const QChar end : {QChar(u'\r'), QChar(QChar::ParagraphSeparator), QChar(QChar::LineSeparator)})
        plain.replace(end, u'\n');
    return plain.normalized(QString::NormalizationForm_C).toStdString();
}

QString coreWords(std::string_view key, const std::vector<std::string>& args)
{
    return qs(zapis::words(key, UiLanguage::instance().core(), args));
}

ErrorWords errorWords(std::string_view key, const std::vector<std::string>& args)
{
    const Message message = messageOf(key, args, UiLanguage::instance().core());
    return {qs(message.sentence), qs(message.advice)};
}

ErrorWords errorWords(const Error& error) { return errorWords(error.what(), error.args); }

QString capitalised(const QString& text) { return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1); }

QDate today() { return QDate(1970, 1, 1).addDays(todayInMinsk().number); }

QString dayText(std::int64_t ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).date(), QStringLiteral("d MMM yyyy"));
}

QString momentText(std::int64_t ms) { return momentOf(QDateTime::fromMSecsSinceEpoch(ms)); }

QString clockText(std::int64_t ms) { return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm:ss")); }

QString minskText(std::int64_t ms) { return momentOf(QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kMinskSeconds)); }

QString zoneText(int offsetSeconds)
{
    const int minutes = std::abs(offsetSeconds) / 60;
    const QString rest = minutes % 60 ? QStringLiteral(":%1").arg(minutes % 60, 2, 10, QLatin1Char('0')) : QString();
    return QStringLiteral("UTC%1%2%3").arg(offsetSeconds < 0 ? QLatin1Char('-') : QLatin1Char('+')).arg(minutes / 60).arg(rest);
}

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeTraditionalFormat);
}

QString groupedHex(std::string_view hex)
{
    QStringList groups;
    for (std::size_t from = 0; from < hex.size(); from += kHexGroup) groups.append(qs(hex.substr(from, kHexGroup)));
    return groups.join(u' ');
}

} // namespace zapis::ui
