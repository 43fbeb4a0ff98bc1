/// Export of a whole transfer (docs/formats/bundle.md §1–4b, §7): selection → gate → frozen snapshot → bag → tar → age → parts,
/// as a stream with constant memory. A cancel or an error leaves no file behind; the hand-over is journaled before anybody could
/// open what lies on the medium (unfinished_export.h).
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/bundle/gate/gate.h"
#include "core/bundle/parties/recipients.h"
#include "core/media/hidden_data.h"
#include "core/vault/evidence_store.h"

namespace zapis {

struct ExportRequest {
    RecordId recipient;
    std::vector<RecordId> selection; ///< records picked; what they need comes along (passages, links, persons' codes)
    bool everything = false;
    std::string purpose;
    std::string senderName;     ///< Source-Organization
    std::string overrideReason; ///< for an unverified or expired key; goes into bundle.json
    /// A person has looked at the plan's warning "bundle.unmarked-names" or "bundle.names-not-checked"; without it
    /// exportBundle refuses with that key.
    bool namesLookedAt = false;
    Language language = Language::En;
    std::uint64_t partBytes = 2ull << 30;
    bool practice = false;
};

/// An evidence item whose original goes and carries such data (hidden_look.h).
struct HiddenIn {
    RecordId record;
    std::string code;
    std::set<HiddenData> data;
};

/// The dry run: pure, writes nothing.
struct ExportPlan {
    Recipient recipient;
    std::vector<GateDecision> decisions; ///< of every record considered, in a stable order
    std::vector<std::string> warnings;   ///< keys of resources/errors: unmarked names, unverified keys…
    std::vector<RecordId>
        unmarkedIn; ///< records that go and hold a name unmarked; with the warning it may also stand in the request
    std::vector<HiddenIn> hiddenIn; ///< filled by lookForHiddenData
    std::uint64_t payloadBytes = 0;
    std::size_t goes = 0, redacted = 0, stays = 0;
};
ExportPlan planExport(const RecordReader& reader, const ExportRequest& request);
Json toJson(const std::vector<HiddenIn>& hiddenIn); ///< [{"data":["place",…],"id"}]
/// {"goes","redacted","stays"}: of each record id and kind, and where it does not go "reason" and "because" (ids); besides
/// "unmarked" records, "hidden" data and "warnings".
Json toJson(const ExportPlan& plan);

struct ExportResult {
    std::vector<std::filesystem::path> files; ///< parts, then <label>.sha256
    std::string label, digest;                ///< digest: 64 hex of tagmanifest-sha256.txt
    BundleId bundle;
    RecordId handover;                ///< the record of the hand-over
    std::vector<HiddenIn> hiddenIn;   ///< as in the plan
    std::vector<std::string> removed; ///< labels of exports that were cut off before: what they left in the folder is gone
};
/// Throws Refused "bundle.nothing-goes", "bundle.no-verified-key", "bundle.unmarked-names", "bundle.names-not-checked",
/// "bundle.changed-while-written"; Usage "bundle.part-size"; Io of the medium; Damaged where evidence is no longer what was
/// sealed. After an error or a Cancelled nothing of it is on the medium, and no hand-over is in the vault. The exception: Io
/// "bundle.left-unfinished" {label}, the medium went away after the hand-over was journaled. The next export to that folder
/// completes the files, seals nothing new and throws Refused "bundle.completed-first" {labels}, or Damaged
/// "bundle.unfinished-damaged" {label}.
ExportResult exportBundle(Records& records, EvidenceStore& store, Log& log, const ExportRequest& request,
    const std::filesystem::path& folder, const Job& job);

} // namespace zapis
