#include "tests/catch.h"

#include <algorithm>
#include <random>

#include "core/base/resource.h"
#include "core/records/consents.h"
#include "tests/core/records/memory_vault.h"
#include "tests/core/records/plain_source.h"

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
    ConsentRow withdrawnLater = row("statement", "withdrawn", "2020-10-01");
    withdrawnLater.withdrawnOn = day("2021-01-05");
    ConsentRow ahead = row("statement", "withdrawn", "2031-01-05");
    ahead.withdrawnOn = day("2031-01-05");
    ConsentRow endsAhead = row("statement", "granted", "2020-10-01");
    endsAhead.withdrawnOn = day("2031-01-05");
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
        {"a refusal that lies ahead by a slip",
            {row("statement", "granted", "2021-01-01"), row("statement", "refused", "2031-01-01")}, "statement", Refused},
        {"a withdrawal that lies ahead by a slip", {row("statement", "granted", "2021-01-01"), ahead}, "statement", Withdrawn},
        {"the same in the row itself", {endsAhead}, "statement", Withdrawn},
        {"it stands until its year is mended", {ahead, row("statement", "granted", "2021-01-20", 9)}, "statement", Withdrawn},
        {"a withdrawal stands at the day on which it was said", {row("statement", "granted", "2020-12-01"), withdrawnLater},
            "statement", Withdrawn},
        {"what was granted anew after it opens", {withdrawnLater, row("statement", "granted", "2021-01-20")}, "statement", Yes},
        {"a vague grant, entered later, does not outweigh a refusal within its span",
            {row("statement", "refused", "2020-11-15", 1), row("statement", "granted", "2020", 2)}, "statement", Refused},
        {"nor a withdrawal", {withdrawnLater, row("statement", "granted", "2021-01", 2)}, "statement", Withdrawn},
        {"one that lies behind it does",
            {row("statement", "refused", "2020-10-31", 1), row("statement", "granted", "2020-11", 2)}, "statement", Yes},
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

