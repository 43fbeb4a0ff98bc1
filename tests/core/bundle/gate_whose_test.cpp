// Whose a record is (docs/model/domain.md §5a): files, persons in fields without scope, records that ask nobody.
#include "tests/catch.h"

#include "tests/core/bundle/asking.h"

using namespace zapis;
using test::Asking;
using test::kSealing;

namespace {

/// The samples, and a file that shows nobody and says nothing of whose it is.
struct WithFile : Asking {
    explicit WithFile(const std::string& type = "document", const std::string& mediaType = "image/jpeg")
    {
        put("file", "evidence_item",
            Json::object({{"title", "A file"}, {"type", type}, {"media_type", mediaType}, {"depicts_nobody", "yes"},
                {"original", "00112233445566778899aabbccddeeff"}}));
    }
    Verdict verdict() { return about("file").verdict; }
};

} // namespace

TEST_CASE("a file asks those whose records point at it, for the scope of the file", "[bundle][gate][whose]")
{
    struct Case {
        std::string type, scope; ///< of the file
        std::string person, kind, field;
    };
    const auto c = GENERATE(values<Case>({
        {"audio", "recordings-audio", "p-hanna", "testimony", "recordings"},
        {"letter", "recordings", "p-hanna", "testimony", "exhibits_shown"},
        {"injury-photo", "medical-images", "p-olga", "medical_finding", "photos"},
        {"medical-record", "medical-report", "p-olga", "medical_finding", "report"},
        {"complaint-copy", "recordings", "p-maryla", "complaint", "copy"},
        {"court-document", "recordings", "p-maryla", "detention", "decision"},
    }));
    CAPTURE(c.type, c.kind, c.field);
    WithFile gate(c.type, c.type == "audio" ? "audio/mpeg" : "image/jpeg");
    const std::string about = c.kind == "complaint" ? "complainant" : "person";
    const bool isMany = c.field == "recordings" || c.field == "exhibits_shown" || c.field == "photos";
    gate.put(
        "of", c.kind, Json::object({{about, gate.link(c.person)}, {c.field, isMany ? gate.links("file") : gate.link("file")}}));
    const auto state = GENERATE(Status::Final, Status::Draft, Status::Withdrawn); // it says whose the file is all the same
    gate.samples.source.at(gate.samples.id("of")).status = state;
    gate.grant(c.person, "r-un", "recordings", "withdrawn");
    gate.grant(c.person, "r-un", "medical", "withdrawn");
    CHECK(gate.verdict() == Verdict::Stays);
    CHECK(gate.about("file").because == std::vector{gate.samples.id(c.person)});
    gate.grant(c.person, "r-un", c.scope, "granted", Json::object({{"date", "2021-01-20"}, {"conditions", "ask first"}}));
    CHECK(gate.verdict() == Verdict::Goes);
    CHECK(gate.about("file").conditions == std::vector<std::string>{"ask first"});
}

TEST_CASE("rows of a record point at its file as well", "[bundle][gate][whose]")
{
    WithFile gate("interview-recording", "audio/mpeg");
    const Json transcript = Json::object({{"recording", gate.link("file")}, {"kind", "verbatim"}});
    gate.put("of", "testimony", Json::object({{"person", gate.link("p-olga")}, {"transcripts", Json::array({transcript})}}));
    CHECK(gate.verdict() == Verdict::Stays); // p-olga gave the text alone
    CHECK(gate.about("file").because == std::vector{gate.samples.id("p-olga")});
    gate.grant("p-olga", "r-un", "recordings");
    CHECK(gate.verdict() == Verdict::Goes);
}

TEST_CASE("what was made of a file belongs to those whose file it was, and the other way round", "[bundle][gate][whose]")
{
    const bool isMadeOfTheirs = GENERATE(true, false);
    WithFile gate("letter");
    gate.put("other", "evidence_item", Json::object({{"title", "Another"}, {"type", "letter"}, {"depicts_nobody", "yes"}}));
    gate.put("of", "complaint", Json::object({{"complainant", gate.link("p-olga")}, {"copy", gate.link("other")}}));
    CHECK(gate.verdict() == Verdict::Goes);
    gate.samples.fields(isMadeOfTheirs ? "file" : "other")["derived_from"] = gate.link(isMadeOfTheirs ? "other" : "file");
    CHECK(gate.verdict() == Verdict::Stays);
}

TEST_CASE("a file asks through the facts of its passages, as a testimony does", "[bundle][gate][whose]")
{
    WithFile gate("letter");
    gate.put("passage", "passage", Json::object({{"evidence_item", gate.link("file")}, {"quote", "…"}}));
    gate.put("fact", "fact_link", Json::object({{"passage", gate.link("passage")}, {"target", gate.link("a-gas")}}));
    CHECK(gate.said("file", "r-un") == "no (not-asked)"); // p-maryla, recordings
    gate.grant("p-maryla", "r-un", "recordings");
    CHECK(gate.said("file", "r-un") == "yes");
}

