#include "core/bundle/write/exporter.h"

#include <set>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/bundle/parties/recipient_state.h"
#include "core/bundle/write/frozen_export.h"
#include "tests/catch.h"
#include "tests/core/bundle/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;

namespace {

constexpr std::size_t kShortestName = 5; // a shorter one is part of common words

std::vector<Json> lines(const std::string& text)
{
    std::vector<Json> all;
    for (const std::string_view line : split(text, '\n'))
        if (!line.empty()) all.push_back(parseCanonical(line));
    return all;
}

std::set<std::string> idsIn(const std::string& tar, const std::string& kind)
{
    std::set<std::string> ids;
    for (const Json& line : lines(fileInTar(tar, "data/records/" + kind + ".jsonl"))) ids.insert(line.at("id").string());
    return ids;
}

std::set<std::string> handovers(const SampleVault& sample)
{
    std::set<std::string> ids;
    for (const RecordId& id : sample.vault->reader().all("handover")) ids.insert(toText(id));
    return ids;
}

/// The bytes of the archive for the state of the vault now, with everything drawn by chance held fixed.
std::string frozenTar(SampleVault& sample, const ExportIdentity& identity, const std::string& note)
{
    OpenVault& vault = *sample.vault;
    const ExportRequest request = sample.request(sample.recipient);
    const Consents consents = Consents::read(vault.reader());
    const ExportPlan plan = sample.plan(request);
    RecipientState state = recipientState(Inside::databases(vault).records, sample.recipient);
    const Snapshot snapshot(vault.catalogue(), consents, plan.decisions, Pseudonyms(std::move(state.pseudonymKey)));
    FrozenExport frozen;
    frozen.identity = identity;
    frozen.ownNote = note;
    freeze(frozen, vault.reader(), snapshot, Inside::store(vault), Inside::log(vault), request, plan.recipient,
        exportKeys(plan.recipient, {}, plan.at.day), bundleSigner(Inside::databases(vault)), {});
    std::string tar;
    writeBag(frozen.bag, [&](ByteView bytes) { tar += textOf(bytes); }, {});
    CHECK(tar.size() == frozen.bag.tarBytes);
    return tar;
}

} // namespace

TEST_CASE("a bundle of the samples verifies, and the vault knows of it", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const auto before = handovers(sample);
    const auto out = sample.newFolder();
    const ExportResult result = sample.exportTo(sample.request(sample.recipient), out);
    REQUIRE(result.files.size() == 2);
    CHECK(result.files.back().filename() == result.label + ".sha256");
    CHECK(countFiles(out) == 2);

    const VerifyReport report = sample.verify(out);
    for (const VerifyError& error : report.errors) UNSCOPED_INFO(error.code + " " + error.where);
    CHECK(report.good());
    CHECK(report.practice);
    CHECK(report.digest == result.digest);
    CHECK(report.bundle == uuidText(result.bundle.bytes));

    const auto after = handovers(sample);
    CHECK(after.size() == before.size() + 1);
    CHECK(after.contains(toText(result.handover)));
    const Record handover = sample.vault->reader().get(result.handover);
    CHECK(handover.fields.stringOr("recipient") == toText(sample.recipient));
    std::size_t records = 0;
    for (const auto& [kind, count] : report.counts) records += count;
    CHECK(handover.fields.at("records").items().size() == records);
    const auto entries = sample.vault->journal().entries(0, 2);
    CHECK(entries[0].event == Event::Handover);
    CHECK(entries[1].event == Event::Export);
}

