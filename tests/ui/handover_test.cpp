/// Handing over: what is sealed is what was shown; drafts are finalised together; keys are compared before they are trusted.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

#include "core/crypto/hash.h"
#include "core/facade/bundles.h"
#include "core/records/graph/belonging.h"
#include "tests/catch.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/temporary_vault.h"
#include "ui/editing/record_edit.h"
#include "ui/pages/bundles/export_wizard.h"
#include "ui/pages/bundles/recipient_panel.h"
#include "ui/pages/bundles/signer_panel.h"
#include "ui/pages/evidence/evidence_view.h"
#include "ui/pages/records/finalise_dialog.h"
#include "ui/pages/testimonies/facts.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

namespace fs = std::filesystem;

QString step(const char* name) { return QString::fromLatin1(name); }

/// The samples, with a key for their first recipient.
struct Samples : TemporaryVault {
    Samples()
    {
        session->vault().fillWithSamples({});
        const auto all = session->vault().bundles().recipients();
        session->vault().bundles().addKey(all.front().id, AgeIdentity::generate().recipient().text(), "by telephone");
        fs::create_directory(out);
    }
    ~Samples() { fs::remove_all(out); }
    fs::path out = fs::temp_directory_path() / ("zapis-out-" + toText(newRecordId()));
};

