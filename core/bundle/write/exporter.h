/// Export of a whole transfer (docs/formats/bundle.md §1–4b, §7): selection → gate → frozen snapshot → bag → tar → age → parts,
/// as a stream with constant memory. A cancel or an error leaves no file behind; the hand-over is journaled before anybody could
/// open what lies on the medium (unfinished_export.h).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/bundle/plan/export_plan.h"
#include "core/vault/evidence_store.h"

namespace zapis {

struct ExportResult {
    std::vector<std::filesystem::path> files; ///< parts, then <label>.sha256
    std::string label;
    Sha256Digest digest; ///< of tagmanifest-sha256.txt
    BundleId bundle;
    RecordId handover;                ///< the record of the hand-over
    std::vector<std::string> removed; ///< labels of exports that were cut off before: what they left in the folder is gone
};
/// Seals what `shown` says, which a person has seen: nothing that it does not show, and not where it no longer holds. Throws
/// Refused "bundle.changed-since-shown" where the vault now would show another plan, "bundle.changed-while-written" where what
/// goes may not go any more when the writing is over, "bundle.nothing-goes", "bundle.no-verified-key"; "bundle.unmarked-names",
/// "bundle.names-not-checked". Usage "bundle.part-size"; Io of the medium; Damaged where evidence is
/// no longer what was sealed. After an error or a Cancelled nothing of it is on the medium, and no hand-over is in the vault. The
/// exception: Io "bundle.left-unfinished" {label}, the medium went away after the hand-over was journaled. The next export to
/// that folder completes the files, seals nothing new and throws Refused "bundle.completed-first" {labels}, or Damaged
/// "bundle.unfinished-damaged" {label}.
ExportResult exportBundle(Records& records, EvidenceStore& store, Log& log, const ExportPlan& shown,
    const std::filesystem::path& folder, const Job& job);

} // namespace zapis
