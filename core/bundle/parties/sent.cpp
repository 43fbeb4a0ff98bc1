#include "core/bundle/parties/sent.h"

#include <algorithm>

#include "core/model/kinds.h"
#include "core/vault/statement.h"

namespace zapis {

namespace {

std::string labelOf(Connection& records, const RecordId& handover)
{
    Statement row(records, "SELECT label FROM bundle_export WHERE handover = ?");
    return row.bindAll(handover).step() ? row.text(0) : std::string();
}

} // namespace

std::vector<SentBundle> bundlesWith(const RecordReader& reader, const RecordId& record)
{
    std::vector<SentBundle> sent;
    for (const IncomingLink& link : reader.incoming(record)) {
        if (link.kind != kinds::kHandover || link.field != "records") continue;
        const Json fields = reader.get(link.from).fields;
        SentBundle bundle{link.from, {}, {}, labelOf(reader.databases().records, link.from), fields.stringOr("date")};
        if (const auto recipient = parseRecordId(fields.stringOr("recipient"))) {
            bundle.recipient = *recipient;
            if (const auto known = reader.find(*recipient)) bundle.recipientName = known->fields.stringOr("name");
        }
        sent.push_back(std::move(bundle));
    }
    std::ranges::stable_sort(sent, {}, &SentBundle::date);
    return sent;
}

std::vector<RecordId> accountsOf(const RecordReader& reader, const RecordId& person)
{
    std::vector<RecordId> accounts;
    for (const IncomingLink& link : reader.incoming(person))
        if (link.kind == kinds::kTestimony && link.field == "person") accounts.push_back(link.from);
    return accounts;
}

Json toJson(const SentBundle& sent)
{
    return Json::object({{"date", sent.date}, {"handover", toText(sent.handover)}, {"label", sent.label},
        {"name", sent.recipientName}, {"recipient", toText(sent.recipient)}});
}

} // namespace zapis
