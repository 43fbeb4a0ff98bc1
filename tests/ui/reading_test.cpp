/// The two faces of a record: a document for whoever reads what is final, a form for whoever changes it.
#include <QApplication>
#include <QClipboard>
#include <QTableView>

#include "tests/ui/driven_window.h"
#include "tests/ui/keyboard_walk.h"
#include "ui/forms/form_view.h"
#include "ui/pages/records/record_reading.h"
#include "ui/pages/testimonies/facts.h"
#include "ui/widgets/folded_line.h"
#include "ui/widgets/link_text.h"
#include "ui/widgets/narrative_editor.h"

namespace zapis::ui {
namespace {

constexpr const char* kWords = "They came at night. They beat us in the gym. In the morning they let us go.";

struct Reader : DrivenWindow {
    /// A final record, whatever its marks miss.
    RecordId addFinal(const char* kind, Json fields)
    {
        const RecordId id = newRecordId();
        fields["language"] = "en";
        const auto result = vault().records().importRecords(
            {Json::object({{"id", toText(id)}, {"kind", kind}, {"status", "final"}, {"fields", fields}})}, {});
        for (const auto& found : result.problems) FAIL(found.problem.path << ' ' << found.problem.key);
        session().announce({id});
        return id;
    }
    RecordId addPerson(const char* name)
    {
        const Json names = Json::array({Json::object({{"kind", "official"}, {"script", "latn"}, {"text", name}})});
        return addFinal("person", Json::object({{"names", names}, {"gender", "woman"}, {"age_band", "unknown"}}));
    }
    RecordId addTestimony(const RecordId& person)
    {
        return addFinal("testimony",
            Json::object(
                {{"person", toText(person)}, {"narrative", kWords}, {"record_language", "en"}, {"type", "full-interview"}}));
    }
    QTableView& rows() const { return need<QTableView>("records-list"); }
    RecordReading& document() const { return need<RecordReading>("record-reading"); }
    QListWidget& steps() const { return need<QListWidget>("record-steps"); }
    QString code(const RecordId& id) { return QString::fromStdString(vault().reader().get(id).code); }
    /// Everything that a screen reader or a person beside could read.
    QString allShown() const
    {
        QString all;
        for (const auto* widget : window->findChildren<QWidget*>()) {
            if (!widget->isVisible()) continue;
            all += widget->accessibleName() + u'\n';
            if (const auto* label = qobject_cast<const QLabel*>(widget)) all += label->text() + u'\n';
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) all += button->text() + u'\n';
            if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    all += rowsOf(*view->model(), column).join(u'\n') + u'\n';
        }
        return all;
    }
};

} // namespace

TEST_CASE("a final record is a document, and a form while it is amended", "[ui][reading]")
{
    Reader opened;
    const RecordId person = opened.addPerson("Anna Zielinska");
    opened.workspace().openRecord(person);
    RecordReading& document = opened.document();
    CHECK_FALSE(opened.shown<FormView>(""));
    CHECK(opened.says(QStringLiteral("Anna Zielinska")));
    CHECK(opened.says(QStringLiteral("asked, not known"))); // the age: said apart from what nobody wrote down
    QStringList folded;
    for (const auto* line : document.findChildren<FoldedLine*>()) folded.append(line->text());
    CHECK(folded.join(u' ').contains(QStringLiteral("Nothing recorded")));

    opened.steps().setCurrentRow(1);
    opened.click("record-main-action");
    CHECK(document.isHidden());
    CHECK(opened.steps().currentRow() == 1);
    opened.click("record-main-action"); // nothing was changed: the amendment is given up
    CHECK(DrivenWindow::comes([&] { return document.isVisible(); }));
}

TEST_CASE("what was not asked is one line until somebody unfolds it", "[ui][reading]")
{
    Reader opened;
    const RecordId held = opened.addFinal("detention",
        Json::object(
            {{"person", toText(opened.addPerson("Anna Zielinska"))}, {"arrest_date", "2020-08-11"}, {"acknowledged", "no"}}));
    opened.workspace().openRecord(held);
    QList<FoldedLine*> lines = opened.document().findChildren<FoldedLine*>();
    const auto found = std::find_if(
        lines.begin(), lines.end(), [](const FoldedLine* line) { return line->text().startsWith(QStringLiteral("Not asked")); });
    REQUIRE(found != lines.end());
    const QString label = QStringLiteral("Lawyer from the start");
    CHECK_FALSE(opened.says(label));
    for (FoldedLine* line : lines) {
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Return);
    }
    CHECK(opened.says(label));
}