TEST_CASE("no name, no person's id, no code and no object id leaves", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const auto out = sample.newFolder();
    sample.exportTo(sample.request(sample.recipient), out);
    const std::string tar = sample.plain(out);
    const RecordReader& reader = sample.vault->reader();
    REQUIRE(reader.databases().identityOpen());
    std::size_t looked = 0;
    const auto mustNotBeIn = [&](const std::string& text) {
        CAPTURE(text);
        CHECK(tar.find(text) == std::string::npos);
        ++looked;
    };
    for (const RecordId& id : reader.all("person")) {
        const Record person = reader.get(id);
        mustNotBeIn(toText(id));
        mustNotBeIn(person.code);
        if (const Json* names = person.fields.find("names"))
            for (const Json& name : names->items())
                if (countCodePoints(name.at("text").string()) >= kShortestName) mustNotBeIn(name.at("text").string());
    }
    for (const RecordId& id : reader.all("evidence_item")) mustNotBeIn(reader.get(id).fields.at("original").string());
    for (const char* kind : {"consent", "handover", "recipient", "task", "availability", "case_file", "element_finding"})
        for (const RecordId& id : reader.all(kind)) mustNotBeIn(toText(id));
    CHECK(looked > 100);
}

TEST_CASE("what the gate holds back is in the bundle as a number only", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const ExportRequest request = sample.request(sample.other);
    const ExportPlan plan = sample.plan(request);
    REQUIRE(plan.goes > 0);
    REQUIRE(plan.stays > 0);
    REQUIRE(plan.redacted > 0);
    const auto out = sample.newFolder();
    sample.exportTo(request, out);
    const std::string tar = sample.plain(out);
    std::map<std::string, std::set<std::string>> inside;
    for (const GateDecision& decision : plan.decisions) {
        if (decision.kind == "person") continue;
        if (!inside.contains(decision.kind)) inside[decision.kind] = idsIn(tar, decision.kind);
        CAPTURE(decision.kind, decision.reason, toText(decision.record));
        CHECK(inside[decision.kind].contains(toText(decision.record)) == (decision.verdict == Verdict::Goes));
        if (decision.verdict != Verdict::Goes) CHECK(tar.find(toText(decision.record)) == std::string::npos);
    }
    const Json bundle = parseCanonical(trim(fileInTar(tar, "data/bundle.json")));
    CHECK(bundle.at("withheld").at("consent").integer() > 0);
    CHECK(sample.verify(out).good());

    const Json json = toJson(plan);
    CHECK(json.at("goes").items().size() == plan.goes);
    CHECK(json.at("redacted").items().size() == plan.redacted);
    CHECK(json.at("stays").items().size() == plan.stays);
    CHECK_FALSE(json.at("stays").items()[0].at("reason").string().empty());
}

TEST_CASE("texts travel as they are committed, mentions with pseudonyms", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const auto out = sample.newFolder();
    sample.exportTo(sample.request(sample.recipient), out);
    const std::string tar = sample.plain(out);
    const auto persons = idsIn(tar, "person");
    std::size_t mentions = 0;
    for (const Json& line : lines(fileInTar(tar, "data/records/testimony.jsonl"))) {
        const Record record = sample.vault->reader().get(*parseRecordId(line.at("id").string()));
        CHECK(line.at("fields").at("narrative") == record.fields.at("narrative"));
        if (const Json* list = line.at("fields").find("narrative_mentions")) {
            CHECK(list->items().size() == countOccurrences(record.fields.at("narrative").string(), kMention));
            for (const Json& mention : list->items()) {
                CHECK(mention.at("to").string().starts_with("p-"));
                CHECK(mention.find("spoken") == nullptr);
                ++mentions;
            }
        }
        CHECK(line.at("fields").find("internal_note") == nullptr);
    }
    CHECK(mentions > 5);
    CHECK_FALSE(persons.empty());
}