TEST_CASE("content of which nobody is asked stays", "[bundle][gate][whose]")
{
    struct Case {
        std::string type, mediaType;
        bool goes;
    };
    const auto c = GENERATE(values<Case>({{"document", "image/jpeg", true}, {"photograph", "image/jpeg", true},
        {"injury-photo", "image/jpeg", false}, {"medical-record", "application/pdf", false},
        {"forensic-report", "application/pdf", false}, {"interview-recording", "application/zip", false},
        {"other", "audio/mpeg", false}, {"social-post", "video/mp4", false}}));
    CAPTURE(c.type, c.mediaType);
    WithFile gate(c.type, c.mediaType);
    CHECK((gate.verdict() == Verdict::Goes) == c.goes);
    if (!c.goes) CHECK(gate.about("file").reason == "third-party");
    gate.samples.fields("file")["sexual_content"] = "yes";
    CHECK(gate.verdict() == Verdict::Stays);
    gate.samples.fields("file").members().erase("sexual_content");
    // A picture of those who are accused says whom it shows; their wounds are theirs.
    gate.samples.fields("file")["depicts"] = gate.links("p-drozdov");
    const bool isMedical = c.type == "injury-photo" || c.type == "medical-record" || c.type == "forensic-report";
    CHECK((gate.verdict() == Verdict::Goes) == !isMedical);
}

TEST_CASE("the sheet of a consent goes nowhere", "[bundle][gate][whose]")
{
    const auto state = GENERATE(values<std::string>({"granted", "refused"}));
    WithFile gate;
    REQUIRE(gate.verdict() == Verdict::Goes);
    gate.grant("p-egor", "r-un", "statement", state, Json::object({{"proof", gate.link("file")}}));
    CHECK(gate.verdict() == Verdict::Stays);
    CHECK(gate.about("file").reason == "consent");
    CHECK(gate.about("file").because == std::vector{gate.samples.id("p-egor")});
}

TEST_CASE("a file's own description follows the file, its warning is always told", "[bundle][gate][whose]")
{
    Asking gate;
    gate.samples.fields("ev-photos-gate")["made_at"] = "2020-08-14T10:00:00Z";
    gate.grant("p-egor", "r-un", "recordings", "withdrawn");
    const GateDecision decision = gate.about("ev-photos-gate"); // medical
    REQUIRE(decision.verdict == Verdict::Goes);
    CHECK(decision.withheldFields == std::vector<std::string>{"tags"});
    gate.grant("p-kastus", "r-un", "recordings");
    gate.grant("p-maryla", "r-un", "recordings");
    gate.grant("p-egor", "r-un", "recordings");
    gate.samples.fields("ev-video")["graphic"] = "yes";
    CHECK_FALSE(gate.withholds("ev-video", "graphic"));
}

TEST_CASE("who holds an office is not given away by it", "[bundle][gate][whose]")
{
    Asking gate;
    CHECK_FALSE(gate.withholds("po-deputy", "holder")); // accused
    gate.samples.fields("po-deputy")["holder"] = gate.link("p-vyaz");
    CHECK(gate.about("po-deputy").verdict == Verdict::Goes);
    CHECK(gate.withholds("po-deputy", "holder")); // he agreed to his account, not to being known
    gate.put("cl", "command_link", Json::object({{"superior", gate.link("p-vyaz")}, {"subordinate", gate.link("u-zar")}}));
    CHECK(gate.withholds("cl", "superior"));
    gate.grant("p-vyaz", "r-un", "identity", "granted", Json::object({{"conditions", "to the judge alone"}}));
    CHECK_FALSE(gate.withholds("po-deputy", "holder"));
    CHECK(std::ranges::count(gate.about("po-deputy").conditions, "to the judge alone") == 1);
    CHECK_FALSE(gate.withholds("cl", "superior"));
    gate.grant("p-vyaz", "r-un", "statement", "refused", Json::object({{"date", "2021-01-20"}}));
    CHECK(gate.withholds("cl", "superior"));
}

TEST_CASE("a witness who holds an office is a witness first", "[bundle][gate][whose]")
{
    Asking gate;
    REQUIRE_FALSE(gate.withholds("po-deputy", "holder"));
    SECTION("by an account") { gate.put("t", "testimony", Json::object({{"person", gate.link("p-drozdov")}}), Status::Draft); }
    SECTION("as one who saw") { gate.samples.fields("d-egor")["witnesses"] = gate.links("p-drozdov"); }
    SECTION("without any role on file") { gate.samples.fields("p-drozdov").members().erase("roles"); }
    CHECK(gate.withholds("po-deputy", "holder"));
}

