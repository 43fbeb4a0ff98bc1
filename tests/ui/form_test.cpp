#include "ui/forms/form_view.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "core/base/resource.h"
#include "tests/catch.h"
#include "tests/ui/form_fixture.h"
#include "ui/forms/note_editor.h"
#include "ui/forms/record_popup.h"
#include "ui/forms/rows_editor.h"
#include "ui/forms/term_popup.h"
#include "ui/widgets/popup_accessible.h"
#include "ui/words/language.h"

using namespace zapis;
using namespace zapis::ui;

namespace {

std::vector<const Field*> fieldsOf(const Kind& kind)
{
    std::vector<const Field*> fields;
    for (const Field& field : kind.fields) {
        if (!field.generated) fields.push_back(&field);
    }
    return fields;
}

/// A value of a type that the form must carry through untouched.
Json valueOf(const Field& field, const std::string& person)
{
    Json one;
    switch (field.type) {
    case FieldType::Text: one = "text, “quoted”"; break;
    case FieldType::Narrative: return "One.\n\nTwo, \xEF\xBF\xBC.";
    case FieldType::Code: one = field.vocabulary->terms.back().code; break;
    case FieldType::Date: one = "2020-08-12%"; break;
    case FieldType::Clock: one = "20:30~"; break;
    case FieldType::Time: one = "2020-08-11T18:38:07Z"; break;
    case FieldType::Integer: one = 42; break;
    case FieldType::Answer: one = "not-asked"; break;
    case FieldType::Link: one = person; break;
    case FieldType::File: one = std::string(32, 'a'); break;
    case FieldType::Place: one = Json::object({{"lat_e6", 53902400}, {"lon_e6", 27561500}, {"radius_m", 50}}); break;
    case FieldType::Checklist:
        return Json::array({Json::object({{"answer", "no"}, {"item", field.vocabulary->terms.back().code}, {"note", "why"}})});
    case FieldType::Rows: {
        Json row = Json::object({});
        for (const Field& part : field.rows) {
            if (part.generated) continue;
            row[part.name] = valueOf(part, person);
            if (part.type == FieldType::Narrative) row[part.name] = "One.";
        }
        return field.many ? Json::array({row, row}) : Json::array({row});
    }
    }
    return field.many ? Json::array({one}) : one;
}

Json fullRecord(const Kind& kind, const std::string& person)
{
    Json fields = Json::object({});
    for (const Field& field : kind.fields) {
        if (field.generated) continue;
        fields[field.name] = valueOf(field, person);
        if (field.type == FieldType::Narrative)
            fields[field.name + "_mentions"] = Json::array({Json::object({{"spoken", "Саша"}, {"to", person}})});
    }
    return fields;
}

} // namespace

TEST_CASE("every kind's form gives back what it was shown", "[ui][form]")
{
    FormFixture f;
    for (const Kind& kind : f.catalogue->kinds()) {
        CAPTURE(kind.name);
        Json fields = fullRecord(kind, toText(f.directory.person));
        fields["a_field_of_tomorrow"] = "kept";
        FormGrid grid(fieldsOf(kind), f.context);
        grid.read(fields);
        Json out = fields;
        grid.write(out);
        for (const auto& [name, value] : fields.members()) {
            CAPTURE(name);
            REQUIRE(out.find(name));
            CHECK(canonical(*out.find(name)) == canonical(value));
        }
        CHECK(out.members().size() == fields.members().size());
    }
}

TEST_CASE("an empty form writes nothing: no null, no empty text", "[ui][form]")
{
    FormFixture f;
    for (const Kind& kind : f.catalogue->kinds()) {
        CAPTURE(kind.name);
        FormGrid grid(fieldsOf(kind), f.context);
        grid.read(Json::object({}));
        Json out = Json::object({});
        grid.write(out);
        CHECK(canonical(out) == "{}");
    }
}

TEST_CASE("what is typed comes out of the form, and is told", "[ui][form]")
{
    FormFixture f;
    FormView form(f.catalogue->at("detention"), f.context, {}, FormView::Pages::All);
    form.setFields(Json::object({}));
    QSignalSpy edited(&form, &FormView::edited);
    auto* date = form.findChild<QWidget*>(QStringLiteral("field-arrest-date"));
    REQUIRE(date);
    QTest::keyClicks(date->findChild<QLineEdit*>(), QStringLiteral("11 August 2020"));
    CHECK(form.fields().stringOr("arrest_date") == "2020-08-11");
    CHECK(edited.count() > 0);
}