TEST_CASE("a grant that comes after the day of sealing does not count, a withdrawal does", "[records][consents]")
{
    const std::vector<ConsentRow> rows{row("statement", "granted", "2020-10-02"), row("statement", "withdrawn", "2020-11-10")};
    CHECK(ask({rows.front()}, "statement", dayOf(2020, 10, 1)) == ConsentAnswer::NotAsked);
    CHECK(ask({rows.front()}, "statement", dayOf(2020, 10, 25)) == ConsentAnswer::Yes);
    // What closes is known already.
    CHECK(ask(rows, "statement", dayOf(2020, 10, 25)) == ConsentAnswer::Withdrawn);
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
    const Consents granting(*Catalogue::builtIn(), {grant});
    const auto before = granting.reading({kPerson}, kUn, "statement", dayOf(2020, 10, 25));
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

TEST_CASE("what is no yes of the person opens nothing", "[records][consents]")
{
    struct Case {
        std::string fact, field, value; ///< of the consent
        std::string death, band, birth; ///< of the person
        bool opens;
    };
    const auto c = GENERATE(values<Case>({
        {"a yes", "form", "written", "", "25-34", "", true},
        {"not able to decide", "capacity_checked", "no", "", "25-34", "", false},
        {"nobody knows whether able", "capacity_checked", "unknown", "", "25-34", "", true},
        {"nothing explained", "explained", "no", "", "25-34", "", false},
        {"explained in part", "explained", "partly", "", "25-34", "", true},
        {"a list without answers", "explained", "", "", "25-34", "", false},
        {"after the death", "date", "2020-10-01", "2020-08-14", "25-34", "", false},
        {"on the day of the death", "date", "2020-08-14", "2020-08-14", "25-34", "", true},
        {"before the death", "date", "2020-08-01", "2020-08-14", "25-34", "", true},
        {"perhaps after the death", "date", "2020-08-01", "2020", "25-34", "", false},
        {"a date that may lie after it", "date", "2020-08", "2020-08-14", "25-34", "", false},
        {"by next of kin", "form", "next-of-kin", "2020-08-14", "25-34", "", true},
        {"a child", "form", "written", "", "16-17", "", false},
        {"a small child", "form", "oral", "", "0-13", "", false},
        {"by the guardian of a child", "form", "guardian", "", "16-17", "", true},
        {"of age by then", "form", "written", "", "16-17", "2002-09", true},
        {"not yet of age, whatever the band says", "form", "written", "", "18-24", "2003", false},
    }));
    CAPTURE(c.fact);
    const RecordId giver = newRecordId();
    test::PlainSource source;
    Json person = Json::object({{"age_band", c.band}});
    if (!c.birth.empty()) person["birth"] = c.birth;
    source.put(kPerson, "person", std::move(person));
    // Of the same person, under another record.
    const RecordId same = newRecordId();
    source.put(same, "person", Json::object({{"merged_into", toText(kPerson)}}), Status::Merged);
    if (!c.death.empty()) source.put(newRecordId(), "death", Json::object({{"person", toText(same)}, {"date", c.death}}));
    Record record;
    record.id = newRecordId();
    record.kind = "consent";
    record.status = Status::Final;
    record.fields = Json::object(
        {{"person", toText(kPerson)}, {"recipient", toText(kRecipient)}, {"scope", "statement"}, {"state", "granted"},
            {"date", "2020-10-01"}, {"form", "written"}, {"capacity_checked", "yes"}, {"given_by", toText(giver)}});
    const std::string explained = c.field == "explained" ? c.value : "yes";
    Json::Array points;
    if (!explained.empty()) points.push_back(Json::object({{"item", "purpose"}, {"answer", explained}}));
    record.fields["explained"] = std::move(points);
    if (c.field != "explained") record.fields[c.field] = c.value;
    RecordGraph graph(*Catalogue::builtIn(), source, RecordGraph::Texts::Kept);
    const Consents consents = Consents::of(graph, {{record, 1}});
    const ConsentAnswer answer = consents.answer({kPerson}, kUn, "statement", kToday);
    CHECK((answer == ConsentAnswer::Yes) == c.opens);
    if (!c.opens) CHECK(answer == ConsentAnswer::NotAsked);
}

TEST_CASE("a grant opens as a kept record alone, and a call before use is a condition", "[records][consents]")
{
    struct Case {
        Status status;
        std::string call;
        ConsentAnswer answer;
    };
    using enum ConsentAnswer;
    const auto c = GENERATE(values<Case>({{Status::Final, "", Yes}, {Status::Amended, "no", Yes},
        {Status::Final, "yes", YesWithConditions}, {Status::Draft, "", NotAsked}, {Status::Merged, "", NotAsked},
        {Status::Withdrawn, "", Withdrawn}, {Status::Quarantined, "", Withdrawn}, {Status::Withdrawn, "yes", Withdrawn}}));
    CAPTURE(statusCode(c.status), c.call);
    Record record;
    record.id = newRecordId();
    record.kind = "consent";
    record.status = c.status;
    record.fields = Json::object({{"person", toText(kPerson)}, {"recipient", toText(kRecipient)}, {"scope", "statement"},
        {"state", "granted"}, {"date", "2020-10-01"}, {"form", "written"}, {"capacity_checked", "yes"},
        {"conditions", "not public"}, {"explained", Json::array({Json::object({{"item", "purpose"}, {"answer", "yes"}})})}});
    if (!c.call.empty()) record.fields["contact_before_use"] = c.call;
    const auto row = consentRow(*Catalogue::builtIn(), record, {}, 1);
    const Consents consents(*Catalogue::builtIn(), row ? std::vector{*row} : std::vector<ConsentRow>());
    CHECK(answerCode(consents.answer({kPerson}, kUn, "statement", kToday)) == answerCode(c.answer));
    const std::vector<std::string> conditions = consents.conditions({kPerson}, kUn, "statement", kToday);
    if (isGranted(c.answer)) {
        REQUIRE(conditions.size() == 1);
        CHECK(conditions.front().starts_with("not public"));
        CHECK((conditions.front().size() > std::string("not public; ").size()) == (c.call == "yes"));
    } else {
        CHECK(conditions.empty());
    }
}

TEST_CASE("who answers for a child or a dead person is somebody else", "[records][consents]")
{
    PersonLife child, dead;
    child.isOfChildBand = true;
    dead.diedFrom = dayOf(2020, 8, 14);
    const auto why = [](const PersonLife& life, const char* form, const char* giver) {
        return whyNoYes(Json::object({{"person", "p"}, {"date", "2020-10-01"}, {"form", form}, {"given_by", giver},
                            {"explained", Json::array({Json::object({{"item", "purpose"}, {"answer", "yes"}})})}}),
            life);
    };
    CHECK(why(child, "guardian", "g") == std::nullopt);
    CHECK(why(child, "guardian", "p") == NoYes::Child);
    CHECK(why(child, "guardian", "") == NoYes::Child);
    CHECK(why(dead, "next-of-kin", "k") == std::nullopt);
    CHECK(why(dead, "next-of-kin", "p") == NoYes::AfterDeath);
    CHECK(why(dead, "guardian", "g") == NoYes::AfterDeath);
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
