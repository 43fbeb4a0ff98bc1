/// A record as it lies in the tables: both halves, and the numbers that tie them together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/records/record.h"
#include "core/records/split_fields.h"
#include "core/vault/connection.h"

namespace zapis {

struct StoredRecord {
    std::int64_t row = 0; ///< 0: not in the table yet
    RecordId id;
    const Kind* kind = nullptr;
    Status status = Status::Draft;
    std::string code;
    SplitFields parts;
    std::int64_t changedMs = 0;
    std::int64_t revision = 0;
    std::int64_t identityRevision = 0; ///< of the row in identity_document; 0: it has no identity half
};

/// Reads it with both halves; where the compartment is closed, the identity half is empty. Throws Damaged "records.unknown-kind".
std::optional<StoredRecord> loadRecord(const Catalogue& catalogue, Databases& databases, const RecordId& id);

/// What the rest of the program sees of it.
Record toRecord(const StoredRecord& stored, bool identityRead, Title title, std::string sortDate);

} // namespace zapis
