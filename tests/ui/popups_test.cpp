/// The popups of forms: whom Enter takes, what is made of words that name nobody, what a mention keeps.
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

TEST_CASE("words that name nobody yet go into the name of the person made of them", "[ui][form]")
{
    FormFixture f;
    QWidget window;
    window.resize(800, 600);
    window.show();
    auto* popup = new RecordPopup({"person"}, f.context, QStringLiteral("Person"), &window);
    RecordId taken;
    QObject::connect(popup, &RecordPopup::took, popup, [&](const RecordId& id) { taken = id; });
    popup->popUp(&window);
    auto* search = popup->findChild<QLineEdit*>();
    SECTION("Enter takes who was found")
    {
        QTest::keyClick(search, Qt::Key_Return);
        CHECK(taken == RecordId()); // nothing was typed, nobody chosen
        QTest::keyClicks(search, QStringLiteral("Maryla"));
        QTest::keyClick(search, Qt::Key_Return);
        CHECK(f.directory.created.empty());
    }
    SECTION("Enter makes one where nobody was")
    {
        f.directory.finds = false;
        QTest::keyClicks(search, QStringLiteral("Zielinski Tomasz"));
        QTest::keyClick(search, Qt::Key_Return);
        REQUIRE(f.directory.created == std::vector<std::string>{"person"});
    }
    SECTION("Enter waits for the answer")
    {
        f.directory.answers = false;
        QTest::keyClicks(search, QStringLiteral("Zielinski Tomasz"));
        QTest::keyClick(search, Qt::Key_Return);
        CHECK(taken == RecordId());
        CHECK(f.directory.created.empty());
        SECTION("and takes who was found") { f.directory.answer(); }
        SECTION("and makes one where nobody was")
        {
            f.directory.finds = false;
            f.directory.answer();
            REQUIRE(f.directory.created == std::vector<std::string>{"person"});
        }
        SECTION("unless other words are typed meanwhile")
        {
            QTest::keyClick(search, Qt::Key_A);
            f.directory.answer();
            CHECK(taken == RecordId());
            QTest::keyClick(search, Qt::Key_Return);
            f.directory.answer();
        }
    }
    SECTION("so does the button beneath, pressed by Enter")
    {
        search->setText(QStringLiteral("Zielinski Tomasz"));
        QTest::keyClick(popup->findChild<QPushButton*>(), Qt::Key_Return);
        REQUIRE(f.directory.created == std::vector<std::string>{"person"});
    }
    CHECK(taken == f.directory.person);
    if (f.directory.created.empty()) return;
    const Json& name = f.directory.prefilled.at("names").items().at(0);
    CHECK(name.stringOr("text") == "Zielinski Tomasz");
    CHECK(name.stringOr("script") == "latn");
}

TEST_CASE("Enter takes nobody whom nobody chose: the newest are shown, and Down goes to the first", "[ui][form]")
{
    FormFixture f;
    QWidget window;
    window.show();
    auto* popup = new RecordPopup({"person"}, f.context, QStringLiteral("Person"), &window);
    RecordId taken;
    QObject::connect(popup, &RecordPopup::took, popup, [&](const RecordId& id) { taken = id; });
    popup->popUp(&window);
    auto* search = popup->findChild<QLineEdit*>();
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(taken == RecordId());
    CHECK(f.directory.created.empty());
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(popup->findChild<QListWidget*>(), Qt::Key_Return);
    CHECK(taken == f.directory.person);
}

TEST_CASE("of terms that have what was typed, one that begins with it is taken first", "[ui][form]")
{
    FormFixture f;
    UiLanguage::instance().set(QStringLiteral("ru"));
    QWidget window;
    window.show();
    struct Case {
        std::string vocabulary, typed, code;
    };
    const auto c = GENERATE(
        values<Case>({{"languages", "русский", "ru"}, {"languages", "РУС", "ru"}, {"perpetrator-forces", "неизв", "unknown"}}));
    CAPTURE(c.vocabulary, c.typed);
    auto* popup =
        new TermPopup(*f.catalogue->vocabulary(c.vocabulary), {}, TermPopup::Choice::One, QStringLiteral("Terms"), &window);
    std::string taken;
    QObject::connect(popup, &TermPopup::took, popup, [&](const std::string& code) { taken = code; });
    popup->popUp(&window);
    auto* search = popup->findChild<QLineEdit*>();
    search->setText(qs(c.typed));
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(taken == c.code);
    UiLanguage::instance().set(QStringLiteral("en"));
}

