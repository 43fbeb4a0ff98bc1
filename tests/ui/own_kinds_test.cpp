/// Kinds of a notebook's own in the window: taken in by a file, there after the next opening.
#include <QTest>
#include <fstream>

#include "tests/catch.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/opened_window.h"
#include "ui/editing/record_edit.h"
#include "ui/pages/settings/own_kinds_panel.h"

namespace zapis::ui {
namespace {

std::filesystem::path exampleFile()
{
    return std::filesystem::path(ZAPIS_TEST_DATA).parent_path().parent_path() / "docs" / "own-kinds" / "x_shelling.toml";
}

void add(OwnKindsPanel& panel, const std::filesystem::path& file)
{
    panel.findChild<QPushButton*>(QStringLiteral("own-kinds-add"))->click();
    chooseShown(file);
}

QLabel* label(OwnKindsPanel& panel, const char* name) { return panel.findChild<QLabel*>(QString::fromLatin1(name)); }

} // namespace

TEST_CASE("a file with kinds of one's own is taken in and listed, and the next opening has its form", "[ui][own]")
{
    Opened opened;
    {
        OwnKindsPanel panel(opened.session());
        panel.show();
        CHECK_FALSE(label(panel, "own-kinds-list")->isVisible());
        add(panel, exampleFile());
        CHECK(label(panel, "own-kinds-done")->isVisible());
        CHECK(label(panel, "own-kinds-list")->text() == QStringLiteral("x_shelling.toml"));
    }
    opened.window->lock();
    opened.reopen();
    CHECK(opened.session().catalogue().find("x_shelling"));
    OwnKindsPanel panel(opened.session());
    panel.show();
    CHECK(label(panel, "own-kinds-list")->text() == QStringLiteral("x_shelling.toml – Shellings"));
    RecordEdit edit(opened.session());
    edit.begin("x_shelling", Json::object({}));
    CHECK(edit.kind().name == "x_shelling");
}

TEST_CASE("a file that does not fit is refused with its line, and nothing is listed", "[ui][own]")
{
    Opened opened;
    const auto file = opened.root / "x_bad.toml";
    std::ofstream(file) << "[kind]\nname = \"x_bad\"\n";
    OwnKindsPanel panel(opened.session());
    panel.show();
    add(panel, file);
    CHECK(label(panel, "own-kinds-wrong")->isVisible());
    CHECK(label(panel, "own-kinds-wrong")->text().contains(QStringLiteral("x_bad.toml, line 1")));
    CHECK_FALSE(label(panel, "own-kinds-done")->isVisible());
    CHECK_FALSE(label(panel, "own-kinds-list")->isVisible());
}

} // namespace zapis::ui
