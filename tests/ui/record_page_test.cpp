/// A record's page in the whole window: what the keyboard reaches, the way back, facts beside their words, a narrow window.
#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>

#include "tests/catch.h"
#include "tests/kdf_cost.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/keyboard_walk.h"
#include "tests/ui/opened_window.h"
#include "ui/forms/form_view.h"
#include "ui/pages/records/reason_dialog.h"
#include "ui/pages/records/version_dialog.h"
#include "ui/pages/testimonies/facts.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/narrative_editor.h"

namespace zapis::ui {
namespace {

const std::string kWords = "They came at night. Nobody came to us. In the morning they let us go.";

/// The window with a testimony that gives one fact.
struct WithTestimony : Opened {
    WithTestimony()
    {
        Records& records = session().vault().records();
        const Json fields = Json::object({{"narrative", kWords}, {"record_language", "en"}, {"language", "en"}});
        testimony = records.commit({{newRecordId(), "testimony", fields, std::nullopt}}).front();
        const NewFact made = newFact(session().catalogue(), testimony, fields, "act", 20, 38);
        records.commit(made.changes);
        fact = made.fact;
        session().announce({testimony, fact});
        window->setWindowState(Qt::WindowNoState); // the screen of the tests is narrow
        window->resize(1280, 800);
        window->workspace()->openRecord(testimony);
        window->activateWindow();
        REQUIRE(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }, 5000));
    }
    template <class Widget> Widget* shown(const char* name) const
    {
        for (auto* widget : window->findChildren<Widget*>(QString::fromLatin1(name)))
            if (widget->isVisible()) return widget;
        return nullptr;
    }
    void showStep(const char* name)
    {
        auto* steps = shown<QListWidget>("record-steps");
        REQUIRE(steps);
        int row = 0;
        while (row + 1 < steps->count() && !steps->item(row)->text().contains(QString::fromLatin1(name))) ++row;
        steps->setCurrentRow(row);
        QApplication::processEvents();
        auto* list = shown<QAbstractItemView>("records-list");
        REQUIRE(list);
        REQUIRE(QTest::qWaitFor([list] { return list->model()->rowCount() > 0; }, 5000));
    }

    RecordId testimony, fact;
};

} // namespace

TEST_CASE("Tab and Shift+Tab go round all of a record's page", "[ui][a11y][records]")
{
    WithTestimony opened;
    const char* const step = GENERATE("Narrative", "Safety");
    CAPTURE(step);
    opened.showStep(step);
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        CAPTURE(int(key));
        const QStringList met = walk(key);
        CAPTURE(met.join(u' ').toStdString());
        for (const char* name :
            {"record-more", "record-save", "record-main-action", "record-steps", "records-list", "list-filter", "search"}) {
            CAPTURE(name);
            const auto* widget = opened.shown<QWidget>(name);
            REQUIRE(widget);
            CHECK((met.contains(QLatin1String(name)) || !widget->isEnabled()));
        }
    }
}

TEST_CASE("F6 goes through the parts of the window and comes back to where one was in each", "[ui][a11y][records]")
{
    WithTestimony opened;
    opened.showStep("Narrative");
    auto* words = opened.shown<QTextEdit>("testimony-narrative");
    REQUIRE(words);
    words->setFocus();
    QStringList met;
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        met.append(QApplication::focusWidget()->objectName());
        if (QApplication::focusWidget() == words) break;
    }
    CAPTURE(met.join(u' ').toStdString());
    CHECK(QApplication::focusWidget() == words);
    CHECK((met.contains(QStringLiteral("records-list")) || met.contains(QStringLiteral("list-new"))));
    CHECK(met.contains(QStringLiteral("record-steps")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("record-steps"));
}

