#include "core/bundle/gate/gate_leaf.h"

namespace zapis {
namespace {

void collectLinks(const Field& field, const Json& value, const std::string& path, std::vector<NamedRecord>& named)
{
    if (value.isArray()) {
        for (const Json& item : value.items()) collectLinks(field, item, path, named);
    } else if (field.type == FieldType::Link && value.isString()) {
        if (const auto target = parseRecordId(value.string())) named.push_back({path, *target, field.whom});
    } else if (value.isObject()) {
        for (const Field& part : field.rows) {
            if (const Json* inner = value.find(part.name)) collectLinks(part, *inner, path + "." + part.name, named);
        }
    }
}

bool isEmpty(const Json& value)
{
    return value.isNull() || (value.isString() && value.string().empty()) || (value.isArray() && value.items().empty());
}

/// Codes, answers, links and short texts are kept; of all else, that it is there.
Json factOf(const Field& field, const Json& value)
{
    constexpr std::size_t kShortText = 64;
    if (value.isArray()) {
        Json::Array items;
        for (const Json& item : value.items()) items.push_back(factOf(field, item));
        return items;
    }
    if (value.isObject() && !field.rows.empty()) {
        Json row = Json::object({});
        for (const Field& part : field.rows) {
            if (const Json* inner = value.find(part.name)) row[part.name] = factOf(part, *inner);
        }
        return row;
    }
    const bool isKept = field.type == FieldType::Code || field.type == FieldType::Answer || field.type == FieldType::Link
        || (field.type == FieldType::Text && field.sensitivity != Sensitivity::Identity && value.isString()
            && value.string().size() <= kShortText);
    return isKept ? value : Json(true);
}

} // namespace

std::vector<std::string> GateLeaf::codes(std::string_view field) const { return facts.stringsAt(field); }

std::vector<RecordId> GateLeaf::linked(std::string_view path) const
{
    std::vector<RecordId> targets;
    for (const FilledField& one : filled) {
        for (const NamedRecord& named : one.named) {
            if (named.path == path) targets.push_back(named.target);
        }
    }
    return targets;
}

std::vector<RecordId> GateLeaf::linkedAbout() const
{
    std::vector<RecordId> targets;
    for (const FilledField& one : filled) {
        for (const NamedRecord& named : one.named) {
            if (isAbout(named.whom)) targets.push_back(named.target);
        }
    }
    return targets;
}

RecordId GateLeaf::linkedAt(std::string_view path) const
{
    const std::vector<RecordId> targets = linked(path);
    return targets.empty() ? RecordId{} : targets.front();
}

GateLeaf leafOf(const RecordId& id, const Kind& kind, const GateRecord& record)
{
    GateLeaf leaf{id, &kind, record.status, record.identityRead, {}, Json::object({})};
    for (const Field& field : kind.fields) {
        const Json* value = record.fields.find(field.name);
        if (!value || isEmpty(*value)) continue;
        FilledField filled{&field, scopesOf(field, kind, record.fields), {}};
        collectLinks(field, *value, field.name, filled.named);
        leaf.filled.push_back(std::move(filled));
        leaf.facts[field.name] = factOf(field, *value);
    }
    return leaf;
}

std::shared_ptr<const GateLeaf> GateLeaves::find(const RecordId& id)
{
    constexpr std::size_t kMostKept = 20'000;
    if (const auto known = m_leaves.find(id); known != m_leaves.end()) return known->second;
    if (m_leaves.size() >= kMostKept) m_leaves.clear();
    std::shared_ptr<const GateLeaf> leaf;
    if (const auto record = m_source->find(id)) {
        if (const Kind* kind = m_catalogue->find(record->kind))
            leaf = std::make_shared<const GateLeaf>(leafOf(id, *kind, *record));
    }
    return m_leaves.emplace(id, std::move(leaf)).first->second;
}

} // namespace zapis
