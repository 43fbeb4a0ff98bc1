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

} // namespace

GateLeaf::GateLeaf(const Node& node) : Node(node)
{
    for (const Field& field : kind->fields) {
        const Json* value = fields.find(field.name);
        if (!value) continue;
        FilledField& one = filled.emplace_back(FilledField{&field, scopesOf(field, *kind, fields), {}});
        collectLinks(field, *value, field.name, one.named);
    }
}

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

std::shared_ptr<const GateLeaf> GateLeaves::find(const RecordId& id)
{
    constexpr std::size_t kMostKept = 20'000;
    if (const auto known = m_leaves.find(id); known != m_leaves.end()) return known->second;
    if (m_leaves.size() >= kMostKept) m_leaves.clear();
    std::shared_ptr<const GateLeaf> leaf;
    if (const NodeRef node = m_graph->find(id)) leaf = std::make_shared<const GateLeaf>(*node);
    return m_leaves.emplace(id, std::move(leaf)).first->second;
}

} // namespace zapis
