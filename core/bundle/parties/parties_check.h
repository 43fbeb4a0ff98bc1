/// What the tables keep of bundles that went out and of keys that are trusted, against the journal.
#pragma once

#include <vector>

#include "core/vault/connection.h"
#include "core/vault/vault_values.h"

namespace zapis {

/// Findings: "bundle.sent-differs" {label, or recipient of a checkpoint}, "bundle.trusted-differs" {fingerprint}; as a remark
/// "bundle.sent-not-covered" {labels}: the entry of an earlier version commits to label and digest alone. In one state of
/// records.db, which it opens itself.
std::vector<CheckFinding> partiesNotAsJournaled(Databases& databases);

} // namespace zapis
