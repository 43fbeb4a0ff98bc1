/// Secrets do not leave by a field, a clipboard or the accessibility bus.
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QTest>

#include "tests/catch.h"
#include "tests/ui/application.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/passphrase_edit.h"
#include "ui/widgets/recovery_panel.h"

namespace zapis::ui {
namespace {

QClipboard& clipboard() { return *QGuiApplication::clipboard(); }

std::string textOfField(PassphraseEdit& edit) { return edit.text().toStdString(); }

} // namespace

TEST_CASE("what another program took hold of answers nothing once it is forgotten", "[ui][clipboard]")
{
    application();
    const CopiedWords words(QStringLiteral("Aksana"));
    CHECK(words.hasText());
    forgetCopied();
    CHECK_FALSE(words.hasText());
    CHECK(words.text().isEmpty());
    CHECK(words.formats().isEmpty());
    CHECK(words.data(QStringLiteral("text/plain")).isEmpty());
}

TEST_CASE("no line end, tab or unseen sign gets into a passphrase by a paste", "[ui][passphrase]")
{
    application();
    struct Case {
        const char *pasted, *taken;
    };
    const auto c = GENERATE(values<Case>({
        {"two words\n", "two words"},
        {"two words\r\n", "two words"},
        {"\ttwo words", "two words"},
        {"two\twords", "two words"},
        {"two words ", "two words "}, // told, not cut: it may be meant
        {"two\xc2\xa0words\xe2\x80\x8b", "two words"},
        {"\xef\xbb\xbftwo words", "two words"},
    }));
    CAPTURE(c.pasted);
    PassphraseEdit edit(PassphraseEdit::Use::Choose);
    clipboard().setText(QString::fromUtf8(c.pasted));
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
    CHECK(textOfField(edit) == c.taken);
    CHECK(edit.hasEdgeBlank() == std::string_view(c.taken).ends_with(' '));
}

TEST_CASE("what was pasted on the lock page is never shown, and nothing is pasted into shown letters", "[ui][passphrase]")
{
    application();
    PassphraseEdit edit(PassphraseEdit::Use::Open);
    QAction* eye = edit.actions().front();
    clipboard().setText(QStringLiteral("of somebody"));
    SECTION("pasted, then the eye")
    {
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        REQUIRE(textOfField(edit) == "of somebody");
        eye->trigger();
        CHECK(edit.echoMode() == QLineEdit::Password);
        edit.forget();
        eye->trigger();
        CHECK(edit.echoMode() == QLineEdit::Normal);
    }
    SECTION("the eye, then pasted")
    {
        eye->trigger();
        REQUIRE(edit.echoMode() == QLineEdit::Normal);
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
        CHECK(edit.isEmpty());
    }
    SECTION("letters that are shown are copied nowhere")
    {
        eye->trigger();
        QTest::keyClicks(&edit, QStringLiteral("secret"));
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_X, Qt::ControlModifier);
        CHECK(clipboard().text() == QStringLiteral("of somebody"));
        CHECK(textOfField(edit) == "secret");
    }
}

TEST_CASE("a field says Caps Lock and the script of what is typed", "[ui][passphrase]")
{
    application();
    PassphraseEdit edit(PassphraseEdit::Use::Open);
    PassphraseHint hint(&edit);
    QTest::keyClicks(&edit, QStringLiteral("a"));
    CHECK(hint.text() == QStringLiteral("Latin letters are typed"));
    QKeyEvent locked(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("Ж"));
    QApplication::sendEvent(&edit, &locked);
    CHECK(hint.text() == QStringLiteral("Caps Lock is on · Cyrillic letters are typed"));
    edit.forget();
    CHECK(hint.text().isEmpty());
}

TEST_CASE("a secret field has a name and no text for whoever listens to the accessibility bus", "[ui][passphrase][a11y]")
{
    application();
    installSecretAccessible();
    RecoveryPanel panel;
    PassphraseEdit passphrase(PassphraseEdit::Use::Open);
    passphrase.setAccessibleName(QStringLiteral("Passphrase"));
    QList<QWidget*> fields{&passphrase};
    for (const char* name : {"recovery-first", "recovery-second"}) fields.append(panel.findChild<QWidget*>(QLatin1String(name)));
    for (QWidget* field : fields) {
        CAPTURE(field->objectName().toStdString());
        static_cast<QLineEdit*>(field)->setText(QStringLiteral("secret"));
        QAccessibleInterface* read = QAccessible::queryAccessibleInterface(field);
        REQUIRE(read);
        CHECK(read->role() == QAccessible::EditableText);
        CHECK(read->state().passwordEdit);
        CHECK(read->textInterface() == nullptr);
        CHECK(read->editableTextInterface() == nullptr);
        CHECK(read->valueInterface() == nullptr);
        for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Value, QAccessible::Description})
            CHECK_FALSE(read->text(kind).contains(QStringLiteral("secret")));
    }
    CHECK(QAccessible::queryAccessibleInterface(&passphrase)->text(QAccessible::Name) == QStringLiteral("Passphrase"));
}

TEST_CASE("a recovery key that was declined is in no label and no accessible name", "[ui][access][a11y]")
{
    application();
    initSecrets();
    RecoveryPanel panel;
    panel.show(Secret::copyOf(std::string_view("ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-ABCD")));
    auto* key = panel.findChild<QLabel*>(QStringLiteral("recovery-key"));
    REQUIRE(key->accessibleName().contains(QStringLiteral("EFGH")));
    panel.forget();
    CHECK(key->text().isEmpty());
    CHECK(key->accessibleName().isEmpty());
}

} // namespace zapis::ui
