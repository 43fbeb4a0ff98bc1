/// What one entry of the journal makes of the record that it is about. `rebuild` makes all tables anew this way; view_check makes
/// a record this way and compares it with the tables.
#pragma once

#include <optional>
#include <vector>

#include "core/journal/log.h"
#include "core/model/catalogue.h"
#include "core/records/stored_record.h"

namespace zapis {

enum class Replayed { Nothing, CaseHalf, BothHalves };

std::vector<CommittedField> committedFieldsOf(const HistoryEntry& entry);
/// Brings `record` (nothing: the entry is its first) to the state after `entry`; `row` stays. Where the compartment is closed the
/// identity half stays as it is, its revision is counted all the same. Throws Damaged "records.unknown-kind".
Replayed replayEntry(const Catalogue& catalogue, const HistoryEntry& entry, std::optional<StoredRecord>& record);

} // namespace zapis
