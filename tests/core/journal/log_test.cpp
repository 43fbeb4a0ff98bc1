#include "core/journal/log.h"

#include "core/base/clock.h"
#include "tests/catch.h"
#include "tests/core/journal/journal_fixture.h"
#include "tests/held_clock.h"

using namespace zapis;
using test::JournalFixture;
using test::keyOf;

namespace {

const FieldProof& fieldNamed(const std::vector<FieldProof>& fields, std::string_view name)
{
    const auto found = std::ranges::find(fields, name, &FieldProof::name);
    REQUIRE(found != fields.end());
    return *found;
}

Json valueOf(const HistoryEntry& entry, std::string_view name)
{
    const auto& fields = name.starts_with('@') ? entry.head : entry.fields;
    return fieldNamed(fields, name).value.value_or(Json("(erased)"));
}

} // namespace

TEST_CASE("a fresh journal begins with the enrolment of its device", "[journal][log]")
{
    JournalFixture journal;
    CHECK(journal.log->size() == 1);
    CHECK(journal.log->origin().starts_with("zapis/" + journalText(journal.log->journalId()) + "/d-"));
    const std::vector<HistoryEntry> entries = LogReader(journal.databases).entries(0, 10);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].event == Event::Enrol);
    CHECK_FALSE(entries[0].record);
    CHECK(entries[0].authorName == "Anna");
    CHECK(valueOf(entries[0], "verifier_key") == Json(journal.log->vkey()));
    CHECK(valueOf(entries[0], "@record") == Json(journalText(journal.log->journalId())));
}

TEST_CASE("an entry comes back with its values, its head and its place", "[journal][log]")
{
    const test::HeldClock clock(1597170123456);
    JournalFixture journal;
    const RecordId record = newRecordId();
    const CommitId commit = newId<CommitId>();
    const auto refs = journal.append({{Event::Create, record, "testimony", false, {{"narrative", "Текст"}, {"signed", Json()}}},
                                         {Event::Finalise, record, "testimony", false, {}}},
        commit);
    const std::vector<HistoryEntry> history = LogReader(journal.databases).of(record);

    REQUIRE(history.size() == 2);
    const HistoryEntry& entry = history[0];
    CHECK(entry.index == 1);
    CHECK(entry.leaf == refs[0].leaf);
    CHECK(entry.leaf == leafHash(bytesOf(entry.text)));
    CHECK(entry.log == journal.log->origin());
    CHECK(entry.timeMs == 1597170123456);
    CHECK(entry.timeMs == refs[0].timeMs);
    CHECK(entry.commit == commit);
    CHECK(valueOf(entry, "narrative") == Json("Текст"));
    CHECK(valueOf(entry, "signed") == Json());
    CHECK(valueOf(entry, "@author") == Json(authorText(journal.author)));
    CHECK(valueOf(entry, "@commit") == Json(commitText(commit)));
    CHECK(valueOf(entry, "@day") == Json("2020-08-11"));
    CHECK(valueOf(entry, "@time") == Json("2020-08-11T18:22:03Z"));
    CHECK(valueOf(entry, "@event") == Json("create"));
    CHECK(valueOf(entry, "@kind") == Json("testimony"));
    CHECK(valueOf(entry, "@record") == Json(toText(record)));
    CHECK(valueOf(entry, "@seq") == Json(0));
    CHECK(valueOf(history[1], "@seq") == Json(1));
    CHECK(valueOf(history[1], "@clock").string() > valueOf(entry, "@clock").string());
    CHECK(entry.head.size() == 10);
    CHECK(entry.commitments.size() == 12);
    CHECK(std::ranges::is_sorted(entry.commitments));
    CHECK(entryText(entry.commitments, {}) == entry.text);
    for (const FieldProof& field : entry.fields)
        CHECK(fieldCommitment(field.salt, field.name, *field.committed) == field.commitment);
}

TEST_CASE("prev names the newest entry of the same record", "[journal][log]")
{
    JournalFixture journal;
    const RecordId record = newRecordId(), other = newRecordId();
    const EntryRef first = journal.appendText(record, "one", Event::Create);
    journal.appendText(other, "elsewhere", Event::Create);
    const EntryRef second = journal.appendText(record, "two");
    journal.appendText(record, "three");
    const std::vector<HistoryEntry> history = LogReader(journal.databases).of(record);
    REQUIRE(history.size() == 3);
    const auto prevOf = [](const HistoryEntry& entry) { return parseCanonical(entry.text).at("prev"); };
    CHECK(prevOf(history[0]) == Json(Json::Array()));
    CHECK(prevOf(history[1]) == Json::array({first.leaf.hex()}));
    CHECK(prevOf(history[2]) == Json::array({second.leaf.hex()}));
}

