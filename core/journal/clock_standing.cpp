#include "core/journal/clock_standing.h"

#include <algorithm>
#include <string>

#include "core/base/clock.h"
#include "core/journal/entry.h"
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

/// Has a person said of such a clock, not long ago, that it is right?
bool isAccepted(Connection& records, std::int64_t nowMs)
{
    Statement accepted(records,
        "SELECT max(s.time) FROM entry e JOIN save s ON s.id = e.save JOIN value v ON v.id >= e.id << 16 AND v.id < (e.id + 1) "
        "<< 16"
        " WHERE e.event = ? AND v.name = '#clock'");
    if (!accepted.bindAll(eventCode(Event::Check)).step() || accepted.isNull(0)) return false;
    const std::int64_t at = accepted.integer(0);
    return nowMs >= at - kClockSlackMs && nowMs <= at + kLongestPauseMs;
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

ClockStanding clockStanding(Connection& records)
{
    const std::int64_t now = nowMs();
    const auto newest = newestReading(records);
    const ClockStanding standing = clockStanding(now, newest, buildDay());
    const bool isOlderThanProgram = !standing.isRight() && newest && !standing.knownIsEntry;
    return isOlderThanProgram && isAccepted(records, now) ? clockStanding(now, newest, Day{}) : standing;
}

Day ClockStanding::latestDay() const
{
    const std::int64_t latest = std::max(nowMs, knownMs);
    return std::max(dayInMinsk(latest), dayHere(latest));
}

std::string ClockStanding::found() const
{
    return std::string(state == ClockState::Behind ? "clock-behind" : "clock-ahead") + (knownIsEntry ? "" : "-build");
}

Error ClockStanding::error() const
{
    return {Error::Code::Refused, "journal." + found(), {toText(dayHere(nowMs)), toText(dayHere(knownMs))}};
}

} // namespace zapis
