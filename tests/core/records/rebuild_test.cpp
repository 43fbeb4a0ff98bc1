// Tables are a view of the journal: deleting them and replaying it gives the same tables, after any changes whatever.
#include "tests/catch.h"

#include <random>
#include <sstream>

#include "core/base/error.h"
#include "core/base/resource.h"
#include "core/vault/statement.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;
using zapis::test::MemoryVault;

namespace {

std::string dump(Connection& db, const std::vector<std::string>& queries)
{
    std::string all;
    for (const std::string& sql : queries) {
        Statement rows(db, sql);
        all += "-- " + sql + '\n';
        while (rows.step()) all += rows.text(0) + '\n';
    }
    return all;
}

std::string dumpViews(Databases& databases)
{
    std::string all = dump(databases.records,
        {"SELECT row || '|' || hex(id) || kind || status || code || '|' || title || '|' || folded || sort_date || '|' || "
         "sort_day || '|' || changed_ms "
         "|| '|' || revision || '|' || identity_revision FROM record ORDER BY row",
            "SELECT row || json FROM document ORDER BY row", "SELECT field || '|' || code || '|' || row FROM term ORDER BY 1",
            "SELECT hex(target) || field || row FROM link ORDER BY 1",
            "SELECT field || '|' || first || '|' || last || '|' || row FROM span ORDER BY 1",
            "SELECT hex(object) || size || sha256 || sha512 || media_type || extension FROM evidence_file ORDER BY 1"});
    if (databases.identityOpen())
        all += dump(*databases.identity,
            {"SELECT hex(record) || revision || json FROM identity_document ORDER BY 1",
                "SELECT hex(target) || field || hex(record) FROM identity_link ORDER BY 1",
                "SELECT field || first || last || hex(record) FROM identity_span ORDER BY 1",
                "SELECT hex(record) || name || folded FROM identity_name ORDER BY 1"});
    return all;
}

/// The first line in which two dumps differ, of each; empty when they are equal.
std::string firstDifference(const std::string& before, const std::string& after)
{
    std::istringstream a(before), b(after);
    for (std::string lineA, lineB;;) {
        const bool moreA = static_cast<bool>(std::getline(a, lineA)), moreB = static_cast<bool>(std::getline(b, lineB));
        if (!moreA && !moreB) return {};
        if (moreA != moreB || lineA != lineB) return "before: " + (moreA ? lineA : "") + "\nafter:  " + (moreB ? lineB : "");
    }
}

/// Random edits of persons, events and testimonies, with the compartment opened and closed in between.
class RandomWork {
public:
    RandomWork(MemoryVault& vault, unsigned seed) : m_vault(vault), m_random(seed) { }

    void step()
    {
        const std::size_t what = below(12);
        if (what == 0) return toggleIdentity();
        if (what == 1 && !m_ids.empty())
            return tolerate([&] { m_vault.records->withdraw(m_ids[below(m_ids.size())], {{}, "why"}); });
        if (what == 2) return tolerate([&] { m_vault.records->undoLast(); });
        if (what == 3 && !m_ids.empty()) return tolerate([&] { m_vault.records->finalise(m_ids[below(m_ids.size())]); });
        if (what == 4 && !m_ids.empty())
            return tolerate(
                [&] { m_vault.records->note(Event::Open, m_ids[below(m_ids.size())], {{"title", "x", ValueClass::Plain}}); });
        if (what < 8 || m_ids.empty()) return create();
        edit(m_ids[below(m_ids.size())]);
    }

private:
    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random); }

    static void tolerate(const std::function<void()>& work)
    {
        try {
            work();
        } catch (const Error& error) {
            REQUIRE(error.code != Error::Code::Damaged);
        }
    }

    void toggleIdentity()
    {
        if (m_vault.databases.identityOpen()) m_vault.closeIdentity();
        else m_vault.openIdentity();
    }

    Json fieldsOf(const std::string& kind)
    {
        Json fields =
            Json::object({{"internal_note", "note " + std::to_string(below(100))}, {"language", below(2) ? "ru" : "en"}});
        if (below(2)) fields["tags"] = Json::array({"t" + std::to_string(below(3))});
        if (kind == "person") {
            fields["roles"] = Json::array({below(2) ? "victim" : "witness"});
            if (m_vault.databases.identityOpen() && below(3)) {
                fields["birth"] = std::to_string(1950 + below(50));
                fields["names"] = Json::array(
                    {Json::object({{"kind", "official"}, {"script", "latn"}, {"text", "Name " + std::to_string(below(1000))}})});
            }
        } else if (kind == "event") {
            fields["title"] = "Event " + std::to_string(below(1000));
            fields["begin"] = "2020-0" + std::to_string(1 + below(9));
        } else {
            std::string text;
            Json::Array mentions;
            for (std::size_t i = 0, n = below(4); i < n && !m_persons.empty(); ++i) {
                text += "word \xEF\xBF\xBC ";
                Json mention = Json::object({{"to", toText(m_persons[below(m_persons.size())])}});
                if (m_vault.databases.identityOpen() && below(4)) mention["spoken"] = "spoken" + std::to_string(below(20));
                mentions.push_back(mention);
            }
            fields["narrative"] = text + "end.";
            if (!mentions.empty()) fields["narrative_mentions"] = Json(mentions);
        }
        return fields;
    }

    void create()
    {
        static const std::array<std::string, 3> kKinds = {"person", "event", "testimony"};
        const std::string kind = kKinds[below(3)];
        const RecordId id = m_vault.add(kind, fieldsOf(kind));
        m_ids.push_back(id);
        if (kind == "person") m_persons.push_back(id);
    }

    void edit(const RecordId& id)
    {
        const Record now = m_vault.reader().get(id);
        Json fields = now.fields;
        fields.members().erase("narrative_mentions");
        const Json fresh = fieldsOf(now.kind);
        for (const auto& [name, value] : fresh.members())
            if (name.starts_with("narrative") || below(2)) fields[name] = value;
        tolerate([&] { m_vault.records->commit({{id, now.kind, fields, now.revision}}); });
    }

    MemoryVault& m_vault;
    std::mt19937 m_random;
    std::vector<RecordId> m_ids, m_persons;
};

} // namespace