TEST_CASE("after a fact was opened, Alt+Left leads back to the words, caret and scroll", "[ui][testimonies]")
{
    WithTestimony opened;
    opened.showStep("Narrative");
    auto* words = opened.shown<QTextEdit>("testimony-narrative");
    REQUIRE(words);
    QTextCursor caret = words->textCursor();
    caret.setPosition(25);
    words->setTextCursor(caret);
    REQUIRE(QTest::qWaitFor([&] { return opened.shown<QToolButton>("fact-open") != nullptr; }, 5000));
    auto* open = opened.shown<QToolButton>("fact-open");
    CHECK(open->accessibleName().startsWith(QStringLiteral("Open: ")));
    open->click();
    REQUIRE(QTest::qWaitFor([&] { return opened.shown<QTextEdit>("testimony-narrative") == nullptr; }, 5000));
    REQUIRE(opened.shown<QPushButton>("go-back"));
    REQUIRE(QApplication::focusWidget());
    SECTION("by the key") { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier); }
    SECTION("by the button") { opened.shown<QPushButton>("go-back")->click(); }
    REQUIRE(QTest::qWaitFor(
        [&] { return opened.shown<QTextEdit>("testimony-narrative") == words && QApplication::focusWidget() == words; }, 5000));
    CHECK(words->textCursor().position() == 25);
    opened.shown<QPushButton>("go-back")->click(); // to the page from which the testimony was opened
    CHECK(opened.window->workspace()->currentPage() == QStringLiteral("home"));
    CHECK_FALSE(opened.shown<QPushButton>("go-back"));
}

TEST_CASE("a fact is unlinked from its words, and that is taken back", "[ui][testimonies]")
{
    WithTestimony opened;
    opened.showStep("Narrative");
    const RecordReader& reader = opened.session().vault().reader();
    const RecordId passage = factsOf(reader, opened.testimony).front().passage;
    REQUIRE(QTest::qWaitFor([&] { return opened.shown<QToolButton>("fact-unlink") != nullptr; }, 5000));
    SECTION("by its button")
    {
        auto* unlink = opened.shown<QToolButton>("fact-unlink");
        REQUIRE(unlink);
        unlink->click();
    }
    SECTION("by the key")
    {
        auto* list = opened.shown<FactList>("narrative-facts");
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Delete);
    }
    REQUIRE(QTest::qWaitFor([&] { return factsOf(reader, opened.testimony).empty(); }, 5000));
    opened.session().settle();
    CHECK(reader.get(opened.fact).status == Status::Draft); // the record itself stays
    CHECK(reader.get(passage).status == Status::Withdrawn);
    auto* again = opened.shown<QPushButton>("fact-link-again");
    REQUIRE(again);
    again->click();
    opened.session().settle();
    REQUIRE(factsOf(reader, opened.testimony).size() == 1);
    CHECK(reader.get(passage).status == Status::Draft);
    CHECK(QTest::qWaitFor([&] { return opened.shown<QToolButton>("fact-unlink") != nullptr; }, 5000));
    CHECK_FALSE(opened.shown<QPushButton>("fact-link-again"));
}

TEST_CASE("a final link is unlinked with a reason only, and not while one reads", "[ui][testimonies]")
{
    WithTestimony opened;
    Records& records = opened.session().vault().records();
    const RecordReader& reader = records.reader();
    const AnchoredFact fact = factsOf(reader, opened.testimony).front();
    records.amend(fact.passage, Json::object({{"basis", "saw"}, {"certainty", "certain"}}), {});
    records.finalise(fact.passage);
    records.finalise(fact.link);
    opened.session().announce({fact.passage, fact.link});
    opened.showStep("Narrative");
    REQUIRE(QTest::qWaitFor([&] { return opened.shown<QToolButton>("fact-unlink") != nullptr; }, 5000));
    opened.shown<QToolButton>("fact-unlink")->click();
    REQUIRE(QTest::qWaitFor([] { return shownWindow<ReasonDialog>() != nullptr; }, 5000));
    auto* asked = shownWindow<ReasonDialog>();
    auto* go = asked->findChild<QPushButton*>(QStringLiteral("reason-go"));
    CHECK_FALSE(go->isEnabled());
    CHECK(reader.get(fact.link).status == Status::Final);
    asked->findChild<QLineEdit*>(QStringLiteral("reason-words"))->setText(QStringLiteral("it tells of another night"));
    go->click();
    REQUIRE(QTest::qWaitFor([&] { return factsOf(reader, opened.testimony).empty(); }, 5000));
    opened.session().settle();
    CHECK(reader.get(fact.link).status == Status::Withdrawn);
}

