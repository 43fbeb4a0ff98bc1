/// What still keeps a record, and the drafts that hang on it, from being finalised: said before somebody tries.
#pragma once

#include <optional>
#include <vector>

#include "core/records/rules.h"

namespace zapis {

/// A draft that cannot be finalised as it is.
struct Unready {
    RecordId id;
    std::size_t missing = 0; ///< answers still needed
    std::vector<int> rules;  ///< errors that forbid it (docs/model/rules.md), each once
};

/// Nothing where finalise() would succeed. Of a record that is no draft: nothing.
std::optional<Unready> whatIsMissing(NearRules& rules, const RecordId& id);
/// The same for all drafts that belong to a record (draftsBelongingTo), not for itself.
std::vector<Unready> whatIsMissingBeside(NearRules& rules, const RecordId& id);

} // namespace zapis
