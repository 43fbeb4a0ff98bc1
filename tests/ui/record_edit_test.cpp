#include "ui/editing/record_edit.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/facade/inside.h"
#include "core/records/merged_fields.h"
#include "core/vault/transaction.h"
#include "tests/catch.h"
#include "tests/ui/saving.h"
#include "tests/ui/temporary_vault.h"
#include "ui/editing/record_list_model.h"

using namespace zapis;
using namespace zapis::ui;

namespace {

Json place(const char* name) { return Json::object({{"name", name}, {"language", "en"}}); }

} // namespace

TEST_CASE("fields that only one side changed are merged", "[ui][edit]")
{
    const Json base = Json::object({{"a", "1"}, {"b", "1"}, {"c", "1"}});
    const Json mine = Json::object({{"a", "2"}, {"b", "1"}, {"c", "1"}});
    SECTION("no clash")
    {
        const MergedFields merged = mergeFields(base, mine, Json::object({{"a", "1"}, {"c", "3"}}));
        CHECK(!merged.clash);
        CHECK(canonical(merged.fields) == R"({"a":"2","c":"3"})");
    }
    SECTION("both changed one differently: mine stands, and it is told")
    {
        const MergedFields merged = mergeFields(base, mine, Json::object({{"a", "3"}, {"b", "1"}, {"c", "1"}}));
        CHECK(merged.clash);
        CHECK(merged.fields.stringOr("a") == "2");
    }
    SECTION("both changed it alike") { CHECK(!mergeFields(base, mine, mine).clash); }
}

TEST_CASE("what is typed is sealed as a draft, and opens again", "[ui][edit]")
{
    TemporaryVault vault;
    RecordId id;
    {
        RecordEdit edit(*vault.session);
        edit.begin("place", place("Akrestsina"));
        edit.setFields(place("Akrestsina, yard"));
        id = edit.id();
        CHECK(edit.isDirty());
        QSignalSpy sealed(vault.session.get(), &Session::draftSaved);
        CHECK(sealed.wait(4000)); // without anybody asking
    }
    CHECK(!vault.session->vault().reader().find(id));
    RecordEdit again(*vault.session);
    REQUIRE(again.open(id));
    CHECK(again.isRestored());
    CHECK(again.fields().stringOr("name") == "Akrestsina, yard");
    REQUIRE(isSaved(*vault.session, again));
    CHECK(vault.session->vault().reader().find(id));
    CHECK(!vault.session->vault().records().draft(id));
}

TEST_CASE("a record is saved when it is left, and only when something changed", "[ui][edit]")
{
    TemporaryVault vault;
    RecordEdit edit(*vault.session);
    edit.begin("place", Json::object({}));
    const RecordId untouched = edit.id();
    edit.begin("place", Json::object({}));
    edit.setFields(place("Station"));
    const RecordId typed = edit.id();
    edit.leave();
    vault.session->settle();
    CHECK(!vault.session->vault().reader().find(untouched));
    CHECK(vault.session->vault().reader().get(typed).fields.stringOr("name") == "Station");
    edit.open(typed);
    const auto revision = vault.session->vault().reader().get(typed).revision;
    edit.leave();
    vault.session->settle();
    CHECK(vault.session->vault().reader().get(typed).revision == revision);
}

TEST_CASE("a change from elsewhere is merged into the edit, or a conflict is told and nothing is lost", "[ui][edit]")
{
    TemporaryVault vault;
    Records& records = vault.session->vault().records();
    const RecordId id = records.commit({{newRecordId(), "place", place("Station"), std::nullopt}}).front();
    RecordEdit edit(*vault.session);
    edit.open(id);
    Json mine = edit.fields();
    mine["name"] = "My name";
    edit.setFields(mine);
    const auto elsewhere = [&](const char* field, const char* value) {
        Record record = records.reader().get(id);
        record.fields[field] = value;
        records.commit({{id, "place", record.fields, record.revision}});
        vault.session->announce({id});
    };
    SECTION("another field")
    {
        elsewhere("address", "Pushkinskaya");
        CHECK(!edit.hasConflict());
        REQUIRE(isSaved(*vault.session, edit));
        CHECK(records.reader().get(id).fields.stringOr("address") == "Pushkinskaya");
        CHECK(records.reader().get(id).fields.stringOr("name") == "My name");
    }
    SECTION("the same field")
    {
        elsewhere("name", "Their name");
        CHECK(edit.hasConflict());
        edit.leave();
        vault.session->settle();
        CHECK(records.reader().get(id).fields.stringOr("name") == "Their name");
        REQUIRE(edit.open(id));
        CHECK(edit.hasConflict());
        CHECK(edit.fields().stringOr("name") == "My name");
        edit.saveOver();
        vault.session->settle();
        CHECK(records.reader().get(id).fields.stringOr("name") == "My name");
    }
    SECTION("the same field and another: mine goes over the same one only")
    {
        elsewhere("address", "Pushkinskaya");
        elsewhere("name", "Their name");
        CHECK(edit.hasConflict());
        CHECK_FALSE(isSaved(*vault.session, edit)); // nobody has decided yet
        edit.saveOver();
        vault.session->settle();
        CHECK(records.reader().get(id).fields.stringOr("name") == "My name");
        CHECK(records.reader().get(id).fields.stringOr("address") == "Pushkinskaya");
    }
    SECTION("the same field and another while the edit was a sealed draft")
    {
        edit.sealDraft();
        RecordEdit later(*vault.session);
        edit.begin("place", Json::object({})); // commits mine
        vault.session->settle();
        Record record = records.reader().get(id);
        Json draft = record.fields;
        draft["name"] = "Draft name";
        records.saveDraft({id, "place", draft, record.revision, 0, {}});
        record.fields["address"] = "Pushkinskaya";
        record.fields["name"] = "Their name";
        records.commit({{newRecordId(), "place", place("Elsewhere"), std::nullopt}});
        records.amend(id, record.fields, {});
        records.saveDraft({id, "place", draft, record.revision, 0, {}});
        REQUIRE(later.open(id));
        CHECK(later.hasConflict());
        later.saveOver();
        vault.session->settle();
        CHECK(records.reader().get(id).fields.stringOr("name") == "Draft name");
        CHECK(records.reader().get(id).fields.stringOr("address") == "Pushkinskaya");
    }
}

