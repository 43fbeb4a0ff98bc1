#include "core/bundle/exporter.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/bundle/bag.h"
#include "core/bundle/export_plan.h"
#include "core/bundle/frozen_export.h"
#include "core/bundle/names.h"
#include "core/bundle/part_writer.h"
#include "core/bundle/payload.h"
#include "core/bundle/recipient_state.h"
#include "core/records/evidence.h"
#include "core/vault/transaction.h"

namespace zapis {

namespace {

constexpr int kMaxAttempts = 8;

/// What must hold before anything is written.
void requireAllowed(const ExportPlan& plan, const ExportRequest& request)
{
    if (plan.goes == 0) throw Error(Error::Code::Refused, "bundle.nothing-goes");
    if (request.namesLookedAt || !request.overrideReason.empty()) return;
    for (const std::string_view key : {kUnmarkedNames, kNamesNotChecked})
        if (std::find(plan.warnings.begin(), plan.warnings.end(), key) != plan.warnings.end())
            throw Error(Error::Code::Refused, std::string(key));
}

/// One state of the database for the whole export; other connections go on writing.
class ReadSnapshot {
public:
    explicit ReadSnapshot(Databases& databases)
        : m_databases(&databases)
    {
    }
    ReadSnapshot(const ReadSnapshot&) = delete;
    ReadSnapshot& operator=(const ReadSnapshot&) = delete;
    ~ReadSnapshot()
    {
        try {
            end();
        } catch (const Error&) {
            // A connection that cannot end a reading transaction says so at its next statement.
        }
    }
    void begin() { m_databases->records.execute("BEGIN; SELECT count(*) FROM journal"); }
    void end()
    {
        if (m_databases->records.inTransaction()) m_databases->records.execute("COMMIT");
    }

private:
    Databases* m_databases;
};

/// Decides, publishes the journal's checkpoint and begins reading, so that all three are of one state: where another thread saved
/// in between, once more.
struct Beginning {
    ExportPlan plan;
    std::vector<AgeRecipient> keys;
    std::string ownNote;
};
Beginning beginExport(
    const RecordReader& reader, Log& log, const ExportRequest& request, ConsentTable& consents, ReadSnapshot& reading)
{
    for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
        const std::uint64_t size = log.size();
        consents = ConsentTable::read(reader);
        Beginning beginning{makePlan(reader, request, consents), {}, {}};
        beginning.keys = exportKeys(beginning.plan.recipient, request.overrideReason);
        requireAllowed(beginning.plan, request);
        beginning.ownNote = publishOwnCheckpoint(reader.databases(), log, request.recipient);
        reading.begin();
        if (log.size() == size) return beginning;
        reading.end();
    }
    throw Error(Error::Code::InUse, "bundle.changed-while-freezing");
}

/// The hand-over record, the journal's entry of the export, and the row of it, in one transaction.
RecordId recordHandover(
    Records& records, Log& log, const ExportRequest& request, const Snapshot& snapshot, const FrozenExport& frozen)
{
    Json::Array ids, reasons;
    for (const GoingRecord& going : snapshot.going()) ids.emplace_back(toText(going.id));
    for (const auto& [reason, count] : snapshot.stayingCounts()) reasons.emplace_back(reason);
    Json fields = Json::object({{"bundle_kind", "transfer"}, {"date", toText(todayInMinsk())},
        {"language", languageCode(request.language)}, {"recipient", toText(request.recipient)}, {"records", std::move(ids)}});
    if (!reasons.empty()) fields["withheld"] = std::move(reasons);

    const RecordId handover = newRecordId();
    const std::vector<CommittedField> notes{
        {"#bundle", uuidText(frozen.header.bundle.bytes)}, {"#digest", frozen.bag.digest}, {"#label", frozen.header.label}};
    Records::SaveExtras extras;
    extras.notes = notes;
    extras.inside = [&] {
        log.append({NewEntry{Event::Export, std::nullopt, {}, false, notes}}, newId<CommitId>());
        insertExport(records.reader().databases().records,
            {frozen.header.bundle, request.recipient, handover, frozen.header.sequence, frozen.identity.createdMs,
                frozen.header.label, frozen.bag.digest, frozen.ownNote});
    };
    records.commit({RecordChange{handover, "handover", std::move(fields), std::nullopt}}, extras);
    return handover;
}

} // namespace

ExportResult exportBundle(Records& records, Evidence&, EvidenceStore& store, Log& log, const ExportRequest& request,
    const std::filesystem::path& folder, const Job& job)
{
    const RecordReader& reader = records.reader();
    Databases& databases = reader.databases();
    const SigningKey signer = bundleSigner(databases);
    RecipientState state = recipientState(databases.records, request.recipient);
    job.reach(0, 0);
    ReadSnapshot reading(databases);
    ConsentTable consents(reader.catalogue(), {});
    const Beginning beginning = beginExport(reader, log, request, consents, reading);
    job.reach(0, 0);

    const Snapshot snapshot(reader.catalogue(), consents, beginning.plan.decisions, Pseudonyms(std::move(state.pseudonymKey)));
    FrozenExport frozen;
    frozen.identity = {BundleId{randomUuidBytes()}, state.series, newBundleLabel(), nowMs()};
    frozen.ownNote = beginning.ownNote;
    freeze(frozen, reader, snapshot, store, log, request, beginning.plan.recipient, beginning.keys, signer, job);

    PartWriter parts(folder, frozen.header.label, beginning.keys, request.partBytes, frozen.bag.tarBytes);
    writeBag(
        frozen.bag, [&](ByteView bytes) { parts.write(bytes); }, job);
    reading.end();

    ExportResult result;
    result.files = parts.finish();
    result.handover = recordHandover(records, log, request, snapshot, frozen);
    parts.keep();
    result.label = frozen.header.label;
    result.digest = frozen.bag.digest;
    result.bundle = frozen.header.bundle;
    return result;
}

} // namespace zapis
