/// What pages know of a testimony beside its form: its passages, and where its evidence goes.
#include "ui/pages/testimonies/facts.h"

#include "core/records/evidence.h"
#include "tests/catch.h"
#include "tests/ui/temporary_vault.h"
#include "ui/pages/evidence/evidence_view.h"

namespace zapis::ui {

TEST_CASE("passages move with the words that are saved", "[ui][edit][facts]")
{
    TemporaryVault vault;
    Records& records = vault.session->vault().records();
    const Json fields =
        Json::object({{"narrative", "They came at night. Nobody came to us."}, {"record_language", "en"}, {"language", "en"}});
    const RecordId id = records.commit({{newRecordId(), "testimony", fields, std::nullopt}}).front();
    const NewFact made = newFact(vault.session->catalogue(), id, fields, "act", 20, 38);
    records.commit(made.changes);
    auto facts = factsOf(records.reader(), id);
    REQUIRE(facts.size() == 1);
    CHECK(facts.front().target == made.fact);
    CHECK(facts.front().quote == "Nobody came to us.");

    const std::string longer = "Well. They came at night. Nobody came to us.";
    auto moved = movedPassages(records.reader(), facts, longer, {{facts.front().passage, {26, 44}}});
    REQUIRE(moved.size() == 1);
    Record told = records.reader().get(id);
    told.fields["narrative"] = longer;
    moved.push_back({id, told.kind, told.fields, told.revision});
    records.commit(moved);
    facts = factsOf(records.reader(), id);
    CHECK(facts.front().from == 26);
    CHECK(facts.front().quote == "Nobody came to us.");
    CHECK(movedPassages(records.reader(), facts, longer, {{facts.front().passage, {26, 44}}}).empty());
}

TEST_CASE("passages are carried along by words typed before their facts were read", "[ui][edit][facts]")
{
    const std::string saved = "Ён прыйшоў. Nobody came to us. They left.";
    AnchoredFact fact;
    fact.passage = newRecordId();
    fact.from = 12;
    fact.to = 30; // "Nobody came to us."
    struct Case {
        std::string now, quote;
    };
    const auto c = GENERATE(values<Case>({
        {"Ён прыйшоў. Nobody came to us. They left.", "Nobody came to us."},
        {"Так. Ён прыйшоў. Nobody came to us. They left.", "Nobody came to us."},
        {"Ён прыйшоў. Nobody came to us. They left. Ўсё.", "Nobody came to us."},
        {"Ён прыйшоў. Nobody ever came to us. They left.", "Nobody ever came to us."},
        {"Ён прыйшоў. Then Nobody came to us. They left.", "Nobody came to us."},
        {"Ён прыйшоў. Nobody came to us. Then they left.", "Nobody came to us."},
        {"Ён прыйшоў. They left.", ""},
        {"", ""},
    }));
    CAPTURE(c.now);
    const auto [from, to] = carriedPlaces({fact}, saved, c.now).at(fact.passage);
    CHECK(quoted(c.now, from, to).quote == c.quote);
}

TEST_CASE("an evidence item goes into the field that is meant for it", "[ui][evidence]")
{
    const auto catalogue = Catalogue::builtIn();
    const Kind& testimony = catalogue->at("testimony");
    REQUIRE(evidenceFieldOf(testimony, "audio/flac"));
    CHECK(evidenceFieldOf(testimony, "audio/flac")->name == "recordings");
    CHECK(evidenceFieldOf(testimony, "image/jpeg")->name == "exhibits_shown");
    CHECK(evidenceFieldOf(catalogue->at("medical_finding"), "image/jpeg")->name == "photos");
    CHECK(!evidenceFieldOf(catalogue->at("recipient"), "image/jpeg"));
}

} // namespace zapis::ui
