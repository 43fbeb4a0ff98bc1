#include "core/base/clock.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>

#include <fmt/format.h>

namespace zapis {
namespace {

constexpr std::int64_t kRunning = -1;
std::atomic<std::int64_t> heldMs{kRunning};
constexpr std::int64_t kMsPerDay = 86'400'000;
constexpr std::int64_t kMinskOffsetMs = 3 * 3'600'000;

} // namespace

std::int64_t nowMs()
{
    const std::int64_t held = heldMs.load();
    if (held != kRunning) return held;
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string timestampText(std::int64_t ms)
{
    const std::int64_t days = ms >= 0 ? ms / kMsPerDay : (ms - kMsPerDay + 1) / kMsPerDay;
    const std::int64_t seconds = (ms - days * kMsPerDay) / 1000;
    return fmt::format(
        "{}T{:02}:{:02}:{:02}Z", toText(Day{static_cast<std::int32_t>(days)}), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

Day dayInMinsk(std::int64_t ms)
{
    const std::int64_t local = ms + kMinskOffsetMs;
    return Day{static_cast<std::int32_t>(local >= 0 ? local / kMsPerDay : (local - kMsPerDay + 1) / kMsPerDay)};
}

Day todayInMinsk() { return dayInMinsk(nowMs()); }

Day dayHere(std::int64_t ms)
{
    const auto seconds = static_cast<std::time_t>(ms >= 0 ? ms / 1000 : (ms - 999) / 1000);
    std::tm local{};
    if (!::localtime_r(&seconds, &local)) return dayInMinsk(ms);
    return dayOf(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

Day todayHere() { return dayHere(nowMs()); }

Day buildDay()
{
    const Day built = parseDay(ZAPIS_BUILD_DAY).value();
    return heldMs.load() == kRunning ? built : std::min(built, todayInMinsk());
}

void setClock(std::optional<std::int64_t> ms) { heldMs = ms.value_or(kRunning); }

} // namespace zapis
