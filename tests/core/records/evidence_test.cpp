// Evidence in a real vault on disk: sealed objects, rows, custody, and that nothing stays behind.
#include "tests/catch.h"

#include <cerrno>
#include <fstream>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/resource.h"
#include "core/records/stored_files.h"
#include "core/vault/statement.h"
#include "tests/core/records/disk_vault.h"

using namespace zapis;
using namespace zapis::test;

namespace {

std::string readOf(const std::optional<EvidenceSource>& source)
{
    REQUIRE(source);
    Bytes bytes(100);
    bytes.resize(source->bytes(bytes));
    return std::string(textOf(bytes));
}

const std::string kPng = std::string("\x89PNG\r\n\x1A\n", 8) + std::string(200000, 'x');

} // namespace

TEST_CASE("adding a file makes a draft item with its digests, type, name and first custody step", "[records][evidence]")
{
    DiskVault v;
    const RecordId item = v.evidence->add(evidenceFromFile(v.write("IMG_0041.png", kPng)), std::nullopt, {});
    const Record record = v.records->reader().get(item);
    CHECK(record.kind == "evidence_item");
    CHECK(record.status == Status::Draft);
    CHECK(record.fields.stringOr("media_type") == "image/png");
    CHECK(record.fields.stringOr("type") == "photograph");
    CHECK(record.fields.stringOr("sha256") == sha256(bytesOf(kPng)).hex());
    CHECK(record.fields.at("size").integer() == static_cast<std::int64_t>(kPng.size()));
    CHECK(record.fields.stringOr("original_name") == "IMG_0041.png");
    CHECK(
        record.fields.stringOr("title").find("IMG_0041") == std::string::npos); // behind the names, and told while they are open
    CHECK(record.title.text().find("IMG_0041") != std::string::npos);
    CHECK(record.fields.at("custody").items().front().stringOr("action") == "received");
    CHECK(
        v.records->problemsOf(record.kind, record.fields, Marks::ToSave).empty() == false); // a draft: got_by is still asked for
    CHECK(v.evidence->fileOf(item)->extension == "png");
    CHECK(v.records->reader().count({.unassignedEvidence = true}) == 1);
    CHECK(LogReader(v.databases).of(item).front().event == Event::Attach);

    SealedReader reader = v.evidence->open(item);
    Bytes back(kPng.size());
    CHECK(reader.readAt(0, back) == kPng.size());
    CHECK(textOf(back) == kPng);
    const auto custody = v.evidence->custody(item);
    REQUIRE(custody.size() == 3);
    CHECK(custody[2].action == "open");
    CHECK(custody[2].who == "Tester");
    CHECK(custody[2].inside);
}

TEST_CASE("an item may be hung on a record that takes evidence, and on no other", "[records][evidence]")
{
    DiskVault v;
    const auto add = [&](const std::string& kind, Json fields) {
        return v.records->commit({{newRecordId(), kind, std::move(fields), {}}}).front();
    };
    const RecordId testimony = add("testimony", Json::object({})), finding = add("medical_finding", Json::object({}));
    const RecordId caseFile = add("case_file", Json::object({})), event = add("event", Json::object({}));
    const auto file = v.write("a", kPng), sound = v.write("b", "OggS" + std::string(300, 'o'));

    const RecordId image = v.evidence->add(evidenceFromFile(file), testimony, {});
    CHECK(v.records->reader().get(testimony).fields.at("exhibits_shown") == Json::array({toText(image)}));
    const RecordId recording = v.evidence->add(evidenceFromFile(sound), testimony, {});
    CHECK(v.records->reader().get(testimony).fields.at("recordings") == Json::array({toText(recording)}));
    const RecordId photo = v.evidence->add(evidenceFromFile(file), finding, {});
    CHECK(v.records->reader().get(finding).fields.at("photos") == Json::array({toText(photo)}));
    const RecordId member = v.evidence->add(evidenceFromFile(file), caseFile, {});
    CHECK(v.records->reader().get(caseFile).fields.at("members") == Json::array({toText(member)}));
    const std::size_t before = v.objects();
    CHECK(keyOf([&] { v.evidence->add(evidenceFromFile(file), event, {}); }) == "evidence.not-for-kind");
    CHECK(v.objects() == before);
    CHECK(v.records->reader().count({.unassignedEvidence = true}) == 0);
}