TEST_CASE("those in fields without scope of a vault's own kinds are asked", "[bundle][gate][whose][own]")
{
    const std::string owner =
        "[extends]\nkind = \"place\"\n[[fields]]\nname = \"x_owner\"\ntype = \"link\"\nkinds = [\"person\"]\n"
        "sensitivity = \"case\"\nscope = []\nstep = \"where\"\nlabel = { en = \"Owner\" }\n"
        "help = { en = \"Whose home\" }\n";
    const std::string taking = "[extends]\nkind = \"event\"\n[[fields]]\nname = \"x_took_part\"\ntype = \"link\"\nmany = true\n"
                               "kinds = [\"person\"]\nsensitivity = \"case\"\nscope = []\nstep = \"handling\"\n"
                               "label = { en = \"Took part\" }\nhelp = { en = \"Who was there\" }\n";
    Asking gate;
    gate.catalogue = Catalogue::withAdditions({{"x_owner", owner}, {"x_taking", taking}});
    gate.put("home", "place", Json::object({{"name", "A home"}, {"type", "home"}, {"x_owner", gate.link("p-olga")}}));
    gate.put("party", "event", Json::object({{"title", "A party"}, {"x_took_part", gate.links("p-olga")}}));
    CHECK(gate.withholds("home", "x_owner")); // she gave her account, not her name
    CHECK_FALSE(gate.withholds("party", "x_took_part"));
    gate.grant("p-olga", "r-un", "identity-name");
    CHECK_FALSE(gate.withholds("home", "x_owner"));
    gate.grant("p-olga", "r-un", "statement", "refused", Json::object({{"date", "2021-01-20"}}));
    CHECK(gate.withholds("home", "x_owner"));
    CHECK(gate.withholds("party", "x_took_part"));
}

TEST_CASE("what only one account tells of goes as that account goes", "[bundle][gate][whose]")
{
    struct Case {
        std::string kind, named, in; ///< a record of this kind, named there
    };
    const auto c =
        GENERATE(values<Case>({{"place", "where", "act"}, {"event", "event", "act"}, {"unit", "arrest_by", "detention"},
            {"place", "place", "testimony"}, {"source", "sources", "testimony"}, {"perpetrator", "perpetrators.who", "act"}}));
    CAPTURE(c.kind, c.in);
    Asking gate;
    gate.put("thing", c.kind, Json::object({{"name", "A thing"}}));
    const Json person = gate.link("p-egor");
    Json fields = Json::object({{"victim", person}, {"person", person}});
    if (c.named == "perpetrators.who")
        fields["perpetrators"] = Json::array({Json::object({{"who", gate.link("thing")}, {"part", "ordered"}})});
    else if (c.named == "arrest_by" || c.named == "sources") fields[c.named] = gate.links("thing");
    else fields[c.named] = gate.link("thing");
    gate.put("teller", c.in, std::move(fields));
    REQUIRE(gate.about("teller").verdict == Verdict::Goes);
    CHECK(gate.about("thing").verdict == Verdict::Goes);
    SECTION("refused")
    {
        gate.grant("p-egor", "r-un", "statement", "refused", Json::object({{"date", "2021-01-20"}}));
        CHECK(gate.said("thing", "r-un") == "no (refused)");
        CHECK(gate.about("thing").because == std::vector{gate.samples.id("p-egor")});
    }
    SECTION("withdrawn")
    {
        gate.samples.source.at(gate.samples.id("teller")).status = Status::Withdrawn;
        CHECK(gate.said("thing", "r-un") == "no (withdrawn)");
    }
    SECTION("another account tells of it as well")
    {
        gate.samples.source.at(gate.samples.id("teller")).status = Status::Withdrawn;
        gate.put("link", "fact_link", Json::object({{"passage", gate.link("ps-t01-02")}, {"target", gate.link("thing")}}));
        CHECK(gate.about("thing").verdict == Verdict::Goes);
    }
}

TEST_CASE("what stands between is looked through", "[bundle][gate][whose]")
{
    Asking gate;
    gate.put("base", "place", Json::object({{"name", "A base"}, {"type", "military"}}));
    gate.put("unit", "unit", Json::object({{"base", gate.link("base")}}));
    gate.put("post", "post", Json::object({{"unit", gate.link("unit")}, {"title", "A post"}}));
    for (const char* key : {"base", "unit", "post"})
        CHECK(gate.about(key).verdict == Verdict::Goes); // on file, nobody told of it
    gate.put("teller", "complaint", Json::object({{"complainant", gate.link("p-iryna")}, {"addressed_to", gate.link("post")}}));
    for (const char* key : {"base", "unit", "post"}) CHECK(gate.about(key).because == std::vector{gate.samples.id("p-iryna")});
    gate.grant("p-iryna", "r-un", "statement");
    for (const char* key : {"base", "unit", "post"}) CHECK(gate.about(key).verdict == Verdict::Goes);
}

