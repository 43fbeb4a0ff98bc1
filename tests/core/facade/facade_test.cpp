// The one face of core, on vaults on disk.
#include "tests/catch.h"

#include <algorithm>
#include <fstream>
#include <thread>

#include "core/base/file.h"
#include "core/base/resource.h"
#include "core/crypto/sign.h"
#include "core/facade/bundles.h"
#include "core/facade/sample_generator.h"
#include "tests/core/facade/facade_fixture.h"
#include "tests/kdf_cost.h"

using namespace zapis;
using namespace zapis::test;

namespace {

std::string bytesUnder(const std::filesystem::path& folder)
{
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        all += entry.path().filename().string() + '\n';
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
}

} // namespace

TEST_CASE("what was saved is there after closing and opening", "[facade]")
{
    const Folder folder;
    RecordId id;
    {
        const auto vault = create(folder);
        CHECK(vault->label() == "Notes");
        CHECK(vault->memberName() == "Interviewer One");
        CHECK_FALSE(vault->isPractice());
        CHECK(vault->identityOpen());
        id = addEvent(vault->records(), "A march");
        vault->setSetting("ui.theme", "dark");
        vault->setOrganisation("An organisation");
        vault->records().saveDraft({id, "event", Json::object({{"title", "A long march"}}), 1, 0, "title"});
    }
    const auto vault = open(folder, "one");
    CHECK(vault->reader().get(id).fields.stringOr("title") == "A march");
    CHECK(vault->records().draft(id)->fields.stringOr("title") == "A long march");
    CHECK(vault->setting("ui.theme") == "dark");
    CHECK(vault->setting("ui.other").empty());
    CHECK(vault->organisation() == "An organisation");
    CHECK(vault->memberName() == "Interviewer One");
    CHECK(vault->journal().verify({}).empty());
    CHECK(vault->journal().logs().size() == 1); // same machine, same folder: the same device
}

TEST_CASE("a wrong passphrase opens nothing; a vault in use is said to be in use", "[facade]")
{
    const Folder folder;
    const auto vault = create(folder);
    CHECK(keyOf([&] { open(folder, "one"); }) == "vault.busy");
    const Folder other;
    create(other);
    CHECK(keyOf([&] { open(other, "two"); }) == "vault.wrong-passphrase");
}

TEST_CASE("a vault that cannot be made leaves nothing, and never touches a folder that is there", "[facade]")
{
    const Folder folder;
    std::filesystem::create_directory(folder.vault());
    std::ofstream(folder.vault() / "photo.jpg") << "mine";
    CHECK(keyOf([&] { create(folder); }) != "");
    CHECK(readFile(folder.vault() / "photo.jpg") == "mine");
    std::stop_source stop;
    stop.request_stop();
    const Folder fresh;
    OpenVault::Creation creation;
    creation.kdf = test::kQuickKdf;
    try {
        OpenVault::create(fresh.vault(), passphrase("one"), creation, Job(stop.get_token(), {}));
    } catch (const Cancelled&) {
        CHECK_FALSE(std::filesystem::exists(fresh.vault()));
    }
}

TEST_CASE("a vault whose making was cut short is finished when it is opened", "[facade]")
{
    const Folder folder;
    Vault::create(folder.vault(), passphrase("one"), test::kQuickKdf);
    {
        const auto vault = open(folder, "one");
        addEvent(vault->records(), "A march");
    }
    CHECK(open(folder, "one")->reader().count({.kind = "event"}) == 1);
}

TEST_CASE("the samples come with real files, mark the vault for good, and go only into an empty one", "[facade][sample]")
{
    const Folder folder;
    {
        const auto vault = create(folder);
        vault->fillWithSamples({});
        CHECK(vault->isPractice());
        CHECK(vault->reader().all().size() == 262);
        RecordQuery drafts;
        drafts.status = Status::Draft;
        CHECK(vault->reader().count(drafts) == 1);
        const std::vector<RecordId> items = vault->reader().all("evidence_item");
        REQUIRE(items.size() == 9);
        for (const RecordId& item : items) {
            const Record record = vault->reader().get(item);
            CAPTURE(record.title.text());
            const auto file = vault->evidence().fileOf(item);
            REQUIRE(file);
            CHECK(record.fields.stringOr("sha256") == file->sha256.hex());
            CHECK(record.fields.at("size").integer() == static_cast<std::int64_t>(file->sizeBytes));
            CHECK(record.fields.stringOr("media_type") == file->mediaType);
            CHECK(vault->records().problemsOf(record.kind, record.fields, Marks::ToFinalise).empty());
        }
        for (const Evidence::CheckResult& result : vault->evidence().check(std::nullopt, {})) CHECK(result.good);
        CHECK(vault->evidence().fileOf(items.front())->sha256 == sha256(bytesOf(*findResource("sample/ev-video.mp4"))));
        CHECK(keyOf([&] { vault->fillWithSamples({}); }) == "sample.not-empty");
    }
    CHECK(open(folder, "one")->isPractice());
    const std::string bytes = bytesUnder(folder.path());
    for (const char* word :
        {"Кривошеев", "Pushkinskaya", "Пушкинской", "pharmacist", "ev-video", "FICTIONAL", "Interviewer One", "сто дзевяноста"}) {
        CAPTURE(word);
        CHECK(bytes.find(word) == std::string::npos);
    }
}

