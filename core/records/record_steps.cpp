#include "core/records/record_steps.h"

#include <algorithm>

#include "core/records/title.h"
#include "core/vault/statement.h"

namespace zapis {

RecordStep stepFrom(const StoredRecord& before, Event event)
{
    RecordStep step;
    step.before = before;
    step.after = before;
    step.event = event;
    return step;
}

std::vector<CommittedField> entryFieldsOf(const RecordStep& step, bool identityKnown)
{
    const SplitFields none;
    std::vector<CommittedField> fields =
        changedFields(*step.after.kind, step.before ? step.before->parts : none, step.after.parts, identityKnown);
    if (!step.before || step.before->code != step.after.code)
        fields.push_back({std::string(kCodeEntry), step.after.code, ValueClass::Plain});
    if (!step.before || step.before->status != step.after.status)
        fields.push_back({std::string(kStatusEntry), statusCode(step.after.status), ValueClass::Plain});
    fields.insert(fields.end(), step.notes.begin(), step.notes.end());
    return fields;
}

bool writesIdentity(const std::vector<CommittedField>& fields)
{
    return std::any_of(
        fields.begin(), fields.end(), [](const CommittedField& field) { return field.valueClass == ValueClass::Identity; });
}

std::vector<CommittedField> committedIn(const HistoryEntry& entry)
{
    std::vector<CommittedField> fields;
    for (const FieldProof& proof : entry.fields) fields.push_back({proof.name, proof.value.value_or(Json()), proof.valueClass});
    return fields;
}

bool changesRecord(const HistoryEntry& entry) { return changesRecord(entry.event, committedIn(entry)); }

bool changesRecord(Event event, const std::vector<CommittedField>& fields)
{
    switch (event) {
    case Event::Create:
    case Event::Change:
    case Event::Finalise:
    case Event::Amend:
    case Event::Withdraw:
    case Event::Attach:
    case Event::Redact:
    case Event::Translate:
    case Event::Consent:
    case Event::Handover:
    case Event::Import:
    case Event::Erase:
    case Event::Merge:
    case Event::Settle: break;
    default: return false;
    }
    return std::any_of(fields.begin(), fields.end(), [](const CommittedField& field) {
        return field.name.front() != '#' || field.name == kStatusEntry || field.name == kCodeEntry;
    });
}

StepWriter::StepWriter(const Catalogue& catalogue, Databases& databases, Log& log, const std::vector<RecordObserver*>& observers,
    const CommitId& commit)
    : m_databases(databases),
      m_log(log),
      m_observers(observers),
      m_commit(commit),
      m_index(catalogue, databases)
{
}

void StepWriter::write(std::vector<RecordStep>& steps)
{
    std::vector<NewEntry> entries;
    std::vector<RecordStep*> changed;
    for (RecordStep& step : steps) {
        dropDraft(m_databases, step.after.id);
        std::vector<CommittedField> fields = entryFieldsOf(step, m_databases.identityOpen());
        if (!changesRecord(step.event, fields)) continue;
        entries.push_back({step.event, step.after.id, step.after.kind->name, step.after.kind->isPerson, std::move(fields)});
        changed.push_back(&step);
    }
    const std::vector<EntryRef> refs = m_log.append(entries, m_commit);
    for (std::size_t i = 0; i < changed.size(); ++i) writeTables(*changed[i], entries[i].fields, refs[i].timeMs);
    if (!changed.empty()) m_index.mark(m_commit.bytes);
    for (const RecordStep* step : changed) tell(*step);
}

void StepWriter::writeTables(RecordStep& step, const std::vector<CommittedField>& fields, std::int64_t timeMs)
{
    step.after.row = step.before ? step.before->row : 0;
    step.after.revision = (step.before ? step.before->revision : 0) + 1;
    step.after.identityRevision = step.before ? step.before->identityRevision : 0;
    step.after.changedMs = timeMs;
    m_index.put(step.after, writesIdentity(fields));
}

void StepWriter::tell(const RecordStep& step)
{
    if (m_observers.empty()) return;
    const Record record =
        toRecord(step.after, m_databases.identityOpen(), {}, sortKeyOf(*step.after.kind, step.after.parts.casePart).date);
    for (RecordObserver* observer : m_observers) observer->recordChanged(m_databases, record);
}

void dropDraft(Databases& databases, const RecordId& record)
{
    Statement(databases.records, "DELETE FROM draft WHERE record = ?").bindAll(record).run();
    if (databases.identityOpen())
        Statement(*databases.identity, "DELETE FROM identity_draft WHERE record = ?").bindAll(record).run();
}

} // namespace zapis
