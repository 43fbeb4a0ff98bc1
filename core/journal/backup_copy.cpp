#include "core/journal/backup_copy.h"

#include "core/vault/statement.h"

namespace zapis {

bool holdsLogsOf(Connection& records, Connection& other)
{
    Statement theirs(other, "SELECT origin, size FROM device");
    Statement ours(records, "SELECT 1 FROM device WHERE origin = ? AND size >= ?");
    while (theirs.step()) {
        if (!ours.bindAll(theirs.textView(0), theirs.integer(1)).step()) return false;
    }
    return true;
}

void leavePlace(Connection& records) { records.execute("UPDATE device SET place = ''"); }

} // namespace zapis