TEST_CASE("ready is said of the record and of what goes with it", "[ui][testimonies][ready]")
{
    WithTestimony opened;
    opened.showStep("Review");
    const auto* list = opened.shown<QListWidget>("record-review");
    REQUIRE(list);
    const auto names = [&](const RecordId& id) {
        const QString code = QString::fromStdString(opened.session().vault().reader().get(id).code);
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text().contains(code)) return true;
        return false;
    };
    CHECK(QTest::qWaitFor([&] { return names(opened.fact); }, 5000)); // the act beside it has answers missing
}

TEST_CASE("a fact whose words were taken out says so and goes to no other words", "[ui][testimonies]")
{
    WithTestimony opened;
    opened.showStep("Narrative");
    auto* text = opened.shown<NarrativeEditor>("testimony-narrative");
    auto* facts = opened.shown<FactList>("narrative-facts");
    REQUIRE(QTest::qWaitFor([&] { return text->passages().size() == 1; }, 5000));
    QTextCursor words = text->textCursor();
    words.setPosition(20);
    words.setPosition(39, QTextCursor::KeepAnchor);
    text->setTextCursor(words);
    QTest::keyClick(text, Qt::Key_Delete);
    const auto says = [&] {
        return facts->count() == 1
            && facts->item(0)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("in the text no more: “Nobody"));
    };
    CHECK(QTest::qWaitFor(says, 5000));
    opened.shown<QPushButton>("record-save")->click();
    opened.session().settle();
    CHECK(QTest::qWaitFor(says, 5000));
    CHECK(text->passages().isEmpty());
    const RecordReader& reader = opened.session().vault().reader();
    const AnchoredFact fact = factsOf(reader, opened.testimony).front();
    CHECK(fact.from == fact.to);
    CHECK(reader.get(fact.passage).fields.at("start").integer() == 20); // it stays what it was
    QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);              // through the save
    CHECK(text->keptNarrative().toStdString() == kWords);
    CHECK(text->passages().size() == 1);
    CHECK(QTest::qWaitFor([&] { return !says(); }, 5000));
}

TEST_CASE("a wrong paste that was saved is seen after a lock, and the history takes it back", "[ui][history]")
{
    WithTestimony opened;
    opened.showStep("Narrative");
    auto* text = opened.shown<NarrativeEditor>("testimony-narrative");
    copyWords(QStringLiteral("Two onions, one carrot."));
    text->setFocus();
    text->selectAll();
    text->paste();
    opened.shown<QPushButton>("record-save")->click();
    opened.session().settle();
    opened.window->lock();
    opened.reopen();
    opened.window->workspace()->openRecord(opened.testimony);
    opened.showStep("History");
    auto* tree = opened.shown<QTreeWidget>("record-history");
    REQUIRE(tree);
    REQUIRE(QTest::qWaitFor([&] { return tree->topLevelItemCount() == 2; }, 5000));
    CHECK_FALSE(opened.shown<QPushButton>("history-open")->isEnabled());
    tree->setCurrentItem(tree->topLevelItem(0)); // the newest: the paste
    opened.shown<QPushButton>("history-open")->click();
    REQUIRE(QTest::qWaitFor([] { return shownWindow<VersionDialog>() != nullptr; }, 5000));
    auto* version = shownWindow<VersionDialog>();
    CHECK(version->findChild<NarrativeEditor*>(QStringLiteral("version-was"))->keptNarrative().toStdString() == kWords);
    CHECK(
        version->findChild<NarrativeEditor*>(QStringLiteral("version-is"))->keptNarrative().startsWith(QStringLiteral("Two on")));
    CHECK_FALSE(version->findChild<QPushButton*>(QStringLiteral("version-restore-is"))->isEnabled()); // it says so now
    version->findChild<QPushButton*>(QStringLiteral("version-restore-was"))->click();
    opened.session().settle();
    CHECK(opened.session().vault().reader().get(opened.testimony).fields.stringOr("narrative") == kWords);
    opened.showStep("Narrative");
    text = opened.shown<NarrativeEditor>("testimony-narrative");
    CHECK(QTest::qWaitFor([&] { return text->keptNarrative().toStdString() == kWords; }, 5000));
    CHECK(QTest::qWaitFor([&] { return text->passages().size() == 1; }, 5000)); // the fact stands at its words again
}

