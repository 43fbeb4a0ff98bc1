/// Who can open the notebook: nothing is taken from anybody by one click.
#include <QComboBox>
#include <QLabel>
#include <QTest>

#include "tests/catch.h"
#include "tests/kdf_cost.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/opened_window.h"
#include "ui/pages/settings/access_panel.h"

namespace zapis::ui {
namespace {

struct Panel {
    explicit Panel(Session& session) : panel(session) { panel.show(); }
    void choose(int row) { panel.findChild<LinkList*>(QStringLiteral("slots"))->setCurrentRow(row); }
    int chosen() const { return panel.findChild<LinkList*>(QStringLiteral("slots"))->currentRow(); }
    QPushButton& button() const { return *panel.findChild<QPushButton*>(QStringLiteral("access-remove")); }
    bool says(const QString& words) const
    {
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    AccessPanel panel;
};

} // namespace

TEST_CASE("a key is removed only after a question that names whose it is, and nothing is chosen afterwards", "[ui][access]")
{
    Opened opened;
    OpenVault& vault = opened.session().vault();
    vault.addMemberSlot(passphrase("four five six"), test::kQuickKdf, SlotReach::RecordsAndNames, "Anna");
    vault.addRecoveryKey();
    Panel panel(opened.session());
    CHECK(panel.chosen() == -1);
    CHECK_FALSE(panel.button().isEnabled());
    panel.choose(1);
    panel.button().click();
    auto* box = shownWindow<QMessageBox>();
    REQUIRE(box);
    CHECK(box->text().contains(QStringLiteral("Anna")));
    CHECK(box->text().contains(QStringLiteral("passphrase")));
    CHECK(vault.slots().size() == 3);
    SECTION("the way back leaves it")
    {
        box->reject();
        CHECK(vault.slots().size() == 3);
    }
    SECTION("the way on removes this one alone")
    {
        goOn(*box);
        REQUIRE(vault.slots().size() == 2);
        CHECK(vault.slots()[1].info.kind == SlotInfo::Kind::Recovery);
        CHECK(panel.chosen() == -1);
        CHECK_FALSE(panel.button().isEnabled());
    }
}

TEST_CASE("a member who does not see names cannot shut them for the others", "[ui][access]")
{
    Opened opened;
    opened.session().vault().addMemberSlot(passphrase("four five six"), test::kQuickKdf, SlotReach::Records, "Anna");
    opened.window->lock();
    opened.window->enter(OpenVault::open(opened.folder, passphrase("four five six"), OpenMode::ReadWrite));
    Panel panel(opened.session());
    panel.choose(0);
    panel.button().click();
    auto* box = shownWindow<QMessageBox>();
    REQUIRE(box);
    goOn(*box);
    CHECK(opened.session().vault().slots().size() == 2);
    CHECK(panel.says(QStringLiteral("opens names and contacts")));
}

TEST_CASE("the lock screen names the notebook and lets the language be chosen", "[ui][shell]")
{
    Opened opened;
    opened.window->lock();
    auto* screen = opened.window->findChild<QWidget*>(QStringLiteral("lock-screen"));
    REQUIRE(screen);
    bool isNamed = false;
    for (const QLabel* label : screen->findChildren<QLabel*>()) isNamed |= label->text() == QStringLiteral("Notebook is locked");
    CHECK(isNamed);
    CHECK(screen->findChild<QComboBox*>(QStringLiteral("language")));
}

} // namespace zapis::ui
