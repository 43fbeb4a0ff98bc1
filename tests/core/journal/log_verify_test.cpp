#include "tests/catch.h"
#include "tests/core/journal/journal_fixture.h"

using namespace zapis;
using test::JournalFixture;

namespace {

using Keys = std::vector<std::string>;

/// 301 entries: one complete run of 256 leaves, a person with an identity value, a checkpoint handed out at 101.
void fill(JournalFixture& journal)
{
    const RecordId record = newRecordId(), person = newRecordId();
    for (int i = 0; i < 99; ++i) journal.appendText(record, "text " + std::to_string(i));
    journal.append({{Event::Create, person, "person", true, {{"birth", "1991-03-02", ValueClass::Identity}, {"note", "x"}}}});
    journal.log->recordPublished(journal.log->checkpoint(), "recipient");
    for (int i = 0; i < 200; ++i) journal.appendText(record, "more " + std::to_string(i));
}

} // namespace

TEST_CASE("a journal that nobody touched has no faults", "[journal][verify]")
{
    JournalFixture journal;
    fill(journal);
    std::uint64_t last = 0, total = 0;
    const Job job({}, [&](std::uint64_t done, std::uint64_t all) {
        CHECK(done >= last);
        last = done;
        total = all;
    });
    CHECK(LogReader(journal.databases).verify(job).empty());
    CHECK(last == 301);
    CHECK(total == 301);
}

TEST_CASE("whatever is changed past the program is found", "[journal][verify]")
{
    JournalFixture journal;
    fill(journal);
    struct Case {
        std::string what, sql;
        Keys faults;
    };
    const auto c = GENERATE(values<Case>({
        {"a value", "UPDATE value SET value = '\"other\"' WHERE id = 51 << 16", {"journal.commitment"}},
        {"a value's commitment", "UPDATE value SET commitment = zeroblob(32) WHERE id = 51 << 16",
            {"journal.commitment", "journal.fields"}},
        {"a value and its row", "DELETE FROM value WHERE id = 51 << 16", {"journal.fields"}},
        {"a value that is no JSON", "UPDATE value SET value = '{' WHERE id = 51 << 16", {"journal.damaged"}},
        {"the head", "UPDATE entry SET kind = 'act' WHERE idx = 50", {"journal.fields"}},
        {"who", "UPDATE save SET author = zeroblob(16) WHERE id = 50", {"journal.fields"}},
        {"when", "UPDATE save SET time = time + 86400000 WHERE id = 50", {"journal.fields"}},
        {"the event", "UPDATE entry SET event = 'nothing' WHERE idx = 50", {"journal.damaged"}},
        {"the record's prev", "UPDATE entry SET record = zeroblob(16) WHERE idx = 50", {"journal.fields", "journal.prev"}},
        {"the secret", "UPDATE entry SET secret = zeroblob(32) WHERE idx = 50", {"journal.commitment", "journal.fields"}},
        {"the text", "UPDATE entry SET text = replace(text, '\"v\":1', '\"v\":2') WHERE idx = 150",
            {"journal.fields", "journal.leaf", "journal.root", "journal.tile"}},
        {"a leaf hash", "UPDATE entry SET leaf = zeroblob(32) WHERE idx = 150", {"journal.leaf", "journal.prev"}},
        {"a tile", "UPDATE tile SET hash = zeroblob(32)", {"journal.tile"}},
        {"the edge", "UPDATE device SET edge = zeroblob(length(edge))", {"journal.tile"}},
        {"an entry in the middle", "DELETE FROM entry WHERE idx = 200",
            {"journal.cut", "journal.gap", "journal.prev", "journal.size", "journal.tile"}},
        {"the last entry", "DELETE FROM entry WHERE idx = 300", {"journal.cut", "journal.size"}},
        {"the checkpoint", "UPDATE device SET checkpoint = replace(checkpoint, 'zapis/', 'zapiz/')",
            {"journal.signature", "journal.size"}},
        {"a handed-out checkpoint", "UPDATE published SET note = replace(note, '101', '102')", {"journal.signature"}},
    }));
    CAPTURE(c.what);
    journal.change(c.sql);
    CHECK(journal.faults() == c.faults);
}

TEST_CASE("a changed identity value is found while the compartment is open", "[journal][verify]")
{
    JournalFixture journal;
    fill(journal);
    journal.databases.identity->execute("UPDATE identity_value SET value = '\"1990-03-02\"'");
    CHECK(journal.faults() == Keys{"journal.commitment"});
    journal.databases.identity.reset();
    CHECK(journal.faults().empty());
}

TEST_CASE("a log rewritten with its own key contradicts what was handed out", "[journal][verify]")
{
    JournalFixture honest, forged;
    fill(honest);
    // The owner of the device key signs another history of the same origin.
    const VerifierKey key = parseVerifierKey(honest.log->vkey());
    Statement device(honest.databases.records, "SELECT device, origin, public_key, seed FROM device");
    REQUIRE(device.step());
    Statement(forged.databases.records,
        "UPDATE device SET device = ?, origin = ?, public_key = ?, seed = ?, size = 0, edge = '', checkpoint = ''")
        .bindAll(device.blob(0), device.textView(1), device.blob(2), device.blob(3))
        .run();
    forged.change("DELETE FROM entry; DELETE FROM value; DELETE FROM head; DELETE FROM save");
    forged.log.emplace(forged.databases, forged.author, "here");
    const RecordId record = newRecordId();
    for (int i = 0; i < 120; ++i) forged.appendText(record, "another story");
    CHECK(forged.faults().empty());
    Statement handedOut(honest.databases.records, "SELECT device, size, recipient, time, note FROM published");
    REQUIRE(handedOut.step());
    Statement(forged.databases.records, "INSERT INTO published (device, size, recipient, time, note) VALUES (1, ?, ?, ?, ?)")
        .bindAll(handedOut.integer(1), handedOut.textView(2), handedOut.integer(3), handedOut.textView(4))
        .run();
    CHECK(forged.faults() == Keys{"journal.published"});
}

TEST_CASE("verifying can be cancelled", "[journal][verify]")
{
    JournalFixture journal;
    fill(journal);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(LogReader(journal.databases).verify(Job(stop.get_token(), {})), Cancelled);
}
