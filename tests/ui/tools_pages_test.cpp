/// The pages that are no lists of records, driven once: journal, search, settings; and the parts of a record's page that are no
/// form.
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTreeWidget>
#include <chrono>
#include <thread>

#include "core/facade/inside.h"
#include "core/facade/journal.h"
#include "core/journal/log.h"
#include "core/vault/connection.h"
#include "tests/ui/driven_window.h"
#include "ui/jobs/job_runner.h"
#include "ui/pages/search/hit_model.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

const std::string kWords = "They came at night with a searchlight.";

Json narrative(const std::string& words) { return Json::object({{"narrative", words}, {"record_language", "en"}}); }

} // namespace

TEST_CASE("the journal tells of an entry who, on which device and what, and of one record alone", "[ui][pages][journal]")
{
    DrivenWindow opened;
    const RecordId place = opened.add("place", Json::object({{"name", "Railway station"}, {"type", "street"}}));
    opened.add("testimony", narrative(kWords));
    opened.workspace().showPage(QStringLiteral("journal"));
    auto& entries = opened.need<QTableView>("journal-entries");
    const int all = int(opened.vault().journal().size()); // the device was enrolled first
    CHECK(opened.comesToSay("entries. Nothing is ever overwritten"));
    CHECK(DrivenWindow::comes([&] { return entries.model()->rowCount() == all; }));
    const HistoryEntry entry = opened.vault().journal().of(place).front();
    const QString code = QString::fromStdString(opened.vault().reader().get(place).code);
    auto& filter = opened.need<QLineEdit>("journal-filter");
    filter.setText(code);
    QTest::keyClick(&filter, Qt::Key_Return);
    CHECK(DrivenWindow::comes([&] { return entries.model()->rowCount() == 1; }));
    CHECK(opened.comesToSay("Railway station")); // the value that was committed
    CHECK(opened.says(QStringLiteral("Tester")));
    const auto withoutBreaks = [&](const std::string& id) {
        for (const auto* label : opened.window->findChildren<QLabel*>())
            if (label->isVisible() && label->text().remove(QChar(0x200B)) == QString::fromStdString(id)) return true;
        return false;
    };
    CHECK(withoutBreaks(deviceText(entry.device)));
    filter.setText(QStringLiteral("X-NOBODY"));
    QTest::keyClick(&filter, Qt::Key_Return);
    CHECK(opened.comesToSay("X-NOBODY"));
    filter.clear();
    CHECK(DrivenWindow::comes([&] { return entries.model()->rowCount() == all; }));
    CHECK(opened.need<QPlainTextEdit>("journal-checkpoint").toPlainText().contains(QStringLiteral("— ")));
}

TEST_CASE("a check of the journal says that all holds, or what does not", "[ui][pages][journal]")
{
    DrivenWindow opened;
    opened.add("place", Json::object({{"name", "Railway station"}, {"type", "street"}}));
    opened.workspace().showPage(QStringLiteral("journal"));
    const auto state = [&] { return opened.need<QLabel>("journal-state").text(); };
    opened.click("journal-verify");
    const QString holds = QStringLiteral("✓ All %1 entries hold").arg(opened.vault().journal().size());
    CHECK(DrivenWindow::comes([&] { return state() == holds; }));
    Inside::databases(opened.vault()).records.execute("UPDATE value SET value = '\"Elsewhere\"' WHERE name = 'name'");
    CHECK(DrivenWindow::comes([&] { return opened.need<QPushButton>("journal-verify").isEnabled(); }));
    opened.click("journal-verify");
    CHECK(DrivenWindow::comes([&] { return state().startsWith(u'✗'); }));
}

TEST_CASE("words typed above are found while they are typed, opened with Enter, and left with Escape", "[ui][pages][search]")
{
    DrivenWindow opened;
    const RecordId testimony = opened.add("testimony", narrative(kWords));
    opened.workspace().showPage(QStringLiteral("journal"));
    auto& field = opened.need<QLineEdit>("search");
    QTest::keyClicks(&field, QStringLiteral("searchli"));
    CHECK(opened.workspace().currentPage() == QStringLiteral("search"));
    auto& hits = opened.need<QListView>("search-hits");
    CHECK(hits.model()->rowCount() == 1);
    CHECK(hits.model()->index(0, 0).data(HitModel::SnippetRole).toString().contains(QStringLiteral("searchlight")));
    CHECK(opened.says(QStringLiteral("1 found")));

    auto& kind = opened.need<QComboBox>("search-kind");
    kind.setCurrentIndex(kind.findData(QStringLiteral("place")));
    Q_EMIT kind.activated(kind.currentIndex());
    CHECK(opened.comesToSay("Nothing found"));
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK(opened.workspace().currentPage() == QStringLiteral("journal"));
    CHECK(field.text().isEmpty());

    kind.setCurrentIndex(0);
    QTest::keyClicks(&field, QStringLiteral("night"));
    CHECK(DrivenWindow::comes([&] { return opened.shown<QListView>("search-hits") != nullptr; }));
    QTest::keyClick(&field, Qt::Key_Return); // into the hits
    QTest::keyClick(opened.shown<QListView>("search-hits"), Qt::Key_Return);
    CHECK(opened.workspace().currentPage() == QStringLiteral("testimonies"));
    CHECK(opened.workspace().page(QStringLiteral("testimonies"))->place().contains(QByteArray::fromStdString(toText(testimony))));
}