TEST_CASE("of thousands of rows and letters the first are shown, and all when somebody asks", "[ui][reading][hostile]")
{
    Reader opened;
    const RecordId anna = opened.addPerson("Anna Zielinska");
    Json::Array stages;
    for (int i = 1; i <= 500; ++i)
        stages.push_back(Json::object({{"seq", static_cast<std::int64_t>(i)}, {"type", "transferred"}}));
    opened.workspace().openRecord(
        opened.addFinal("detention", Json::object({{"person", toText(anna)}, {"arrest_date", "2020-08-11"}, {"steps", stages}})));
    const auto labels = [&] { return opened.document().findChildren<QLabel*>().size(); };
    const auto before = labels();
    CHECK(before < 400);
    const auto click = [&](const char* words) {
        const auto links = opened.document().findChildren<LinkText*>();
        const auto found =
            std::find_if(links.begin(), links.end(), [&](const LinkText* link) { return link->text() == QLatin1String(words); });
        REQUIRE(found != links.end());
        (*found)->click();
    };
    click("Show all rows: 500");
    CHECK(labels() == before + 2 * 440); // number and sort of each

    const std::string words(20'000, 'a');
    opened.workspace().openRecord(opened.addFinal("event", Json::object({{"title", "A march"}, {"summary", words}})));
    opened.document();
    CHECK_FALSE(opened.says(QString::fromStdString(words)));
    click("Show the whole text");
    CHECK(opened.says(QString::fromStdString(words)));
}

TEST_CASE("a final testimony begins at its words, and the keyboard stays in the list", "[ui][reading]")
{
    Reader opened;
    const RecordId anna = opened.addPerson("Anna Zielinska");
    opened.addTestimony(anna);
    opened.addTestimony(anna);
    opened.workspace().showPage(QStringLiteral("testimonies"));
    QTableView& list = opened.rows();
    REQUIRE(DrivenWindow::comes([&] { return list.model()->rowCount() == 2; }));
    list.setFocus();
    for (int row = 0; row < 2; ++row) {
        list.selectRow(row);
        CHECK(opened.need<NarrativeEditor>("testimony-narrative").keptNarrative() == QString::fromUtf8(kWords));
        CHECK(list.hasFocus());
    }
}

TEST_CASE("Return gives a record the page, Alt with an arrow goes on, Escape leads back to its row", "[ui][reading]")
{
    Reader opened;
    for (const char* name : {"Anna Zielinska", "Vera Wolska", "Olga Nowak"}) opened.addPerson(name);
    opened.workspace().showPage(QStringLiteral("people"));
    QTableView& list = opened.rows();
    REQUIRE(DrivenWindow::comes([&] { return list.model()->rowCount() == 3; }));
    list.selectRow(0);
    opened.document();
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return);
    CHECK_FALSE(list.isVisible());
    CHECK(opened.document().hasFocus());
    CHECK(opened.need<QLabel>("walk-place").text() == QStringLiteral("1 of 3"));
    CHECK_FALSE(opened.need<QAbstractButton>("walk-before").isEnabled());

    const auto isAt = [&](const char* place) {
        return DrivenWindow::comes([&] { return opened.need<QLabel>("walk-place").text() == QLatin1String(place); });
    };
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
    CHECK(isAt("2 of 3"));
    opened.click("walk-after");
    CHECK(isAt("3 of 3"));
    CHECK_FALSE(opened.need<QAbstractButton>("walk-after").isEnabled());

    opened.document().setFocus();
    QTest::keyClick(&opened.document(), Qt::Key_Escape);
    CHECK(list.isVisible());
    CHECK(list.hasFocus());
    CHECK(list.selectionModel()->isRowSelected(2));
}

TEST_CASE("Tab goes round all of a record that is read alone", "[ui][reading][a11y]")
{
    Reader opened;
    const RecordId anna = opened.addPerson("Anna Zielinska"), told = opened.addTestimony(anna);
    const bool isAccount = GENERATE(true, false);
    opened.workspace().openRecord(isAccount ? told : anna);
    opened.steps().setFocus();
    QTest::keyClick(&opened.steps(), Qt::Key_F11);
    REQUIRE(DrivenWindow::comes([&] { return opened.shown<QLineEdit>("list-filter") == nullptr; }));
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        opened.steps().setFocus();
        const QStringList met = walk(key);
        CAPTURE(met.join(u' ').toStdString());
        for (const char* name : {"record-more", "record-main-action", "record-steps", "walk-list", "search",
                 isAccount ? "testimony-narrative" : "record-reading"}) {
            CAPTURE(name);
            CHECK(met.contains(QLatin1String(name)));
        }
    }
}

TEST_CASE("a fact leads to the words that it rests on", "[ui][reading]")
{
    Reader opened;
    const RecordId told = opened.addTestimony(opened.addPerson("Anna Zielinska"));
    const NewFact made = newFact(opened.session().catalogue(), told, opened.vault().reader().get(told).fields, "act", 20, 43);
    opened.vault().records().commit(made.changes);
    opened.vault().records().withdraw(made.fact, {}); // taken back: read, not filled in
    opened.session().announce({made.fact});
    opened.workspace().openRecord(made.fact);
    REQUIRE(opened.comesToSay("They beat us in the gym"));
    auto links = opened.document().findChildren<LinkText*>();
    const auto link = std::find_if(
        links.begin(), links.end(), [&](const LinkText* text) { return text->text().startsWith(opened.code(told)); });
    REQUIRE(link != links.end());
    CHECK((*link)->text().endsWith(QStringLiteral("¶1")));
    (*link)->click();
    auto& words = opened.need<NarrativeEditor>("testimony-narrative");
    CHECK(DrivenWindow::comes([&] { return words.hasFocus() && words.extraSelections().size() == 1; }));
    CHECK(words.extraSelections().front().cursor.selectedText() == QStringLiteral("They beat us in the gym"));
}

