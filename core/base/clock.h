/// The time. Tests may hold it still.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/date.h"

namespace zapis {

std::int64_t nowMs();                       ///< UTC milliseconds since 1970
std::string timestampText(std::int64_t ms); ///< RFC 3339, seconds, Z
Day todayInMinsk();                         ///< docs/model/rules.md §1: "today" is today in Minsk (+03:00)
Day dayInMinsk(std::int64_t ms);
/// The day where this machine is, by its own zone: of what the one who sits at it does today.
Day todayHere();
Day dayHere(std::int64_t ms);
/// The day on which this program was configured for building (SOURCE_DATE_EPOCH where that is set): no clock is right that stands
/// before it. While the clock is held, no later than the day it is held at.
Day buildDay();
/// Holds the clock at `ms`; nullopt lets it run again. For tests and reproducible samples.
void setClock(std::optional<std::int64_t> ms);

} // namespace zapis
