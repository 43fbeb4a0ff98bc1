/// What a record's kind and status allow (docs/model/domain.md §6). The kinds that the life cycle itself names (testimony,
/// consent, handover) are named here and nowhere else.
#pragma once

#include "core/journal/entry.h"
#include "core/model/catalogue.h"
#include "core/records/record.h"

namespace zapis {

/// Throws Refused: "records.final" (a testimony that is final: amend it), "records.never-edited" (a consent: add a new row),
/// "records.closed" {status} (withdrawn, merged, quarantined).
void requireEditable(const Kind& kind, Status status, const std::string& code);
/// For amendments: as above, but a final testimony may be amended.
void requireAmendable(const Kind& kind, Status status, const std::string& code);

Status firstStatus(const Kind& kind);
Event firstEvent(const Kind& kind);
/// The marks that must hold for a record in this status.
bool marksMustHold(const Kind& kind, Status status);

} // namespace zapis
