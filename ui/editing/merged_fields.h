/// Two edits of one record brought together, field by field.
#pragma once

#include <optional>

#include "core/zapis.h"

namespace zapis::ui {

/// Three-way: fields that only one side changed are taken from that side. `clash` says whether both changed one differently (mine
/// is taken).
struct MergedFields {
    Json fields;
    bool clash = false;
};
MergedFields mergeFields(const Json& base, const Json& mine, const Json& theirs);

/// The fields that a record had at a revision, told by its history; nothing where it has no such revision.
std::optional<Json> fieldsAt(Databases& databases, const Kind& kind, const RecordId& id, std::int64_t revision);

} // namespace zapis::ui
