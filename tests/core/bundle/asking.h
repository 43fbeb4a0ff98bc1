// The gate asked about the samples, as they are and changed.
#pragma once

#include <algorithm>

#include "tests/core/bundle/sample_source.h"

namespace zapis::test {

inline const Day kSealing = dayOf(2021, 2, 1);

struct Asking {
    Samples samples;
    std::shared_ptr<const Catalogue> catalogue = Catalogue::builtIn();

    std::vector<GateDecision> decisions(const std::string& recipient, const std::vector<RecordId>& selection, Day on = kSealing)
    {
        const Consents consents = consentsOf(*catalogue, samples.source);
        return decide(*catalogue, samples.source, consents, samples.recipient(recipient), selection, on);
    }
    GateDecision about(const std::string& key, const std::string& recipient = "r-un", Day on = kSealing)
    {
        return decisions(recipient, {samples.id(key)}, on).front();
    }
    /// As kTable says it: "yes", "yes, conditions", "no (refused)", "redacted (p-egor)".
    std::string said(const std::string& key, const std::string& recipient, Day on = kSealing)
    {
        return said(about(key, recipient, on));
    }
    std::string said(const GateDecision& decision) const
    {
        if (decision.verdict == Verdict::Goes) return decision.conditions.empty() ? "yes" : "yes, conditions";
        if (decision.verdict == Verdict::Stays)
            return "no (" + (decision.details.empty() ? decision.reason : decision.details.front()) + ")";
        std::vector<std::string> names;
        for (const RecordId& person : decision.because) names.push_back(samples.keyOf(person));
        return "redacted (" + join(names, ", ") + ")";
    }
    /// A consent as people give it; `more` takes the place of what it says otherwise.
    RecordId grant(const std::string& person, const std::string& recipient, const std::string& scope,
        const std::string& state = "granted", const Json& more = Json::object({}))
    {
        Json fields = Json::object({{"person", toText(samples.id(person))}, {"recipient", toText(samples.id(recipient))},
            {"scope", scope}, {"state", state}, {"date", "2021-01-15"}, {"form", "written"}, {"capacity_checked", "yes"},
            {"explained", Json::array({Json::object({{"item", "purpose"}, {"answer", "yes"}})})}});
        for (const auto& [name, value] : more.members()) fields[name] = value;
        const RecordId id = newRecordId();
        samples.source.put(id, "consent", std::move(fields));
        return id;
    }
    /// A record beside the samples, under a key of its own.
    void put(const std::string& key, const std::string& kind, Json fields, Status status = Status::Final)
    {
        samples.keys[key] = newRecordId();
        samples.source.put(samples.id(key), kind, std::move(fields), status);
    }
    Json link(const std::string& key) const { return toText(samples.id(key)); }
    Json links(const std::string& key) const { return Json::array({toText(samples.id(key))}); }
    bool withholds(const std::string& key, const std::string& field, const std::string& recipient = "r-un")
    {
        const GateDecision decision = about(key, recipient);
        return std::ranges::find(decision.withheldFields, field) != decision.withheldFields.end();
    }
};

} // namespace zapis::test
