// The way back: old texts whole, passages whose words are gone, and what is final taken back with a reason only.
#include "core/records/passages.h"
#include "core/records/restore.h"
#include "tests/catch.h"
#include "tests/core/records/memory_vault.h"
#include "tests/error_key.h"

using namespace zapis;
using zapis::test::keyOf;
using zapis::test::MemoryVault;
using zapis::test::personFields;

namespace {

const std::string kMark = "\xEF\xBF\xBC"; // U+FFFC

Json told(const std::string& narrative)
{
    return Json::object({{"language", "en"}, {"narrative", narrative}, {"record_language", "en"}});
}

/// One that may be finalised.
RecordId addEvent(MemoryVault& vault)
{
    const RecordId place = vault.add("place", Json::object({{"language", "en"}, {"name", "Square"}, {"type", "street"}}));
    return vault.add("event",
        Json::object({{"begin", "2020-08-09"}, {"language", "en"}, {"places", Json::array({toText(place)})}, {"title", "A march"},
            {"type", "mass-arrest"}}));
}

/// A testimony with one fact of its words [from, to).
struct Told {
    Told(const std::string& narrative, int from, int to) : id(vault.add("testimony", told(narrative)))
    {
        vault.records->commit(newFact(*vault.catalogue, id, told(narrative), "act", from, to).changes);
    }
    void say(const std::string& narrative) { vault.records->commit({{id, "testimony", told(narrative), {}}}); }
    AnchoredFact fact() const { return factsOf(vault.reader(), id).front(); }
    std::string words() const
    {
        return quoted(vault.reader().get(id).fields.stringOr("narrative"), fact().from, fact().to).quote;
    }

    MemoryVault vault;
    RecordId id;
};

} // namespace

TEST_CASE("a wrong paste that was saved is taken back by the journal", "[records][restore]")
{
    Told t("They came at night. Nobody came to us.", 20, 38);
    t.say("Recipe: two onions, one carrot.");
    CHECK(t.fact().from == t.fact().to); // its words stand nowhere now
    CHECK(t.fact().quote == "Nobody came to us.");

    CHECK(restore(*t.vault.records, t.id, 1, {"narrative"}, {}) == std::vector{t.id});
    CHECK(t.vault.reader().get(t.id).fields.stringOr("narrative") == "They came at night. Nobody came to us.");
    CHECK(t.vault.reader().get(t.id).revision == 3); // a revision beside the others
    CHECK(t.words() == "Nobody came to us.");
    CHECK(restore(*t.vault.records, t.id, 1, {}, {}).empty());              // it says so already
    CHECK(restore(*t.vault.records, t.id, 2, {}, {}) == std::vector{t.id}); // and on again
    CHECK(t.vault.reader().get(t.id).fields.stringOr("narrative") == "Recipe: two onions, one carrot.");
}

TEST_CASE("passages go back with their words", "[records][restore]")
{
    Told t("They came at night. Nobody came to us.", 20, 38);
    t.say("Well. They came at night. Nobody came to us.");
    t.vault.records->commit(movedPassages(t.vault.reader(), factsOf(t.vault.reader(), t.id),
        "Well. They came at night. Nobody came to us.", {{t.fact().passage, {26, 44}}}));
    CHECK(restore(*t.vault.records, t.id, 1, {"narrative"}, {}).size() == 2);
    CHECK(t.vault.reader().get(t.fact().passage).fields.at("start").integer() == 20);
}

TEST_CASE("what is final is restored with a reason only", "[records][restore]")
{
    MemoryVault vault;
    const RecordId id = addEvent(vault);
    vault.records->finalise(id);
    vault.records->amend(id, Json::object({{"title", "A walk"}}), {{}, "misheard"});
    CHECK(keyOf([&] { restore(*vault.records, id, 1, {}, {}); }) == "records.needs-reason");
    restore(*vault.records, id, 1, {"title"}, {{}, "it was a march after all"});
    CHECK(vault.reader().get(id).fields.stringOr("title") == "A march");
    CHECK(vault.reader().get(id).status == Status::Amended);
    CHECK(keyOf([&] { restore(*vault.records, id, 17, {}, {}); }) == "records.no-revision");
    CHECK(keyOf([&] { restore(*vault.records, id, 1, {"titel"}, {}); }) == "records.no-field");
}

