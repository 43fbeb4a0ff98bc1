// What no bundle holds, what each line says with itself, and when nothing is sealed: notes of ours, conditions, the clock.
#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/bundle/write/html.h"
#include "tests/catch.h"
#include "tests/core/bundle/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;

namespace {

constexpr std::int64_t kHourMs = 3'600'000;

/// The machine's clock, set back or forward until the end of a test.
struct HeldClock {
    explicit HeldClock(std::int64_t byMs) { setClock(nowMs() + byMs); }
    HeldClock(const HeldClock&) = delete;
    HeldClock& operator=(const HeldClock&) = delete;
    ~HeldClock() { setClock(std::nullopt); }
};

std::vector<Json> linesOf(const std::string& tar, const std::string& kind)
{
    std::vector<Json> lines;
    const std::string text = fileInTar(tar, "data/records/" + kind + ".jsonl");
    for (const std::string_view line : split(text, '\n'))
        if (!line.empty()) lines.push_back(parseCanonical(line));
    return lines;
}

RecordId addHome(SampleVault& sample)
{
    Records& records = sample.vault->records();
    const RecordId home = records
                              .commit({RecordChange{newRecordId(), "place",
                                  Json::object({{"name", "A home"}, {"type", "home"}, {"language", "en"}}), std::nullopt}})
                              .front();
    records.finalise(home);
    return home;
}

} // namespace

TEST_CASE("what is ours is in no line, and cases in no bundle", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const auto out = sample.newFolder();
    sample.exportTo(sample.request(sample.recipient), out);
    const std::string tar = sample.plain(out);
    std::size_t looked = 0, ours = 0;
    for (const Kind& kind : sample.vault->catalogue().kinds()) {
        const std::vector<Json> lines = linesOf(tar, kind.name);
        if (kind.isOwnWork) CHECK(lines.empty());
        for (const Json& line : lines) {
            ++looked;
            const auto id = parseRecordId(line.at("id").string());
            for (const Field& field : kind.fields) {
                if (!field.ours) continue;
                CAPTURE(kind.name, field.name);
                CHECK(line.at("fields").find(field.name) == nullptr);
                if (id && sample.vault->reader().get(*id).fields.find(field.name)) ++ours;
            }
        }
    }
    CHECK(looked > 100);
    CHECK(ours > 100);
}

TEST_CASE("each line says on which conditions it goes, and its schema knows", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const ExportRequest request = sample.request(sample.recipient);
    std::map<std::string, std::vector<std::string>> wanted;
    for (const GateDecision& decision : sample.plan(request).decisions)
        if (decision.verdict == Verdict::Goes && decision.kind != "person") wanted[toText(decision.record)] = decision.conditions;
    const auto out = sample.newFolder();
    sample.exportTo(request, out);
    CHECK(sample.verify(out).good());
    const std::string tar = sample.plain(out);
    std::size_t said = 0;
    for (const char* kind : {"testimony", "passage", "act", "evidence_item", "event"}) {
        for (const Json& line : linesOf(tar, kind)) {
            CAPTURE(kind, line.at("id").string());
            CHECK(line.stringsAt("conditions") == wanted.at(line.at("id").string()));
            CHECK((line.find("conditions") == nullptr) == wanted.at(line.at("id").string()).empty());
            said += line.stringsAt("conditions").size();
        }
        const Json schema = parseJson(fileInTar(tar, std::string("data/records/schema/") + kind + ".schema.json"));
        CHECK(schema.at("properties").find("conditions"));
    }
    CHECK(said > 0);
    for (const Json& line : linesOf(tar, "person")) said += line.stringsAt("conditions").size();
    CHECK(said > 1);
}

TEST_CASE("conditions stand on page one and at the head of each article they hold for", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const auto out = sample.newFolder();
    sample.exportTo(sample.request(sample.recipient), out);
    const std::string tar = sample.plain(out), page = fileInTar(tar, "data/index.html");
    const auto list = page.find("<section id=\"conditions\">"), contents = page.find("<nav>");
    REQUIRE(list < contents);
    const std::string onPageOne = page.substr(list, contents - list);
    std::size_t said = 0;
    for (const Json& line : linesOf(tar, "testimony")) {
        const std::string id = line.at("id").string();
        const auto article = page.find("<article id=\"r-" + id + "\">");
        REQUIRE(article != std::string::npos);
        const std::string head = page.substr(article, page.find("<h4>", article) - article); // before the words
        for (const std::string& condition : line.stringsAt("conditions")) {
            CAPTURE(condition);
            CHECK(head.find("<p class=\"condition\">") != std::string::npos);
            CHECK(head.find(escapeHtml(condition)) != std::string::npos);
            CHECK(onPageOne.find(escapeHtml(condition)) != std::string::npos);
            CHECK(onPageOne.find("#r-" + id) != std::string::npos);
            ++said;
        }
    }
    CHECK(said > 0);
}

