// The loader refuses every way a catalogue file can be wrong, and says where. A small sound catalogue is broken in one place a
// case.
#include "core/model/loader.h"

#include "core/base/error.h"
#include "tests/catch.h"
#include "tests/core/model/small_catalogue.h"

using namespace zapis;
using namespace zapis::test;

TEST_CASE("a sound catalogue loads", "[model][loader]")
{
    const auto catalogue = Catalogue::parse(sound());
    REQUIRE(catalogue->kinds().size() == 1);
    const Kind& thing = catalogue->at("thing");
    CHECK(thing.titleFields == std::vector<std::string>{"name"});
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
        {kind, "en = \"Its name\"", "en = \"Its \\u202Ename\"", "catalogue.unseen-character", "en", "Its "},
        {kind, "en = \"Its name\"", "en = \"Its\\u001B[31m\"", "catalogue.unseen-character", "en", "31m"},
        {kind, "type = \"date\"", "type = \"datum\"", "catalogue.unknown-word", "datum", "datum"},
        {kind, "need = \"final\"", "need = \"always\"", "catalogue.unknown-word", "always", "always"},
        {kind, "sensitivity = \"public\"", "sensitivity = \"secret\"", "catalogue.unknown-word", "secret", "secret"},
        {kind, "scope = [\"statement\"]", "scope = [\"st\"]", "catalogue.unknown-word", "st", "\"st\""},
        {kind, "scope = [\"statement\"]", "scope = \"statement\"", "catalogue.wrong-type", "scope", "scope = \"statement\""},
        {kind, "order = 1", "order = 1\nfact = \"yes\"", "catalogue.wrong-type", "fact", "fact"},
        {kind, "order = 1", "order = 1\nfrozen = \"never\"", "catalogue.unknown-word", "never", "frozen"},
        {kind, "order = 1", "order = 1\nmark = \"red\"", "catalogue.unknown-word", "red", "mark"},
        {kind, "order = 1", "order = 1\nmenu = 0", "catalogue.wrong-type", "menu", "menu"},
        {kind, "order = 1", "order = 1\nours = true", "catalogue.unknown-key", "ours", "ours"},
        {kind, "kinds = [\"thing\"]", "kinds = [\"thing\"]\nwhom = \"victim\"", "catalogue.unknown-word", "victim", "whom"},
        {kind, "kinds = [\"thing\"]", "kinds = [\"thing\"]\nwhom = \"about\"", "catalogue.unknown-word", "about", "whom"},
        {kind, "kinds = [\"thing\"]", "kinds = [\"thing\"]\ngoes_with = true", "catalogue.unknown-key", "goes_with", "goes_with"},
        {kind, "type = \"answer\"", "type = \"answer\"\nwhom = \"handler\"", "catalogue.unknown-key", "whom", "whom"},
        {kind, "type = \"answer\"", "type = \"answer\"\nours = 1", "catalogue.wrong-type", "ours", "ours = 1"},
        {kind, "type = \"answer\"", "type = \"answer\"\ntravels_as = \"page\"", "catalogue.unknown-key", "travels_as",
            "travels_as"},
        {kind, "type = \"answer\"", "type = \"file\"\ntravels_as = \"film\"", "catalogue.unknown-word", "film", "travels_as"},
        {kind, "type = \"rows\"", "type = \"rows\"\nwhom = \"maker\"", "catalogue.unknown-word", "maker", "whom"},
        {kind, "type = \"rows\"", "type = \"rows\"\nlook = \"narrative\"", "catalogue.unknown-word", "narrative", "look"},
        {kind, "type = \"rows\"", "type = \"rows\"\nstays_when = \"of=red\"", "catalogue.unknown-code", "of=red", "[kind]"},
        {kind, "type = \"rows\"", "type = \"rows\"\nstays_when = \"to\"", "catalogue.unknown-field", "to", "[kind]"},
        {kind, "many = true", "many = \"yes\"", "catalogue.wrong-type", "many", "many"},
        {kind, "order = 1", "order = \"1\"", "catalogue.wrong-type", "order", "order"},
        {kind, "vocabulary = \"colours\"", "vocabulary = \"colors\"", "catalogue.unknown-vocabulary", "colors", "colors"},
        {kind, "type = \"code\"\nvocabulary = \"colours\"", "type = \"checklist\"\nvocabulary = \"colours\"\ncore = [\"blue\"]",
            "catalogue.unknown-code", "blue", "core"},
        {kind, "type = \"code\"\nvocabulary = \"colours\"", "type = \"checklist\"\nvocabulary = \"colours\"\ncore = [\"warm\"]",
            "catalogue.unknown-code", "warm", "core"}, // a heading is not asked
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
        {kind, "type = \"date\"", "type = \"date\"\nafter = \"name\"", "catalogue.unknown-field", "name",
            "[[fields]]\nname = \"day\""},
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

TEST_CASE("what kinds and fields mean is read from their keys", "[model][loader]")
{
    Files files = sound();
    std::string& text = files["kinds/thing.toml"];
    const Kind plain = Catalogue::parse(files)->at("thing");
    CHECK(!plain.isFact);
    CHECK(plain.isBroughtAlong);
    CHECK(plain.about() == nullptr);
    replaceOnce(
        text, "order = 1", "order = 1\nfact = true\nbookkeeping = true\nfrozen = \"final\"\nmark = \"finding\"\nmenu = 4");
    replaceOnce(
        text, "type = \"answer\"", "type = \"link\"\nkinds = [\"thing\"]\nwhom = \"speaker\"\ngoes_with = true\ngrounds = true");
    replaceOnce(text, "scope_when = \"sure=yes\"", "scope_when = \"sure\"");
    replaceOnce(text, "type = \"rows\"", "type = \"rows\"\nwhom = \"handler\"\nlook = \"timeline\"\nstays_when = \"of\"");
    replaceOnce(files["common.toml"], "type = \"narrative\"", "type = \"narrative\"\nours = true\nlook = \"narrative\"");
    const auto catalogue = Catalogue::parse(files);
    const Kind& thing = catalogue->at("thing");
    CHECK(thing.isFact);
    CHECK(thing.isBookkeeping);
    CHECK(!thing.isBroughtAlong); // the vault's own order
    CHECK(thing.freezes == Freezes::WhenFinal);
    CHECK(thing.mark == FactMark::Finding);
    CHECK(thing.menu == 4);
    CHECK(thing.about() == thing.find("sure"));
    CHECK(thing.find("sure")->goesWith);
    CHECK(thing.find("sure")->grounds);
    CHECK(thing.find("parts")->look == Look::Timeline);
    CHECK(thing.find("parts")->staysWhen.field == "of");
    CHECK(thing.find("parts")->rows.front().whom == Whom::Handler); // as its rows say
    CHECK(thing.find("note")->look == Look::Narrative);
    CHECK(thing.find("note_mentions")->ours); // who is named in a note to oneself
}

TEST_CASE("no two files of a record travel under one name", "[model][loader]")
{
    Files files = sound();
    std::string& text = files["kinds/thing.toml"];
    replaceOnce(text, "need = \"save\"\nsensitivity = \"public\"", "sensitivity = \"public\"");
    replaceOnce(text, "title = [\"name\"]", "title = [\"day\"]");
    replaceOnce(text, "type = \"text\"", "type = \"file\"\ntravels_as = \"page\"");
    replaceOnce(text, "scope_when = \"sure=yes\"\nscope_then = [\"medical\"]\n", "");
    CHECK_NOTHROW(Catalogue::parse(files));
    replaceOnce(text, "type = \"answer\"", "type = \"file\"\ntravels_as = \"page\"");
    CHECK_THROWS_AS(Catalogue::parse(files), Error);
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