TEST_CASE("a date that is not understood is stored as words, and as no other date", "[ui][form]")
{
    FormFixture f;
    struct Case {
        const char *typed, *date, *words;
    };
    const auto c = GENERATE(values<Case>({
        {"на третий день", "", "на третий день"},
        {"32.08.2020", "", "32.08.2020"},
        {"10 или 12 октября 2020", "", "10 или 12 октября 2020"}, // two readings, and nobody has chosen
        {"2035", "", "2035"},                                     // ahead
        {"12.08.2020", "2020-08-12", ""},
        {"в ночь с 11 на 12 августа 2020", "2020-08-11/2020-08-12", "в ночь с 11 на 12 августа 2020"},
    }));
    CAPTURE(c.typed);
    FormView form(f.catalogue->at("detention"), f.context, {}, FormView::Pages::All);
    form.setFields(Json::object({{"arrest_date", "2019-10"}}));
    auto* line = form.findChild<QWidget*>(QStringLiteral("field-arrest-date"))->findChild<QLineEdit*>();
    line->selectAll();
    line->insert(QString::fromUtf8(c.typed)); // key clicks know Latin letters alone
    CHECK(form.fields().stringOr("arrest_date") == c.date);
    CHECK(form.fields().stringOr("arrest_date_said") == c.words);
    // Left and opened again it shows the same.
    FormView again(f.catalogue->at("detention"), f.context, {}, FormView::Pages::All);
    again.setFields(form.fields());
    CHECK(canonical(again.fields()) == canonical(form.fields()));
    CHECK(again.findChild<QWidget*>(QStringLiteral("field-arrest-date"))->findChild<QLineEdit*>()->text()
        == QString::fromUtf8(c.typed));
}

TEST_CASE("of two readings of a date the one that is chosen is stored", "[ui][form]")
{
    FormFixture f;
    FormView form(f.catalogue->at("detention"), f.context, {}, FormView::Pages::All);
    form.setFields(Json::object({}));
    auto* date = form.findChild<QWidget*>(QStringLiteral("field-arrest-date"));
    date->findChild<QLineEdit*>()->insert(QString::fromUtf8("10 или 12 октября 2020"));
    CHECK(form.fields().stringOr("arrest_date").empty());
    auto* chosen = date->findChild<QPushButton*>(QStringLiteral("reading-2020-10-12"));
    REQUIRE(chosen);
    chosen->click();
    CHECK(form.fields().stringOr("arrest_date") == "2020-10-12");
    CHECK(form.fields().stringOr("arrest_date_said") == "10 или 12 октября 2020");
}

TEST_CASE("a day may lie ahead where the rules let it", "[ui][form]")
{
    FormFixture f;
    FormView form(f.catalogue->at("consent"), f.context, {}, FormView::Pages::All);
    form.setFields(Json::object({}));
    QTest::keyClicks(
        form.findChild<QWidget*>(QStringLiteral("field-valid-until"))->findChild<QLineEdit*>(), QStringLiteral("2035"));
    CHECK(form.fields().stringOr("valid_until") == "2035");
    QTest::keyClicks(form.findChild<QWidget*>(QStringLiteral("field-date"))->findChild<QLineEdit*>(), QStringLiteral("2035"));
    CHECK(form.fields().stringOr("date").empty());
}

TEST_CASE("a moment that is not understood is stored as words, and as no other moment", "[ui][form]")
{
    FormFixture f;
    const Field* field = f.catalogue->at("testimony").find("started");
    REQUIRE(field);
    FormGrid grid({field}, f.context);
    grid.read(Json::object({{"started", "2020-08-20T11:30:00Z"}}));
    auto* day = grid.findChild<QLineEdit*>();
    REQUIRE(day);
    day->selectAll();
    day->insert(QStringLiteral("21.08.2020?!"));
    Json out = Json::object({});
    grid.write(out);
    CHECK(out.stringOr("started").empty());
    CHECK(out.stringOr("started_said") == "21.08.2020?! 14:30");
}

