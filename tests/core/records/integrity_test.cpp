// `vault check` above pages and chunks: files against rows, rows against records, the journal against itself.
#include "tests/catch.h"

#include "core/base/bytes.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/records/integrity.h"
#include "tests/core/records/disk_vault.h"

using namespace zapis;
using namespace zapis::test;

namespace {

std::vector<std::string> findingsOf(const DiskVault& v, CheckDepth depth)
{
    std::vector<std::string> lines;
    for (const CheckFinding& finding : IntegrityCheck(v.vault, *v.catalogue, depth).run({}))
        lines.push_back((finding.isError ? "error " : "remark ") + finding.key + ' ' + join(finding.args, " "));
    return lines;
}

using Lines = std::vector<std::string>;

CheckDepth anyDepth() { return GENERATE(values({CheckDepth::Quick, CheckDepth::Full})); }

} // namespace

TEST_CASE("a vault whose files, rows and journal agree has no findings", "[records][integrity]")
{
    DiskVault v;
    v.evidence->add(evidenceFromFile(v.write("a", "words")), std::nullopt, {});
    CHECK(findingsOf(v, anyDepth()) == Lines{});
}

TEST_CASE("a file of evidence that was deleted is damage", "[records][integrity]")
{
    DiskVault v;
    const RecordId item = v.evidence->add(evidenceFromFile(v.write("a", "words")), std::nullopt, {});
    const ObjectId object = v.evidence->fileOf(item)->object;
    std::filesystem::remove(v.pathOf(object));
    CHECK(findingsOf(v, anyDepth()) == Lines{"error vault.evidence-missing " + toText(object)});
}

TEST_CASE("an object that no row knows is listed and stays", "[records][integrity]")
{
    DiskVault v;
    const StoredObject object =
        v.vault.evidence().add(evidenceFromFile(v.write("a", "words")).bytes, 0, ObjectClass::Evidence, {});
    CHECK(findingsOf(v, anyDepth()) == Lines{"remark evidence.without-row " + toText(object.id)});
    CHECK(v.objects() == 1);
}

TEST_CASE("a stored file is remarked on while neither a record nor an unsaved edit names it", "[records][integrity]")
{
    DiskVault v;
    const StoredFile file = v.evidence->store(evidenceFromFile(v.write("a", "words")), ObjectClass::Evidence, {});
    const Lines remark{"remark evidence.not-named " + toText(file.object)};
    const Json fields = Json::object({{"original", toText(file.object)}, {"title", "A letter"}});
    const CheckDepth depth = anyDepth();
    CHECK(findingsOf(v, depth) == remark);
    SECTION("a record names it")
    {
        v.records->commit({{newRecordId(), "evidence_item", fields, {}}});
        CHECK(findingsOf(v, depth) == Lines{});
    }
    SECTION("an unsaved edit names it, until it is thrown away")
    {
        const RecordId id = newRecordId();
        v.records->saveDraft({id, "evidence_item", fields, {}, 0, ""});
        CHECK(findingsOf(v, depth) == Lines{});
        v.records->discardDraft(id);
        CHECK(findingsOf(v, depth) == remark);
    }
}

TEST_CASE("a full check knows a file that is another than was taken in", "[records][integrity]")
{
    DiskVault v;
    const RecordId item = v.evidence->add(evidenceFromFile(v.write("a", "words")), std::nullopt, {});
    v.databases.records.execute("UPDATE evidence_file SET sha512 = upper(sha512)");
    CHECK(findingsOf(v, CheckDepth::Quick) == Lines{});
    const std::string object = toText(v.evidence->fileOf(item)->object);
    CHECK(findingsOf(v, CheckDepth::Full)
        == Lines{"error vault.digest-mismatch " + object, "error records.not-as-journaled " + object});
}

TEST_CASE("a full check knows a file whose type stands otherwise than the journal says", "[records][integrity]")
{
    DiskVault v;
    const RecordId item = v.evidence->add(evidenceFromFile(v.write("a", "words")), std::nullopt, {});
    const std::string object = toText(v.evidence->fileOf(item)->object);
    v.databases.records.execute("UPDATE evidence_file SET media_type = 'text/html'");
    CHECK(findingsOf(v, CheckDepth::Full) == Lines{"error records.not-as-journaled " + object});
}