TEST_CASE("generated testimonies are the same for the same seed, valid and final", "[facade][sample]")
{
    const auto make = [](std::uint64_t seed) {
        SampleGenerator generator(seed);
        std::string all;
        for (const Json& object : generator.scenery()) all += canonical(object) + '\n';
        for (int i = 0; i < 5; ++i)
            for (const Json& object : generator.nextTestimony()) all += canonical(object) + '\n';
        return all;
    };
    CHECK(make(7) == make(7));
    CHECK(make(7) != make(8));

    const Folder folder;
    const auto vault = create(folder);
    vault->fillWithGenerated(30, 7, {});
    CHECK(vault->isPractice());
    CHECK(vault->reader().count({.kind = "testimony"}) == 30);
    for (const RecordId& id : vault->reader().all()) {
        const Record record = vault->reader().get(id);
        CAPTURE(record.kind, canonical(record.fields));
        CHECK(record.status == Status::Final);
        CHECK(vault->records().problemsOf(record.kind, record.fields, Marks::ToFinalise).empty());
    }
    const RecordId testimony = vault->reader().all("testimony").front();
    CHECK(vault->reader().get(testimony).fields.stringOr("narrative").size() >= 3000);
}

TEST_CASE("an import finds the files of its folder", "[facade][import]")
{
    const Folder folder;
    const auto vault = create(folder);
    std::ofstream(folder.path() / "a.txt") << "words";
    const std::string line = R"({"kind":"evidence_item","fields":{"title":"x","original":"a.txt"}})";
    CHECK(vault->importLines(line, {}, {}).warnings.size() == 1);
    CHECK(vault->importLines(line, folder.path(), {}).warnings.empty());
    CHECK(vault->evidence().fileOf(vault->reader().all().back())->sizeBytes == 5);
}

TEST_CASE("jobs write and lists read on threads of their own", "[facade][threads]")
{
    const Folder folder;
    const auto vault = create(folder);
    std::ofstream(folder.path() / "a.txt") << "words";
    const auto writing = vault->newWriting();
    const auto reading = vault->newReading();
    std::thread writer([&] {
        for (int i = 0; i < 20; ++i) addEvent(writing->records(), "from the job " + std::to_string(i));
        writing->evidence().add(evidenceFromFile(folder.path() / "a.txt"), std::nullopt, {});
    });
    std::thread reader([&] {
        for (int i = 0; i < 50; ++i) static_cast<void>(reading->reader().rows({.kind = "event"}, 0, 100));
    });
    for (int i = 0; i < 20; ++i) addEvent(vault->records(), "from the window " + std::to_string(i));
    writer.join();
    reader.join();
    CHECK(vault->reader().count({.kind = "event"}) == 40);
    CHECK(reading->reader().count({.kind = "event"}) == 40);
    CHECK(vault->journal().verify({}).empty());
}

TEST_CASE("a copy of the vault in another folder writes as a new device", "[facade]")
{
    const Folder folder, elsewhere;
    create(folder);
    std::filesystem::copy(folder.vault(), elsewhere.vault(), std::filesystem::copy_options::recursive);
    const auto vault = open(elsewhere, "one");
    CHECK(vault->journal().logs().size() == 2);
}

TEST_CASE("a vault opened for reading shows everything and writes nothing", "[facade]")
{
    const Folder folder;
    RecordId id;
    {
        const auto vault = create(folder);
        id = addEvent(vault->records(), "A march");
    }
    const auto vault = open(folder, "one", OpenMode::ReadOnly);
    CHECK(vault->reader().get(id).fields.stringOr("title") == "A march");
    CHECK(keyOf([&] { addEvent(vault->records(), "another"); }) == "vault.read-only");
    vault->setLanguage(Language::Be);
    CHECK(vault->newReading()->reader().language() == Language::Be);
}

