#include "core/bundle/gate/gate_source.h"

#include "core/vault/statement.h"

namespace zapis {

std::optional<GateRecord> ReaderSource::find(const RecordId& id) const
{
    auto record = m_reader->find(id);
    if (!record) return std::nullopt;
    return GateRecord{std::move(record->kind), record->status, std::move(record->fields), record->identityRead};
}

std::vector<GateSource::Link> ReaderSource::incoming(const RecordId& id) const
{
    // Not RecordReader::incoming, which leaves out withdrawn records: a fact whose words were withdrawn still rests on them.
    std::vector<Link> links;
    Statement found(m_reader->databases().records,
        "SELECT r.id, r.kind, l.field FROM link l JOIN record r ON r.row = l.row WHERE l.target = ? ORDER BY r.row, l.field");
    found.bindAll(id);
    while (found.step()) links.push_back({found.id<RecordId>(0), found.text(1), found.text(2)});
    return links;
}

std::vector<GateDecision> decide(const RecordReader& reader, const Consents& consents, const ConsentRecipient& recipient,
    const std::vector<RecordId>& selection, Day on)
{
    return decide(reader.catalogue(), ReaderSource(reader), consents, recipient, selection, on);
}

} // namespace zapis
