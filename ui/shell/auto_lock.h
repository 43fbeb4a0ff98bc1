/// Says when to lock: nothing typed and no pointer moved for some minutes, the desktop's session was locked, or the computer goes
/// to sleep, which waits (a delay of logind, seconds at most) till the keys are wiped.
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>

namespace zapis::ui {

class AutoLock : public QObject {
    Q_OBJECT
public:
    explicit AutoLock(QObject* parent = nullptr);
    /// Counts from now on.
    void start(std::chrono::milliseconds limit);
    void stop();
    int secondsLeft() const;
    /// The keys are wiped: a sleep that waits for it goes on.
    void letSleep();
    /// Listens to logind and the screen savers of the desktops, where there is a bus. `listenTo` is the same for buses that are
    /// given.
    void listenToDesktop();
    void listenTo(const QDBusConnection& system, const QDBusConnection& session);

Q_SIGNALS:
    void ticked(int secondsLeft);
    void idle();
    void sessionLocked(); ///< lock; where it is because of a sleep, this one waits for letSleep()

public Q_SLOTS:
    void prepareForSleep(bool asleep);
    void screenSaverChanged(bool active);
    void sessionLock();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void listenToSession();
    void delaySleep();

    QTimer m_tick;
    QElapsedTimer m_since;
    qint64 m_limitMs = 0;
    bool m_sleepWaits = false;
    QDBusConnection m_system;        ///< where logind is
    QDBusUnixFileDescriptor m_delay; ///< sleep waits while it is open
};

} // namespace zapis::ui
