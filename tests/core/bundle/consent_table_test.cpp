#include "tests/catch.h"

#include <algorithm>
#include <random>

#include "core/bundle/gate/gate.h"

using namespace zapis;

namespace {

const RecordId kPerson{{std::byte{1}}};
const RecordId kRecipient{{std::byte{2}}};
const RecordId kOther{{std::byte{3}}};
const GateRecipient kUn{kRecipient, "un-group-of-experts"};
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
    return ConsentTable(*Catalogue::builtIn(), std::move(rows)).answer(kPerson, kUn, scope, on);
}

bool opens(ConsentAnswer answer) { return answer == ConsentAnswer::Yes || answer == ConsentAnswer::YesWithConditions; }

} // namespace

TEST_CASE("the effective consent is the newest row, or the narrower one", "[bundle][gate]")
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

TEST_CASE("what comes after the day of sealing does not count", "[bundle][gate]")
{
    const std::vector<ConsentRow> rows{row("statement", "granted", "2020-10-02"), row("statement", "withdrawn", "2020-11-10")};
    CHECK(ask(rows, "statement", dayOf(2020, 10, 1)) == ConsentAnswer::NotAsked);
    CHECK(ask(rows, "statement", dayOf(2020, 10, 25)) == ConsentAnswer::Yes);
    CHECK(ask(rows, "statement", dayOf(2020, 11, 10)) == ConsentAnswer::Withdrawn);
}

TEST_CASE("conditions travel once each", "[bundle][gate]")
{
    ConsentRow first = row("statement", "granted-conditions", "2020-10-01");
    first.conditions = "not public";
    ConsentRow second = row("statement", "granted-conditions", "2020-10-01");
    second.conditions = "not public";
    const ConsentTable table(*Catalogue::builtIn(), {first, second});
    CHECK(table.conditions(kPerson, kUn, "statement", kToday) == std::vector<std::string>{"not public"});
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

TEST_CASE("a further row that refuses never opens anything", "[bundle][gate][property]")
{
    int closedByIt = 0;
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        RandomRows random(seed);
        std::vector<ConsentRow> rows = random.table();
        std::vector<ConsentRow> more = rows;
        more.push_back(random.next(true));
        for (const std::string& scope : kAskedScopes) {
            const bool openedBefore = opens(ask(rows, scope)), openedAfter = opens(ask(more, scope));
            if (openedAfter && !openedBefore) {
                CAPTURE(seed, scope);
                FAIL("a refusal opened a scope");
            }
            closedByIt += openedBefore && !openedAfter ? 1 : 0;
        }
    }
    CHECK(closedByIt > 100); // the tables are such that refusals do matter
}

TEST_CASE("the order in which consents are read does not matter", "[bundle][gate][property]")
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

TEST_CASE("a scope without any grant is closed", "[bundle][gate][property]")
{
    for (unsigned seed = 1; seed <= 500; ++seed) {
        RandomRows random(seed);
        std::vector<ConsentRow> rows = random.table();
        std::erase_if(rows, [](const ConsentRow& one) { return one.state.starts_with("granted"); });
        for (const std::string& scope : kAskedScopes) {
            CAPTURE(seed, scope);
            REQUIRE_FALSE(opens(ask(rows, scope)));
        }
    }
}
