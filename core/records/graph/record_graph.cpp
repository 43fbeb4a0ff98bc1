#include "core/records/graph/record_graph.h"

#include <algorithm>

#include "core/model/kinds.h"

namespace zapis {
namespace {

/// Nodes are forgotten all at once now and then, so that a whole vault does not gather in memory.
constexpr std::size_t kMostKept = 20'000;

bool contains(const std::vector<RecordId>& ids, const RecordId& id) { return std::ranges::find(ids, id) != ids.end(); }

/// Codes, answers, links and short texts are kept; of all else, that it is there.
Json withoutTexts(const Field& field, const Json& value)
{
    constexpr std::size_t kShortText = 64;
    if (value.isArray()) {
        Json::Array items;
        for (const Json& item : value.items()) items.push_back(withoutTexts(field, item));
        return items;
    }
    if (value.isObject() && !field.rows.empty()) {
        Json row = Json::object({});
        for (const Field& part : field.rows) {
            if (const Json* inner = value.find(part.name)) row[part.name] = withoutTexts(part, *inner);
        }
        return row;
    }
    const bool isKept = field.type == FieldType::Code || field.type == FieldType::Answer || field.type == FieldType::Link
        || (field.type == FieldType::Text && field.sensitivity != Sensitivity::Identity && value.isString()
            && value.string().size() <= kShortText);
    return isKept ? value : Json(true);
}

bool isEmpty(const Json& value)
{
    return value.isNull() || (value.isString() && value.string().empty()) || (value.isArray() && value.items().empty());
}

Json withoutTexts(const Kind& kind, const Json& fields)
{
    Json kept = Json::object({});
    for (const Field& field : kind.fields) {
        const Json* value = fields.find(field.name);
        if (value && !isEmpty(*value)) kept[field.name] = withoutTexts(field, *value);
    }
    return kept;
}

} // namespace

Node::Node(RecordId recordId, const Kind& recordKind, SourceRecord record)
    : id(recordId),
      kind(&recordKind),
      status(record.status),
      identityRead(record.identityRead),
      fields(std::move(record.fields))
{
}

std::vector<RecordId> Node::links(std::string_view field) const
{
    std::vector<RecordId> ids;
    for (const std::string& one : texts(field)) {
        if (const auto target = parseRecordId(one)) ids.push_back(*target);
    }
    return ids;
}

const Json::Array& Node::rows(std::string_view field) const
{
    static const Json::Array kNone;
    const Json* value = fields.find(field);
    return value && value->isArray() ? value->items() : kNone;
}

std::string Node::answer(std::string_view checklist, std::string_view item) const
{
    for (const Json& row : rows(checklist)) {
        if (row.stringOr("item") == item) return row.stringOr("answer");
    }
    return {};
}

NodeRef RecordGraph::find(const RecordId& id)
{
    if (const auto known = m_nodes.find(id); known != m_nodes.end()) return known->second;
    if (m_nodes.size() >= kMostKept) m_nodes.clear();
    NodeRef node;
    if (auto record = m_source->find(id)) {
        if (const Kind* kind = m_catalogue->find(record->kind)) {
            if (m_texts == Texts::LeftOut) record->fields = withoutTexts(*kind, record->fields);
            node = std::make_shared<const Node>(id, *kind, std::move(*record));
        }
    }
    return m_nodes.emplace(id, std::move(node)).first->second;
}

NodeRef RecordGraph::living(const RecordId& id)
{
    NodeRef node = find(id);
    return node && node->isLiving() ? node : nullptr;
}

std::vector<NodeRef> RecordGraph::from(const RecordId& id, std::string_view kind, std::string_view field)
{
    std::vector<NodeRef> nodes;
    for (const RecordId& one : m_source->linking(id, kind, field)) {
        if (NodeRef node = find(one)) nodes.push_back(std::move(node));
    }
    return nodes;
}

std::vector<NodeRef> RecordGraph::livingFrom(const RecordId& id, std::string_view kind, std::string_view field)
{
    std::vector<NodeRef> nodes = from(id, kind, field);
    std::erase_if(nodes, [](const NodeRef& node) { return !node->isLiving(); });
    return nodes;
}

void RecordGraph::addWays(
    const Kind& from, const Field& field, const std::string& before, std::string_view to, std::vector<Way>& ways)
{
    if (field.generated || field.bookkeeping || field.goesWith || field.grounds) return;
    const std::string path = before + field.name;
    const bool mayLead = std::ranges::any_of(field.targets, [&](const std::string& kind) { return kind == to || kind == "*"; });
    if (field.type == FieldType::Link && mayLead) ways.push_back({&from, &field, path});
    for (const Field& part : field.rows) addWays(from, part, path + ".", to, ways);
}

const std::vector<RecordGraph::Way>& RecordGraph::waysTo(const Kind& kind)
{
    const auto [known, isNew] = m_ways.try_emplace(&kind);
    if (!isNew) return known->second;
    for (const Kind& from : m_catalogue->kinds()) {
        if (from.isBookkeeping || from.isOwnWork) continue;
        for (const Field& field : from.fields) addWays(from, field, {}, kind.name, known->second);
    }
    return known->second;
}

std::vector<RecordGraph::Pointing> RecordGraph::pointingAt(const Node& node, const WayFilter& isAsked)
{
    std::vector<Pointing> pointing;
    for (const Way& way : waysTo(*node.kind)) {
        if (isAsked && !isAsked(*way.from, *way.field)) continue;
        for (NodeRef& one : from(node.id, way.from->name, way.path)) pointing.push_back({std::move(one), way.field});
    }
    return pointing;
}

/// Those whom this record says it is the same as: the survivor of a merger, and confirmed matches.
std::vector<RecordId> RecordGraph::saidToBe(const RecordId& person)
{
    std::vector<RecordId> same;
    const NodeRef node = find(person);
    if (!node || !node->kind->isPerson) return same;
    if (node->status == Status::Merged) same = node->links("merged_into");
    for (const Json& row : node->rows("same_as")) {
        const auto to = parseRecordId(row.stringOr("to"));
        if (to && row.stringOr("decision") == "confirmed") same.push_back(*to);
    }
    return same;
}

const std::vector<RecordId>& RecordGraph::samePerson(const RecordId& id)
{
    if (const auto known = m_persons.find(id); known != m_persons.end()) return known->second;
    std::vector<RecordId> group{id};
    const auto add = [&](const RecordId& other) {
        const NodeRef node = find(other);
        if (node && node->kind->isPerson && !contains(group, other)) group.push_back(other);
    };
    const NodeRef first = find(id);
    const bool isPerson = first && first->kind->isPerson;
    for (std::size_t i = 0; isPerson && i < group.size(); ++i) {
        const RecordId one = group[i];
        for (const RecordId& other : saidToBe(one)) add(other);
        for (const std::string_view field : {"merged_into", "same_as.to"}) {
            for (const NodeRef& other : from(one, first->kind->name, field)) {
                if (contains(saidToBe(other->id), one)) add(other->id);
            }
        }
    }
    std::ranges::sort(group);
    for (const RecordId& one : group) m_persons[one] = group;
    return m_persons.at(id);
}

std::vector<NodeRef> RecordGraph::passagesOf(const RecordId& testimony)
{
    return livingFrom(testimony, kinds::kPassage, "testimony");
}

std::vector<NodeRef> RecordGraph::linksOf(const RecordId& passage) { return livingFrom(passage, kinds::kFactLink, "passage"); }

std::vector<RecordGraph::Told> RecordGraph::toldIn(const RecordId& account)
{
    std::vector<Told> told;
    std::vector<NodeRef> passages = passagesOf(account);
    for (NodeRef& passage : livingFrom(account, kinds::kPassage, "evidence_item")) passages.push_back(std::move(passage));
    for (const NodeRef& passage : passages) {
        for (NodeRef& link : linksOf(passage->id)) {
            const auto target = link->link("target");
            told.push_back({passage, std::move(link), target ? find(*target) : nullptr});
        }
    }
    return told;
}

std::vector<RecordGraph::Ground> RecordGraph::groundsOf(const Node& fact)
{
    std::vector<Ground> grounds;
    for (NodeRef& link : from(fact.id, kinds::kFactLink, "target")) {
        if (link->status == Status::Merged) continue;
        const auto passage = link->link("passage");
        grounds.push_back({std::move(link), passage});
    }
    for (const RecordId& passage : fact.links("passages")) grounds.push_back({nullptr, passage});
    return grounds;
}

std::vector<RecordId> RecordGraph::membersOf(const RecordId& caseFile)
{
    std::vector<RecordId> members;
    const auto add = [&](const RecordId& id) {
        if (!contains(members, id)) members.push_back(id);
    };
    if (const NodeRef node = find(caseFile)) std::ranges::for_each(node->links("members"), add);
    for (const NodeRef& node : livingFrom(caseFile, kAnyKind, "case_files")) add(node->id);
    return members;
}

} // namespace zapis
