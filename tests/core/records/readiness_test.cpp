// "Ready" means that finalising will succeed, of a record and of the drafts that hang on it.
#include "core/records/passages.h"
#include "core/records/readiness.h"
#include "tests/catch.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;
using zapis::test::MemoryVault;

namespace {

Json place(const char* name) { return Json::object({{"language", "en"}, {"name", name}, {"type", "street"}}); }

Json eventIn(const RecordId& where, const char* day)
{
    return Json::object({{"begin", day}, {"language", "en"}, {"places", Json::array({toText(where)})}, {"title", "A march"},
        {"type", "mass-arrest"}});
}

std::optional<Unready> missing(const MemoryVault& vault, const RecordId& id)
{
    NearRules rules(vault.reader());
    return whatIsMissing(rules, id);
}

std::vector<Unready> missingBeside(const MemoryVault& vault, const RecordId& id)
{
    NearRules rules(vault.reader());
    return whatIsMissingBeside(rules, id);
}

} // namespace

TEST_CASE("a draft is ready where finalising it succeeds, and only there", "[records][readiness]")
{
    MemoryVault vault;
    const RecordId id = vault.add("place", place("Street"));
    const RecordId march = vault.add("event", eventIn(id, "2020-08-09"));
    CHECK_FALSE(missing(vault, march));
    vault.records->finalise(march);
    CHECK_FALSE(missing(vault, march)); // no draft any more

    const RecordId open = vault.add("testimony", Json::object({{"language", "en"}, {"narrative", "They came."}}));
    REQUIRE(missing(vault, open));
    CHECK(missing(vault, open)->missing
        == vault.records->problemsOf("testimony", vault.reader().get(open).fields, Marks::ToFinalise).size());

    const RecordId ahead = vault.add("event", eventIn(id, "2099-01-01"));
    REQUIRE(missing(vault, ahead));
    CHECK(missing(vault, ahead)->missing == 0);
    CHECK(missing(vault, ahead)->rules == std::vector<int>{51}); // a rule forbids it
}

TEST_CASE("what hangs on a testimony is looked at with it", "[records][readiness]")
{
    MemoryVault vault;
    const Json fields = Json::object({{"language", "en"}, {"narrative", "They came at night."}, {"record_language", "en"}});
    const RecordId id = vault.add("testimony", fields);
    CHECK(missingBeside(vault, id).empty());
    vault.records->commit(newFact(*vault.catalogue, id, fields, "act", 0, 19).changes);
    const RecordId passage = factsOf(vault.reader(), id).front().passage;
    const auto lacks = [&] {
        for (const Unready& one : missingBeside(vault, id))
            if (one.id == passage) return one.missing;
        return std::size_t(0);
    };
    CHECK(lacks() == 1); // how the speaker knows
    vault.records->amend(passage, Json::object({{"basis", "saw"}, {"certainty", "certain"}}), {});
    CHECK(lacks() == 0);
    vault.records->finalise(passage);
    vault.records->finalise(factsOf(vault.reader(), id).front().link);
    CHECK(factsOf(vault.reader(), id).front().isFixed);
}
