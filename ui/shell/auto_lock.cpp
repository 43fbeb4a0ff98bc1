#include "ui/shell/auto_lock.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <algorithm>
#include <utility>

namespace zapis::ui {
namespace {

const QString kLogin = QStringLiteral("org.freedesktop.login1");
const QString kLoginPath = QStringLiteral("/org/freedesktop/login1");

} // namespace

AutoLock::AutoLock(QObject* parent) : QObject(parent), m_system(QString())
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        const int left = secondsLeft();
        Q_EMIT ticked(left);
        if (left > 0) return;
        stop();
        Q_EMIT idle();
    });
}

void AutoLock::start(std::chrono::milliseconds limit)
{
    m_limitMs = limit.count();
    m_since.start();
    m_tick.start();
    QCoreApplication::instance()->installEventFilter(this);
    Q_EMIT ticked(secondsLeft());
}

void AutoLock::stop()
{
    m_tick.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

int AutoLock::secondsLeft() const
{
    // The clock of QElapsedTimer stands still while the computer sleeps; that it went to sleep is told by prepareForSleep.
    return int(std::max<qint64>(0, (m_limitMs - m_since.elapsed() + 999) / 1000));
}

bool AutoLock::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
    case QEvent::Drop:
    case QEvent::TabletPress: m_since.restart(); break;
    default: break;
    }
    return false;
}

void AutoLock::listenToDesktop() { listenTo(QDBusConnection::systemBus(), QDBusConnection::sessionBus()); }

void AutoLock::listenTo(const QDBusConnection& system, const QDBusConnection& session)
{
    m_system = system;
    if (m_system.isConnected()) {
        m_system.connect(kLogin, kLoginPath, kLogin + QStringLiteral(".Manager"), QStringLiteral("PrepareForSleep"), this,
            SLOT(prepareForSleep(bool)));
        listenToSession();
        delaySleep();
    }
    QDBusConnection desktop = session;
    if (!desktop.isConnected()) return;
    for (const char* saver : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver",
             "org.cinnamon.ScreenSaver", "org.xfce.ScreenSaver"})
        desktop.connect(QString(), QString(), QString::fromLatin1(saver), QStringLiteral("ActiveChanged"), this,
            SLOT(screenSaverChanged(bool)));
}

void AutoLock::listenToSession()
{
    // Sessions of others on this computer lock too: only the signal of our own counts.
    QDBusMessage ask = QDBusMessage::createMethodCall(
        kLogin, kLoginPath, kLogin + QStringLiteral(".Manager"), QStringLiteral("GetSessionByPID"));
    ask.setArguments({QVariant::fromValue(uint(QCoreApplication::applicationPid()))});
    auto* watcher = new QDBusPendingCallWatcher(m_system.asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusObjectPath> reply = *done;
        if (!reply.isError())
            m_system.connect(kLogin, reply.value().path(), kLogin + QStringLiteral(".Session"), QStringLiteral("Lock"), this,
                SLOT(sessionLock()));
        done->deleteLater();
    });
}

/// Without it the lid is down before the signal is heard, and keys and names lie in memory, or on the disk, as long as it sleeps.
void AutoLock::delaySleep()
{
    QDBusMessage ask =
        QDBusMessage::createMethodCall(kLogin, kLoginPath, kLogin + QStringLiteral(".Manager"), QStringLiteral("Inhibit"));
    ask.setArguments(
        {QStringLiteral("sleep"), QCoreApplication::applicationName(), QStringLiteral("lock"), QStringLiteral("delay")});
    auto* watcher = new QDBusPendingCallWatcher(m_system.asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *done;
        if (!reply.isError()) m_delay = reply.value(); // nobody to ask where there is no logind
        done->deleteLater();
    });
}

void AutoLock::prepareForSleep(bool asleep)
{
    m_sleepWaits = asleep;
    if (asleep) Q_EMIT sessionLocked();
    else delaySleep();
}

void AutoLock::letSleep()
{
    if (std::exchange(m_sleepWaits, false)) m_delay = {}; // closes it
}

void AutoLock::screenSaverChanged(bool active)
{
    if (active) Q_EMIT sessionLocked();
}

void AutoLock::sessionLock() { Q_EMIT sessionLocked(); }

} // namespace zapis::ui
