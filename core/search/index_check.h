/// The full text against the records that it is drawn from.
#pragma once

#include <vector>

#include "core/base/job.h"
#include "core/model/catalogue.h"
#include "core/vault/connection.h"
#include "core/vault/vault_values.h"

namespace zapis {

/// Findings: "search.index-differs" once. In one state of both databases, which it opens itself; nothing of an index that this
/// program will make anew, and of identity.db while both belong together.
std::vector<CheckFinding> indexNotAsRecords(const Catalogue& catalogue, Databases& databases, const Job& job);

} // namespace zapis
