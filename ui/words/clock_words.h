/// Times of day as people say them, in three languages, to the clock of docs/model/domain.md §4 (`hh:mm`, `hh:mm~`,
/// `hh:mm/hh:mm`) and back.
#pragma once

#include <QString>
#include <optional>

namespace zapis::ui {

/// "20:30", "8 pm", "около 8 вечера", "between 20 and 21", "раніцай". Nothing where it is not understood.
std::optional<QString> understandClock(const QString& said);
/// A time and the zone said behind it, in seconds east of UTC: "14:30 UTC+2", "14:30 +02:00". Minsk where none is said.
struct ZonedClock {
    QString clock;
    int offsetSeconds = 0;
};
std::optional<ZonedClock> understandZonedClock(const QString& said);
/// How a stored clock stands in the field; understandClock() gives it again.
QString spokenClock(const QString& clock);
/// In words: "about 20:30", "between 20:00 and 21:00".
QString tellClock(const QString& clock);

} // namespace zapis::ui
