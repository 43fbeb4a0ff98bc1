#include "core/records/graph/record_source.h"

#include "core/vault/statement.h"

namespace zapis {

std::optional<SourceRecord> ReaderSource::find(const RecordId& id) const
{
    auto record = m_reader->find(id);
    if (!record) return std::nullopt;
    return SourceRecord{std::move(record->kind), record->status, std::move(record->fields), record->identityRead};
}

std::vector<RecordId> ReaderSource::linking(const RecordId& id, std::string_view kind, std::string_view field) const
{
    // Not RecordReader::incoming, which leaves out withdrawn records and makes titles.
    Statement found(m_reader->databases().records,
        "SELECT r.id FROM link l JOIN record r ON r.row = l.row WHERE l.target = ? AND l.field = ? AND (r.kind = ? OR ? = '') "
        "ORDER BY r.row");
    found.bindAll(id, field, kind, kind);
    std::vector<RecordId> ids;
    while (found.step()) ids.push_back(found.id<RecordId>(0));
    return ids;
}

} // namespace zapis
