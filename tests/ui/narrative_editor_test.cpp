#include "ui/widgets/narrative_editor.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "core/base/text.h"
#include "tests/catch.h"
#include "tests/ui/application.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/narrative_accessible.h"

using namespace zapis;
using namespace zapis::ui;

namespace {

const QString kMark(QChar::ObjectReplacementCharacter);

Mention mentionOf(const char* shown)
{
    return {QStringLiteral("f1331534-c387-5020-91e8-ba022d93ff11"), {}, QString::fromUtf8(shown), QStringLiteral("V-3F9TR-K")};
}

} // namespace

TEST_CASE("a narrative is kept as it came: paragraphs, line breaks, mentions", "[ui][narrative]")
{
    application();
    const auto look = GENERATE(NarrativeEditor::Look::Page, NarrativeEditor::Look::Note);
    NarrativeEditor editor(look);
    const QString text = QStringLiteral("Мы шли, ") + kMark + QStringLiteral(" и я.\nДальше.\n\nВторой 𝄞 абзац ") + kMark + kMark;
    editor.setNarrative(text, {mentionOf("Саша"), mentionOf("V-1"), mentionOf("V-1")});
    CHECK(editor.keptNarrative() == text);
    CHECK(editor.mentions().size() == 3);
    editor.undo();
    CHECK(editor.keptNarrative() == text); // what another text was is not to be had
    CHECK(editor.spokenText().startsWith(QStringLiteral("Мы шли, Саша и я.")));
}

TEST_CASE("offsets count code points of the kept text", "[ui][narrative]")
{
    application();
    NarrativeEditor editor(NarrativeEditor::Look::Page);
    const QString text = QStringLiteral("a𝄞b ") + kMark + QStringLiteral("\n\nсло́во");
    editor.setNarrative(text, {mentionOf("V-1")});
    editor.setPassages({{1, PassageKind::Act, 7, 12}});
    const auto passages = editor.passages();
    REQUIRE(passages.size() == 1);
    CHECK(passages.first().from == 7);
    CHECK(passages.first().to == 12);
    const std::string kept = editor.keptNarrative().toStdString();
    CHECK(codePointRange(kept, 7, 12) == "сло́в");
}

TEST_CASE("an empty paragraph is kept nowhere and moves no offset", "[ui][narrative]")
{
    application();
    NarrativeEditor editor(NarrativeEditor::Look::Page);
    editor.setNarrative(QStringLiteral("one\n\ntwo"), {});
    editor.setPassages({{1, PassageKind::Act, 5, 8}});
    QTextCursor cursor(editor.document());
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.insertBlock();
    cursor.insertBlock();
    CHECK(editor.keptNarrative() == QStringLiteral("one\n\ntwo"));
    CHECK(editor.passages().first().from == 5);
}

