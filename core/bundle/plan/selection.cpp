#include "core/bundle/plan/selection.h"

#include <algorithm>
#include <deque>
#include <unordered_set>

#include "core/bundle/gate/links.h"
#include "core/model/kinds.h"

namespace zapis {

namespace {

class Expansion {
public:
    explicit Expansion(const RecordReader& reader) : m_reader(&reader) { }

    void pick(const RecordId& id)
    {
        if (m_found.insert(id).second) m_waiting.push_back({id, true});
    }

    std::unordered_set<RecordId> run()
    {
        while (!m_waiting.empty()) {
            const auto [id, picked] = m_waiting.front();
            m_waiting.pop_front();
            if (const auto record = m_reader->find(id)) follow(*record, picked);
        }
        return std::move(m_found);
    }

private:
    void follow(const Record& record, bool picked)
    {
        const Kind& kind = m_reader->catalogue().at(record.kind);
        if (kind.isPerson || kind.isBookkeeping) return;
        if (record.kind == kinds::kCaseFile) {
            forEachLink(kind, record.fields, [&](const Field& field, const RecordId& target) {
                if (field.name == "members") pick(target);
            });
            return;
        }
        forEachLink(kind, record.fields, [&](const Field& field, const RecordId& target) {
            if (!namesOnly(field)) bring(target);
        });
        if (record.kind == kinds::kPassage
            || (picked && (record.kind == kinds::kTestimony || record.kind == kinds::kEvidenceItem))) {
            for (const IncomingLink& link : m_reader->incoming(record.id))
                if (link.kind == (record.kind == kinds::kPassage ? kinds::kFactLink : kinds::kPassage)) bring(link.from);
        }
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
        const auto kind = m_reader->kindOf(id);
        if (!kind || !m_reader->catalogue().at(*kind).isBroughtAlong) return;
        m_found.insert(id);
        m_waiting.push_back({id, false});
    }

    const RecordReader* m_reader;
    std::unordered_set<RecordId> m_found;
    std::deque<std::pair<RecordId, bool>> m_waiting;
};

} // namespace

std::vector<RecordId> expandSelection(const RecordReader& reader, const ExportRequest& request)
{
    const std::vector<RecordId> all = reader.all();
    if (request.everything) return all;
    Expansion expansion(reader);
    for (const RecordId& id : request.selection) expansion.pick(id);
    const auto found = expansion.run();
    std::vector<RecordId> ordered;
    std::copy_if(all.begin(), all.end(), std::back_inserter(ordered), [&](const RecordId& id) { return found.contains(id); });
    return ordered;
}

} // namespace zapis
