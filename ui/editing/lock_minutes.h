/// How long the window may stand idle before it locks: the setting "auto-lock" of a vault, in minutes.
#pragma once

namespace zapis::ui {

inline constexpr int kMinLockMinutes = 1, kMaxLockMinutes = 60, kDefaultLockMinutes = 10;

} // namespace zapis::ui
