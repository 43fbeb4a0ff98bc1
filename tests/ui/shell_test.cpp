/// The frame of the window: what locking keeps, shortcuts in any layout, recovery key, names of controls.
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QThread>
#include <atomic>

#include "tests/catch.h"
#include "tests/ui/opened_window.h"
#include "ui/jobs/job_runner.h"
#include "ui/pages/page_table.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_page.h"
#include "ui/shell/vault_finder.h"
#include "ui/widgets/fitted_stack.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/passphrase_edit.h"
#include "ui/widgets/recovery_panel.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

namespace fs = std::filesystem;

QKeyEvent press(int key, quint32 scanCode, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
{
    return QKeyEvent(QEvent::KeyPress, key, modifiers, scanCode, 0, 0);
}

} // namespace

TEST_CASE("a lock closes the vault and keeps the draft and its place", "[ui][shell]")
{
    Opened opened;
    Q_EMIT opened.session().newRecordAsked(
        QStringLiteral("testimony"), Json::object({{"narrative", "He was taken at the metro"}}));
    CHECK(opened.window->workspace()->currentPage() == QStringLiteral("testimonies"));
    opened.window->lock();
    CHECK(opened.window->isLocked());
    CHECK(opened.window->workspace() == nullptr);
    {
        const auto vault =
            OpenVault::open(opened.folder, passphrase("one two three"), OpenMode::ReadOnly); // the lock file is free
        const std::vector<Draft> drafts = vault->records().drafts();
        REQUIRE(drafts.size() == 1);
        CHECK(drafts.front().fields.stringOr("narrative") == "He was taken at the metro");
    }
    opened.reopen();
    CHECK(opened.window->workspace()->currentPage() == QStringLiteral("testimonies"));
}

TEST_CASE("a lock does not cut off a running job, and a second one does", "[ui][shell]")
{
    Opened opened;
    std::atomic<bool> goOn = false;
    bool done = false, cancelled = false;
    opened.session().jobs().start(
        &opened.session(), QStringLiteral("export"),
        [&](const Job& job) {
            while (!goOn) {
                job.reach(0, 0);
                QThread::msleep(1);
            }
        },
        [&] { done = true; }, {}, [&] { cancelled = true; });
    opened.window->lock();
    CHECK_FALSE(opened.window->isLocked()); // blank, but the work goes on
    CHECK(opened.window->workspace() == nullptr);
    SECTION("it ends, and the vault closes")
    {
        goOn = true;
        REQUIRE(QTest::qWaitFor([&] { return opened.window->isLocked(); }));
        CHECK(done);
    }
    SECTION("it is stopped")
    {
        opened.window->findChild<QPushButton*>(QStringLiteral("lock-stop"))->click();
        CHECK(opened.window->isLocked());
        CHECK(cancelled);
    }
}

TEST_CASE("keys are matched by their place where the layout has no Latin letters", "[ui][shell]")
{
    struct Case {
        int key;
        quint32 scanCode;
        int latin;
    };
    const auto c = GENERATE(values<Case>({
        {0x0414, 46, Qt::Key_L},             // Д, where L is
        {0x041B, 45, Qt::Key_K},             // Л, where K is
        {0x040E, 32, Qt::Key_O},             // Ў of a Belarusian layout, where O is
        {Qt::Key_Period, 61, Qt::Key_Slash}, // the key of "/" under us,ru
        {Qt::Key_L, 46, 0},                  // Latin already
        {Qt::Key_Left, 113, 0},
    }));
    CAPTURE(c.scanCode);
    CHECK(latinKeyOf(press(c.key, c.scanCode)) == c.latin);
    CHECK(latinKeyOf(press(c.key, c.scanCode, Qt::NoModifier)) == 0);
    CHECK(latinKeyOf(press(c.key, c.scanCode, Qt::ControlModifier | Qt::AltModifier)) == 0);
}

