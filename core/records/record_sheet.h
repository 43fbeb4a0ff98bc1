/// A record as it is read: what it says, step by step, apart from what was asked and nobody knew, from what was not asked, and
/// from what nobody wrote down. The catalogue tells which is which, so that one reading serves all kinds, on a screen and on
/// paper. A pure function of the record.
#pragma once

#include <vector>

#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

struct SheetValue {
    const Field* field;
    Json value;
    std::string said{}; ///< the words in which a date was said
};

/// The answer to a field of answers, or to an item of a checklist.
struct SheetAnswer {
    const Field* field;
    const Term* item = nullptr; ///< null: the field itself is asked
    std::string answer{};       ///< code: yes, no, partly, not-applicable; of an item with a note alone: empty
    std::string note{};
};

struct SheetSection {
    const KindStep* step = nullptr;
    std::vector<SheetValue> values; ///< in the order of the form
    std::vector<SheetAnswer> answers;
    std::vector<SheetAnswer> notKnown; ///< asked: a field or item whose answer, or code, is "unknown"
    std::vector<SheetAnswer> notAsked; ///< items and fields of answers
    std::vector<const Field*> empty;   ///< other fields that hold nothing
    bool hidesNames = false;           ///< names are closed, and fields of it are of names

    bool saysNothing() const { return values.empty() && answers.empty() && notKnown.empty(); }
};

/// A section for each step that has fields, whatever it says. `fields` as the record has them; `identityOpen` as
/// Record::identityRead.
std::vector<SheetSection> sheetOf(const Kind& kind, const Json& fields, bool identityOpen);

} // namespace zapis
