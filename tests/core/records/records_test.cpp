#include "tests/catch.h"

#include "core/base/error.h"
#include "tests/core/records/memory_vault.h"
#include "tests/error_key.h"

using namespace zapis;
using zapis::test::keyOf;
using zapis::test::MemoryVault;
using zapis::test::personFields;

namespace {

Json eventFields(const std::string& title) { return Json::object({{"title", title}}); }

RecordId finalTestimony(MemoryVault& vault, const RecordId& person)
{
    const RecordId id = vault.add("testimony",
        Json::object({{"account_date", "2020-10-01"}, {"language", "en"}, {"narrative", "I was there."},
            {"person", toText(person)}, {"read_back", "yes"}, {"record_language", "en"}, {"role_here", "witness"},
            {"spoken_language", "en"}, {"type", "received"}}));
    vault.records->finalise(id);
    return id;
}

} // namespace

TEST_CASE("a new record is a draft with a code of its own; a kind without draft is complete at once", "[records]")
{
    MemoryVault vault;
    const RecordId event = vault.add("event", eventFields("A march"));
    const Record read = vault.reader().get(event);
    CHECK(read.status == Status::Draft);
    CHECK(isAliasCode(read.code));
    CHECK(read.revision == 1);
    CHECK(read.fields == eventFields("A march"));
    CHECK(vault.reader().resolve(read.code) == event);

    const RecordId recipient = vault.add("recipient", Json::object({{"language", "en"}, {"name", "A court"}, {"type", "icc"}}));
    CHECK(vault.reader().get(recipient).status == Status::Final);
    CHECK(keyOf([&] { vault.add("recipient", Json::object({{"name", "A court"}})); }) == "records.invalid");
    CHECK(vault.reader().all("recipient").size() == 1);
}

TEST_CASE("a person's code carries the letter of the role and stands in alias_code", "[records]")
{
    MemoryVault vault;
    const RecordId victim = vault.add("person", personFields("Somebody"));
    const Record read = vault.reader().get(victim);
    CHECK(read.code.front() == 'V');
    CHECK(read.fields.stringOr("alias_code") == read.code);
    Json kept = personFields("Somebody Else");
    vault.records->commit({{victim, "person", kept, read.revision}});
    CHECK(vault.reader().get(victim).code == read.code); // left out: not made anew
}

TEST_CASE("what is not well-formed is not saved, and the fields are named", "[records]")
{
    MemoryVault vault;
    try {
        vault.records->commit({{newRecordId(), "event", eventFields("good"), {}},
            {newRecordId(), "event", Json::object({{"begin", "12.08.2020"}, {"type", "no-such"}}), {}}});
        FAIL("saved");
    } catch (const Error& error) {
        CHECK(error.code == Error::Code::Malformed);
        CHECK(std::string(error.what()) == "records.invalid");
        CHECK(error.args == std::vector<std::string>{"begin, type", "begin", "type"});
    }
    CHECK(vault.reader().all().empty());
    CHECK(LogReader(vault.databases).size() == 1); // the device's own entry
}

TEST_CASE("empty values are left out and texts are brought to NFC", "[records]")
{
    MemoryVault vault;
    const RecordId id = vault.add(
        "event", Json::object({{"places", Json(Json::Array{})}, {"summary", ""}, {"title", "Cafe\xCC\x81"}, {"type", nullptr}}));
    CHECK(vault.reader().get(id).fields == eventFields("Caf\xC3\xA9"));
}

TEST_CASE("a save that is based on an older state is refused", "[records]")
{
    MemoryVault vault;
    const RecordId id = vault.add("event", eventFields("one"));
    vault.records->commit({{id, "event", eventFields("two"), 1}});
    CHECK(keyOf([&] { vault.records->commit({{id, "event", eventFields("three"), 1}}); }) == "records.changed-meanwhile");
    CHECK(vault.reader().get(id).fields == eventFields("two"));
}

TEST_CASE("a save that changes nothing makes no entry", "[records]")
{
    MemoryVault vault;
    const RecordId id = vault.add("event", eventFields("one"));
    const auto entries = LogReader(vault.databases).size();
    vault.records->commit({{id, "event", eventFields("one"), 1}});
    CHECK(LogReader(vault.databases).size() == entries);
    CHECK(vault.reader().get(id).revision == 1);
}

