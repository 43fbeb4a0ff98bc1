/// Questions beside the window: stale answers never arrive.
#include <QCoreApplication>
#include <QTest>
#include <QThread>
#include <atomic>

#include "core/facade/inside.h"
#include "core/vault/statement.h"
#include "tests/catch.h"
#include "tests/ui/temporary_vault.h"
#include "ui/jobs/reader_thread.h"

namespace zapis::ui {

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
        Statement counting(Inside::databases(reading).records,
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