TEST_CASE("a file that another program writes to while it is read is not taken for an original", "[records][evidence]")
{
    DiskVault v;
    const auto content = GENERATE_COPY(values<std::string>({kPng + "more", kPng.substr(0, kPng.size() / 2), std::string()}));
    const EvidenceSource source = evidenceFromFile(v.write("a.png", kPng));
    v.write("a.png", content);
    CHECK(keyOf([&] { v.evidence->add(source, std::nullopt, {}); }) == "evidence.changed-while-read");
    CHECK(v.objects() == 0);
}

TEST_CASE("a duplicate, a cancel or a failed save leaves no object and no row", "[records][evidence]")
{
    DiskVault v;
    const auto file = v.write("a.png", kPng);
    const RecordId first = v.evidence->add(evidenceFromFile(file), std::nullopt, {});
    const std::string code = v.records->reader().get(first).code;
    try {
        v.evidence->add(evidenceFromFile(file), std::nullopt, {}, Evidence::Duplicates::Refuse);
        FAIL("added");
    } catch (const Error& error) {
        CHECK(std::string(error.what()) == "evidence.duplicate");
        CHECK(error.args == std::vector{code});
    }
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(v.evidence->add(evidenceFromFile(file), std::nullopt, Job(stop.get_token(), {})), Cancelled);
    struct Failing : RecordObserver {
        void recordChanged(Databases&, const Record&) override { throw Error(Error::Code::Io, "file.no-space"); }
    } failing;
    v.records->observe(&failing);
    CHECK(keyOf([&] { v.evidence->add(evidenceFromFile(file), std::nullopt, {}); }) == "file.no-space");
    CHECK(v.objects() == 1);
    CHECK(v.rows() == 1);
    CHECK(v.records->reader().all().size() == 1);
}

TEST_CASE("a record that may not be edited refuses a file before a byte of it is read", "[records][evidence]")
{
    DiskVault v;
    const RecordId testimony = v.records->commit({{newRecordId(), "testimony", Json::object({}), {}}}).front();
    v.databases.records.execute("UPDATE record SET status = 'final'");
    EvidenceSource source = evidenceFromFile(v.write("a.png", kPng));
    source.bytes = [](std::span<std::byte>) -> std::size_t {
        FAIL("read");
        return 0;
    };
    CHECK(keyOf([&] { v.evidence->add(source, testimony, {}); }) == "records.final");
}

TEST_CASE("an object outlives a COMMIT that failed: the row may be there after a crash", "[records][evidence]")
{
    DiskVault v;
    const auto file = v.write("a.png", kPng);
    const bool stored = GENERATE(false, true); // store() or add()
    CAPTURE(stored);
    setFileFaults([](FileOperation operation, const std::filesystem::path& path, std::size_t) -> std::optional<FileFault> {
        if (operation == FileOperation::Sync && path.filename() == "records.db-wal") return FileFault{EIO, std::nullopt};
        return std::nullopt;
    });
    const std::string key = keyOf([&] {
        if (stored) v.evidence->store(evidenceFromFile(file), ObjectClass::Evidence, {});
        else v.evidence->add(evidenceFromFile(file), std::nullopt, {});
    });
    setFileFaults({});
    CHECK(key == "database.io");
    CHECK(v.rows() == 0);
    CHECK(v.objects() == 1);
    // The same folder as a crash leaves it: the frames of the commit did reach the log.
    std::filesystem::copy(v.folder / "v.zapis", v.folder / "after", std::filesystem::copy_options::recursive);
    const Vault after = Vault::open(v.folder / "after", DiskVault::passphrase(), OpenMode::ReadWrite);
    Databases databases = after.connect();
    const std::vector<StoredFile> rows = allFiles(databases.records);
    REQUIRE(rows.size() == 1);
    CHECK(after.evidence().contains(rows.front().object));
}

