#include "tests/catch.h"

#include "core/records/graph/record_graph.h"
#include "tests/core/records/memory_vault.h"
#include "tests/core/records/plain_source.h"

using namespace zapis;
using test::PlainSource;

namespace {

std::string text(const RecordId& id) { return toText(id); }

/// A testimony with two passages, one of them linked to two facts; a fact that names the other passage itself.
struct Told {
    RecordId testimony = newRecordId(), first = newRecordId(), second = newRecordId(), act = newRecordId(),
             detention = newRecordId(), toAct = newRecordId(), toDetention = newRecordId();

    std::vector<Json> objects() const
    {
        const auto object = [](const RecordId& id, const char* kind, Json fields, const char* status = "final") {
            return Json::object({{"id", text(id)}, {"kind", kind}, {"status", status}, {"fields", std::move(fields)}});
        };
        return {object(testimony, "testimony", Json::object({{"narrative", "They came at night."}})),
            object(first, "passage", Json::object({{"testimony", text(testimony)}})),
            object(second, "passage", Json::object({{"testimony", text(testimony)}})),
            object(act, "act", Json::object({{"type", "torture"}})),
            object(detention, "detention", Json::object({{"passages", Json::array({text(second)})}})),
            object(toAct, "fact_link", Json::object({{"passage", text(first)}, {"target", text(act)}, {"relation", "supports"}})),
            object(toDetention, "fact_link",
                Json::object({{"passage", text(first)}, {"target", text(detention)}, {"relation", "supports"}}), "withdrawn")};
    }
};

std::vector<RecordId> idsOf(const std::vector<NodeRef>& nodes)
{
    std::vector<RecordId> ids;
    for (const NodeRef& node : nodes) ids.push_back(node->id);
    return ids;
}

void checkTold(RecordGraph& graph, const Told& told)
{
    CHECK(idsOf(graph.passagesOf(told.testimony)) == std::vector{told.first, told.second});
    const auto inIt = graph.toldIn(told.testimony);
    REQUIRE(inIt.size() == 1); // the other link was taken back
    CHECK(inIt[0].passage->id == told.first);
    CHECK(inIt[0].link->id == told.toAct);
    CHECK(inIt[0].target->id == told.act);
    const auto grounds = graph.groundsOf(*graph.find(told.detention));
    REQUIRE(grounds.size() == 2);
    CHECK(grounds[0].link->id == told.toDetention); // it rests on what was taken back all the same
    CHECK(grounds[0].passage == told.first);
    CHECK_FALSE(grounds[1].link);
    CHECK(grounds[1].passage == told.second);
    CHECK_FALSE(graph.living(told.toDetention));
    CHECK_FALSE(graph.find(newRecordId()));
}

Json same(const RecordId& to, const char* decision)
{
    return Json::array({Json::object({{"to", text(to)}, {"decision", decision}})});
}

} // namespace

TEST_CASE("what was told and what a fact rests on is one thing in memory and in a vault", "[records][graph]")
{
    const Told told;
    const auto catalogue = Catalogue::builtIn();
    SECTION("in memory")
    {
        PlainSource source;
        for (const Json& object : told.objects())
            source.put(*parseRecordId(object.at("id").string()), object.at("kind").string(), object.at("fields"),
                *parseStatus(object.at("status").string()));
        RecordGraph graph(*catalogue, source, RecordGraph::Texts::Kept);
        checkTold(graph, told);
    }
    SECTION("in a vault")
    {
        test::MemoryVault vault;
        REQUIRE(vault.records->importRecords(told.objects(), {}).problems.empty());
        const ReaderSource source(vault.reader());
        RecordGraph graph(*catalogue, source, RecordGraph::Texts::Kept);
        checkTold(graph, told);
    }
}

