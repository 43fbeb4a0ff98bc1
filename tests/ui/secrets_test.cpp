/// What a lock and closed names leave behind: no page, no copy, no key that does not count.
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTest>

#include "tests/catch.h"
#include "tests/ui/opened_window.h"
#include "tests/ui/running_job.h"
#include "ui/widgets/clipboard.h"

namespace zapis::ui {
namespace {

QClipboard& clipboard() { return *QGuiApplication::clipboard(); }

} // namespace

TEST_CASE("what was copied is given to clipboard histories as a secret, and is gone after a lock", "[ui][clipboard]")
{
    Opened opened;
    copyWords(QStringLiteral("Aksana"));
    const QMimeData* held = clipboard().mimeData();
    REQUIRE(held->text() == QStringLiteral("Aksana"));
    CHECK(held->data(QStringLiteral("x-kde-passwordManagerHint")) == "secret");
    opened.window->lock();
    CHECK(opened.window->isLocked());
    CHECK(clipboard().text().isEmpty());
}

TEST_CASE("closing names empties the clipboard", "[ui][clipboard][identity]")
{
    Opened opened;
    copyWords(QStringLiteral("Aksana"));
    opened.window->closeNames();
    CHECK_FALSE(opened.session().vault().identityOpen());
    CHECK(clipboard().text().isEmpty());
}

TEST_CASE("pages go at once at a lock, also while work runs, and the work goes on", "[ui][shell]")
{
    Opened opened;
    RunningJob work(opened.session());
    const QPointer<Workspace> pages(opened.window->workspace());
    opened.window->lock();
    CHECK(pages.isNull());
    CHECK_FALSE(opened.window->isLocked());
    work.goOn = true;
    REQUIRE(QTest::qWaitFor([&] { return opened.window->isLocked(); }));
    CHECK(work.done);
}

TEST_CASE("closing names takes the pages away at once, also while work runs, and brings them back without names",
    "[ui][shell][identity]")
{
    Opened opened;
    Session& session = opened.session();
    auto work = std::make_unique<RunningJob>(session);
    const QPointer<Workspace> pages(opened.window->workspace());
    opened.window->closeNames();
    CHECK(pages.isNull());
    CHECK(session.vault().identityOpen()); // the work may read them
    SECTION("the work ends, and names are closed")
    {
        work->goOn = true;
        REQUIRE(QTest::qWaitFor([&] { return opened.window->workspace() != nullptr; }));
        CHECK_FALSE(opened.session().vault().identityOpen());
    }
    SECTION("the work is stopped, and names are closed")
    {
        opened.window->findChild<QPushButton*>(QStringLiteral("lock-stop"))->click();
        REQUIRE(opened.window->workspace());
        CHECK_FALSE(opened.session().vault().identityOpen());
    }
    SECTION("a lock meanwhile closes all")
    {
        opened.window->lock();
        CHECK_FALSE(opened.window->isLocked());
        work->goOn = true;
        REQUIRE(QTest::qWaitFor([&] { return opened.window->isLocked(); }));
        CHECK(opened.window->workspace() == nullptr);
    }
}

TEST_CASE("a recovery key that was not typed back is removed, though its page went while work ran", "[ui][access]")
{
    Opened opened;
    opened.window->workspace()->showPage(QStringLiteral("settings"));
    auto* add = opened.window->findChild<QPushButton*>(QStringLiteral("access-recovery"));
    REQUIRE(add);
    add->click();
    const auto count = [&] { return OpenVault::inspect(opened.folder).slots.size(); };
    REQUIRE(count() == 2);
    RunningJob work(opened.session());
    opened.window->lock();
    work.goOn = true;
    REQUIRE(QTest::qWaitFor([&] { return opened.window->isLocked(); }));
    CHECK(count() == 1);
}

} // namespace zapis::ui
