// Unsaved edits: sealed like everything else, split like the records, but not journaled and cheap to write again every few
// seconds.
#include "core/base/clock.h"
#include "core/records/record_steps.h"
#include "core/records/records.h"
#include "core/records/split_fields.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

constexpr JsonLimits kDraftLimits{.maxBytes = 256u << 20, .maxDepth = 32};
constexpr std::string_view kDraftColumns = "SELECT record, kind, based_on, saved_ms, place, json, edit FROM draft";

using EditId = Id<struct EditTag>;

/// The identity half of an edit. An edit begun while the compartment was closed has none: it keeps what the record has.
Json identityHalf(const Catalogue& catalogue, Databases& databases, const RecordId& record, const EditId& edit)
{
    if (!databases.identityOpen()) return Json::object({});
    Statement half(*databases.identity, "SELECT json FROM identity_draft WHERE record = ? AND edit = ?");
    half.bindAll(record, edit);
    if (half.step()) return parseJson(half.textView(0), kDraftLimits);
    const auto stored = loadRecord(catalogue, databases, record);
    return stored ? stored->parts.identityPart : Json::object({});
}

Draft draftOf(const Catalogue& catalogue, Databases& databases, Statement& found)
{
    Draft draft;
    draft.record = found.id<RecordId>(0);
    draft.kind = found.text(1);
    if (!found.isNull(2)) draft.basedOn = found.integer(2);
    draft.savedMs = found.integer(3);
    draft.place = found.text(4);
    const SplitFields parts{
        parseJson(found.textView(5), kDraftLimits), identityHalf(catalogue, databases, draft.record, found.id<EditId>(6))};
    draft.fields = joinFields(catalogue.at(draft.kind), parts);
    return draft;
}

EditId editOf(Databases& databases, const RecordId& record)
{
    Statement found(databases.records, "SELECT edit FROM draft WHERE record = ?");
    found.bindAll(record);
    return found.step() ? found.id<EditId>(0) : newId<EditId>();
}

} // namespace

void Records::saveDraft(const Draft& draft)
{
    const SplitFields parts = splitFields(m_catalogue->at(draft.kind), toNfc(draft.fields));
    const std::int64_t savedMs = draft.savedMs != 0 ? draft.savedMs : nowMs();
    PairedTransaction transaction(*m_databases);
    const EditId edit = editOf(*m_databases, draft.record);
    if (m_databases->identityOpen())
        Statement(*m_databases->identity, "INSERT OR REPLACE INTO identity_draft(record, edit, json) VALUES(?, ?, ?)")
            .bindAll(draft.record, edit, canonical(parts.identityPart))
            .run();
    Statement(m_databases->records,
        "INSERT OR REPLACE INTO draft(record, edit, kind, based_on, saved_ms, place, json) VALUES(?, ?, ?, ?, ?, ?, ?)")
        .bindAll(draft.record, edit, draft.kind, draft.basedOn, savedMs, draft.place, canonical(parts.casePart))
        .run();
    transaction.commit();
}

std::optional<Draft> DraftReader::find(const RecordId& record) const
{
    Statement found(m_reader->databases().records, std::string(kDraftColumns) + " WHERE record = ?");
    found.bindAll(record);
    if (!found.step()) return std::nullopt;
    return draftOf(m_reader->catalogue(), m_reader->databases(), found);
}

std::vector<Draft> DraftReader::all() const
{
    Statement found(m_reader->databases().records, std::string(kDraftColumns) + " ORDER BY saved_ms DESC, record");
    std::vector<Draft> drafts;
    while (found.step()) drafts.push_back(draftOf(m_reader->catalogue(), m_reader->databases(), found));
    return drafts;
}

void Records::discardDraft(const RecordId& record)
{
    PairedTransaction transaction(*m_databases);
    dropDraft(*m_databases, record);
    transaction.commit();
}

} // namespace zapis
