/// Each page of the window, driven once: what a person does on it, and what they see.
#include <QBuffer>
#include <QImage>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTreeWidget>

#include "core/base/file.h"
#include "core/facade/inside.h"
#include "core/facade/journal.h"
#include "core/model/kinds.h"
#include "core/records/evidence.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/driven_window.h"
#include "ui/editing/record_list_model.h"
#include "ui/jobs/job_runner.h"
#include "ui/look/calm_style.h"
#include "ui/pages/page_table.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

RecordId addFile(DrivenWindow& opened, const std::string& name, const std::string& content)
{
    writeFileDurably(opened.root / name, bytesOf(content));
    const RecordId item = opened.vault().evidence().add(evidenceFromFile(opened.root / name), std::nullopt, {});
    opened.session().announce({item});
    return item;
}

std::size_t openings(OpenVault& vault, const RecordId& item)
{
    const auto entries = vault.journal().of(item);
    return std::size_t(
        std::count_if(entries.begin(), entries.end(), [](const HistoryEntry& entry) { return entry.event == Event::Open; }));
}

} // namespace

TEST_CASE("every page of the window opens under its own name, alone, and F1 tells of it", "[ui][pages]")
{
    DrivenWindow opened;
    for (const PageEntry& entry : pageTable()) {
        CAPTURE(entry.name.toStdString());
        opened.workspace().showPage(entry.name);
        CHECK(opened.workspace().currentPage() == entry.name);
        for (const Page* page : opened.workspace().findChildren<Page*>())
            CHECK(page->isVisible() == (page == opened.workspace().page(entry.name)));
        const QString name = entry.takesRest ? QStringLiteral("Records") : entry.say(); // "All records" would be said of a list
        CHECK(DrivenWindow::comes([&] { return opened.says(name); }));
        opened.click("help");
        auto* help = shownWindow<QDialog>();
        REQUIRE(help);
        const QString text = help->findChild<QTextBrowser*>()->toPlainText();
        CHECK(text.size() > 200);
        help->close();
        CHECK(DrivenWindow::comes([] { return shownWindow<QDialog>() == nullptr; }));
    }
}

TEST_CASE("home offers the first steps, then what waits, and leads to it", "[ui][pages][home]")
{
    DrivenWindow opened;
    CHECK(opened.comesToSay("Nothing is written yet"));
    opened.click("home-first-2");
    CHECK(opened.workspace().currentPage() == QStringLiteral("people"));

    const RecordId testimony = opened.add("testimony", Json::object({{"narrative", "We stood at the gate."}}));
    addFile(opened, "note.txt", "A note.");
    opened.workspace().showPage(QStringLiteral("home"));
    auto& unfinished = opened.need<QListWidget>("home-unfinished");
    CHECK(DrivenWindow::comes([&] { return unfinished.count() == 1; }));
    CHECK(opened.need<QListWidget>("home-inbox").count() == 1);
    CHECK(opened.says(QStringLiteral("Testimonies not finalised · 1")));
    CHECK(opened.says(QStringLiteral("Evidence that belongs to no record · 1")));
    CHECK(opened.says(QStringLiteral("None. Ask again in time: after its day nothing goes out."))); // no consent ends
    CHECK_FALSE(opened.says(QStringLiteral("Nothing is written yet")));
    Q_EMIT unfinished.itemActivated(unfinished.item(0));
    CHECK(DrivenWindow::comes([&] { return opened.workspace().currentPage() == QStringLiteral("testimonies"); }));
    CHECK(opened.workspace().page(QStringLiteral("testimonies"))->place().contains(QByteArray::fromStdString(toText(testimony))));
}

TEST_CASE("what may distress stays covered till it is asked for, and the journal knows of no look", "[ui][pages][evidence]")
{
    DrivenWindow opened;
    const RecordId item = addFile(opened, "letter.txt", "What the letter says.");
    const std::string asked = GENERATE("graphic", "sexual_content", "");
    CAPTURE(asked);
    Record record = opened.vault().reader().get(item);
    if (!asked.empty()) record.fields[asked] = "yes";
    opened.vault().records().commit({{item, record.kind, record.fields, record.revision}});
    opened.session().announce({item});
    opened.workspace().openRecord(item);
    auto& viewer = opened.need<QWidget>("evidence-viewer");
    const auto* words = viewer.findChild<QPlainTextEdit*>();
    if (asked.empty()) { // opens by itself once it is looked at for a moment
        CHECK(DrivenWindow::comes([&] { return words->isVisible(); }));
    } else {
        CHECK(opened.comesToSay("Covered: this may be distressing."));
        QTest::qWait(1500); // twice as long as a look takes
        CHECK_FALSE(words->isVisible());
        CHECK(openings(opened.vault(), item) == 0);
        QTest::keyClick(&viewer, Qt::Key_Space);
        CHECK(words->isVisible());
    }
    CHECK(words->toPlainText() == QStringLiteral("What the letter says."));
    CHECK(openings(opened.vault(), item) == 1);
}

