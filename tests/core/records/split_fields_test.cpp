#include "tests/catch.h"

#include "core/model/catalogue.h"
#include "core/records/split_fields.h"

using namespace zapis;

namespace {

const std::string kA = "c6e99267-a88e-5277-a1bd-b3c776fc058b", kB = "e27ecdc2-9517-5aaf-baf5-68617a41e25d",
                  kC = "b6e93e41-241d-5942-bbea-c3d3b8ffb79a";

Json mention(const std::string& to, const std::string& spoken = {})
{
    Json row = Json::object({{"to", to}});
    if (!spoken.empty()) row["spoken"] = spoken;
    return row;
}

const Kind& testimony()
{
    static const auto catalogue = Catalogue::builtIn();
    return catalogue->at("testimony");
}

} // namespace

TEST_CASE("spoken forms of mentions lie in the identity half, their persons in the case half", "[records][split]")
{
    const Json fields = Json::object({{"narrative", "\xEF\xBF\xBC and \xEF\xBF\xBC"},
        {"narrative_mentions", Json::array({mention(kA, "Sasha"), mention(kB)})}});
    const SplitFields parts = splitFields(testimony(), fields);
    CHECK(canonical(parts.casePart).find("Sasha") == std::string::npos);
    CHECK(canonical(parts.casePart.at("narrative_mentions")) == canonical(Json::array({mention(kA), mention(kB)})));
    CHECK(parts.identityPart.at("narrative_mentions").items()[0].stringOr("spoken") == "Sasha");
    CHECK(joinFields(testimony(), parts) == fields);
}

TEST_CASE("spoken forms stay with their mention when others were put in while names were closed", "[records][split]")
{
    SplitFields parts =
        splitFields(testimony(), Json::object({{"narrative_mentions", Json::array({mention(kA, "one"), mention(kB, "two")})}}));
    parts.casePart["narrative_mentions"] = Json::array({mention(kC), mention(kA), mention(kB)});
    const Json joined = joinFields(testimony(), parts);
    CHECK(joined.at("narrative_mentions") == Json::array({mention(kC), mention(kA, "one"), mention(kB, "two")}));
    parts.casePart["narrative_mentions"] = Json::array({mention(kB)});
    CHECK(joinFields(testimony(), parts).at("narrative_mentions") == Json::array({mention(kB, "two")}));
}

TEST_CASE("a journal entry names what changed: values, ids of persons hidden, spoken forms apart", "[records][split]")
{
    const SplitFields none;
    const Json fields = Json::object(
        {{"narrative", "\xEF\xBF\xBC"}, {"narrative_mentions", Json::array({mention(kA, "Sasha")})}, {"person", kA}});
    const auto entry = changedFields(testimony(), none, splitFields(testimony(), fields), true);
    REQUIRE(entry.size() == 4);
    CHECK(entry[0].name == "narrative");
    CHECK(entry[0].valueClass == ValueClass::Plain);
    CHECK(entry[1].name == "narrative_mentions");
    CHECK(entry[1].valueClass == ValueClass::HiddenId);
    CHECK(entry[2].name == "person");
    CHECK(entry[2].valueClass == ValueClass::HiddenId);
    CHECK(entry[3].name == "narrative_mentions#spoken");
    CHECK(entry[3].valueClass == ValueClass::Identity);
    CHECK(entry[3].value == Json::array({"Sasha"}));
}

TEST_CASE("applying the entries of a record gives the record", "[records][split]")
{
    const std::vector<Json> states = {
        Json::object({{"narrative", "a \xEF\xBF\xBC"}, {"narrative_mentions", Json::array({mention(kA, "Sasha")})},
            {"tags", Json::array({"x"})}}),
        Json::object({{"narrative", "a \xEF\xBF\xBC \xEF\xBF\xBC"},
            {"narrative_mentions", Json::array({mention(kB), mention(kA, "Sasha")})}}),
        Json::object(
            {{"narrative", "a \xEF\xBF\xBC"}, {"narrative_mentions", Json::array({mention(kC, "Sasha")})}, {"person", kB}}),
        Json::object({{"narrative", "a"}}),
        Json::object({}),
    };
    SplitFields live, replayed;
    for (const Json& state : states) {
        const SplitFields next = splitFields(testimony(), state);
        applyFields(testimony(), replayed, changedFields(testimony(), live, next, true));
        live = next;
        CHECK(replayed == live);
        CHECK(joinFields(testimony(), replayed) == state);
    }
}
