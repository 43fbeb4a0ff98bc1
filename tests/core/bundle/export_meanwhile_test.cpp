// What is saved between the dry run and the sealing, and while an export is being written: what was shown is what is sealed, from
// one state, and what may not go any more does not.

#include "core/base/error.h"
#include "core/vault/statement.h"
#include "tests/catch.h"
#include "tests/core/bundle/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;

namespace {

/// Calls `act` once, in the middle of the sealing.
class Meanwhile {
public:
    explicit Meanwhile(std::function<void()> act) : m_act(std::move(act)) { }
    Job job()
    {
        return Job({}, [this](std::uint64_t done, std::uint64_t total) {
            if (m_isDone || total == 0 || done < total / 4) return;
            m_isDone = true;
            m_act();
        });
    }
    bool isDone() const { return m_isDone; }

private:
    std::function<void()> m_act;
    bool m_isDone = false;
};

/// An event that goes as it is and tells of somebody who is not on file.
RecordId addTelling(SampleVault& sample, const std::string& name)
{
    Records& records = sample.vault->records();
    const RecordId place = sample.vault->reader().all("place").front();
    const RecordId event =
        records
            .commit({RecordChange{newRecordId(), "event",
                Json::object({{"title", "An event"}, {"type", "assembly"}, {"begin", "2020-08-11"}, {"language", "en"},
                    {"places", Json::array({toText(place)})}, {"summary", "It was " + name + " who told."}}),
                std::nullopt}})
            .front();
    records.finalise(event);
    return event;
}

void enter(Records& records, const std::string& name)
{
    records.commit({RecordChange{newRecordId(), "person",
        Json::object({{"language", "en"},
            {"names", Json::array({Json::object({{"kind", "official"}, {"script", "latn"}, {"text", name}})})}}),
        std::nullopt}});
}

std::int64_t publishedCheckpoints(SampleVault& sample)
{
    Statement count(Inside::databases(*sample.vault).records, "SELECT count(*) FROM published");
    count.step();
    return count.integer(0);
}

} // namespace

TEST_CASE("a person who is saved twice while a bundle is written stays in it as at its start", "[bundle][export]")
{
    SampleVault sample;
    const auto out = sample.newFolder();
    Meanwhile saves([&] {
        const auto writing = sample.vault->newWriting();
        for (const RecordId& id : writing->reader().all("person"))
            for (const char* note : {"first", "second"}) {
                Record person = writing->reader().get(id);
                if (person.status == Status::Merged || person.status == Status::Withdrawn) continue;
                person.fields["internal_note"] = note;
                writing->records().commit({RecordChange{id, "person", person.fields, person.revision}});
            }
    });
    sample.exportTo(sample.request(sample.recipient), out, saves.job());
    CHECK(saves.isDone());
    CHECK(sample.verify(out).good());
    CHECK(publishedCheckpoints(sample) == 1);
}

TEST_CASE("a consent withdrawn while a bundle is written stops it", "[bundle][export]")
{
    SampleVault sample;
    const auto out = sample.newFolder();
    Meanwhile withdrawal([&] {
        const auto writing = sample.vault->newWriting();
        for (const RecordId& id : writing->reader().all("consent")) writing->records().withdraw(id, {{}, "They asked me to"});
    });
    CHECK(keyOf([&] { sample.exportTo(sample.request(sample.recipient), out, withdrawal.job()); })
        == "bundle.changed-while-written");
    CHECK(withdrawal.isDone());
    CHECK(countFiles(out) == 0);
    CHECK(publishedCheckpoints(sample) == 0);
}

TEST_CASE("a name that is entered after the dry run stops the sealing", "[bundle][export]")
{
    SampleVault sample;
    const auto out = sample.newFolder();
    const RecordId event = addTelling(sample, "Zubrovich");
    ExportPlan shown = sample.plan(sample.request(sample.recipient));
    REQUIRE(shown.warnings.empty());
    enter(sample.vault->records(), "Zubrovich");
    CHECK(keyOf([&] { sample.seal(shown, out); }) == "bundle.changed-since-shown");
    CHECK(countFiles(out) == 0);

    shown = sample.plan(sample.request(sample.recipient));
    REQUIRE(shown.unmarked.size() == 1);
    CHECK(shown.unmarked.front().record == event);
    CHECK(keyOf([&] { sample.seal(shown, out); }) == "bundle.unmarked-names");
    sample.vault->bundles().answer(shown.unmarked, NameAnswer::NoPerson);
    sample.seal(sample.plan(shown.request), out);
    CHECK(sample.verify(out).good());
}

TEST_CASE("what changes what was shown stops the sealing, what does not goes by", "[bundle][export]")
{
    SampleVault sample;
    const auto out = sample.newFolder();
    const RecordId event = addTelling(sample, "nobody");
    const ExportPlan shown = sample.plan(sample.request(sample.recipient));
    Records& records = sample.vault->records();
    std::string key = "bundle.changed-since-shown";
    SECTION("a record that goes was amended")
    {
        records.amend(event, Json::object({{"summary", "It was somebody."}}), {"", "Asked again"});
    }
    SECTION("a record that stayed would go") { addTelling(sample, "another"); }
    SECTION("consents to what says who somebody is were withdrawn")
    {
        for (const RecordId& id : sample.vault->reader().all("consent"))
            if (sample.vault->reader().get(id).fields.stringOr("scope") == "identity")
                records.withdraw(id, {{}, "They asked me to"});
    }
    SECTION("a key was taken back") { revokeRecipientKey(records, sample.recipient, sample.identity.recipient().text()); }
    SECTION("a draft somewhere else")
    {
        enter(records, "Zubrovich");
        key.clear();
    }
    CHECK(keyOf([&] { sample.seal(shown, out); }) == key);
}

TEST_CASE("a name that is entered while a bundle is written stops it", "[bundle][export]")
{
    SampleVault sample;
    const auto out = sample.newFolder();
    addTelling(sample, "Zubrovich");
    Meanwhile entering([&] { enter(sample.vault->newWriting()->records(), "Zubrovich"); });
    CHECK(
        keyOf([&] { sample.exportTo(sample.request(sample.recipient), out, entering.job()); }) == "bundle.changed-while-written");
    CHECK(entering.isDone());
    CHECK(countFiles(out) == 0);
}