TEST_CASE("Ctrl+K and Ctrl+L work under a Cyrillic layout", "[ui][shell]")
{
    Opened opened;
    installPhysicalKeys(application());
    opened.window->activateWindow();
    QKeyEvent search = press(0x041B, 45);
    QApplication::sendEvent(opened.window.get(), &search);
    CHECK(opened.window->findChild<QLineEdit*>(QStringLiteral("search")) == opened.window->focusWidget());
    QKeyEvent lock = press(0x0414, 46);
    QApplication::sendEvent(opened.window.get(), &lock);
    CHECK(QTest::qWaitFor([&] { return opened.window->isLocked(); }));
}

TEST_CASE("the list of shortcuts names each with what it does, none twice", "[ui][shell]")
{
    Opened opened;
    QStringList keys;
    for (const auto& [key, what] : shortcutsIn(opened.window.get())) {
        CAPTURE(key.toString().toStdString());
        CHECK_FALSE(what.isEmpty());
        keys.append(key.toString());
    }
    CHECK(keys.contains(QStringLiteral("Ctrl+L")));
    CHECK(keys.contains(QStringLiteral("Ctrl+K")));
    CHECK(keys.removeDuplicates() == 0);
}

TEST_CASE("no key of the window is left out of the list of shortcuts", "[ui][shell]")
{
    Opened opened;
    const auto listed = [&] {
        QStringList keys;
        for (const auto& [key, what] : shortcutsIn(opened.window.get())) keys.append(key.toString());
        return keys;
    };
    for (const PageEntry& page : pageTable()) {
        opened.window->workspace()->showPage(page.name);
        CAPTURE(page.name.toStdString());
        const QStringList keys = listed();
        for (const QShortcut* shortcut : opened.window->findChildren<QShortcut*>()) {
            auto* owner = qobject_cast<QWidget*>(shortcut->parent());
            CAPTURE(shortcut->key().toString().toStdString());
            if (owner && owner->isVisible()) CHECK(keys.contains(shortcut->key().toString()));
        }
        for (const QAction* action : opened.window->findChildren<QAction*>())
            for (const QKeySequence& key : action->shortcuts()) CHECK(keys.contains(key.toString()));
        for (const char* key : {"F1", "F6", "Shift+F6", "Alt+Left", "Ctrl+Z", "Ctrl+/", "Ctrl+Q", "Ctrl+N", "Ctrl+1", "Return",
                 "Esc", "F4", "Del"}) {
            CAPTURE(key);
            CHECK(keys.contains(QString::fromLatin1(key)));
        }
    }
}

TEST_CASE("a picture's keys stand in the list, and work under a Cyrillic layout", "[ui][shell]")
{
    application();
    ImageView view;
    view.resize(300, 300);
    view.setVisible(true);
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    view.setImage(image);
    QStringList keys;
    for (const auto& [key, what] : shortcutsIn(&view)) keys.append(key.toString());
    for (const char* key : {"+", "-", "0", "R"}) CHECK(keys.contains(QString::fromLatin1(key)));
    QKeyEvent turn(QEvent::KeyPress, 0x041A, Qt::NoModifier, QStringLiteral("к"));
    QApplication::sendEvent(&view, &turn);
    CHECK(view.widget()->height() > view.widget()->width());
}

TEST_CASE("F6 walks the parts of the window and Shift+F6 walks back", "[ui][shell]")
{
    Opened opened;
    opened.window->activateWindow();
    opened.window->workspace()->showPage(QStringLiteral("settings"));
    REQUIRE(QTest::qWaitForWindowActive(opened.window.get()));
    auto* rail = opened.window->findChild<Rail*>();
    rail->setFocus();
    QTest::keyClick(opened.window.get(), Qt::Key_F6);
    const QWidget* inPage = opened.window->focusWidget();
    CHECK(opened.window->workspace()->page(QStringLiteral("settings"))->isAncestorOf(inPage));
    QTest::keyClick(opened.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    CHECK(opened.window->focusWidget() == rail);
}

TEST_CASE("Alt+Left goes back to the record that led here", "[ui][shell]")
{
    Opened opened;
    opened.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(opened.window.get()));
    Records& records = opened.session().vault().records();
    const RecordId person = records.commit({{newRecordId(), "person", Json::object({}), std::nullopt}}).front();
    const RecordId testimony =
        records.commit({{newRecordId(), "testimony", Json::object({{"person", toText(person)}}), std::nullopt}}).front();
    opened.session().announce({person, testimony});
    Q_EMIT opened.session().openRecordAsked(testimony);
    Q_EMIT opened.session().openRecordAsked(person);
    CHECK(opened.window->workspace()->currentPage() == QStringLiteral("people"));
    QTest::keyClick(opened.window.get(), Qt::Key_Left, Qt::AltModifier);
    CHECK(opened.window->workspace()->currentPage() == QStringLiteral("testimonies"));
    const QByteArray place = opened.window->workspace()->page(QStringLiteral("testimonies"))->place();
    CHECK(place.contains(QByteArray::fromStdString(toText(testimony))));
    QTest::keyClick(opened.window.get(), Qt::Key_Left, Qt::AltModifier);
    CHECK(opened.window->workspace()->currentPage() == QStringLiteral("home"));
}

