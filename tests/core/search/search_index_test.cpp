#include "core/vault/meta.h"
#include "tests/catch.h"
#include "tests/core/search/search_fixture.h"

using namespace zapis;
using test::SearchFixture;

namespace {

/// FTS5 leaves out what a term has in common with the one before it. No alias code begins with u, and the stem comes before its
/// word, so "unzyx" stands there in full.
bool holdsBytes(Connection& db, const std::string& table, const std::string& word)
{
    Statement found(db, "SELECT 1 FROM " + table + " WHERE instr(block, CAST(? AS BLOB)) > 0");
    return found.bindAll(std::string_view(word)).step();
}

} // namespace

TEST_CASE("an edited text is found by its new words alone", "[search][index]")
{
    SearchFixture vault;
    const RecordId id = vault.addTestimony("first version", "en");
    const Record record = vault.reader().get(id);
    vault.records->commit({{id, "testimony", Json::object({{"language", "en"}, {"narrative", "second text"}}), record.revision}});
    CHECK(vault.find("first").total == 0);
    CHECK(vault.finds(id, "second"));
}

TEST_CASE("a name that was changed is found as it is now", "[search][index]")
{
    SearchFixture vault;
    const RecordId id = vault.addPerson("Anna");
    const Record record = vault.reader().get(id);
    vault.records->commit({{id, "person", test::personFields("Hanna"), record.revision}});
    CHECK(vault.find("\"anna\"").total == 0);
    CHECK(vault.finds(id, "hanna"));

    // A change while the compartment is closed leaves the names searchable afterwards.
    vault.close();
    Record closed = vault.reader().get(id);
    closed.fields["occupation"] = Json();
    closed.fields["tags"] = Json::array({"seen"});
    closed.fields.members().erase("occupation");
    vault.records->commit({{id, "person", closed.fields, closed.revision}});
    vault.openIdentity();
    CHECK(vault.finds(id, "hanna"));
    CHECK(vault.finds(id, "seen"));
}

TEST_CASE("a save that is rolled back leaves the index as it was", "[search][index]")
{
    SearchFixture vault;
    const RecordId id = vault.addTestimony("kept words", "en");
    CHECK_THROWS_AS(
        vault.records->commit({{id, "testimony", Json::object({{"language", "en"}, {"narrative", "other"}}), 99}}), Error);
    CHECK(vault.finds(id, "kept"));
    CHECK(vault.find("other").total == 0);
}

TEST_CASE("a rebuilt index finds the same", "[search][index]")
{
    SearchFixture vault;
    const RecordId person = vault.addPerson("Anna");
    const RecordId text = vault.addTestimony("Пушкинская", "ru");
    const RecordId gone = vault.addTestimony("withdrawn words", "en");
    vault.records->withdraw(gone, {});
    vault.databases.records.execute("DELETE FROM search_text WHERE rowid IN (SELECT row FROM record)");
    CHECK(vault.find("Пушкинской ").total == 0);
    std::uint64_t last = 0;
    vault.indexer.rebuild(vault.reader(), Job({}, [&](std::uint64_t done, std::uint64_t) { last = done; }));
    CHECK(last == 3);
    CHECK(vault.idsOf("Пушкинской ") == std::set<RecordId>{text});
    CHECK(vault.idsOf("anna") == std::set<RecordId>{person});
    CHECK(vault.find("withdrawn").total == 0);
    CHECK(SearchIndexer::isCurrent(vault.databases));
    vault.records->rebuild(Job());
    CHECK(vault.idsOf("Пушкинской ") == std::set<RecordId>{text});
    CHECK(vault.idsOf("anna") == std::set<RecordId>{person});
}

TEST_CASE("an index of another ICU, or one half built, is not current", "[search][index]")
{
    SearchFixture vault;
    vault.addTestimony("words", "en");
    CHECK(SearchIndexer::isCurrent(vault.databases));
    SECTION("another version of ICU") { metaSet(vault.databases.records, "search.tokenizer", "1 icu 50.1"); }
    SECTION("the names are behind") { metaSet(*vault.databases.identity, "search.tokenizer", "1 icu 50.1"); }
    SECTION("cancelled while it was built")
    {
        std::stop_source stop;
        const Job job(stop.get_token(), [&](std::uint64_t, std::uint64_t) { stop.request_stop(); });
        vault.addTestimony("more", "en");
        CHECK_THROWS_AS(vault.indexer.rebuild(vault.reader(), job), Cancelled);
    }
    CHECK_FALSE(SearchIndexer::isCurrent(vault.databases));
    vault.indexer.rebuild(vault.reader(), Job());
    CHECK(SearchIndexer::isCurrent(vault.databases));
    CHECK(vault.find("words").total == 1);
}

TEST_CASE("names never get into the index of records.db", "[search][index]")
{
    SearchFixture vault;
    vault.addPerson("Unzyxable");
    CHECK(holdsBytes(*vault.databases.identity, "search_names_data", "unzyx"));
    CHECK_FALSE(holdsBytes(vault.databases.records, "search_text_data", "unzyx"));
}
