#include "core/records/graph/owners.h"

#include <algorithm>

#include "core/model/kinds.h"
#include "core/records/graph/links.h"

namespace zapis {
namespace {

bool isPerson(RecordGraph& graph, const RecordId& id)
{
    const NodeRef node = graph.find(id);
    return node && node->kind->isPerson;
}

/// Of this item alone.
void addOwners(RecordGraph& graph, const Node& item, std::vector<Owner>& owners)
{
    for (const RecordGraph::Pointing& pointing : graph.pointingAt(item)) {
        const Node& from = *pointing.from;
        if (from.kind->isPerson) owners.push_back({from.id, true, Whom::About});
        forEachLink(*from.kind, from.fields, [&](const Field& field, const RecordId& target) {
            if (isAbout(field.whom) && isPerson(graph, target)) owners.push_back({target, true, field.whom});
        });
    }
    for (const Owner& told : toldAboutIn(graph, item.id)) owners.push_back(told);
}

} // namespace

void addOnce(std::vector<RecordId>& ids, const RecordId& id)
{
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

std::vector<Owner> ownersOf(RecordGraph& graph, const RecordId& item)
{
    std::vector<Owner> owners;
    std::vector<RecordId> family{item};
    for (std::size_t i = 0; i < family.size(); ++i) {
        const NodeRef one = graph.find(family[i]);
        if (!one || !one->is(kinds::kEvidenceItem)) continue;
        addOwners(graph, *one, owners);
        for (const RecordId& original : one->links("derived_from")) addOnce(family, original);
        for (const NodeRef& made : graph.from(one->id, kinds::kEvidenceItem, "derived_from")) addOnce(family, made->id);
    }
    return owners;
}

std::vector<Owner> toldAboutIn(RecordGraph& graph, const RecordId& account)
{
    std::vector<Owner> persons;
    for (const RecordGraph::Told& told : graph.toldIn(account)) {
        if (!told.target) continue;
        const Node& target = *told.target;
        if (target.kind->isPerson) {
            persons.push_back({target.id});
            continue;
        }
        forEachLink(*target.kind, target.fields, [&](const Field& field, const RecordId& person) {
            if (isAbout(field.whom) && isPerson(graph, person)) persons.push_back({person});
        });
    }
    return persons;
}

} // namespace zapis
