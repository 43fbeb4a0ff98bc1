#include "tests/catch.h"
#include "tests/core/journal/journal_fixture.h"

using namespace zapis;
using test::JournalFixture;
using test::keyOf;

namespace {

Json& entryOf(Json& proof) { return proof["entries"].items().at(0); }

Json changed(const Json& proof, const std::function<void(Json&)>& change)
{
    Json copy = proof;
    change(copy);
    return copy;
}

std::vector<std::string> disclosedNames(const Json& entry)
{
    std::vector<std::string> names;
    for (const Json& field : entry.at("disclosed").items()) names.push_back(field.at("name").string());
    return names;
}

} // namespace

TEST_CASE("a proof of a record verifies from its canonical text alone", "[journal][proof]")
{
    JournalFixture journal;
    const RecordId record = newRecordId();
    journal.appendText(record, "secret words", Event::Create);
    for (int i = 0; i < 300; ++i) journal.appendText(newRecordId(), "others");
    journal.appendText(record, "changed words");
    const std::string text = canonical(LogReader(journal.databases).proofOf(record));
    CHECK(text.find("words") == std::string::npos);
    CHECK(text.find(authorText(journal.author)) == std::string::npos);
    CHECK(text.find("@time") == std::string::npos);
    const Json proof = parseCanonical(text);
    REQUIRE(proof.at("entries").items().size() == 2);
    CHECK(disclosedNames(proof.at("entries").items()[0]) == std::vector<std::string>{"@day", "@event", "@kind", "@record"});
    const ProofReport report = verifyProof(proof);
    CHECK(report.records == std::vector<std::string>{toText(record)});
    REQUIRE(report.logs.size() == 1);
    CHECK(report.logs[0].origin == journal.log->origin());
    CHECK(report.logs[0].vkey == journal.log->vkey());
    CHECK(report.logs[0].size == journal.log->size());
    CHECK(report.logs[0].root == LogReader(journal.databases).logs()[0].root);
    CHECK(report.logs[0].entries == 2);
}

TEST_CASE("a proof about a person does not name the record", "[journal][proof]")
{
    JournalFixture journal;
    const RecordId person = newRecordId();
    journal.append({{Event::Create, person, "person", true, {}}});
    const Json proof = LogReader(journal.databases).proofOf(person);
    CHECK(canonical(proof).find(toText(person)) == std::string::npos);
    CHECK(disclosedNames(proof.at("entries").items()[0]) == std::vector<std::string>{"@day", "@event", "@kind"});
    verifyProof(proof);
}

TEST_CASE("a proof carries a checkpoint of each log it speaks of", "[journal][proof]")
{
    JournalFixture journal;
    const RecordId record = newRecordId();
    journal.appendText(record, "here", Event::Create);
    journal.log.emplace(journal.databases, journal.author, "elsewhere");
    journal.appendText(record, "there");
    const Json proof = LogReader(journal.databases).proofOf(record);
    CHECK(proof.at("logs").items().size() == 2);
    verifyProof(proof);
    CHECK(keyOf([&] { LogReader(journal.databases).proofOf(newRecordId()); }) == "journal.no-entries");
}

TEST_CASE("a changed proof does not verify", "[journal][proof]")
{
    JournalFixture journal;
    const RecordId record = newRecordId();
    journal.appendText(record, "a", Event::Create);
    journal.appendText(newRecordId(), "b");
    const Json proof = LogReader(journal.databases).proofOf(record);
    const std::string zeros(64, '0');
    const JournalFixture stranger;

    struct Case {
        std::string what, key;
        std::function<void(Json&)> change;
    };
    const std::vector<Case> cases = {
        {"a disclosed value", "journal.proof", [](Json& p) { entryOf(p)["disclosed"].items()[0]["value"] = "1999-01-01"; }},
        {"a salt", "journal.proof", [&](Json& p) { entryOf(p)["disclosed"].items()[0]["salt"] = zeros; }},
        {"a commitment", "journal.proof", [&](Json& p) { entryOf(p)["commitments"].items()[0] = zeros; }},
        {"unsorted commitments", "journal.proof-form", [](Json& p) { std::ranges::reverse(entryOf(p)["commitments"].items()); }},
        {"the entry", "journal.proof", [&](Json& p) { entryOf(p)["entry"]["fields"] = zeros; }},
        {"prev", "journal.proof", [&](Json& p) { entryOf(p)["entry"]["prev"] = Json::array({zeros}); }},
        {"the version", "journal.proof", [](Json& p) { entryOf(p)["entry"]["v"] = 2; }},
        {"the index", "journal.proof", [](Json& p) { entryOf(p)["index"] = 2; }},
        {"a negative index", "journal.proof-form", [](Json& p) { entryOf(p)["index"] = -1; }},
        {"the path", "journal.proof", [](Json& p) { entryOf(p)["path"].items().pop_back(); }},
        {"a longer path", "journal.proof", [&](Json& p) { entryOf(p)["path"].items().emplace_back(zeros); }},
        {"a path without end", "journal.proof-form", [&](Json& p) { entryOf(p)["path"] = Json(Json::Array(65, Json(zeros))); }},
        {"an unknown log", "journal.proof-form", [](Json& p) { entryOf(p)["log"] = "zapis/x/y"; }},
        {"another's key", "journal.signature", [&](Json& p) { p["logs"].items()[0]["vkey"] = stranger.log->vkey(); }},
        {"another's checkpoint", "journal.signature",
            [&](Json& p) { p["logs"].items()[0]["checkpoint"] = stranger.log->checkpoint(); }},
        {"a log of another name", "journal.signature", [](Json& p) { p["logs"].items()[0]["origin"] = "zapis/x/y"; }},
        {"a log twice", "journal.proof-form", [](Json& p) { p["logs"].items().push_back(Json(p["logs"].items()[0])); }},
        {"an entry twice", "journal.proof-form", [](Json& p) { p["entries"].items().push_back(Json(entryOf(p))); }},
        {"no entries", "journal.proof-form", [](Json& p) { p["entries"] = Json(Json::Array()); }},
        {"a member more", "journal.proof-form", [](Json& p) { p["more"] = 1; }},
        {"a member more in an entry", "journal.proof-form", [](Json& p) { entryOf(p)["more"] = 1; }},
        {"another format", "journal.proof-form", [](Json& p) { p["format"] = "zapis-proof/2"; }},
        {"a salt that is no hex", "journal.proof-form", [](Json& p) { entryOf(p)["disclosed"].items()[0]["salt"] = "xyz"; }},
    };
    for (const Case& c : cases) {
        CAPTURE(c.what);
        CHECK(keyOf([&] { verifyProof(changed(proof, c.change)); }) == c.key);
    }
    CHECK(keyOf([&] { verifyProof(Json(3)); }) == "journal.proof-form");
    CHECK_FALSE(keyOf([&] { verifyProof(changed(proof, [](Json& p) { p["entries"] = 3; })); }).empty());
}