TEST_CASE("a text comes back with the people that it names, and not without them", "[records][restore]")
{
    MemoryVault vault;
    const RecordId person = vault.add("person", personFields("Aksana"));
    Json fields = told("I saw " + kMark + " go.");
    fields["narrative_mentions"] = Json::array({Json::object({{"spoken", "Aksana"}, {"to", toText(person)}})});
    const RecordId id = vault.add("testimony", fields);
    vault.records->commit({{id, "testimony", told("gone"), {}}});
    vault.closeIdentity();
    CHECK(keyOf([&] { restore(*vault.records, id, 1, {"narrative"}, {}); }) == "vault.needs-identity");
    vault.openIdentity();
    restore(*vault.records, id, 1, {"narrative"}, {});
    CHECK(vault.reader().get(id).fields == fields);
}

TEST_CASE("a history numbers the revisions it made", "[records][restore]")
{
    MemoryVault vault;
    const RecordId id = vault.add("testimony", told("one"));
    vault.records->note(Event::Open, id);
    vault.records->commit({{id, "testimony", told("two"), {}}});
    CHECK(revisionsOf(LogReader(vault.databases).of(id)) == std::vector<std::int64_t>{1, 0, 2});
    CHECK(vault.reader().fieldsAt(id, 2)->stringOr("narrative") == "two");
}

TEST_CASE("a passage stands where its words went, and nowhere once they are gone", "[records][passages]")
{
    struct Case {
        std::string now, words;
    };
    const auto c = GENERATE(values<Case>({
        {"Well. They came at night. Nobody came to us. They left.", "Nobody came to us."},
        {"They came at night. They left.", ""},
        {"They came at night. Somebody did. They left.", ""}, // other words in their place
        {"They came at night. Nobody ever came to us. They left.", "Nobody ever came to us."},
        {"Nobody came to us. They left.", "Nobody came to us."},
        {"", ""},
    }));
    CAPTURE(c.now);
    Told t("They came at night. Nobody came to us. They left.", 20, 38);
    t.say(c.now); // by the command line: nobody moved the passage along
    CHECK(t.words() == c.words);
    CHECK(t.fact().quote == "Nobody came to us.");
}

TEST_CASE("a passage whose words are gone keeps what it says", "[records][passages]")
{
    Told t("They came at night. Nobody came to us.", 20, 38);
    t.say("They came at night.");
    const auto facts = factsOf(t.vault.reader(), t.id);
    CHECK(movedPassages(t.vault.reader(), facts, "They came at night.", {{facts.front().passage, {19, 19}}}).empty());
    const Json passage = t.vault.reader().get(facts.front().passage).fields;
    CHECK(passage.at("start").integer() == 20);
    CHECK(passage.stringOr("quote") == "Nobody came to us.");
}

TEST_CASE("what is final is withdrawn with a reason only", "[records][withdraw]")
{
    MemoryVault vault;
    const RecordId id = addEvent(vault);
    const RecordId draft = vault.add("testimony", told("one"));
    vault.records->finalise(id);
    CHECK(keyOf([&] { vault.records->withdraw({draft, id}, {}); }) == "records.withdraw-reason");
    CHECK(vault.reader().get(draft).status == Status::Draft); // all of it or nothing
    CHECK(keyOf([&] { vault.records->withdraw(id, {"no-such-code", {}}); }) == "records.unknown-reason");
    vault.records->withdraw({draft, id}, {{}, "a slip"});
    CHECK(vault.reader().get(id).status == Status::Withdrawn);
    const auto said = LogReader(vault.databases).of(id).back().fields;
    CHECK(std::any_of(said.begin(), said.end(),
        [](const FieldProof& field) { return field.name == "#words" && field.value == Json("a slip"); }));
}
