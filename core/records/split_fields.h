/// The two halves of a record's fields: what lies in records.db, and what lies in identity.db under a key of its
/// own.
///
/// A field of sensitivity identity goes to the identity half as a whole. Rows that hold some identity fields (mentions: `to` and
/// `spoken`) are cut lengthwise: both halves keep an array of the same length. Because rows may be put in or taken out while the
/// compartment is closed, the identity half also remembers under "#rows" which case rows its own rows belong to; joining finds
/// them again.
#pragma once

#include <vector>

#include "core/base/json.h"
#include "core/journal/entry.h"
#include "core/model/catalogue.h"

namespace zapis {

struct SplitFields {
    Json casePart = Json::object({});
    Json identityPart = Json::object({});
    bool operator==(const SplitFields&) const = default;
};

/// Never fails: a value of a wrong type goes where its field belongs.
SplitFields splitFields(const Kind& kind, const Json& fields);
Json joinFields(const Kind& kind, const SplitFields& parts);
bool hasIdentityFields(const Kind& kind, const Json& fields);

/// What the journal commits to when a record goes from one state to the other: each field that differs, null where it was
/// emptied. Identity fields inside rows are fields "<rows>#<field>". `identityKnown` false: the compartment is closed, its half
/// stays as it is.
std::vector<CommittedField> changedFields(
    const Kind& kind, const SplitFields& before, const SplitFields& after, bool identityKnown);

/// The reverse of changedFields: brings `parts` to the state after an entry. Names that start with '#' are no fields and passed
/// over.
void applyFields(const Kind& kind, SplitFields& parts, const std::vector<CommittedField>& fields);

/// Does the field hold ids of persons or of sealed objects, which an entry commits to as keyed hashes only
/// (docs/formats/journal.md)?
bool holdsHiddenIds(const Field& field);

/// Brings every string to NFC. Throws Error Malformed "text.not-utf8".
Json toNfc(const Json& value);

} // namespace zapis