TEST_CASE("a window of 1024 shows a record's form without scrolling sideways, in each language", "[ui][layout][records]")
{
    const std::string language = GENERATE(values<std::string>({"en", "ru", "be"}));
    const std::string kind = GENERATE(values<std::string>({"person", "testimony", "evidence_item", "detention", "consent"}));
    CAPTURE(language, kind);
    Opened opened;
    UiLanguage::instance().set(QString::fromStdString(language));
    opened.window->setWindowState(Qt::WindowNoState);
    opened.window->resize(1024, 600);
    Q_EMIT opened.session().newRecordAsked(QString::fromStdString(kind), Json::object({{"language", "en"}}));
    const auto shownForm = [&]() -> FormView* {
        for (FormView* form : opened.window->findChildren<FormView*>())
            if (form->isVisible()) return form;
        return nullptr;
    };
    auto* steps = opened.window->findChildren<QListWidget*>(QStringLiteral("record-steps")).back();
    for (int row = 0; row < steps->count(); ++row) {
        steps->setCurrentRow(row);
        QTest::qWait(10);
        if (FormView* form = shownForm()) CHECK(form->horizontalScrollBar()->maximum() == 0);
    }
    for (const char* page :
        {"home", "testimonies", "people", "evidence", "records", "bundles", "journal", "search", "settings"}) {
        CAPTURE(page);
        CHECK(opened.window->workspace()->page(QString::fromLatin1(page))->minimumSizeHint().width() <= 960);
    }
    CHECK(opened.window->width() == 1024);
    UiLanguage::instance().set(QStringLiteral("en"));
}

TEST_CASE("names are closed at will: nothing shows them till the notebook is opened again", "[ui][identity]")
{
    Opened opened;
    Records& records = opened.session().vault().records();
    const Json name = Json::object({{"kind", "official"}, {"script", "latn"}, {"text", "Alaksandra"}});
    const RecordId person =
        records
            .commit({{newRecordId(), "person",
                Json::object({{"language", "en"}, {"names", Json::array({name})}, {"roles", Json::array({"victim"})}}),
                std::nullopt}})
            .front();
    opened.session().announce({person});
    opened.window->workspace()->openRecord(person);
    CHECK(opened.session().vault().reader().nameOf(person) == "Alaksandra");
    auto* button = opened.window->findChild<QPushButton*>(QStringLiteral("close-names"));
    REQUIRE(button);
    button->click();
    REQUIRE(QTest::qWaitFor([&] { return !opened.session().vault().identityOpen(); }, 5000));
    CHECK(opened.session().vault().reader().nameOf(person) != "Alaksandra");
    CHECK_FALSE(opened.window->findChild<QPushButton*>(QStringLiteral("close-names"))->isVisible());
    CHECK_FALSE(opened.window->findChild<QWidget*>(QStringLiteral("field-names")));
    CHECK_THROWS_AS(
        opened.session().vault().changePassphrase(Secret::copyOf(std::string_view("another")), test::kQuickKdf), Error);
    opened.window->lock();
    opened.reopen();
    CHECK(opened.session().vault().reader().nameOf(person) == "Alaksandra");
}

/// Keeps what is shown as a window.
class ShownWindows : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType() && static_cast<QWidget*>(watched)->isWindow())
            names.append(QLatin1String(watched->metaObject()->className()) + u' ' + watched->objectName());
        return false;
    }
    QStringList names;
};

TEST_CASE("no control is a window of its own for a moment while pages are built", "[ui][shell]")
{
    application();
    ShownWindows shown;
    qApp->installEventFilter(&shown);
    {
        Opened opened;
        for (const char* page :
            {"home", "testimonies", "people", "evidence", "records", "bundles", "journal", "search", "settings"})
            opened.window->workspace()->showPage(QString::fromLatin1(page));
        for (const Kind& kind : opened.session().catalogue().kinds()) {
            const RecordId id = newRecordId();
            opened.session().vault().records().saveDraft(
                {id, kind.name, Json::object({{"language", "en"}}), std::nullopt, 0, {}});
            opened.window->workspace()->openRecord(id);
            for (QListWidget* steps : opened.window->findChildren<QListWidget*>(QStringLiteral("record-steps")))
                for (int row = 0; row < steps->count(); ++row) steps->setCurrentRow(row);
            QApplication::processEvents();
        }
    }
    shown.names.removeAll(QStringLiteral("zapis::ui::MainWindow main-window"));
    CAPTURE(shown.names.join(u'\n').toStdString());
    CHECK(shown.names.isEmpty());
}

} // namespace zapis::ui
