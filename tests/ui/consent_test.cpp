/// Consent is recorded, shown and taken back as the person wills.
#include <QLabel>
#include <QTableWidget>
#include <QTest>
#include <algorithm>

#include "core/facade/bundles.h"
#include "tests/catch.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/temporary_vault.h"
#include "ui/forms/answer_buttons.h"
#include "ui/forms/picker_box.h"
#include "ui/pages/consents/consent_dialog.h"
#include "ui/pages/consents/consent_matrix.h"
#include "ui/pages/consents/withdraw_consent_dialog.h"

namespace zapis::ui {
namespace {

struct Asked : TemporaryVault {
    Asked()
    {
        person = commit("person", Json::object({{"roles", Json::array({"witness"})}}));
        recipient = commit("recipient", Json::object({{"language", "en"}, {"name", "Prosecutor"}, {"type", "icc"}}));
    }
    RecordId commit(const char* kind, Json fields)
    {
        return session->vault().records().commit({{newRecordId(), kind, std::move(fields), {}}}).front();
    }
    RecordId grant(const char* scope) { return grant(scope, Json::object({{"recipient", toText(recipient)}})); }
    /// `to`: the recipient, or a kind of them.
    RecordId grant(const char* scope, const Json& to)
    {
        const Json explained =
            Json::object({{"answer", "yes"}, {"item", session->catalogue().vocabulary("consent-explained")->terms.front().code}});
        Json fields = Json::object({{"capacity_checked", "yes"}, {"date", "2020-11-10"}, {"explained", Json::array({explained})},
            {"form", "oral"}, {"language", "en"}, {"person", toText(person)}, {"scope", scope}, {"state", "granted"}});
        for (const auto& [name, value] : to.members()) fields[name] = value;
        return commit("consent", std::move(fields));
    }
    ConsentAnswer answer(const char* scope)
    {
        return Consents::read(session->vault().reader()).answer({person}, {recipient, "icc"}, scope, *parseDay("2030-01-01"));
    }
    static std::optional<Day> parseDay(std::string_view text)
    {
        const auto date = parseDate(text);
        return date ? std::optional(date->days.first) : std::nullopt;
    }
    /// What the matrix says of a recipient: its line, then each scope.
    QStringList told(ConsentMatrix& matrix, const char* name = "Prosecutor")
    {
        matrix.showPerson(person);
        auto* table = matrix.findChild<QTableWidget*>(QStringLiteral("consent-table"));
        QTest::qWait(50);
        if (!QTest::qWaitFor([&] { return table->rowCount() > 0; })) return {};
        QStringList words;
        for (int row = 0; row < table->rowCount(); ++row) {
            if (!table->item(row, 0)->text().startsWith(QString::fromLatin1(name))) continue;
            for (int column = 0; column < table->columnCount(); ++column) words += table->item(row, column)->text();
        }
        return words;
    }
    RecordId person, recipient;
};

} // namespace

TEST_CASE("a consent that was taken back is shown as withdrawn, with its day", "[ui][consent]")
{
    Asked asked;
    const RecordId consent = asked.grant("statement");
    ConsentMatrix matrix(*asked.session);
    CHECK(asked.told(matrix).value(1) == QStringLiteral("Yes"));
    SECTION("by the person")
    {
        asked.commit("consent",
            Json::object({{"capacity_checked", "yes"}, {"date", "2021-02-03"}, {"form", "oral"}, {"language", "en"},
                {"person", toText(asked.person)}, {"recipient", toText(asked.recipient)}, {"scope", "statement"},
                {"state", "withdrawn"}, {"withdrawn_how", "oral"}, {"withdrawn_on", "2021-02-03"}}));
        const QStringList words = asked.told(matrix);
        CHECK(words.value(1).startsWith(QStringLiteral("Withdrawn")));
        CHECK(words.value(1).contains(QStringLiteral("2021")));
        CHECK(words.value(0).contains(QStringLiteral("Withdrawn")));
    }
    SECTION("as a record")
    {
        asked.session->vault().records().withdraw(consent, {{}, "taken down by mistake"});
        CHECK(asked.told(matrix).value(1).startsWith(QStringLiteral("Withdrawn")));
    }
}

TEST_CASE("a consent for a kind of recipients is shown and taken back at each recipient below that kind", "[ui][consent]")
{
    Asked asked;
    const RecordId procedure =
        asked.commit("recipient", Json::object({{"language", "en"}, {"name", "Rapporteur"}, {"type", "un-special-procedure"}}));
    asked.recipient = procedure;
    const RecordId consent = asked.grant("statement", Json::object({{"recipient_class", "un-mechanism"}}));
    ConsentMatrix matrix(*asked.session);
    const auto line = [&] { return asked.told(matrix, "Rapporteur"); };
    SECTION("of the person's own record") { }
    SECTION("of a record that was merged into theirs")
    {
        const RecordId other = asked.commit("person",
            Json::object({{"roles", Json::array({"witness"})},
                {"same_as", Json::array({Json::object({{"to", toText(asked.person)}, {"decision", "confirmed"}})})}}));
        asked.person = other;
    }
    const QStringList words = line();
    CHECK(words.value(1) == QStringLiteral("Yes"));
    CHECK(words.value(0).contains(QStringLiteral("2020"))); // when it was said, and how
    auto* table = matrix.findChild<QTableWidget*>(QStringLiteral("consent-table"));
    for (int row = 0; row < table->rowCount(); ++row)
        if (table->item(row, 0)->text().startsWith(QStringLiteral("Rapporteur"))) table->setCurrentCell(row, 0);
    CHECK(matrix.findChild<QPushButton*>(QStringLiteral("consent-withdraw"))->isEnabled());
    asked.session->vault().records().withdraw(consent, {{}, "taken down by mistake"});
    CHECK(line().value(1).startsWith(QStringLiteral("Withdrawn")));
}

TEST_CASE("what a person agreed to in one conversation is taken back in one go, as they choose", "[ui][consent]")
{
    Asked asked;
    const RecordId statement = asked.grant("statement"), medical = asked.grant("medical");
    const RecordReader& reader = asked.session->vault().reader();
    const RecordId told =
        asked.commit("testimony", Json::object({{"narrative", "We stood at the gate."}, {"person", toText(asked.person)}}));
    QWidget window;
    window.resize(900, 700);
    window.show();
    auto* dialog = new WithdrawConsentDialog(*asked.session, asked.person, QStringLiteral("Prosecutor"),
        {{statement, reader.get(statement).fields}, {medical, reader.get(medical).fields}},
        WithdrawConsentDialog::StillAgreed::Nobody, &window);
    dialog->open();
    auto* accounts = dialog->findChild<QCheckBox*>(QStringLiteral("withdraw-accounts"));
    auto choices = dialog->findChildren<QCheckBox*>();
    choices.removeOne(accounts);
    REQUIRE(choices.size() == 2);
    CHECK(accounts->isChecked()); // nobody else is agreed to
    const auto listed = [&] { return reader.count({"testimony"}); };
    CHECK(listed() == 1);
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("withdraw-consent-go"));
    go->click(); // how it was said is not answered yet
    CHECK(asked.answer("statement") == ConsentAnswer::Yes);
    FormView* form = dialog->findChild<FormView*>();
    Json fields = form->fields();
    fields["withdrawn_how"] = "oral";
    form->setFields(fields);
    SECTION("all of it")
    {
        go->click();
        asked.session->settle();
        CHECK(asked.answer("statement") == ConsentAnswer::Withdrawn);
        CHECK(asked.answer("medical") == ConsentAnswer::Withdrawn);
        CHECK(reader.get(statement).status == Status::Final); // consents are never edited
        CHECK(reader.get(told).status == Status::Withdrawn);
        CHECK(listed() == 0);
        RecordQuery filtered{"testimony"};
        filtered.status = Status::Withdrawn;
        CHECK(reader.count(filtered) == 1);
    }
    SECTION("on a day that may be a slip: asked first, and saved by who says that it is right")
    {
        fields["withdrawn_on"] = "2071-01-05";
        form->setFields(fields);
        go->click();
        asked.session->settle();
        CHECK(asked.answer("statement") == ConsentAnswer::Yes);
        CHECK(QTest::qWaitFor([&] {
            const auto labels = dialog->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                [](const QLabel* label) { return label->text().contains(QStringLiteral("Is the year right?")); });
        }));
        go->click();
        asked.session->settle();
        CHECK(asked.answer("statement") == ConsentAnswer::Withdrawn); // it closes at once, whatever day it bears
    }
    SECTION("a part of it, and what was told stays")
    {
        choices[0]->setChecked(false);
        accounts->setChecked(false);
        go->click();
        asked.session->settle();
        CHECK(listed() == 1);
        CHECK(asked.answer("statement") == ConsentAnswer::Yes);
        CHECK(asked.answer("medical") == ConsentAnswer::Withdrawn);
    }
    SECTION("nothing")
    {
        for (QCheckBox* choice : choices) choice->setChecked(false);
        CHECK_FALSE(go->isEnabled());
    }
    SECTION("on a day before it was given, which would close nothing")
    {
        fields["withdrawn_on"] = "2019-01-01";
        form->setFields(fields);
        go->click();
        CHECK(asked.answer("statement") == ConsentAnswer::Yes);
        CHECK(dialog->isVisible());
    }
}

