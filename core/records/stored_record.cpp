#include "core/records/stored_record.h"

#include "core/base/error.h"
#include "core/vault/statement.h"

namespace zapis {
namespace {

constexpr JsonLimits kDocumentLimits{.maxBytes = 256u << 20, .maxDepth = 32};

Json identityPartOf(Databases& databases, const RecordId& id, std::int64_t revision)
{
    if (!databases.identityOpen() || revision == 0) return Json::object({});
    Statement document(*databases.identity, "SELECT json FROM identity_document WHERE record = ? AND revision = ?");
    document.bindAll(id, revision);
    if (!document.step()) throw Error(Error::Code::Damaged, "records.identity-missing", {toText(id)});
    return parseJson(document.textView(0), kDocumentLimits);
}

} // namespace

std::optional<StoredRecord> loadRecord(const Catalogue& catalogue, Databases& databases, const RecordId& id)
{
    Statement found(databases.records,
        "SELECT row, kind, status, code, changed_ms, revision, identity_revision, json FROM record JOIN document USING(row) "
        "WHERE id = ?");
    found.bindAll(id);
    if (!found.step()) return std::nullopt;
    StoredRecord record;
    record.row = found.integer(0);
    record.id = id;
    record.kind = catalogue.find(found.textView(1));
    const auto status = parseStatus(found.textView(2));
    if (!record.kind || !status) throw Error(Error::Code::Damaged, "records.unknown-kind", {toText(id), found.text(1)});
    record.status = *status;
    record.code = found.text(3);
    record.changedMs = found.integer(4);
    record.revision = found.integer(5);
    record.identityRevision = found.integer(6);
    record.parts.casePart = parseJson(found.textView(7), kDocumentLimits);
    record.parts.identityPart = identityPartOf(databases, id, record.identityRevision);
    return record;
}

Record toRecord(const StoredRecord& stored, bool identityRead, Title title, std::string sortDate)
{
    Record record;
    record.id = stored.id;
    record.kind = stored.kind->name;
    record.status = stored.status;
    record.code = stored.code;
    record.title = std::move(title);
    record.sortDate = std::move(sortDate);
    record.changedMs = stored.changedMs;
    record.revision = stored.revision;
    record.fields = joinFields(*stored.kind, stored.parts);
    record.identityRead = identityRead;
    return record;
}

} // namespace zapis
