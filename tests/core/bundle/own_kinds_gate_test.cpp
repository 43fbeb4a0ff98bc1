// A vault's own kinds at the gate: they say by keys of the catalogue what they are, and are asked about like built-in ones. The
// example of docs/own-kinds, and what it would be with other keys.
#include <filesystem>

#include "core/base/file.h"
#include "tests/catch.h"

#include "tests/core/bundle/sample_source.h"
#include <algorithm>

using namespace zapis;

namespace {

const Day kSealing = dayOf(2021, 2, 1);

std::string example()
{
    const auto root = std::filesystem::path(ZAPIS_TEST_DATA).parent_path().parent_path();
    return readFile(root / "docs" / "own-kinds" / "x_shelling.toml");
}

std::string with(std::string text, const std::string& from, const std::string& to)
{
    REQUIRE(text.find(from) != std::string::npos);
    return text.replace(text.find(from), from.size(), to);
}

/// Somebody who was hurt, somebody who saw it, somebody who wrote it down, and an account of it.
struct World {
    explicit World(const std::string& kind = example()) : catalogue(Catalogue::withAdditions({{"x_shelling", kind}}))
    {
        for (const RecordId& id : {hurt, witness, clerk})
            source.put(id, "person", Json::object({{"names", Json::array({Json::object({{"text", "Somebody"}})})}}));
        source.put(testimony, "testimony", Json::object({{"person", toText(witness)}, {"narrative", "…"}}));
        source.put(passage, "passage", Json::object({{"testimony", toText(testimony)}, {"quote", "…"}}));
        source.put(shelling, "x_shelling",
            Json::object({{"place", "Sadovaja"}, {"hurt", Json::array({toText(hurt)})},
                {"witnesses", Json::array({toText(witness)})}, {"written_down_by", toText(clerk)}}));
    }

    void say(const RecordId& person, const std::string& state)
    {
        source.put(newRecordId(), "consent",
            Json::object({{"person", toText(person)}, {"recipient", toText(recipient.id)}, {"scope", "statement"},
                {"state", state}, {"date", "2021-01-15"},
                {"explained", Json::array({Json::object({{"item", "purpose"}, {"answer", "yes"}})})}}));
    }
    void restOnPassage()
    {
        source.put(newRecordId(), "fact_link", Json::object({{"passage", toText(passage)}, {"target", toText(shelling)}}));
    }
    GateDecision decision() const
    {
        const Consents consents = test::consentsOf(*catalogue, source);
        return decide(*catalogue, source, consents, recipient, {shelling}, kSealing).front();
    }

    std::shared_ptr<const Catalogue> catalogue;
    test::PlainSource source;
    const RecordId hurt = newRecordId(), witness = newRecordId(), clerk = newRecordId(), testimony = newRecordId(),
                   passage = newRecordId(), shelling = newRecordId();
    const ConsentRecipient recipient{newRecordId(), "un-mechanism"};
};

} // namespace

TEST_CASE("a kind of one's own does not go against the will of those whom it is about", "[bundle][gate][own]")
{
    World world;
    world.say(world.witness, "granted");
    CHECK(world.decision().verdict == Verdict::Stays); // nobody asked
    CHECK(world.decision().because == std::vector{world.hurt});
    world.say(world.hurt, "granted");
    CHECK(world.decision().verdict == Verdict::Goes);
    world.say(world.hurt, "refused");
    CHECK(world.decision().verdict == Verdict::Stays);
}

TEST_CASE("others in a kind of one's own are redacted, those who handled it are not asked", "[bundle][gate][own]")
{
    World world;
    world.say(world.hurt, "granted");
    world.say(world.witness, "refused");
    CHECK(world.decision().verdict == Verdict::Redacted);
    CHECK(world.decision().because == std::vector{world.witness});
    world.say(world.witness, "granted");
    world.say(world.clerk, "refused");
    CHECK(world.decision().verdict == Verdict::Goes);
}