TEST_CASE("the next bundle follows the one before; another recipient knows other pseudonyms", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const auto first = sample.newFolder(), second = sample.newFolder(), third = sample.newFolder();
    const ExportResult before = sample.exportTo(sample.request(sample.recipient), first);
    sample.exportTo(sample.request(sample.recipient), second);
    sample.exportTo(sample.request(sample.other), third);
    const std::string firstTar = sample.plain(first), secondTar = sample.plain(second), thirdTar = sample.plain(third);
    const Json bundle = parseCanonical(trim(fileInTar(secondTar, "data/bundle.json")));
    CHECK(bundle.at("previous").string() == "sha256:" + before.digest.hex());
    CHECK(bundle.at("sequence").integer()
        == parseCanonical(trim(fileInTar(firstTar, "data/bundle.json"))).at("sequence").integer() + 1);
    CHECK(fileInTar(secondTar, ".consistency").starts_with("old "));
    CHECK(sample.verify(second).good());

    CHECK(idsIn(firstTar, "person") == idsIn(secondTar, "person"));
    for (const std::string& person : idsIn(thirdTar, "person")) CHECK_FALSE(idsIn(firstTar, "person").contains(person));
}

TEST_CASE("the same frozen export gives the same archive, byte for byte", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const std::string note = Inside::log(*sample.vault).checkpoint();
    const ExportIdentity identity{BundleId{randomUuidBytes()}, BundleId{randomUuidBytes()}, "rnek2y8gan", 1'600'000'000'000};
    const std::string once = frozenTar(sample, identity, note), twice = frozenTar(sample, identity, note);
    CHECK(once == twice);
    ExportIdentity another = identity;
    another.createdMs += 1000;
    CHECK(frozenTar(sample, another, note) != once);
}

