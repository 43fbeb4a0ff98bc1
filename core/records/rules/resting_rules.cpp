// What rests on a record that was taken back: 53.
#include <algorithm>
#include <set>

#include "core/model/kinds.h"
#include "core/records/rules/rule_world.h"

namespace zapis::rules {
namespace {

/// Records that were taken back, on which others rest. Passages and fact links only carry what was said: what lies under them
/// counts as well.
class TakenBack {
public:
    explicit TakenBack(World& world) : m_world(world) { }

    void look(const RecordId& id)
    {
        if (!m_seen.insert(id).second) return;
        const FactRef record = m_world.graph().find(id);
        if (!record) return;
        if (record->status == Status::Withdrawn) return add(id);
        if (record->status == Status::Merged) return lookAtSurvivor(id);
        if (record->is(kinds::kFactLink)) lookUnder(*record, {"passage", "target"});
        if (record->is(kinds::kPassage)) lookUnder(*record, {"testimony", "evidence_item"});
    }
    const std::vector<RecordId>& found() const { return m_found; }

private:
    void lookUnder(const Fact& record, std::initializer_list<std::string_view> fields)
    {
        for (const std::string_view field : fields)
            if (const auto under = record.link(field)) look(*under);
    }
    void lookAtSurvivor(const RecordId& merged)
    {
        const std::vector<RecordId> same = m_world.graph().samePerson(merged);
        const auto isLiving = [&](const RecordId& one) { return m_world.find(one) != nullptr; };
        if (std::ranges::any_of(same, isLiving)) return;
        for (const RecordId& one : same) {
            const FactRef record = m_world.graph().find(one);
            if (record && record->status == Status::Withdrawn) add(one);
        }
    }
    void add(const RecordId& id)
    {
        if (std::ranges::find(m_found, id) == m_found.end()) m_found.push_back(id);
    }

    World& m_world;
    std::set<RecordId> m_seen;
    std::vector<RecordId> m_found;
};

constexpr std::string_view kRestsOn[]{"supporting", "contradicting", "a", "b", "perpetrator", "candidate", "passage", "target"};

} // namespace

void checkResting(const Fact& fact, World& world, Findings& findings)
{
    for (const std::string_view field : kRestsOn) {
        TakenBack taken(world);
        for (const RecordId& id : fact.links(field)) taken.look(id);
        if (!taken.found().empty()) findings.warning(53, fact, {field, taken.found()});
    }
    if (!fact.is(kinds::kIdentification)) return;
    TakenBack taken(world); // the words in which somebody was recognised
    for (const RecordGraph::Ground& ground : world.graph().groundsOf(fact))
        if (ground.passage && (!ground.link || ground.link->isLiving())) taken.look(*ground.passage);
    if (!taken.found().empty()) findings.warning(53, fact, {{}, taken.found()});
}

} // namespace zapis::rules