struct Wizard {
    explicit Wizard(Session& session) : wizard(session)
    {
        wizard.resize(1000, 700);
        wizard.show();
        wizard.begin({});
    }
    template <class Widget> Widget* find(const char* name) { return wizard.findChild<Widget*>(step(name)); }
    void next()
    {
        auto* button = find<QPushButton>("export-next");
        CHECK(QTest::qWaitFor([&] { return button->isEnabled(); })); // recipients are read on the session's thread
        button->click();
    }
    bool isPlanned() { return find<QLabel>("export-goes")->isVisible(); }
    bool waitForPlan()
    {
        return QTest::qWaitFor([&] { return isPlanned(); }, 20000);
    }
    bool says(const QString& words)
    {
        for (const QLabel* label : wizard.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    ExportWizard wizard;
};

/// The first consent that some answer rests on is taken back, by another hand: nobody in this window is told.
void withdrawAll(Session& session)
{
    Records& records = session.vault().records();
    for (const RecordId& id : session.vault().reader().all("consent"))
        if (session.vault().reader().get(id).fields.stringOr("state").starts_with("granted"))
            records.withdraw(id, {{}, "no longer"});
}

} // namespace

TEST_CASE("the dry run is made anew when records change, and the sender is asked for and kept", "[ui][bundles]")
{
    Samples samples;
    Wizard wizard(*samples.session);
    wizard.next();
    wizard.find<QLineEdit>("export-sender")->setText(step("Viasna"));
    wizard.next();
    CHECK(samples.session->vault().organisation() == "Viasna");
    REQUIRE(wizard.waitForPlan());
    const QString before = wizard.find<QLabel>("export-goes")->text();
    CHECK(before != step("0 go"));
    withdrawAll(*samples.session);
    samples.session->announce({});
    CHECK_FALSE(wizard.isPlanned());
    REQUIRE(wizard.waitForPlan());
    CHECK(wizard.find<QLabel>("export-goes")->text() != before);
}

TEST_CASE("recipients to choose from are read on the session's thread", "[ui][bundles]")
{
    Samples samples;
    Wizard wizard(*samples.session);
    auto* box = wizard.find<QComboBox>("export-recipient");
    CHECK(box->count() == 0);
    wizard.next();
    CHECK_FALSE(wizard.find<QPushButton>("export-next")->isEnabled());
    CHECK_FALSE(wizard.says(step("There is no recipient yet"))); // nobody has looked
    REQUIRE(QTest::qWaitFor([&] { return box->count() > 0; }));
    CHECK(wizard.find<QPushButton>("export-next")->isEnabled());
}

TEST_CASE("what a hand-over will ask of a file is asked where it is finalised, and does not forbid it", "[ui][evidence]")
{
    Samples samples;
    Records& records = samples.session->vault().records();
    const RecordReader& reader = samples.session->vault().reader();
    Json fields = reader.get(reader.all("evidence_item").front()).fields;
    for (const char* open : {"depicts", "depicts_nobody", "graphic", "sexual_content"}) fields.members().erase(open);
    const RecordId id = records.commit({{newRecordId(), "evidence_item", fields, std::nullopt}}).front();
    const QString question = step("Persons shown / Nobody can be recognised");
    const auto shownBy = [](const QWidget& page) {
        QStringList texts;
        for (const QLabel* label : page.findChildren<QLabel*>()) texts += label->text();
        return texts;
    };

    RecordEdit edit(*samples.session);
    EvidenceView view(*samples.session, edit, samples.session->catalogue().at("evidence_item"));
    REQUIRE(edit.open(id));
    view.showRecord();
    view.show();
    const auto comesToShow = [&](const QString& label) { // steps of a form are made one after another
        return QTest::qWaitFor([&] { return shownBy(view).contains(label); });
    };
    CHECK(comesToShow(QStringLiteral("Persons shown ○")));
    view.findChild<QPushButton*>(step("record-main-action"))->click();
    auto* box = shownWindow<QMessageBox>();
    REQUIRE(box);
    CHECK(box->text().contains(question));
    box->reject();

    std::vector<RecordId> chosen;
    auto* dialog = new FinaliseDialog(*samples.session, step("Finalise"), {id}, FinaliseDialog::Choice::AtLeastOne, &view,
        [&](const std::vector<RecordId>& ids) { chosen = ids; });
    dialog->open();
    auto* list = dialog->findChild<QListWidget*>(step("finalise-list"));
    REQUIRE(QTest::qWaitFor([&] { return list->count() == 1; }));
    CHECK(list->item(0)->text().contains(question));
    dialog->findChild<QPushButton*>(step("finalise-go"))->click();
    CHECK(chosen == std::vector<RecordId>{id}); // it may be passed

    fields["depicts_nobody"] = "yes";
    fields["graphic"] = "no";
    fields["sexual_content"] = "no";
    edit.setFields(fields);
    view.showRecord();
    CHECK(comesToShow(step("Persons shown")));
}

TEST_CASE("the dry run says that names do not leave, whatever was agreed", "[ui][bundles]")
{
    Samples samples;
    Wizard wizard(*samples.session);
    wizard.next();
    wizard.next();
    REQUIRE(wizard.waitForPlan());
    CHECK(wizard.says(step("Names and contacts do not leave")));
}

TEST_CASE("the dry run fits a small screen in every language", "[ui][bundles]")
{
    Samples samples;
    Wizard wizard(*samples.session);
    wizard.next();
    wizard.next();
    REQUIRE(wizard.waitForPlan());
    constexpr int kSmallPx = 1024 - 56; // beside the narrow rail
    for (const char* language : {"ru", "be", "en"}) {
        CAPTURE(language);
        UiLanguage::instance().set(step(language));
        CHECK(wizard.wizard.minimumSizeHint().width() <= kSmallPx);
    }
}

TEST_CASE("nothing is sealed that was not shown", "[ui][bundles]")
{
    Samples samples;
    Wizard wizard(*samples.session);
    wizard.next();
    wizard.next();
    REQUIRE(wizard.waitForPlan());
    wizard.next();
    wizard.find<QPushButton>("export-folder")->click();
    chooseShown(samples.out);
    SECTION("unchanged, it is sealed, and the key to compare stands beside it")
    {
        wizard.next();
        REQUIRE(QTest::qWaitFor([&] { return wizard.find<QPushButton>("export-handover")->isVisible(); }, 30000));
        CHECK_FALSE(fs::is_empty(samples.out));
        CHECK(wizard.find<QLabel>("signer-fingerprint")->text().toStdString()
            == samples.session->vault().bundles().signerFingerprint());
    }
    SECTION("a consent was taken back meanwhile")
    {
        const QString before = wizard.find<QLabel>("export-goes")->text();
        withdrawAll(*samples.session);
        wizard.next();
        REQUIRE(QTest::qWaitFor([&] { return wizard.isPlanned(); }, 30000));
        CHECK(fs::is_empty(samples.out));
        CHECK(wizard.find<QLabel>("export-goes")->text() != before);
    }
}

TEST_CASE("a name that is entered after the dry run stops the sealing till it is answered", "[ui][bundles]")
{
    Samples samples;
    Records& records = samples.session->vault().records();
    const RecordId place = samples.session->vault().reader().all("place").front();
    const RecordId event =
        records
            .commit({{newRecordId(), "event",
                Json::object({{"begin", "2020-08-11"}, {"language", "en"}, {"places", Json::array({toText(place)})},
                    {"summary", "It was Zubrovich who told."}, {"title", "An event"}, {"type", "assembly"}}),
                {}}})
            .front();
    records.finalise(event);
    Wizard wizard(*samples.session);
    wizard.next();
    wizard.next();
    REQUIRE(wizard.waitForPlan());
    auto* names = wizard.find<QListWidget>("unmarked-list");
    CHECK_FALSE(names->isVisible());
    wizard.next();
    wizard.find<QPushButton>("export-folder")->click();
    chooseShown(samples.out);
    const Json name = Json::object({{"kind", "official"}, {"script", "latn"}, {"text", "Zubrovich"}});
    records.commit({{newRecordId(), "person", Json::object({{"language", "en"}, {"names", Json::array({name})}}), {}}});
    wizard.next();
    REQUIRE(QTest::qWaitFor([&] { return names->isVisible(); }, 30000));
    CHECK(fs::is_empty(samples.out));
    CHECK(wizard.says(step("Nothing was sealed")));
    CHECK(wizard.says(step("stands unmarked")));
    CHECK_FALSE(wizard.find<QPushButton>("export-next")->isEnabled());
    REQUIRE(names->count() == 1);
    CHECK(names->item(0)->data(Qt::AccessibleTextRole).toString().contains(step("It was Zubrovich who told.")));
    names->setFocus();
    QTest::keyClick(names, Qt::Key_Space); // not a person
    wizard.next();
    wizard.next();
    REQUIRE(QTest::qWaitFor([&] { return wizard.find<QPushButton>("export-handover")->isVisible(); }, 30000));
    CHECK_FALSE(fs::is_empty(samples.out));
}

TEST_CASE("a name that stands unmarked once among 3 000 words does not leave", "[ui][bundles]")
{
    Samples samples;
    Session& session = *samples.session;
    Records& records = session.vault().records();
    const RecordReader& reader = session.vault().reader();
    const Json name = Json::object({{"kind", "official"}, {"script", "latn"}, {"text", "Zubrovich"}});
    const RecordId person =
        records.commit({{newRecordId(), "person", Json::object({{"language", "en"}, {"names", Json::array({name})}}), {}}})
            .front();
    std::string words;
    for (int i = 0; i < 3000; ++i) words += i == 1717 ? "Zubrovich " : "word ";
    const RecordId event = records
                               .commit({{newRecordId(), "event",
                                   Json::object({{"begin", "2020-08-11"}, {"language", "en"},
                                       {"places", Json::array({toText(reader.all("place").front())})}, {"summary", words + "end"},
                                       {"title", "An event"}, {"type", "assembly"}}),
                                   {}}})
                               .front();
    records.finalise(event);
    Wizard wizard(session);
    wizard.next();
    wizard.next();
    REQUIRE(wizard.waitForPlan());
    auto* names = wizard.find<QListWidget>("unmarked-list");
    auto* next = wizard.find<QPushButton>("export-next");
    REQUIRE(names->count() == 1);
    CHECK(names->isVisible());
    CHECK_FALSE(next->isEnabled());
    auto* steps = wizard.find<QListWidget>("export-steps");
    steps->setCurrentRow(3);
    CHECK(names->isVisible()); // no way around it
    SECTION("marked, it is gone")
    {
        names->setFocus();
        QTest::keyClick(names, Qt::Key_M, Qt::ControlModifier);
        auto* menu = wizard.wizard.findChild<QMenu*>(step("unmarked-whose"));
        REQUIRE(menu);
        CHECK(menu->actions().constFirst()->text() == step("Zubrovich"));
        menu->actions().constFirst()->trigger();
        REQUIRE(QTest::qWaitFor([&] { return next->isEnabled(); }, 30000));
        CHECK_FALSE(names->isVisible());
        const Json fields = reader.get(event).fields;
        CHECK(fields.stringOr("summary").find("Zubrovich") == std::string::npos);
        CHECK(fields.at("summary_mentions").items().front().stringOr("to") == toText(person));
        CHECK(reader.get(event).status == Status::Amended);
    }
    SECTION("said to be nobody, it may go, and that can be taken back")
    {
        wizard.find<QPushButton>("unmarked-nobody")->click();
        REQUIRE(QTest::qWaitFor([&] { return next->isEnabled(); }, 30000));
        REQUIRE(names->count() == 1);
        wizard.find<QPushButton>("unmarked-nobody")->click();
        REQUIRE(QTest::qWaitFor([&] { return !next->isEnabled(); }, 30000));
    }
}

TEST_CASE("each reason to stay is told in words, and of a file what it lacks", "[ui][bundles]")
{
    TemporaryVault vault;
    DecisionModel model(vault.session->catalogue());
    const auto why = [&](const char* kind, const char* reason) {
        DecisionRow row;
        row.decision.kind = kind;
        row.decision.reason = reason;
        model.set({row});
        return model.index(0, DecisionModel::Why).data().toString();
    };
    for (const char* reason : {"consent", "draft", "withdrawn", "merged", "quarantined", "missing", "privileged", "safety",
             "third-party", "source-condition"}) {
        CAPTURE(reason);
        CHECK(why("act", reason).size() > 6);
        CHECK(why("act", reason) != QString::fromLatin1(reason));
    }
    CHECK(why("evidence_item", "third-party").contains(step("whom it shows")));
    CHECK_FALSE(why("handover", "third-party").contains(step("whom it shows")));
}

TEST_CASE("a key's fingerprint is shown before anybody says how it was verified", "[ui][bundles]")
{
    TemporaryVault vault;
    const RecordId id =
        vault.session->vault()
            .records()
            .commit({{newRecordId(), "recipient", Json::object({{"language", "en"}, {"name", "Court"}, {"type", "icc"}}), {}}})
            .front();
    RecipientPanel panel(*vault.session);
    panel.show(id);
    panel.QWidget::show();
    auto* key = panel.findChild<QLineEdit*>(step("recipient-key"));
    auto* state = panel.findChild<QLabel*>(step("recipient-key-state"));
    const std::string age = AgeIdentity::generate().recipient().text();
    CHECK_FALSE(state->isVisible());
    key->setText(QString::fromStdString(age));
    CHECK(state->text().contains(QString::fromStdString(recipientFingerprint(age))));
    key->setText(QString::fromStdString(age).replace(20, 1, age[20] == 'q' ? step("p") : step("q")));
    CHECK(state->text().contains(step("check signs")));
    CHECK_FALSE(state->text().contains(step("62")));
    key->setText(step("age1short"));
    CHECK(state->text().contains(step("62")));
}

TEST_CASE("what belongs to a testimony is finalised with it, and what still needs answers is left", "[ui][records]")
{
    TemporaryVault vault;
    Session& session = *vault.session;
    Records& records = session.vault().records();
    const RecordReader& reader = session.vault().reader();
    const auto commit = [&](const char* kind, Json fields) {
        return records.commit({{newRecordId(), kind, std::move(fields), {}}}).front();
    };
    const RecordId person = commit("person", Json::object({{"roles", Json::array({"witness"})}}));
    const RecordId testimony =
        commit("testimony", Json::object({{"narrative", "He was hit in the face."}, {"person", toText(person)}}));
    const NewFact fact = newFact(session.catalogue(), testimony, reader.get(testimony).fields, "act", 0, 6);
    session.announce(records.commit(fact.changes));
    const RecordId place = commit("place", Json::object({{"language", "en"}, {"name", "Akrestsina"}}));

    const std::vector<RecordId> drafts = draftsBelongingTo(reader, testimony);
    const auto holds = [&](const RecordId& id) { return std::find(drafts.begin(), drafts.end(), id) != drafts.end(); };
    CHECK(holds(person));
    for (const RecordChange& change : fact.changes) CHECK(holds(change.id));
    CHECK_FALSE(holds(testimony));
    CHECK_FALSE(holds(place));

    QWidget window;
    window.resize(900, 700);
    window.show();
    std::vector<RecordId> chosen;
    auto* dialog = new FinaliseDialog(session, step("Which?"), drafts, FinaliseDialog::Choice::MayBeNone, &window,
        [&](const std::vector<RecordId>& ids) { chosen = ids; });
    dialog->open();
    auto* list = dialog->findChild<QListWidget*>(step("finalise-list"));
    REQUIRE(QTest::qWaitFor([&] { return list->count() == int(drafts.size()); }));
    for (int row = 0; row < list->count(); ++row) {
        const bool needs = list->item(row)->text().contains(step("needed"));
        CHECK(needs != bool(list->item(row)->flags() & Qt::ItemIsUserCheckable));
    }
    dialog->findChild<QPushButton*>(step("finalise-go"))->click();
    session.settle();
    for (const RecordId& id : chosen) CHECK(holds(id));

    QSignalSpy failed(&session, &Session::failed);
    finaliseAll(session, {person, place});
    session.settle();
    CHECK(reader.get(person).status == Status::Draft); // answers are missing
    CHECK(failed.count() == 1);
}

} // namespace zapis::ui