TEST_CASE("no name is carried where names are closed", "[ui][form]")
{
    FormFixture f;
    f.directory.isOpen = f.directory.finds = false;
    QWidget window;
    auto* popup = new RecordPopup({"person"}, f.context, QStringLiteral("Person"), &window);
    popup->setText(QStringLiteral("Zielinski Tomasz"));
    QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Return);
    REQUIRE(f.directory.created.size() == 1);
    CHECK_FALSE(f.directory.prefilled.find("names"));
}

TEST_CASE("a mention keeps what was said", "[ui][form][mention]")
{
    struct Case {
        const char *text, *selected, *typed;
        bool isOpen;
        const char *kept, *spoken; ///< '@' for the mention
    };
    const auto c = GENERATE(values<Case>({
        {"Прыйшоў Кавалёў", "", "", true, "Прыйшоў @", "Кавалёў"},                // the word at the cursor
        {"Кажа «Алесю, хадзі»", "«Алесю,", "", true, "Кажа «@, хадзі»", "Алесю"}, // by word, with the signs around it
        {"Прыйшоў ", "", "Кавалё", true, "Прыйшоў @", "Кавалёў"},            // of the name what was typed, to the end of its word
        {"Бачыў ", "", "Алеся Кавалёва", true, "Бачыў @", "Алеся Кавалёва"}, // in the case in which it was said
        {"Бачыў ", "", "V-7K2", true, "Бачыў @", "Алесь Кавалёў"},
        {"прыйшоў", "", "Алесь", true, "прыйшоў@", "Алесь"},                // a word without a capital is no name
        {"Прыйшоў Кавалёў", "Кавалёў", "", false, "Прыйшоў Кавалёў @", ""}, // names are closed: the words stay
    }));
    CAPTURE(c.text, c.selected, c.typed);
    FormFixture f;
    f.directory.name = QStringLiteral("Алесь Кавалёў");
    f.directory.isOpen = c.isOpen;
    const Field& field = *f.catalogue->at("testimony").find("narrative");
    QWidget window;
    window.resize(800, 600);
    NoteEditor note(field, f.context, NarrativeEditor::Look::Page, &window);
    window.show();
    const QString selected = QString::fromUtf8(c.selected);
    note.read(Json::object({{"narrative", c.text}}));
    note.text().moveCursor(QTextCursor::End);
    if (!selected.isEmpty()) note.text().setTextCursor(note.text().document()->find(selected));
    QTest::keyClick(&note.text(), Qt::Key_M, Qt::ControlModifier);
    auto* popup = window.findChild<RecordPopup*>();
    REQUIRE(popup);
    auto* search = popup->findChild<QLineEdit*>();
    if (*c.typed) popup->setText(QString::fromUtf8(c.typed)); // QTest has no keys for letters beyond Latin
    QTest::keyClick(search, Qt::Key_Return);
    Json written = Json::object({});
    note.write(written);
    QString kept = QString::fromStdString(written.stringOr("narrative"));
    CHECK(kept.replace(QChar::ObjectReplacementCharacter, u'@') == QString::fromUtf8(c.kept));
    REQUIRE(note.text().mentions().size() == 1);
    CHECK(note.text().mentions().first().spoken == QString::fromUtf8(c.spoken));
    note.text().undo();
    CHECK(note.text().mentions().isEmpty());
}

TEST_CASE("a popup stands among the windows that a screen reader finds", "[ui][form][a11y]")
{
    FormFixture f;
    installPopupAccessible(); // as the window's program does
    QWidget window;
    window.show();
    QAccessibleInterface* program = QAccessible::queryAccessibleInterface(qApp);
    const auto has = [&](const QObject* object) {
        for (int i = 0; i < program->childCount(); ++i)
            if (program->child(i) && program->child(i)->object() == object) return true;
        return false;
    };
    auto* popup = new RecordPopup({"person"}, f.context, QStringLiteral("Person"), &window);
    CHECK_FALSE(has(popup));
    popup->popUp(&window);
    CHECK(has(popup));
    CHECK(has(&window));
    QAccessibleInterface* shown = QAccessible::queryAccessibleInterface(popup);
    CHECK(shown->parent() == program);
    CHECK(shown->text(QAccessible::Name) == QStringLiteral("Person"));
    CHECK(program->child(program->indexOfChild(shown)) == shown);
    popup->close();
}