namespace {

bool isTold(const OpenVault& vault, std::string_view key)
{
    return std::ranges::find(vault.warnings(), key, &VaultWarning::key) != vault.warnings().end();
}

bool isFound(const OpenVault& vault, std::string_view key)
{
    const auto findings = vault.checks().whole(CheckDepth::Quick)->run({});
    return std::ranges::find(findings, key, &CheckFinding::key) != findings.end();
}

/// A vault, a copy of one of its databases, and `saves` more saves since: then the copy is put back.
void putBack(const Folder& folder, const std::string& database, int saves)
{
    const auto file = folder.vault() / database, kept = folder.path() / "kept";
    {
        const auto vault = create(folder);
        addEvent(vault->records(), "A march");
    }
    std::filesystem::copy_file(file, kept);
    {
        const auto vault = open(folder, "one");
        for (int i = 0; i < saves; ++i) addEvent(vault->records(), "later");
    }
    std::filesystem::copy_file(kept, file, std::filesystem::copy_options::overwrite_existing);
}

} // namespace

TEST_CASE("an older records.db beside newer names is told, and nothing is written to it", "[facade][standing]")
{
    const Folder folder;
    putBack(folder, "records.db", 3);
    {
        const auto vault = open(folder, "one");
        CHECK(isTold(*vault, "vault.records-older"));
        CHECK(vault->isReadOnly());
        CHECK(isFound(*vault, "vault.records-older"));
        CHECK(keyOf([&] { addEvent(vault->records(), "another"); }) == "vault.read-only");
        CHECK(vault->reader().count({.kind = "event"}) == 1);
    }
    CHECK(isTold(*open(folder, "one", OpenMode::ReadOnly), "vault.records-older"));
    CHECK(isTold(*open(folder, "one"), "vault.records-older")); // nothing of it was mended away
}

TEST_CASE("a last save that is missing is told once, and the work goes on", "[facade][standing]")
{
    const Folder folder;
    putBack(folder, "records.db", 1);
    {
        const auto vault = open(folder, "one");
        CHECK(isTold(*vault, "vault.save-cut-short"));
        CHECK_FALSE(vault->isReadOnly());
        CHECK_FALSE(isFound(*vault, "vault.records-older"));
        addEvent(vault->records(), "another");
    }
    const auto vault = open(folder, "one");
    CHECK_FALSE(isTold(*vault, "vault.save-cut-short"));
    CHECK_FALSE(isTold(*vault, "vault.records-older"));
}

TEST_CASE("older names are not taken for older records", "[facade][standing]")
{
    const Folder folder;
    putBack(folder, "identity.db", 3);
    const auto vault = open(folder, "one");
    CHECK_FALSE(isTold(*vault, "vault.records-older"));
    CHECK(vault->reader().count({.kind = "event"}) == 4);
}

TEST_CASE("a vault that was worked in with names closed in between stands together", "[facade][standing]")
{
    const Folder folder;
    {
        const auto vault = create(folder);
        addEvent(vault->records(), "with names");
        vault->closeNames();
        for (int i = 0; i < 3; ++i) addEvent(vault->records(), "without");
    }
    const auto vault = open(folder, "one");
    CHECK(vault->warnings().empty());
    CHECK_FALSE(vault->isReadOnly());
}

TEST_CASE("whom a vault trusts stands in its journal", "[facade][standing]")
{
    const Folder folder;
    const auto vault = create(folder);
    const SigningPublicKey other = SigningKey::generate().publicKey();
    CHECK(keyOf([&] { vault->bundles().trust(other, ""); }) == "bundle.key-how");
    const std::uint64_t before = vault->journal().size();
    const std::string fingerprint = vault->bundles().trust(other, "by telephone");
    CHECK(vault->journal().size() == before + 1); // and none of the one that failed
    const HistoryEntry entry = vault->journal().entries(0, 1).front();
    CHECK(entry.event == Event::Key);
    const auto valueOf = [&](std::string_view name) {
        const auto field = std::ranges::find(entry.fields, name, &FieldProof::name);
        return field == entry.fields.end() || !field->value ? std::string() : field->value->string();
    };
    CHECK(valueOf("#action") == "trust");
    CHECK(valueOf("#fingerprint") == fingerprint);
    CHECK(valueOf("#how") == "by telephone");
}
