/// Typed text outlives full disks, locks, broken slots and running work.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <atomic>

#include "core/facade/parked_drafts.h"
#include "tests/catch.h"
#include "tests/kdf_cost.h"
#include "tests/ui/full_disk.h"
#include "tests/ui/opened_window.h"
#include "tests/ui/running_job.h"
#include "tests/ui/temporary_vault.h"
#include "ui/editing/record_edit.h"
#include "ui/forms/answer_buttons.h"
#include "ui/jobs/job_runner.h"
#include "ui/pages/consents/consent_dialog.h"
#include "ui/shell/application.h"
#include "ui/shell/create_page.h"
#include "ui/widgets/narrative_editor.h"

namespace zapis::ui {
namespace {

namespace fs = std::filesystem;

Json named(const char* name) { return Json::object({{"name", name}, {"language", "en"}}); }

QString step(const char* name) { return QString::fromLatin1(name); }

NarrativeEditor* narrativeIn(MainWindow& window)
{
    return window.findChild<NarrativeEditor*>(QStringLiteral("testimony-narrative"));
}

QMessageBox* shownBox()
{
    for (QWidget* window : QApplication::topLevelWidgets())
        if (auto* box = qobject_cast<QMessageBox*>(window); box && box->isVisible()) return box;
    return nullptr;
}

} // namespace

TEST_CASE("an edit that is left on a full disk waits, opens again, and is sealed when there is room", "[ui][robust]")
{
    TemporaryVault vault;
    Session& session = *vault.session;
    RecordEdit edit(session);
    edit.begin("place", Json::object({}));
    edit.setFields(named("Akrestsina"));
    const RecordId id = edit.id();
    {
        const FullDisk full;
        CHECK_FALSE(session.seal());
        edit.leave();
        session.settle();
        CHECK(session.isWaiting(id));
        REQUIRE(edit.open(id));
        CHECK(edit.fields().stringOr("name") == "Akrestsina");
        CHECK_FALSE(session.isWaiting(id)); // the edit holds it again
        edit.begin("place", Json::object({}));
        session.settle();
        CHECK(session.isWaiting(id));
    }
    CHECK(session.seal());
    CHECK_FALSE(session.isWaiting(id));
    REQUIRE(session.vault().records().draft(id));
    CHECK(session.vault().records().draft(id)->fields.stringOr("name") == "Akrestsina");
}

TEST_CASE("an edit destroyed on a full disk waits in the session", "[ui][robust]")
{
    TemporaryVault vault;
    RecordId id;
    {
        const FullDisk full;
        RecordEdit edit(*vault.session);
        edit.begin("place", Json::object({}));
        edit.setFields(named("Akrestsina"));
        id = edit.id();
    }
    CHECK(vault.session->isWaiting(id));
    CHECK(
        QTest::qWaitFor([&] { return vault.session->vault().records().draft(id).has_value(); }, 10000)); // tried again by itself
}

TEST_CASE("parked edits are no text outside, and open under the vault's own key alone", "[ui][robust]")
{
    TemporaryVault vault, other;
    Draft draft;
    draft.record = newRecordId();
    draft.kind = "place";
    draft.fields = named("Akrestsina");
    draft.basedOn = 3;
    draft.place = "here";
    const Bytes parked = ParkedDrafts(vault.session->vault()).seal({draft});
    CHECK(textOf(parked).find("Akrestsina") == std::string_view::npos);
    CHECK_THROWS_AS(ParkedDrafts(other.session->vault()).open(parked), Error);
    const std::vector<Draft> opened = ParkedDrafts(vault.session->vault()).open(parked);
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().record == draft.record);
    CHECK(opened.front().kind == draft.kind);
    CHECK(opened.front().fields == draft.fields);
    CHECK(opened.front().basedOn == draft.basedOn);
    CHECK(opened.front().place == draft.place);
}

