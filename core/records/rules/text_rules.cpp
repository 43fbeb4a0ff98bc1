// Rules about words: 49, 50.
#include <algorithm>

#include "core/records/rules/paragraphs.h"
#include "core/records/rules/rule_world.h"
#include "core/records/rules/secret_words.h"

namespace zapis::rules {
namespace {

void checkText(const Fact& fact, const Field& field, const std::string& path, const Json& value, World& world, Findings& findings)
{
    if (field.sensitivity == Sensitivity::Identity) return;
    if (value.isArray()) {
        for (const Json& item : value.items()) checkText(fact, field, path, item, world, findings);
    } else if (value.isObject()) {
        for (const Field& part : field.rows) {
            if (const Json* inner = value.find(part.name)) checkText(fact, part, path + "." + part.name, *inner, world, findings);
        }
    } else if (value.isString() && field.type == FieldType::Narrative) {
        const std::set<RecordId> persons = world.secretWords().personsIn(value.string());
        if (!persons.empty()) findings.warning(49, fact, {path, {persons.begin(), persons.end()}});
    }
}

} // namespace

void checkTexts(const Fact& fact, World& world, Findings& findings)
{
    if (!world.identityOpen()) return;
    for (const Field& field : fact.kind->fields) {
        if (const Json* value = fact.fields.find(field.name)) checkText(fact, field, field.name, *value, world, findings);
    }
}

void checkCopied(const Fact& fact, World& world, Findings& findings)
{
    const auto speaker = fact.link("person");
    if (!speaker) return;
    std::size_t number = 0;
    for (const std::vector<std::uint64_t>& words : paragraphsOf(fact)) {
        ++number;
        if (words.size() < kFewestWords) continue;
        for (const ParagraphIndex::Place& place : world.paragraphs().candidates(words)) {
            const FactRef other = place.testimony == fact.id ? nullptr : world.find(place.testimony);
            const auto theirs = other ? other->link("person") : std::nullopt;
            if (!theirs || world.isSamePerson(*speaker, *theirs)) continue;
            const auto paragraphs = paragraphsOf(*other);
            if (place.paragraph < paragraphs.size() && areNearlyEqual(words, paragraphs[place.paragraph]))
                findings.warning(
                    50, fact, {"narrative", {other->id}, {std::to_string(number), std::to_string(place.paragraph + 1)}});
        }
    }
}

} // namespace zapis::rules
