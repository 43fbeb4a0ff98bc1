/// Members, devices and the book-keeping of the journal against what its own entries say of them. Entries and their order are
/// LogReader::verify's.
#pragma once

#include <vector>

#include "core/journal/log.h"

namespace zapis {

/// As addMember (log.h), under an id that is drawn already: an entry may name it in the same save.
void addMember(Databases& databases, const Member& member);
/// Names and slot of a member as the entry of their key or of their device commits to them: "#name", "#slot".
std::vector<CommittedField> memberFields(const Member& member);

/// Findings: "journal.member-differs" {name as the journal says it}, "journal.table-differs" {table}; as a remark
/// "journal.members-not-covered" {names}: of those no entry tells, an earlier version took them in. In one state of the
/// databases.
std::vector<CheckFinding> membersNotAsJournaled(Databases& databases);

} // namespace zapis