TEST_CASE("the consent dialog says that names do not leave, and reads the vault on the session's thread", "[ui][consent]")
{
    Asked asked;
    QWidget window;
    window.resize(900, 700);
    window.show();
    auto* dialog = new ConsentDialog(*asked.session, asked.person, &window);
    dialog->open();
    FormView* form = dialog->findChild<FormView*>();
    CHECK_FALSE(form->isEnabled()); // nothing is typed into what is not read yet
    CHECK(form->fields().stringOr("recipient").empty());
    REQUIRE(QTest::qWaitFor([&] { return form->isEnabled(); }));
    CHECK(form->fields().stringOr("recipient") == toText(asked.recipient));
    const auto labels = dialog->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(),
        [](const QLabel* label) { return label->text().contains(QStringLiteral("names and contacts leave in no bundle")); }));
    dialog->close();
}

TEST_CASE("the consent dialog asks of the only recipient, marks what is needed and clears what was mended", "[ui][consent]")
{
    Asked asked;
    QWidget window;
    window.resize(900, 700);
    window.show();
    auto* dialog = new ConsentDialog(*asked.session, asked.person, &window);
    dialog->open();
    FormView* form = dialog->findChild<FormView*>();
    REQUIRE(QTest::qWaitFor([&] { return form->isEnabled(); }));
    CHECK(form->fields().stringOr("recipient") == toText(asked.recipient));
    QTest::qWait(100); // all cards are built
    const auto isMarked = [&](const QString& name) {
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            if (label->text() == name + QStringLiteral(" *")) return true;
        return false;
    };
    CHECK(isMarked(QStringLiteral("Explained")));
    CHECK_FALSE(isMarked(QStringLiteral("Or recipients of a kind")));
    const auto isWrong = [&] {
        int count = 0;
        for (const QLabel* label : dialog->findChildren<QLabel*>()) count += label->isVisible() && label->text().startsWith(u'⚠');
        return count;
    };
    AnswerButtons* first = dialog->findChildren<AnswerButtons*>().constFirst();
    for (AnswerButtons* buttons : dialog->findChildren<AnswerButtons*>()) // those of the scopes have an answer that refuses
        if (buttons->setCode("refused"), buttons->code() == "refused") {
            first = buttons;
            break;
        }
    first->clear();
    QTest::mouseClick(first->firstButton(), Qt::LeftButton);
    REQUIRE(first->code() == "granted");
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->isDefault()) button->click();
    const int before = isWrong();
    CHECK(before > 1);
    Json fields = form->fields();
    fields["form"] = "oral";
    form->setFields(fields);
    Q_EMIT form->edited();
    CHECK(isWrong() == before - 1);
    dialog->close();
}

} // namespace zapis::ui
