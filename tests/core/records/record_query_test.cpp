#include "tests/catch.h"

#include "core/base/error.h"
#include "core/base/resource.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;
using zapis::test::MemoryVault;

namespace {

MemoryVault& samples()
{
    static MemoryVault vault;
    static const bool filled = [] {
        REQUIRE(vault.records->importLines(*findResource("sample/samples.jsonl"), {}).problems.empty());
        return true;
    }();
    REQUIRE(filled);
    return vault;
}

std::size_t countWhere(const std::string& kind, const std::string& field, const std::string& value)
{
    RecordQuery query;
    query.kind = kind;
    query.where = {{field, value}};
    const std::size_t count = samples().reader().count(query);
    CHECK(samples().reader().rows(query, 0, 1000).size() == count);
    return count;
}

} // namespace

TEST_CASE("conditions on codes, links, dates, rows, texts and identity fields find what holds them", "[records][query]")
{
    struct Case {
        std::string kind, field, value;
        std::size_t count;
    };
    const auto c = GENERATE(values<Case>({
        {"person", "roles", "victim", 8},
        {"evidence_item", "type", "document", 5}, // a heading: documents of every sort
        {"evidence_item", "type", "injury-photo", 3},
        {"consent", "person", "c6e99267-a88e-5277-a1bd-b3c776fc058b", 7},
        {"testimony", "person", "v-7k2qm-v", 1},
        {"act", "when", "2020-08-12", 3},
        {"event", "begin", "2020-08", 5},
        {"detention", "steps.type", "court", 3},
        {"event", "tags", "sample-e-pushk", 1},
        {"event", "title", "Pushkinskaya", 1},
        {"person", "birth", "1993", 1},
        {"person", "names", "Krivosheyev", 1},
        {"testimony", "status", "amended", 1},
    }));
    CAPTURE(c.kind, c.field, c.value);
    CHECK(countWhere(c.kind, c.field, c.value) == c.count);
}

TEST_CASE("a condition that means nothing is refused", "[records][query]")
{
    const auto keyOf = [](const RecordQuery& query) -> std::string {
        try {
            samples().reader().count(query);
        } catch (const Error& error) {
            return error.what();
        }
        return "no error";
    };
    CHECK(keyOf({.kind = "act", .where = {{"colour", "red"}}}) == "records.unknown-field");
    CHECK(keyOf({.kind = "act", .where = {{"when", "yesterday"}}}) == "records.bad-date");
    CHECK(keyOf({.kind = "acts"}) == "model.unknown-kind");
}

TEST_CASE("the text filter folds, knows every language and, while names are open, names", "[records][query]")
{
    const auto found = [](const std::string& text) { return samples().reader().count({.text = text}); };
    CHECK(found("PUSHKINSK") >= 1);
    CHECK(found("зелин") == 0);
    const auto people = [](const std::string& text) { return samples().reader().count({.kind = "person", .text = text}); };
    CHECK(people("zielinsk") == 1);
    CHECK(people("кривошеев егор") == 1);
    // A list shows the names of those whom its records are about: it is filtered by what it shows.
    CHECK(samples().reader().count({.kind = "testimony", .text = "zielinsk"}) == 1);
    CHECK(found("zielinsk") > 2);
    CHECK(found("7k2qm") >= 1);
    CHECK(found("%") == 0);
    MemoryVault& vault = samples();
    vault.closeIdentity();
    CHECK(found("zielinsk") == 0);
    CHECK(found("7k2qm") >= 1);
    vault.openIdentity();
}

TEST_CASE("windows of rows join without gap or overlap in every order", "[records][query]")
{
    const auto order =
        GENERATE(RecordQuery::Order::Changed, RecordQuery::Order::SortDate, RecordQuery::Order::Title, RecordQuery::Order::Code);
    const bool ascending = GENERATE(false, true);
    RecordQuery query;
    query.order = order;
    query.ascending = ascending;
    const std::vector<RecordRow> all = samples().reader().rows(query, 0, 10000);
    REQUIRE(all.size() == samples().reader().count(query));
    std::vector<RecordId> joined;
    for (std::uint64_t from = 0; from < all.size(); from += 50)
        for (const RecordRow& row : samples().reader().rows(query, from, 50)) joined.push_back(row.id);
    REQUIRE(joined.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(joined[i] == all[i].id);
}

TEST_CASE("titles are told in the reader's language", "[records][title]")
{
    RecordReader reader = samples().reader();
    const RecordId detention = reader.rows({.kind = "detention", .where = {{"person", "V-7K2QM-V"}}}, 0, 1).front().id;
    const std::string title = reader.row(detention)->title.text();
    CHECK(title.starts_with(reader.nameOf(reader.resolve("V-7K2QM-V")) + " · "));
    CHECK(title.find("2020-08-1") != std::string::npos);
    const RecordId act = reader.rows({.kind = "act", .order = RecordQuery::Order::SortDate, .ascending = true}, 0, 1).front().id;
    const Title english = reader.row(act)->title;
    reader.setLanguage(Language::Ru);
    CHECK(reader.row(act)->title != english);
    CHECK(reader.get(act).title == reader.row(act)->title);
}

TEST_CASE("the inbox holds evidence that no record links to", "[records][query]")
{
    MemoryVault vault;
    const RecordId loose = vault.add("evidence_item", Json::object({{"title", "loose"}}));
    const RecordId used = vault.add("evidence_item", Json::object({{"title", "used"}}));
    vault.add("testimony", Json::object({{"exhibits_shown", Json::array({toText(used)})}}));
    const auto rows = vault.reader().rows({.unassignedEvidence = true}, 0, 10);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().id == loose);
}

TEST_CASE("a record is found by id or code, and what is wrong with a name is told apart", "[records][query]")
{
    const auto keyOf = [](const std::string& name) -> std::string {
        try {
            samples().reader().resolve(name);
        } catch (const Error& error) {
            return error.what();
        }
        return "found";
    };
    CHECK(keyOf(" c6e99267-a88e-5277-a1bd-b3c776fc058b ") == "found");
    CHECK(keyOf("V-7K2QM-V") == "found");
    CHECK(keyOf("V-7K2QM-W") == "records.code-check");
    CHECK(keyOf("V-00000-0") == "records.none");
    CHECK(keyOf("c6e99267-a88e-5277-a1bd-b3c776fc0000") == "records.none");
    CHECK(keyOf("Egor") == "records.none");
    MemoryVault vault;
    for (int i = 0; i < 2; ++i) vault.add("person", Json::object({{"alias_code", "V-7K2QM-V"}}));
    CHECK_THROWS_AS(vault.reader().resolve("V-7K2QM-V"), Error);
}

TEST_CASE("links are seen from both ends, also those out of the identity half", "[records][query]")
{
    MemoryVault vault;
    const RecordId passage = vault.add("passage", Json::object({{"quote", "x"}}));
    Json person = zapis::test::personFields("Somebody");
    person["names"].items().front()["from_passage"] = toText(passage);
    const RecordId id = vault.add("person", person);
    const auto links = vault.reader().incoming(passage);
    REQUIRE(links.size() == 1);
    CHECK(links.front().from == id);
    CHECK(links.front().field == "names.from_passage");
    vault.closeIdentity();
    CHECK(vault.reader().incoming(passage).empty());
    vault.openIdentity();
    vault.records->withdraw(id, {});
    CHECK(vault.reader().incoming(passage).empty());
}