TEST_CASE("finalising needs all marks; a final testimony is amended, never edited", "[records]")
{
    MemoryVault vault;
    const RecordId person = vault.add("person", personFields("Somebody"));
    const RecordId empty = vault.add("testimony", Json::object({{"person", toText(person)}}));
    CHECK(keyOf([&] { vault.records->finalise(empty); }) == "records.not-complete");
    CHECK(vault.reader().get(empty).status == Status::Draft);

    const RecordId id = finalTestimony(vault, person);
    CHECK(vault.reader().get(id).status == Status::Final);
    CHECK(keyOf([&] { vault.records->finalise(id); }) == "records.not-draft");
    Json edited = vault.reader().get(id).fields;
    edited["narrative"] = "I was not there.";
    CHECK(keyOf([&] { vault.records->commit({{id, "testimony", edited, {}}}); }) == "records.final");
    CHECK(keyOf([&] { vault.records->amend(id, Json::object({{"narrative", "x"}}), {}); }) == "records.needs-reason");
    CHECK(keyOf([&] { vault.records->amend(id, Json::object({{"narrative", "x"}}), {"because"}); }) == "records.unknown-reason");
    CHECK(keyOf([&] { vault.records->amend(id, Json::object({{"narrative", nullptr}}), {"speaker-correction"}); })
        == "records.invalid");

    vault.records->amend(id, Json::object({{"narrative", "I was there at nine."}}), {"speaker-correction"});
    const Record amended = vault.reader().get(id);
    CHECK(amended.status == Status::Amended);
    CHECK(amended.fields.stringOr("narrative") == "I was there at nine.");
    const auto history = LogReader(vault.databases).of(id);
    REQUIRE(history.size() == 3);
    CHECK(history[0].event == Event::Create);
    CHECK(history[1].event == Event::Finalise);
    CHECK(history[2].event == Event::Amend);
}

TEST_CASE("the coding of facts changes freely after finalising, but must stay complete", "[records]")
{
    MemoryVault vault;
    const RecordId place = vault.add("place", Json::object({{"language", "en"}, {"name", "Square"}, {"type", "street"}}));
    const RecordId id = vault.add("event",
        Json::object({{"begin", "2020-08"}, {"language", "en"}, {"places", Json::array({toText(place)})}, {"title", "A march"},
            {"type", "mass-arrest"}}));
    vault.records->finalise(id);
    Json fields = vault.reader().get(id).fields;
    fields["begin"] = "2020-08-09";
    vault.records->commit({{id, "event", fields, {}}});
    CHECK(vault.reader().get(id).status == Status::Final);
    fields.members().erase("places");
    CHECK(keyOf([&] { vault.records->commit({{id, "event", fields, {}}}); }) == "records.invalid");
}

TEST_CASE("an error of the rules stops the finalising of its record", "[records]")
{
    MemoryVault vault;
    const RecordId place = vault.add("place", Json::object({{"language", "en"}, {"name", "Square"}, {"type", "street"}}));
    Json fields = Json::object({{"begin", "2099-01-01"}, {"language", "en"}, {"places", Json::array({toText(place)})},
        {"title", "A march"}, {"type", "mass-arrest"}});
    const RecordId id = vault.add("event", fields);
    CHECK(keyOf([&] { vault.records->finalise(id); }) == "records.rules"); // 51: a date in the future
    CHECK(vault.reader().get(id).status == Status::Draft);
    fields["begin"] = "2020-08-09";
    vault.records->commit({{id, "event", fields, {}}});
    vault.records->finalise(id);
    CHECK(vault.reader().get(id).status == Status::Final);
}

TEST_CASE("a consent is never edited, a withdrawn record no more", "[records]")
{
    MemoryVault vault;
    const RecordId person = vault.add("person", personFields("Somebody"));
    Json consent = Json::object({{"capacity_checked", "yes"}, {"date", "2020-10-01"}, {"form", "oral"}, {"language", "en"},
        {"person", toText(person)}, {"recipient_class", "icc"}, {"scope", "statement"}, {"state", "refused"}});
    const RecordId id = vault.add("consent", consent);
    consent["state"] = "not-asked";
    CHECK(keyOf([&] { vault.records->commit({{id, "consent", consent, {}}}); }) == "records.never-edited");
    CHECK(LogReader(vault.databases).of(id).front().event == Event::Consent);

    const RecordId event = vault.add("event", eventFields("one"));
    vault.records->withdraw(event, {{}, "a slip"});
    CHECK(vault.reader().get(event).status == Status::Withdrawn);
    CHECK(keyOf([&] { vault.records->commit({{event, "event", eventFields("two"), {}}}); }) == "records.closed");
    CHECK(keyOf([&] { vault.records->withdraw(event, {}); }) == "records.closed");
}

