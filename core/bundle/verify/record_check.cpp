#include "core/bundle/verify/record_check.h"

#include "core/base/id.h"
#include "core/bundle/format/json_members.h"
#include "core/bundle/format/names.h"
#include "core/bundle/format/pseudonym.h"
#include "core/model/catalogue.h"
#include "core/model/kinds.h"
#include "core/records/record.h"

namespace zapis {

namespace {

bool isReason(std::string_view reason) { return Catalogue::builtIn()->vocabulary("withheld-reasons")->find(reason); }

/// An Error about the form of JSON becomes one of the bundle.
Error formFault(const Error& error, std::string_view code)
{
    const std::string_view key = error.what();
    return key == "json.wrong-type" || key == "json.missing-member" ? bundleFault(code, "") : error;
}

} // namespace

void RecordCheck::takeRecord(const std::string& kind, std::string_view text)
{
    std::string where = "data/records/" + kind + ".jsonl " + std::to_string(m_counts[kind] + 1);
    ++m_counts[kind];
    try {
        const Json line = parseCanonical(text, {kMaxLineBytes, 32});
        requireMembers(line, {"fields", "id", "kind", "status"}, {"code", "conditions"});
        const std::string& id = line.at("id").string();
        const bool isPerson = kind == kinds::kPerson;
        if (line.at("kind").string() != kind) throw bundleFault("record-kind", "");
        if (isPerson ? !isPseudonym(id) : !parseRecordId(id).has_value()) throw bundleFault("record-id", "");
        where = id;
        if (const Json* conditions = line.find("conditions"))
            for (const Json& condition : conditions->items())
                static_cast<void>(condition.string()); // of the form that schemas say
        if (!parseStatus(line.at("status").string()) || !line.at("fields").isObject()) throw bundleFault("record-malformed", "");
        if (!m_ids.insert(id).second) throw bundleFault("record-twice", "");
        if (!isPerson && !m_entries->hasEntries(id)) m_faults->add("record-without-entries", id);
        checkFields(id, line.at("fields"));
        if (isPerson || m_entries->compare(id, line) == EntryCheck::Coverage::Partial) ++m_notCovered[kind];
    } catch (const Error& error) {
        m_faults->add(formFault(error, "record-malformed"), where);
    }
}

void RecordCheck::checkFields(const std::string& id, const Json& fields)
{
    for (const auto& [name, value] : fields.members()) {
        if (value.isObject() && value.find("redacted")) checkRedacted(id, name, value);
        else checkFiles(id, value);
    }
    checkDigest(id, fields);
}

void RecordCheck::checkRedacted(const std::string& id, const std::string& field, const Json& value)
{
    requireMembers(value, {"commitment", "reason", "redacted"}, {});
    const std::string& commitment = value.at("commitment").string();
    if (!(value.at("redacted") == Json(true)) || !isReason(value.at("reason").string()))
        throw bundleFault("record-malformed", "");
    if (!m_entries->isCommitted(commitment)) m_faults->add("withheld-commitment", id + " " + field);
    m_withheld.insert(commitment);
}

void RecordCheck::checkFiles(const std::string& id, const Json& value)
{
    if (value.isArray()) {
        for (const Json& item : value.items()) checkFiles(id, item);
    } else if (value.isObject()) {
        for (const auto& member : value.members()) checkFiles(id, member.second);
    } else if (value.isString() && value.string().starts_with("data/")) {
        const auto payload = parsePayloadName(value.string());
        if (!payload) return; // a text that happens to start so
        if (toText(payload->item) != id || !m_manifest->contains(value.string()))
            m_faults->add("record-file", id + " " + value.string());
        else m_usedItems.insert(value.string());
    }
}

/// An evidence item says the digest of its original; the manifest must say the same.
void RecordCheck::checkDigest(const std::string& id, const Json& fields)
{
    const auto original = m_manifest->find(fields.stringOr("original"));
    const std::string said = fields.stringOr("sha256");
    if (original != m_manifest->end() && !said.empty() && original->second.hex() != said) m_faults->add("digest-of-record", id);
}

void RecordCheck::takeWithheld(std::string_view text)
{
    constexpr std::string_view where = "data/withheld.jsonl";
    try {
        const Json line = parseCanonical(text, {kMaxLineBytes, 32});
        requireMembers(line, {"commitment", "reason"}, {"field", "file", "item", "kind", "record"});
        const std::string& commitment = line.at("commitment").string();
        if (!isReason(line.at("reason").string()) || (line.find("field") && line.find("file")))
            throw bundleFault("withheld-malformed", "");
        if (!m_entries->isCommitted(commitment)) throw bundleFault("withheld-commitment", "");
        m_withheld.erase(commitment);
    } catch (const Error& error) {
        m_faults->add(formFault(error, "withheld-malformed"), where);
    }
}

void RecordCheck::takeItem(const std::string& name) { m_items.insert(name); }

void RecordCheck::finish()
{
    for (const std::string& item : m_items)
        if (!m_usedItems.contains(item)) m_faults->add("record-missing-for-item", item);
    for (const std::string& commitment : m_withheld) m_faults->add("withheld-unlisted", commitment);
}

} // namespace zapis
