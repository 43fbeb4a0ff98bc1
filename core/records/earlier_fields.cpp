// What a record said before: its history played up to a revision.
#include "core/records/record_steps.h"
#include "core/records/split_fields.h"

namespace zapis {

std::optional<Json> RecordReader::fieldsAt(const RecordId& id, std::int64_t revision) const
{
    const auto name = kindOf(id);
    if (!name) return std::nullopt;
    const Kind& kind = m_catalogue->at(*name);
    SplitFields parts;
    std::int64_t reached = 0;
    for (const HistoryEntry& entry : LogReader(*m_databases).of(id)) {
        if (reached == revision) break;
        const std::vector<CommittedField> fields = committedIn(entry);
        if (!changesRecord(entry.event, fields)) continue;
        applyFields(kind, parts, fields);
        ++reached;
    }
    return reached == revision ? std::optional(joinFields(kind, parts)) : std::nullopt;
}

} // namespace zapis