TEST_CASE("a page is made once it is shown, and goes where the lock left it", "[ui][shell]")
{
    Opened opened;
    const auto made = [&] {
        QStringList names;
        for (const Page* page : opened.window->workspace()->findChildren<Page*>())
            names.append(QString::fromLatin1(page->metaObject()->className()).section(u':', -1));
        names.sort();
        return names;
    };
    CHECK(made() == QStringList{QStringLiteral("HomePage")});
    const RecordId person =
        opened.session().vault().records().commit({{newRecordId(), "person", Json::object({}), std::nullopt}}).front();
    opened.session().announce({person});
    Q_EMIT opened.session().openRecordAsked(person);
    CHECK(made() == QStringList{QStringLiteral("HomePage"), QStringLiteral("PeoplePage")});
    opened.window->workspace()->showPage(QStringLiteral("home"));
    for (int lock = 0; lock < 2; ++lock) { // the second keeps the place of a page that was not made in between
        opened.window->lock();
        opened.reopen();
        CHECK(made() == QStringList{QStringLiteral("HomePage")});
    }
    opened.window->workspace()->showPage(QStringLiteral("people"));
    const QByteArray place = opened.window->workspace()->page(QStringLiteral("people"))->place();
    CHECK(place.contains(QByteArray::fromStdString(toText(person))));
}

TEST_CASE("each kind of record is opened on one page, all others on that of the rest", "[ui][shell]")
{
    const auto catalogue = Catalogue::builtIn();
    for (const Kind& kind : catalogue->kinds()) {
        CAPTURE(kind.name);
        const std::vector<QString> pages = pagesOfKind(kind.name);
        REQUIRE(!pages.empty());
        CHECK(pages.back() == QStringLiteral("records"));
        CHECK(pages.size() <= 2);
    }
    CHECK(pagesOfKind("testimony").front() == QStringLiteral("testimonies"));
    CHECK(pagesOfKind("person").front() == QStringLiteral("people"));
    CHECK(pagesOfKind("evidence_item").front() == QStringLiteral("evidence"));
    CHECK(pagesOfKind("recipient").front() == QStringLiteral("bundles"));
}

TEST_CASE("a recovery key counts once two of its groups were typed from the copy", "[ui][shell]")
{
    application();
    initSecrets();
    RecoveryPanel panel;
    const QStringList groups{QStringLiteral("0A1B"), QStringLiteral("2C3D"), QStringLiteral("4E5F"), QStringLiteral("6G7H")};
    panel.show(Secret::copyOf(std::string_view("0A1B-2C3D-4E5F-6G7H")));
    panel.findChild<QPushButton*>(QStringLiteral("recovery-written"))->click();
    auto* confirm = panel.findChild<QPushButton*>(QStringLiteral("recovery-confirm"));
    auto* first = panel.findChild<QLineEdit*>(QStringLiteral("recovery-first"));
    auto* second = panel.findChild<QLineEdit*>(QStringLiteral("recovery-second"));
    CHECK_FALSE(confirm->isEnabled());
    const auto fitting = [&](QLineEdit* edit, bool firstHalf) { // which group is asked is chance: try those of the half
        for (int group = firstHalf ? 0 : 2; group < (firstHalf ? 2 : 4); ++group) {
            edit->setText(groups[group].toLower().replace(u'0', u'o'));
            if (edit == second && confirm->isEnabled()) return;
            if (edit == first && !panel.findChild<QLabel*>(QStringLiteral("recovery-wrong"))->isVisibleTo(&panel)) return;
        }
    };
    fitting(first, true);
    CHECK_FALSE(confirm->isEnabled());
    fitting(second, false);
    CHECK(confirm->isEnabled());
    bool confirmed = false;
    QObject::connect(&panel, &RecoveryPanel::confirmed, &panel, [&] { confirmed = true; });
    confirm->click();
    CHECK(confirmed);
    CHECK(panel.findChild<QLabel*>(QStringLiteral("recovery-key"))->text().isEmpty());
}

