#include "tests/catch.h"

#include <algorithm>
#include <random>

#include "core/base/resource.h"
#include "core/records/consents.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;

namespace {

const RecordId kPerson{{std::byte{1}}};
const RecordId kRecipient{{std::byte{2}}};
const RecordId kOther{{std::byte{3}}};
const ConsentRecipient kUn{kRecipient, "un-group-of-experts"};
const Day kToday = dayOf(2021, 2, 1);

Days day(const char* text) { return parseDate(text)->days; }

ConsentRow row(const char* scope, const char* state, const char* date, std::uint64_t order = 0)
{
    ConsentRow made;
    made.id = newRecordId();
    made.person = kPerson;
    made.recipient = kRecipient;
    made.scope = scope;
    made.state = state;
    made.date = day(date);
    made.journalOrder = order;
    return made;
}

ConsentRow classRow(const char* recipientClass, const char* scope, const char* state, const char* date)
{
    ConsentRow made = row(scope, state, date);
    made.recipient.reset();
    made.recipientClass = recipientClass;
    return made;
}

ConsentAnswer ask(std::vector<ConsentRow> rows, std::string_view scope, Day on = kToday)
{
    return Consents(*Catalogue::builtIn(), std::move(rows)).answer({kPerson}, kUn, scope, on);
}

} // namespace

