/// The way back to what a record said before: its journal keeps every text whole, a save that was wrong takes none away. What is
/// restored is a change like any other: an entry of the journal, a revision of its own, and it can be taken back.
#pragma once

#include <string>
#include <vector>

#include "core/records/records.h"

namespace zapis {

/// What changes for the record to say in these fields (all, where none is named) what it said at a revision; in the form that
/// Records::amend takes. The people that a text names come with it. Empty where it says so already. Fields of people are left
/// alone while names are closed. Throws Io "records.none", Usage "records.no-revision", "records.no-field", Refused
/// "vault.needs-identity" where a text would come without the people that it names.
Json changesBackTo(const RecordReader& reader, const RecordId& id, std::int64_t revision, const std::vector<std::string>& fields);

/// Makes that change. Passages that are drafts go along with their words. Gives the records that changed; throws what amend
/// throws: "records.needs-reason" where the record is final.
std::vector<RecordId> restore(Records& records, const RecordId& id, std::int64_t revision, const std::vector<std::string>& fields,
    const Records::Reason& why);

/// The revision that each entry of a record's history made; 0 where it only tells of something (opened, handed over).
std::vector<std::int64_t> revisionsOf(const std::vector<HistoryEntry>& history);

} // namespace zapis