TEST_CASE("records of one person are found from each of them", "[records][graph]")
{
    const RecordId survivor = newRecordId(), merged = newRecordId(), match = newRecordId(), proposed = newRecordId(),
                   lost = newRecordId(), place = newRecordId();
    PlainSource source;
    source.put(survivor, "person", Json::object({}));
    source.put(merged, "person", Json::object({{"merged_into", text(survivor)}}), Status::Merged);
    source.put(match, "person", Json::object({{"same_as", same(merged, "confirmed")}}), Status::Withdrawn);
    source.put(proposed, "person", Json::object({{"same_as", same(survivor, "proposed")}}));
    source.put(lost, "person", Json::object({{"merged_into", text(survivor)}})); // the link alone is no merger
    source.put(place, "place", Json::object({}));
    const auto catalogue = Catalogue::builtIn();
    RecordGraph graph(*catalogue, source, RecordGraph::Texts::LeftOut);
    std::vector<RecordId> all{survivor, merged, match};
    std::ranges::sort(all);
    for (const RecordId& one : all) {
        RecordGraph asked(*catalogue, source, RecordGraph::Texts::LeftOut);
        CHECK(asked.samePerson(one) == all);
    }
    for (const RecordId& alone : {proposed, lost, place}) CHECK(graph.samePerson(alone) == std::vector{alone});
}

TEST_CASE("a case holds what it names and what says that it belongs to it", "[records][graph]")
{
    const RecordId caseFile = newRecordId(), named = newRecordId(), saying = newRecordId(), withdrawn = newRecordId();
    PlainSource source;
    source.put(caseFile, "case_file", Json::object({{"members", Json::array({text(named)})}}));
    source.put(named, "testimony", Json::object({{"case_files", Json::array({text(caseFile)})}}));
    source.put(saying, "act", Json::object({{"case_files", Json::array({text(caseFile)})}}));
    source.put(withdrawn, "act", Json::object({{"case_files", Json::array({text(caseFile)})}}), Status::Withdrawn);
    const auto catalogue = Catalogue::builtIn();
    RecordGraph graph(*catalogue, source, RecordGraph::Texts::LeftOut);
    CHECK(graph.membersOf(caseFile) == std::vector{named, saying});
}

TEST_CASE("a graph without texts keeps codes, links and that a text is there", "[records][graph]")
{
    const RecordId id = newRecordId(), who = newRecordId();
    PlainSource source;
    source.put(id, "act",
        Json::object({{"type", "torture"}, {"words_said", "a secret"}, {"repeated", "yes"},
            {"perpetrators", Json::array({Json::object({{"who", text(who)}, {"part", "ordered"}})})}}));
    const auto catalogue = Catalogue::builtIn();
    RecordGraph graph(*catalogue, source, RecordGraph::Texts::LeftOut);
    const NodeRef node = graph.find(id);
    CHECK(node->text("type") == "torture");
    CHECK(node->isYes("repeated"));
    CHECK(node->has("words_said"));
    CHECK(node->text("words_said").empty());
    CHECK(node->rows("perpetrators").front().at("who").string() == text(who));
    RecordGraph whole(*catalogue, source, RecordGraph::Texts::Kept);
    CHECK(whole.find(id)->text("words_said") == "a secret");
}

TEST_CASE("a record is pointed at from the own words of others, rows too, whatever their state", "[records][graph]")
{
    const RecordId item = newRecordId(), told = newRecordId(), drafted = newRecordId(), withdrawn = newRecordId();
    PlainSource source;
    source.put(item, "evidence_item", Json::object({}));
    source.put(told, "testimony",
        Json::object({{"recordings", Json::array({text(item)})},
            {"transcripts", Json::array({Json::object({{"recording", text(item)}})})}}));
    source.put(drafted, "complaint", Json::object({{"copy", text(item)}}), Status::Draft);
    source.put(withdrawn, "detention", Json::object({{"decision", text(item)}}), Status::Withdrawn);
    // A part of it, work of lawyers, the vault's own order.
    source.put(newRecordId(), "passage", Json::object({{"evidence_item", text(item)}}));
    source.put(newRecordId(), "case_file", Json::object({{"members", Json::array({text(item)})}}));
    source.put(newRecordId(), "consent", Json::object({{"proof", text(item)}}));
    source.put(newRecordId(), "place", Json::object({{"merged_into", text(item)}}));
    const auto catalogue = Catalogue::builtIn();
    RecordGraph graph(*catalogue, source, RecordGraph::Texts::LeftOut);
    std::vector<std::string> said;
    for (const RecordGraph::Pointing& one : graph.pointingAt(*graph.find(item)))
        said.push_back(one.from->kind->name + "." + one.field->name);
    std::ranges::sort(said);
    CHECK(
        said == std::vector<std::string>{"complaint.copy", "detention.decision", "testimony.recording", "testimony.recordings"});
    const auto many = [](const Kind&, const Field& field) { return field.many; };
    CHECK(graph.pointingAt(*graph.find(item), many).size() == 1);
}
