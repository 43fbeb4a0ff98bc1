// Slots and members, a key that was exchanged, and a save that was cut short between the two databases.
#include "tests/catch.h"

#include <cerrno>
#include <fstream>

#include "core/base/file.h"
#include "core/vault/slots.h"
#include "core/vault/statement.h"
#include "tests/core/facade/facade_fixture.h"
#include "tests/kdf_cost.h"

using namespace zapis;
using namespace zapis::test;

namespace {

Json personFields(const std::string& name)
{
    return Json::object({{"names", Json::array({Json::object({{"kind", "official"}, {"script", "latn"}, {"text", name}})})}});
}

RecordChange personChange(const RecordId& id, const std::string& name, std::optional<std::int64_t> basedOn = {})
{
    return {id, "person", personFields(name), basedOn};
}

/// Records in which a word of a name is found.
std::vector<RecordId> named(OpenVault& vault, const std::string& word)
{
    std::vector<RecordId> found;
    for (const SearchHit& hit : Search(vault.reader()).find({word, {}}, 0, 10).hits) found.push_back(hit.row.id);
    return found;
}

/// Changes `seen` of the only slot, as a vault has it whose keys somebody else changed (docs/formats/vault.md §2).
void replaceKey(const std::filesystem::path& vault, std::string_view words)
{
    KeyFile file = parseKeyFile(readFile(vault / "vault.key"));
    Unlocker unlocker(passphrase(words));
    const auto keys = openSlot(file.slots[0], file.vault, unlocker.kekOf(file.slots[0]).value());
    REQUIRE(keys);
    file.slots[0].seen[0] ^= std::byte{1};
    file.mac = macOf(file, keys->vault);
    for (const char* name : {"vault.key", "vault.key.bak"}) writeFileDurably(vault / name, bytesOf(file.text()));
}

} // namespace

TEST_CASE("members by key, recovery key, new passphrase and removal are as the journal says", "[facade][slots][integrity]")
{
    const Folder folder;
    auto vault = create(folder);
    const auto findings = [&] {
        std::vector<std::string> keys;
        for (const CheckFinding& finding : vault->checks().whole(CheckDepth::Full)->run({})) keys.push_back(finding.key);
        return keys;
    };
    vault->addMemberSlot(passphrase("two"), kQuickKdf, SlotReach::Records, "Lawyer Two");
    vault->addRecoveryKey();
    CHECK(findings() == std::vector<std::string>{});
    vault.reset();
    open(folder, "two");
    vault = open(folder, "one");
    vault->removeSlot(vault->slots()[1].info.id);
    CHECK(findings() == std::vector<std::string>{});
    Inside::databases(*vault).records.execute("UPDATE author SET name = 'Lawyer Three' WHERE name = 'Lawyer Two'");
    CHECK(findings() == std::vector<std::string>{"journal.member-differs"});
}

TEST_CASE("a member without the compartment works with codes, and history says who did what", "[facade][slots]")
{
    const Folder folder;
    RecordId person;
    {
        const auto vault = create(folder);
        person =
            vault->records()
                .commit({{newRecordId(), "person",
                    Json::object(
                        {{"names", Json::array({Json::object({{"kind", "official"}, {"script", "latn"}, {"text", "Somebody"}})})},
                            {"roles", Json::array({"victim"})}}),
                    {}}})
                .front();
        vault->addMemberSlot(passphrase("two"), test::kQuickKdf, SlotReach::Records, "Lawyer Two");
        CHECK(vault->slots().size() == 2);
        CHECK(vault->slots()[0].current);
        CHECK(vault->slots()[1].member == "Lawyer Two");
        CHECK_FALSE(vault->slots()[1].info.opensIdentities);
    }
    {
        const auto vault = open(folder, "two");
        CHECK(vault->memberName() == "Lawyer Two");
        CHECK_FALSE(vault->identityOpen());
        CHECK(vault->reader().nameOf(person) == vault->reader().get(person).code);
        Json fields = vault->reader().get(person).fields;
        fields["risk_level"] = "high";
        vault->records().commit({{person, "person", fields, {}}});
    }
    const auto vault = open(folder, "one");
    CHECK(vault->reader().nameOf(person) == "Somebody");
    CHECK(vault->reader().get(person).fields.stringOr("risk_level") == "high");
    const auto history = vault->journal().of(person);
    REQUIRE(history.size() == 2);
    CHECK(history[0].authorName == "Interviewer One");
    CHECK(history[1].authorName == "Lawyer Two");
    vault->removeSlot(vault->slots()[1].info.id);
    CHECK(vault->slots().size() == 1);
    CHECK(vault->journal().verify({}).empty());
}