TEST_CASE("an import whose COMMIT failed leaves its objects, one refused before takes them back", "[records][evidence][import]")
{
    DiskVault v;
    v.write("photo.png", kPng);
    const std::string cutFile = GENERATE(as<std::string>(), "records.db-wal", "identity.db-wal"); // identity.db commits first
    CAPTURE(cutFile);
    setFileFaults([&](FileOperation operation, const std::filesystem::path& path, std::size_t) -> std::optional<FileFault> {
        if (operation == FileOperation::Sync && path.filename() == cutFile) return FileFault{EIO, std::nullopt};
        return std::nullopt;
    });
    EvidenceImport files(*v.evidence, filesIn(v.folder));
    const std::string line = R"({"kind":"evidence_item","fields":{"title":"x","original":"photo.png","original_name":"x"}})";
    CHECK(keyOf([&] { v.records->importLines(line, {}, &files); }) == "database.io");
    setFileFaults({});
    CHECK(v.objects() == (cutFile == "records.db-wal" ? 1u : 0u));
}

TEST_CASE("an object that cannot be taken back does not hide why it should be", "[records][evidence]")
{
    DiskVault v;
    struct Failing : RecordObserver {
        void recordChanged(Databases&, const Record&) override { throw Error(Error::Code::Io, "file.no-space"); }
    } failing;
    v.records->observe(&failing);
    setFileFaults([](FileOperation operation, const std::filesystem::path&, std::size_t) -> std::optional<FileFault> {
        if (operation == FileOperation::Remove) return FileFault{EACCES, std::nullopt};
        return std::nullopt;
    });
    const std::string key = keyOf([&] { v.evidence->add(evidenceFromFile(v.write("a.png", kPng)), std::nullopt, {}); });
    setFileFaults({});
    CHECK(key == "file.no-space");
    CHECK(v.objects() == 1);
}

TEST_CASE("copying out verifies, is journaled, and never overwrites", "[records][evidence]")
{
    DiskVault v;
    const RecordId item = v.evidence->add(evidenceFromFile(v.write("a.png", kPng)), std::nullopt, {});
    v.evidence->get(item, v.folder / "out.png", "for the lab", {});
    CHECK(readFile(v.folder / "out.png") == kPng);
    CHECK(keyOf([&] { v.evidence->get(item, v.folder / "out.png", "for the lab", {}); }) != "");
    CHECK(readFile(v.folder / "out.png") == kPng);
    const HistoryEntry left = LogReader(v.databases).of(item).back();
    CHECK(left.event == Event::Copy);
    REQUIRE(left.fields.size() == 1);
    CHECK(left.fields.front().name == "#words");
    CHECK(left.fields.front().value == Json("for the lab"));
    CHECK(keyOf([&] { v.evidence->get(item, v.folder / "why.png", " ", {}); }) == "evidence.copy-why");
    CHECK_FALSE(std::filesystem::exists(v.folder / "why.png"));
    // A digest in the table that is not the file's: nothing of it is left outside.
    v.databases.records.execute("UPDATE evidence_file SET sha256 = 'x'");
    CHECK(keyOf([&] { v.evidence->get(item, v.folder / "bad.png", "for the lab", {}); }) == "evidence.digest-mismatch");
    CHECK_FALSE(std::filesystem::exists(v.folder / "bad.png"));
    CHECK(LogReader(v.databases).of(item).size() == 3); // it was in the journal before the first byte
}

