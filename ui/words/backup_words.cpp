#include "ui/words/backup_words.h"

#include <QCoreApplication>

#include "core/base/clock.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kDueDays = 7;

class BackupWords {
    Q_DECLARE_TR_FUNCTIONS(BackupWords)
};

int daysSince(std::int64_t ms) { return int(todayHere().number - dayHere(ms).number); }

} // namespace

QString backupAgeText(const std::optional<std::int64_t>& madeMs)
{
    if (!madeMs) return BackupWords::tr("No backup yet");
    const int days = daysSince(*madeMs);
    if (days == 0) return BackupWords::tr("Last backup: today");
    if (days == 1) return BackupWords::tr("Last backup: yesterday");
    if (days < 0) return BackupWords::tr("Last backup: %1").arg(dayText(*madeMs)); // the clock ran back
    return BackupWords::tr("Last backup: %n day(s) ago", nullptr, days);
}

bool isBackupDue(const std::optional<std::int64_t>& madeMs) { return !madeMs || daysSince(*madeMs) > kDueDays; }

} // namespace zapis::ui
