/// What a backup means for the logs in it (docs/formats/journal.md §1): it is behind the journal that it was made of, never
/// beside it.
#pragma once

#include "core/vault/connection.h"

namespace zapis {

/// Has `records` every entry that `other`, a records.db of the same journal, has? Logs only grow, and no two devices write to
/// one.
bool holdsLogsOf(Connection& records, Connection& other);
/// Of a copy: no machine and no folder is the place of its devices any more, so that whoever writes there, also where the vault
/// lay before, does so as a new one and no log forks.
void leavePlace(Connection& records);

} // namespace zapis
