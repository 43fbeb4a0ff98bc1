/// The dry run: what would go to a recipient, what stays and why, and what a person should look at before. Pure, writes nothing.
/// It is made once and shown, and it is what the export seals (write/exporter.h).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/bundle/gate/gate.h"
#include "core/bundle/parties/recipients.h"
#include "core/bundle/plan/names_look.h"
#include "core/media/hidden_data.h"
#include "core/records/evidence.h"

namespace zapis {

inline constexpr std::string_view kClockBehind = "bundle.clock-behind";

struct ExportRequest {
    RecordId recipient;
    std::vector<RecordId> selection; ///< records picked; what they need comes along (passages, links, persons' codes)
    bool everything = false;
    std::string purpose;
    std::string senderName;     ///< Source-Organization
    std::string overrideReason; ///< for an unverified or expired key; goes into bundle.json
    Language language = Language::En;
    std::uint64_t partBytes = 2ull << 30;
    bool practice = false;
};

/// A record whose files go and carry such data, or what could not be looked into (hidden_look.h).
struct HiddenIn {
    RecordId record;
    std::string code;
    std::set<HiddenData> data;
    bool operator==(const HiddenIn&) const = default;
};

/// What a plan depends on beside its request: while it is the same, so is the plan.
struct PlannedAt {
    std::int64_t newestEntry = 0; ///< of the journal
    Day day; ///< by which consents are read: today, or the day of the newest entry where the clock was set back behind it
    bool namesOpen = false;
    bool isClockBehind = false; ///< as clockStanding() has it: nothing is sealed
    bool operator==(const PlannedAt&) const = default;
};
PlannedAt plannedAt(const RecordReader& reader);

struct ExportPlan {
    ExportRequest request;
    PlannedAt at;
    Recipient recipient;
    std::vector<GateDecision> decisions;        ///< of every record considered, in a stable order
    std::map<RecordId, std::int64_t> revisions; ///< of the records that go
    std::vector<std::string> warnings;          ///< keys of resources/errors: unmarked names, unverified keys…
    std::vector<UnmarkedName> unmarked;         ///< nobody has said yet whose they are: nothing is sealed
    std::vector<UnmarkedName> saidNoPerson;     ///< of which a person said that they name nobody
    std::vector<HiddenIn> hiddenIn;
    std::vector<std::string> keySharedWith; ///< names of other recipients who can open what is sealed for this one
    std::uint64_t payloadBytes = 0;
    std::size_t goes = 0, redacted = 0, stays = 0;
};
ExportPlan planExport(const RecordReader& reader, const EvidenceStore& store, const ExportRequest& request, const Job& job = {});
/// All that is told before a plan is sealed, with whom and what it speaks of.
std::vector<Error> warningsOf(const ExportPlan& plan);
/// A warning of names: nothing is sealed till it is gone.
bool stopsForNames(std::string_view warning);
/// As planExport, but of just these records, and without a look at hidden data.
ExportPlan planOf(const RecordReader& reader, const ExportRequest& request, const std::vector<RecordId>& records);

Json toJson(const std::vector<HiddenIn>& hiddenIn); ///< [{"data":["place",…],"id"}]
/// {"goes","redacted","stays"}: of each record id and kind, and where it does not go "reason" and "because" (ids); besides
/// "unmarked" names and those "said_no_person", "hidden" data, "key_shared_with", "warnings", the "code" of the plan.
Json toJson(const ExportPlan& plan);

/// The file of an evidence item that goes and whose original is not withheld.
std::optional<StoredFile> originalThatGoes(const RecordReader& reader, const GateDecision& decision);
/// Keys for this export: the usable ones of a day, or with a reason every key that is not revoked. Throws Refused
/// "bundle.no-verified-key".
std::vector<AgeRecipient> exportKeys(const Recipient& recipient, const std::string& overrideReason, Day day);

} // namespace zapis