TEST_CASE("form, foot and Home tell one state of what was typed, on a medium that turned read-only", "[ui][robust][kept]")
{
    Opened opened;
    const auto says = [&](const char* name, const char* words) {
        for (const auto* label : opened.window->findChildren<QLabel*>(QString::fromLatin1(name)))
            if (label->isVisible() && label->text().contains(QString::fromLatin1(words))) return true;
        return false;
    };
    const auto tell = [&](const char* words) {
        return QTest::qWaitFor([&] { return says("saved-state", words) && says("status-saved", words); }, 20'000);
    };
    Q_EMIT opened.session().newRecordAsked(step("place"), named("Akrestsina"));
    CHECK(tell("Draft kept"));
    {
        const FullDisk readOnly(EROFS);
        auto* field = opened.window->findChild<QWidget*>(step("field-name"));
        REQUIRE(field);
        auto* name = field->findChild<QLineEdit*>();
        if (!name) name = qobject_cast<QLineEdit*>(field);
        REQUIRE(name);
        name->end(false);
        QTest::keyClicks(name, QStringLiteral(" street"));
        CHECK(tell("in memory only"));
        opened.window->lock();
        opened.reopen();
        opened.window->workspace()->showPage(step("home"));
        auto* drafts = opened.window->findChild<QWidget*>(step("home-drafts"));
        REQUIRE(drafts);
        CHECK(QTest::qWaitFor([&] { return says("status-saved", "in memory only"); }, 20'000));
    }
    CHECK(QTest::qWaitFor([&] { return says("status-saved", "Edits not saved yet: 1"); }, 20'000));
    CHECK(opened.session().vault().records().drafts().front().fields.stringOr("name") == "Akrestsina street");
}

TEST_CASE("a new testimony is in the list from its first word", "[ui][robust][kept]")
{
    Opened opened;
    Q_EMIT opened.session().newRecordAsked(step("testimony"), Json::object({}));
    NarrativeEditor* text = narrativeIn(*opened.window);
    REQUIRE(text);
    RecordQuery testimonies;
    testimonies.kind = "testimony";
    const auto count = [&] { return opened.session().vault().reader().count(testimonies); };
    QTest::qWait(1500);
    CHECK(count() == 0); // nothing was typed
    QTest::keyClicks(text, QStringLiteral("They"));
    CHECK(QTest::qWaitFor([&] { return count() == 1; }, 20'000));
    opened.session().settle();
    QTest::keyClicks(text, QStringLiteral(" came"));
    CHECK(text->keptNarrative() == QStringLiteral("They came"));
    text->undo();
    CHECK(text->keptNarrative() != QStringLiteral("They came")); // its first save took nothing from what can be undone
}

TEST_CASE("a lock on a full disk goes through, and what was typed is there after it", "[ui][robust]")
{
    Opened opened;
    Q_EMIT opened.session().newRecordAsked(step("testimony"), Json::object({{"narrative", "He was taken at the metro"}}));
    {
        const FullDisk full;
        opened.window->lock();
        CHECK(opened.window->isLocked());
        opened.reopen();
        opened.window->lock(); // once more, still full
    }
    opened.reopen();
    const std::vector<Draft> drafts = opened.session().vault().records().drafts();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().fields.stringOr("narrative") == "He was taken at the metro");
}

TEST_CASE("a window with text that cannot be sealed does not close without a word", "[ui][robust]")
{
    Opened opened;
    Q_EMIT opened.session().newRecordAsked(step("testimony"), Json::object({{"narrative", "He was taken at the metro"}}));
    {
        const FullDisk full;
        CHECK_FALSE(opened.window->close());
        CHECK_FALSE(opened.window->isLocked());
        CHECK(narrativeIn(*opened.window)->toPlainText() == QStringLiteral("He was taken at the metro"));
        SECTION("room comes") { }
        SECTION("it is given up")
        {
            REQUIRE(shownBox());
            for (QAbstractButton* button : shownBox()->buttons())
                if (shownBox()->buttonRole(button) == QMessageBox::AcceptRole) {
                    button->click();
                    break;
                }
            CHECK(opened.window->isLocked());
            return;
        }
    }
    CHECK(opened.window->close());
}

TEST_CASE("pages are built anew when the running work has ended, not under it", "[ui][robust]")
{
    Opened opened;
    RunningJob work(opened.session());
    QPointer<Workspace> before(opened.window->workspace());
    Q_EMIT opened.session().settingsChanged();
    QTest::qWait(50);
    CHECK(before);
    work.goOn = true;
    CHECK(QTest::qWaitFor([&] { return before.isNull(); }));
    CHECK(work.done);
    CHECK(opened.window->workspace());
}

TEST_CASE("an error out of a slot is told, typed text is sealed, and the window goes on", "[ui][robust]")
{
    Opened opened;
    Q_EMIT opened.session().newRecordAsked(step("testimony"), Json::object({{"narrative", "He was taken at the metro"}}));
    QMetaObject::invokeMethod(
        opened.window.get(), [] { throw Error(Error::Code::Damaged, "vault.page-damaged", {"records.db", "7"}); },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(opened.window.get(), [] { throw std::bad_alloc(); }, Qt::QueuedConnection);
    auto* box = [&] {
        QMessageBox* found = nullptr;
        (void)QTest::qWaitFor(
            [&] { return (found = opened.window->findChild<QMessageBox*>(QStringLiteral("unexpected"))) != nullptr; });
        return found;
    }();
    REQUIRE(box);
    CHECK(opened.session().vault().records().drafts().size() == 1);
    CHECK(opened.window->findChildren<QMessageBox*>(QStringLiteral("unexpected")).size() == 1); // one, not one for each
    box->close();
    CHECK(opened.window->workspace());
}

TEST_CASE("while a job has the vault alone no edit touches it, and it is given back however the job ends", "[ui][robust]")
{
    TemporaryVault vault;
    Session& session = *vault.session;
    RecordEdit edit(session);
    edit.begin("place", Json::object({}));
    auto context = std::make_unique<QObject>();
    std::atomic<bool> goOn = false;
    session.runAlone(
        context.get(), {},
        [&](const Job&) {
            while (!goOn) QThread::msleep(1);
            throw Error(Error::Code::Io, "file.no-space");
        },
        [] {}, [](const Error&) {});
    REQUIRE(session.isAlone());
    edit.setFields(named("Akrestsina"));
    edit.sealDraft();
    std::optional<bool> isSaved;
    edit.save({}, [&isSaved](bool isDone) { isSaved = isDone; });
    CHECK(isSaved == false);
    CHECK_FALSE(session.seal());
    CHECK_FALSE(session.vault().records().draft(edit.id()));
    context.reset(); // nobody is left to hear of the end
    goOn = true;
    REQUIRE(QTest::qWaitFor([&] { return !session.isAlone(); }));
    CHECK(session.seal());
    CHECK(session.vault().records().draft(edit.id()));
}

TEST_CASE("work that needs the vault alone does not begin while an edit cannot be sealed", "[ui][robust]")
{
    TemporaryVault vault;
    RecordEdit edit(*vault.session);
    edit.begin("place", Json::object({}));
    edit.setFields(named("Akrestsina"));
    std::string refused;
    const FullDisk full;
    vault.session->runAlone(&edit, {}, [](const Job&) {}, [] {}, [&](const Error& error) { refused = error.what(); });
    CHECK(refused == "ui.not-sealed");
    CHECK_FALSE(vault.session->isAlone());
}

TEST_CASE("no slot is made while a job may read them", "[ui][robust]")
{
    Opened opened;
    opened.window->workspace()->showPage(step("settings"));
    RunningJob work(opened.session());
    opened.window->findChild<QPushButton*>(step("access-recovery"))->click();
    CHECK(opened.session().vault().slots().size() == 1);
    work.goOn = true;
    REQUIRE(QTest::qWaitFor([&] { return work.done; }));
    opened.window->findChild<QPushButton*>(step("access-recovery"))->click();
    CHECK(opened.session().vault().slots().size() == 2);
}

TEST_CASE("a practice vault whose making is cancelled leaves nothing", "[ui][robust]")
{
    initSecrets();
    const fs::path folder = fs::temp_directory_path() / ("zapis-practice-" + toText(newRecordId()));
    OpenVault::Creation creation;
    creation.kdf = test::kQuickKdf;
    creation.label = "Practice";
    creation.memberName = "Me";
    creation.practice = true;
    std::stop_source stop;
    bool isFilling = false;
    const Job job(stop.get_token(), [&](std::uint64_t, std::uint64_t total) {
        if (total == 0) return; // keys are made: nobody knows how long that takes
        isFilling = true;
        stop.request_stop();
    });
    CHECK_THROWS_AS(makeVault(folder, passphrase("one two three"), creation, job), Cancelled);
    CHECK(isFilling);
    CHECK_FALSE(fs::exists(folder));
}

TEST_CASE("answers about consent outlive a lock while their dialog is open", "[ui][robust]")
{
    Opened opened;
    const RecordId person =
        opened.session().vault().records().commit({{newRecordId(), "person", Json::object({}), std::nullopt}}).front();
    const auto codes = [](ConsentDialog& dialog) {
        std::vector<std::string> all;
        for (const AnswerButtons* answer : dialog.findChildren<AnswerButtons*>()) all.push_back(answer->code());
        return all;
    };
    auto* dialog = new ConsentDialog(opened.session(), person, opened.window->workspace());
    dialog->open();
    REQUIRE(QTest::qWaitFor([&] { return dialog->findChild<FormView*>()->isEnabled(); }));
    for (const AnswerButtons* answer : dialog->findChildren<AnswerButtons*>())
        QTest::mouseClick(answer->firstButton(), Qt::LeftButton);
    const auto given = codes(*dialog);
    REQUIRE(std::count(given.begin(), given.end(), "granted") > 2);
    const QPointer<ConsentDialog> gone(dialog);
    opened.window->lock();
    CHECK(opened.window->isLocked());
    CHECK(gone.isNull());
    CHECK(shownBox() == nullptr); // nobody is asked whether to throw it away
    opened.reopen();
    auto* again = new ConsentDialog(opened.session(), person, opened.window->workspace());
    again->open();
    CHECK(QTest::qWaitFor([&] { return codes(*again) == given; }));
}

TEST_CASE("caret and step of the open text come back after a lock", "[ui][robust]")
{
    Opened opened;
    Q_EMIT opened.session().newRecordAsked(step("testimony"), Json::object({{"narrative", "He was taken at the metro"}}));
    NarrativeEditor* text = narrativeIn(*opened.window);
    REQUIRE(text);
    text->setFocus();
    QTextCursor caret = text->textCursor();
    caret.setPosition(7);
    text->setTextCursor(caret);
    opened.window->lock();
    opened.reopen();
    CHECK(QTest::qWaitFor(
        [&] { return narrativeIn(*opened.window) && narrativeIn(*opened.window)->textCursor().position() == 7; }));
}

} // namespace zapis::ui
