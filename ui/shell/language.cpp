#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLibraryInfo>
#include <QLocale>

namespace zapis::ui {

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

QString coreWords(std::string_view key, const std::vector<std::string>& args)
{
    return qs(zapis::words(key, UiLanguage::instance().core(), args));
}

ErrorWords errorWords(const Error& error)
{
    const Message message = messageOf(error, UiLanguage::instance().core());
    return {qs(message.sentence), qs(message.advice)};
}

QString dayText(std::int64_t ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).date(), QStringLiteral("d MMM yyyy"));
}

QString momentText(std::int64_t ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QStringLiteral("d MMM yyyy, HH:mm"));
}

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace zapis::ui
