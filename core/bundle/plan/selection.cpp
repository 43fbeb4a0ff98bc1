#include "core/bundle/plan/selection.h"

#include <algorithm>
#include <deque>
#include <unordered_set>

#include "core/model/kinds.h"
#include "core/records/graph/links.h"
#include "core/records/graph/record_graph.h"

namespace zapis {

namespace {

class Expansion {
public:
    explicit Expansion(RecordGraph& graph) : m_graph(&graph) { }

    void pick(const RecordId& id)
    {
        if (m_found.insert(id).second) m_waiting.push_back({id, true});
    }

    std::unordered_set<RecordId> run()
    {
        while (!m_waiting.empty()) {
            const auto [id, picked] = m_waiting.front();
            m_waiting.pop_front();
            if (const NodeRef node = m_graph->find(id)) follow(*node, picked);
        }
        return std::move(m_found);
    }

private:
    void follow(const Node& node, bool picked)
    {
        if (node.kind->isPerson || node.kind->isBookkeeping) return;
        if (node.is(kinds::kCaseFile)) {
            for (const RecordId& member : m_graph->membersOf(node.id)) pick(member);
            return;
        }
        forEachLink(*node.kind, node.fields, [&](const Field& field, const RecordId& target) {
            if (!namesOnly(field)) bring(target);
        });
        if (node.is(kinds::kPassage)) bringAll(m_graph->linksOf(node.id));
        if (picked && node.is(kinds::kTestimony)) bringAll(m_graph->passagesOf(node.id));
        if (picked && node.is(kinds::kEvidenceItem)) bringAll(m_graph->livingFrom(node.id, kinds::kPassage, "evidence_item"));
    }

    void bringAll(const std::vector<NodeRef>& nodes)
    {
        for (const NodeRef& node : nodes) bring(node->id);
    }

    /// Those who handled or decided are named by their pseudonym; their own record has no place in a bundle because of it. Where
    /// the vault itself put a record says nothing of what it is about.
    static bool namesOnly(const Field& link)
    {
        return link.whom == Whom::Handler || link.whom == Whom::Expert || link.bookkeeping;
    }

    void bring(const RecordId& id)
    {
        if (m_found.contains(id)) return;
        const NodeRef node = m_graph->find(id);
        if (!node || !node->kind->isBroughtAlong) return;
        m_found.insert(id);
        m_waiting.push_back({id, false});
    }

    RecordGraph* m_graph;
    std::unordered_set<RecordId> m_found;
    std::deque<std::pair<RecordId, bool>> m_waiting;
};

} // namespace

std::vector<RecordId> expandSelection(const RecordReader& reader, const ExportRequest& request)
{
    const std::vector<RecordId> all = reader.all();
    if (request.everything) return all;
    const ReaderSource source(reader);
    RecordGraph graph(reader.catalogue(), source, RecordGraph::Texts::LeftOut);
    Expansion expansion(graph);
    for (const RecordId& id : request.selection) expansion.pick(id);
    const auto found = expansion.run();
    std::vector<RecordId> ordered;
    std::copy_if(all.begin(), all.end(), std::back_inserter(ordered), [&](const RecordId& id) { return found.contains(id); });
    return ordered;
}

} // namespace zapis
