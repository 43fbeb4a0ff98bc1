/// What is kept towards one recipient: the key of the pseudonyms, the series, and the bundles so far.
#pragma once

#include <optional>
#include <string>

#include "core/bundle/parties/recipients.h"

namespace zapis {

struct RecipientState {
    Secret pseudonymKey{32};
    BundleId series;
};
/// Makes it at first use, in a transaction of its own unless the caller has one.
RecipientState recipientState(Connection& records, const RecordId& recipient);

struct PreviousBundle {
    std::int64_t sequence = 0;
    Sha256Digest digest;
    std::string checkpoint;
};
/// Throws Damaged "bundle.signer-damaged".
std::optional<PreviousBundle> previousBundle(Connection& records, const RecordId& recipient);

struct ExportRow {
    BundleId bundle;
    RecordId recipient, handover;
    std::int64_t sequence = 1, createdMs = 0;
    std::string label;
    Sha256Digest digest;
    std::string checkpoint;
};
/// Over all that the tables keep of an export, the key of its pseudonyms and that of its signature: its entry commits to it.
Sha256Digest keptDigest(Connection& records, const ExportRow& row);
void insertExport(Connection& records, const ExportRow& row);

} // namespace zapis
