#include "core/journal/clock_standing.h"

#include <algorithm>
#include <string>

#include "core/base/clock.h"
#include "core/vault/statement.h"

namespace zapis {
namespace {

constexpr std::int64_t kMsPerDay = 86'400'000;

/// The clock as it was read for the newest commit. Entries are ordered by the hybrid clock, which keeps whatever ran ahead once;
/// only the order of commits tells which reading came last.
std::optional<std::int64_t> newestReading(Connection& records)
{
    if (!Statement(records, "SELECT 1 FROM sqlite_master WHERE name = 'save'").step()) return std::nullopt;
    Statement newest(records, "SELECT time FROM save ORDER BY id DESC LIMIT 1");
    return newest.step() ? std::optional(newest.integer(0)) : std::nullopt;
}

} // namespace

ClockStanding clockStanding(std::int64_t nowMs, std::optional<std::int64_t> newestMs, Day built)
{
    const std::int64_t builtMs = built.number * kMsPerDay;
    // A day of leeway: built in a zone where that day began earlier.
    if (nowMs < builtMs - kMsPerDay && (!newestMs || *newestMs < builtMs)) return {ClockState::Behind, nowMs, builtMs, false};
    if (!newestMs) return {nowMs > builtMs + kProgramYearsMs ? ClockState::Ahead : ClockState::Right, nowMs, builtMs, false};
    const ClockState state = nowMs < *newestMs - kClockSlackMs ? ClockState::Behind
        : nowMs > *newestMs + kLongestPauseMs                  ? ClockState::Ahead
                                                               : ClockState::Right;
    return {state, nowMs, *newestMs, true};
}

ClockStanding clockStanding(Connection& records) { return clockStanding(nowMs(), newestReading(records), buildDay()); }

Day ClockStanding::latestDay() const { return dayInMinsk(std::max(nowMs, knownMs)); }

Error ClockStanding::error() const
{
    std::string key = state == ClockState::Behind ? "journal.clock-behind" : "journal.clock-ahead";
    if (!knownIsEntry) key += "-build";
    return {Error::Code::Refused, key, {toText(dayInMinsk(nowMs)), toText(dayInMinsk(knownMs))}};
}

} // namespace zapis
