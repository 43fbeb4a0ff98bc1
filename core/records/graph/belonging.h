/// What belongs to a record: the drafts that are finalised together with it.
#pragma once

#include <vector>

#include "core/records/records.h"

namespace zapis {

/// Drafts that belong to a record and would have to be final for it to be handed over: whom it names, its passages with the facts
/// they support, and its evidence. The nearest first, at most 500, without the record itself.
std::vector<RecordId> draftsBelongingTo(const RecordReader& reader, const RecordId& id);

} // namespace zapis