TEST_CASE("the id of a person is committed hidden and read plainly", "[journal][log]")
{
    JournalFixture journal;
    const RecordId person = newRecordId(), victim = newRecordId();
    journal.append({{Event::Create, person, "person", true, {{"same_as", toText(victim), ValueClass::HiddenId}}}});
    const HistoryEntry entry = LogReader(journal.databases).of(person).at(0);
    CHECK(entry.record == person);
    const FieldProof& record = fieldNamed(entry.head, "@record");
    CHECK(record.valueClass == ValueClass::HiddenId);
    CHECK(record.value == Json(toText(person)));
    CHECK(record.committed->string().size() == 64);
    CHECK(fieldCommitment(record.salt, record.name, *record.committed) == record.commitment);
    const FieldProof& link = fieldNamed(entry.fields, "same_as");
    CHECK(link.value == Json(toText(victim)));
    CHECK(fieldCommitment(link.salt, link.name, *link.committed) == link.commitment);
    CHECK(*link.committed != *link.value);
    CHECK(journal.faults().empty());
}

TEST_CASE("identity values lie in identity.db alone and under a secret of their own", "[journal][log]")
{
    JournalFixture journal;
    const RecordId person = newRecordId();
    journal.append(
        {{Event::Create, person, "person", true, {{"birth", "1991-03-02", ValueClass::Identity}, {"risk_note", "high"}}}});
    const HistoryEntry open = LogReader(journal.databases).of(person).at(0);
    CHECK(valueOf(open, "birth") == Json("1991-03-02"));

    // Whoever has records.db alone must not be able to guess the date: neither the value nor its salt can be made from there.
    journal.databases.identity.reset();
    const HistoryEntry closed = LogReader(journal.databases).of(person).at(0);
    const FieldProof& birth = fieldNamed(closed.fields, "birth");
    CHECK_FALSE(birth.value);
    CHECK_FALSE(birth.committed);
    CHECK(birth.commitment == fieldNamed(open.fields, "birth").commitment);
    CHECK(valueOf(closed, "risk_note") == Json("high"));
    CHECK(closed.commitments == open.commitments);
    Statement secret(journal.databases.records, "SELECT secret FROM entry WHERE record = ?");
    REQUIRE(secret.bindAll(person).step());
    CHECK(fieldCommitment(fieldSalt(secret.blob(0), "birth"), "birth", "1991-03-02") != birth.commitment);
    CHECK(journal.faults().empty());
    CHECK(keyOf([&] { journal.append({{Event::Change, person, "person", true, {{"birth", "1990", ValueClass::Identity}}}}); })
        == "vault.needs-identity");
}

TEST_CASE("an append that is rolled back leaves the log as it was", "[journal][log]")
{
    JournalFixture journal;
    const RecordId record = newRecordId();
    journal.appendText(record, "kept", Event::Create);
    const std::string before = journal.log->checkpoint();
    {
        PairedTransaction transaction(journal.databases);
        journal.log->append({{Event::Change, record, "testimony", false, {{"narrative", "lost"}}}}, newId<CommitId>());
        CHECK(journal.log->checkpoint() != before);
    }
    CHECK(journal.log->checkpoint() == before);
    CHECK(LogReader(journal.databases).of(record).size() == 1);
    journal.appendText(record, "next");
    CHECK(journal.faults().empty());
}

TEST_CASE("two Logs of one device take turns without a gap", "[journal][log]")
{
    JournalFixture journal;
    Log second(journal.databases, journal.author, "here");
    CHECK(second.origin() == journal.log->origin());
    const RecordId record = newRecordId();
    for (int i = 0; i < 5; ++i) {
        journal.appendText(record, "a" + std::to_string(i));
        PairedTransaction transaction(journal.databases);
        second.append({{Event::Note, record, "testimony", false, {}}}, newId<CommitId>());
        transaction.commit();
    }
    CHECK(journal.log->size() == 11);
    CHECK(second.checkpoint() == journal.log->checkpoint());
    CHECK(journal.faults().empty());
}