TEST_CASE("an answer can be chosen and taken back", "[ui][form]")
{
    FormFixture f;
    const Field* field = f.catalogue->at("detention").find("warrant_shown");
    REQUIRE(field);
    FormGrid grid({field}, f.context);
    grid.show();
    const auto buttons = grid.findChildren<QRadioButton*>();
    REQUIRE(buttons.size() == 4);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    Json out = Json::object({});
    grid.write(out);
    CHECK(out.stringOr("warrant_shown") == "no");
    QTest::keyClick(buttons[1], Qt::Key_Delete);
    grid.write(out);
    CHECK(!out.find("warrant_shown"));
    CHECK(buttons[0]->accessibleName() != buttons[1]->accessibleName());
}

TEST_CASE("rows are added, moved and taken out", "[ui][form]")
{
    FormFixture f;
    const Field* steps = f.catalogue->at("detention").find("steps");
    REQUIRE(steps);
    RowsEditor rows(*steps, f.context);
    rows.read(Json::object({{"steps", Json::array({Json::object({{"vehicle", "one"}}), Json::object({{"vehicle", "two"}})})}}));
    const auto buttonNamed = [&](const QString& name) -> QToolButton* {
        for (QToolButton* button : rows.findChildren<QToolButton*>()) {
            if (button->accessibleName().endsWith(name) && !button->isHidden()) return button;
        }
        return nullptr;
    };
    const auto vehicles = [&] {
        Json out = Json::object({});
        rows.write(out);
        std::string all;
        for (const Json& row : out.at("steps").items()) all += row.stringOr("vehicle") + " ";
        return all;
    };
    buttonNamed(QStringLiteral("1: move down"))->click();
    CHECK(vehicles() == "two one ");
    buttonNamed(QStringLiteral("1: remove"))->click();
    CHECK(vehicles() == "one ");
    static_cast<QPushButton*>(rows.buddy())->click();
    CHECK(rows.rowCount() == 2);
    CHECK(vehicles() == "one "); // a row without an answer is not written
}

TEST_CASE("a problem stands at its field, also within a row", "[ui][form]")
{
    FormFixture f;
    const Kind& kind = f.catalogue->at("detention");
    FormGrid grid(fieldsOf(kind), f.context);
    grid.read(Json::object({{"steps", Json::array({Json::object({{"vehicle", "one"}})})}}));
    grid.setProblems({{"arrest_date", "model.needed", {}}, {"steps[0].at", "model.needed", {}}});
    const auto shown = [](QWidget* field) {
        int count = 0;
        for (QLabel* label : field->parentWidget()->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly))
            count += label->text().startsWith(u'⚠') && !label->isHidden();
        return count;
    };
    CHECK(shown(grid.findChild<QWidget*>(QStringLiteral("field-arrest-date"))) == 1);
    CHECK(shown(grid.findChild<QWidget*>(QStringLiteral("field-at"))) == 1);
    CHECK(shown(grid.findChild<QWidget*>(QStringLiteral("field-type"))) == 0);
}

TEST_CASE("an end before its beginning warns at its field while it is typed, also within a row", "[ui][form]")
{
    FormFixture f;
    const auto warnings = [](const QWidget& within) {
        QStringList shown;
        for (const QLabel* label : within.findChildren<QLabel*>())
            if (label->text().startsWith(u'⚠') && !label->isHidden()) shown.append(label->text());
        return shown;
    };
    SECTION("of the record")
    {
        FormView form(f.catalogue->at("event"), f.context, {}, FormView::Pages::All);
        form.setFields(Json::object({{"begin", "2020-08-12"}}));
        auto* end = form.findChild<QWidget*>(QStringLiteral("field-end"))->findChild<QLineEdit*>();
        QTest::keyClicks(end, QStringLiteral("11 August 2020"));
        CHECK(warnings(form) == QStringList{QStringLiteral("⚠ Earlier than “Began”. Is that so?")});
        CHECK(end->accessibleDescription().contains(QStringLiteral("Earlier than")));
        form.setFields(Json::object({{"begin", "2020-08-12"}, {"end", "2020-08-13"}}));
        CHECK(warnings(form).isEmpty());
    }
    SECTION("of a row")
    {
        const Field* presence = f.catalogue->at("person").find("suspect_presence");
        RowsEditor rows(*presence, f.context);
        rows.read(Json::object({{"suspect_presence", Json::array({Json::object({{"from", "2021"}, {"to", "2020"}})})}}));
        CHECK(warnings(rows).size() == 1);
    }
}

