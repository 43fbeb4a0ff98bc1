#include "core/journal/clock_standing.h"

#include "core/base/clock.h"
#include "tests/catch.h"
#include "tests/core/journal/journal_fixture.h"
#include "tests/held_clock.h"

using namespace zapis;

namespace {

constexpr std::int64_t kMinuteMs = 60'000, kDayMs = 86'400'000;

std::int64_t ms(const std::string& stamp) { return *parseTimestamp(stamp) * 1000; }

} // namespace

TEST_CASE("a clock is held against the newest entry and the day of building", "[journal][clock]")
{
    struct Case {
        std::string now, newest;
        ClockState state;
        std::string key, latest; ///< key of the error; the day of sealing
    };
    const auto c = GENERATE(values<Case>({
        {"2026-11-30T12:00:00Z", "2026-11-29T12:00:00Z", ClockState::Right, "", "2026-11-30"},
        {"2026-11-29T11:55:00Z", "2026-11-29T12:00:00Z", ClockState::Right, "", "2026-11-29"}, // set right by network
        {"2026-11-29T09:00:00Z", "2026-11-29T12:00:00Z", ClockState::Behind, "journal.clock-behind", "2026-11-29"},
        {"2026-10-15T12:00:00Z", "2026-11-29T12:00:00Z", ClockState::Behind, "journal.clock-behind", "2026-11-29"},
        {"1970-01-01T00:10:00Z", "2026-11-29T12:00:00Z", ClockState::Behind, "journal.clock-behind", "2026-11-29"},
        {"1970-01-01T00:10:00Z", "2026-09-01T12:00:00Z", ClockState::Behind, "journal.clock-behind-build", "2026-10-01"},
        {"2099-01-01T00:00:00Z", "2026-11-29T12:00:00Z", ClockState::Ahead, "journal.clock-ahead", "2099-01-01"},
        {"2027-01-05T00:00:00Z", "2026-11-29T12:00:00Z", ClockState::Ahead, "journal.clock-ahead", "2027-01-05"},
        {"2026-12-28T00:00:00Z", "2026-11-29T12:00:00Z", ClockState::Right, "", "2026-12-28"},
        {"2027-02-01T12:00:00Z", "2099-01-01T00:00:00Z", ClockState::Behind, "journal.clock-behind", "2099-01-01"},
        // Nothing was written yet.
        {"2026-10-01T08:00:00Z", "", ClockState::Right, "", "2026-10-01"},
        {"2026-09-30T22:00:00Z", "", ClockState::Right, "", "2026-10-01"}, // where the day began earlier
        {"2020-01-01T00:00:00Z", "", ClockState::Behind, "journal.clock-behind-build", "2026-10-01"},
        {"2028-01-01T00:00:00Z", "", ClockState::Right, "", "2028-01-01"},
        {"2099-01-01T00:00:00Z", "", ClockState::Ahead, "journal.clock-ahead-build", "2099-01-01"},
    }));
    CAPTURE(c.now, c.newest);
    const auto newest = c.newest.empty() ? std::nullopt : std::optional(ms(c.newest));
    const ClockStanding standing = clockStanding(ms(c.now), newest, dayOf(2026, 10, 1));
    CHECK(standing.state == c.state);
    CHECK(toText(standing.latestDay()) == c.latest);
    if (!standing.isRight()) CHECK(standing.error().is(c.key));
}

TEST_CASE("the slack of a clock ends where it is said to end", "[journal][clock]")
{
    const std::int64_t newest = ms("2026-11-29T12:00:00Z");
    const Day built = dayOf(2026, 10, 1);
    CHECK(clockStanding(newest - 10 * kMinuteMs, newest, built).state == ClockState::Right);
    CHECK(clockStanding(newest - 10 * kMinuteMs - 1, newest, built).state == ClockState::Behind);
    CHECK(clockStanding(newest + 31 * kDayMs, newest, built).state == ClockState::Right);
    CHECK(clockStanding(newest + 31 * kDayMs + 1, newest, built).state == ClockState::Ahead);
}

TEST_CASE("the day of building is no later than a clock that is held", "[journal][clock]")
{
    CHECK(buildDay() <= todayInMinsk());
    setClock(ms("2021-12-20T00:00:00Z"));
    CHECK(buildDay() == dayOf(2021, 12, 20));
    setClock(std::nullopt);
}

namespace {

/// A journal that is written while the clock is held, and let go at the end.
struct HeldJournal {
    explicit HeldJournal(const std::string& stamp) : held(ms(stamp)) { }
    test::HeldClock held;
    test::JournalFixture journal;

    std::string write()
    {
        return test::keyOf([&] { journal.appendText(newRecordId(), "text"); });
    }
    void accept()
    {
        PairedTransaction transaction(journal.databases);
        journal.log->acceptClock();
        transaction.commit();
    }
    std::vector<HistoryEntry> entries() { return LogReader(journal.databases).entries(0, 100); } ///< newest first
};

} // namespace

TEST_CASE("nothing is written by a clock that jumps, back or ahead, before somebody accepts it", "[journal][clock]")
{
    HeldJournal held("2021-03-01T12:00:00Z");
    CHECK(held.write().empty());
    setClock(ms("2021-02-20T12:00:00Z"));
    CHECK(held.write() == "journal.clock-behind");
    setClock(ms("2099-02-20T12:00:00Z"));
    CHECK(held.write() == "journal.clock-ahead");
    CHECK(held.entries().size() == 2);

    held.accept();
    CHECK(held.write().empty());
    setClock(ms("2021-03-02T12:00:00Z")); // it was wrong after all, and is right again
    CHECK(held.write() == "journal.clock-behind");
    held.accept();
    CHECK(held.write().empty());

    const auto entries = held.entries();
    REQUIRE(entries.size() == 6);
    // The clock as read beside the order, which keeps what ran ahead once.
    CHECK(timestampText(entries[0].clockMs) == "2021-03-02T12:00:00Z");
    CHECK(timestampText(entries[0].timeMs) == "2099-02-20T12:00:00Z");
    CHECK(entries[1].event == Event::Check);
    const auto valueOf = [](const HistoryEntry& entry, std::string_view name) {
        const auto found = std::ranges::find(entry.fields, name, &FieldProof::name);
        return found == entry.fields.end() || !found->value ? std::string() : found->value->string();
    };
    CHECK(valueOf(entries[1], "#found") == "clock-behind");
    CHECK(valueOf(entries[1], "#clock") == "2099-02-20T12:00:00Z");
    CHECK(valueOf(entries[3], "#found") == "clock-ahead");
    CHECK(valueOf(entries[3], "#clock") == "2021-03-01T12:00:00Z");
    CHECK(held.journal.faults().empty());
}

TEST_CASE("a log made under a doubtful clock has no device, and enrols once the clock is accepted", "[journal][clock]")
{
    HeldJournal held("2021-03-01T12:00:00Z");
    setClock(ms("2021-01-01T12:00:00Z"));
    Log elsewhere(held.journal.databases, held.journal.author, "another place");
    CHECK(held.entries().size() == 1);
    PairedTransaction transaction(held.journal.databases);
    elsewhere.acceptClock();
    transaction.commit();
    CHECK(held.entries().size() == 3);
    CHECK(held.entries()[1].event == Event::Enrol);
    CHECK(held.journal.faults().empty());
}
