/// Backups as a person makes and needs them: from Home, from the first page, and a backup opened by itself.
#include <QDialog>
#include <cerrno>
#include <fstream>

#include "core/base/file.h"
#include "core/facade/backup.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/driven_window.h"
#include "ui/pages/settings/backup_panel.h"

namespace zapis::ui {
namespace {

namespace fs = std::filesystem;

struct WithStick : DrivenWindow {
    fs::path stick = root / "stick";
    fs::path backup = stick / "Notebook.zapis.backup";

    WithStick()
    {
        fs::create_directory(stick);
        std::ofstream(stick / "letter") << "dear";
        workspace().showPage(QStringLiteral("home"));
    }
    void backUp()
    {
        click("backup-make");
        REQUIRE(comes([] { return shownWindow<QFileDialog>() != nullptr; }));
        chooseShown(stick);
        REQUIRE(comes([&] { return need<QPushButton>("backup-make").isEnabled(); }));
    }
    QString text(const char* name) const { return need<QLabel>(name).text(); }
};

} // namespace

TEST_CASE("a backup has a folder of its own where the one chosen holds something else", "[ui][backup]")
{
    WithStick opened;
    CHECK(backupPlace(opened.stick, opened.folder) == opened.backup);
    fs::create_directory(opened.root / "empty");
    CHECK(backupPlace(opened.root / "empty", opened.folder) == opened.root / "empty");
    Backup(opened.vault(), opened.backup).run({});
    CHECK(backupPlace(opened.backup, opened.folder) == opened.backup);
}

TEST_CASE("home and the foot of the window say how old the last backup is, and one is made from there", "[ui][backup]")
{
    WithStick opened;
    CHECK(opened.text("backup-age") == QStringLiteral("No backup yet"));
    CHECK(opened.text("status-backup") == QStringLiteral("No backup yet"));
    opened.backUp();
    CHECK(opened.text("backup-age") == QStringLiteral("Last backup: today"));
    CHECK(opened.text("status-backup") == QStringLiteral("Last backup: today"));
    CHECK(opened.text("backup-done").contains(QStringLiteral("Backed up into")));
    CHECK(checkBackup(opened.backup, {}).empty());
    CHECK(fs::exists(opened.stick / "letter"));
}

TEST_CASE("a stick that is full leaves the backup of before, and the window says so", "[ui][backup]")
{
    WithStick opened;
    opened.backUp();
    setFileFaults([&](FileOperation operation, const fs::path& path, std::size_t) -> std::optional<FileFault> {
        const bool isStick = path.string().starts_with(opened.stick.string());
        return isStick && operation == FileOperation::Write ? std::optional(FileFault{ENOSPC, {}}) : std::nullopt;
    });
    opened.backUp();
    setFileFaults({});
    CHECK(opened.text("backup-wrong").contains(QStringLiteral("There is no room for the backup")));
    CHECK(opened.text("backup-wrong").contains(QStringLiteral("is whole and was kept")));
    CHECK(checkBackup(opened.backup, {}).empty());
}

TEST_CASE("a missing recovery key is said on home until it is made", "[ui][backup]")
{
    WithStick opened;
    CHECK(opened.need<QLabel>("recovery-missing").isVisible());
    opened.click("backup-recovery");
    REQUIRE(DrivenWindow::comes([] { return shownWindow<QDialog>() != nullptr; }));
    CHECK(shownWindow<QDialog>()->findChild<QPushButton*>(QStringLiteral("access-recovery")));
    opened.click("recovery-close");
    CHECK(opened.need<QLabel>("recovery-missing").isVisible());
    opened.vault().addRecoveryKey();
    opened.workspace().showPage(QStringLiteral("home"));
    CHECK_FALSE(opened.shown<QLabel>("recovery-missing"));
    CHECK_FALSE(opened.shown<QPushButton>("backup-recovery"));
}

TEST_CASE("a backup that is opened is read under a banner, and offers no backup of itself", "[ui][backup]")
{
    WithStick opened;
    opened.backUp();
    opened.window->lock();
    REQUIRE(DrivenWindow::comes([&] { return opened.window->isLocked(); }));
    opened.window->enter(OpenVault::open(opened.backup, passphrase("one two three"), OpenMode::ReadWrite));
    CHECK(opened.need<QLabel>("backup-banner").text().startsWith(QStringLiteral("A backup of ")));
    CHECK_FALSE(opened.session().canWrite());
    CHECK_FALSE(opened.shown<QPushButton>("backup-make"));
    CHECK_FALSE(opened.shown<QLabel>("status-backup"));
}

TEST_CASE("the first page restores a backup into a new folder and opens it", "[ui][backup]")
{
    WithStick opened;
    opened.add("place", Json::object({{"name", "Railway station"}, {"type", "street"}}));
    opened.backUp();
    MainWindow window(std::nullopt);
    window.show();
    const auto choose = [](const fs::path& folder) {
        QFileDialog* dialog = nullptr;
        REQUIRE(DrivenWindow::comes([&] { return (dialog = shownWindow<QFileDialog>()) != nullptr; }));
        chooseShown(folder);
        QTest::qWait(0); // the dialog goes
    };
    auto* restore = window.findChild<QPushButton*>(QStringLiteral("start-restore"));
    restore->click();
    choose(opened.folder); // the notebook itself is none
    auto* start = window.findChild<QWidget*>(QStringLiteral("start-page"));
    const auto saysNone = [&] {
        for (const auto* label : start->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QStringLiteral("is no backup"))) return true;
        return false;
    };
    CHECK(DrivenWindow::comes(saysNone));
    restore->click();
    choose(opened.backup);
    choose(opened.root);
    auto* page = window.findChild<QWidget*>(QStringLiteral("unlock-page"));
    REQUIRE(DrivenWindow::comes([&] { return page->isVisible(); }));
    auto* field = page->findChild<QLineEdit*>(QStringLiteral("unlock-passphrase"));
    field->setText(QStringLiteral("not this"));
    auto* go = page->findChild<QPushButton*>(QStringLiteral("unlock"));
    CHECK(go->text() == QStringLiteral("Restore"));
    go->click();
    REQUIRE(DrivenWindow::comes([&] { return go->isVisible(); }));
    const fs::path restored = opened.root / "Notebook-2.zapis"; // the notebook lies beside it
    CHECK_FALSE(fs::exists(restored));
    field->setText(QStringLiteral("one two three"));
    go->click();
    REQUIRE(DrivenWindow::comes([&] { return window.workspace() != nullptr; }));
    CHECK(fs::exists(restored / "vault.key"));
    Session& session = window.workspace()->page(QStringLiteral("home"))->session();
    CHECK(session.canWrite());
    CHECK_FALSE(backupStanding(session.vault()).isBackup);
    RecordQuery places;
    places.kind = "place";
    CHECK(session.vault().reader().count(places) == 1);
    CHECK(fs::exists(opened.backup / "backup.list"));
}

} // namespace zapis::ui
