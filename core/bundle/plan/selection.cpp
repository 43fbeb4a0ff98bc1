#include "core/bundle/plan/selection.h"

#include <algorithm>
#include <array>
#include <deque>
#include <unordered_set>

#include "core/bundle/gate/links.h"
#include "core/bundle/plan/snapshot.h"

namespace zapis {

namespace {

/// Kinds that a link does not bring into a bundle; a person picks such a record, or it stays: another testimony, the vault's own
/// work, rows about somebody's consent.
constexpr std::array<std::string_view, 12> kNeverBroughtAlong{"testimony", "case_file", "consent", "recipient", "handover",
    "task", "element_finding", "availability", "recommendation", "referral", "command_link", "identification"};

/// Those who handled or decided are named by their pseudonym; their own record has no place in a bundle because of it.
constexpr std::array<std::string_view, 12> kHandlers{"interviewers", "interpreter", "present", "got_by", "reviewers", "custody",
    "decided_by", "examiner", "lead", "team", "best_interest_note", "merged_into"};

template <std::size_t N> bool isAmong(const std::array<std::string_view, N>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

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
        if (kind.isPerson || neverLeaves(kind.name)) return;
        if (record.kind == "case_file") {
            forEachLink(kind, record.fields, [&](const Field& field, const RecordId& target) {
                if (field.name == "members") pick(target);
            });
            return;
        }
        forEachLink(kind, record.fields, [&](const Field& field, const RecordId& target) {
            if (!isAmong(kHandlers, field.name)) bring(target);
        });
        if (record.kind == "passage" || (picked && (record.kind == "testimony" || record.kind == "evidence_item"))) {
            for (const IncomingLink& link : m_reader->incoming(record.id))
                if (link.kind == (record.kind == "passage" ? "fact_link" : "passage")) bring(link.from);
        }
    }

    void bring(const RecordId& id)
    {
        if (m_found.contains(id)) return;
        const auto kind = m_reader->kindOf(id);
        if (!kind || isAmong(kNeverBroughtAlong, *kind)) return;
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