TEST_CASE("one commit may come in several calls", "[journal][log]")
{
    JournalFixture journal;
    const CommitId commit = newId<CommitId>();
    const RecordId record = newRecordId();
    {
        PairedTransaction transaction(journal.databases);
        journal.log->append({{Event::Create, record, "person", true, {{"names", "A", ValueClass::Identity}}}}, commit);
        journal.log->append({{Event::Change, record, "person", true, {{"names", "B", ValueClass::Identity}}}}, commit);
        transaction.commit();
    }
    const std::vector<HistoryEntry> history = LogReader(journal.databases).of(record);
    REQUIRE(history.size() == 2);
    CHECK(valueOf(history[0], "names") == Json("A"));
    CHECK(valueOf(history[1], "names") == Json("B"));
    CHECK(valueOf(history[1], "@seq") == Json(1));
    CHECK(LogReader(journal.databases).knows(commit));
    CHECK_FALSE(LogReader(journal.databases).knows(newId<CommitId>()));
    CHECK(journal.faults().empty());
}

TEST_CASE("calls of one commit share one time, however long it takes", "[journal][log]")
{
    const test::HeldClock clock(1597170123456);
    JournalFixture journal;
    const CommitId commit = newId<CommitId>();
    journal.append({{Event::Create, newRecordId(), "testimony", false, {{"narrative", "first"}}}}, commit);
    setClock(1597170125456);
    journal.append({{Event::Create, newRecordId(), "testimony", false, {{"narrative", "second"}}}}, commit);
    const LogReader reader(journal.databases);
    CHECK(reader.verify({}).empty());
    const std::vector<HistoryEntry> entries = reader.entries(0, 2);
    REQUIRE(entries.size() == 2);
    CHECK(valueOf(entries[0], "@time") == valueOf(entries[1], "@time"));
}

TEST_CASE("in another place a vault writes as a new device of the same journal", "[journal][log]")
{
    JournalFixture journal;
    const RecordId record = newRecordId();
    const EntryRef here = journal.appendText(record, "here", Event::Create);
    Log elsewhere(journal.databases, journal.author, "elsewhere");
    CHECK(elsewhere.journalId() == journal.log->journalId());
    CHECK(elsewhere.origin() != journal.log->origin());
    CHECK(elsewhere.size() == 1);
    {
        PairedTransaction transaction(journal.databases);
        elsewhere.append({{Event::Change, record, "testimony", false, {{"narrative", "there"}}}}, newId<CommitId>());
        transaction.commit();
    }
    const std::vector<HistoryEntry> history = LogReader(journal.databases).of(record);
    REQUIRE(history.size() == 2);
    CHECK(history[1].log == elsewhere.origin());
    CHECK(history[1].index == 1);
    CHECK(parseCanonical(history[1].text).at("prev") == Json::array({here.leaf.hex()}));
    CHECK(LogReader(journal.databases).logs().size() == 2);
    CHECK(journal.faults().empty());

    SECTION("and never takes up a log that it left: a copy may have gone on with it")
    {
        const Log back(journal.databases, journal.author, "here");
        CHECK(back.origin() != journal.log->origin());
        CHECK(back.origin() != elsewhere.origin());
    }
}

TEST_CASE("a log is written inside a transaction and with names of its own", "[journal][log]")
{
    JournalFixture journal;
    const NewEntry note{Event::Note, newRecordId(), "testimony", false, {}};
    CHECK_THROWS_AS(journal.log->append({note}, newId<CommitId>()), std::logic_error);
    NewEntry head = note, twice = note, empty = note;
    head.fields = {{"@author", "a-1"}};
    twice.fields = {{"narrative", "a"}, {"narrative", "b"}};
    empty.fields = {{"", "a"}};
    for (const NewEntry& entry : {head, twice, empty}) CHECK_THROWS_AS(journal.append({entry}), std::logic_error);
    CHECK(journal.log->size() == 1);
    CHECK(journal.append({}).empty());
}

