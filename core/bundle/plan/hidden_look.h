/// Evidence that goes as it is and carries data beside its content (EXIF, authors, …) that may give people away. It is said and
/// stops nothing: the original stays what it is, and what it carries may be evidence too.
#pragma once

#include "core/bundle/plan/export_plan.h"

namespace zapis {

/// Reads a little of each original that goes and fills `plan.hiddenIn`. An original that does not open is left to the export.
void lookForHiddenData(ExportPlan& plan, const RecordReader& reader, const EvidenceStore& store, const Job& job);

/// One warning for each sort of data ("bundle.hidden-place", "…-device", "…-author"), with the codes of the items.
std::vector<Error> hiddenDataWarnings(const std::vector<HiddenIn>& hiddenIn);

} // namespace zapis