TEST_CASE("the effective consent is the newest row, or the narrower one", "[records][consents]")
{
    struct Case {
        std::string fact;
        std::vector<ConsentRow> rows;
        std::string scope;
        ConsentAnswer answer;
    };
    ConsentRow limited = row("statement", "granted", "2020-10-01");
    limited.validUntil = day("2021-01-31");
    ConsentRow stillValid = row("statement", "granted", "2020-10-01");
    stillValid.validUntil = day("2021-02-01");
    ConsentRow takenBack = row("statement", "granted", "2020-10-01");
    takenBack.withdrawnOn = day("2020-12-01");
    ConsentRow elsewhere = row("statement", "granted", "2020-10-01");
    elsewhere.recipient = kOther;
    using enum ConsentAnswer;
    const auto c = GENERATE_COPY(values<Case>({
        {"nobody asked", {}, "statement", NotAsked},
        {"granted", {row("statement", "granted", "2020-10-01")}, "statement", Yes},
        {"with conditions", {row("statement", "granted-conditions", "2020-10-01")}, "statement", YesWithConditions},
        {"only for another recipient", {elsewhere}, "statement", NotAsked},
        {"the newest row wins", {row("statement", "refused", "2020-09-01"), row("statement", "granted", "2020-10-01")},
            "statement", Yes},
        {"also when it refuses", {row("statement", "granted", "2020-09-01"), row("statement", "refused", "2020-10-01")},
            "statement", Refused},
        {"withdrawn", {row("statement", "granted", "2020-09-01"), row("statement", "withdrawn", "2020-10-01")}, "statement",
            Withdrawn},
        {"withdrawn in the row", {takenBack}, "statement", Withdrawn},
        {"expired", {limited}, "statement", Expired},
        {"valid to the last day", {stillValid}, "statement", Yes},
        {"not reachable is no yes", {row("statement", "not-reachable", "2020-10-01")}, "statement", NotAsked},
        {"one day, ordered by the journal",
            {row("statement", "refused", "2020-10-01", 1), row("statement", "granted", "2020-10-01", 2)}, "statement", Yes},
        {"one day, ordered by nothing", {row("statement", "refused", "2020-10-01"), row("statement", "granted", "2020-10-01")},
            "statement", Refused},
        {"an uncertain day orders nothing", {row("statement", "refused", "2020-10~"), row("statement", "granted", "2020-10-20")},
            "statement", Refused},
        {"a grant that may lie ahead", {row("statement", "granted", "2021-02")}, "statement", NotAsked},
        {"a refusal that may lie ahead", {row("statement", "granted", "2021-01-01"), row("statement", "refused", "2021-02")},
            "statement", Refused},
        {"a heading covers what is finer", {row("medical", "granted", "2020-10-01")}, "medical-report", Yes},
        {"what is finer covers only itself", {row("medical-report", "granted", "2020-10-01")}, "medical", NotAsked},
        {"a finer refusal leaves the heading",
            {row("identity", "granted", "2020-10-01"), row("identity-contact", "refused", "2020-10-01")}, "identity", Yes},
        {"sexual violence is granted alone", {row("medical", "granted", "2020-10-01")}, "medical-sexual", NotAsked},
        {"by its own row", {row("medical-sexual", "granted", "2020-10-01")}, "medical-sexual", Yes},
        {"publication of the name too", {row("identity", "granted", "2020-10-01")}, "identity-public", NotAsked},
        {"disclosure to the suspect too", {row("identity", "granted", "2020-10-01")}, "identity-suspect", NotAsked},
        {"altered recordings too", {row("recordings", "granted", "2020-10-01")}, "recordings-altered", NotAsked},
        {"a heading refuses what is granted alone",
            {row("medical-sexual", "granted", "2020-09-01"), row("medical", "withdrawn", "2020-10-01")}, "medical-sexual",
            Withdrawn},
        {"a refusal stands against a newer heading",
            {row("medical-report", "refused", "2020-09-01"), row("medical", "granted", "2020-10-01")}, "medical-report", Refused},
        {"a finer grant opens after a refused heading",
            {row("medical", "refused", "2020-09-01"), row("medical-report", "granted", "2020-10-01")}, "medical-report", Yes},
        {"a class covers its recipients", {classRow("un-mechanism", "statement", "granted", "2020-10-01")}, "statement", Yes},
        {"another class does not", {classRow("icc", "statement", "granted", "2020-10-01")}, "statement", NotAsked},
        {"a recipient with a row of its own is not covered by its class",
            {classRow("un-mechanism", "statement", "granted", "2020-10-01"), row("identity", "refused", "2020-09-01")},
            "statement", NotAsked},
        {"a refusal to the recipient stands against its class",
            {row("statement", "refused", "2020-09-01"), classRow("un-mechanism", "statement", "granted", "2020-10-01")},
            "statement", Refused},
        {"a grant to the recipient holds against its class",
            {row("statement", "granted", "2020-09-01"), classRow("un-mechanism", "statement", "refused", "2020-10-01")},
            "statement", Yes},
        {"but not a heading against a finer refusal to the class",
            {row("identity", "granted", "2020-10-01"), classRow("un-mechanism", "identity-name", "refused", "2020-09-01")},
            "identity-name", Refused},
        {"the finer class stands against the wider",
            {classRow("un-group-of-experts", "statement", "refused", "2020-09-01"),
                classRow("un-mechanism", "statement", "granted", "2020-10-01")},
            "statement", Refused},
        {"conditions stay until a newer grant has none",
            {row("statement", "granted-conditions", "2020-09-01"), row("statement", "granted", "2020-10-01")}, "statement", Yes},
        {"finer conditions outlive a newer heading",
            {row("medical-report", "granted-conditions", "2020-09-01"), row("medical", "granted", "2020-10-01")},
            "medical-report", YesWithConditions},
    }));
    CAPTURE(c.fact);
    CHECK(answerCode(ask(c.rows, c.scope)) == answerCode(c.answer));
}

TEST_CASE("what comes after the day of sealing does not count", "[records][consents]")
{
    const std::vector<ConsentRow> rows{row("statement", "granted", "2020-10-02"), row("statement", "withdrawn", "2020-11-10")};
    CHECK(ask(rows, "statement", dayOf(2020, 10, 1)) == ConsentAnswer::NotAsked);
    CHECK(ask(rows, "statement", dayOf(2020, 10, 25)) == ConsentAnswer::Yes);
    CHECK(ask(rows, "statement", dayOf(2020, 11, 10)) == ConsentAnswer::Withdrawn);
}

TEST_CASE("conditions travel once each", "[records][consents]")
{
    ConsentRow first = row("statement", "granted-conditions", "2020-10-01");
    first.conditions = "not public";
    ConsentRow second = row("statement", "granted-conditions", "2020-10-01");
    second.conditions = "not public";
    const Consents table(*Catalogue::builtIn(), {first, second});
    CHECK(table.conditions({kPerson}, kUn, "statement", kToday) == std::vector<std::string>{"not public"});
}

