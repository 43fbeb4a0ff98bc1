#include "core/records/handover_questions.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/model/kinds.h"
#include "core/model/validate.h"

namespace zapis {
namespace {

/// A question with its answers: any value of the first field, or "yes" of another one that stands for it.
using Answers = std::vector<std::string_view>;

const std::vector<Answers>& questionsOfFiles()
{
    static const std::vector<Answers> questions{{"graphic"}, {"sexual_content"}, {"depicts", "depicts_nobody"}};
    return questions;
}

bool isAnswered(const Answers& answers, const Json& item)
{
    if (item.find(answers.front())) return true;
    return std::any_of(answers.begin() + 1, answers.end(), [&](std::string_view field) { return item.stringOr(field) == "yes"; });
}

OpenQuestion fieldsOf(const Answers& answers, const Kind& kind)
{
    OpenQuestion fields;
    for (const std::string_view name : answers)
        if (const Field* field = kind.find(name)) fields.push_back(field);
    return fields;
}

} // namespace

std::vector<Scope> wholeScopesOf(const Kind& kind, const Json& fields)
{
    if (kind.isPerson) return {Scope::Statement};
    std::vector<Scope> first;
    for (const Field& field : kind.fields) {
        if (!fields.find(field.name) || field.generated || field.sensitivity == Sensitivity::Identity) continue;
        const std::vector<Scope>& scopes = scopesOf(field, kind, fields);
        if (scopes.empty()) continue;
        if (isAbout(field.whom)) return scopes;
        if (first.empty() && field.need == Need::ToSave) first = scopes;
    }
    return first;
}

bool saysWhomItShows(const Json& item) { return isAnswered(questionsOfFiles().back(), item); }

bool needsSomebody(const Kind& kind, const Json& item)
{
    static constexpr std::array<std::string_view, 6> kVoices = {
        "testimonial", "video", "cctv", "audio", "interview-recording", "intercept"};
    const std::string media = item.stringOr("media_type");
    const bool isHeardOrSeen = media.starts_with("audio/") || media.starts_with("video/")
        || std::ranges::find(kVoices, item.stringOr("type")) != kVoices.end();
    if (isHeardOrSeen && !item.find("depicts")) return true;
    const std::vector<Scope> whole = wholeScopesOf(kind, item);
    return item.stringOr("sexual_content") == "yes" || std::ranges::find(whole, Scope::Medical) != whole.end();
}

std::vector<OpenQuestion> openAtHandover(const Kind& kind, const Json& fields)
{
    std::vector<OpenQuestion> open;
    if (kind.name != kinds::kEvidenceItem) return open;
    for (const Answers& answers : questionsOfFiles())
        if (!isAnswered(answers, fields)) open.push_back(fieldsOf(answers, kind));
    return open;
}

std::string openQuestionText(const Catalogue& catalogue, std::string_view field, Language language)
{
    const Kind& kind = catalogue.at(kinds::kEvidenceItem);
    for (const Answers& answers : questionsOfFiles()) {
        if (answers.front() != field) continue;
        std::string text;
        for (const Field* one : fieldsOf(answers, kind)) text += (text.empty() ? "" : " / ") + one->label.in(language);
        return text;
    }
    return {};
}

} // namespace zapis
