#include "core/records/replay.h"

#include "core/base/error.h"
#include "core/records/record_steps.h"

namespace zapis {
namespace {

StoredRecord newRecord(const Catalogue& catalogue, const HistoryEntry& entry)
{
    StoredRecord record;
    record.id = *entry.record;
    record.kind = catalogue.find(entry.kind);
    if (!record.kind) throw Error(Error::Code::Damaged, "records.unknown-kind", {toText(record.id), entry.kind});
    return record;
}

void applyNote(StoredRecord& record, const CommittedField& field)
{
    if (field.name == kCodeEntry && field.value.isString()) record.code = field.value.string();
    if (field.name != kStatusEntry || !field.value.isString()) return;
    if (const auto status = parseStatus(field.value.string())) record.status = *status;
}

} // namespace

std::vector<CommittedField> committedFieldsOf(const HistoryEntry& entry)
{
    std::vector<CommittedField> fields;
    for (const FieldProof& proof : entry.fields) fields.push_back({proof.name, proof.value.value_or(Json()), proof.valueClass});
    return fields;
}

Replayed replayEntry(const Catalogue& catalogue, const HistoryEntry& entry, std::optional<StoredRecord>& record)
{
    const std::vector<CommittedField> fields = committedFieldsOf(entry);
    if (!entry.record || !changesRecord(entry.event, fields)) return Replayed::Nothing;
    if (!record) record = newRecord(catalogue, entry);
    applyFields(*record->kind, record->parts, fields);
    for (const CommittedField& field : fields) applyNote(*record, field);
    ++record->revision;
    record->changedMs = entry.timeMs;
    if (!writesIdentity(fields)) return Replayed::CaseHalf;
    record->identityRevision = record->revision;
    return Replayed::BothHalves;
}

} // namespace zapis
