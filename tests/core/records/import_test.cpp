#include "tests/catch.h"

#include "core/base/error.h"
#include "core/base/resource.h"
#include "tests/core/records/memory_vault.h"
#include "tests/error_key.h"

using namespace zapis;
using zapis::test::MemoryVault;

TEST_CASE("all sample lines come in, forward references and statuses included", "[records][import]")
{
    MemoryVault vault;
    const auto lines = findResource("sample/samples.jsonl");
    REQUIRE(lines);
    const Records::ImportResult result = vault.records->importLines(*lines, {});
    for (const auto& problem : result.problems) {
        CAPTURE(problem.line, problem.problem.path, problem.problem.key);
        CHECK(false);
    }
    CHECK(result.records == 262);
    CHECK(result.warnings.size() == 10); // nine files are not there, one final detention has no safeguards
    CHECK(vault.reader().all().size() == 262);
    CHECK(vault.reader().count({.kind = "testimony"}) == 11);
    CHECK(vault.reader().count({.kind = "testimony", .withdrawnToo = true}) == 12);
    CHECK(vault.reader().count({.kind = "evidence_item", .status = Status::Draft}) == 9);
    const RecordId egor = vault.reader().resolve("v-7k2qm-v");
    CHECK(vault.reader().nameOf(egor) == "Кривошеев Егор Олегович");
    CHECK(vault.reader().get(egor).fields.find("names") != nullptr);
    CHECK_FALSE(vault.reader().incoming(egor).empty());
}

TEST_CASE("an import with one bad line leaves nothing and names the line", "[records][import]")
{
    MemoryVault vault;
    struct Case {
        std::string line, key;
    };
    const auto c = GENERATE(values<Case>({
        {R"({"kind":"event","fields":{"titel":"x"}})", "model.unknown-field"},
        {R"({"kind":"evnt","fields":{"title":"x"}})", "model.unknown-kind"},
        {R"({"kind":"event","fields":{"type":"no-such-type"}})", "model.unknown-code"},
        {R"({"kind":"event","fields":{"parent":"3f0a3b7f-b889-538e-9111-26ca61fbe0c0"}})", "model.link-to-nothing"},
        {R"({"kind":"event","id":"X","fields":{}})", "records.import-bad-id"},
        {R"({"kind":"event","status":"done","fields":{}})", "records.import-bad-status"},
        {R"({"kind":"event","status":"merged","fields":{"title":"x"}})", "records.import-merged"},
        {R"({"kind":"recipient","fields":{"name":"x"}})", "model.needed"},
        {R"({"kind":"event","colour":"red","fields":{}})", "records.import-unknown-member"},
        {R"([1,2])", "records.import-no-object"},
    }));
    CAPTURE(c.line);
    const std::string good = R"({"kind":"event","fields":{"title":"A march"}})";
    const Records::ImportResult result = vault.records->importLines(good + "\n\n" + c.line + "\n", {});
    REQUIRE_FALSE(result.problems.empty());
    CHECK(result.problems.front().line == 3);
    CHECK(result.problems.front().problem.key == c.key);
    CHECK(result.records == 0);
    CHECK(vault.reader().all().empty());
}

TEST_CASE("what is no file of lines is refused as a whole, with what it is", "[records][import]")
{
    MemoryVault vault;
    struct Case {
        std::string text, key;
    };
    const auto c = GENERATE(values<Case>({
        {"[\n{\"kind\":\"event\",\"fields\":{}}\n]\n", "records.import-array"},
        {"[{\"kind\":\"event\",\"fields\":{}},{\"kind\":\"event\",\"fields\":{}}]", "records.import-array"},
        {"\xEF\xBB\xBF[\r\n  {}\r\n]", "records.import-array"},
        {"{\n  \"kind\": \"event\",\n  \"fields\": {}\n}\n", "records.import-spread"},
        {"kind;title\nevent;x\n", "records.import-table"},
        {"kind,title\nevent,x\n", "records.import-table"},
        {"kind\ttitle\n", "records.import-table"},
        {std::string("\xFF\xFE{\0", 4), "records.import-utf16"},
        {"PK\x03\x04zip", "records.import-zip"},
        {"<html></html>", "records.import-markup"},
    }));
    CAPTURE(c.text);
    CHECK(test::keyOf([&] { (void)vault.records->importLines(c.text, {}); }) == c.key);
    CHECK(vault.reader().all().empty());
}

TEST_CASE("a byte order mark in front of good lines is no error", "[records][import]")
{
    MemoryVault vault;
    CHECK(vault.records->importLines("\xEF\xBB\xBF{\"kind\":\"event\",\"fields\":{\"title\":\"x\"}}\r\n", {}).records == 1);
}
