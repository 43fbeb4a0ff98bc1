// A vault's own kinds, fields and terms: the examples of docs/own-kinds in a vault on disk.
#include "core/base/file.h"
#include "core/records/integrity.h"
#include "tests/catch.h"
#include "tests/core/facade/facade_fixture.h"

using namespace zapis;
using namespace zapis::test;

namespace {

std::string example(const std::string& name)
{
    const auto root = std::filesystem::path(ZAPIS_TEST_DATA).parent_path().parent_path();
    return readFile(root / "docs" / "own-kinds" / (name + ".toml"));
}

void addExamples(const Folder& folder)
{
    const auto vault = create(folder);
    for (const char* name : {"x_shelling", "cell_conditions"}) vault->addToCatalogue(name, example(name));
}

Json shelling()
{
    return Json::object({{"place", "Вуліца Садовая"}, {"day", "2024-05"}, {"munition", "cluster"}, {"account", "Загарэўся дах"},
        {"account_mentions", Json::Array{}}});
}

} // namespace

TEST_CASE("the examples of the documentation add a kind, fields and terms to a vault", "[facade][own]")
{
    const Folder folder;
    {
        const auto vault = create(folder);
        CHECK(vault->catalogue().name() == "zapis");
        const auto after = vault->addToCatalogue("x_shelling", example("x_shelling"));
        CHECK(after->find("x_shelling"));
        CHECK_FALSE(vault->catalogue().find("x_shelling")); // from the next opening on
        vault->addToCatalogue("cell_conditions", example("cell_conditions"));
    }
    const auto vault = open(folder, "one");
    CHECK(vault->catalogue().name() == "zapis+own");
    CHECK(vault->catalogue().at("x_shelling").label.in(Language::Ru) == "Обстрел");
    CHECK(vault->catalogue().at("detention").find("x_people_in_cell"));
    CHECK(vault->catalogue().vocabulary("detention-steps")->find("x-yard"));
    CHECK(vault->additions().size() == 2);
    CHECK(vault->additions().at("x_shelling") == example("x_shelling"));
}

TEST_CASE("records of a kind of one's own are found, checked, rebuilt and kept like any other", "[facade][own]")
{
    const Folder folder;
    addExamples(folder);
    const auto vault = open(folder, "one");
    const RecordId id = vault->records().commit({{newRecordId(), "x_shelling", shelling(), {}}}).front();
    CHECK(vault->reader().row(id)->title.text().find("Вуліца Садовая") != std::string::npos);
    RecordQuery query;
    query.kind = "x_shelling";
    CHECK(vault->reader().count(query) == 1);
    SearchQuery wanted;
    wanted.words = "загарэўся";
    CHECK(Search(vault->reader()).find(wanted, 0, 10).hits.size() == 1);
    CHECK(vault->records().problemsOf("x_shelling", Json::object({{"munition", "spears"}}), Marks::ToSave).size() >= 1);

    const std::string before = canonical(vault->reader().get(id).fields);
    vault->records().rebuild({});
    CHECK(canonical(vault->reader().get(id).fields) == before);
    CHECK(vault->checks().whole(CheckDepth::Full)->run({}).empty());
    CHECK(vault->journal().verify({}).empty());
}

TEST_CASE("the journal holds what was added to the catalogue, and by whom", "[facade][own]")
{
    const Folder folder;
    addExamples(folder);
    const auto vault = open(folder, "one");
    const HistoryEntry entry = vault->journal().entries(0, 1).front();
    CHECK(entry.event == Event::Note);
    CHECK(entry.authorName == "Interviewer One");
    std::map<std::string, std::string> said;
    for (const FieldProof& field : entry.fields) said.emplace(field.name, field.value->string());
    CHECK(said == std::map<std::string, std::string>{{"#catalogue", "cell_conditions"}, {"#text", example("cell_conditions")}});
}

TEST_CASE("an addition that does not fit changes nothing", "[facade][own]")
{
    const Folder folder;
    addExamples(folder);
    const auto vault = open(folder, "one");
    const std::uint64_t entries = vault->journal().size();
    const std::string good = example("x_shelling");
    const auto refusal = [&](const std::string& name, const std::string& text) {
        return keyOf([&] { vault->addToCatalogue(name, text); });
    };
    CHECK(refusal("x_shelling", good.substr(0, good.rfind("[[fields]]"))) == "catalogue.taken-away");
    CHECK(refusal("x_shelling", "[kind") == "catalogue.no-toml");
    CHECK(refusal("x_other", good) == "catalogue.duplicate"); // its vocabulary is there already
    CHECK(refusal("../x_shelling", good) == "catalogue.bad-file-name");
    CHECK(refusal("x_large", std::string(300'000, '\n')) == "catalogue.too-large");
    CHECK(vault->additions().at("x_shelling") == good);
    CHECK(vault->journal().size() == entries);
}

TEST_CASE("a vault opened for reading alone takes no addition", "[facade][own]")
{
    const Folder folder;
    addExamples(folder);
    const auto vault = open(folder, "one", OpenMode::ReadOnly);
    CHECK(vault->catalogue().find("x_shelling"));
    CHECK(keyOf([&] { vault->addToCatalogue("x_shelling", example("x_shelling")); }) == "vault.read-only");
}
