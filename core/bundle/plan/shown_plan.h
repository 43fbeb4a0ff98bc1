/// Is a plan still what was shown? What a person saw before they sealed is compared with what they would see now: which records
/// go, in which state, without which fields and on which conditions; every warning, each name that stands unmarked, hidden
/// data; the recipient's keys; what the sender writes. Records that stay are not compared: nothing of them leaves.
#pragma once

#include "core/bundle/plan/export_plan.h"

namespace zapis {

inline constexpr std::string_view kChangedSinceShown = "bundle.changed-since-shown";
inline constexpr std::string_view kChangedWhileWritten = "bundle.changed-while-written";

/// 16 hex digits over all of that: by them a person names the plan they have looked at.
std::string codeOf(const ExportPlan& plan);

/// Before anything is written. Throws Refused "bundle.changed-since-shown".
void requireAsShown(const RecordReader& reader, const EvidenceStore& store, const ExportPlan& shown, const Job& job);

/// After hours of writing from one state of the vault: later changes of what is in the bundle are for the next one, but all of it
/// must still be allowed, and no warning may have come. Throws Refused "bundle.changed-while-written".
void requireStillAllowed(const RecordReader& reader, const ExportPlan& shown);

} // namespace zapis
