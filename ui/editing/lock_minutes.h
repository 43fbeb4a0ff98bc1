/// How long the window may stand idle before it locks: the setting "auto-lock" of a vault, in minutes.
#pragma once

#include <algorithm>
#include <chrono>

namespace zapis::ui {

inline constexpr int kMinLockMinutes = 1, kMaxLockMinutes = 60, kDefaultLockMinutes = 10;

/// For the setting as it is kept; 0: nothing is set.
inline std::chrono::minutes lockAfter(int minutes)
{
    return std::chrono::minutes(std::clamp(minutes ? minutes : kDefaultLockMinutes, kMinLockMinutes, kMaxLockMinutes));
}

} // namespace zapis::ui
