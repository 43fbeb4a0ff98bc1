#include "core/bundle/plan/snapshot.h"

#include "core/model/catalogue.h"
#include <algorithm>
#include <array>

namespace zapis {

namespace {

constexpr std::string_view kConsentReason = "consent";

} // namespace

std::optional<std::string> withheldReason(std::string_view gateReason)
{
    static constexpr std::array<std::string_view, 5> states{"draft", "withdrawn", "merged", "quarantined", "missing"};
    if (std::find(states.begin(), states.end(), gateReason) != states.end()) return std::nullopt;
    if (gateReason == "privileged") return "privilege";
    const bool isWithheldReason = Catalogue::builtIn()->vocabulary("withheld-reasons")->find(gateReason) != nullptr;
    return std::string(isWithheldReason ? gateReason : kConsentReason);
}

Snapshot::Snapshot(
    const Catalogue& catalogue, const Consents& consents, const std::vector<GateDecision>& decisions, Pseudonyms pseudonyms)
    : m_consents(&consents),
      m_pseudonyms(std::move(pseudonyms))
{
    for (const GateDecision& decision : decisions) {
        const Kind* kind = catalogue.find(decision.kind); // none where the record is missing
        const bool isBookkeeping = kind && kind->isBookkeeping;
        if (decision.verdict == Verdict::Goes && !isBookkeeping) {
            m_going.push_back(
                {decision.record, kind, {decision.withheldFields.begin(), decision.withheldFields.end()}, decision.conditions});
            m_goingIds.insert(decision.record);
            continue;
        }
        const auto reason = withheldReason(decision.reason);
        if (!reason) continue;
        m_reasons.emplace(decision.record, *reason);
        const bool hidden = decision.inNoCount || mustNotShow(decision.record)
            || std::any_of(decision.because.begin(), decision.because.end(), [&](const RecordId& id) { return mustNotShow(id); });
        if (!isBookkeeping && !hidden) ++m_stayingCounts[*reason];
    }
    std::stable_sort(
        m_going.begin(), m_going.end(), [](const GoingRecord& a, const GoingRecord& b) { return a.kind->name < b.kind->name; });
}

std::string Snapshot::reasonOf(const RecordId& id) const
{
    const auto found = m_reasons.find(id);
    return found == m_reasons.end() ? "safety" : found->second;
}

bool Snapshot::mustNotShow(const RecordId& person) const { return m_consents->hidesExistence(person); }

} // namespace zapis
