/// From the records a person picked to those that are asked for at the gate: a testimony brings its passages, what they are
/// linked to, the facts and the people, places and files in them; a case brings its members and what says that it belongs to it.
#pragma once

#include <vector>

#include "core/bundle/plan/export_plan.h"

namespace zapis {

/// In order of creation, each once. Records of kinds that never leave are in it where they were picked, so that the gate says why
/// they stay.
std::vector<RecordId> expandSelection(const RecordReader& reader, const ExportRequest& request);

} // namespace zapis
