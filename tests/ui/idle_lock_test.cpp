/// When the window locks by itself.
#include <QKeyEvent>
#include <QTest>

#include "tests/catch.h"
#include "tests/ui/opened_window.h"
#include "ui/editing/lock_minutes.h"
#include "ui/shell/auto_lock.h"

namespace zapis::ui {

using namespace std::chrono_literals;

TEST_CASE("the window locks when nobody has touched it for as long as is set", "[ui][lock]")
{
    Opened opened;
    auto* autoLock = opened.window->findChild<AutoLock*>();
    REQUIRE(autoLock);
    CHECK(autoLock->secondsLeft() > 9 * 60); // ten minutes where nothing is set
    opened.session().vault().setSetting("auto-lock", "2");
    Q_EMIT opened.session().settingsChanged();
    CHECK(QTest::qWaitFor([&] { return autoLock->secondsLeft() <= 2 * 60; }, 60'000));
    CHECK_FALSE(opened.window->isLocked());
    autoLock->start(1ms);
    CHECK(QTest::qWaitFor([&] { return opened.window->isLocked(); }, 60'000));
}

TEST_CASE("the window locks when the desktop does, and before the computer sleeps", "[ui][lock]")
{
    Opened opened;
    auto* autoLock = opened.window->findChild<AutoLock*>();
    autoLock->prepareForSleep(false); // it woke up
    autoLock->screenSaverChanged(false);
    CHECK_FALSE(opened.window->isLocked());
    SECTION("sleep") { autoLock->prepareForSleep(true); }
    SECTION("screen saver") { autoLock->screenSaverChanged(true); }
    SECTION("the session's lock") { autoLock->sessionLock(); }
    CHECK(opened.window->isLocked());
}

TEST_CASE("a key or a move of the pointer begins the count anew, what the window does by itself does not", "[ui][lock]")
{
    application();
    AutoLock autoLock;
    QWidget window;
    autoLock.start(60s);
    REQUIRE(QTest::qWaitFor([&] { return autoLock.secondsLeft() <= 59; }, 60'000));
    window.resize(300, 200);
    window.show();
    QCoreApplication::processEvents();
    CHECK(autoLock.secondsLeft() <= 59);
    SECTION("key") { QTest::keyClick(&window, Qt::Key_A); }
    SECTION("pointer") { QTest::mouseMove(&window, QPoint(20, 20)); }
    SECTION("button") { QTest::mouseClick(&window, Qt::LeftButton); }
    CHECK(autoLock.secondsLeft() == 60);
}

TEST_CASE("a lock's minutes lie between one and sixty", "[ui][lock]")
{
    CHECK(lockAfter(0) == 10min);
    CHECK(lockAfter(1) == 1min);
    CHECK(lockAfter(45) == 45min);
    CHECK(lockAfter(600) == 60min);
    CHECK(lockAfter(-3) == 1min);
}

} // namespace zapis::ui
