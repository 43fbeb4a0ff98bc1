// What a vault's own files add to a catalogue, and every way they can be wrong.
#include <functional>

#include "core/base/error.h"
#include "core/model/catalogue.h"
#include "tests/catch.h"
#include "tests/core/model/small_catalogue.h"

using namespace zapis;
using namespace zapis::test;

namespace {

const Additions& own()
{
    static const Additions additions{{"x_box", R"([[vocabularies]]
name = "x-woods"
[[vocabularies.terms]]
code = "oak"
label = { be = "Дуб" }
[[vocabularies.terms]]
code = "old-oak"
parent = "oak"
label = { en = "Old oak", ru = "Старый дуб" }

[kind]
name = "x_box"
letter = "X"
title = ["wood"]
columns = ["wood"]
label = { ru = "Ящик" }
plural = { ru = "Ящики" }
help = { ru = "Ящик с вещами" }

[[steps]]
name = "main"
label = { ru = "Главное" }

[[fields]]
name = "wood"
type = "code"
vocabulary = "x-woods"
need = "save"
sensitivity = "case"
scope = []
step = "main"
label = { ru = "Дерево" }
help = { ru = "Из чего" }

[[fields]]
name = "holds"
type = "link"
many = true
kinds = ["thing", "x_box"]
sensitivity = "case"
scope = []
step = "main"
label = { ru = "Внутри" }
help = { ru = "Что внутри" }
)"},
        {"more_things", R"([[terms]]
vocabulary = "colours"
code = "x-rust"
parent = "warm"
label = { en = "Rust" }

[[terms]]
vocabulary = "colours"
code = "x-none"
label = { en = "None" }

[extends]
kind = "thing"

[[steps]]
name = "x_smell"
label = { en = "Smell" }

[[fields]]
name = "x_smell"
type = "narrative"
need = "final"
when = "colour=x-rust"
sensitivity = "case"
scope = ["statement"]
step = "x_smell"
label = { en = "Smell" }
help = { en = "How it smells" }

[[fields]]
name = "x_box"
type = "link"
kinds = ["x_box"]
sensitivity = "case"
scope = []
step = "main"
label = { en = "Its box" }
help = { en = "Where it lies" }
)"}};
    return additions;
}

std::vector<std::string> codes(const Vocabulary& vocabulary)
{
    std::vector<std::string> all;
    for (const Term& term : vocabulary.terms) all.push_back(term.code);
    return all;
}

/// Key and arguments of what it throws.
std::vector<std::string> refusalOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        std::vector<std::string> all{error.what()};
        all.insert(all.end(), error.args.begin(), error.args.end());
        return all;
    }
    return {};
}

} // namespace

TEST_CASE("what a vault adds stands beside the built-in kinds, fields and terms", "[model][loader][own]")
{
    const auto catalogue = Catalogue::parse(sound(), own());
    CHECK(catalogue->name() == "zapis+own");
    REQUIRE(catalogue->kinds().size() == 2);
    CHECK(catalogue->kinds().back().name == "x_box"); // behind the built-in ones
    const Kind& box = catalogue->at("x_box");
    CHECK(box.label.in(Language::Be) == "Ящик"); // the language that is there stands for the others
    CHECK(box.find("wood")->vocabulary == catalogue->vocabulary("x-woods"));
    CHECK(box.find("holds")->targets == std::vector<std::string>{"thing", "x_box"});
    CHECK(box.find("note")); // common fields
    CHECK(catalogue->vocabulary("x-woods")->find("old-oak")->label.in(Language::Be) == "Old oak");

    const Kind& thing = catalogue->at("thing");
    CHECK(thing.find("x_smell")->when.codes == std::vector<std::string>{"x-rust"});
    CHECK(thing.find("x_smell_mentions"));
    CHECK(thing.find("x_box")->step == "main");
    REQUIRE(thing.steps.size() == 3);
    CHECK(thing.steps[1].name == "x_smell");
    CHECK(thing.steps.back().name == "handling");
    CHECK(codes(*catalogue->vocabulary("colours")) == std::vector<std::string>{"warm", "red", "x-rust", "x-none"});
    CHECK(catalogue->vocabulary("colours")->isWithin("x-rust", "warm"));
}