TEST_CASE("an answer names the rows that it rests on", "[records][consents]")
{
    const ConsentRow grant = row("statement", "granted", "2020-10-01");
    const ConsentRow refusal = row("statement", "withdrawn", "2020-11-10");
    const Consents consents(*Catalogue::builtIn(), {grant, refusal});
    const auto before = consents.reading({kPerson}, kUn, "statement", dayOf(2020, 10, 25));
    REQUIRE(before.because.size() == 1);
    CHECK(before.because.front()->id == grant.id);
    const auto after = consents.reading({kPerson}, kUn, "statement", kToday);
    REQUIRE(after.because.size() == 1);
    CHECK(after.because.front()->id == refusal.id);
    CHECK(consents.reading({kPerson}, kUn, "medical", kToday).because.empty());
    CHECK(consents.reading({kOther}, kUn, "statement", kToday).because.empty());
}

TEST_CASE("what a person can take back is what opens something, under a class and under another of their records",
    "[records][consents]")
{
    ConsentRow wide = classRow("un-mechanism", "statement", "granted", "2020-10-01"); // kUn falls under it
    wide.journalOrder = 2;
    ConsentRow merged = classRow("un-mechanism", "medical", "granted-conditions", "2020-09-01");
    merged.person = kOther;
    merged.journalOrder = 1;
    ConsentRow refused = classRow("un-mechanism", "recordings", "refused", "2020-09-01");
    refused.journalOrder = 3;
    const ConsentRow elsewhere = classRow("icc", "identity", "granted", "2020-09-01");
    const Consents consents(*Catalogue::builtIn(), {wide, merged, refused, elsewhere});
    const auto idsOf = [](const std::vector<const ConsentRow*>& rows) {
        std::vector<RecordId> ids;
        for (const ConsentRow* one : rows) ids.push_back(one->id);
        return ids;
    };
    CHECK(idsOf(consents.bearingOn({kPerson, kOther}, kUn)) == std::vector{merged.id, wide.id, refused.id});
    CHECK(idsOf(consents.holdingFor({kPerson, kOther}, kUn, kToday)) == std::vector{merged.id, wide.id});
    CHECK(idsOf(consents.holdingFor({kPerson}, kUn, kToday)) == std::vector{wide.id});
    CHECK(consents.holdingFor({kPerson}, {kOther, "media"}, kToday).empty());
    // A word of the recipient's own takes the place of what was said of its class.
    const ConsentRow own = row("identity", "granted", "2020-12-01");
    const Consents more(*Catalogue::builtIn(), {wide, own});
    CHECK(idsOf(more.holdingFor({kPerson}, kUn, kToday)) == std::vector{own.id});
}

TEST_CASE(
    "a withdrawal repeats whose and for what it is, and takes the day and the way from what was said", "[records][consents]")
{
    const Json given = Json::object({{"person", "p"}, {"recipient_class", "icc"}, {"scope", "medical"}, {"state", "granted"},
        {"date", "2020-10-01"}, {"conditions", "not public"}, {"form", "written"}});
    const Json made =
        withdrawalOf(given, Json::object({{"withdrawn_on", "2021-01-05"}, {"withdrawn_how", "oral"}, {"reason", "fear"}}));
    CHECK(made
        == Json::object(
            {{"person", "p"}, {"recipient_class", "icc"}, {"scope", "medical"}, {"state", "withdrawn"}, {"date", "2021-01-05"},
                {"form", "written"}, {"withdrawn_on", "2021-01-05"}, {"withdrawn_how", "oral"}, {"reason", "fear"}}));
}

TEST_CASE("the consents of one person are read out of a vault as out of all", "[records][consents]")
{
    test::MemoryVault vault;
    REQUIRE(vault.records->importLines(*findResource("sample/samples.jsonl"), {}).problems.empty());
    const RecordReader& reader = vault.reader();
    const Consents all = Consents::read(reader);
    std::size_t granted = 0;
    for (const RecordId& person : reader.all("person")) {
        const Consents own = Consents::read(reader, {person});
        for (const RecordId& id : reader.all("recipient")) {
            const ConsentRecipient recipient{id, reader.get(id).fields.stringOr("type")};
            for (const std::string_view scope : {"statement", "recordings", "medical", "identity"}) {
                CHECK(own.answer({person}, recipient, scope, kToday) == all.answer({person}, recipient, scope, kToday));
                granted += isGranted(own.answer({person}, recipient, scope, kToday)) ? 1 : 0;
            }
        }
    }
    CHECK(granted > 20);
}

