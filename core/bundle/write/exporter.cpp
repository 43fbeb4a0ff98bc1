#include "core/bundle/write/exporter.h"

#include <algorithm>
#include <optional>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/bundle/format/names.h"
#include "core/bundle/parties/recipient_state.h"
#include "core/bundle/plan/shown_plan.h"
#include "core/bundle/write/bag.h"
#include "core/bundle/write/frozen_export.h"
#include "core/bundle/write/payload.h"
#include "core/bundle/write/unfinished_export.h"
#include "core/model/kinds.h"
#include "core/records/view_check.h"
#include "core/vault/transaction.h"

namespace zapis {

namespace {

constexpr std::size_t kMostNamed = 10;

/// What must hold before anything is written.
void requireAllowed(const ExportPlan& plan)
{
    if (plan.goes == 0) throw Error(Error::Code::Refused, "bundle.nothing-goes");
    const auto warning = std::ranges::find_if(plan.warnings, stopsForNames);
    if (warning != plan.warnings.end()) throw Error(Error::Code::Refused, *warning);
}

/// Sees to what exports before this one left in the folder; returns the labels of what was removed.
std::vector<std::string> tidied(Connection& records, const std::filesystem::path& folder, const Job& job)
{
    Settled settled = settleUnfinished(records, folder, job);
    // Whoever exports again because the export before was cut off would hand over twice.
    if (!settled.completed.empty()) throw Error(Error::Code::Refused, "bundle.completed-first", {join(settled.completed, ", ")});
    return std::move(settled.removed);
}

/// The hand-over record, the journal's entry of the export, and the row of it, in one transaction.
RecordId recordHandover(Records& records, Log& log, const ExportRequest& request, const Snapshot& snapshot,
    const FrozenExport& frozen, UnfinishedExport& unfinished)
{
    Json::Array ids, reasons;
    for (const GoingRecord& going : snapshot.going()) ids.emplace_back(toText(going.id));
    for (const auto& [reason, count] : snapshot.stayingCounts()) reasons.emplace_back(reason);
    Json fields = Json::object({{"bundle_kind", "transfer"}, {"date", toText(todayHere())},
        {"language", languageCode(request.language)}, {"recipient", toText(request.recipient)}, {"records", std::move(ids)}});
    if (!reasons.empty()) fields["withheld"] = std::move(reasons);

    const RecordId handover = newRecordId();
    const ExportRow row{frozen.header.bundle, request.recipient, handover, frozen.header.sequence, frozen.identity.createdMs,
        frozen.header.label, frozen.bag.digest, frozen.ownNote};
    const std::vector<CommittedField> notes{{"#bundle", uuidText(frozen.header.bundle.bytes)},
        {"#digest", frozen.bag.digest.hex()}, {"#label", frozen.header.label},
        {"#kept", keptDigest(records.reader().databases().records, row).hex()}};
    Records::SaveExtras extras;
    extras.notes = notes;
    extras.inside = [&] {
        log.recordPublished(frozen.ownNote, toText(request.recipient));
        log.append({NewEntry{Event::Export, std::nullopt, {}, false, notes}}, newId<CommitId>());
        insertExport(records.reader().databases().records, row);
        unfinished.keepEnd();
    };
    records.commit({RecordChange{handover, kinds::kHandover, std::move(fields), std::nullopt}}, extras);
    return handover;
}

/// The gate reads consents from the tables: one that was cut out of them there, or put back as it was before, must not open it.
void requireConsentsAsJournaled(const RecordReader& reader)
{
    auto differing = ViewCheck(reader.catalogue(), reader.databases()).differencesOf(kinds::kConsent);
    if (differing.empty()) return;
    if (differing.size() > kMostNamed) {
        differing.resize(kMostNamed);
        differing.emplace_back("…");
    }
    throw Error(Error::Code::Damaged, "bundle.consents-differ", {join(differing, ", ")});
}

} // namespace

ExportResult exportBundle(Records& records, EvidenceStore& store, Log& log, const ExportPlan& shown,
    const std::filesystem::path& folder, const Job& job)
{
    const RecordReader& reader = records.reader();
    const ExportRequest& request = shown.request;
    Databases& databases = reader.databases();
    job.reach(0, 0);
    ExportResult result;
    result.removed = tidied(databases.records, folder, job);
    const SigningKey signer = bundleSigner(databases);
    RecipientState state = recipientState(databases.records, request.recipient);
    const std::string label = newBundleLabel();
    UnfinishedExport unfinished(databases.records, label);
    std::optional<ReadTransaction> reading(std::in_place, databases);
    requireConsentsAsJournaled(reader);
    // Before all that is read by the day: keys and consents alike.
    if (plannedAt(reader).isClockBehind) throw Error(Error::Code::Refused, std::string(kClockBehind));
    const std::vector<AgeRecipient> keys = exportKeys(shown.recipient, request.overrideReason, shown.at.day);
    requireAllowed(shown);
    requireAsShown(reader, store, shown, job);
    job.reach(0, 0);

    const Consents consents = Consents::read(reader);
    const Snapshot snapshot(reader.catalogue(), consents, shown.decisions, Pseudonyms(std::move(state.pseudonymKey)));
    FrozenExport frozen;
    frozen.identity = {BundleId{randomUuidBytes()}, state.series, label, nowMs()};
    frozen.ownNote = log.checkpoint();
    freeze(frozen, reader, snapshot, store, log, request, shown.recipient, keys, signer, job);

    PartWriter& parts = unfinished.open(folder, keys, request.partBytes, frozen.bag.tarBytes);
    writeBag(frozen.bag, [&](ByteView bytes) { parts.write(bytes); }, job);
    unfinished.seal();
    reading.reset();
    requireStillAllowed(reader, shown);

    result.label = label;
    result.digest = frozen.bag.digest;
    result.bundle = frozen.header.bundle;
    result.handover = recordHandover(records, log, request, snapshot, frozen, unfinished);
    result.files = unfinished.complete();
    return result;
}

} // namespace zapis
