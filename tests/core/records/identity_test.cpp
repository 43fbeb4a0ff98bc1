// What holds while the identity compartment is closed, and when it opens again.
#include "tests/catch.h"

#include "core/base/error.h"
#include "core/vault/statement.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;
using zapis::test::MemoryVault;
using zapis::test::personFields;

namespace {

/// Every text and blob of a database in one string: of the full text what lies beneath it.
std::string allOf(Connection& db)
{
    std::string all;
    Statement tables(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
    while (tables.step()) {
        const std::string table = tables.text(0);
        std::vector<std::string> columns;
        Statement info(db, "SELECT name FROM pragma_table_info('" + table + "')");
        while (info.step()) columns.push_back(info.text(0));
        for (const std::string& column : columns) {
            Statement values(db, "SELECT \"" + column + "\" FROM \"" + table + '"');
            while (values.step()) all += std::string(textOf(values.blob(0))) + '\n';
        }
    }
    return all;
}

} // namespace

TEST_CASE("no name is in records.db: neither in tables nor in the journal", "[records][identity]")
{
    MemoryVault vault;
    const RecordId person = vault.add("person", personFields("Zyxwvut Qponml"));
    vault.add("testimony",
        Json::object({{"narrative", "\xEF\xBF\xBC came"},
            {"narrative_mentions", Json::array({Json::object({{"spoken", "Qwaserty"}, {"to", toText(person)}})})}}));
    vault.records->saveDraft({person, "person", personFields("Draftname Here"), 1, 0, ""});
    vault.records->saveDraft({person, "person", personFields("Draftname There"), 1, 0, ""});
    const std::string inRecords = allOf(vault.databases.records), inIdentity = allOf(*vault.databases.identity);
    for (const char* name : {"Zyxwvut", "Qponml", "Qwaserty", "Draftname", "zyxwvut", "qwaserty"}) {
        CAPTURE(name);
        CHECK(inRecords.find(name) == std::string::npos);
    }
    Statement inParts(vault.databases.records, "SELECT 1 FROM title_part WHERE title_part MATCH ?");
    for (const char* part : {"zyx", "qpo", "qwa", "dra"}) CHECK_FALSE(inParts.bindAll(part).step());
    CHECK(inIdentity.find("Zyxwvut") != std::string::npos);
    CHECK(inIdentity.find("Qwaserty") != std::string::npos);
    CHECK(inIdentity.find("Draftname There") != std::string::npos);
}

TEST_CASE("with the compartment closed names are neither seen nor lost", "[records][identity]")
{
    MemoryVault vault;
    const RecordId id = vault.add("person", personFields("Somebody"));
    vault.closeIdentity();
    const Record closed = vault.reader().get(id);
    CHECK_FALSE(closed.identityRead);
    CHECK_FALSE(closed.fields.find("names"));
    CHECK(vault.reader().nameOf(id) == closed.code);

    Json fields = closed.fields;
    fields["age_band"] = "35-44";
    vault.records->commit({{id, "person", fields, closed.revision}});
    try {
        vault.records->commit({{id, "person", personFields("Other"), {}}});
        FAIL("saved");
    } catch (const Error& error) {
        CHECK(std::string(error.what()) == "vault.needs-identity");
    }
    vault.openIdentity();
    const Record open = vault.reader().get(id);
    CHECK(open.fields.stringOr("age_band") == "35-44");
    CHECK(open.fields.at("names").items().front().stringOr("text") == "Somebody");
    CHECK(vault.reader().nameOf(id) == "Somebody");
}

TEST_CASE("a draft begun with names closed does not empty them when it is saved with names open", "[records][identity][draft]")
{
    MemoryVault vault;
    const RecordId id = vault.add("person", personFields("Somebody"));
    vault.closeIdentity();
    Json fields = vault.reader().get(id).fields;
    fields["risk_note"] = "moves often";
    vault.records->saveDraft({id, "person", fields, 1, 0, "step 2"});
    vault.openIdentity();
    const auto draft = vault.records->draft(id);
    REQUIRE(draft);
    CHECK(draft->place == "step 2");
    vault.records->commit({{id, "person", draft->fields, draft->basedOn}});
    CHECK(vault.reader().nameOf(id) == "Somebody");
    CHECK(vault.reader().get(id).fields.stringOr("risk_note") == "moves often");
}

TEST_CASE("the identity half of a dropped draft does not come back with the next one", "[records][identity][draft]")
{
    MemoryVault vault;
    const RecordId id = vault.add("person", personFields("Somebody"));
    vault.records->saveDraft({id, "person", personFields("Wrong"), 1, 0, ""});
    vault.closeIdentity();
    vault.records->discardDraft(id); // cannot reach its identity half
    vault.records->saveDraft({id, "person", vault.reader().get(id).fields, 1, 0, ""});
    vault.openIdentity();
    CHECK(vault.records->draft(id)->fields.at("names").items().front().stringOr("text") == "Somebody");
}

TEST_CASE("an identity half whose save was cut short is passed over, and told", "[records][identity]")
{
    MemoryVault vault;
    const RecordId id = vault.add("person", personFields("Somebody"));
    CHECK(vault.records->viewsFit());
    // identity.db got the commit, records.db did not (docs/formats/vault.md §7)
    vault.databases.records.execute("BEGIN IMMEDIATE");
    Statement(
        *vault.databases.identity, "INSERT INTO identity_document(record, revision, json) VALUES(?, 2, '{\"birth\":\"1990\"}')")
        .bindAll(id)
        .run();
    Statement(*vault.databases.identity, "UPDATE identity_mark SET save = x'00'").run();
    vault.databases.records.execute("ROLLBACK");
    CHECK(vault.reader().get(id).fields.at("names").items().size() == 1);
    CHECK_FALSE(vault.records->viewsFit());
    vault.records->rebuild({});
    CHECK(vault.records->viewsFit());
    CHECK(vault.reader().get(id).fields.at("names").items().size() == 1);
    Json fields = personFields("Somebody New");
    vault.records->commit({{id, "person", fields, 1}});
    CHECK(vault.reader().nameOf(id) == "Somebody New");
}