TEST_CASE("the recovery key opens the vault with its names", "[facade][slots]")
{
    const Folder folder;
    std::string paper;
    {
        const auto vault = create(folder);
        const Secret text = vault->addRecoveryKey();
        paper = std::string(textOf(text.bytes()));
        vault->changePassphrase(Secret::copyOf(std::string_view("new words")), test::kQuickKdf);
    }
    CHECK(keyOf([&] { open(folder, "one"); }) == "vault.wrong-passphrase");
    CHECK(open(folder, "new words")->memberName() == "Interviewer One");
    Credential credential = passphrase(paper);
    credential.kind = Credential::Kind::Recovery;
    const auto vault = OpenVault::open(folder.vault(), credential, OpenMode::ReadWrite);
    CHECK(vault->identityOpen());
    CHECK(vault->memberName() == "Interviewer One");
}

TEST_CASE("a passphrase that changed says so, also where the journal could not note it", "[facade][slots]")
{
    const Folder folder;
    {
        const auto vault = create(folder);
        setFileFaults([](FileOperation operation, const std::filesystem::path& path, std::size_t) -> std::optional<FileFault> {
            const bool isLog = operation == FileOperation::Write && path.filename() == "records.db-wal";
            return isLog ? std::optional(FileFault{ENOSPC, std::nullopt}) : std::nullopt;
        });
        CHECK(keyOf([&] { vault->changePassphrase(Secret::copyOf(std::string_view("new words")), test::kQuickKdf); })
            == "vault.key-not-noted");
        setFileFaults({});
    }
    CHECK_NOTHROW(open(folder, "new words"));
}

TEST_CASE("a save cut short between the two databases leaves no wrong name behind the next one", "[facade][crash]")
{
    const Folder folder;
    const RecordId known = newRecordId(), unknown = newRecordId();
    const auto check = [&](OpenVault& vault) {
        CHECK(vault.records().viewsFit());
        CHECK(vault.reader().nameOf(known) == "Alena Rightly");
        CHECK(named(vault, "Rightly") == std::vector{known});
        CHECK(named(vault, "Wrongly").empty());
        Statement names(*Inside::databases(vault).identity,
            "SELECT (SELECT count(*) FROM identity_name), (SELECT count(*) FROM identity_document), "
            "(SELECT count(*) FROM search_names WHERE search_names MATCH 'wrongly')");
        REQUIRE(names.step());
        CHECK(names.integer(0) == 1);
        CHECK(names.integer(1) == 1);
        CHECK(names.integer(2) == 0);
    };
    const bool reopened = GENERATE(false, true);
    CAPTURE(reopened);
    {
        const auto vault = create(folder);
        vault->records().commit({personChange(known, "Alena Rightly")});
        setFileFaults([](FileOperation operation, const std::filesystem::path& path, std::size_t) -> std::optional<FileFault> {
            if (operation == FileOperation::Write && path.filename() == "records.db-wal") return FileFault{EIO, std::nullopt};
            return std::nullopt;
        });
        const std::vector<RecordChange> wrong{personChange(known, "Alena Wrongly", 1), personChange(unknown, "Boris Wrongly")};
        CHECK(keyOf([&] { vault->records().commit(wrong); }) == "database.io");
        setFileFaults({});
        CHECK_FALSE(vault->records().viewsFit());
        CHECK_FALSE(vault->reader().find(unknown));
        if (!reopened) {
            addEvent(vault->records(), "A march"); // has nothing to do with them
            check(*vault);
        }
    }
    const auto vault = open(folder, "one");
    check(*vault);
    CHECK(vault->journal().verify({}).empty());
    // The save may be made again, under the same ids.
    vault->records().commit({personChange(known, "Alena Newly", 1), personChange(unknown, "Boris Newly")});
    CHECK(vault->reader().nameOf(known) == "Alena Newly");
    CHECK(named(*vault, "Newly").size() == 2);
}

TEST_CASE("once the key is confirmed everything that the vault gave before writes and reads", "[facade][slots]")
{
    const Folder folder;
    {
        create(folder);
    }
    replaceKey(folder.vault(), "one");
    {
        const auto vault = open(folder, "one");
        CHECK(vault->keyReplaced());
        Records& records = vault->records();
        const auto reading = vault->newReading();
        CHECK(reading->reader().count({.kind = "event"}) == 0);
        CHECK(keyOf([&] { addEvent(records, "too early"); }) == "vault.read-only");
        vault->confirmKey();
        CHECK_FALSE(vault->isReadOnly());
        const RecordId event = addEvent(records, "A march");
        vault->setLabel("Ours again");
        std::ofstream(folder.path() / "a.txt") << "words";
        vault->evidence().add(evidenceFromFile(folder.path() / "a.txt"), std::nullopt, {});
        addEvent(vault->newWriting()->records(), "from a job");
        CHECK(reading->reader().count({.kind = "event"}) == 2);
        CHECK(vault->journal().of(event).front().authorName == "Interviewer One");
        CHECK(vault->journal().logs().size() == 1);
    }
    const auto vault = open(folder, "one");
    CHECK(vault->warnings().empty());
    CHECK(vault->label() == "Ours again");
    CHECK(vault->reader().count({.kind = "event"}) == 2);
    CHECK(vault->journal().verify({}).empty());
}