TEST_CASE("the recovery key is hidden while it is typed back, and can be shown again", "[ui][shell]")
{
    application();
    initSecrets();
    RecoveryPanel panel;
    panel.setVisible(true);
    panel.show(Secret::copyOf(std::string_view("0A1B-2C3D-4E5F-6G7H")));
    auto* key = panel.findChild<QLabel*>(QStringLiteral("recovery-key"));
    auto* first = panel.findChild<QLineEdit*>(QStringLiteral("recovery-first"));
    auto* again = panel.findChild<QPushButton*>(QStringLiteral("recovery-again"));
    const auto isTold = [&] { // on the screen, or to a screen reader
        for (const QLabel* label : panel.findChildren<QLabel*>())
            for (const char* group : {"0A1B", "6G7H"})
                if ((label->text() + label->accessibleName()).contains(QString::fromLatin1(group))) return true;
        return false;
    };
    CHECK(key->isVisible());
    CHECK(isTold());
    CHECK_FALSE(first->isVisible());
    panel.findChild<QPushButton*>(QStringLiteral("recovery-written"))->click();
    CHECK_FALSE(isTold());
    CHECK(first->isVisible());
    first->setText(QStringLiteral("0A1B"));
    again->click();
    CHECK(isTold());
    CHECK_FALSE(first->isVisible());
    CHECK(first->text().isEmpty()); // what was read off the screen proves nothing
}

TEST_CASE("a stack takes no more room than the page in view", "[ui][shell]")
{
    application();
    FittedStack stack;
    auto *low = new QLabel(QStringLiteral("one line")),
         *high = new QLabel(QString(200, u'm').replace(u'm', QStringLiteral("word ")));
    high->setWordWrap(true); // its height depends on its width
    stack.addWidget(low);
    stack.addWidget(high);
    CHECK(stack.sizeHint().height() == low->sizeHint().height());
    CHECK_FALSE(stack.layout()->hasHeightForWidth());
    stack.setCurrentIndex(1);
    CHECK(stack.layout()->heightForWidth(200) >= high->heightForWidth(200));
}

TEST_CASE("strength is told by letters, not by bytes", "[ui][shell]")
{
    using Level = StrengthMeter::Level;
    struct Case {
        std::string text;
        Level least, most;
    };
    const auto c = GENERATE(values<Case>({
        {"", Level::None, Level::None},
        {"password", Level::TooWeak, Level::TooWeak},
        {"пароль", Level::TooWeak, Level::TooWeak},
        {"qwerty123456", Level::TooWeak, Level::TooWeak},
        {"correct horse battery staple velvet lantern", Level::Good, Level::Strong},
        {"сосна бідон вярба кулак восень імбір", Level::Strong, Level::Strong},
    }));
    initSecrets();
    CAPTURE(c.text);
    const Level level = StrengthMeter::levelOf(Secret::copyOf(std::string_view(c.text)));
    CHECK(level >= c.least);
    CHECK(level <= c.most);
}

TEST_CASE("a passphrase field gives its text up", "[ui][shell]")
{
    application();
    initSecrets();
    PassphraseEdit edit(PassphraseEdit::Use::Open);
    edit.setText(QStringLiteral("пять слов"));
    const Secret taken = edit.take();
    CHECK(edit.text().isEmpty());
    CHECK(std::string_view(reinterpret_cast<const char*>(taken.bytes().data()), taken.size()) == "пять слов");
    CHECK(edit.echoMode() == QLineEdit::Password);
}