TEST_CASE("what goes along with one record does not go along with the next", "[ui][edit]")
{
    TemporaryVault vault;
    RecordEdit edit(*vault.session);
    edit.begin("place", place("One"));
    int asked = 0;
    edit.setCompanions([&asked]() -> RecordEdit::Companions {
        ++asked;
        return {};
    });
    edit.begin("place", place("Two")); // leaves the first, and saves it
    CHECK(asked == 1);
    REQUIRE(isSaved(*vault.session, edit));
    CHECK(asked == 1);
}

TEST_CASE("words typed while a save is on its way stay in the edit, and what is asked meanwhile comes after it", "[ui][edit]")
{
    TemporaryVault vault;
    const RecordReader& reader = vault.session->vault().reader();
    RecordEdit edit(*vault.session);
    edit.begin("place", place("Station"));
    const RecordId id = edit.id();
    int saves = 0;
    edit.save({}, [&saves](bool isDone) { saves += isDone; });
    CHECK(saves == 0);
    edit.setFields(place("Station on the hill"));
    SECTION("till the next save")
    {
        vault.session->settle();
        CHECK(saves == 1);
        CHECK(edit.isDirty());
        CHECK(edit.fields().stringOr("name") == "Station on the hill");
        CHECK(reader.get(id).fields.stringOr("name") == "Station");
        REQUIRE(vault.session->seal()); // a draft upon the saved record, no conflict
        RecordEdit again(*vault.session);
        REQUIRE(again.open(id));
        CHECK_FALSE(again.hasConflict());
        CHECK(again.fields().stringOr("name") == "Station on the hill");
    }
    SECTION("which may be asked at once")
    {
        edit.save({}, [&saves](bool isDone) { saves += isDone; });
        vault.session->settle();
        CHECK(saves == 2);
    }
    SECTION("and the record may be left at once")
    {
        edit.leave();
        vault.session->settle();
    }
    if (edit.isOpen() && edit.isDirty()) return;
    CHECK(reader.get(id).fields.stringOr("name") == "Station on the hill");
    CHECK_FALSE(vault.session->vault().records().draft(id));
}

TEST_CASE("while other work holds the vault what is typed is kept, told once, and sealed after it", "[ui][edit]")
{
    TemporaryVault vault;
    RecordEdit edit(*vault.session);
    edit.begin("place", place("Station"));
    edit.setFields(place("Station on the hill"));
    QSignalSpy told(vault.session.get(), &Session::failed);
    {
        const PairedTransaction holding(Inside::databases(vault.session->vault()));
        CHECK_FALSE(vault.session->seal());
        CHECK_FALSE(vault.session->seal());
        CHECK(told.count() == 1);
        CHECK_FALSE(isSaved(*vault.session, edit));
        CHECK(told.count() == 2); // a save was asked for by hand
        CHECK(edit.isDirty());
    }
    CHECK(vault.session->seal());
    REQUIRE(isSaved(*vault.session, edit));
    CHECK(vault.session->vault().reader().get(edit.id()).fields.stringOr("name") == "Station on the hill");
}

TEST_CASE("what was filled in advance is sealed like what is typed", "[ui][edit]")
{
    TemporaryVault vault;
    RecordEdit edit(*vault.session);
    edit.begin("place", place("Akrestsina"));
    edit.sealDraft();
    vault.session->settle();
    CHECK(vault.session->vault().records().draft(edit.id()));
}

TEST_CASE("the list keeps the rules of models and shows what the query asks", "[ui][list]")
{
    TemporaryVault vault;
    std::vector<RecordChange> changes;
    for (int i = 0; i < 300; ++i)
        changes.push_back({newRecordId(), "place", place(("Station " + std::to_string(i)).c_str()), std::nullopt});
    vault.session->vault().records().commit(changes);
    RecordListModel model(*vault.session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy known(&model, &RecordListModel::rowsKnown);
    RecordQuery query;
    query.kind = "place";
    model.setQuery(query);
    REQUIRE(known.wait(5000));
    CHECK(model.rowCount() == 300);
    const auto shows = [&](int row) {
        return QTest::qWaitFor([&] { return model.index(row, RecordListModel::Title).data().isValid(); }, 5000);
    };
    CHECK(shows(299));
    CHECK(shows(0));
    query.text = "Station 29";
    model.setQuery(query);
    REQUIRE(known.wait(5000));
    CHECK(model.rowCount() == 11);
    vault.session->vault().records().commit({{newRecordId(), "place", place("Station 29, annex"), std::nullopt}});
    vault.session->announce({});
    REQUIRE(known.wait(5000));
    CHECK(model.rowCount() == 12);
}
