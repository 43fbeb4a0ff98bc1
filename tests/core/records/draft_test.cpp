#include "tests/catch.h"

#include "core/base/error.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;
using zapis::test::MemoryVault;

TEST_CASE("a draft keeps whatever was typed, well-formed or not, and is not journaled", "[records][draft]")
{
    MemoryVault vault;
    const auto entries = LogReader(vault.databases).size();
    const RecordId id = newRecordId();
    const Json half =
        Json::object({{"begin", "12.8."}, {"nonsense", Json::array({1, true, nullptr})}, {"title", ""}, {"type", "ma"}});
    vault.records->saveDraft({id, "event", half, std::nullopt, 1000, "title"});
    vault.records->saveDraft({newRecordId(), "event", Json::object({}), std::nullopt, 2000, ""});
    const auto draft = vault.records->draft(id);
    REQUIRE(draft);
    CHECK(draft->fields == half);
    CHECK_FALSE(draft->basedOn);
    CHECK(draft->savedMs == 1000);
    CHECK(draft->place == "title");
    CHECK(vault.records->drafts().size() == 2);
    CHECK(vault.records->drafts().back().record == id);
    CHECK(LogReader(vault.databases).size() == entries);
    vault.records->discardDraft(id);
    CHECK_FALSE(vault.records->draft(id));
}

TEST_CASE("saving a record drops its draft, and lists show that one waits", "[records][draft]")
{
    MemoryVault vault;
    const RecordId id = vault.add("event", Json::object({{"title", "one"}}));
    vault.records->saveDraft({id, "event", Json::object({{"title", "two"}}), 1, 0, ""});
    CHECK(vault.reader().row(id)->hasDraftEdit);
    vault.records->commit({{id, "event", Json::object({{"title", "two"}}), 1}});
    CHECK_FALSE(vault.reader().row(id)->hasDraftEdit);
    CHECK_FALSE(vault.records->draft(id));
}