TEST_CASE("a picture stays covered till a person has said what it shows", "[ui][pages][evidence]")
{
    DrivenWindow opened;
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QByteArray png;
    QBuffer buffer(&png);
    picture.save(&buffer, "PNG");
    const RecordId item = addFile(opened, "street.png", png.toStdString());
    opened.workspace().openRecord(item);
    CHECK(opened.comesToSay("nobody has said yet what this picture shows"));
    QTest::qWait(1500); // twice as long as a look takes
    auto& viewer = opened.need<QWidget>("evidence-viewer");
    auto& question = opened.need<QWidget>("evidence-question");
    CHECK(openings(opened.vault(), item) == 0);
    CHECK(question.isVisible());
    const auto graphic = [&] { return opened.vault().reader().get(item).fields.stringOr("graphic"); };
    SECTION("said to be calm, it is shown")
    {
        opened.click("evidence-calm");
        CHECK(DrivenWindow::comes([&] { return graphic() == "no"; }));
        CHECK(DrivenWindow::comes([&] { return openings(opened.vault(), item) == 1; }));
        CHECK_FALSE(question.isVisible());
    }
    SECTION("looked at, it is asked for still")
    {
        QTest::keyClick(&viewer, Qt::Key_Space);
        CHECK(DrivenWindow::comes([&] { return openings(opened.vault(), item) == 1; }));
        CHECK(question.isVisible());
        opened.click("evidence-hard");
        CHECK(DrivenWindow::comes([&] { return graphic() == "yes"; }));
        CHECK(DrivenWindow::comes([&] { return !question.isVisible(); }));
        CHECK(openings(opened.vault(), item) == 1); // it stays as it is seen
    }
}

TEST_CASE("the inbox of evidence shows what no record links to", "[ui][pages][evidence]")
{
    DrivenWindow opened;
    const RecordId linked = addFile(opened, "one.txt", "one"), loose = addFile(opened, "two.txt", "two");
    opened.vault().evidence().attach(linked, opened.add("testimony", Json::object({{"narrative", "It was so."}})));
    opened.workspace().showPage(QStringLiteral("evidence"));
    const auto codes = [&] { return rowsOf(*opened.need<QTableView>("records-list").model(), RecordListModel::Code); };
    CHECK(DrivenWindow::comes([&] { return codes().size() == 2; }));
    opened.click("evidence-inbox");
    const QString code = QString::fromStdString(opened.vault().reader().get(loose).code);
    CHECK(DrivenWindow::comes([&] { return codes() == QStringList{code}; }));
}

TEST_CASE("all records are narrowed by kind and by part of a title, and shown again", "[ui][pages][records]")
{
    DrivenWindow opened;
    opened.add("place", Json::object({{"name", "Railway station"}, {"type", "street"}}));
    opened.add("place", Json::object({{"name", "Court house"}, {"type", "street"}}));
    opened.add("event", Json::object({{"title", "A march"}, {"type", "assembly"}, {"begin", "2020-08-11"}}));
    opened.workspace().showPage(QStringLiteral("records"));
    const auto titles = [&] {
        const auto* list = opened.shown<QTableView>("records-list");
        QStringList rows = list ? rowsOf(*list->model(), RecordListModel::Title) : QStringList();
        rows.sort();
        return rows;
    };
    CHECK(DrivenWindow::comes([&] { return titles().size() == 3; }));
    QComboBox* kinds = nullptr;
    for (auto* box : opened.workspace().page(QStringLiteral("records"))->findChildren<QComboBox*>())
        if (box->isVisible() && box->findData(QStringLiteral("place")) >= 0) kinds = box;
    REQUIRE(kinds);
    kinds->setCurrentIndex(kinds->findData(QStringLiteral("place")));
    Q_EMIT kinds->activated(kinds->currentIndex());
    CHECK(DrivenWindow::comes(
        [&] { return titles() == QStringList{QStringLiteral("Court house"), QStringLiteral("Railway station")}; }));
    auto& filter = opened.need<QLineEdit>("list-filter");
    QTest::keyClicks(&filter, QStringLiteral("railw"));
    CHECK(DrivenWindow::comes([&] { return titles() == QStringList{QStringLiteral("Railway station")}; }));
    QTest::keyClicks(&filter, QStringLiteral("zzz"));
    CHECK(opened.comesToSay("Nothing fits"));
    for (auto* button : opened.workspace().findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QStringLiteral("Show all")) button->click();
    CHECK(DrivenWindow::comes([&] { return titles().size() == 2; })); // of the kind chosen
    CHECK(filter.text().isEmpty());
}