TEST_CASE("a record names every bundle it went out with, withdrawn too", "[bundle][export]")
{
    SampleVault sample;
    const auto out = sample.newFolder();
    const ExportResult result = sample.exportTo(sample.request(sample.recipient), out);
    const RecordReader& reader = sample.vault->reader();
    const RecordId testimony = *parseRecordId(linesOf(sample.plain(out), "testimony").front().at("id").string());
    const auto check = [&] {
        const std::vector<SentBundle> sent = bundlesWith(reader, testimony);
        REQUIRE(sent.size() == 1);
        CHECK(sent.front().handover == result.handover);
        CHECK(sent.front().label == result.label);
        CHECK(sent.front().recipient == sample.recipient);
        CHECK(sent.front().recipientName == recipient(reader, sample.recipient).name);
        CHECK_FALSE(sent.front().date.empty());
    };
    check();
    sample.vault->records().withdraw(testimony, {{}, "They asked me to"});
    check();
    sample.vault->records().withdraw(result.handover, {{}, "The stick was lost"});
    CHECK(bundlesWith(reader, testimony).empty());
}

TEST_CASE("one key of two recipients is told with the plan", "[bundle][export]")
{
    SampleVault& sample = SampleVault::instance();
    const ExportPlan plan = sample.plan(sample.request(sample.recipient));
    const RecordReader& reader = sample.vault->reader();
    CHECK(plan.keySharedWith == std::vector{recipient(reader, sample.other).name});
    const auto warnings = warningsOf(plan);
    CHECK(std::ranges::any_of(warnings, [](const Error& warning) { return warning.is("bundle.key-shared"); }));
}

TEST_CASE("a private home goes where it is picked, never with everything", "[bundle][export]")
{
    SampleVault sample;
    const RecordId home = addHome(sample);
    ExportRequest request = sample.request(sample.recipient);
    const auto decisionOn = [&] {
        const ExportPlan plan = sample.plan(request);
        const auto found = std::ranges::find(plan.decisions, home, &GateDecision::record);
        REQUIRE(found != plan.decisions.end());
        return *found;
    };
    CHECK(decisionOn().verdict == Verdict::Stays);
    CHECK(decisionOn().reason == "third-party");
    request.everything = false;
    request.selection = {home};
    CHECK(decisionOn().verdict == Verdict::Goes);
}

TEST_CASE("consents are read by the newest day that is known, and a clock behind it seals nothing", "[bundle][export]")
{
    SampleVault sample;
    const ExportRequest request = sample.request(sample.recipient);
    const Day today = sample.plan(request).at.day;
    const auto out = sample.newFolder();
    SECTION("some minutes back, as clocks are set right")
    {
        const HeldClock clock(-kHourMs / 12);
        const ExportPlan plan = sample.plan(request);
        CHECK(plan.at.day >= today);
        CHECK_FALSE(plan.at.isClockBehind);
        sample.seal(plan, out);
        CHECK(countFiles(out) == 2);
    }
    SECTION("hours or months back")
    {
        const HeldClock clock(GENERATE(-2, -100 * 24) * kHourMs);
        const ExportPlan plan = sample.plan(request);
        CHECK(plan.at.day >= today);
        CHECK(plan.warnings == std::vector<std::string>{"bundle.clock-behind"}); // and nothing that only the clock makes wrong
        CHECK(keyOf([&] { sample.seal(plan, out); }) == "bundle.clock-behind");
        CHECK(countFiles(out) == 0);
    }
    SECTION("set back after the dry run")
    {
        const ExportPlan plan = sample.plan(request);
        const HeldClock clock(-100 * 24 * kHourMs);
        CHECK(keyOf([&] { sample.seal(plan, out); }) == "bundle.clock-behind");
        CHECK(countFiles(out) == 0);
    }
    SECTION("ahead")
    {
        const HeldClock clock(100 * 24 * kHourMs);
        CHECK(sample.plan(request).at.day.number == today.number + 100);
    }
}

TEST_CASE("a consent that is cut from the tables, or changed in them, is told before anything is sealed", "[bundle][export]")
{
    SampleVault sample;
    const ExportRequest request = sample.request(sample.recipient);
    const auto out = sample.newFolder();
    const RecordReader& reader = sample.vault->reader();
    const Record consent = reader.get(reader.all("consent").back());
    const std::string row = "(SELECT row FROM record WHERE id = x'" + toHex(consent.id.bytes) + "')";
    Connection& records = Inside::databases(*sample.vault).records;
    SECTION("cut")
    {
        records.execute("DELETE FROM link WHERE row = " + row + "; DELETE FROM term WHERE row = " + row
            + "; DELETE FROM span WHERE row = " + row + "; DELETE FROM document WHERE row = " + row
            + "; DELETE FROM record WHERE id = x'" + toHex(consent.id.bytes) + '\'');
    }
    SECTION("its state") { records.execute("UPDATE record SET status = 'draft' WHERE row = " + row); }
    SECTION("what was said")
    {
        records.execute("UPDATE document SET json = replace(json, '\"state\":\"', '\"state\":\"x') WHERE row = " + row);
    }
    SECTION("whom it tells of") { records.execute("DELETE FROM link WHERE row = " + row); }
    const ExportPlan plan = sample.plan(request);
    try {
        sample.seal(plan, out);
        FAIL("sealed");
    } catch (const Error& error) {
        CHECK(error.is("bundle.consents-differ"));
        CHECK(error.args == std::vector<std::string>{consent.code.empty() ? toText(consent.id) : consent.code});
    }
    CHECK(countFiles(out) == 0);
}