TEST_CASE("words copied with names are in the journal with their field and the reason, and are no custody of the file",
    "[records][evidence]")
{
    DiskVault v;
    const RecordId item = v.evidence->add(evidenceFromFile(v.write("a.png", kPng)), std::nullopt, {});
    const std::size_t steps = v.evidence->custody(item).size(), entries = LogReader(v.databases).of(item).size();
    CHECK(keyOf([&] { v.records->noteNamesCopied(item, "description", " \n"); }) == "evidence.copy-why");
    CHECK(LogReader(v.databases).of(item).size() == entries);
    v.records->noteNamesCopied(item, "description", " for the lawyer ");
    const HistoryEntry noted = LogReader(v.databases).of(item).back();
    CHECK(noted.event == Event::Copy);
    REQUIRE(noted.fields.size() == 2);
    CHECK(noted.fields[0].name == "#copied");
    CHECK(noted.fields[0].value == Json("description"));
    CHECK(noted.fields[1].name == "#words");
    CHECK(noted.fields[1].value == Json("for the lawyer"));
    CHECK(v.evidence->custody(item).size() == steps);
    CHECK(keyOf([&] { v.records->noteNamesCopied(newRecordId(), "description", "why"); }) == "records.none");
}

TEST_CASE("a check reads every byte and journals what failed", "[records][evidence]")
{
    DiskVault v;
    const RecordId good = v.evidence->add(evidenceFromFile(v.write("a.png", kPng)), std::nullopt, {});
    const RecordId bad = v.evidence->add(evidenceFromFile(v.write("b.png", kPng + "more")), std::nullopt, {});
    const std::string object = toText(v.evidence->fileOf(bad)->object);
    const auto path = v.folder / "v.zapis" / "evidence" / object.substr(0, 2) / object;
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(70000);
        file.put('\x55');
        file.put('\xAA');
    }
    const auto results = v.evidence->check(std::nullopt, {});
    REQUIRE(results.size() == 2);
    CHECK(results[0].item == good);
    CHECK(results[0].good);
    CHECK_FALSE(results[1].good);
    CHECK(results[1].problem == "vault.evidence-damaged");
    CHECK(LogReader(v.databases).of(bad).back().event == Event::Fixity);
    CHECK(LogReader(v.databases).of(good).back().event == Event::Attach);
    CHECK(v.evidence->custody(bad).back().note == "vault.evidence-damaged");
}

TEST_CASE("an import with files seals them and fills in what they are; a refused one leaves none", "[records][evidence][import]")
{
    DiskVault v;
    v.write("photo.png", kPng);
    const std::string line = R"({"kind":"evidence_item","fields":{"title":"A photo","original":"photo.png"}})";
    EvidenceImport files(*v.evidence, filesIn(v.folder));
    const auto result = v.records->importLines(line, {}, &files);
    REQUIRE(result.records == 1);
    CHECK(result.warnings.empty());
    const RecordId item = v.records->reader().all().front();
    CHECK(v.records->reader().get(item).fields.stringOr("sha256") == sha256(bytesOf(kPng)).hex());
    CHECK(v.evidence->fileOf(item)->mediaType == "image/png");

    const std::string wrong =
        R"({"kind":"evidence_item","fields":{"title":"x","original":"photo.png","sha256":")" + std::string(64, '0') + "\"}}";
    EvidenceImport again(*v.evidence, filesIn(v.folder));
    const auto refused = v.records->importLines(wrong, {}, &again);
    REQUIRE(refused.problems.size() == 1);
    CHECK(refused.problems.front().problem.key == "records.import-digest");
    CHECK(v.objects() == 1);
    CHECK(v.rows() == 1);

    const std::string outside =
        R"({"kind":"evidence_item","status":"final","fields":{"title":"x","original":"../v.zapis/vault.key"}})";
    EvidenceImport third(*v.evidence, filesIn(v.folder));
    const auto draft = v.records->importLines(outside, {}, &third);
    REQUIRE(draft.warnings.front().problem.key == "records.import-no-file");
    CHECK(v.records->reader().get(v.records->reader().all().back()).status == Status::Draft);
}

