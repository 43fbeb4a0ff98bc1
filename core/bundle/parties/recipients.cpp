#include "core/bundle/parties/recipients.h"

#include <algorithm>
#include <functional>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/crypto/hash.h"
#include "core/model/kinds.h"

namespace zapis {

namespace {

constexpr std::string_view kKind = kinds::kRecipient;

RecipientKey keyOf(const Json& row)
{
    RecipientKey key;
    key.age = row.stringOr("age");
    key.verifiedBy = row.stringOr("verified_by");
    key.verifiedOn = row.stringOr("verified_on");
    key.expires = row.stringOr("expires");
    key.revoked = row.stringOr("revoked") == "yes";
    key.fingerprint = keyFingerprint(key.age);
    return key;
}

Recipient recipientOf(const Record& record)
{
    Recipient recipient;
    recipient.id = record.id;
    recipient.name = record.fields.stringOr("name");
    recipient.type = record.fields.stringOr("type");
    recipient.code = record.code;
    if (const Json* keys = record.fields.find("keys"))
        for (const Json& row : keys->items()) recipient.keys.push_back(keyOf(row));
    return recipient;
}

std::string sayHow(std::string_view how)
{
    const std::string text = toNfc(trim(how));
    if (text.empty()) throw Error(Error::Code::Usage, "bundle.key-how");
    return text;
}

void changeKey(Records& records, const RecordId& recipientId, std::string_view age, const std::function<void(Json& row)>& change)
{
    const std::string text = parseAgeRecipient(trim(age)).text();
    recipient(records.reader(), recipientId);
    Record record = records.reader().get(recipientId);
    bool found = false;
    if (record.fields.find("keys")) {
        for (Json& row : record.fields["keys"].items()) {
            if (row.stringOr("age") != text) continue;
            change(row);
            found = true;
        }
    }
    if (!found) throw Error(Error::Code::Io, "bundle.no-such-key", {text});
    records.commit({RecordChange{record.id, record.kind, record.fields, record.revision}});
}

} // namespace

std::optional<RecordId> recipientNamed(const std::vector<Recipient>& recipients, std::string_view name)
{
    const auto isIt = [&](const Recipient& one) { return one.name == name; };
    const auto found = std::ranges::find_if(recipients, isIt);
    if (found == recipients.end()) return {};
    std::vector<std::string> ids;
    for (const Recipient& one : recipients)
        if (isIt(one)) ids.push_back(toText(one.id));
    if (ids.size() > 1) throw Error(Error::Code::Refused, "bundle.recipient-ambiguous", {std::string(name), join(ids, ", ")});
    return found->id;
}

std::vector<std::string> othersWithKey(const std::vector<Recipient>& recipients, const RecordId& owner, std::string_view age)
{
    const std::string key = parseAgeRecipient(age).text();
    std::vector<std::string> names;
    for (const Recipient& one : recipients) {
        const bool hasIt = std::ranges::any_of(one.keys, [&](const RecipientKey& other) { return other.age == key; });
        if (one.id != owner && hasIt) names.push_back(one.name);
    }
    return names;
}

std::string recipientFingerprint(std::string_view age) { return keyFingerprint(parseAgeRecipient(age).text()); }

std::vector<Recipient> recipients(const RecordReader& reader)
{
    std::vector<Recipient> all;
    for (const RecordId& id : reader.all(kKind)) {
        const Record record = reader.get(id);
        if (record.status != Status::Withdrawn && record.status != Status::Merged) all.push_back(recipientOf(record));
    }
    return all;
}

Recipient recipient(const RecordReader& reader, const RecordId& id)
{
    const Record record = reader.get(id);
    if (record.kind != kKind) throw Error(Error::Code::Malformed, "bundle.not-a-recipient", {record.code});
    return recipientOf(record);
}

void addRecipientKey(Records& records, const RecordId& recipientId, std::string_view age, std::string_view how)
{
    const AgeRecipient key = parseAgeRecipient(trim(age));
    const std::string verifiedBy = sayHow(how);
    const Recipient known = recipient(records.reader(), recipientId);
    if (std::any_of(known.keys.begin(), known.keys.end(), [&](const RecipientKey& other) { return other.age == key.text(); }))
        throw Error(Error::Code::Refused, "bundle.key-known", {known.name});
    Record record = records.reader().get(recipientId);
    Json& keys = record.fields["keys"];
    if (!keys.isArray()) keys = Json::Array{};
    keys.items().push_back(
        Json::object({{"age", key.text()}, {"verified_by", verifiedBy}, {"verified_on", toText(todayHere())}}));
    records.commit({RecordChange{record.id, record.kind, record.fields, record.revision}});
}

void verifyRecipientKey(Records& records, const RecordId& recipientId, std::string_view age, std::string_view how)
{
    const std::string verifiedBy = sayHow(how);
    changeKey(records, recipientId, age, [&](Json& row) {
        row["verified_by"] = verifiedBy;
        row["verified_on"] = toText(todayHere());
    });
}

void revokeRecipientKey(Records& records, const RecordId& recipientId, std::string_view age)
{
    changeKey(records, recipientId, age, [](Json& row) { row["revoked"] = "yes"; });
}

std::vector<AgeRecipient> usableKeys(const Recipient& recipient, Day today)
{
    std::vector<AgeRecipient> usable;
    for (const RecipientKey& key : recipient.keys) {
        const auto verified = parseDate(key.verifiedOn), expires = parseDate(key.expires);
        const bool isVerified = !key.verifiedBy.empty() && verified && verified->days.first <= today;
        const bool isOver = !key.expires.empty() && (!expires || expires->days.last < today);
        if (!key.revoked && isVerified && !isOver) usable.push_back(parseAgeRecipient(key.age));
    }
    if (usable.empty()) throw Error(Error::Code::Refused, "bundle.no-verified-key", {recipient.name});
    return usable;
}

} // namespace zapis