TEST_CASE("passages move with the words, and undo brings them back", "[ui][narrative]")
{
    application();
    NarrativeEditor editor(NarrativeEditor::Look::Page);
    editor.setNarrative(QStringLiteral("They came at night. Nobody came to us."), {});
    editor.setPassages({{1, PassageKind::Act, 20, 37}});
    QTextCursor cursor(editor.document());
    cursor.insertText(QStringLiteral("Well. "));
    CHECK(editor.passages().first().from == 26);
    cursor.setPosition(26);
    cursor.setPosition(43, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
    QTest::keyClick(&editor, Qt::Key_Delete);
    CHECK(editor.passages().isEmpty());
    editor.undo();
    REQUIRE(editor.passages().size() == 1);
    CHECK(editor.passages().first().to == 43);
}

TEST_CASE("words typed at the edge of a passage stay outside it", "[ui][narrative]")
{
    application();
    NarrativeEditor editor(NarrativeEditor::Look::Page);
    editor.setNarrative(QStringLiteral("nobody came"), {});
    editor.setPassages({{1, PassageKind::Act, 0, 11}});
    QSignalSpy entered(&editor, &NarrativeEditor::passageEntered);
    editor.moveCursor(QTextCursor::End);
    QTest::keyClicks(&editor, QStringLiteral(" at all"));
    CHECK(editor.passages().first().to == 11);
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(3);
    editor.setTextCursor(cursor);
    REQUIRE(!entered.isEmpty());
    CHECK(entered.last().first().toInt() == 1);
}

TEST_CASE("a mention is one step for the cursor and its words for a screen reader", "[ui][narrative]")
{
    application();
    installNarrativeAccessible();
    NarrativeEditor editor(NarrativeEditor::Look::Page);
    editor.setNarrative(QStringLiteral("he was ") + kMark + QStringLiteral(", and"), {mentionOf("V-3F9TR-K")});
    for (int i = 0; i < 8; ++i) QTest::keyClick(&editor, Qt::Key_Right);
    CHECK(editor.textCursor().position() == 8);
    QAccessibleTextInterface* read = QAccessible::queryAccessibleInterface(&editor)->textInterface();
    REQUIRE(read);
    CHECK(read->text(0, read->characterCount()) == QStringLiteral("he was V-3F9TR-K, and"));
    CHECK(read->cursorPosition() == 16);
    read->setCursorPosition(10); // within the code: before the mention
    CHECK(editor.textCursor().position() == 7);
    QTest::keyClick(&editor, Qt::Key_Delete);
    CHECK(editor.mentions().isEmpty());
    editor.undo();
    CHECK(editor.mentions().size() == 1);
}

TEST_CASE("a mark without a person cannot be pasted", "[ui][narrative]")
{
    application();
    NarrativeEditor editor(NarrativeEditor::Look::Page);
    copyWords(QStringLiteral("a") + kMark + u'b');
    editor.paste();
    CHECK(editor.keptNarrative() == QStringLiteral("ab"));
    CHECK(editor.mentions().isEmpty());
}

TEST_CASE("a copy says codes for names, and names are a wish that somebody else has to grant", "[ui][narrative][clipboard]")
{
    application();
    const auto look = GENERATE(NarrativeEditor::Look::Page, NarrativeEditor::Look::Note);
    NarrativeEditor editor(look);
    editor.setNarrative(
        QStringLiteral("She saw ") + kMark + QStringLiteral(" go.\n\nThen ") + kMark, {mentionOf("Aksana"), mentionOf("Aksana")});
    editor.selectAll();
    editor.copy();
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("She saw V-3F9TR-K go.\nThen V-3F9TR-K"));
    const auto offer = [&] {
        for (auto* menu : editor.findChildren<QMenu*>()) menu->hide(); // of the time before
        QContextMenuEvent asks(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(&editor, &asks);
        QAction* found = nullptr;
        for (auto* menu : editor.findChildren<QMenu*>()) {
            if (auto* action = menu->findChild<QAction*>(QStringLiteral("copy-with-names")); action && menu->isVisible())
                found = action;
        }
        return found;
    };
    CHECK(offer() == nullptr); // nobody would ask why
    QString wanted;
    QObject::connect(&editor, &NarrativeEditor::copyWithNamesAsked, [&](const QString& words) { wanted = words; });
    QAction* action = offer();
    REQUIRE(action);
    action->trigger();
    CHECK(wanted.contains(QStringLiteral("Aksana go.")));
    CHECK_FALSE(QGuiApplication::clipboard()->text().contains(QStringLiteral("Aksana")));
    Mention closed = mentionOf("Aksana");
    closed.spoken.clear();
    closed.shown = closed.code;
    editor.setNarrative(QStringLiteral("She saw ") + kMark, {closed});
    editor.selectAll();
    CHECK(offer() == nullptr); // names are closed: there is none in it
}

TEST_CASE("a mention moved within the texts stays a mention, until what was copied is forgotten", "[ui][narrative][clipboard]")
{
    application();
    NarrativeEditor editor(NarrativeEditor::Look::Page);
    editor.mention(mentionOf("Aksana"));
    editor.selectAll();
    editor.copy();
    editor.moveCursor(QTextCursor::End);
    editor.paste();
    CHECK(editor.keptNarrative() == kMark + kMark);
    CHECK(editor.mentions().size() == 2);
    CHECK(editor.mentions().last().shown == QStringLiteral("Aksana"));
    forgetCopied();
    editor.paste();
    CHECK(editor.mentions().size() == 2);
}

TEST_CASE("Ctrl+M asks for a person under a Cyrillic layout as well", "[ui][narrative]")
{
    application();
    NarrativeEditor editor(NarrativeEditor::Look::Note);
    QSignalSpy asked(&editor, &NarrativeEditor::mentionAsked);
    QTest::keyClick(&editor, Qt::Key_M, Qt::ControlModifier);
    QKeyEvent cyrillic(QEvent::KeyPress, 0x042C, Qt::ControlModifier);
    QApplication::sendEvent(&editor, &cyrillic);
    CHECK(asked.count() == 2);
}

TEST_CASE("a sentence is one step back, and tints take none away", "[ui][narrative][undo]")
{
    application();
    NarrativeEditor editor(NarrativeEditor::Look::Page);
    QTest::keyClicks(&editor, QStringLiteral("They came. We ran"));
    editor.setPassages({{1, PassageKind::Act, 0, 10}}); // a fact was made, a save was told
    QTest::keyClicks(&editor, QStringLiteral(" away"));
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
    CHECK(editor.keptNarrative() == QStringLiteral("They came. We ran"));
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
    CHECK(editor.keptNarrative() == QStringLiteral("They came. "));
    REQUIRE(editor.passages().size() == 1);
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
    CHECK(editor.keptNarrative().isEmpty());
    CHECK(editor.passages().isEmpty());
    QTest::keyClick(&editor, Qt::Key_Y, Qt::ControlModifier);
    REQUIRE(editor.passages().size() == 1); // its words are back, and its tint with them
    CHECK(editor.passages().first().to == 10);
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(editor.keptNarrative() == QStringLiteral("They came. We ran"));
}

TEST_CASE("a pause parts two steps, a paste is one of its own", "[ui][narrative][undo]")
{
    application();
    NarrativeEditor editor(NarrativeEditor::Look::Page);
    QTest::keyClicks(&editor, QStringLiteral("one"));
    QTest::qWait(1300);
    QTest::keyClicks(&editor, QStringLiteral(" two"));
    copyWords(QStringLiteral("wrong\n\nwords"));
    editor.selectAll();
    editor.paste();
    CHECK(editor.keptNarrative() == QStringLiteral("wrong\n\nwords"));
    editor.undo();
    CHECK(editor.keptNarrative() == QStringLiteral("one two"));
    editor.undo();
    CHECK(editor.keptNarrative() == QStringLiteral("one"));
    editor.redo();
    editor.redo();
    CHECK(editor.keptNarrative() == QStringLiteral("wrong\n\nwords"));
    editor.undo();
    QTest::keyClicks(&editor, QStringLiteral("!"));
    editor.redo(); // what was undone is gone once something else was typed
    CHECK(editor.keptNarrative() == QStringLiteral("one two!"));
}

TEST_CASE("words changed elsewhere are a step, those of another text are none", "[ui][narrative][undo]")
{
    application();
    NarrativeEditor editor(NarrativeEditor::Look::Note);
    editor.setNarrative(QStringLiteral("Мы з ") + kMark + QStringLiteral(" пайшлі."), {mentionOf("Сашам")});
    editor.changeNarrative(QStringLiteral("Мы з ") + kMark + QStringLiteral(" пайшлі."), {mentionOf("Марыляй")});
    REQUIRE(editor.mentions().size() == 1);
    CHECK(editor.mentions().first().shown == QStringLiteral("Марыляй"));
    editor.undo();
    REQUIRE(editor.mentions().size() == 1);
    CHECK(editor.mentions().first().shown == QStringLiteral("Сашам"));
    editor.setNarrative(QStringLiteral("Another"), {});
    editor.undo();
    CHECK(editor.keptNarrative() == QStringLiteral("Another"));
    editor.setTextInteractionFlags(Qt::TextSelectableByKeyboard);
    editor.changeNarrative(QStringLiteral("Other"), {});
    editor.undo(); // what is only read stays as it is
    CHECK(editor.keptNarrative() == QStringLiteral("Other"));
}
