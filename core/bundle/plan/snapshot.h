/// What goes into a bundle, frozen: the records that the gate let through, the reasons of those that stay, the persons'
/// pseudonyms.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/bundle/format/pseudonym.h"
#include "core/bundle/gate/gate.h"

namespace zapis {

struct GoingRecord {
    RecordId id;
    const Kind* kind = nullptr;
    std::set<std::string, std::less<>> withheldFields;
    std::vector<std::string> conditions;
};

class Snapshot {
public:
    Snapshot(
        const Catalogue& catalogue, const Consents& consents, const std::vector<GateDecision>& decisions, Pseudonyms pseudonyms);

    /// By kind, then in order of creation.
    const std::vector<GoingRecord>& going() const noexcept { return m_going; }
    bool goes(const RecordId& id) const { return m_goingIds.contains(id); }
    /// Code of withheld-reasons for a record that does not go.
    std::string reasonOf(const RecordId& id) const;
    bool mustNotShow(const RecordId& person) const;
    std::string pseudonym(const RecordId& person) const { return m_pseudonyms.of(person); }
    /// Records that stay, by reason; without drafts, without what never leaves and without those who asked that nothing of them
    /// shows.
    const std::map<std::string, std::int64_t>& stayingCounts() const noexcept { return m_stayingCounts; }

private:
    const Consents* m_consents;
    Pseudonyms m_pseudonyms;
    std::vector<GoingRecord> m_going;
    std::set<RecordId> m_goingIds;
    std::unordered_map<RecordId, std::string> m_reasons;
    std::map<std::string, std::int64_t> m_stayingCounts;
};

/// Code of withheld-reasons for a gate's reason; nothing for what is not withheld but unfinished (a draft).
std::optional<std::string> withheldReason(std::string_view gateReason);

} // namespace zapis