TEST_CASE("a name is kept byte for byte beside the line that shows it", "[records][evidence]")
{
    DiskVault v;
    struct Case {
        std::string bytes, shown, kept;
    };
    const std::string longest(251, 'x');
    const auto c = GENERATE_COPY(values<Case>({
        {"photo 1.jpg", "photo 1.jpg", ""},
        {"-rf.txt", "-rf.txt", ""},
        {longest + ".txt", longest + ".txt", ""},
        {"\xCF\xF0\xEE\xF2\xEE\xEA\xEE\xEB.txt", "Протокол.txt", "%CF%F0%EE%F2%EE%EA%EE%EB.txt"}, // Windows-1251
        {"\x8F\xE0\xAE\xE2\xAE\xAA\xAE\xAB.txt", "Протокол.txt", "%8F%E0%AE%E2%AE%AA%AE%AB.txt"}, // CP866
        {"\xFE\xFF\x80", "\uFFFD\uFFFD\uFFFD", "%FE%FF%80"},
        {"и\u0306.txt", "й.txt", "%D0%B8%CC%86.txt"},
        {"a\nb\x1B[31m", "a\uFFFDb\uFFFD[31m", "a%0Ab%1B%5B31m"},
        {"x\u202Egpj.exe", "x\uFFFDgpj.exe", "x%E2%80%AEgpj.exe"},
    }));
    CAPTURE(c.shown);
    const RecordId item = v.evidence->add(evidenceFromFile(v.write(c.bytes, kPng)), std::nullopt, {});
    const Json fields = v.records->reader().get(item).fields;
    CHECK(fields.stringOr("original_name") == c.shown);
    CHECK(fields.stringOr("original_name_bytes") == c.kept);
}

TEST_CASE("an import finds a file under the same name in another form of Unicode", "[records][evidence][import]")
{
    DiskVault v;
    const auto disk = GENERATE(values<std::string>({"Сустрэча ў Брэсце й.txt", "Сустрэча у\u0306 Брэсце и\u0306.txt"}));
    const auto text = GENERATE(values<std::string>({"Сустрэча ў Брэсце й.txt", "Сустрэча у\u0306 Брэсце и\u0306.txt"}));
    v.write(disk, "x");
    EvidenceImport files(*v.evidence, filesIn(v.folder));
    const auto result =
        v.records->importLines(R"({"kind":"evidence_item","fields":{"title":"x","original":")" + text + "\"}}", {}, &files);
    CHECK(result.warnings.empty());
    CHECK(v.objects() == 1);
    v.write("é", "1");
    v.write("e\u0301", "2");
    CHECK(readOf(filesIn(v.folder)("é")) == "1"); // exact bytes first
    v.write("a\u0323\u0307", "1");
    v.write("a\u0307\u0323", "2");
    CHECK(keyOf([&] { filesIn(v.folder)("ạ̇"); }) == "evidence.name-twice");
}

TEST_CASE("a file name with a NUL in it stands for no file, not for the one before it", "[records][evidence][import]")
{
    DiskVault v;
    v.write("photo.png", kPng);
    const EvidenceImport::Find find = filesIn(v.folder);
    CHECK(find("photo.png").has_value());
    CHECK_FALSE(find(std::string("photo.png\0x", 11)).has_value());
}

TEST_CASE("an item whose bytes another item holds knows the other's code", "[records][evidence]")
{
    DiskVault v;
    const RecordId first = v.evidence->add(evidenceFromFile(v.write("a.png", kPng)), std::nullopt, {});
    CHECK(v.evidence->twinOf(first) == std::nullopt);
    const RecordId second = v.evidence->add(evidenceFromFile(v.write("b.png", kPng)), std::nullopt, {});
    CHECK(v.evidence->twinOf(second) == v.records->reader().get(first).code);
}

TEST_CASE("what is known of stored files comes back from the journal", "[records][evidence][rebuild]")
{
    DiskVault v;
    const RecordId item = v.evidence->add(evidenceFromFile(v.write("a.png", kPng)), std::nullopt, {});
    const StoredFile portrait = v.evidence->store(evidenceFromFile(v.write("p.png", kPng + "p")), ObjectClass::Identity, {});
    v.databases.records.execute("DELETE FROM evidence_file");
    v.records->rebuild({});
    CHECK(v.rows() == 2);
    CHECK(v.evidence->fileOf(item)->sha512 == sha512(bytesOf(kPng)));
    CHECK(v.evidence->file(portrait.object)->extension == "png");
    CHECK(LogReader(v.databases).verify({}).empty());
}
