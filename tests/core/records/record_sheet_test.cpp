// A record as it is read: known, not known, not asked, not written down.
#include "tests/catch.h"

#include <algorithm>
#include <set>

#include "core/records/citation.h"
#include "core/records/passages.h"
#include "core/records/record_sheet.h"
#include "tests/core/model/samples.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;
using namespace zapis::test;

namespace {

const SheetSection& section(const std::vector<SheetSection>& sheet, std::string_view step)
{
    const auto found = std::ranges::find_if(sheet, [&](const SheetSection& one) { return one.step->name == step; });
    REQUIRE(found != sheet.end());
    return *found;
}

std::set<std::string> asked(const std::vector<SheetAnswer>& answers)
{
    std::set<std::string> names;
    for (const SheetAnswer& said : answers) names.insert(said.item ? said.field->name + ":" + said.item->code : said.field->name);
    return names;
}

const SheetValue* value(const SheetSection& section, std::string_view field)
{
    const auto found = std::ranges::find_if(section.values, [&](const SheetValue& one) { return one.field->name == field; });
    return found == section.values.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("what was asked and is not known stands apart from what was not asked", "[records][sheet]")
{
    const Kind& kind = Catalogue::builtIn()->at("detention");
    const auto rows = Json::array({Json::object({{"item", "family-told"}, {"answer", "no"}}),
        Json::object({{"item", "parcels"}, {"answer", "unknown"}}), Json::object({{"item", "visits"}, {"answer", "not-asked"}}),
        Json::object({{"item", "phone-call"}, {"note", "to a neighbour"}}),
        Json::object({{"item", "contact"}, {"answer", "partly"}})});
    const auto sheet = sheetOf(kind,
        Json::object({{"arrest_date", "2020-08-11"}, {"arrest_date_said", "on the eleventh"}, {"safeguards", rows},
            {"forced_signature", "unknown"}, {"regime", "unknown"}, {"steps", Json::array({})}}),
        true);

    const SheetSection& arrest = section(sheet, "arrest");
    REQUIRE(value(arrest, "arrest_date"));
    CHECK(value(arrest, "arrest_date")->said == "on the eleventh");
    CHECK(std::ranges::count(arrest.empty, std::string("arrest_place"), [](const Field* field) { return field->name; }) == 1);

    std::set<std::string> answered, notKnown, notAsked;
    for (const SheetSection& one : sheet) {
        answered.merge(asked(one.answers));
        notKnown.merge(asked(one.notKnown));
        notAsked.merge(asked(one.notAsked));
    }
    CHECK(answered == std::set<std::string>{"safeguards:family-told", "safeguards:phone-call", "safeguards:contact"});
    CHECK(notKnown == std::set<std::string>{"safeguards:parcels", "forced_signature", "regime"});
    CHECK(notAsked.contains("safeguards:visits"));
    CHECK(notAsked.contains("safeguards:judge-48h"));
    CHECK_FALSE(notAsked.contains("safeguards:judge")); // a heading
    CHECK_FALSE(value(section(sheet, "custody"), "steps"));
}

TEST_CASE("every field of every sample stands in one place of its sheet", "[records][sheet]")
{
    const auto catalogue = Catalogue::builtIn();
    for (const Json& sample : samples()) {
        const Kind& kind = catalogue->at(sample.stringOr("kind"));
        CAPTURE(kind.name);
        std::multiset<std::string> met;
        for (const SheetSection& one : sheetOf(kind, *sample.find("fields"), true)) {
            std::set<std::string> here; // a checklist is asked item by item
            for (const SheetValue& known : one.values) met.insert(known.field->name);
            for (const Field* field : one.empty) met.insert(field->name);
            for (const auto* list : {&one.answers, &one.notKnown, &one.notAsked})
                for (const SheetAnswer& said : *list) here.insert(said.field->name);
            met.insert(here.begin(), here.end());
        }
        for (const Field& field : kind.fields) {
            CAPTURE(field.name);
            CHECK(met.count(field.name) == (field.generated ? 0U : 1U));
        }
    }
}

TEST_CASE("closed names are told of a section, and no field of names is said to be empty", "[records][sheet]")
{
    const Kind& kind = Catalogue::builtIn()->at("person");
    const Json fields = Json::object({{"gender", "female"}});
    for (const bool isOpen : {true, false}) {
        bool hides = false, meetsName = false;
        for (const SheetSection& one : sheetOf(kind, fields, isOpen)) {
            hides = hides || one.hidesNames;
            for (const Field* field : one.empty) meetsName = meetsName || field->sensitivity == Sensitivity::Identity;
        }
        CHECK(hides == !isOpen);
        CHECK(meetsName == isOpen);
    }
}

TEST_CASE("a fact tells the words that it rests on, whom they name, and whether they stand", "[records][sheet]")
{
    MemoryVault vault;
    const RecordId egor = vault.add("person", personFields("Egor")), anna = vault.add("person", personFields("Anna"));
    const auto mention = [](const RecordId& id) { return Json::object({{"to", toText(id)}}); };
    const Json fields = Json::object({{"type", "full-interview"}, {"narrative", "\uFFFC came.\n\nThey beat \uFFFC in the gym."},
        {"narrative_mentions", Json::array({mention(anna), mention(egor)})}, {"language", "en"}});
    const RecordId account = vault.add("testimony", fields);
    const NewFact made = newFact(*vault.catalogue, account, fields, "act", 9, 20);
    vault.records->commit(made.changes);

    std::vector<GroundWords> words = groundWords(vault.reader(), made.fact);
    REQUIRE(words.size() == 1);
    CHECK(words[0].quote == "They beat \uFFFC");
    CHECK(words[0].named == std::vector{egor});
    CHECK(words[0].paragraph == 2);
    CHECK(words[0].account == account);
    CHECK(words[0].accountCode == vault.reader().row(account)->code);
    CHECK(words[0].relation == "supports");
    CHECK(words[0].stands);

    vault.records->withdraw(account, {{}, "asked for"});
    words = groundWords(vault.reader(), made.fact);
    REQUIRE(words.size() == 1);
    CHECK_FALSE(words[0].stands);
}

TEST_CASE("a citation says where words stand and what they sum to, and none of them", "[records][sheet]")
{
    MemoryVault vault;
    const RecordId egor = vault.add("person", personFields("Egor"));
    const RecordId account = vault.add("testimony",
        Json::object({{"type", "full-interview"}, {"started", "2020-10-06T08:00:00Z"}, {"language", "en"},
            {"narrative", "At night.\n\n\uFFFC came with others."},
            {"narrative_mentions", Json::array({Json::object({{"to", toText(egor)}, {"spoken", "Egor"}})})}}));
    const std::string code = vault.reader().row(account)->code;
    const std::string text = citationOf(vault.reader(), account, 11, 17, Language::En);
    CHECK(text
        == code + " · Full interview · 2020-10-06 · ¶ 2 · characters 11–17 · Draft, version 1 · SHA-256 of the words: "
            + quoted("At night.\n\n\uFFFC came with others.", 11, 17).hash);
    CHECK(citationOf(vault.reader(), account, 0, 8, Language::Ru).find("¶ 1 · знаки 0–8") != std::string::npos);
    for (const auto& [from, to] : {std::pair(5, 5), {9, 3}, {0, 500}, {-1, 4}})
        CHECK_THROWS_AS(citationOf(vault.reader(), account, from, to, Language::En), Error);
    CHECK_THROWS_AS(citationOf(vault.reader(), egor, 0, 1, Language::En), Error);
}