TEST_CASE("the first who may write after a log was cut has it in the journal, once", "[facade][journal]")
{
    const Folder folder;
    {
        const auto vault = create(folder);
        addEvent(vault->records(), "A march");
        std::filesystem::copy(folder.vault(), folder.path() / "cut.zapis", std::filesystem::copy_options::recursive);
    }
    const auto log = folder.path() / "cut.zapis" / "records.db-wal";
    File file(log, File::Mode::ReadWrite);
    const std::uint64_t at = file.size() - 100;
    std::array<std::byte, 1> byte{};
    REQUIRE(file.readAt(at, byte) == 1);
    byte[0] ^= std::byte{1};
    file.writeAt(at, byte);
    file.close();
    const auto openCut = [&](OpenMode mode) { return OpenVault::open(folder.path() / "cut.zapis", passphrase("one"), mode); };
    const auto cutsNoted = [](OpenVault& vault) {
        std::size_t count = 0;
        vault.journal().replay([&](const HistoryEntry& entry) {
            if (entry.event != Event::Check) return;
            REQUIRE(entry.fields.size() == 3);
            CHECK(entry.fields[0].value == Json("log-cut"));
            CHECK(entry.fields[1].value == Json("records.db"));
            CHECK(entry.fields[2].value == Json("records.db-wal.cut-1"));
            ++count;
        });
        return count;
    };
    CHECK(cutsNoted(*openCut(OpenMode::ReadOnly)) == 0);
    CHECK(cutsNoted(*openCut(OpenMode::ReadWrite)) == 1);
    const auto vault = openCut(OpenMode::ReadWrite);
    CHECK(cutsNoted(*vault) == 1);
    CHECK(vault->journal().verify({}).empty());
}

TEST_CASE("the text of a recovery key is shown also where the journal could not note it", "[facade][slots]")
{
    const Folder folder;
    std::string paper;
    {
        const auto vault = create(folder);
        setFileFaults([](FileOperation operation, const std::filesystem::path& path, std::size_t) -> std::optional<FileFault> {
            const bool isLog = operation == FileOperation::Write && path.filename() == "records.db-wal";
            return isLog ? std::optional(FileFault{ENOSPC, std::nullopt}) : std::nullopt;
        });
        paper = std::string(textOf(vault->addRecoveryKey().bytes()));
        setFileFaults({});
        CHECK(vault->warnings().back().key == "vault.key-not-noted");
    }
    Credential credential = passphrase(paper);
    credential.kind = Credential::Kind::Recovery;
    CHECK_NOTHROW(OpenVault::open(folder.vault(), credential, OpenMode::ReadOnly));
}

TEST_CASE("a key that was added is journaled though its copy could not be written", "[facade][slots]")
{
    const Folder folder;
    const auto vault = create(folder);
    setFileFaults([](FileOperation operation, const std::filesystem::path& path, std::size_t) -> std::optional<FileFault> {
        if (operation == FileOperation::Rename && path.filename() == "vault.key.bak") return FileFault{ENOSPC, std::nullopt};
        return std::nullopt;
    });
    const Secret text = vault->addRecoveryKey();
    setFileFaults({});
    CHECK(text.size() > 0);
    CHECK(vault->warnings().back().key == "vault.key-copy-not-written");
    REQUIRE(vault->slots().size() == 2);
    CHECK(vault->slots()[1].member == "Interviewer One");
    CHECK(vault->journal().entries(0, 1).front().event == Event::Key);
}

