/// A hit of the search leads to its words, and the way back to the hit.
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>

#include "tests/ui/driven_window.h"
#include "ui/pages/search/hit_model.h"
#include "ui/pages/testimonies/facts.h"
#include "ui/widgets/narrative_editor.h"

namespace zapis::ui {
namespace {

/// What is marked in a text; the words that the caret stands before have a star.
QStringList marked(const NarrativeEditor& editor)
{
    QStringList words;
    for (const QTextEdit::ExtraSelection& mark : editor.extraSelections()) {
        const bool isFirst = editor.textCursor().position() == mark.cursor.selectionStart();
        words.append((isFirst ? QStringLiteral("*") : QString()) + mark.cursor.selectedText());
    }
    return words;
}

bool isInView(const NarrativeEditor& editor) { return editor.viewport()->rect().contains(editor.cursorRect()); }

struct Searching : DrivenWindow {
    QListView& find(const char* words)
    {
        auto& field = need<QLineEdit>("search");
        field.setFocus();
        field.setText(QString::fromUtf8(words));
        auto& hits = need<QListView>("search-hits");
        REQUIRE(comes([&] { return hits.model()->rowCount() > 0; }));
        return hits;
    }
    /// Opens the hit of a record.
    void open(QListView& hits, const RecordId& id)
    {
        const QString code = QString::fromStdString(vault().reader().get(id).code);
        for (int row = 0; row < hits.model()->rowCount(); ++row) {
            const QModelIndex index = hits.model()->index(row, 0);
            if (index.data(HitModel::CodeRole).toString() != code) continue;
            hits.setCurrentIndex(index);
            hits.setFocus();
            QTest::keyClick(&hits, Qt::Key_Return);
            return;
        }
        FAIL("no such hit");
    }
    RecordId addTestimony(const std::string& words, const char* status = "draft")
    {
        const RecordId id = newRecordId();
        const Json fields = Json::object({{"narrative", words}, {"record_language", "ru"}, {"language", "ru"}});
        const auto result = vault().records().importRecords(
            {Json::object({{"id", toText(id)}, {"kind", "testimony"}, {"status", status}, {"fields", fields}})}, {});
        REQUIRE(result.problems.empty());
        session().announce({id});
        return id;
    }
};

/// 30 000 words, with a few others near their end.
std::string longText(const std::string& others)
{
    std::string text;
    for (int paragraph = 0; paragraph < 300; ++paragraph) {
        if (paragraph) text += "\n\n";
        if (paragraph == 290) text += others + ' ';
        for (int word = 0; word < 100; ++word) text += "слово ";
        text.back() = '.';
    }
    return text;
}

} // namespace

TEST_CASE("a hit in a long narrative lands at its words, and Escape leads back to its row", "[ui][search]")
{
    Searching opened;
    opened.addTestimony("Автозак стоял у дома.");
    const char* status = GENERATE("draft", "final");
    CAPTURE(status);
    const RecordId told = opened.addTestimony(longText("Нас везли в автозаке, потом во втором автозаке."), status);
    auto& hits = opened.find("автозак");
    REQUIRE(hits.model()->rowCount() == 2);
    opened.open(hits, told);
    const int row = hits.currentIndex().row();
    auto& words = opened.need<NarrativeEditor>("testimony-narrative");
    REQUIRE(DrivenWindow::comes([&] { return !words.extraSelections().isEmpty(); }));
    CHECK(marked(words) == QStringList{QStringLiteral("*автозаке"), QStringLiteral("автозаке")});
    CHECK(words.isReadOnly() == (status == std::string_view("final")));
    CHECK_FALSE(words.textCursor().hasSelection()); // a key must not type over what was said
    CHECK(words.hasFocus());
    CHECK(DrivenWindow::comes([&] { return isInView(words); }));
    CHECK(words.verticalScrollBar()->value() > 0);

    QTest::keyClick(&words, Qt::Key_Escape);
    CHECK(opened.workspace().currentPage() == QStringLiteral("search"));
    CHECK(hits.hasFocus());
    CHECK(hits.currentIndex().row() == row);
    CHECK(opened.need<QLineEdit>("search").text() == QStringLiteral("автозак"));
}

TEST_CASE("facts that come in after the landing leave the words in view", "[ui][search]")
{
    Searching opened;
    const RecordId told = opened.addTestimony(longText("Нас везли в автозаке."));
    const NewFact fact = newFact(opened.session().catalogue(), told, opened.vault().reader().get(told).fields, "act", 20, 38);
    opened.vault().records().commit(fact.changes);
    opened.session().announce({told, fact.fact});
    opened.open(opened.find("автозак"), told);
    auto& words = opened.need<NarrativeEditor>("testimony-narrative");
    REQUIRE(DrivenWindow::comes([&] { return !words.extraSelections().isEmpty() && words.passages().size() == 1; }));
    CHECK(marked(words) == QStringList{QStringLiteral("*автозаке")});
    CHECK(DrivenWindow::comes([&] { return isInView(words); }));
    QTest::qWait(100); // what is laid out later must not move it
    CHECK(isInView(words));
}

TEST_CASE("what was typed since is not marked as if it were the hit", "[ui][search]")
{
    Searching opened;
    const RecordId told = opened.addTestimony("Нас везли. Автозак стоял у дома.");
    auto& hits = opened.find("автозак");
    opened.open(hits, told);
    auto& words = opened.need<NarrativeEditor>("testimony-narrative");
    REQUIRE(DrivenWindow::comes([&] { return !words.extraSelections().isEmpty(); }));
    QTest::keyClick(&words, Qt::Key_X);
    CHECK(words.extraSelections().isEmpty());
    words.selectAll();
    words.textCursor().insertText(QStringLiteral("Совсем другие слова."));
    opened.click("go-back");
    REQUIRE(opened.workspace().currentPage() == QStringLiteral("search"));
    Q_EMIT opened.session().openHitAsked(told, "narrative", QStringLiteral("автозак")); // the list still has it
    REQUIRE(DrivenWindow::comes([&] { return opened.need<NarrativeEditor>("testimony-narrative").hasFocus(); }));
    QTest::qWait(50);
    auto& now = opened.need<NarrativeEditor>("testimony-narrative");
    CHECK(now.extraSelections().isEmpty());
    CHECK(now.textCursor().position() == 0);
}

TEST_CASE("a hit in another text of a form lands in its field, also in a row and in a note", "[ui][search]")
{
    Searching opened;
    SECTION("a name that is spelled in another script")
    {
        const auto name = [](const char* script, const char* text) {
            return Json::object({{"kind", "official"}, {"script", script}, {"text", text}});
        };
        const RecordId person = opened.add(
            "person", Json::object({{"names", Json::array({name("latn", "Somebody Else"), name("cyrl", "Иван Дроздов")})}}));
        opened.open(opened.find("Drozdov"), person);
        REQUIRE(DrivenWindow::comes([&] {
            const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
            return line && line->hasSelectedText();
        }));
        const auto& line = *qobject_cast<QLineEdit*>(QApplication::focusWidget());
        CHECK(line.text() == QStringLiteral("Иван Дроздов"));
        CHECK(line.selectedText() == QStringLiteral("Дроздов"));
        CHECK(line.isVisible());
    }
    SECTION("a note")
    {
        const RecordId event =
            opened.add("event", Json::object({{"title", "A march"}, {"summary", "They stood.\n\nA water cannon came."}}));
        opened.open(opened.find("cannon"), event);
        auto& note = opened.need<NarrativeEditor>("text-summary");
        REQUIRE(DrivenWindow::comes([&] { return !note.extraSelections().isEmpty(); }));
        CHECK(marked(note) == QStringList{QStringLiteral("*cannon")});
        CHECK(note.hasFocus());
        CHECK_FALSE(note.visibleRegion().isEmpty());
    }
    SECTION("a record found by its code alone opens as from a list")
    {
        const RecordId event = opened.add("event", Json::object({{"title", "A march"}}));
        auto& hits = opened.find(opened.vault().reader().get(event).code.c_str());
        opened.open(hits, event);
        CHECK(DrivenWindow::comes([&] { return opened.workspace().currentPage() != QStringLiteral("search"); }));
    }
}

} // namespace zapis::ui
