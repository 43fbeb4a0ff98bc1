/// What a record went out with: once somebody takes their account back, each recipient of it is to be told.
#pragma once

#include <string>
#include <vector>

#include "core/records/records.h"

namespace zapis {

struct SentBundle {
    RecordId handover; ///< the record of the hand-over
    RecordId recipient;
    std::string recipientName;
    std::string label; ///< what the names of its files begin with; empty where it was handed over otherwise
    std::string date;  ///< EDTF
    bool operator==(const SentBundle&) const = default;
};
/// The oldest first. A hand-over that was withdrawn did not happen.
std::vector<SentBundle> bundlesWith(const RecordReader& reader, const RecordId& record);

/// The accounts that a person gave: testimonies, neither withdrawn nor merged.
std::vector<RecordId> accountsOf(const RecordReader& reader, const RecordId& person);

/// {"date","handover","label","name","recipient"}
Json toJson(const SentBundle& sent);

} // namespace zapis
