/// Words leave a text with codes; with names they leave only where somebody said why, and the journal has it.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>

#include "core/facade/journal.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/driven_window.h"
#include "tests/ui/full_disk.h"
#include "ui/pages/records/reason_dialog.h"
#include "ui/widgets/narrative_editor.h"

namespace zapis::ui {
namespace {

const std::string kMark = "\uFFFC";

QString copied() { return QApplication::clipboard()->text(); }

struct WithMention : DrivenWindow {
    WithMention()
    {
        person = add("person",
            Json::object({{"names",
                Json::array({Json::object({{"kind", "official"}, {"script", "latn"}, {"text", "Aksana Example"}})})}}));
        const Json mention = Json::object({{"to", toText(person)}, {"spoken", "Aksana"}});
        testimony = add("testimony",
            Json::object({{"narrative", "I saw " + kMark + " there."}, {"narrative_mentions", Json::array({mention})},
                {"record_language", "en"}}));
        workspace().openRecord(testimony);
        code = QString::fromStdString(vault().reader().get(person).code);
        QApplication::clipboard()->clear();
    }
    NarrativeEditor& words() { return step<NarrativeEditor>("testimony-narrative"); }
    QAction* offer()
    {
        words().selectAll();
        QContextMenuEvent asks(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(&words(), &asks);
        QAction* found = nullptr;
        for (auto* menu : words().findChildren<QMenu*>())
            if (menu->isVisible()) found = menu->findChild<QAction*>(QStringLiteral("copy-with-names"));
        return found;
    }
    std::vector<HistoryEntry> copies()
    {
        std::vector<HistoryEntry> found;
        for (const HistoryEntry& entry : vault().journal().of(testimony))
            if (entry.event == Event::Copy) found.push_back(entry);
        return found;
    }
    RecordId person, testimony;
    QString code;
};

} // namespace

TEST_CASE("names leave with words for a reason alone, which the journal has first", "[ui][clipboard][identity]")
{
    WithMention opened;
    opened.words().selectAll();
    opened.words().copy();
    CHECK(copied() == QStringLiteral("I saw %1 there.").arg(opened.code));
    QAction* offer = opened.offer();
    REQUIRE(offer);
    offer->trigger();
    REQUIRE(DrivenWindow::comes([] { return shownWindow<ReasonDialog>() != nullptr; }));
    CHECK_FALSE(opened.need<QPushButton>("reason-go").isEnabled());
    shownWindow<ReasonDialog>()->reject();
    opened.session().settle();
    CHECK(copied() == QStringLiteral("I saw %1 there.").arg(opened.code));
    CHECK(opened.copies().empty());

    opened.offer()->trigger();
    REQUIRE(DrivenWindow::comes([] { return shownWindow<ReasonDialog>() != nullptr; }));
    opened.need<QLineEdit>("reason-words").setText(QStringLiteral("for the lawyer"));
    opened.click("reason-go");
    opened.session().settle();
    CHECK(copied() == QStringLiteral("I saw Aksana there."));
    const std::vector<HistoryEntry> noted = opened.copies();
    REQUIRE(noted.size() == 1);
    REQUIRE(noted.front().fields.size() == 2);
    CHECK(noted.front().fields[0].value == Json("narrative"));
    CHECK(noted.front().fields[1].value == Json("for the lawyer"));
    opened.window->lock();
    CHECK(copied().isEmpty());
}

TEST_CASE("what cannot be journaled is not copied", "[ui][clipboard][identity]")
{
    WithMention opened;
    SECTION("the disk is full")
    {
        opened.offer()->trigger();
        REQUIRE(DrivenWindow::comes([] { return shownWindow<ReasonDialog>() != nullptr; }));
        opened.need<QLineEdit>("reason-words").setText(QStringLiteral("for the lawyer"));
        {
            const FullDisk full;
            opened.click("reason-go");
            opened.session().settle();
        }
        CHECK(copied().isEmpty());
        CHECK(opened.copies().empty());
    }
    SECTION("the notebook is only read")
    {
        opened.window->lock();
        opened.window->enter(OpenVault::open(opened.folder, passphrase("one two three"), OpenMode::ReadOnly));
        opened.workspace().openRecord(opened.testimony);
        CHECK(opened.offer() == nullptr);
    }
    SECTION("names are closed")
    {
        opened.click("close-names");
        REQUIRE(DrivenWindow::comes([&] { return opened.window->workspace() && !opened.vault().identityOpen(); }));
        opened.workspace().openRecord(opened.testimony);
        CHECK(opened.offer() == nullptr);
        opened.words().copy();
        CHECK(copied() == QStringLiteral("I saw %1 there.").arg(opened.code));
    }
}

} // namespace zapis::ui
