// The loader refuses every way a catalogue file can be wrong, and says where. A small sound catalogue is broken in one place a
// case.
#include "core/model/loader.h"

#include <algorithm>
#include <functional>

#include "core/base/error.h"
#include "tests/catch.h"

using namespace zapis;

namespace {

using Files = std::map<std::string, std::string>;

const Files& sound()
{
    static const Files files{
        {"vocab/colours.tsv", "code\tparent\ten\tru\tbe\nwarm\t\tWarm\tТёплый\tЦёплы\nred\twarm\tRed\tКрасный\tЧырвоны\n"},
        {"common.toml", R"([[steps]]
name = "handling"
label = { en = "More", ru = "Ещё", be = "Яшчэ" }

[[fields]]
name = "note"
type = "narrative"
sensitivity = "case"
scope = []
step = "handling"
label = { en = "Note", ru = "Заметка", be = "Нататка" }
help = { en = "Any", ru = "Любая", be = "Любая" }

[[checklist]]
name = "item"
type = "code"
vocabulary = "colours"
label = { en = "Item", ru = "Пункт", be = "Пункт" }

[mentions]
label = { en = "People", ru = "Люди", be = "Людзі" }
help = { en = "Who", ru = "Кто", be = "Хто" }
[[mentions.rows]]
name = "to"
type = "link"
kinds = ["thing"]
label = { en = "Who", ru = "Кто", be = "Хто" }

[languages]
label = { en = "Languages", ru = "Языки", be = "Мовы" }
help = { en = "Which", ru = "Какие", be = "Якія" }
[[languages.rows]]
name = "paragraph"
type = "integer"
label = { en = "Paragraph", ru = "Абзац", be = "Абзац" }
)"},
        {"kinds/thing.toml", R"([kind]
name = "thing"
order = 1
letter = "T"
title = ["name"]
sort = "day"
columns = ["name", "day"]
label = { en = "Thing", ru = "Вещь", be = "Рэч" }
plural = { en = "Things", ru = "Вещи", be = "Рэчы" }
help = { en = "A thing", ru = "Вещь", be = "Рэч" }

[[kind.letters]]
letter = "R"
when = "colour=red"

[[steps]]
name = "main"
label = { en = "Main", ru = "Главное", be = "Галоўнае" }

[[fields]]
name = "name"
type = "text"
need = "save"
sensitivity = "public"
scope = []
step = "main"
label = { en = "Name", ru = "Имя", be = "Імя" }
help = { en = "Its name", ru = "Имя", be = "Імя" }

[[fields]]
name = "day"
type = "date"
need = "final"
when = "colour=warm"
sensitivity = "case"
scope = ["statement"]
scope_when = "sure=yes"
scope_then = ["medical"]
step = "main"
label = { en = "Day", ru = "День", be = "Дзень" }
help = { en = "Its day", ru = "День", be = "Дзень" }

[[fields]]
name = "colour"
type = "code"
vocabulary = "colours"
sensitivity = "identity"
scope = ["identity"]
step = "main"
label = { en = "Colour", ru = "Цвет", be = "Колер" }
help = { en = "Its colour", ru = "Цвет", be = "Колер" }

[[fields]]
name = "sure"
type = "answer"
sensitivity = "case"
scope = []
step = "main"
label = { en = "Sure", ru = "Точно", be = "Дакладна" }
help = { en = "Is it?", ru = "Точно?", be = "Дакладна?" }

[[fields]]
name = "parts"
type = "rows"
many = true
sensitivity = "case"
scope = []
step = "main"
label = { en = "Parts", ru = "Части", be = "Часткі" }
help = { en = "Its parts", ru = "Части", be = "Часткі" }
[[fields.rows]]
name = "of"
type = "link"
kinds = ["thing"]
label = { en = "Of", ru = "Чего", be = "Чаго" }
)"},
    };
    return files;
}

void replaceOnce(std::string& text, const std::string& from, const std::string& to)
{
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
}

/// 1-based line of the first occurrence.
int lineOf(const std::string& text, const std::string& what)
{
    const auto at = text.find(what);
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

struct Broken {
    std::string file, from, to; ///< `from` empty: the whole file becomes `to`
    std::string key, word;
    std::string lineWith; ///< words of the line it must name; empty: line 1
};

} // namespace

TEST_CASE("a sound catalogue loads", "[model][loader]")
{
    const auto catalogue = Catalogue::parse(sound());
    REQUIRE(catalogue->kinds().size() == 1);
    const Kind& thing = catalogue->at("thing");
    CHECK(thing.titleFields == "name");
    CHECK(thing.letters.front().letter == 'R');
    CHECK(thing.find("note_mentions"));
    CHECK(thing.find("parts")->rows.front().targets == std::vector<std::string>{"thing"});
    CHECK(thing.fields.back().generated);
}

TEST_CASE("a broken catalogue is refused with file, line and word", "[model][loader]")
{
    const std::string kind = "kinds/thing.toml", common = "common.toml", vocab = "vocab/colours.tsv";
    const auto broken = GENERATE_COPY(values<Broken>({
        {kind, "sort = \"day\"", "sort = \"day\"\ncolour = 1", "catalogue.unknown-key", "colour", "colour = 1"},
        {kind, "need = \"save\"", "need = \"save\"\nrequired = true", "catalogue.unknown-key", "required", "required = true"},
        {kind, "type = \"text\"", "type = \"text\"\nmultiline = true", "catalogue.unknown-key", "multiline", "multiline"},
        {kind, "en = \"Its name\", ru = \"Имя\", be = \"Імя\"", "en = \"Its name\", ru = \"Имя\", be = \"Імя\", de = \"Name\"",
            "catalogue.unknown-key", "de", "de = "},
        {kind, "ru = \"День\", be = \"Дзень\" }\nhelp", "ru = \"\", be = \"Дзень\" }\nhelp", "catalogue.missing-label",
            "label.ru", "en = \"Day\""},
        {kind, "help = { en = \"Its day\", ru = \"День\", be = \"Дзень\" }\n", "", "catalogue.missing-key", "help",
            "[[fields]]\nname = \"day\""},
        {kind, ", be = \"Рэчы\"", "", "catalogue.missing-label", "plural.be", "plural ="},
        {kind, "en = \"Its name\"", "en = \" Its name\"", "catalogue.empty-text", "en", "Its name"},
        {kind, "type = \"date\"", "type = \"datum\"", "catalogue.unknown-word", "datum", "datum"},
        {kind, "need = \"final\"", "need = \"always\"", "catalogue.unknown-word", "always", "always"},
        {kind, "sensitivity = \"public\"", "sensitivity = \"secret\"", "catalogue.unknown-word", "secret", "secret"},
        {kind, "scope = [\"statement\"]", "scope = [\"st\"]", "catalogue.unknown-word", "st", "\"st\""},
        {kind, "scope = [\"statement\"]", "scope = \"statement\"", "catalogue.wrong-type", "scope", "scope = \"statement\""},
        {kind, "many = true", "many = \"yes\"", "catalogue.wrong-type", "many", "many"},
        {kind, "order = 1", "order = \"1\"", "catalogue.wrong-type", "order", "order"},
        {kind, "vocabulary = \"colours\"", "vocabulary = \"colors\"", "catalogue.unknown-vocabulary", "colors", "colors"},
        {kind, "kinds = [\"thing\"]", "kinds = [\"thing\", \"person\"]", "catalogue.unknown-kind", "person", "person"},
        {kind, "kinds = [\"thing\"]", "kinds = [\"thing\", \"*\"]", "catalogue.unknown-kind", "*", "*"},
        {kind, "kinds = [\"thing\"]", "kinds = []", "catalogue.missing-key", "kinds", "kinds = []"},
        {kind, "kinds = [\"thing\"]", "kinds = [\"thing\", \"thing\"]", "catalogue.duplicate", "thing", "kinds ="},
        {kind, "when = \"colour=warm\"", "when = \"color=warm\"", "catalogue.unknown-field", "color",
            "[[fields]]\nname = \"day\""},
        {kind, "when = \"colour=warm\"", "when = \"colour=warm/blue\"", "catalogue.unknown-code", "colour=blue",
            "[[fields]]\nname = \"day\""},
        {kind, "when = \"colour=warm\"", "when = \"name=x\"", "catalogue.unknown-code", "name=x", "[[fields]]\nname = \"day\""},
        {kind, "scope_when = \"sure=yes\"", "scope_when = \"sure=maybe\"", "catalogue.unknown-code", "sure=maybe",
            "[[fields]]\nname = \"day\""},
        {kind, "type = \"date\"", "type = \"date\"\nafter = \"name\"", "catalogue.unknown-field", "name", "[[fields]]\nname = \"day\""},
        {kind, "need = \"final\"\n", "", "catalogue.missing-key", "need", "when = \"colour=warm\""},
        {kind, "when = \"colour=red\"", "when = \"colour=blue\"", "catalogue.unknown-code", "colour=blue", "[[kind.letters]]"},
        {kind, "step = \"main\"", "step = \"first\"", "catalogue.unknown-step", "first", "first"},
        {kind, "name = \"main\"", "name = \"main\"\nlabel = { en = \"A\", ru = \"Б\", be = \"Б\" }\n[[steps]]\nname = \"rest\"",
            "catalogue.empty-step", "rest", ""},
        {kind, "[[steps]]", "[[steps]]\nname = \"main\"\nlabel = { en = \"A\", ru = \"Б\", be = \"Б\" }\n[[steps]]",
            "catalogue.duplicate", "main", ""},
        {kind, "name = \"sure\"", "name = \"day\"", "catalogue.duplicate", "day", ""},
        {kind, "name = \"parts\"", "name = \"note_mentions\"", "catalogue.duplicate", "note_mentions", ""},
        {kind, "name = \"sure\"", "name = \"Sure\"", "catalogue.bad-name", "Sure", "name = \"Sure\""},
        {kind, "name = \"thing\"", "name = \"things\"", "catalogue.bad-name", "things", "things"},
        {kind, "letter = \"T\"", "letter = \"t\"", "catalogue.bad-name", "t", "letter = \"t\""},
        {kind, "title = [\"name\"]", "title = []", "catalogue.missing-key", "title", "title"},
        {kind, "title = [\"name\"]", "title = [\"colour\"]", "catalogue.identity-title", "colour", "title"},
        {kind, "title = [\"name\"]", "title = [\"nom\"]", "catalogue.unknown-field", "nom", "title"},
        {kind, "columns = [\"name\"", "columns = [\"nom\"", "catalogue.unknown-field", "nom", "columns"},
        {kind, "sort = \"day\"", "sort = \"name\"", "catalogue.wrong-type", "name", "sort"},
        {kind,
            "[[fields.rows]]\nname = \"of\"\ntype = \"link\"\nkinds = [\"thing\"]\nlabel = { en = \"Of\", ru = \"Чего\", be = "
            "\"Чаго\" }\n",
            "", "catalogue.missing-key", "rows", "[[fields]]\nname = \"parts\""},
        {kind, "order = 1", "order = ", "catalogue.no-toml", "", "order = "},
        {kind, "Its name", "Its nam\xC3", "catalogue.not-nfc", "NFC", ""},
        {kind, "Its name", "Its name\xCC\x81", "catalogue.not-nfc", "NFC", ""},
        {common, "[languages]", "[tongues]", "catalogue.missing-key", "label", ""},
        {common, "[[checklist]]", "[[checks]]", "catalogue.unknown-key", "checks", "[[checks]]"},
        {common, "kinds = [\"thing\"]", "kinds = [\"person\"]", "catalogue.unknown-kind", "person", "person"},
        {vocab, "code\tparent", "code\tup", "catalogue.wrong-header", "code\tparent\ten\tru\tbe", ""},
        {vocab, "\tRed\t", "\t", "catalogue.wrong-columns", "5", "red"},
        {vocab, "\tКрасный", "\t", "catalogue.missing-label", "red", "red"},
        {vocab, "red\twarm", "red\thot", "catalogue.unknown-code", "hot", "red"},
        {vocab, "red\twarm", "red\tred", "catalogue.unknown-code", "red", "red"},
        {vocab, "red\twarm", "warm\twarm", "catalogue.duplicate", "warm", "Red"},
        {vocab, "red\twarm", "Red\twarm", "catalogue.bad-name", "Red", "Red"},
        {vocab, "Чырвоны\n", "Чырвоны", "catalogue.no-line-end", "colours", ""},
        {vocab, "", "code\tparent\ten\tru\tbe\n", "catalogue.missing-key", "code", ""},
        {"kinds/notes.txt", "", "x", "catalogue.unknown-file", "kinds/notes.txt", ""},
        {kind, "", "# " + std::string(1u << 20, 'x') + "\n", "catalogue.too-large", "1048576", ""},
    }));
    Files files = sound();
    std::string& text = files[broken.file];
    CAPTURE(broken.file, broken.from, broken.to.substr(0, 80));
    if (broken.from.empty()) {
        text = broken.to;
    } else {
        replaceOnce(text, broken.from, broken.to);
    }
    try {
        Catalogue::parse(files);
        FAIL("it was taken in");
    } catch (const Error& error) {
        CHECK(std::string(error.what()) == broken.key);
        CHECK(error.code == Error::Code::Malformed);
        REQUIRE(error.args.size() == 3);
        CHECK(error.args[0] == broken.file);
        if (!broken.word.empty()) CHECK(error.args[2] == broken.word);
        if (!broken.lineWith.empty()) CHECK(error.args[1] == std::to_string(lineOf(text, broken.lineWith)));
    }
}

TEST_CASE("two kinds cannot have one place, nor a catalogue no common file", "[model][loader]")
{
    Files twice = sound();
    std::string other = twice.at("kinds/thing.toml");
    replaceOnce(other, "name = \"thing\"", "name = \"other\"");
    twice["kinds/other.toml"] = other;
    CHECK_THROWS_AS(Catalogue::parse(twice), Error);
    replaceOnce(other, "order = 1", "order = 2");
    twice["kinds/other.toml"] = other;
    CHECK(Catalogue::parse(twice)->kinds().back().name == "other");
    twice.erase("common.toml");
    CHECK_THROWS_AS(Catalogue::parse(twice), Error);
}

TEST_CASE("a kind's own field takes the place of a common one", "[model][loader]")
{
    Files files = sound();
    std::string& text = files["kinds/thing.toml"];
    replaceOnce(text, "name = \"sure\"", "name = \"note\"");
    replaceOnce(text, "sure=yes", "note=yes");
    replaceOnce(text, "type = \"answer\"\nsensitivity = \"case\"\nscope = []\nstep = \"main\"",
        "type = \"answer\"\nsensitivity = \"case\"\nscope = []\nstep = \"handling\"");
    const auto catalogue = Catalogue::parse(files);
    CHECK(catalogue->at("thing").find("note")->type == FieldType::Answer);
    CHECK_FALSE(catalogue->at("thing").find("note_mentions")); // went with the common text
}

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
    CHECK(refusalOf([&] { Catalogue::parse(sound(), additions); }) == std::vector<std::string>{"catalogue.not-own", "box.toml", "11", "box"});
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
        {"more_things", "scope = [\"statement\"]", "scope = [\"statement\"]\nscope_when = \"sure=yes\"\nscope_then = []", "thing.x_smell"},
        {"x_box", "sensitivity = \"case\"", "sensitivity = \"public\"", "x_box.wood"},
    }));
    Additions less = own();
    replaceOnce(less[loss.file], loss.from, loss.to);
    CAPTURE(loss.from, loss.to);
    CHECK(refusalOf([&] { mustKeepAll(*before, *Catalogue::parse(sound(), less)); }) == std::vector<std::string>{"catalogue.taken-away", loss.path});
    CHECK(refusalOf([&] { mustKeepAll(*before, *Catalogue::parse(sound())); }).size() == 2);
}
