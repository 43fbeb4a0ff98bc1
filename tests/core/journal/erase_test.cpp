#include "tests/core/journal/erased_value.h"

#include "tests/catch.h"
#include "tests/core/journal/journal_fixture.h"

using namespace zapis;
using test::eraseValue;
using test::JournalFixture;
using test::keyOf;

namespace {

void erase(JournalFixture& journal, const EntryRef& entry, const std::string& field)
{
    PairedTransaction transaction(journal.databases);
    eraseValue(journal.databases, journal.log->origin(), entry.index, field);
    transaction.commit();
}

const FieldProof& fieldOf(const HistoryEntry& entry, const std::string& name)
{
    return *std::ranges::find(entry.fields, name, &FieldProof::name);
}

} // namespace

TEST_CASE("an erased value leaves the log whole and the other fields provable", "[journal][erase]")
{
    JournalFixture journal;
    const RecordId person = newRecordId(), other = newRecordId();
    const EntryRef ref =
        journal
            .append({{Event::Create, person, "person", true,
                {{"birth", "1991-03-02", ValueClass::Identity}, {"contacts", "+375 29", ValueClass::Identity},
                    {"note", "to be erased"}, {"risk_note", "stays"}, {"same_as", toText(other), ValueClass::HiddenId}}}})
            .front();
    const HistoryEntry before = LogReader(journal.databases).of(person).at(0);

    erase(journal, ref, "note");
    erase(journal, ref, "birth");

    const HistoryEntry after = LogReader(journal.databases).of(person).at(0);
    CHECK_FALSE(fieldOf(after, "note").value);
    CHECK_FALSE(fieldOf(after, "birth").value);
    CHECK(after.text == before.text);
    CHECK(after.commitments == before.commitments);
    for (const std::string name : {"contacts", "risk_note", "same_as"}) {
        CAPTURE(name);
        CHECK(fieldOf(after, name).value == fieldOf(before, name).value);
        CHECK(fieldOf(after, name).salt == fieldOf(before, name).salt);
        CHECK(fieldOf(after, name).committed == fieldOf(before, name).committed);
    }
    CHECK(journal.faults().empty());
    verifyProof(LogReader(journal.databases).proofOf(person));

    Statement secret(journal.databases.records, "SELECT 1 FROM entry WHERE idx = ? AND secret IS NOT NULL");
    CHECK_FALSE(secret.bindAll(static_cast<std::int64_t>(ref.index)).step());
    Statement identitySecret(*journal.databases.identity, "SELECT 1 FROM entry_secret");
    CHECK_FALSE(identitySecret.step());

    SECTION("and further values of the same entry can follow")
    {
        erase(journal, ref, "risk_note");
        erase(journal, ref, "contacts");
        CHECK_FALSE(fieldOf(LogReader(journal.databases).of(person).at(0), "risk_note").value);
        CHECK(journal.faults().empty());
        verifyProof(LogReader(journal.databases).proofOf(person));
    }
}

TEST_CASE("only what is there and open can be erased", "[journal][erase]")
{
    JournalFixture journal;
    const RecordId person = newRecordId();
    const EntryRef ref =
        journal.append({{Event::Create, person, "person", true, {{"birth", "1991", ValueClass::Identity}}}}).front();
    CHECK(keyOf([&] { erase(journal, ref, "name"); }) == "journal.no-entry");
    CHECK(keyOf([&] { erase(journal, EntryRef{99, {}, 0}, "birth"); }) == "journal.no-entry");
    journal.databases.identity.reset();
    CHECK(keyOf([&] { eraseValue(journal.databases, journal.log->origin(), ref.index, "birth"); }) == "vault.needs-identity");
}
