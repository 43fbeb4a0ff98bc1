#include "core/records/said_dates.h"

#include "core/records/records.h"
#include "tests/catch.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;

namespace {

const Kind& kind(const std::string& name)
{
    static const auto catalogue = Catalogue::builtIn();
    return catalogue->at(name);
}

} // namespace

TEST_CASE("a date in words is read before it is stored, and the words stay beside it", "[records][date]")
{
    struct Case {
        std::string words, date;
    };
    const auto c = GENERATE(values<Case>({
        {"12.08.2020 г.", "2020-08-12"},
        {"в ночь с 11 на 12 августа 2020", "2020-08-11/2020-08-12"},
        {"каля 12 жніўня 2020", "2020-08-12~"},
        {"12.VIII.2020", "2020-08-12"},
    }));
    Json fields = Json::object({{"arrest_date", c.words}});
    CHECK(readSaidDates(kind("detention").fields, fields, dayOf(2026, 11, 30)).empty());
    CHECK(fields.stringOr("arrest_date") == c.date);
    CHECK(fields.stringOr("arrest_date_said") == c.words);
}

TEST_CASE("what is no date, or more than one, is left open", "[records][date]")
{
    const auto words = GENERATE(
        values<std::string>({"на третий день", "10 или 12 октября 2020", "12.08", "2035 год", "32.08.2020", "август 20"}));
    CAPTURE(words);
    Json fields = Json::object({{"arrest_date", words}});
    const auto unread = readSaidDates(kind("detention").fields, fields, dayOf(2026, 11, 30));
    REQUIRE(unread.size() == 1);
    CHECK(unread[0].path == "arrest_date");
    CHECK(unread[0].words == words);
    CHECK(!fields.find("arrest_date"));
    CHECK(fields.stringOr("arrest_date_said") == words);
}

TEST_CASE("dates in rows are read, those in EDTF are left as they are", "[records][date]")
{
    Json fields = Json::object({{"arrest_date", "2020-08-1X"},
        {"steps", Json::array({Json::object({{"at", "12.08.2020"}}), Json::object({{"at", "потом"}})})}});
    const auto unread = readSaidDates(kind("detention").fields, fields, dayOf(2026, 11, 30));
    CHECK(fields.stringOr("arrest_date") == "2020-08-1X");
    CHECK(!fields.find("arrest_date_said"));
    const Json& steps = fields.at("steps");
    CHECK(steps.items()[0].stringOr("at") == "2020-08-12");
    CHECK(steps.items()[0].stringOr("at_said") == "12.08.2020");
    CHECK(steps.items()[1].stringOr("at_said") == "потом");
    REQUIRE(unread.size() == 1);
    CHECK(unread[0].path == "steps[1].at");
}

TEST_CASE("an import takes dates in words, and tells of those it did not understand", "[records][date][import]")
{
    test::MemoryVault vault;
    const auto result = vault.records->importLines(R"({"kind":"event","fields":{"title":"A march","begin":"9-12.08.2020"}}
{"kind":"event","fields":{"title":"Another","begin":"after the elections"}})",
        {});
    CHECK(result.problems.empty());
    CHECK(result.records == 2);
    REQUIRE(result.warnings.size() == 1);
    CHECK(result.warnings[0].line == 2);
    CHECK(result.warnings[0].problem.key == kDateNotRead);
    std::vector<std::string> begins, said;
    for (const RecordId& id : vault.reader().all("event")) {
        begins.push_back(vault.reader().get(id).fields.stringOr("begin"));
        said.push_back(vault.reader().get(id).fields.stringOr("begin_said"));
    }
    std::ranges::sort(begins);
    std::ranges::sort(said);
    CHECK(begins == std::vector<std::string>{"", "2020-08-09/2020-08-12"});
    CHECK(said == std::vector<std::string>{"9-12.08.2020", "after the elections"});
}