TEST_CASE("words are found in the text by the rules of the search, one after the other", "[ui][reading][search]")
{
    Reader opened;
    opened.workspace().openRecord(opened.addTestimony(opened.addPerson("Anna Zielinska")));
    auto& words = opened.need<NarrativeEditor>("testimony-narrative");
    words.setFocus();
    QTest::keyClick(&words, Qt::Key_F, Qt::ControlModifier);
    auto& field = opened.need<QLineEdit>("find-words");
    CHECK(field.hasFocus());
    const auto says = [&](const char* count) {
        return DrivenWindow::comes([&] { return opened.need<QLabel>("find-count").text() == QLatin1String(count); });
    };
    QTest::keyClicks(&field, QStringLiteral("they"));
    CHECK(says("1 of 3"));
    CHECK(field.hasFocus());
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(says("2 of 3"));
    QTest::keyClick(&field, Qt::Key_F3);
    CHECK(says("3 of 3"));
    QTest::keyClick(&field, Qt::Key_Return, Qt::ShiftModifier);
    CHECK(says("2 of 3"));
    CHECK(words.textCursor().position() == 20);
    field.setText(QStringLiteral("nobody"));
    CHECK(says("nothing found"));
    CHECK(words.extraSelections().isEmpty());
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK(words.hasFocus());
    CHECK_FALSE(field.isVisible());
}

TEST_CASE("where words stand is copied without a word or a name of them", "[ui][reading][clipboard]")
{
    Reader opened;
    const RecordId told = opened.addTestimony(opened.addPerson("Anna Zielinska"));
    opened.workspace().openRecord(told);
    auto& words = opened.need<NarrativeEditor>("testimony-narrative");
    words.setFocus();
    const auto press = [&] { QTest::keyClick(&words, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier); };
    QApplication::clipboard()->clear();
    press();
    CHECK(QApplication::clipboard()->text().isEmpty());
    QTextCursor chosen = words.textCursor();
    chosen.setPosition(20);
    chosen.setPosition(43, QTextCursor::KeepAnchor);
    words.setTextCursor(chosen);
    press();
    const QString copied = QApplication::clipboard()->text();
    CHECK(copied.startsWith(opened.code(told)));
    CHECK(copied.contains(QString::fromStdString(quoted(kWords, 20, 43).hash)));
    CHECK_FALSE(copied.contains(QStringLiteral("gym")));
    CHECK_FALSE(copied.contains(QStringLiteral("Zielinska")));
}

TEST_CASE("closed names are said once, and no document shows one", "[ui][reading][identity]")
{
    Reader opened;
    const RecordId anna = opened.addPerson("Anna Zielinska");
    Q_EMIT opened.session().closeNamesAsked();
    REQUIRE(DrivenWindow::comes([&] { return !opened.vault().identityOpen(); }));
    opened.workspace().openRecord(anna);
    CHECK(opened.document().isVisible());
    CHECK_FALSE(opened.allShown().contains(QStringLiteral("Zielinska")));
    CHECK(opened.allShown().count(QStringLiteral("Names and contacts are closed. They are kept, and are not shown.")) == 1);
}

TEST_CASE("a testimony that begins shows nobody else's name, code or number", "[ui][reading][testimonies]")
{
    Reader opened;
    const RecordId anna = opened.addPerson("Anna Zielinska"), told = opened.addTestimony(anna);
    opened.workspace().showPage(QStringLiteral("testimonies"));
    REQUIRE(DrivenWindow::comes([&] { return opened.rows().model()->rowCount() == 1; }));
    Q_EMIT opened.session().newRecordAsked(QStringLiteral("testimony"), Json::object({}));
    REQUIRE(DrivenWindow::comes([&] { return opened.shown<QTableView>("records-list") == nullptr; }));
    const QString all = opened.allShown();
    CHECK_FALSE(all.contains(QStringLiteral("Zielinska")));
    CHECK_FALSE(all.contains(opened.code(anna)));
    CHECK_FALSE(all.contains(opened.code(told)));

    opened.step<NarrativeEditor>("testimony-narrative").setPlainText(QStringLiteral("They came."));
    opened.window->lock(); // a break: afterwards the person sits there again
    opened.reopen();
    CHECK(opened.need<NarrativeEditor>("testimony-narrative").toPlainText() == QStringLiteral("They came."));
    CHECK_FALSE(opened.allShown().contains(QStringLiteral("Zielinska")));
}

} // namespace zapis::ui