TEST_CASE("settings are kept in the notebook and seen at once", "[ui][pages][settings]")
{
    DrivenWindow opened;
    opened.workspace().showPage(QStringLiteral("settings"));
    auto& label = opened.need<QLineEdit>("settings-label");
    label.setText(QStringLiteral("Autumn"));
    Q_EMIT label.editingFinished();
    CHECK(DrivenWindow::comes([&] { return opened.need<QLabel>("vault-label").text() == QStringLiteral("Autumn"); }));
    opened.workspace().showPage(QStringLiteral("settings")); // the pages were built anew
    auto& organisation = opened.need<QLineEdit>("settings-organisation");
    organisation.setText(QStringLiteral("Monitors"));
    Q_EMIT organisation.editingFinished();
    auto& minutes = opened.need<QSpinBox>("settings-lock");
    minutes.setValue(5);
    Q_EMIT minutes.editingFinished();
    CHECK(DrivenWindow::comes([&] {
        const auto* lock = opened.shown<QLabel>("status-lock");
        return lock && (lock->text().contains(QStringLiteral("5:00")) || lock->text().contains(QStringLiteral("4:5")));
    }));
    opened.window->lock();
    opened.reopen();
    CHECK(opened.vault().label() == "Autumn");
    CHECK(opened.vault().organisation() == "Monitors");
    CHECK(opened.vault().setting("auto-lock") == "5");
}

TEST_CASE("the language of the window changes every page at once", "[ui][pages][settings]")
{
    DrivenWindow opened;
    opened.workspace().showPage(QStringLiteral("settings"));
    auto& language = opened.need<QComboBox>("settings-language");
    const int russian = language.findData(QStringLiteral("ru"));
    REQUIRE(russian >= 0);
    language.setCurrentIndex(russian);
    Q_EMIT language.activated(russian);
    CHECK(opened.comesToSay("Настройки"));
    CHECK_FALSE(opened.says(QStringLiteral("Kept inside the notebook")));
    CHECK(opened.vault().setting("language") == "ru");
    UiLanguage::instance().set(QStringLiteral("en")); // of all tests
}

TEST_CASE("a check of the notebook says that everything opens, or what does not", "[ui][pages][settings]")
{
    DrivenWindow opened;
    opened.add("place", Json::object({{"name", "Railway station"}, {"type", "street"}}));
    opened.workspace().showPage(QStringLiteral("settings"));
    opened.click("settings-check");
    auto& result = opened.need<QLabel>("settings-check-result");
    CHECK(result.text() == QStringLiteral("✓ Every page and every piece of evidence opens."));
    Inside::databases(opened.vault()).records.execute("UPDATE value SET value = '\"Elsewhere\"' WHERE name = 'name'");
    CHECK(DrivenWindow::comes([&] { return opened.need<QPushButton>("settings-check").isEnabled(); }));
    opened.click("settings-check");
    CHECK(DrivenWindow::comes([&] { return result.isVisible() && result.text().startsWith(QStringLiteral("⚠")); }));
}

TEST_CASE("a record shows what was changed in it and what links to it", "[ui][pages][records]")
{
    DrivenWindow opened;
    const RecordId person = opened.add("person", Json::object({{"gender", "woman"}}));
    const RecordId testimony = opened.add("testimony", Json::object({{"person", toText(person)}, {"narrative", kWords}}));
    Record record = opened.vault().reader().get(person);
    record.fields["age_band"] = "25-34";
    opened.vault().records().commit({{person, record.kind, record.fields, record.revision}});
    opened.session().announce({person});
    opened.workspace().openRecord(person);

    auto& history = opened.step<QTreeWidget>("record-history");
    CHECK(DrivenWindow::comes([&] { return history.topLevelItemCount() == 2; }));
    CHECK(history.topLevelItem(0)->text(1) == QStringLiteral("Tester"));
    REQUIRE(history.topLevelItem(0)->childCount() == 1); // the newest first, and of it what changed alone
    CHECK(history.topLevelItem(0)->child(0)->text(3).contains(QStringLiteral("25")));

    auto& links = opened.step<QTreeWidget>("record-links");
    CHECK(DrivenWindow::comes([&] { return links.topLevelItemCount() == 1; }));
    QTreeWidgetItem* group = links.topLevelItem(0);
    CHECK(group->text(0) == QStringLiteral("Testimonies"));
    REQUIRE(group->childCount() == 1);
    CHECK(group->child(0)->text(1) == QString::fromStdString(opened.vault().reader().get(testimony).code));
    Q_EMIT links.itemActivated(group->child(0), 0);
    CHECK(opened.workspace().currentPage() == QStringLiteral("testimonies"));
}

TEST_CASE("the foot of the window tells what is sealed, what runs, and lets it be cancelled", "[ui][pages][status]")
{
    DrivenWindow opened;
    CHECK(opened.need<QLabel>("status-saved").text() == QStringLiteral("Everything is saved"));
    Q_EMIT opened.session().newRecordAsked(QStringLiteral("place"), Json::object({{"name", "Akrestsina"}}));
    CHECK(opened.comesToSay("Draft kept"));
    CHECK(opened.need<QLabel>("status-saved").text() == opened.need<QLabel>("saved-state").text());
    bool isCancelled = false;
    opened.session().jobs().start(
        &opened.session(), QStringLiteral("Counting"),
        [](const Job& job) {
            for (;;) {
                job.reach(1, 4);
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
        },
        [] {}, [](const Error&) {}, [&] { isCancelled = true; });
    CHECK(DrivenWindow::comes([&] { return opened.need<QLabel>("status-job").text() == QStringLiteral("Counting"); }));
    opened.click("status-cancel");
    CHECK(DrivenWindow::comes([&] { return isCancelled; }));
    CHECK(DrivenWindow::comes([&] { return opened.shown<QLabel>("status-job") == nullptr; }));
    CHECK(opened.need<QLabel>("status-identities").text() == QStringLiteral("Names open"));
}

} // namespace zapis::ui