TEST_CASE("a broken addition is refused with its name, line and word", "[model][loader][own]")
{
    const std::string box = "x_box", more = "more_things";
    const auto broken = GENERATE_COPY(values<Broken>({
        {more, "kinds = [\"x_box\"]", "kinds = [\"x_box\"]\nwhom = \"about\"", "catalogue.unknown-word", "about", ""},
        {more, "kinds = [\"x_box\"]", "kinds = [\"x_box\"]\ngoes_with = true", "catalogue.unknown-key", "goes_with", ""},
        {more, "kinds = [\"x_box\"]", "kinds = [\"x_box\"]\ngrounds = true", "catalogue.unknown-key", "grounds", ""},
        {box, "name = \"x_box\"", "name = \"x_crate\"", "catalogue.bad-name", "x_crate", "x_crate"},
        {box, "letter =", "order = 1\nletter =", "catalogue.unknown-key", "order", "order"},
        {box, "letter =", "person = true\nletter =", "catalogue.unknown-key", "person", "person"},
        {box, "name = \"x-woods\"", "name = \"woods\"", "catalogue.not-own", "woods", "\"woods\""},
        {box, "parent = \"oak\"", "parent = \"elm\"", "catalogue.unknown-code", "elm", "elm"},
        {box, "code = \"old-oak\"", "code = \"oak\"", "catalogue.duplicate", "oak", "code = \"oak\"\nparent"},
        {box, "label = { be = \"Дуб\" }", "label = {}", "catalogue.missing-label", "label", "label = {}"},
        {box, "kinds = [\"thing\", \"x_box\"]", "kinds = [\"x_chest\"]", "catalogue.unknown-kind", "x_chest", "x_chest"},
        {more, "kind = \"thing\"", "kind = \"things\"", "catalogue.unknown-kind", "things", "[extends]"},
        {more, "kind = \"thing\"", "kind = \"thing\"\nafter = 1", "catalogue.unknown-key", "after", "after"},
        {more, "name = \"x_box\"", "name = \"box\"", "catalogue.not-own", "box", "[[fields]]"},
        {more, "name = \"x_box\"", "name = \"colour\"", "catalogue.duplicate", "colour", ""},
        {more, "name = \"x_smell\"", "name = \"smell\"", "catalogue.not-own", "smell", "[[steps]]"},
        {more, "code = \"x-rust\"", "code = \"rust\"", "catalogue.not-own", "rust", "rust"},
        {more, "code = \"x-none\"", "code = \"x-rust\"", "catalogue.duplicate", "x-rust", ""},
        {more, "vocabulary = \"colours\"", "vocabulary = \"colors\"", "catalogue.unknown-vocabulary", "colors", "colors"},
        {more, "when = \"colour=x-rust\"", "when = \"colour=x-blue\"", "catalogue.unknown-code", "colour=x-blue", ""},
        {more, "", "[notes]\n", "catalogue.missing-key", "kind", ""},
    }));
    Additions additions = own();
    std::string& text = additions[broken.file];
    CAPTURE(broken.file, broken.from, broken.to);
    if (broken.from.empty()) text = broken.to;
    else replaceOnce(text, broken.from, broken.to);
    const auto refusal = refusalOf([&] { Catalogue::parse(sound(), additions); });
    REQUIRE(refusal.size() == 4);
    CHECK(refusal[0] == broken.key);
    CHECK(refusal[1] == broken.file + ".toml");
    CHECK(refusal[3] == broken.word);
    if (!broken.lineWith.empty()) CHECK(refusal[2] == std::to_string(lineOf(text, broken.lineWith)));
}

TEST_CASE("an addition with a kind bears the kind's name", "[model][loader][own]")
{
    Additions additions = own();
    auto box = additions.extract("x_box");
    box.key() = "box";
    additions.insert(std::move(box));
    additions.erase("more_things");
    CHECK(refusalOf([&] { Catalogue::parse(sound(), additions); })
        == std::vector<std::string>{"catalogue.not-own", "box.toml", "11", "box"});
}

TEST_CASE("an addition can grow, and takes nothing away", "[model][loader][own]")
{
    const auto before = Catalogue::parse(sound(), own());
    Additions grown = own();
    grown["x_box"] += "\n[[fields]]\nname = \"size\"\ntype = \"integer\"\nsensitivity = \"case\"\nscope = []\nstep = \"main\"\n"
                      "label = { en = \"Size\" }\nhelp = { en = \"In cm\" }\n";
    CHECK_NOTHROW(mustKeepAll(*before, *Catalogue::parse(sound(), grown)));

    struct Loss {
        std::string file, from, to, path;
    };
    const auto loss = GENERATE(values<Loss>({
        {"x_box", "name = \"holds\"", "name = \"keeps\"", "x_box.holds"},
        {"x_box", "many = true\n", "", "x_box.holds"},
        {"x_box", "sensitivity = \"case\"\nscope = []\nstep = \"main\"\nlabel = { ru = \"Внутри\" }",
            "sensitivity = \"identity\"\nscope = []\nstep = \"main\"\nlabel = { ru = \"Внутри\" }", "x_box.holds"},
        {"x_box", "code = \"old-oak\"", "code = \"new-oak\"", "x-woods.old-oak"},
        {"more_things", "code = \"x-none\"", "code = \"x-other\"", "colours.x-none"},
        {"more_things", "type = \"narrative\"", "type = \"text\"", "thing.x_smell"},
        {"more_things", "scope = [\"statement\"]", "scope = []", "thing.x_smell"},
        {"more_things", "scope = [\"statement\"]", "scope = [\"statement\"]\nscope_when = \"sure=yes\"\nscope_then = []",
            "thing.x_smell"},
        {"x_box", "sensitivity = \"case\"", "sensitivity = \"public\"", "x_box.wood"},
    }));
    Additions less = own();
    replaceOnce(less[loss.file], loss.from, loss.to);
    CAPTURE(loss.from, loss.to);
    CHECK(refusalOf([&] { mustKeepAll(*before, *Catalogue::parse(sound(), less)); })
        == std::vector<std::string>{"catalogue.taken-away", loss.path});
    CHECK(refusalOf([&] { mustKeepAll(*before, *Catalogue::parse(sound())); }).size() == 2);
}

