#include "core/bundle/gate/gate_scopes.h"

#include <algorithm>

#include "core/model/kinds.h"
#include "core/records/consents.h"
#include "core/records/handover_questions.h"

namespace zapis {

bool isWithin(const std::vector<Scope>& part, const std::vector<Scope>& whole)
{
    return std::ranges::all_of(part, [&](Scope scope) { return std::ranges::find(whole, scope) != whole.end(); });
}

Requirements GateScopes::requirementsOf(const GateLeaf& leaf)
{
    if (leaf.kind->name == kinds::kConsent) return {{leaf.text("scope")}, {"statement"}};
    Requirements required;
    for (const Scope scope : wholeScopesOf(*leaf.kind, leaf.fields)) required.push_back(refined(leaf, scope));
    // Not the single fields alone: the kind of act tells as much.
    if (isSexual(leaf)) required.push_back({"medical-sexual"});
    return required;
}

Requirement GateScopes::refined(const GateLeaf& leaf, Scope scope)
{
    const std::string& kind = leaf.kind->name;
    if (scope == Scope::Medical && kind == kinds::kAct && isSexual(leaf)) return {"medical-sexual"};
    if (scope == Scope::Medical && kind == kinds::kMedicalFinding && leaf.has("psych") && !leaf.has("type"))
        return {"medical-psychological"};
    if (kind != kinds::kEvidenceItem) return {std::string(scopeCode(scope))};
    const std::string media = leaf.text("media_type"), type = leaf.text("type");
    if (scope == Scope::Medical) return {type == "injury-photo" ? "medical-images" : "medical-report"};
    if (scope != Scope::Recordings) return {std::string(scopeCode(scope))};
    std::string finest = "recordings";
    if (media.starts_with("image/") || type == "photograph") finest = "recordings-photos";
    else if (media.starts_with("video/") || type == "video" || type == "cctv") finest = "recordings-video";
    else if (media.starts_with("audio/") || type == "audio") finest = "recordings-audio";
    if (leaf.text("derivation") == "altered-voice-face") return {finest, "recordings-altered"};
    return {finest};
}

bool GateScopes::needsOwnRow(const Requirement& anyOf) const
{
    const Vocabulary* scopes = m_catalogue->vocabulary("consent-scopes");
    return std::ranges::all_of(anyOf, [&](const std::string& scope) {
        return isGrantedAlone(scope) || (scopes && scopes->isWithin(scope, scopeCode(Scope::Medical)));
    });
}

bool GateScopes::isSexual(const GateLeaf& leaf)
{
    const std::string& kind = leaf.kind->name;
    if (kind == kinds::kAct) return isSexualAct(leaf);
    if (kind == kinds::kEvidenceItem) return leaf.isYes("sexual_content");
    if (kind != kinds::kMedicalFinding) return false;
    return std::ranges::any_of(leaf.linked("acts"), [&](const RecordId& id) {
        const auto act = m_leaves->find(id);
        return act && act->kind->name == kinds::kAct && isSexualAct(*act);
    });
}

bool GateScopes::isSexualAct(const GateLeaf& act)
{
    const auto isUnder = [&](std::string_view field, std::string_view vocabulary, std::string_view heading) {
        const Vocabulary* terms = m_catalogue->vocabulary(vocabulary);
        return terms
            && std::ranges::any_of(act.texts(field), [&](const std::string& code) { return terms->isWithin(code, heading); });
    };
    return act.isYes("sexual") || isUnder("type", "act-types", "sexual-violence")
        || isUnder("type", "act-types", "torture-sexual") || isUnder("methods", "methods-of-torture", "sexual");
}

} // namespace zapis
