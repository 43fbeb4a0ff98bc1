/// What stands: facts that the program measured, saved steps of custody, and the reason that a change of them wants.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <filesystem>
#include <fstream>

#include "core/facade/journal.h"
#include "tests/catch.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/fake_directory.h"
#include "tests/ui/saving.h"
#include "tests/ui/temporary_vault.h"
#include "ui/editing/record_edit.h"
#include "ui/editing/session_directory.h"
#include "ui/forms/rows_editor.h"
#include "ui/pages/evidence/evidence_view.h"
#include "ui/pages/records/reason_dialog.h"

namespace zapis::ui {
namespace {

Json custodyStep(std::int64_t number, const char* action)
{
    return Json::object({{"action", action}, {"at", "2020-09-01T10:00:00Z"}, {"seq", number}});
}

Json itemWith(Json::Array steps)
{
    return Json::object({{"custody", Json(std::move(steps))}, {"language", "en"}, {"title", "Photo"}, {"type", "photograph"}});
}

QAbstractButton* shownButton(const QWidget& within, const QString& name)
{
    for (QAbstractButton* button : within.findChildren<QAbstractButton*>())
        if (button->accessibleName() == name && !button->isHidden()) return button;
    return nullptr;
}

} // namespace

TEST_CASE("what the program measured is shown and copied, never typed", "[ui][form][evidence]")
{
    application();
    const auto catalogue = Catalogue::builtIn();
    FakeDirectory directory;
    FormContext context{*catalogue, directory};
    const Kind& kind = catalogue->at("evidence_item");
    const std::string digest(64, 'a');
    for (const char* name : {"sha256", "size", "media_type"}) {
        CAPTURE(name);
        FormGrid grid({kind.find(name)}, context);
        grid.read(Json::object({{"media_type", "image/jpeg"}, {"sha256", digest}, {"size", 1234567}}));
        CHECK(grid.findChildren<QLineEdit*>().isEmpty());
    }
    FormGrid grid({kind.find("sha256")}, context);
    grid.read(Json::object({{"sha256", digest}}));
    bool isShown = false;
    for (const QLabel* label : grid.findChildren<QLabel*>()) isShown |= label->text().startsWith(QStringLiteral("aaaa aaaa"));
    CHECK(isShown);
    QAbstractButton* copy = shownButton(grid, QStringLiteral("SHA-256: copy"));
    REQUIRE(copy);
    copy->click();
    CHECK(QApplication::clipboard()->text().toStdString() == digest);
}

TEST_CASE("a saved step of custody is read only until somebody corrects it; a new one is free", "[ui][form][evidence]")
{
    application();
    const auto catalogue = Catalogue::builtIn();
    FakeDirectory directory;
    FormContext context{*catalogue, directory};
    context.saved = itemWith({custodyStep(1, "received"), custodyStep(2, "sealed")});
    RowsEditor rows(*catalogue->at("evidence_item").find("custody"), context);
    rows.read(context.saved);
    const auto seal = [&](int row) {
        return rows.findChildren<QWidget*>(QStringLiteral("field-seal")).at(row)->findChild<QLineEdit*>();
    };
    CHECK(seal(0)->isReadOnly());
    for (const char* action : {"remove", "move up", "move down"})
        CHECK_FALSE(shownButton(rows, QStringLiteral("Chain of custody 1: %1").arg(QLatin1String(action))));

    static_cast<QPushButton*>(rows.buddy())->click();
    CHECK_FALSE(seal(2)->isReadOnly());
    REQUIRE(shownButton(rows, QStringLiteral("Chain of custody 3: remove")));
    CHECK_FALSE(shownButton(rows, QStringLiteral("Chain of custody 3: move up"))->isEnabled());
    QTest::keyClicks(seal(2), QStringLiteral("B-7"));
    Json out = context.saved;
    rows.write(out);
    REQUIRE(out.at("custody").items().size() == 3);
    CHECK(out.at("custody").items()[2].find("seq")->integer() == 3);

    QAbstractButton* correct = shownButton(rows, QStringLiteral("Chain of custody 1: correct"));
    REQUIRE(correct);
    correct->click();
    CHECK_FALSE(seal(0)->isReadOnly());
    CHECK(seal(1)->isReadOnly());
    rows.savedChanged();
    CHECK(seal(0)->isReadOnly());
}

TEST_CASE("an edit that changes a saved step of custody waits for its reason", "[ui][edit][evidence]")
{
    TemporaryVault vault;
    Records& records = vault.session->vault().records();
    const RecordId id =
        records.commit({{newRecordId(), "evidence_item", itemWith({custodyStep(1, "received")}), std::nullopt}}).front();
    RecordEdit edit(*vault.session);
    REQUIRE(edit.open(id));
    edit.setFields(itemWith({custodyStep(1, "received"), custodyStep(2, "sealed")}));
    CHECK_FALSE(edit.wantsReason());
    REQUIRE(isSaved(*vault.session, edit));
    edit.setFields(itemWith({custodyStep(2, "sealed")}));
    CHECK(edit.wantsReason());
    CHECK_FALSE(isSaved(*vault.session, edit));
    edit.leave(); // without a reason it stays a sealed draft
    vault.session->settle();
    CHECK(records.reader().get(id).fields.at("custody").items().size() == 2);
    REQUIRE(edit.open(id));
    CHECK(edit.fields().at("custody").items().size() == 1);
    CHECK(edit.wantsReason());
    REQUIRE(isSaved(*vault.session, edit, {"interviewer-error", {}}));
    CHECK(records.reader().get(id).fields.at("custody").items().size() == 1);
    CHECK_FALSE(edit.wantsReason());
}

TEST_CASE("the button that saves a corrected step asks why", "[ui][evidence]")
{
    TemporaryVault vault;
    Records& records = vault.session->vault().records();
    const RecordId id =
        records.commit({{newRecordId(), "evidence_item", itemWith({custodyStep(1, "received")}), std::nullopt}}).front();
    RecordEdit edit(*vault.session);
    EvidenceView view(*vault.session, edit, vault.session->catalogue().at("evidence_item"));
    REQUIRE(edit.open(id));
    view.showRecord();
    view.show();
    edit.setFields(itemWith({custodyStep(1, "created")}));
    view.findChild<QPushButton*>(QStringLiteral("record-save"))->click();
    auto* dialog = shownWindow<ReasonDialog>();
    REQUIRE(dialog);
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("reason-go"));
    CHECK_FALSE(go->isEnabled());
    CHECK(dialog->findChild<QComboBox*>(QStringLiteral("reason-code"))->currentIndex() == -1); // one's own words are enough
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("reason-words")), QStringLiteral("Typed into the wrong item"));
    REQUIRE(go->isEnabled());
    go->click();
    vault.session->settle();
    CHECK(records.reader().get(id).fields.at("custody").items().front().stringOr("action") == "created");
    std::string words;
    const auto history = vault.session->vault().journal().of(id);
    for (const FieldProof& field : history.back().fields)
        if (field.name == "#words" && field.value) words = field.value->string();
    CHECK(words == "Typed into the wrong item");
}

TEST_CASE("a new item of evidence begins with its file wherever it is asked for", "[ui][evidence]")
{
    TemporaryVault vault;
    const std::filesystem::path file = std::filesystem::temp_directory_path() / ("zapis-item-" + toText(newRecordId()) + ".txt");
    std::ofstream(file) << "A letter";
    QWidget parent;
    parent.show();
    std::optional<RecordId> made;
    SessionDirectory(*vault.session)
        .create("evidence_item", Json::object({{"title", "Letter"}}), &parent, [&](const RecordId& id) { made = id; });
    auto* dialog = shownWindow<QFileDialog>();
    REQUIRE(dialog);
    Q_EMIT dialog->filesSelected({QString::fromStdString(file.string())});
    dialog->close();
    REQUIRE(QTest::qWaitFor([&] { return made.has_value(); }, 5000));
    const Json fields = vault.session->vault().reader().get(*made).fields;
    CHECK(fields.stringOr("title") == "Letter");
    CHECK(fields.stringOr("media_type") == "text/plain");
    CHECK(fields.at("size").integer() == 8);
    std::filesystem::remove(file);
}

} // namespace zapis::ui
