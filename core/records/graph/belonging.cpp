#include "core/records/graph/belonging.h"

#include <deque>
#include <set>

#include "core/model/kinds.h"
#include "core/records/graph/links.h"
#include "core/records/graph/record_graph.h"

namespace zapis {
namespace {

constexpr std::size_t kMostListed = 500; // of a whole notebook's drafts

/// What a record names is looked at one step further only for the parts of an account.
bool leadsOn(const Node& node)
{
    return !node.kind->isPerson && !node.is(kinds::kPlace) && !node.is(kinds::kEvidenceItem) && !node.is(kinds::kSource);
}

/// Records that are a part of this one; evidence and facts are named by what they belong to.
std::vector<NodeRef> partsOf(RecordGraph& graph, const Node& node)
{
    if (node.is(kinds::kTestimony)) return graph.passagesOf(node.id);
    if (node.is(kinds::kPassage)) return graph.linksOf(node.id);
    return {};
}

} // namespace

std::vector<RecordId> draftsBelongingTo(const RecordReader& reader, const RecordId& id)
{
    const ReaderSource source(reader);
    RecordGraph graph(reader.catalogue(), source, RecordGraph::Texts::LeftOut);
    std::vector<RecordId> drafts;
    std::set<RecordId> seen{id};
    std::deque<RecordId> next{id};
    while (!next.empty() && drafts.size() < kMostListed) {
        const NodeRef node = graph.find(next.front());
        next.pop_front();
        if (!node) continue;
        const auto meet = [&](const RecordId& other) {
            if (!seen.insert(other).second) return;
            const NodeRef met = graph.living(other);
            if (!met || met->is(kinds::kTestimony)) return;
            if (met->status == Status::Draft) drafts.push_back(other);
            if (leadsOn(*met)) next.push_back(other);
        };
        forEachLink(*node->kind, node->fields, [&](const Field&, const RecordId& target) { meet(target); });
        for (const NodeRef& part : partsOf(graph, *node)) meet(part->id);
    }
    return drafts;
}

} // namespace zapis