namespace {

/// Random consents of one person, dense enough that rows meet.
class RandomRows {
public:
    explicit RandomRows(unsigned seed) : m_random(seed) { }

    ConsentRow next(bool refusing)
    {
        static const std::vector<const char*> scopes{
            "statement", "medical", "medical-report", "medical-sexual", "identity", "identity-name", "identity-public"};
        static const std::vector<const char*> dates{
            "2020-09", "2020-09-10", "2020-10-01", "2020-10-01~", "2020-10-20", "2020", "2021-02"};
        static const std::vector<const char*> open{"granted", "granted-conditions", "granted"};
        static const std::vector<const char*> closed{"refused", "withdrawn", "not-asked", "expired"};
        ConsentRow made = row(pick(scopes), refusing || chance(3) ? pick(closed) : pick(open), pick(dates), pickNumber(5));
        if (chance(3)) {
            made.recipient.reset();
            made.recipientClass = pick(std::vector<const char*>{"un-mechanism", "un-group-of-experts", "icc"});
        }
        if (chance(6)) made.validUntil = day(pick(dates));
        return made;
    }
    std::vector<ConsentRow> table(bool refusing = false)
    {
        std::vector<ConsentRow> rows;
        for (std::size_t n = 1 + pickNumber(6); n > 0; --n) rows.push_back(next(refusing));
        return rows;
    }
    void shuffle(std::vector<ConsentRow>& rows) { std::shuffle(rows.begin(), rows.end(), m_random); }

private:
    std::size_t pickNumber(std::size_t below) { return m_random() % below; }
    bool chance(std::size_t oneIn) { return pickNumber(oneIn) == 0; }
    template <class T> T pick(const std::vector<T>& from) { return from[pickNumber(from.size())]; }
    std::mt19937 m_random;
};

const std::vector<std::string> kAskedScopes{
    "statement", "medical", "medical-report", "medical-sexual", "identity", "identity-name", "identity-public"};

} // namespace

TEST_CASE("a further row that refuses never opens anything", "[records][consents][property]")
{
    int closedByIt = 0;
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        RandomRows random(seed);
        std::vector<ConsentRow> rows = random.table();
        std::vector<ConsentRow> more = rows;
        more.push_back(random.next(true));
        for (const std::string& scope : kAskedScopes) {
            const bool openedBefore = isGranted(ask(rows, scope)), openedAfter = isGranted(ask(more, scope));
            if (openedAfter && !openedBefore) {
                CAPTURE(seed, scope);
                FAIL("a refusal opened a scope");
            }
            closedByIt += openedBefore && !openedAfter ? 1 : 0;
        }
    }
    CHECK(closedByIt > 100); // the tables are such that refusals do matter
}

TEST_CASE("the order in which consents are read does not matter", "[records][consents][property]")
{
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        RandomRows random(seed);
        std::vector<ConsentRow> rows = random.table();
        std::vector<ConsentRow> shuffled = rows;
        random.shuffle(shuffled);
        for (const std::string& scope : kAskedScopes) {
            CAPTURE(seed, scope);
            REQUIRE(ask(rows, scope) == ask(shuffled, scope));
        }
    }
}

TEST_CASE("a scope without any grant is closed", "[records][consents][property]")
{
    for (unsigned seed = 1; seed <= 500; ++seed) {
        RandomRows random(seed);
        std::vector<ConsentRow> rows = random.table();
        std::erase_if(rows, [](const ConsentRow& one) { return one.state.starts_with("granted"); });
        for (const std::string& scope : kAskedScopes) {
            CAPTURE(seed, scope);
            REQUIRE_FALSE(isGranted(ask(rows, scope)));
        }
    }
}