TEST_CASE("a person is begun, named and saved, and stands in the list by the name", "[ui][pages][people]")
{
    DrivenWindow opened;
    opened.workspace().showPage(QStringLiteral("people"));
    CHECK(opened.comesToSay("Nobody yet"));
    const RecordId person = opened.add("person",
        Json::object(
            {{"names", Json::array({Json::object({{"kind", "official"}, {"script", "latn"}, {"text", "Anna Example"}})})}}));
    auto& list = opened.need<QTableView>("records-list");
    CHECK(DrivenWindow::comes(
        [&] { return rowsOf(*list.model(), RecordListModel::Title).value(0).contains(QStringLiteral("Anna Example")); }));
    list.selectRow(0);
    CHECK(DrivenWindow::comes([&] {
        return opened.workspace().page(QStringLiteral("people"))->place().contains(QByteArray::fromStdString(toText(person)));
    }));
    opened.window->closeNames();
    CHECK(opened.comesToSay("Names closed"));
    const QString code = QString::fromStdString(opened.vault().reader().get(person).code);
    CHECK(DrivenWindow::comes([&] {
        const auto* rows = opened.shown<QTableView>("records-list");
        return rows && rowsOf(*rows->model(), RecordListModel::Code) == QStringList{code};
    }));
    CHECK_FALSE(rowsOf(*opened.need<QTableView>("records-list").model(), RecordListModel::Title)
            .join(u' ')
            .contains(QStringLiteral("Anna")));
}

TEST_CASE("a recipient is added, told to have no key, and what was handed over to it is listed", "[ui][pages][bundles]")
{
    DrivenWindow opened;
    opened.workspace().showPage(QStringLiteral("bundles"));
    CHECK(opened.comesToSay("Nothing was handed over yet."));
    opened.click("bundles-add-recipient");
    opened.click("recipient-save");
    CHECK(opened.comesToSay("Give it a name."));
    opened.need<QLineEdit>("recipient-name").setText(QStringLiteral("Committee"));
    opened.click("recipient-save");
    auto& recipients = opened.need<QListWidget>("recipients");
    CHECK(DrivenWindow::comes([&] { return recipients.count() == 1; }));
    CHECK(recipients.item(0)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("no key")));

    const RecordId recipient = opened.vault().reader().all(kinds::kRecipient).front();
    const RecordId handover = opened.add(kinds::kHandover,
        Json::object(
            {{"bundle_kind", "transfer"}, {"date", "2024-03-01"}, {"language", "en"}, {"recipient", toText(recipient)}}));
    auto& handovers = opened.need<QListWidget>("handovers");
    CHECK(DrivenWindow::comes([&] { return handovers.count() == 1; }));
    CHECK(handovers.item(0)->text() == QStringLiteral("Committee"));
    Q_EMIT handovers.itemActivated(handovers.item(0));
    CHECK(opened.workspace().currentPage() == QStringLiteral("records"));
    CHECK(opened.workspace().page(QStringLiteral("records"))->place().contains(QByteArray::fromStdString(toText(handover))));
}

TEST_CASE("a file that is no bundle gets the verdict not to rely on it, and why", "[ui][pages][bundles]")
{
    DrivenWindow opened;
    writeFileDurably(opened.root / "letter.tar", bytesOf("Dear all, this is no archive."));
    opened.workspace().showPage(QStringLiteral("bundles"));
    opened.click("bundles-verify");
    CHECK(opened.comesToSay("Verify a bundle"));
    CHECK_FALSE(opened.need<QPushButton>("verify").isEnabled()); // nothing was chosen
    opened.click("verify-files");
    chooseShown(opened.root / "letter.tar");
    CHECK(opened.comesToSay("Bundle: letter.tar"));
    opened.click("verify");
    CHECK(opened.comesToSay("✗ Do not rely on this bundle"));
    CHECK(opened.says(QStringLiteral("Wrong")));
    CHECK_FALSE(opened.says(QStringLiteral("Digest to read out"))); // it did not come so far
}

} // namespace zapis::ui
