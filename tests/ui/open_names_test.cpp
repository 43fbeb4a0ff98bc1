/// Names that were closed open again without locking: by the passphrase, beside the window, with nothing lost that was typed.
#include <QApplication>
#include <QListWidget>
#include <QTableView>
#include <QTextEdit>

#include "core/search/search.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/driven_window.h"
#include "ui/editing/record_list_model.h"
#include "ui/jobs/reader_thread.h"
#include "ui/jobs/writer_thread.h"
#include "ui/shell/names_dialog.h"

namespace zapis::ui {
namespace {

Json named(const char* text)
{
    return Json::object({{"names", Json::array({Json::object({{"kind", "official"}, {"script", "latn"}, {"text", text}})})}});
}

struct ClosedNames : DrivenWindow {
    ClosedNames()
    {
        person = add("person", named("Anna Example"));
        testimony = add("testimony", Json::object({{"person", toText(person)}, {"record_language", "en"}}));
        click("close-names");
        REQUIRE(comes([&] { return window->workspace() && !vault().identityOpen(); }));
    }
    NamesDialog& ask()
    {
        click("open-names");
        REQUIRE(comes([] { return shownWindow<NamesDialog>() != nullptr; }));
        return *shownWindow<NamesDialog>();
    }
    void give(const char* words)
    {
        need<QLineEdit>("names-passphrase").setText(QString::fromLatin1(words));
        click("names-open");
    }
    RecordId person, testimony;
};

} // namespace

TEST_CASE("names closed are opened again by the passphrase, and lists, titles and search have them", "[ui][identity]")
{
    ClosedNames opened;
    CHECK(opened.says(QStringLiteral("Names closed")));
    opened.workspace().showPage(QStringLiteral("people"));
    opened.ask();
    opened.give("one two four");
    REQUIRE(DrivenWindow::comes([&] { return opened.need<QLineEdit>("names-passphrase").isEnabled(); }));
    CHECK(opened.says(QStringLiteral("does not open the notebook")));
    const auto& wrong = opened.need<QLabel>("names-wrong");
    CHECK(DrivenWindow::comes([&] { return wrong.height() >= wrong.heightForWidth(wrong.width()); })); // with its advice
    CHECK(opened.need<QLineEdit>("names-passphrase").text().isEmpty());
    CHECK_FALSE(opened.vault().identityOpen());
    const QPointer<NamesDialog> dialog = shownWindow<NamesDialog>();

    opened.give("one two three");
    REQUIRE(DrivenWindow::comes([&] { return dialog.isNull() && !opened.session().isAlone(); }));
    CHECK(opened.vault().identityOpen());
    CHECK(opened.comesToSay("Names open"));
    CHECK(opened.workspace().currentPage() == QStringLiteral("people"));
    CHECK(DrivenWindow::comes([&] {
        const auto* rows = opened.shown<QTableView>("records-list");
        return rows && rowsOf(*rows->model(), RecordListModel::Title).value(0).contains(QStringLiteral("Anna Example"));
    }));
    opened.workspace().openRecord(opened.person);
    CHECK(opened.comesToSay("Anna Example"));
    std::size_t hits = 0;
    ReaderChannel channel(opened.session().searcher());
    channel.ask([&hits](Reading& reading) -> ReaderThread::Answer {
        return [&hits, found = reading.search().find({"Example", {}}, 0, 5).hits.size()] { hits = found; };
    });
    CHECK(DrivenWindow::comes([&] { return hits > 0; }));
}

TEST_CASE(
    "what was typed while names were closed is there once they are open, and the last save is still undone", "[ui][identity]")
{
    ClosedNames opened;
    opened.workspace().openRecord(opened.testimony);
    auto& words = opened.step<QTextEdit>("testimony-narrative");
    words.textCursor().insertText(QStringLiteral("They came at night."));
    const RecordId event = newRecordId();
    opened.session().writer().ask(&opened.session(), [event](Writing& writing) -> WriterThread::Done {
        writing.records().commit({{event, "event", Json::object({{"title", "A march"}}), std::nullopt}});
        return {};
    });
    opened.session().settle();
    opened.ask();
    opened.give("one two three");
    REQUIRE(DrivenWindow::comes([&] { return !shownWindow<NamesDialog>() && opened.vault().identityOpen(); }));
    CHECK(opened.step<QTextEdit>("testimony-narrative").toPlainText() == QStringLiteral("They came at night."));
    CHECK(opened.comesToSay("Anna Example"));
    CHECK(opened.session().writer().canUndo());
    std::vector<RecordId> undone;
    opened.session().writer().ask(&opened.session(), [&undone](Writing& writing) -> WriterThread::Done {
        undone = writing.records().undoLast();
        return {};
    });
    opened.session().settle();
    CHECK(undone == std::vector{event});
}

TEST_CASE("who guesses the passphrase waits, also with the question asked anew", "[ui][identity]")
{
    ClosedNames opened;
    opened.ask();
    for (int tries = 0; tries < 3; ++tries) {
        opened.give("guess");
        REQUIRE(DrivenWindow::comes([&] { return opened.need<QLineEdit>("names-passphrase").isEnabled(); }));
    }
    opened.need<QLineEdit>("names-passphrase").setText(QStringLiteral("guess"));
    CHECK_FALSE(opened.need<QPushButton>("names-open").isEnabled());
    shownWindow<NamesDialog>()->reject();
    REQUIRE(DrivenWindow::comes([] { return shownWindow<NamesDialog>() == nullptr; }));
    opened.ask();
    opened.need<QLineEdit>("names-passphrase").setText(QStringLiteral("one two three"));
    CHECK_FALSE(opened.need<QPushButton>("names-open").isEnabled());
    CHECK(DrivenWindow::comes([&] { return opened.need<QPushButton>("names-open").isEnabled(); }));
}

TEST_CASE("a lock while names open closes all of it", "[ui][identity]")
{
    ClosedNames opened;
    opened.ask();
    opened.give("one two three");
    opened.window->lock();
    CHECK(shownWindow<NamesDialog>() == nullptr);
    CHECK(DrivenWindow::comes([&] { return opened.window->isLocked(); }));
    CHECK(opened.window->workspace() == nullptr);
}

TEST_CASE("a member without names is told that this passphrase does not open them", "[ui][identity]")
{
    DrivenWindow opened;
    opened.vault().addMemberSlot(passphrase("four five six"), test::kQuickKdf, SlotReach::Records, "Lawyer Two");
    opened.window->lock();
    opened.window->enter(OpenVault::open(opened.folder, passphrase("four five six"), OpenMode::ReadWrite));
    CHECK(opened.comesToSay("Names closed for this passphrase"));
    CHECK(opened.shown<QPushButton>("open-names") == nullptr);
    CHECK(opened.shown<QPushButton>("close-names") == nullptr);
}

} // namespace zapis::ui
