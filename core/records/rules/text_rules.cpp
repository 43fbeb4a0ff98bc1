// Rules about words: 49, 50.
#include <algorithm>

#include "core/model/field_walk.h"
#include "core/records/rules/paragraphs.h"
#include "core/records/rules/rule_world.h"
#include "core/records/rules/secret_words.h"

namespace zapis::rules {
void checkTexts(const Fact& fact, World& world, Findings& findings)
{
    if (!world.identityOpen()) return;
    forEachValue(*fact.kind, fact.fields, [&](const ValuePlace& place, const Json& value) {
        if (place.field.type != FieldType::Narrative || place.isIdentity() || !value.isString()) return;
        const std::set<RecordId> persons = world.secretWords().personsIn(value.string());
        if (!persons.empty()) findings.warning(49, fact, {place.path(), {persons.begin(), persons.end()}});
    });
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