TEST_CASE("vaults are found in a place and directly beneath it, and nothing else is", "[ui][shell]")
{
    Opened opened;
    fs::create_directories(opened.root / "other" / "deeper");
    fs::create_directory_symlink(opened.folder, opened.root / "link");
    const auto find = [](const fs::path& given) {
        std::vector<fs::path> folders;
        for (const FoundVault& found : findVaults({given, {}, {}})) folders.push_back(found.folder);
        return folders;
    };
    CHECK(find(opened.root) == std::vector{fs::canonical(opened.folder)});
    CHECK(find(opened.folder) == std::vector{fs::canonical(opened.folder)});
    CHECK(find(opened.root / "other").empty());
    CHECK(find(opened.root / "nowhere").empty());
}

TEST_CASE("Tab into the rail chooses no page; an arrow does", "[ui][shell]")
{
    Opened opened;
    opened.window->findChild<QLineEdit*>(QStringLiteral("search"))->setText(QStringLiteral("metro"));
    CHECK(opened.window->workspace()->currentPage() == QStringLiteral("search"));
    auto* rail = opened.window->findChild<Rail*>();
    QFocusEvent entered(QEvent::FocusIn, Qt::TabFocusReason);
    QApplication::sendEvent(rail, &entered);
    CHECK(opened.window->workspace()->currentPage() == QStringLiteral("search"));
    QTest::keyClick(rail, Qt::Key_Down);
    CHECK(opened.window->workspace()->currentPage() != QStringLiteral("search"));
}

TEST_CASE("a change of the vault's slots has the vault alone", "[ui][shell]")
{
    Opened opened;
    bool done = false;
    std::string refused;
    opened.session().runAlone(
        &opened.session(), {}, [](const Job&) { QThread::msleep(20); }, [&] { done = true; }, [](const Error&) {});
    CHECK_FALSE(opened.window->workspace()->isEnabled());
    opened.session().runAlone(
        &opened.session(), {}, [](const Job&) {}, [] {}, [&](const Error& error) { refused = error.what(); });
    CHECK(refused == "ui.busy");
    REQUIRE(QTest::qWaitFor([&] { return done; }));
    CHECK(opened.window->workspace()->isEnabled());
}

TEST_CASE("every control that Tab reaches has a name, on every page", "[ui][shell]")
{
    Opened opened;
    MainWindow outside(std::nullopt);
    outside.show();
    const auto unnamed = [](QWidget& window) {
        QStringList names;
        for (QWidget* widget : window.findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled() || widget->focusProxy())
                continue;
            QAccessibleInterface* read = QAccessible::queryAccessibleInterface(widget);
            const bool combo = qobject_cast<QComboBox*>(widget); // its name is its current text: the description counts
            bool labelled = !read->relations(QAccessible::Label).isEmpty();
            if (!labelled && read->text(combo ? QAccessible::Description : QAccessible::Name).isEmpty())
                names.append(
                    QStringLiteral("%1 %2").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName()));
        }
        return names;
    };
    CHECK(unnamed(outside).join(u'\n').toStdString().empty());
    for (const PageEntry& page : pageTable()) {
        opened.window->workspace()->showPage(page.name);
        QTest::qWait(20);
        CAPTURE(page.name.toStdString());
        CHECK(unnamed(*opened.window).join(u'\n').toStdString().empty());
    }
}

TEST_CASE("no page makes the window wider than a small screen, in any language", "[ui][shell]")
{
    Opened opened;
    for (const char* language : {"ru", "be", "en"}) {
        UiLanguage::instance().set(QString::fromLatin1(language));
        for (const PageEntry& page : pageTable()) {
            opened.window->workspace()->showPage(page.name);
            QTest::qWait(20);
            CAPTURE(language, page.name.toStdString());
            CHECK(opened.window->minimumSizeHint().width() <= 1024);
        }
    }
}

} // namespace zapis::ui
