// Titles by which a person knows a record.
#include "tests/catch.h"

#include <algorithm>

#include "core/records/records.h"
#include "core/text/collation.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;
using namespace zapis::test;

namespace {

/// One account of an officer's deed, by a witness, with all that hangs on it.
struct Story {
    MemoryVault vault;
    RecordId witness = vault.add("person", personFields("Anna Zielinska"));
    RecordId victim = vault.add("person", personFields("Tomasz Wolski"));
    RecordId officer = vault.add("person", personFields("Egor Drozdov"));
    RecordId testimony = vault.add("testimony",
        Json::object({{"person", toText(witness)}, {"type", "full-interview"}, {"narrative", "They beat him in the gym"}}));
    RecordId perpetrator = vault.add("perpetrator",
        Json::object({{"called_by", "Stepanych"},
            {"features", Json::array({Json::object({{"item", "clothing"}, {"value", "a green mask"}})})}}));
    RecordId act = vault.add("act",
        Json::object({{"victim", toText(victim)}, {"type", "ill-treatment"}, {"when", "2020-08-11"},
            {"perpetrators", Json::array({Json::object({{"who", toText(perpetrator)}})})}}));
    RecordId passage = vault.add("passage", Json::object({{"testimony", toText(testimony)}, {"quote", "They beat him\nhard"}}));
    RecordId link = vault.add(
        "fact_link", Json::object({{"passage", toText(passage)}, {"relation", "contradicts"}, {"target", toText(act)}}));
    RecordId unit = vault.add("unit", Json::object({{"names", Json::array({Json::object({{"text", "Almaz"}})})}}));
    RecordId post =
        vault.add("post", Json::object({{"title", "Deputy head"}, {"unit", toText(unit)}, {"holder", toText(officer)}}));
    RecordId chain = vault.add("command_link",
        Json::object({{"superior", toText(post)}, {"subordinate", toText(unit)}, {"type", "de-jure"}, {"from", "2019"}}));
    RecordId conflict = vault.add(
        "conflict", Json::object({{"a", toText(passage)}, {"b", toText(act)}, {"about", "number"}, {"resolution", "kept-both"}}));

    std::string title(const RecordId& id, Language language = Language::En) const
    {
        RecordReader reader = vault.reader();
        reader.setLanguage(language);
        return reader.row(id)->title.text();
    }
    std::string code(const RecordId& id) const { return vault.reader().row(id)->code; }
    std::string label(const char* kind, const char* field, const char* value, Language language) const
    {
        return vault.catalogue->at(kind).find(field)->vocabulary->find(value)->label.in(language);
    }
    std::uint64_t found(const std::string& kind, const std::string& text) const
    {
        return vault.reader().count({.kind = kind, .text = text});
    }
};

} // namespace

TEST_CASE("a link is known by its words and witness, an act by what, when and by whom", "[records][title]")
{
    const Story story;
    CHECK(story.title(story.passage) == "They beat him · Anna Zielinska");
    for (const Language language : {Language::En, Language::Ru, Language::Be}) {
        const std::string act = "Tomasz Wolski · " + story.label("act", "type", "ill-treatment", language)
            + " · 2020-08-11 · Stepanych · a green mask";
        CHECK(story.title(story.act, language) == act);
        CHECK(story.title(story.link, language)
            == story.label("fact_link", "relation", "contradicts", language) + " · They beat him · Anna Zielinska · " + act);
        CHECK(story.title(story.conflict, language)
            == story.label("conflict", "about", "number", language) + " · They beat him · Anna Zielinska · " + act + " · "
                + story.label("conflict", "resolution", "kept-both", language));
        CHECK(story.title(story.chain, language)
            == "Deputy head · Almaz · Egor Drozdov · " + story.label("command_link", "type", "de-jure", language)
                + " · Almaz · 2019");
    }
    CHECK(story.title(story.perpetrator) == "Stepanych · a green mask");
    CHECK(story.title(story.testimony).starts_with("Anna Zielinska · "));
    CHECK(story.title(story.victim) == "Tomasz Wolski");
}

TEST_CASE("where names are closed titles tell people by their codes", "[records][title]")
{
    Story story;
    story.vault.closeIdentity();
    CHECK(story.title(story.passage) == "They beat him · " + story.code(story.witness));
    CHECK(story.title(story.link).find("Wolski") == std::string::npos);
    CHECK(story.title(story.link).find(story.code(story.victim)) != std::string::npos);
    CHECK(story.title(story.victim).starts_with(story.code(story.victim)));
}

TEST_CASE("the filter of a list finds what its titles show, as they are now", "[records][title]")
{
    Story story;
    for (const char* shown : {"zielinska", "beat him", "tomasz", "green mask", "stepanych", "2020-08-11"}) {
        CAPTURE(shown);
        CHECK(story.found("fact_link", shown) == 1);
    }
    CHECK(story.found("fact_link", story.code(story.victim)) == 1);
    CHECK(story.found("command_link", "drozdov") == 1);
    CHECK(story.found("command_link", "almaz") == 1);
    CHECK(story.found("command_link", "zielinska") == 0);
    CHECK(story.found("testimony", "beat him") == 0); // stands in its words, not in its title

    Record perpetrator = story.vault.reader().get(story.perpetrator);
    perpetrator.fields["called_by"] = "Palych";
    story.vault.records->commit({{perpetrator.id, perpetrator.kind, perpetrator.fields, perpetrator.revision}});
    CHECK(story.found("fact_link", "stepanych") == 0);
    CHECK(story.found("fact_link", "palych") == 1);
    CHECK(story.found("conflict", "palych") == 1);
    story.vault.records->rebuild({});
    CHECK(story.found("conflict", "palych") == 1);

    story.vault.closeIdentity();
    CHECK(story.found("fact_link", "zielinska") == 0);
    CHECK(story.found("fact_link", story.code(story.witness)) == 1);
}

TEST_CASE("people sort by the names shown, and by their codes once names are closed", "[records][title]")
{
    MemoryVault vault;
    for (const char* name : {"Сянько", "Linnet", "Вярбіцкая", "Дроздов", "Ветрова"}) vault.add("person", personFields(name));
    const auto shown = [&] {
        RecordReader reader = vault.reader();
        reader.setLanguage(Language::Ru);
        std::vector<std::string> titles;
        for (const RecordRow& row : reader.rows({.kind = "person", .order = RecordQuery::Order::Title, .ascending = true}, 0, 10))
            titles.push_back(row.title.text());
        return titles;
    };
    const std::vector<std::string> byName{"Ветрова", "Вярбіцкая", "Дроздов", "Сянько", "Linnet"};
    CHECK(shown() == byName);
    vault.closeIdentity();
    const std::vector<std::string> closed = shown();
    const Collation collation(Language::Ru);
    CHECK(std::ranges::is_sorted(closed, {}, [&](const std::string& title) { return collation.keyOf(title); }));
    for (const std::string& title : closed) CHECK(title.starts_with("V-"));
}
