#include "ui/look/appearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFontDatabase>
#include <algorithm>

#include "ui/look/calm_style.h"

namespace zapis::ui {
namespace {

const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");
constexpr qreal kPointSize = 10;

QVariant unwrapped(QVariant value) // the portal wraps twice
{
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

QString themeCode(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light: return QStringLiteral("light");
    case ThemeChoice::Dark: return QStringLiteral("dark");
    case ThemeChoice::Contrast: return QStringLiteral("contrast");
    default: return QStringLiteral("system");
    }
}

ThemeChoice themeOf(const QString& code)
{
    for (ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast})
        if (themeCode(choice) == code) return choice;
    return ThemeChoice::System;
}

Appearance& Appearance::instance()
{
    static Appearance appearance;
    return appearance;
}

void Appearance::begin()
{
    m_systemDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setStyle(new CalmStyle);
    apply();
}

void Appearance::followPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kPortal, kPortalPath, kPortalSettings, QStringLiteral("SettingChanged"), this,
        SLOT(portalChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, QStringLiteral("Read"));
    read.setArguments({kGroup, kKey});
    read.setAutoStartService(false); // who has no portal gets none started
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError()) portalChanged(kGroup, kKey, reply.value());
        done->deleteLater();
    });
}

void Appearance::portalChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group != kGroup || key != kKey) return;
    const uint scheme = unwrapped(value.variant()).toUInt(); // 0 no preference, 1 dark, 2 light
    if (scheme == 0 || m_systemDark == (scheme == 1)) return;
    m_systemDark = scheme == 1;
    apply();
}

void Appearance::setTheme(ThemeChoice choice)
{
    m_choice = choice;
    apply();
    Q_EMIT themeChosen();
}

void Appearance::setScale(int percent)
{
    m_scale = std::clamp(percent, 80, 200);
    apply();
}

void Appearance::apply()
{
    const QString family = QStringLiteral("Noto Sans");
    QFont font =
        QFontDatabase::families().contains(family) ? QFont(family) : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(kPointSize * m_scale / 100);
    if (QApplication::font() != font) QApplication::setFont(font);
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemDark);
    applyTheme(*qApp, m_choice == ThemeChoice::Contrast ? ThemeId::HighContrast : dark ? ThemeId::Dark : ThemeId::Light);
}

} // namespace zapis::ui