TEST_CASE("a full check knows a record that stands in the tables otherwise than the journal says", "[records][integrity]")
{
    DiskVault v;
    const auto commit = [&](const RecordId& id, const std::string& kind, Json fields) {
        v.records->commit({{id, kind, std::move(fields), {}}});
    };
    const RecordId person = newRecordId(), place = newRecordId(), other = newRecordId();
    commit(person, "person",
        Json::object({{"risk_level", "low"},
            {"names", Json::array({Json::object({{"kind", "official"}, {"script", "latn"}, {"text", "Old"}})})}}));
    commit(other, "place", Json::object({{"name", "City"}, {"type", "street"}}));
    commit(place, "place", Json::object({{"name", "Old"}, {"type", "street"}, {"part_of", toText(other)}, {"valid", "2020"}}));
    REQUIRE(findingsOf(v, CheckDepth::Full) == Lines{});
    const std::string code = v.records->reader().get(place).code;
    std::string changed = code.empty() ? toText(place) : code;
    const auto row = "(SELECT row FROM record WHERE id = x'" + toHex(place.bytes) + "')";
    const auto records = [&](const std::string& sql) { v.databases.records.execute(sql); };
    const auto ofPerson = [&](const std::string& sql) {
        changed = v.records->reader().get(person).code;
        v.databases.identity->execute(sql);
    };
    SECTION("fields") { records("UPDATE document SET json = replace(json, 'Old', 'Older') WHERE row = " + row); }
    SECTION("no fields") { records("DELETE FROM document WHERE row = " + row); }
    SECTION("status") { records("UPDATE record SET status = 'withdrawn' WHERE row = " + row); }
    SECTION("revision") { records("UPDATE record SET revision = revision + 1 WHERE row = " + row); }
    SECTION("no record") { records("DELETE FROM record WHERE row = " + row); }
    SECTION("a link") { records("DELETE FROM link WHERE row = " + row); }
    SECTION("a code") { records("DELETE FROM term WHERE row = " + row); }
    SECTION("a title") { records("UPDATE record SET title = 'Older' WHERE row = " + row); }
    SECTION("what filters look through") { records("UPDATE record SET folded = 'older' WHERE row = " + row); }
    SECTION("a date") { records("UPDATE span SET last = last + 1 WHERE row = " + row); }
    SECTION("a record of no entry")
    {
        const RecordId extra = newRecordId();
        records("INSERT INTO record(id, kind, status, code, title, folded, sort_date, sort_day, changed_ms, revision, "
                "identity_revision) "
                "SELECT x'"
            + toHex(extra.bytes)
            + "', kind, status, '', title, folded, sort_date, sort_day, changed_ms, revision, 0 "
              "FROM record WHERE row = "
            + row + "; INSERT INTO document SELECT max(row), '{}' FROM record");
        changed = toText(extra);
    }
    SECTION("identity fields") { ofPerson("UPDATE identity_document SET json = replace(json, 'Old', 'Older')"); }
    SECTION("no identity fields") { ofPerson("DELETE FROM identity_document"); }
    SECTION("a name of lists") { ofPerson("UPDATE identity_name SET name = 'Older'"); }
    CHECK(findingsOf(v, CheckDepth::Quick) == Lines{});
    CHECK(findingsOf(v, CheckDepth::Full) == Lines{"error records.not-as-journaled " + changed});
}

TEST_CASE("a list that counts otherwise than the records stand is found by a full check", "[records][integrity]")
{
    DiskVault v;
    v.records->commit({{newRecordId(), "event", Json::object({{"title", "A march"}}), {}}});
    const std::string change = GENERATE("UPDATE list_block SET rows = rows + 1 WHERE list = 'code event'",
        "DELETE FROM list_block WHERE list = 'code '", "UPDATE list_block SET key = 1 << 62 WHERE list = 'changed_ms '",
        "INSERT INTO list_block VALUES('sort_day person', 0, 0, 1)");
    CAPTURE(change);
    v.databases.records.execute(change);
    CHECK(findingsOf(v, CheckDepth::Quick) == Lines{});
    CHECK(findingsOf(v, CheckDepth::Full) == Lines{"error records.lists-differ "});
}

TEST_CASE("members that an earlier version took in are said not to be covered", "[records][integrity]")
{
    DiskVault v;
    addMember(v.databases, "Anna", std::nullopt);
    CHECK(findingsOf(v, CheckDepth::Quick) == Lines{});
    CHECK(findingsOf(v, CheckDepth::Full) == Lines{"remark journal.members-not-covered Anna"});
}

TEST_CASE("a page of an older copy put back is found by a full check", "[records][integrity]")
{
    DiskVault v;
    const RecordId place = newRecordId();
    v.records->commit({{place, "place", Json::object({{"name", "Old"}, {"type", "street"}}), {}}});
    const auto snapshot = [&] {
        v.databases.records.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return readFile(v.folder / "v.zapis" / "records.db", 1u << 26);
    };
    const std::string before = snapshot();
    v.records->commit({{place, "place", Json::object({{"name", "New"}}), v.records->reader().get(place).revision}});
    const std::string after = snapshot();
    REQUIRE(findingsOf(v, CheckDepth::Full) == Lines{});
    Statement page(v.databases.records, "SELECT rootpage FROM sqlite_schema WHERE name = 'document'");
    REQUIRE(page.step());
    const auto at = static_cast<std::uint64_t>(page.integer(0) - 1) * 4096;
    page.reset();
    REQUIRE(before.substr(at, 4096) != after.substr(at, 4096));
    File(v.folder / "v.zapis" / "records.db", File::Mode::ReadWrite)
        .writeAt(at, bytesOf(std::string_view(before).substr(at, 4096)));
    CHECK(findingsOf(v, CheckDepth::Full) == Lines{"error records.not-as-journaled " + v.records->reader().get(place).code});
}

TEST_CASE("a fault of the journal is a finding, and errors come before remarks", "[records][integrity]")
{
    DiskVault v;
    const StoredFile file = v.evidence->store(evidenceFromFile(v.write("a", "words")), ObjectClass::Evidence, {});
    v.databases.records.execute("UPDATE value SET value = '\"changed\"' WHERE id = (SELECT min(id) FROM value)");
    CHECK(findingsOf(v, CheckDepth::Quick)
        == Lines{"error journal.commitment " + v.log->origin() + " 0", "remark evidence.not-named " + toText(file.object)});
}

TEST_CASE("the check of a vault tells how far it is and may be cancelled", "[records][integrity]")
{
    DiskVault v;
    v.evidence->add(evidenceFromFile(v.write("a", "words")), std::nullopt, {});
    std::uint64_t last = 0, total = 0;
    IntegrityCheck(v.vault, *v.catalogue, CheckDepth::Full).run(Job({}, [&](std::uint64_t done, std::uint64_t of) {
        CHECK(done >= last);
        last = done;
        total = of;
    }));
    CHECK(last == total);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(IntegrityCheck(v.vault, *v.catalogue, CheckDepth::Full).run(Job(stop.get_token(), {})), Cancelled);
}