TEST_CASE("who is said to be anyone does not keep a record back alone", "[bundle][gate][own]")
{
    World world(with(example(), "whom = \"about\"\n", ""));
    world.say(world.hurt, "refused");
    world.say(world.witness, "granted");
    const GateDecision decision = world.decision();
    CHECK(decision.verdict == Verdict::Goes); // but nothing that names them
    CHECK(std::ranges::count(decision.withheldFields, "hurt") == 1);
}

TEST_CASE("a fact of a kind of one's own goes only with an account", "[bundle][gate][own]")
{
    World world;
    world.say(world.hurt, "granted");
    world.say(world.witness, "granted");
    world.restOnPassage();
    CHECK(world.decision().verdict == Verdict::Goes);
    world.source.at(world.testimony).status = Status::Draft;
    CHECK(world.decision().verdict == Verdict::Stays);
    World plain(with(example(), "fact = true\n", ""));
    plain.say(plain.hurt, "granted");
    plain.say(plain.witness, "granted");
    plain.restOnPassage();
    plain.source.at(plain.testimony).status = Status::Draft;
    CHECK(plain.decision().verdict == Verdict::Goes);
}

TEST_CASE("a testimony asks those whom its facts of one's own kinds are about", "[bundle][gate][own]")
{
    World world;
    world.say(world.witness, "granted");
    world.restOnPassage();
    const auto testimony = [&] {
        const Consents consents = test::consentsOf(*world.catalogue, world.source);
        return decide(*world.catalogue, world.source, consents, world.recipient, {world.testimony}, kSealing).front();
    };
    CHECK(testimony().verdict == Verdict::Redacted);
    CHECK(testimony().because == std::vector{world.hurt});
}

TEST_CASE("one's own work of one's own kind is privileged", "[bundle][gate][own]")
{
    World world(with(example(), "fact = true\n", "own_work = true\n"));
    for (const RecordId& id : {world.hurt, world.witness}) world.say(id, "granted");
    CHECK(world.decision().reason == "privileged");
}

TEST_CASE("a part of something goes where that goes", "[bundle][gate][own]")
{
    const std::string account = "[[fields]]\nname = \"of\"\ntype = \"link\"\nkinds = [\"testimony\"]\nneed = \"save\"\n"
                                "sensitivity = \"case\"\nscope = [\"statement\"]\nstep = \"attack\"\ngoes_with = true\n"
                                "label = { en = \"Of\" }\nhelp = { en = \"Whose account\" }\n";
    World world(example() + account);
    CHECK(world.decision().reason == "missing");
    world.source.at(world.shelling).fields["of"] = toText(world.testimony);
    CHECK(world.decision().verdict == Verdict::Stays);
    world.say(world.witness, "granted");
    CHECK(world.decision().verdict == Verdict::Goes);
}

TEST_CASE("a field of one's own that is ours and rows that stay are withheld", "[bundle][gate][own]")
{
    const std::string fields =
        "[[fields]]\nname = \"hint\"\ntype = \"text\"\nsensitivity = \"case\"\nscope = []\nstep = \"attack\"\n"
        "ours = true\nlabel = { en = \"Hint\" }\nhelp = { en = \"For us\" }\n"
        "[[fields]]\nname = \"moves\"\ntype = \"rows\"\nmany = true\nsensitivity = \"case\"\nscope = []\n"
        "step = \"attack\"\nstays_when = \"was=x-out\"\nlabel = { en = \"Moves\" }\nhelp = { en = \"Where to\" }\n"
        "[[fields.rows]]\nname = \"was\"\ntype = \"code\"\nvocabulary = \"x-munitions\"\nlabel = { en = \"What\" }\n";
    World world(with(example() + fields, "was=x-out", "was=rockets"));
    for (const RecordId& id : {world.hurt, world.witness}) world.say(id, "granted");
    world.source.at(world.shelling).fields["hint"] = "call in spring";
    const auto rows = [](const char* code) { return Json::array({Json::object({{"was", code}})}); };
    world.source.at(world.shelling).fields["moves"] = rows("mortar");
    CHECK(world.decision().withheldFields == std::vector<std::string>{"hint"});
    world.source.at(world.shelling).fields["moves"] = rows("cluster"); // a sort of rockets
    CHECK(world.decision().withheldFields == std::vector<std::string>{"hint", "moves"});
}
