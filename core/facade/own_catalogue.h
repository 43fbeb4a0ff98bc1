/// What a vault adds to the catalogue, against the journal.
#pragma once

#include <vector>

#include "core/vault/connection.h"
#include "core/vault/vault_values.h"

namespace zapis {

/// Findings: "catalogue.addition-differs" {name}: what kinds of one's own are, ask for and let travel is not what was taken in.
std::vector<CheckFinding> additionsNotAsJournaled(Databases& databases);

} // namespace zapis