TEST_CASE("after random work the tables rebuilt from the journal are the same", "[records][rebuild]")
{
    const unsigned seed = GENERATE(range(1u, 9u));
    CAPTURE(seed);
    MemoryVault vault;
    RandomWork work(vault, seed);
    for (int i = 0; i < 120; ++i) work.step();
    if (!vault.databases.identityOpen()) vault.openIdentity();
    const std::string before = dumpViews(vault.databases);
    REQUIRE(before.size() > 1000);
    // Old revisions of identity halves are kept one save longer in the live tables; the current ones are what counts.
    vault.records->rebuild({});
    CHECK(firstDifference(before, dumpViews(vault.databases)) == "");
    CHECK(LogReader(vault.databases).verify({}).empty());
}

TEST_CASE("the samples rebuild equal, with the compartment open or closed", "[records][rebuild]")
{
    MemoryVault vault;
    REQUIRE(vault.records->importLines(*findResource("sample/samples.jsonl"), {}).problems.empty());
    const std::string before = dumpViews(vault.databases);
    vault.records->rebuild({});
    CHECK(firstDifference(before, dumpViews(vault.databases)) == "");
    vault.closeIdentity();
    vault.records->rebuild({});
    vault.openIdentity();
    CHECK(firstDifference(before, dumpViews(vault.databases)) == "");
    CHECK(vault.records->viewsFit());
}

TEST_CASE("a rebuild that is cancelled leaves the tables as they were", "[records][rebuild]")
{
    MemoryVault vault;
    REQUIRE(vault.records->importLines(*findResource("sample/samples.jsonl"), {}).problems.empty());
    const std::string before = dumpViews(vault.databases);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(vault.records->rebuild(Job(stop.get_token(), {})), Cancelled);
    CHECK(firstDifference(before, dumpViews(vault.databases)) == "");
}

TEST_CASE("folded texts of an earlier folding are made again", "[records][rebuild][fold]")
{
    MemoryVault vault;
    REQUIRE(vault.records->importLines(*findResource("sample/samples.jsonl"), {}).problems.empty());
    const std::string before = dumpViews(vault.databases);
    vault.databases.records.execute("UPDATE record SET folded = 'other'; UPDATE meta SET value = 'older' WHERE key = 'folding'");
    CHECK_FALSE(vault.records->viewsFit());
    vault.records->mendViews();
    CHECK(vault.records->viewsFit());
    CHECK(firstDifference(before, dumpViews(vault.databases)) == "");

    vault.databases.identity->execute(
        "UPDATE identity_name SET folded = 'other'; UPDATE meta SET value = 'older' WHERE key = 'folding'");
    CHECK_FALSE(vault.records->viewsFit());
    vault.records->mendViews();
    CHECK(firstDifference(before, dumpViews(vault.databases)) == "");
}