TEST_CASE("a cancelled or failed export leaves neither file nor hand-over", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const auto before = handovers(sample);
    const auto out = sample.newFolder();
    SECTION("cancelled while sealing")
    {
        std::stop_source stop;
        const Job job(stop.get_token(), [&](std::uint64_t done, std::uint64_t) {
            if (done > 100'000) stop.request_stop();
        });
        CHECK_THROWS_AS(sample.exportTo(sample.request(sample.recipient), out, job), Cancelled);
    }
    SECTION("cancelled at the start")
    {
        std::stop_source stop;
        stop.request_stop();
        CHECK_THROWS_AS(sample.exportTo(sample.request(sample.recipient), out, Job(stop.get_token(), {})), Cancelled);
    }
    SECTION("a full disk")
    {
        std::size_t writes = 0;
        setFileFaults([&](FileOperation operation, const std::filesystem::path& path, std::size_t) -> std::optional<FileFault> {
            return operation == FileOperation::Write && path.parent_path() == out && ++writes > 10
                ? std::optional(FileFault{28, 1000})
                : std::nullopt;
        });
        CHECK(keyOf([&] { sample.exportTo(sample.request(sample.recipient), out); }) == "file.no-space");
    }
    SECTION("a stick pulled out while the last part is sealed")
    {
        setFileFaults([&](FileOperation operation, const std::filesystem::path& path, std::size_t) -> std::optional<FileFault> {
            return operation == FileOperation::Sync && path.parent_path() == out ? std::optional(FileFault{5, std::nullopt})
                                                                                 : std::nullopt;
        });
        CHECK(keyOf([&] { sample.exportTo(sample.request(sample.recipient), out); }) == "file.input-output");
    }
    SECTION("a part size out of bounds")
    {
        ExportRequest request = sample.request(sample.recipient);
        request.partBytes = 1;
        CHECK(keyOf([&] { sample.exportTo(request, out); }) == "bundle.part-size");
    }
    setFileFaults({});
    CHECK(countFiles(out) == 0);
    CHECK(handovers(sample) == before);
    // And the vault goes on working.
    sample.exportTo(sample.request(sample.recipient), out);
    CHECK(sample.verify(out).good());
}

TEST_CASE("damaged evidence stops the export", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const auto out = sample.newFolder();
    const ExportPlan plan = sample.plan(sample.request(sample.recipient));
    std::string object;
    for (const GateDecision& decision : plan.decisions)
        if (decision.kind == "evidence_item" && decision.verdict == Verdict::Goes)
            object = sample.vault->reader().get(decision.record).fields.at("original").string();
    REQUIRE_FALSE(object.empty());
    const auto path = sample.vault->folder() / "evidence" / object.substr(0, 2) / object;
    const std::string good = readFile(path);
    std::string bad = good;
    bad[300] = static_cast<char>(bad[300] ^ 1);
    writeFileDurably(path, bytesOf(bad));
    CHECK(keyOf([&] { sample.exportTo(sample.request(sample.recipient), out); }) == "vault.evidence-damaged");
    CHECK(countFiles(out) == 0);
    writeFileDurably(path, bytesOf(good));
}

TEST_CASE("keys must be verified, and a reason that overrides it travels", "[bundle][export][recipients]")
{
    SampleVault& sample = SampleVault::instance();
    OpenVault& vault = *sample.vault;
    const std::string key = sample.identity.recipient().text();
    const RecordId id = sample.recipientNamed("Accountability platform");
    const auto out = sample.newFolder();
    CHECK(keyOf([&] { sample.exportTo(sample.request(id), out); }) == "bundle.no-verified-key");
    CHECK(keyOf([&] { addRecipientKey(vault.records(), id, "age1nonsense", "x"); }) == "age.recipient-length");
    CHECK(keyOf([&] { addRecipientKey(vault.records(), id, key, "  "); }) == "bundle.key-how");
    CHECK(keyOf([&] { verifyRecipientKey(vault.records(), id, key, "x"); }) == "bundle.no-such-key");
    addRecipientKey(vault.records(), id, key, "by phone");
    CHECK(keyOf([&] { addRecipientKey(vault.records(), id, key, "again"); }) == "bundle.key-known");
    CHECK(usableKeys(recipient(vault.reader(), id), todayInMinsk()).size() == 1);
    CHECK(keyOf([&] { usableKeys(recipient(vault.reader(), id), dayOf(2000, 1, 1)); }) == "bundle.no-verified-key");

    Record record = vault.reader().get(id);
    record.fields["keys"].items()[0]["expires"] = "2020-01";
    vault.records().commit({RecordChange{id, "recipient", record.fields, record.revision}});
    CHECK(keyOf([&] { sample.exportTo(sample.request(id), out); }) == "bundle.no-verified-key");
    const Error told = warningsOf(sample.plan(sample.request(id))).front();
    CHECK(std::string(told.what()) == "bundle.no-verified-key");
    CHECK(told.args.front() == recipient(vault.reader(), id).name);
    ExportRequest request = sample.request(id);
    request.overrideReason = "The office moved; seen in person";
    sample.exportTo(request, out);
    CHECK(sample.verify(out).good());
    CHECK(parseCanonical(trim(fileInTar(sample.plain(out), "data/bundle.json"))).at("override").at("reason").string()
        == request.overrideReason);

    revokeRecipientKey(vault.records(), id, key);
    CHECK(keyOf([&] { sample.exportTo(request, out); }) == "bundle.no-verified-key");
    CHECK(keyOf([&] { recipient(vault.reader(), vault.reader().all("event").front()); }) == "bundle.not-a-recipient");
}

TEST_CASE("a name written out stops the export until a person has said that it is none", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    OpenVault& vault = *sample.vault;
    // As on file, a short first name, and both declined: each would travel as it is.
    const auto name = GENERATE(values<std::string>({"Кривошеев Егор Олегович", "Егор", "Егора", "Кривошеевым"}));
    CAPTURE(name);
    const RecordId event = vault.records()
                               .commit({RecordChange{newRecordId(), "event",
                                   Json::object({{"title", "An event"}, {"type", "assembly"}, {"begin", "2020-08-11"},
                                       {"language", "en"}, {"places", Json::array({toText(vault.reader().all("place").front())})},
                                       {"summary", "It was " + name + " who told."}}),
                                   std::nullopt}})
                               .front();
    vault.records().finalise(event);
    ExportRequest request = sample.request(sample.recipient);
    request.everything = false;
    request.selection = {event};
    const auto out = sample.newFolder();
    CHECK(sample.plan(request).warnings == std::vector<std::string>{"bundle.unmarked-names"});
    CHECK(keyOf([&] { sample.exportTo(request, out); }) == "bundle.unmarked-names");
    CHECK(countFiles(out) == 0);
    const ExportPlan shown = sample.plan(request);
    REQUIRE(shown.unmarked.size() == 1);
    CHECK(shown.unmarked.front().record == event);
    CHECK(shown.unmarked.front().field == "summary");
    CHECK(shown.unmarked.front().words() == name);
    CHECK(shown.unmarked.front().sentence == "It was " + name + " who told.");
    vault.bundles().answer(shown.unmarked, NameAnswer::NoPerson);
    CHECK(keyOf([&] { sample.seal(shown, out); }) == "bundle.unmarked-names"); // it says so still
    const ExportPlan answered = sample.plan(request);
    CHECK(answered.warnings.empty());
    CHECK(answered.saidNoPerson == shown.unmarked);
    sample.seal(answered, out);
    CHECK(sample.verify(out).good());
    vault.bundles().answer(shown.unmarked, NameAnswer::TakenBack);
    CHECK(sample.plan(request).unmarked == shown.unmarked);
    vault.records().withdraw(event, {{}, "test"});
    const ExportPlan plan = sample.plan(request);
    const auto decision =
        std::find_if(plan.decisions.begin(), plan.decisions.end(), [&](const GateDecision& d) { return d.record == event; });
    REQUIRE(decision != plan.decisions.end());
    CHECK(decision->verdict == Verdict::Stays);
    CHECK(decision->reason == "withdrawn");
}

TEST_CASE("an export of nothing is refused", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    ExportRequest request = sample.request(sample.recipient);
    request.everything = false;
    request.selection = {sample.vault->reader().all("consent").front()};
    const auto out = sample.newFolder();
    CHECK(sample.plan(request).warnings == std::vector<std::string>{"bundle.nothing-goes"});
    CHECK(keyOf([&] { sample.exportTo(request, out); }) == "bundle.nothing-goes");
    CHECK(countFiles(out) == 0);
}

TEST_CASE("one testimony brings its passages, facts, people and places, and no other testimony", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    ExportRequest request = sample.request(sample.recipient);
    request.everything = false;
    const ExportPlan all = sample.plan(sample.request(sample.recipient));
    for (const GateDecision& decision : all.decisions)
        if (decision.kind == "testimony" && decision.verdict == Verdict::Goes && request.selection.empty())
            request.selection = {decision.record};
    const auto out = sample.newFolder();
    sample.exportTo(request, out);
    CHECK(sample.verify(out).good());
    const std::string tar = sample.plain(out);
    CHECK(idsIn(tar, "testimony") == std::set<std::string>{toText(request.selection.front())});
    CHECK_FALSE(idsIn(tar, "passage").empty());
    CHECK_FALSE(idsIn(tar, "fact_link").empty());
    CHECK_FALSE(idsIn(tar, "person").empty());
}

TEST_CASE("the vault's signer is made once; others' keys are trusted by name", "[bundle][signer]")
{
    SampleVault& sample = SampleVault::instance();
    Databases& databases = Inside::databases(*sample.vault);
    CHECK(bundleSigner(databases).publicKey() == bundleSigner(databases).publicKey());
    const auto out = sample.newFolder();
    CHECK(bundleSignerFiles(databases, out.string()).size() == 39);
    CHECK(countFiles(out) == 2);
    const SigningPublicKey other = SigningKey::generate().publicKey();
    CHECK(keyOf([&] { trustSigner(databases, other, ""); }) == "bundle.key-how");
    trustSigner(databases, other, "by phone");
    const auto trusted = trustedSigners(databases);
    CHECK(std::count(trusted.begin(), trusted.end(), other) == 1);
    CHECK(trusted.front() == bundleSigner(databases).publicKey());
}
