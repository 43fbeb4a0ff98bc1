#include "core/bundle/plan/export_plan.h"

#include <algorithm>
#include <iterator>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/bundle/plan/hidden_look.h"
#include "core/bundle/plan/selection.h"
#include "core/bundle/plan/shown_plan.h"
#include "core/bundle/plan/snapshot.h"
#include "core/journal/clock_standing.h"
#include "core/journal/hybrid_clock.h"
#include "core/model/kinds.h"
#include "core/records/stored_files.h"
#include "core/vault/statement.h"

namespace zapis {

namespace {

constexpr std::size_t kMaxKeys = 16; // age stanzas of a part

/// A private home goes where somebody picks what names it, never because everything was asked for.
void keepHome(const RecordReader& reader, GateDecision& decision)
{
    if (decision.verdict != Verdict::Goes || decision.kind != kinds::kPlace) return;
    if (reader.get(decision.record).fields.stringOr("type") != "home") return;
    decision.verdict = Verdict::Stays;
    decision.reason = "third-party";
}

Json decisionJson(const GateDecision& decision)
{
    Json json = Json::object({{"id", toText(decision.record)}, {"kind", decision.kind}});
    if (decision.verdict == Verdict::Goes) return json;
    Json::Array because;
    for (const RecordId& id : decision.because) because.emplace_back(toText(id));
    json["reason"] = decision.reason;
    json["because"] = std::move(because);
    return json;
}

} // namespace

std::vector<Error> warningsOf(const ExportPlan& plan)
{
    std::vector<Error> told;
    for (const std::string& key : plan.warnings) told.emplace_back(Error::Code::Refused, key, std::vector{plan.recipient.name});
    if (!plan.keySharedWith.empty())
        told.emplace_back(Error::Code::Refused, "bundle.key-shared", std::vector{join(plan.keySharedWith, ", ")});
    std::ranges::move(hiddenDataWarnings(plan.hiddenIn), std::back_inserter(told));
    return told;
}

std::vector<AgeRecipient> exportKeys(const Recipient& recipient, const std::string& overrideReason, Day day)
{
    std::vector<AgeRecipient> keys;
    if (overrideReason.empty()) {
        keys = usableKeys(recipient, day);
    } else {
        for (const RecipientKey& key : recipient.keys)
            if (!key.revoked) keys.push_back(parseAgeRecipient(key.age));
        if (keys.empty()) throw Error(Error::Code::Refused, "bundle.no-verified-key", {recipient.name});
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (keys.size() > kMaxKeys) throw Error(Error::Code::Refused, "bundle.too-many-keys", {recipient.name});
    return keys;
}

std::optional<StoredFile> originalThatGoes(const RecordReader& reader, const GateDecision& decision)
{
    if (decision.verdict != Verdict::Goes || decision.kind != kinds::kEvidenceItem) return std::nullopt;
    const auto& withheld = decision.withheldFields;
    if (std::find(withheld.begin(), withheld.end(), "original") != withheld.end()) return std::nullopt;
    const auto object = parseHex32(reader.get(decision.record).fields.stringOr("original"));
    return object ? findFile(reader.databases().records, ObjectId{*object}) : std::nullopt;
}

PlannedAt plannedAt(const RecordReader& reader)
{
    Statement newest(
        reader.databases().records, "SELECT (SELECT coalesce(max(id), 0) FROM entry), coalesce(max(clock), 0) FROM journal");
    newest.step();
    const std::int64_t entryMs = HybridClock{static_cast<std::uint64_t>(newest.integer(1))}.ms();
    const ClockStanding clock = clockStanding(reader.databases().records);
    return {newest.integer(0), std::max(clock.latestDay(), dayInMinsk(entryMs)), reader.databases().identityOpen(),
        clock.state == ClockState::Behind};
}

ExportPlan planOf(const RecordReader& reader, const ExportRequest& request, const std::vector<RecordId>& records)
{
    ExportPlan plan;
    plan.request = request;
    plan.at = plannedAt(reader);
    plan.recipient = recipient(reader, request.recipient);
    plan.decisions = decide(reader, Consents::read(reader), {plan.recipient.id, plan.recipient.type}, records, plan.at.day);
    // The vault's own book-keeping is not part of any offer: it neither goes nor is it held back from somebody.
    const auto isBookkeeping = [&](const GateDecision& decision) {
        const Kind* kind = reader.catalogue().find(decision.kind);
        return kind && kind->isBookkeeping;
    };
    if (request.everything) {
        std::erase_if(plan.decisions, isBookkeeping);
        for (GateDecision& decision : plan.decisions) keepHome(reader, decision);
    }
    // Picked by hand it stays: rows of consent would tell the recipient who refused what; conditions travel with the items.
    for (GateDecision& decision : plan.decisions) {
        if (decision.verdict != Verdict::Goes || !isBookkeeping(decision)) continue;
        decision.verdict = Verdict::Stays;
        decision.reason = "privileged";
    }
    for (const GateDecision& decision : plan.decisions) {
        switch (decision.verdict) {
        case Verdict::Goes: ++plan.goes; break;
        case Verdict::Redacted: ++plan.redacted; break;
        case Verdict::Stays: ++plan.stays; break;
        }
        if (decision.verdict == Verdict::Goes) plan.revisions[decision.record] = reader.get(decision.record).revision;
        if (const auto file = originalThatGoes(reader, decision)) plan.payloadBytes += file->sizeBytes;
    }
    try {
        exportKeys(plan.recipient, {}, plan.at.day);
    } catch (const Error& error) {
        if (error.code != Error::Code::Refused) throw;
        plan.warnings.emplace_back(error.what());
    }
    const std::vector<Recipient> all = recipients(reader);
    std::set<std::string> sharing;
    for (const RecipientKey& key : plan.recipient.keys) {
        if (key.revoked) continue;
        for (std::string& name : othersWithKey(all, plan.recipient.id, key.age)) sharing.insert(std::move(name));
    }
    plan.keySharedWith.assign(sharing.begin(), sharing.end());
    if (plan.at.isClockBehind) plan.warnings.emplace_back(kClockBehind);
    if (plan.goes == 0) plan.warnings.emplace_back("bundle.nothing-goes");
    else if (!plan.at.namesOpen) plan.warnings.emplace_back(kNamesNotChecked);
    else lookForNames(reader, plan);
    return plan;
}

ExportPlan planExport(const RecordReader& reader, const EvidenceStore& store, const ExportRequest& request, const Job& job)
{
    ExportPlan plan = planOf(reader, request, expandSelection(reader, request));
    lookForHiddenData(plan, reader, store, job);
    return plan;
}

bool stopsForNames(std::string_view warning) { return warning == kUnmarkedNames || warning == kNamesNotChecked; }

Json toJson(const std::vector<HiddenIn>& hiddenIn)
{
    Json::Array items;
    for (const HiddenIn& item : hiddenIn) {
        Json::Array data;
        for (const HiddenData sort : item.data) data.emplace_back(std::string(codeOf(sort)));
        items.push_back(Json::object({{"data", std::move(data)}, {"id", toText(item.record)}}));
    }
    return Json(std::move(items));
}

Json toJson(const ExportPlan& plan)
{
    Json::Array goes, redacted, stays;
    for (const GateDecision& decision : plan.decisions) {
        Json::Array& list = decision.verdict == Verdict::Goes ? goes : decision.verdict == Verdict::Redacted ? redacted : stays;
        list.push_back(decisionJson(decision));
    }
    Json::Array unmarked, saidNoPerson;
    for (const UnmarkedName& name : plan.unmarked) unmarked.push_back(toJson(name));
    for (const UnmarkedName& name : plan.saidNoPerson) saidNoPerson.push_back(toJson(name));
    return Json::object({{"code", codeOf(plan)}, {"goes", std::move(goes)}, {"hidden", toJson(plan.hiddenIn)},
        {"key_shared_with", Json::Array(plan.keySharedWith.begin(), plan.keySharedWith.end())}, {"redacted", std::move(redacted)},
        {"said_no_person", std::move(saidNoPerson)}, {"stays", std::move(stays)}, {"unmarked", std::move(unmarked)},
        {"warnings", Json::Array(plan.warnings.begin(), plan.warnings.end())}});
}

} // namespace zapis
