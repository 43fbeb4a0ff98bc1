/// A bundle frozen (docs/formats/bundle.md §7): the same ids, label, time, pseudonym key, records and journal cut give the same
/// tar, byte for byte.
#pragma once

#include "core/bundle/plan/export_plan.h"
#include "core/bundle/plan/snapshot.h"
#include "core/bundle/write/bag.h"
#include "core/bundle/write/payload.h"

namespace zapis {

/// What is drawn once for a bundle.
struct ExportIdentity {
    BundleId bundle, series;
    std::string label;
    std::int64_t createdMs = 0;
};

/// Stays where it is made: the files of its bag read from it.
struct FrozenExport {
    FrozenExport() = default;
    FrozenExport(const FrozenExport&) = delete;
    FrozenExport& operator=(const FrozenExport&) = delete;
    ExportIdentity identity;
    std::string ownNote; ///< checkpoint of this device's log
    BundleHeader header;
    std::optional<JournalCut> cut;
    std::optional<Payload> payload;
    Bag bag;
};

/// Fills header, cut, payload and bag. Inside a read snapshot of the state that `ownNote` is the checkpoint of.
void freeze(FrozenExport& frozen, const RecordReader& reader, const Snapshot& snapshot, const EvidenceStore& store,
    const Log& log, const ExportRequest& request, const Recipient& recipient, const std::vector<AgeRecipient>& keys,
    const SigningKey& signer, const Job& job);

} // namespace zapis
