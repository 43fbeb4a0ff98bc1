/// Work beside the window: ends arrive on its thread, cancel waits, stale answers never arrive.
#include <QCoreApplication>
#include <QTest>
#include <QThread>
#include <atomic>
#include <filesystem>

#include "tests/catch.h"
#include "tests/ui/application.h"
#include "ui/jobs/job_runner.h"

namespace zapis::ui {

TEST_CASE("each end of a job calls its own callback, on the thread of the window", "[ui][jobs]")
{
    application();
    JobRunner jobs;
    QStringList ends;
    const auto told = [&](const char* end) {
        CHECK(QThread::currentThread() == QCoreApplication::instance()->thread());
        ends.append(QString::fromLatin1(end));
    };
    const auto run = [&](JobRunner::Work work) {
        jobs.start(
            &jobs, QStringLiteral("work"), std::move(work), [&] { told("done"); },
            [&](const Error& error) { told(error.what()); }, [&] { told("cancelled"); });
        REQUIRE(QTest::qWaitFor([&] { return !jobs.isBusy(); }));
    };
    run([](const Job& job) { job.reach(1, 1); });
    run([](const Job&) { throw Error(Error::Code::Io, "file.no-space"); });
    run([](const Job&) { throw Cancelled{}; });
    run([](const Job&) { throw std::bad_alloc(); });
    run([](const Job&) { (void)std::filesystem::exists(std::string(300, 'x')); });
    run([](const Job&) { throw std::out_of_range("vector"); });
    CHECK(ends
        == QStringList{QStringLiteral("done"), QStringLiteral("file.no-space"), QStringLiteral("cancelled"),
            QStringLiteral("vault.no-memory"), QStringLiteral("file.name-too-long"), QStringLiteral("base.unnamed")});
}

TEST_CASE("an error without a callback is told by a signal", "[ui][jobs]")
{
    application();
    JobRunner jobs;
    std::string key;
    QObject::connect(&jobs, &JobRunner::failed, &jobs, [&](int, const Error& error) { key = error.what(); });
    jobs.start(&jobs, {}, [](const Job&) { throw Error(Error::Code::Io, "file.no-space"); });
    REQUIRE(QTest::qWaitFor([&] { return !jobs.isBusy(); }));
    CHECK(key == "file.no-space");
}

TEST_CASE("nothing is called once the context of a job is gone, and its error is told by a signal", "[ui][jobs]")
{
    application();
    JobRunner jobs;
    std::string key;
    bool called = false;
    QObject::connect(&jobs, &JobRunner::failed, &jobs, [&](int, const Error& error) { key = error.what(); });
    auto context = std::make_unique<QObject>();
    std::atomic<bool> goOn = false;
    const auto wait = [&] {
        while (!goOn) QThread::msleep(1);
    };
    const auto call = [&] { called = true; };
    jobs.start(context.get(), {}, [&](const Job&) { wait(); }, call);
    jobs.start(
        context.get(), {},
        [&](const Job&) {
            wait();
            throw Error(Error::Code::Io, "file.no-space");
        },
        call, [&](const Error&) { called = true; });
    context.reset();
    goOn = true;
    REQUIRE(QTest::qWaitFor([&] { return !jobs.isBusy(); }));
    CHECK_FALSE(called);
    CHECK(key == "file.no-space");
}

TEST_CASE("cancelling all jobs waits for their ends and tells them", "[ui][jobs]")
{
    application();
    JobRunner jobs;
    std::atomic<int> begun = 0;
    int cancelled = 0;
    for (int i = 0; i < 3; ++i)
        jobs.start(
            &jobs, {},
            [&](const Job& job) {
                ++begun;
                for (;;) {
                    job.reach(0, 0);
                    QThread::msleep(1);
                }
            },
            {}, {}, [&] { ++cancelled; });
    REQUIRE(QTest::qWaitFor([&] { return begun == 3; }));
    jobs.cancelAll();
    CHECK(cancelled == 3);
    CHECK_FALSE(jobs.isBusy());
    QCoreApplication::processEvents(); // what the threads had posted finds nothing
    CHECK(cancelled == 3);
}

} // namespace zapis::ui
