#include "core/records/rules.h"

#include <algorithm>
#include <array>

#include "core/model/kinds.h"
#include "core/records/handover_questions.h"
#include "core/records/rules/rule_world.h"

namespace zapis {
namespace {

using namespace rules;

constexpr int kOpenQuestion = 55, kNobodyAsked = 56;
const Job kUnwatched;

struct Check {
    std::string_view kind; ///< empty: every kind
    void (*run)(const Fact& fact, World& world, Findings& findings);
    bool isWide = false; ///< reads all persons or testimonies of the vault
};

constexpr auto kChecks = std::to_array<Check>({
    {kinds::kDetention, checkDetention},
    {kinds::kDetention, checkPresence},
    {kinds::kDetention, checkArticles},
    {kinds::kAct, checkAct},
    {kinds::kAct, checkPresence},
    {kinds::kDisappearance, checkDisappearance},
    {kinds::kPerson, checkPerson},
    {kinds::kPerson, checkNames, true},
    {kinds::kConsent, checkConsent},
    {kinds::kTestimony, checkTestimony},
    {kinds::kTestimony, checkCopied, true},
    {kinds::kPassage, checkPassage},
    {kinds::kAct, checkGrounds},
    {kinds::kDetention, checkGrounds},
    {kinds::kDisappearance, checkGrounds},
    {kinds::kDeath, checkGrounds},
    {kinds::kMedicalFinding, checkGrounds},
    {kinds::kPerpetrator, checkGrounds},
    {kinds::kProsecution, checkGrounds},
    {kinds::kComplaint, checkGrounds},
    {kinds::kMedicalFinding, checkMedical},
    {kinds::kPost, checkPost},
    {kinds::kUnit, checkUnit},
    {kinds::kCommandLink, checkCommandLink},
    {kinds::kIdentification, checkIdentification},
    {kinds::kEvidenceItem, checkEvidence},
    {kinds::kProsecution, checkArticles},
    {kinds::kProsecution, checkProsecution},
    {kinds::kComplaint, checkComplaint},
    {kinds::kElementFinding, checkElement},
    {kinds::kAvailability, checkAvailability},
    {kinds::kElementFinding, checkResting},
    {kinds::kConflict, checkResting},
    {kinds::kIdentification, checkResting},
    {kinds::kFactLink, checkResting},
    {{}, checkTexts, true},
    {{}, checkDates},
});

std::string_view levelCode(RuleFinding::Level level)
{
    switch (level) {
    case RuleFinding::Level::Error: return "error";
    case RuleFinding::Level::Warning: return "warning";
    case RuleFinding::Level::Hint: return "hint";
    }
    return "hint";
}

/// A testimony with its passages, their links and the facts these point at; any other record alone.
std::vector<RecordId> recordsToCheck(const RecordId& id, World& world)
{
    std::vector<RecordId> ids{id};
    const auto add = [&](const RecordId& one) {
        if (std::ranges::find(ids, one) == ids.end()) ids.push_back(one);
    };
    const FactRef fact = world.find(id);
    if (!fact || !fact->is(kinds::kTestimony)) return ids;
    for (const FactRef& passage : world.graph().passagesOf(id)) {
        add(passage->id);
        for (const FactRef& link : world.graph().linksOf(passage->id)) {
            add(link->id);
            if (const auto target = link->link("target")) add(*target);
        }
        for (const Check& check : kChecks) {
            if (check.run != checkGrounds) continue;
            for (const FactRef& one : world.from(passage->id, check.kind, "passages")) add(one->id);
        }
    }
    return ids;
}

} // namespace

Json toJson(const RuleFinding& finding)
{
    Json::Array with;
    for (const RecordId& id : finding.with) with.emplace_back(toText(id));
    return Json::object({{"rule", finding.rule}, {"level", levelCode(finding.level)}, {"record", toText(finding.record)},
        {"field", finding.field}, {"with", std::move(with)}});
}

std::vector<RuleFinding> checkRules(const RecordReader& reader, const std::optional<RecordId>& record, const Job& job)
{
    World world(reader, job);
    const std::vector<RecordId> ids = record ? recordsToCheck(*record, world) : reader.all();
    Findings findings;
    std::uint64_t done = 0;
    for (const RecordId& id : ids) {
        job.reach(done++, ids.size());
        const FactRef fact = world.find(id);
        if (!fact) continue;
        for (const Check& check : kChecks) {
            if (check.kind.empty() || fact->is(check.kind)) check.run(*fact, world, findings);
        }
    }
    return findings.take();
}

NearRules::NearRules(const RecordReader& reader) : m_reader(reader), m_world(std::make_unique<World>(reader, kUnwatched)) { }
NearRules::~NearRules() = default;

std::vector<RuleFinding> NearRules::findings(const RecordId& record)
{
    const FactRef fact = m_world->find(record);
    if (!fact) return {};
    Findings found;
    for (const Check& check : kChecks) {
        if (!check.isWide && (check.kind.empty() || fact->is(check.kind))) check.run(*fact, *m_world, found);
    }
    std::vector<RuleFinding> near = found.take();
    std::erase_if(near, [&](const RuleFinding& one) { return one.record != record; });
    return near;
}

std::vector<RuleFinding> NearRules::blockingErrors(const RecordId& record)
{
    std::vector<RuleFinding> errors = findings(record);
    std::erase_if(errors, [](const RuleFinding& one) { return one.level != RuleFinding::Level::Error; });
    return errors;
}

std::vector<RuleFinding> NearRules::handoverQuestions(const RecordId& record)
{
    std::vector<RuleFinding> open = findings(record);
    std::erase_if(open, [](const RuleFinding& one) { return one.rule != kOpenQuestion && one.rule != kNobodyAsked; });
    return open;
}

std::vector<std::string> argsOf(const RuleFinding& finding, const Catalogue& catalogue, Language language)
{
    if (finding.rule != kOpenQuestion) return finding.args;
    return {openQuestionText(catalogue, finding.field, language)};
}

} // namespace zapis