TEST_CASE("undo takes back the last save as a new one", "[records][undo]")
{
    MemoryVault vault;
    const RecordId id = vault.add("event", eventFields("one"));
    vault.records->commit({{id, "event", eventFields("two"), 1}});
    CHECK(vault.records->undoLast() == std::vector{id});
    CHECK(vault.reader().get(id).fields == eventFields("one"));
    CHECK(vault.reader().get(id).revision == 3);
    CHECK(vault.records->undoLast() == std::vector{id}); // step by step, back to before it was made
    CHECK(vault.reader().get(id).status == Status::Withdrawn);
    CHECK(vault.records->undoLast().empty());
}

TEST_CASE("undo refuses where the record was changed since", "[records][undo]")
{
    MemoryVault vault;
    const RecordId id = vault.add("event", eventFields("one"));
    {
        Records other(*vault.catalogue, vault.databases, *vault.log); // another window's writer
        other.commit({{id, "event", eventFields("two"), {}}});
    }
    CHECK(keyOf([&] { vault.records->undoLast(); }) == "records.changed-meanwhile");
    CHECK(vault.reader().get(id).fields == eventFields("two"));
}

TEST_CASE("undo of a new record withdraws it, of a finalisation opens it again", "[records][undo]")
{
    MemoryVault vault;
    const RecordId person = vault.add("person", personFields("Somebody"));
    const RecordId id = finalTestimony(vault, person);
    vault.records->undoLast();
    CHECK(vault.reader().get(id).status == Status::Draft);
    MemoryVault fresh;
    const RecordId event = fresh.add("event", eventFields("one"));
    fresh.records->undoLast();
    CHECK(fresh.reader().get(event).status == Status::Withdrawn);
    CHECK(fresh.records->undoLast().empty());
}

TEST_CASE("observers hear of each change inside the transaction; one that throws stops it", "[records]")
{
    struct Watcher : RecordObserver {
        void recordChanged(Databases& databases, const Record& record) override
        {
            CHECK(databases.records.inTransaction());
            seen.push_back(record);
            if (fails) throw Error(Error::Code::Io, "file.no-space");
        }
        std::vector<Record> seen;
        bool fails = false;
    } watcher;
    MemoryVault vault;
    vault.records->observe(&watcher);
    const RecordId id = vault.add("person", personFields("Somebody"));
    REQUIRE(watcher.seen.size() == 1);
    CHECK(watcher.seen.front().id == id);
    CHECK(watcher.seen.front().fields.find("names"));
    watcher.fails = true;
    CHECK(keyOf([&] { vault.add("event", eventFields("x")); }) == "file.no-space");
    CHECK(vault.reader().all().size() == 1);
    CHECK(vault.reader().nameOf(id) == "Somebody");
}

TEST_CASE("a saved step of custody is changed or taken out only with a reason, and added to without one", "[records][custody]")
{
    MemoryVault vault;
    const auto step = [](std::int64_t number, const char* action) {
        return Json::object({{"action", action}, {"at", "2020-09-01T10:00:00Z"}, {"seq", number}});
    };
    const auto withSteps = [](Json::Array steps) {
        return Json::object({{"custody", Json(std::move(steps))}, {"title", "Photo"}});
    };
    const Json received = step(1, "received"), begun = Json::object({{"seq", 2}});
    const RecordId id = vault.add("evidence_item", withSteps({received, begun}));
    const auto save = [&](const Json& fields, const Records::Reason& why) {
        Records::SaveExtras extras;
        extras.why = why;
        return keyOf([&] { vault.records->commit({{id, "evidence_item", fields, std::nullopt}}, extras); });
    };

    CHECK(save(withSteps({received, step(2, "sealed")}), {}).empty()); // what was only begun did not stand
    CHECK(save(withSteps({received, step(2, "sealed"), step(3, "moved")}), {}).empty());
    const Json changed = withSteps({step(1, "created"), step(2, "sealed"), step(3, "moved")});
    CHECK(save(changed, {}) == "records.rows-stand");
    CHECK(save(withSteps({received, step(3, "moved")}), {}) == "records.rows-stand");
    CHECK(save(withSteps({step(2, "sealed"), received, step(3, "moved")}), {}) == "records.rows-stand");
    CHECK(keyOf([&] { vault.records->amend(id, changed, {}); }) == "records.rows-stand");
    CHECK(save(changed, {"no-such-reason"}) == "records.unknown-reason");
    REQUIRE(save(changed, {"interviewer-error", "The wrong day"}).empty());
    std::map<std::string, std::string> noted;
    const auto history = LogReader(vault.databases).of(id);
    for (const FieldProof& field : history.back().fields)
        if (field.value && field.value->isString()) noted[field.name] = field.value->string();
    CHECK(noted["#why"] == "interviewer-error");
    CHECK(noted["#words"] == "The wrong day");
    CHECK_FALSE(vault.records->undoLast().empty()); // taking a save back is no new correction
}
