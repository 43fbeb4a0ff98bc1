/// How old the last backup of a notebook is, in words. Pure functions of the clock.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

namespace zapis::ui {

/// "Last backup: 3 days ago"; nothing: none was made.
QString backupAgeText(const std::optional<std::int64_t>& madeMs);
/// Is it time for one: none was made, or the last is more than a week old?
bool isBackupDue(const std::optional<std::int64_t>& madeMs);

} // namespace zapis::ui