TEST_CASE("a published checkpoint stays and later ones are consistent with it", "[journal][log]")
{
    JournalFixture journal;
    const RecordId record = newRecordId();
    for (int i = 0; i < 4; ++i) journal.appendText(record, "before");
    const std::string note = journal.log->checkpoint();
    journal.log->recordPublished(note, "r1");
    for (int i = 0; i < 9; ++i) journal.appendText(record, "after");
    const Checkpoint old = openCheckpoint(note, parseVerifierKey(journal.log->vkey()));
    CHECK(old.size == 5);
    const Checkpoint now = openCheckpoint(journal.log->checkpoint(), parseVerifierKey(journal.log->vkey()));
    CHECK(now.size == 14);
    const auto path = LogReader(journal.databases).consistency(journal.log->origin(), 5, 14);
    CHECK(verifyConsistency(5, 14, old.root, now.root, path));
    std::string forged = note;
    forged[forged.find("\n5\n") + 1] = '4';
    CHECK_THROWS_AS(journal.log->recordPublished(forged, "r1"), Error);
    CHECK(LogReader(journal.databases).verify({}).empty());
}

TEST_CASE("inclusion and consistency hold across complete runs of 256 leaves", "[journal][log]")
{
    JournalFixture journal;
    const RecordId record = newRecordId();
    std::vector<std::pair<std::uint64_t, Sha256Digest>> roots;
    const LogReader reader(journal.databases);
    for (int commit = 0; commit < 8; ++commit) {
        journal.append(std::vector<NewEntry>(77, {Event::Note, record, "testimony", false, {}}));
        const LogReader::LogInfo log = reader.logs().at(0);
        roots.emplace_back(log.size, log.root);
    }
    const std::string origin = journal.log->origin();
    const std::uint64_t size = roots.back().first;
    const Sha256Digest root = roots.back().second;
    REQUIRE(size == 617);
    Statement tiles(journal.databases.records, "SELECT count(*) FROM tile");
    REQUIRE(tiles.step());
    CHECK(tiles.integer(0) == 2);
    for (const std::uint64_t index : {0u, 1u, 255u, 256u, 300u, 511u, 512u, 600u, 616u}) {
        Statement leaf(journal.databases.records, "SELECT leaf FROM entry WHERE idx = ?");
        REQUIRE(leaf.bindAll(static_cast<std::int64_t>(index)).step());
        Sha256Digest hash;
        std::ranges::copy(leaf.blob(0), hash.bytes.begin());
        CHECK(verifyInclusion(index, size, hash, reader.inclusion(origin, index, size), root));
    }
    for (const auto& [oldSize, oldRoot] : roots) {
        CHECK(verifyConsistency(oldSize, size, oldRoot, root, reader.consistency(origin, oldSize, size)));
    }
    CHECK(keyOf([&] { reader.inclusion(origin, 617, 617); }) == "journal.no-entry");
    CHECK(keyOf([&] { reader.inclusion(origin, 0, 618); }) == "journal.no-entry");
    CHECK(keyOf([&] { reader.consistency("zapis/x/y", 1, 2); }) == "journal.no-log");
    journal.change("DELETE FROM tile WHERE idx = 1");
    CHECK(keyOf([&] { reader.inclusion(origin, 0, size); }) == "journal.tree");
}

TEST_CASE("the whole journal can be paged and replayed", "[journal][log]")
{
    JournalFixture journal;
    const RecordId record = newRecordId();
    for (int i = 0; i < 10; ++i) journal.appendText(record, std::to_string(i));
    const LogReader reader(journal.databases);
    CHECK(reader.size() == 11);
    const std::vector<HistoryEntry> page = reader.entries(2, 3);
    REQUIRE(page.size() == 3);
    CHECK(valueOf(page[0], "narrative") == Json("7"));
    CHECK(valueOf(page[2], "narrative") == Json("5"));
    std::string replayed;
    reader.replay([&](const HistoryEntry& entry) {
        if (entry.record) replayed += entry.fields.at(0).value->string();
    });
    CHECK(replayed == "0123456789");
}

TEST_CASE("a commit that only identity.db got changes nothing", "[journal][log]")
{
    JournalFixture journal;
    const RecordId person = newRecordId();
    // Power failed between the two commits: identity.db has rows of a commit that records.db does not know (docs/formats/vault.md
    // §7).
    Statement(*journal.databases.identity, "INSERT INTO entry_secret VALUES (?, 0, zeroblob(32))")
        .bindAll(newId<CommitId>())
        .run();
    Statement(*journal.databases.identity, "INSERT INTO identity_value VALUES (?, 0, 'birth', '\"1980\"', NULL, NULL)")
        .bindAll(newId<CommitId>())
        .run();
    journal.append({{Event::Create, person, "person", true, {{"birth", "1991", ValueClass::Identity}}}});
    CHECK(valueOf(LogReader(journal.databases).of(person).at(0), "birth") == Json("1991"));
    CHECK(journal.faults().empty());
}
