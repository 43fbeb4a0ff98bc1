#include "tests/catch.h"
#include "tests/core/journal/journal_fixture.h"

using namespace zapis;
using test::JournalFixture;
using test::keyOf;

TEST_CASE("a slot belongs to one member at most", "[journal][members]")
{
    JournalFixture journal;
    Databases& databases = journal.databases;
    const AuthorId boris = addMember(databases, "Boris", "");
    CHECK_FALSE(memberOfSlot(databases, ""));
    CHECK(memberOfSlot(databases, "0011223344556677")->name == "Anna");
    setMemberSlot(databases, boris, "0011223344556677");
    CHECK(memberOfSlot(databases, "0011223344556677")->author == boris);
    const std::vector<Member> all = members(databases);
    REQUIRE(all.size() == 2);
    CHECK(all[0].name == "Anna");
    CHECK(all[0].slot.empty());
    CHECK(all[1].slot == "0011223344556677");
}

TEST_CASE("a member without a slot keeps the entries that are theirs", "[journal][members]")
{
    JournalFixture journal;
    const RecordId record = newRecordId();
    journal.appendText(record, "text", Event::Create);
    setMemberSlot(journal.databases, journal.author, "");
    const HistoryEntry entry = LogReader(journal.databases).of(record).at(0);
    CHECK(entry.author == authorText(journal.author));
    CHECK_FALSE(entry.authorName.empty());
    CHECK(keyOf([&] { setMemberSlot(journal.databases, newId<AuthorId>(), ""); }) == "journal.no-member");
}