TEST_CASE("a description of which nothing tells stays", "[bundle][gate][whose]")
{
    Asking gate;
    gate.put("x", "perpetrator", Json::object({{"called_by", "a nickname"}}));
    CHECK(gate.said("x", "r-un") == "no (third-party)");
    gate.put("group", "act", Json::object({{"group", "those in the cell"}, {"type", "ill-treatment"}}));
    CHECK(gate.said("group", "r-un") == "no (third-party)");
    gate.samples.fields("group")["passages"] = gate.links("ps-t01-02");
    CHECK(gate.about("group").verdict == Verdict::Goes);
    gate.samples.fields("group")["perpetrators"] = Json::array({Json::object({{"who", gate.link("x")}, {"part", "ordered"}})});
    CHECK(gate.about("x").verdict == Verdict::Goes);
}

TEST_CASE("conditions of each field that goes travel", "[bundle][gate][whose]")
{
    Asking gate;
    gate.samples.fields("t01")["segments"] = Json::array({Json::object({{"text", "I heard"}})});
    REQUIRE(gate.about("t01").conditions.empty());
    gate.grant("p-egor", "r-un", "recordings", "granted-conditions",
        Json::object({{"conditions", "voice altered only"}, {"date", "2021-01-20"}}));
    CHECK(gate.about("t01").conditions == std::vector<std::string>{"voice altered only"});
    CHECK(gate.about("ps-t01-02").conditions == std::vector<std::string>{"voice altered only"});
    gate.samples.fields("p-egor")["nationality"] = Json::array({"by"});
    gate.grant("p-egor", "r-un", "identity", "granted-conditions",
        Json::object({{"conditions", "for one person only"}, {"date", "2021-01-20"}}));
    CHECK(std::ranges::count(gate.about("p-egor").conditions, "for one person only") == 1);
}

TEST_CASE("a passage of words that are withheld stays, however its field is written", "[bundle][gate][whose]")
{
    const auto field = GENERATE(values<std::string>({"segments", "segments.text", "no_such_field"}));
    CAPTURE(field);
    Asking gate;
    gate.samples.fields("t03")["segments"] = Json::array({Json::object({{"text", "I counted"}})});
    CHECK(gate.about("ps-t03-15").verdict == Verdict::Goes);
    gate.samples.fields("ps-t03-15")["field"] = field;
    CHECK(gate.said("ps-t03-15", "r-un") == "no (consent)");
}

TEST_CASE("a person who hides stands in no count, under whichever record and reason", "[bundle][gate][whose]")
{
    Asking gate;
    gate.put("p-same", "person",
        Json::object({{"roles", Json::array({"witness"})},
            {"same_as", Json::array({Json::object({{"to", gate.link("p-iryna")}, {"decision", "confirmed"}})})}}));
    gate.put("of-same", "act", Json::object({{"victim", gate.link("p-same")}, {"type", "ill-treatment"}}));
    gate.put("file", "evidence_item", Json::object({{"title", "A file"}, {"type", "letter"}})); // does not say whom it shows
    gate.put("of", "complaint", Json::object({{"complainant", gate.link("p-same")}, {"copy", gate.link("file")}}));
    gate.samples.fields("s-volunteers")["conditions"] = "Not before the trial";
    gate.put("sourced", "act",
        Json::object({{"victim", gate.link("p-same")}, {"type", "ill-treatment"}, {"sources", gate.links("s-volunteers")}}));
    gate.put("home", "place", Json::object({{"name", "A home"}}));
    gate.samples.fields("of-same")["where"] = gate.link("home");
    CHECK(gate.about("file").reason == "third-party");
    CHECK(gate.about("sourced").reason == "source-condition");
    const std::vector<std::string> keys{"p-same", "p-iryna", "of-same", "file", "sourced", "home"};
    for (const std::string& key : keys) CHECK_FALSE(gate.about(key).inNoCount);
    gate.grant("p-iryna", "r-un", "statement", "refused", Json::object({{"hide_existence", "yes"}}));
    for (const std::string& key : keys) {
        CAPTURE(key);
        CHECK(gate.about(key).verdict != Verdict::Goes);
        CHECK(gate.about(key).inNoCount);
    }
    CHECK(test::consentsOf(*gate.catalogue, gate.samples.source).hidesExistence(gate.samples.id("p-same")));
}
