/// Two edits of one record brought together, field by field.
#pragma once

#include "core/base/json.h"

namespace zapis {

/// Three-way: fields that only one side changed are taken from that side. `clash` says whether both changed one differently (mine
/// is taken).
struct MergedFields {
    Json fields;
    bool clash = false;
};
MergedFields mergeFields(const Json& base, const Json& mine, const Json& theirs);

} // namespace zapis
