/// The texts of a record that the full text looks through: text and narrative fields, also inside rows.
#pragma once

#include <string>
#include <vector>

#include "core/records/record.h"

namespace zapis {

struct RecordText {
    std::string field; ///< "narrative", "steps.vehicle"
    std::string place; ///< the same with the row: "steps[2].vehicle"
    std::string text;
    bool inIdentity = false;
    const Json* mentions = nullptr; ///< rows {to, spoken} of the U+FFFC in it; of the record's own fields
};

/// In the order of the catalogue. The result points into `fields`.
std::vector<RecordText> textsOf(const Kind& kind, const Json& fields);

/// What an index keeps of one half of a record.
struct IndexedText {
    std::string title; ///< code and the texts of its title
    std::string body;
};
IndexedText caseTextOf(const Kind& kind, const Record& record);
std::string identityTextOf(const Kind& kind, const Record& record);
/// All that the index of the compartment holds of a record, marks too; empty where nothing.
std::string indexedNamesOf(const Kind& kind, const Record& record);
bool isSearched(Status status);

} // namespace zapis
