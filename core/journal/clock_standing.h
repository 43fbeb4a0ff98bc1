/// How the machine's clock stands to what is known of time: the newest entry of the journal, as its clock was read, and the day
/// this program was built. One answer for whoever writes, seals or tells (docs/formats/journal.md §2). Moments are UTC
/// milliseconds since 1970; days are those of the machine's zone. Threads: values; the second form reads through the caller's
/// connection.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/vault/connection.h"

namespace zapis {

enum class ClockState {
    Right,  ///< nothing speaks against it
    Behind, ///< earlier than the newest entry, or than the program itself
    Ahead,  ///< so far behind neither that somebody has to say whether the day is right
};

/// What a clock may differ by and still be believed.
inline constexpr std::int64_t kClockSlackMs = 10 * 60'000;              ///< set right by hand or by network
inline constexpr std::int64_t kLongestPauseMs = 31 * 86'400'000LL;      ///< between two entries, without a question
inline constexpr std::int64_t kProgramYearsMs = 3 * 365 * 86'400'000LL; ///< of a program, where no entry is known

struct ClockStanding {
    ClockState state = ClockState::Right;
    std::int64_t nowMs = 0;
    std::int64_t knownMs = 0; ///< what it was held against: the newest entry, or the start of the day of building
    bool knownIsEntry = false;

    bool isRight() const noexcept { return state == ClockState::Right; }
    /// The later of the clock and what it was held against, in Minsk or here: what was open or valid by a clock that fell back
    /// stays closed.
    Day latestDay() const;
    /// Behind or ahead, of an entry or of the program: "clock-behind", "clock-ahead-build", … as the journal notes it.
    std::string found() const;
    /// Refused "journal.clock-behind", "journal.clock-behind-build", "journal.clock-ahead" or "journal.clock-ahead-build" {day of
    /// the clock, day known}: what is told while the clock is not right.
    Error error() const;
};

/// `newestMs`: of the newest entry; nothing where there is none yet.
ClockStanding clockStanding(std::int64_t nowMs, std::optional<std::int64_t> newestMs, Day built);
/// The same of this machine and a journal; `records` may lack its tables still.
ClockStanding clockStanding(Connection& records);

} // namespace zapis
