/// Sleep waits for the lock: the delay that logind gives is held till keys are wiped, and no longer.
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QTest>
#include <array>

#include <poll.h>
#include <unistd.h>

#include "tests/catch.h"
#include "tests/ui/application.h"
#include "ui/shell/auto_lock.h"

namespace zapis::ui {
namespace {

const QString kService = QStringLiteral("org.freedesktop.login1"), kPath = QStringLiteral("/org/freedesktop/login1");
const QString kManager = kService + QStringLiteral(".Manager");

} // namespace

/// Gives out delays as logind does: a pipe that is held as long as somebody has its other end.
class FakeLogin : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~FakeLogin() override
    {
        if (m_read >= 0) ::close(m_read);
    }
    bool isHeld() const
    {
        pollfd end{m_read, POLLIN, 0};
        return m_read >= 0 && ::poll(&end, 1, 0) == 0;
    }
    QStringList asked;

public Q_SLOTS:
    Q_SCRIPTABLE QDBusUnixFileDescriptor Inhibit(const QString& what, const QString&, const QString&, const QString& mode)
    {
        asked = {what, mode};
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) return {};
        if (m_read >= 0) ::close(m_read);
        m_read = ends[0];
        const QDBusUnixFileDescriptor given(ends[1]); // a copy
        ::close(ends[1]);
        return given;
    }

private:
    int m_read = -1;
};

TEST_CASE("sleep waits till the window is locked, and is delayed again after it", "[ui][lock]")
{
    application();
    QProcess bus;
    bus.start(QStringLiteral("dbus-daemon"),
        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    REQUIRE(bus.waitForReadyRead());
    const QString address = QString::fromLatin1(bus.readLine()).trimmed();
    {
        QDBusConnection host = QDBusConnection::connectToBus(address, QStringLiteral("host"));
        QDBusConnection guest = QDBusConnection::connectToBus(address, QStringLiteral("guest"));
        FakeLogin login;
        REQUIRE(host.registerService(kService));
        REQUIRE(host.registerObject(kPath, &login, QDBusConnection::ExportScriptableSlots));
        AutoLock lock;
        bool isLocked = false, wasHeld = false;
        QObject::connect(&lock, &AutoLock::sessionLocked, &lock, [&] {
            isLocked = true;
            wasHeld = login.isHeld();
        });
        const auto sleeps = [&](bool asleep) {
            QDBusMessage told = QDBusMessage::createSignal(kPath, kManager, QStringLiteral("PrepareForSleep"));
            told.setArguments({asleep});
            host.send(told);
        };
        lock.listenTo(guest, guest);
        REQUIRE(QTest::qWaitFor([&] { return login.isHeld(); }));
        CHECK(login.asked == QStringList{QStringLiteral("sleep"), QStringLiteral("delay")});
        CHECK_FALSE(isLocked);
        sleeps(true);
        REQUIRE(QTest::qWaitFor([&] { return isLocked; }));
        CHECK(wasHeld);
        QTest::qWait(50);
        CHECK(login.isHeld()); // work that runs may still have the keys
        lock.letSleep();
        REQUIRE(QTest::qWaitFor([&] { return !login.isHeld(); }));
        sleeps(false);
        REQUIRE(QTest::qWaitFor([&] { return login.isHeld(); }));
        lock.letSleep(); // of a lock by hand: no sleep waits for it
        QTest::qWait(50);
        CHECK(login.isHeld());
    }
    for (const char* name : {"host", "guest"}) QDBusConnection::disconnectFromBus(QLatin1String(name));
    bus.kill();
    bus.waitForFinished();
}

} // namespace zapis::ui

#include "auto_lock_test.moc"