TEST_CASE("identity fields are not shown while the compartment is closed, and are not lost", "[ui][form]")
{
    FormFixture f;
    f.directory.isOpen = false;
    FormView form(f.catalogue->at("person"), f.context, {}, FormView::Pages::All);
    Json fields = fullRecord(f.catalogue->at("person"), toText(f.directory.person));
    form.setFields(fields);
    QTest::qWait(200); // all cards are built
    CHECK(!form.findChild<QWidget*>(QStringLiteral("field-address")));
    CHECK(form.findChild<QWidget*>(QStringLiteral("field-age-band")));
    CHECK(canonical(form.fields()) == canonical(fields));
}

TEST_CASE("of fields that stand in for each other one is marked, till one is answered", "[ui][form]")
{
    FormFixture f;
    FormView form(f.catalogue->at("consent"), f.context, {}, FormView::Pages::All);
    const auto isMarked = [&](const char* field) {
        QWidget* frame = form.findChild<QWidget*>(QString::fromLatin1(field))->parentWidget();
        return frame->findChild<QLabel*>(QString(), Qt::FindDirectChildrenOnly)->text().endsWith(u'*');
    };
    form.setFields(Json::object({}));
    CHECK(isMarked("field-recipient"));
    CHECK_FALSE(isMarked("field-recipient-class"));
    form.setFields(Json::object({{"recipient_class", "icc"}}));
    CHECK_FALSE(isMarked("field-recipient"));
}

TEST_CASE("every control of every form that takes the keyboard has a name of its own", "[ui][form][a11y]")
{
    FormFixture f;
    for (const Kind& kind : f.catalogue->kinds()) {
        FormGrid grid(fieldsOf(kind), f.context);
        grid.read(fullRecord(kind, toText(f.directory.person)));
        for (QWidget* widget : grid.findChildren<QWidget*>()) {
            const bool isControl = widget->inherits("QAbstractButton") || widget->inherits("QLineEdit")
                || widget->inherits("QTextEdit") || widget->inherits("QComboBox");
            if (!isControl || !(widget->focusPolicy() & Qt::TabFocus) || widget->isHidden()
                || widget->inherits("QComboBoxPrivateContainer"))
                continue;
            if (widget->parentWidget() && widget->parentWidget()->inherits("QComboBox")) continue;
            CAPTURE(kind.name, widget->objectName().toStdString(), widget->metaObject()->className());
            const bool isNamed = !widget->accessibleName().isEmpty()
                || (widget->inherits("QComboBox") && !widget->accessibleDescription().isEmpty())
                || (widget->inherits("QAbstractButton") && !static_cast<QAbstractButton*>(widget)->text().isEmpty());
            CHECK(isNamed);
        }
    }
}

TEST_CASE("a form needs no more width than a narrow window gives it, in each language", "[ui][form][layout]")
{
    constexpr int kNarrowPx = 470; // beside list and steps in a window of 1024
    FormFixture f;
    const std::string language = GENERATE(values<std::string>({"en", "ru", "be"}));
    CAPTURE(language);
    UiLanguage::instance().set(QString::fromStdString(language));
    for (const Kind& kind : f.catalogue->kinds()) {
        CAPTURE(kind.name);
        FormView form(kind, f.context, {}, FormView::Pages::All);
        form.setFields(fullRecord(kind, toText(f.directory.person)));
        for (const KindStep* step : form.steps()) form.showStep(step->name); // builds its card
        for (const FieldFrame* frame : form.findChildren<FieldFrame*>()) {
            CAPTURE(frame->editor().field().name);
            const int room = kNarrowPx - frame->mapTo(form.widget(), QPoint()).x() - 40;
            CHECK(frame->minimumSizeHint().width() <= room);
        }
        CHECK(form.widget()->minimumSizeHint().width() <= kNarrowPx);
    }
    UiLanguage::instance().set(QStringLiteral("en"));
}