TEST_CASE("an addition keeps what its kinds and fields mean to the gate", "[model][loader][own]")
{
    Additions meaning = own();
    replaceOnce(meaning["x_box"], "letter = \"X\"", "letter = \"X\"\nfact = true\nbrought = false\nfrozen = \"final\"");
    replaceOnce(
        meaning["x_box"], "kinds = [\"thing\", \"x_box\"]", "kinds = [\"thing\", \"x_box\"]\nwhom = \"about\"\nours = true");
    const auto before = Catalogue::parse(sound(), meaning);
    CHECK_NOTHROW(mustKeepAll(*Catalogue::parse(sound(), own()), *before)); // more guarded than it was

    struct Loss {
        std::string from, to, path;
    };
    const auto loss = GENERATE(values<Loss>({
        {"fact = true\n", "", "x_box"},
        {"brought = false\n", "", "x_box"},
        {"frozen = \"final\"", "", "x_box"},
        {"whom = \"about\"", "whom = \"maker\"", "x_box.holds"},
        {"whom = \"about\"", "whom = \"handler\"", "x_box.holds"},
        {"whom = \"about\"\n", "", "x_box.holds"},
        {"ours = true", "", "x_box.holds"},
        {"ours = true", "ours = true\ngoes_with = true", "x_box.holds"},
        {"ours = true", "ours = true\ngrounds = true", "x_box.holds"},
    }));
    Additions less = meaning;
    replaceOnce(less["x_box"], loss.from, loss.to);
    CAPTURE(loss.from, loss.to);
    CHECK(refusalOf([&] { mustKeepAll(*before, *Catalogue::parse(sound(), less)); })
        == std::vector<std::string>{"catalogue.taken-away", loss.path});
}

TEST_CASE("a link may not begin to say that a kind reveals less", "[model][loader][own]")
{
    Additions guarded = own();
    replaceOnce(guarded["x_box"], "need = \"save\"\nsensitivity = \"case\"\nscope = []",
        "need = \"save\"\nsensitivity = \"case\"\nscope = [\"medical\"]");
    replaceOnce(guarded["x_box"], "kinds = [\"thing\", \"x_box\"]\nsensitivity = \"case\"\nscope = []",
        "kinds = [\"thing\", \"x_box\"]\nsensitivity = \"case\"\nscope = [\"statement\"]");
    Additions about = guarded;
    replaceOnce(about["x_box"], "kinds = [\"thing\", \"x_box\"]", "kinds = [\"thing\", \"x_box\"]\nwhom = \"about\"");
    CHECK(refusalOf([&] { mustKeepAll(*Catalogue::parse(sound(), guarded), *Catalogue::parse(sound(), about)); })
        == std::vector<std::string>{"catalogue.taken-away", "x_box"});
}

TEST_CASE("links of files from before the key mean what their names meant", "[model][loader][own]")
{
    Additions older = own();
    replaceOnce(older["x_box"], "name = \"holds\"", "name = \"person\"");
    CHECK(Catalogue::parse(sound(), older)->at("x_box").about()->name == "person");
    replaceOnce(older["x_box"], "name = \"person\"", "name = \"person\"\nwhom = \"anyone\"");
    CHECK(Catalogue::parse(sound(), older)->at("x_box").about() == nullptr);
}

TEST_CASE("a field in the place of a common one stays as much ours as that was", "[model][loader][own]")
{
    Files files = sound();
    replaceOnce(files["common.toml"], "type = \"narrative\"", "type = \"narrative\"\nours = true");
    Additions additions = own();
    additions.erase("more_things");
    replaceOnce(additions["x_box"], "name = \"holds\"\ntype = \"link\"\nmany = true\nkinds = [\"thing\", \"x_box\"]",
        "name = \"note\"\ntype = \"narrative\"");
    replaceOnce(
        additions["x_box"], "step = \"main\"\nlabel = { ru = \"Внутри\" }", "step = \"handling\"\nlabel = { ru = \"Внутри\" }");
    const auto catalogue = Catalogue::parse(files, additions);
    CHECK(catalogue->at("x_box").find("note")->label.in(Language::Ru) == "Внутри");
    CHECK(catalogue->at("x_box").find("note")->ours);
    CHECK(catalogue->at("x_box").find("note_mentions")->ours);
}
