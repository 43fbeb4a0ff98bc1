/// Work beside the window: ends arrive on its thread, cancel waits, stale answers never arrive.
#include <QCoreApplication>
#include <QTest>
#include <QThread>
#include <atomic>

#include "core/vault/statement.h"
#include "tests/catch.h"
#include "tests/ui/temporary_vault.h"
#include "ui/jobs/job_runner.h"
#include "ui/jobs/reader_thread.h"

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
    CHECK(ends
        == QStringList{QStringLiteral("done"), QStringLiteral("file.no-space"), QStringLiteral("cancelled"),
            QStringLiteral("ui.job-failed")});
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

TEST_CASE("of two questions on one channel only the later answer arrives", "[ui][jobs]")
{
    TemporaryVault vault;
    ReaderThread reader(vault.session->vault().newReading());
    ReaderChannel field(reader), list(reader);
    QStringList answers;
    std::atomic<bool> goOn = false;
    field.ask([&](Reading&) -> ReaderThread::Answer {
        while (!goOn) QThread::msleep(1);
        return [&] { answers.append(QStringLiteral("stale")); };
    });
    field.ask([&](Reading&) -> ReaderThread::Answer { return [&] { answers.append(QStringLiteral("new")); }; });
    list.ask([&](Reading&) -> ReaderThread::Answer { return [&] { answers.append(QStringLiteral("list")); }; });
    goOn = true;
    REQUIRE(QTest::qWaitFor([&] { return answers.contains(QStringLiteral("list")); }));
    CHECK(answers == QStringList{QStringLiteral("new"), QStringLiteral("list")});
}

TEST_CASE("an error of the reader is told, and it goes on", "[ui][jobs]")
{
    TemporaryVault vault;
    ReaderThread reader(vault.session->vault().newReading());
    ReaderChannel channel(reader);
    std::string key;
    bool answered = false;
    QObject::connect(&reader, &ReaderThread::failed, &reader, [&](const Error& error) { key = error.what(); });
    channel.ask([](Reading&) -> ReaderThread::Answer { throw Error(Error::Code::Damaged, "vault.page-damaged"); });
    REQUIRE(QTest::qWaitFor([&] { return !key.empty(); }));
    channel.ask([&](Reading&) -> ReaderThread::Answer { return [&] { answered = true; }; });
    REQUIRE(QTest::qWaitFor([&] { return answered; }));
    CHECK(key == "vault.page-damaged");
}

TEST_CASE("whoever asked hears that it failed, unless it asked again", "[ui][jobs]")
{
    TemporaryVault vault;
    ReaderThread reader(vault.session->vault().newReading());
    ReaderChannel channel(reader);
    int failures = 0, told = 0;
    QObject::connect(&reader, &ReaderThread::failed, &reader, [&] { ++told; });
    const auto fails = [](Reading&) -> ReaderThread::Answer { throw Error(Error::Code::Damaged, "vault.page-damaged"); };
    channel.ask(fails, [&] { ++failures; });
    REQUIRE(QTest::qWaitFor([&] { return told == 1; }));
    CHECK(failures == 1);
    bool answered = false;
    channel.ask(fails, [&] { ++failures; });
    channel.ask([&](Reading&) -> ReaderThread::Answer { return [&] { answered = true; }; });
    REQUIRE(QTest::qWaitFor([&] { return answered; }));
    CHECK(failures == 1);
    CHECK(told == 1);
}

TEST_CASE("a question that runs is ended by the next one of its channel, and by the end of the reader", "[ui][jobs]")
{
    TemporaryVault vault;
    ReaderThread reader(vault.session->vault().newReading());
    ReaderChannel channel(reader);
    std::atomic<int> begun = 0;
    const auto endless = [&](Reading& reading) -> ReaderThread::Answer {
        Statement counting(reading.databases().records,
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n");
        ++begun;
        counting.step();
        return {};
    };
    bool answered = false;
    channel.ask(endless);
    REQUIRE(QTest::qWaitFor([&] { return begun == 1; }));
    REQUIRE(QTest::qWaitFor([&] { // an interrupt before the statement runs is lost: ask again
        if (!answered) channel.ask([&](Reading&) -> ReaderThread::Answer { return [&] { answered = true; }; });
        return answered;
    }));
    channel.ask(endless);
    REQUIRE(QTest::qWaitFor([&] { return begun == 2; })); // the reader goes while it counts
}

} // namespace zapis::ui
