// What others save while an export is being written: it goes on from one state, and what may not go any more does not.

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

std::int64_t publishedCheckpoints(SampleVault& sample)
{
    Statement count(sample.vault->databases().records, "SELECT count(*) FROM published");
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
        for (const RecordId& id : writing->reader().all("consent")) writing->records().withdraw(id, "They asked me to");
    });
    CHECK(keyOf([&] { sample.exportTo(sample.request(sample.recipient), out, withdrawal.job()); })
        == "bundle.changed-while-written");
    CHECK(withdrawal.isDone());
    CHECK(countFiles(out) == 0);
    CHECK(publishedCheckpoints(sample) == 0);
}
