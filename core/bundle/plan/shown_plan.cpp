#include "core/bundle/plan/shown_plan.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/bundle/plan/projection.h"
#include "core/crypto/hash.h"

namespace zapis {

namespace {

Json textsJson(const std::vector<std::string>& texts) { return Json::Array(texts.begin(), texts.end()); }

Json namesJson(const std::vector<UnmarkedName>& names)
{
    Json::Array ids;
    for (const UnmarkedName& name : names) ids.emplace_back(idOf(name));
    return ids;
}

Json goingJson(const ExportPlan& plan)
{
    Json::Array going;
    for (const GateDecision& decision : plan.decisions) {
        if (decision.verdict != Verdict::Goes) continue;
        going.push_back(Json::object({{"conditions", textsJson(decision.conditions)}, {"id", toText(decision.record)},
            {"revision", plan.revisions.at(decision.record)}, {"withheld", textsJson(decision.withheldFields)}}));
    }
    return going;
}

Json keysJson(const Recipient& recipient)
{
    Json::Array keys;
    for (const RecipientKey& key : recipient.keys)
        keys.push_back(Json::object({{"age", key.age}, {"revoked", key.revoked}, {"verified", key.verifiedOn}}));
    return keys;
}

template <class T> bool isAmong(const std::vector<T>& known, const T& one)
{
    return std::ranges::find(known, one) != known.end();
}

/// Does all that left by the decision shown go by this one too, on the same conditions?
bool isStillAllowed(const Kind& kind, const GateDecision& now, const GateDecision& shown)
{
    const auto wasWithheld = [&](const std::string& name) {
        const Field* field = kind.find(name);
        return isAmong(shown.withheldFields, name) || (field && neverTravels(*field));
    };
    return now.verdict == Verdict::Goes && now.conditions == shown.conditions
        && std::ranges::all_of(now.withheldFields, wasWithheld);
}

} // namespace

std::string codeOf(const ExportPlan& plan)
{
    constexpr std::size_t kDigits = 16;
    const Json shown =
        Json::object({{"going", goingJson(plan)}, {"hidden", toJson(plan.hiddenIn)}, {"keys", keysJson(plan.recipient)},
            {"language", languageCode(plan.request.language)}, {"override", plan.request.overrideReason},
            {"practice", plan.request.practice}, {"purpose", plan.request.purpose}, {"recipient", toText(plan.recipient.id)},
            {"sender", plan.request.senderName}, {"unmarked", namesJson(plan.unmarked)}, {"warnings", textsJson(plan.warnings)}});
    Sha256 hash;
    hash.update(bytesOf(canonical(shown)));
    return hash.finish().hex().substr(0, kDigits);
}

void requireAsShown(const RecordReader& reader, const EvidenceStore& store, const ExportPlan& shown, const Job& job)
{
    if (plannedAt(reader) == shown.at) return;
    if (codeOf(planExport(reader, store, shown.request, job)) != codeOf(shown))
        throw Error(Error::Code::Refused, std::string(kChangedSinceShown));
}

void requireStillAllowed(const RecordReader& reader, const ExportPlan& shown)
{
    if (plannedAt(reader) == shown.at) return;
    std::map<RecordId, const GateDecision*> going;
    std::vector<RecordId> ids;
    for (const GateDecision& decision : shown.decisions) {
        if (decision.verdict != Verdict::Goes) continue;
        going.emplace(decision.record, &decision);
        ids.push_back(decision.record);
    }
    const ExportPlan now = planOf(reader, shown.request, ids);
    const bool isAllowed = now.goes == ids.size() && std::ranges::all_of(now.decisions, [&](const GateDecision& one) {
        return isStillAllowed(reader.catalogue().at(one.kind), one, *going.at(one.record));
    }) && std::ranges::all_of(now.warnings, [&](const std::string& key) { return isAmong(shown.warnings, key); });
    if (!isAllowed) throw Error(Error::Code::Refused, std::string(kChangedWhileWritten));
}

} // namespace zapis