TEST_CASE("names closed at will stay closed till the vault is opened again; all that it gave goes on", "[facade][slots]")
{
    const Folder folder;
    RecordId person;
    {
        const auto vault = create(folder);
        Records& records = vault->records();
        Json fields = Json::object(
            {{"names", Json::array({Json::object({{"kind", "official"}, {"script", "latn"}, {"text", "Somebody"}})})},
                {"roles", Json::array({"victim"})}});
        person = records.commit({{newRecordId(), "person", fields, {}}}).front();
        {
            const auto reading = vault->newReading();
            CHECK(reading->reader().nameOf(person) == "Somebody");
            CHECK(keyOf([&] { vault->closeNames(); }) == "vault.names-in-use");
            CHECK(vault->reader().nameOf(person) == "Somebody");
        }
        vault->closeNames();
        CHECK_FALSE(vault->identityOpen());
        CHECK(vault->reader().nameOf(person) == vault->reader().get(person).code);
        CHECK(records.undoLast().empty()); // the states before hold names
        CHECK_FALSE(vault->newReading()->reader().identityOpen());
        CHECK(Search(vault->reader()).find({"Somebody", {}}, 0, 10).hits.empty());
        Json changed = vault->reader().get(person).fields;
        changed["risk_level"] = "high";
        records.commit({{person, "person", changed, {}}});
        CHECK(keyOf([&] { vault->changePassphrase(Secret::copyOf(std::string_view("two")), test::kQuickKdf); })
            == "vault.names-closed");
    }
    const auto vault = open(folder, "one");
    CHECK(vault->reader().nameOf(person) == "Somebody");
    CHECK(vault->reader().get(person).fields.stringOr("risk_level") == "high");
    CHECK(vault->journal().verify({}).empty());
}

TEST_CASE("names open again by the passphrase, and what was saved meanwhile is undone without a name lost", "[facade][slots]")
{
    const Folder folder;
    const auto vault = create(folder);
    Records& records = vault->records();
    const RecordId person = records.commit({personChange(newRecordId(), "Somebody")}).front();
    vault->closeNames();
    CHECK(vault->mayOpenNames());
    const std::size_t before = vault->journal().entries(0, 100).size();
    Json changed = vault->reader().get(person).fields;
    changed["risk_level"] = "high";
    records.commit({{person, "person", changed, {}}});
    const RecordId other = addEvent(records, "A march");
    changed["risk_level"] = "low";
    records.saveDraft({person, "person", changed, 2, 0, {}});
    CHECK(keyOf([&] { vault->openNames(Secret::copyOf(std::string_view("two"))); }) == "vault.wrong-passphrase");
    CHECK_FALSE(vault->identityOpen());

    vault->openNames(Secret::copyOf(std::string_view("one")));
    CHECK_FALSE(vault->identityOpen()); // the vault's thread goes on without them till it takes them
    CHECK(vault->reader().nameOf(person) == vault->reader().get(person).code);
    vault->takeNames();
    CHECK(vault->identityOpen());
    CHECK(vault->journal().entries(0, 100).size() == before + 2); // of the two saves
    CHECK(vault->reader().nameOf(person) == "Somebody");
    CHECK(named(*vault, "Somebody") == std::vector{person});
    CHECK(vault->newReading()->reader().nameOf(person) == "Somebody");
    const auto draft = records.draft(person);
    REQUIRE(draft);
    CHECK(draft->fields.stringOr("risk_level") == "low");
    CHECK(draft->fields.at("names") == personFields("Somebody").at("names"));

    CHECK(records.undoLast() == std::vector{other});
    CHECK(records.undoLast() == std::vector{person});
    CHECK(vault->reader().nameOf(person) == "Somebody");
    CHECK(vault->reader().get(person).fields.find("risk_level") == nullptr);
    records.commit({personChange(person, "Somebody Else")});
    CHECK(named(*vault, "Somebody") == std::vector{person});
    CHECK(vault->journal().verify({}).empty());
}

TEST_CASE("a writing made while names were closed writes them once it is renewed, and still undoes", "[facade][slots]")
{
    const Folder folder;
    const auto vault = create(folder);
    vault->closeNames();
    const auto writing = vault->newWriting();
    const RecordId event = addEvent(writing->records(), "A march");
    vault->openNames(Secret::copyOf(std::string_view("one")));
    vault->takeNames();
    CHECK(keyOf([&] { writing->records().commit({personChange(newRecordId(), "Somebody")}); }) == "vault.needs-identity");
    vault->renew(*writing);
    CHECK(writing->records().undoLast() == std::vector{event});
    const RecordId person = writing->records().commit({personChange(newRecordId(), "Somebody")}).front();
    CHECK(vault->reader().nameOf(person) == "Somebody");
}

TEST_CASE("a member without names cannot open them", "[facade][slots]")
{
    const Folder folder;
    {
        create(folder)->addMemberSlot(passphrase("two"), test::kQuickKdf, SlotReach::Records, "Lawyer Two");
    }
    const auto vault = open(folder, "two");
    CHECK_FALSE(vault->mayOpenNames());
    for (const std::string_view typed : {"two", "one"})
        CHECK(keyOf([&] { vault->openNames(Secret::copyOf(typed)); }) == "vault.needs-identity");
    vault->takeNames(); // there are none
    CHECK_FALSE(vault->identityOpen());
}
