#include "tests/catch.h"
#include "tests/core/journal/journal_fixture.h"

using namespace zapis;
using test::JournalFixture;
using test::keyOf;

TEST_CASE("a slot belongs to one member at most", "[journal][members]")
{
    JournalFixture journal;
    Databases& databases = journal.databases;
    const AuthorId boris = addMember(databases, "Boris", std::nullopt);
    CHECK_FALSE(memberOfSlot(databases, SlotId{}));
    CHECK(memberOfSlot(databases, test::kSlot)->name == "Anna");
    setMemberSlot(databases, boris, test::kSlot);
    CHECK(memberOfSlot(databases, test::kSlot)->author == boris);
    const std::vector<Member> all = members(databases);
    REQUIRE(all.size() == 2);
    CHECK(all[0].name == "Anna");
    CHECK_FALSE(all[0].slot);
    CHECK(all[1].slot == test::kSlot);
}

TEST_CASE("a member without a slot keeps the entries that are theirs", "[journal][members]")
{
    JournalFixture journal;
    const RecordId record = newRecordId();
    journal.appendText(record, "text", Event::Create);
    setMemberSlot(journal.databases, journal.author, std::nullopt);
    const HistoryEntry entry = LogReader(journal.databases).of(record).at(0);
    CHECK(entry.author == journal.author);
    CHECK_FALSE(entry.authorName.empty());
    CHECK(keyOf([&] { setMemberSlot(journal.databases, newId<AuthorId>(), std::nullopt); }) == "journal.no-member");
}
