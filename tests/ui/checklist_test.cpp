/// A long check list: what is asked first, and what is one line until somebody wants it.
#include "tests/catch.h"
#include "tests/ui/form_fixture.h"
#include "ui/forms/answer_buttons.h"
#include "ui/forms/checklist_editor.h"
#include "ui/forms/checklist_item.h"
#include "ui/widgets/folded_line.h"

namespace zapis::ui {
namespace {

struct Checklist : FormFixture {
    Checklist()
    {
        editor.resize(900, 600);
        editor.show();
    }
    Json read(const char* json)
    {
        editor.read(parseJson(json));
        Json object = Json::object({});
        editor.write(object);
        return object;
    }
    ChecklistItem* item(std::string_view code) const
    {
        for (auto* one : editor.findChildren<ChecklistItem*>())
            if (one->code() == code) return one;
        FAIL("no such item");
        return nullptr;
    }
    QAbstractButton* button(std::string_view item, const char* answer) const
    {
        return this->item(item)->findChild<QAbstractButton*>(QLatin1String(answer));
    }

    const Field& field = *catalogue->at("testimony").find("do_no_harm");
    ChecklistEditor editor{field, context};
};

} // namespace

TEST_CASE("what is asked first stands first, the others are folded and counted", "[ui][forms][checklist]")
{
    Checklist list;
    REQUIRE(list.field.core.size() == 5);
    const auto items = list.editor.findChildren<ChecklistItem*>();
    auto* more = list.editor.findChild<FoldedLine*>();
    REQUIRE(more);
    int seen = 0;
    for (const ChecklistItem* item : items) {
        const bool isCore = std::ranges::find(list.field.core, item->code()) != list.field.core.end();
        CHECK(item->isVisible() == isCore);
        seen += item->isVisible();
    }
    CHECK(seen == 5);
    CHECK(list.item(list.field.core[0])->pos().y() < list.item(list.field.core[1])->pos().y());
    CHECK(more->text() == QStringLiteral("14 more questions"));
    list.read(R"({"do_no_harm":[{"item":"breaks","answer":"yes"}]})");
    CHECK(more->text() == QStringLiteral("14 more questions · 1 answered"));
    more->click();
    CHECK(list.item("breaks")->isVisible());
}

TEST_CASE("the order in which a list asks does not change what is saved", "[ui][forms][checklist]")
{
    Checklist list;
    const char* const saved =
        R"({"do_no_harm":[{"answer":"yes","item":"purpose-needed"},{"answer":"partly","item":"safe-place"},{"answer":"no","item":"breaks"}]})";
    CHECK(canonical(list.read(saved)) == saved);
}

TEST_CASE("an answer that is rare is seen once it is given, or all are asked for", "[ui][forms][checklist]")
{
    Checklist list;
    CHECK(list.button("safe-place", "answer-yes")->isVisible());
    CHECK(list.button("safe-place", "answer-not-asked")->isVisible());
    CHECK_FALSE(list.button("safe-place", "answer-partly")->isVisible());
    list.read(R"({"do_no_harm":[{"item":"safe-place","answer":"partly"}]})");
    CHECK(list.button("safe-place", "answer-partly")->isVisible());
    CHECK_FALSE(list.button("alone-private", "answer-partly")->isVisible());

    list.button("alone-private", "answer-all")->click();
    list.button("alone-private", "answer-not-applicable")->click();
    Json object = Json::object({});
    list.editor.write(object);
    CHECK(object.find("do_no_harm")->items().back().stringOr("answer") == "not-applicable");
    list.editor.setReadOnly(true);
    CHECK_FALSE(list.button("alone-private", "answer-all")->isVisible());
}

TEST_CASE("a field that a check asks for is unfolded where the first open question is there", "[ui][forms][checklist]")
{
    Checklist list;
    Json::Array rows;
    for (const std::string& code : list.field.core) rows.push_back(Json::object({{"item", code}, {"answer", "yes"}}));
    list.editor.read(Json::object({{"do_no_harm", rows}}));
    list.editor.focusPath({});
    CHECK(list.editor.findChild<FoldedLine*>()->isChecked());
}

} // namespace zapis::ui
