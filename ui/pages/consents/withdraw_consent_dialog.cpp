#include "ui/pages/consents/withdraw_consent_dialog.h"

#include <QHBoxLayout>
#include <utility>

#include "core/base/clock.h"
#include "core/base/date.h"
#include "core/facade/bundles.h"
#include "core/model/kinds.h"
#include "core/records/consents.h"
#include "ui/jobs/writer_thread.h"
#include "ui/look/calm_style.h"
#include "ui/pages/consents/asked_years.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/date_words.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

FormOptions withdrawalAlone(const Kind& kind)
{
    FormOptions options;
    for (const Field& field : kind.fields)
        if (field.step != "withdrawal" || field.name == "recall_sent") options.hidden.insert(field.name);
    return options;
}

} // namespace

WithdrawConsentDialog::WithdrawConsentDialog(Session& session, const RecordId& person, const QString& recipient,
    const std::vector<GivenConsent>& given, StillAgreed still, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_directory(session),
      m_context{session.catalogue(), m_directory, today().year()},
      m_kind(session.catalogue().at(kinds::kConsent)),
      m_given(given),
      m_told(accountsOf(session.vault().reader(), person)),
      m_tellings(new QCheckBox),
      m_form(new FormView(m_kind, m_context, withdrawalAlone(m_kind), FormView::Pages::All)),
      m_trouble(errorLabel()),
      m_go(new QPushButton(tr("Withdraw consent")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("withdraw-consent-dialog"));
    setWindowTitle(tr("%1 no longer agrees").arg(qs(session.vault().reader().nameOf(person))));
    m_form->setFields(Json::object({{"state", "withdrawn"}, {"withdrawn_on", toText(todayHere())}}));
    m_form->addToStep("withdrawal", newChoices(recipient));
    m_form->addToStep("withdrawal", newAccounts(still));
    m_go->setObjectName(QStringLiteral("withdraw-consent-go"));
    setUpFormDialog(*this, m_form, m_go, m_trouble, {760, 640});
    connect(m_go, &QPushButton::clicked, this, &WithdrawConsentDialog::save);
    connect(m_form, &FormView::edited, this, &WithdrawConsentDialog::fit);
    fit();
}

QWidget* WithdrawConsentDialog::newChoices(const QString& recipient)
{
    const Card card = makeCard();
    auto* heading = headingLabel(1);
    heading->setText(tr("What %1 may no longer have").arg(recipient));
    card.column->addWidget(heading);
    for (const GivenConsent& given : m_given) {
        QStringList parts{termText(m_session.catalogue(), "consent-scopes", given.fields.stringOr("scope")),
            tr("agreed on %1").arg(tellDateShortly(qs(given.fields.stringOr("date"))))};
        const std::string wide =
            given.fields.stringOr("recipient").empty() ? given.fields.stringOr("recipient_class") : std::string();
        if (!wide.empty()) parts += tr("for all of this kind: %1").arg(termText(m_session.catalogue(), "recipient-types", wide));
        auto* choice = new QCheckBox(parts.join(QStringLiteral(" · ")));
        choice->setChecked(true);
        connect(choice, &QCheckBox::toggled, this, &WithdrawConsentDialog::fit);
        card.column->addWidget(choice);
        m_choices.push_back(choice);
    }
    auto* after = dimLabel();
    after->setText(tr("From that day nothing more of it goes. What was handed over before does not come back by this: write to "
                      "the recipient."));
    card.column->addWidget(after);
    return card.frame;
}

QWidget* WithdrawConsentDialog::newAccounts(StillAgreed still)
{
    const Card card = makeCard();
    m_tellings->setObjectName(QStringLiteral("withdraw-accounts"));
    m_tellings->setText(tr("Withdraw what the person told as well (%n testimony(ies))", nullptr, int(m_told.size())));
    m_tellings->setChecked(still == StillAgreed::Nobody && !m_told.empty());
    card.column->addWidget(m_tellings);
    auto* after = dimLabel();
    after->setText(tr("It leaves lists, search and pickers at once; the filter “Withdrawn” shows it. Its page names each bundle "
                      "it went out with, and whom to tell."));
    card.column->addWidget(after);
    card.frame->setVisible(!m_told.empty());
    return card.frame;
}

std::vector<RecordChange> WithdrawConsentDialog::changes() const
{
    std::vector<RecordChange> changes;
    for (std::size_t i = 0; i < m_given.size(); ++i) {
        if (!m_choices[i]->isChecked()) continue;
        changes.push_back({newRecordId(), m_kind.name, withdrawalOf(m_given[i].fields, m_form->fields()), std::nullopt});
    }
    return changes;
}

void WithdrawConsentDialog::fit()
{
    m_go->setEnabled(!changes().empty());
    m_form->setProblems({});
    sayError(m_trouble, {});
}

void WithdrawConsentDialog::save()
{
    const std::vector<RecordChange> made = changes();
    for (const RecordChange& change : made) {
        const auto problems = m_session.vault().records().problemsOf(m_kind.name, change.fields, Marks::ToSave);
        if (problems.empty()) continue;
        m_form->setProblems(problems);
        sayError(m_trouble, tr("Say when and how it was said."));
        m_form->focusPath(problems.front().path);
        return;
    }
    const auto said = parseDate(m_form->fields().stringOr("withdrawn_on"));
    for (std::size_t i = 0; said && i < m_given.size(); ++i) {
        const auto agreed = parseDate(m_given[i].fields.stringOr("date"));
        if (!m_choices[i]->isChecked() || !agreed || before(said->days, agreed->days) != Ordering::Yes) continue;
        sayError(m_trouble, tr("That day lies before the consent itself, so it would not close it."));
        m_form->focusPath("withdrawn_on");
        return;
    }
    const QString asked = askedYear(m_session, made);
    if (!asked.isEmpty() && std::exchange(m_yearAsked, asked) != asked) {
        sayError(m_trouble, asked);
        m_form->focusPath("withdrawn_on");
        return;
    }
    m_go->setEnabled(false);
    m_session.writer().ask(
        this,
        [this, made, told = m_tellings->isChecked() ? m_told : std::vector<RecordId>(),
            why = utf8(tr("The person withdrew their consent"))](Writing& writing) -> WriterThread::Done {
            std::vector<RecordId> ids = writing.records().commit(made);
            if (!told.empty()) writing.records().withdraw(told, {{}, why});
            ids.insert(ids.end(), told.begin(), told.end());
            return [this, ids] {
                accept();
                m_session.announce(ids);
            };
        },
        [this](const Error& error) {
            m_go->setEnabled(true);
            sayError(m_trouble, errorWords(error).line());
        });
}

} // namespace zapis::ui
