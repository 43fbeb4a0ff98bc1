/// Files of a bundle that nothing else in it depends on: schemas and time stamps. What can be held against them is; the rest is
/// told as not checked, so that no reader takes it for verified (docs/formats/bundle.md §4).
#pragma once

#include <optional>
#include <string_view>

#include "core/base/json.h"
#include "core/bundle/verify/fault_list.h"
#include "core/crypto/hash.h"
#include "core/model/catalogue.h"

namespace zapis {

/// A schema describes the records of its kind and fetches nothing: adds "schema-reference" for a $ref that leaves it, remarks
/// "schema-other" where it is not the one of this program's catalogue.
void checkSchema(
    const Catalogue& catalogue, std::string_view kind, std::string_view text, std::string_view where, FaultList& faults);

/// An RFC 3161 request or response: adds "timestamp-malformed" for what is no DER sequence, "timestamp-differs" where it does not
/// name `imprint`. The authority behind it is not asked: remarks "timestamp-not-checked".
void checkTimestamp(std::string_view der, const std::optional<Sha256Digest>& imprint, std::string_view where, FaultList& faults);

} // namespace zapis
