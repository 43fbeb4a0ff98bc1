#include "ui/pages/consents/consent_dialog.h"

#include <QGridLayout>
#include <utility>

#include "core/base/clock.h"
#include "core/facade/bundles.h"
#include "core/model/kinds.h"
#include "ui/forms/answer_buttons.h"
#include "ui/jobs/writer_thread.h"
#include "ui/look/calm_style.h"
#include "ui/pages/consents/asked_years.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

/// Answers as said aloud; a withdrawal is recorded on its own, with its day.
constexpr std::array kStates{"granted", "granted-conditions", "refused", "not-asked"};
constexpr std::string_view kIdentityScope = "identity";

} // namespace

ConsentDialog::ConsentDialog(Session& session, const RecordId& person, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_person(person),
      m_directory(session),
      m_context{session.catalogue(), m_directory, today().year()},
      m_kind(session.catalogue().at(kinds::kConsent)),
      m_form(new FormView(m_kind, m_context,
          {{"person", "scope", "state", "withdrawn_on", "withdrawn_how", "reason", "recall_sent"}, {}}, FormView::Pages::All)),
      m_trouble(errorLabel()),
      m_go(new QPushButton),
      m_edit(session),
      m_channel(session.reader())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("consent-dialog"));
    setWindowTitle(tr("Record consent"));
    auto* scopes = newScopes();
    m_form->addToStep("answer", scopes);
    m_go->setText(tr("Record consent"));
    m_go->setEnabled(false);
    setUpFormDialog(*this, m_form, m_go, m_trouble, {820, 760});
    connect(m_go, &QPushButton::clicked, this, &ConsentDialog::save);
    connect(m_form, &FormView::edited, this, &ConsentDialog::typed);
    read();
}

QWidget* ConsentDialog::newScopes()
{
    const Vocabulary& scopes = *m_session.catalogue().vocabulary("consent-scopes");
    const Vocabulary& states = *m_session.catalogue().vocabulary("consent-states");
    const Card card = makeCard();
    auto* heading = headingLabel(1);
    heading->setText(tr("What was said, for each kind of data"));
    card.column->addWidget(heading);
    auto* grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(kGrid / 2);
    card.column->addLayout(grid);
    for (const Term& term : scopes.terms) {
        auto* label = new PlainLabel(labelText(term.label));
        label->setWordWrap(true);
        label->setContentsMargins(term.parent.empty() ? 0 : 2 * kGrid, 0, 0, 0);
        if (!term.parent.empty()) label->setForegroundRole(QPalette::PlaceholderText);
        std::vector<AnswerButtons::Choice> choices;
        QStringList names;
        for (const char* state : kStates) {
            choices.push_back({state, std::string_view(state) == "not-asked"});
            names.append(termText(&states, state));
        }
        auto* buttons = new AnswerButtons(std::move(choices));
        buttons->setWords(label->text(), names);
        connect(buttons, &AnswerButtons::answered, this, &ConsentDialog::typed);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(buttons, row, 1);
        m_scopes.emplace_back(term.code, buttons);
        if (term.code != kIdentityScope) continue;
        auto* stays = dimLabel(-0.5); // the gate leaves names out, whatever is answered
        stays->setText(tr(
            "In this version names and contacts leave in no bundle, whatever is answered. The answer is kept; today it decides "
            "on citizenship and on a picture of the person's signature."));
        grid->addWidget(stays, grid->rowCount(), 0, 1, 2);
    }
    return card.frame;
}

/// Recipients and unsaved edits are read on the session's thread; till they come, nothing can be typed.
void ConsentDialog::read()
{
    m_form->setEnabled(false);
    m_channel.ask(
        [this](Reading& reading) -> ReaderThread::Answer {
            auto known = std::make_shared<std::vector<Recipient>>(reading.bundles().recipients());
            auto drafts = std::make_shared<std::vector<Draft>>(reading.drafts().all());
            return [this, known, drafts] { takeUp(*known, m_session.withWaiting(std::move(*drafts))); };
        },
        [this] { takeUp({}, m_session.withWaiting({})); }); // why is said by the session
}

void ConsentDialog::takeUp(const std::vector<Recipient>& known, const std::vector<Draft>& drafts)
{
    Json fields = Json::object({{"date", toText(todayHere())}});
    if (known.size() == 1) fields["recipient"] = toText(known.front().id);
    m_form->setFields(fields);
    for (const Draft& draft : drafts) {
        if (draft.kind != m_kind.name || draft.place.empty() || draft.fields.stringOr("person") != toText(m_person)) continue;
        if (restore(draft)) break;
    }
    if (!m_edit.isOpen()) m_edit.begin(m_kind.name, Json::object({}));
    m_edit.setPlace([this] { return keptAnswers(); });
    m_form->setEnabled(true);
    m_go->setEnabled(true);
    m_form->setFocus();
    markNeeded();
}

bool ConsentDialog::restore(const Draft& draft)
{
    try {
        const Json answers = parseJson(draft.place);
        if (!m_edit.open(draft.record)) return false;
        m_form->setFields(m_edit.fields());
        for (const auto& [scope, buttons] : m_scopes) buttons->setCode(answers.stringOr(scope));
        return true;
    } catch (const Error& error) {
        m_session.announceError(error);
        return false;
    }
}

/// What must have been explained is needed for a grant, and an answer is taken to be one till it is said otherwise.
void ConsentDialog::markNeeded()
{
    bool isAnswered = false, isGranted = false;
    for (const auto& [scope, buttons] : m_scopes) {
        isAnswered |= !buttons->code().empty();
        isGranted |= buttons->code().starts_with("granted");
    }
    Json fields = m_form->fields();
    fields["state"] = isGranted || !isAnswered ? "granted" : "refused";
    m_form->replaceFields(fields);
}

void ConsentDialog::typed()
{
    Json fields = m_form->fields();
    fields["person"] = toText(m_person);
    m_edit.setFields(fields);
    m_edit.placeChanged(); // the answers, of which each becomes a record
    markNeeded();
    if (!m_tried) return;
    const auto left = problems();
    m_form->setProblems(left);
    sayError(
        m_trouble, left.empty() ? QString() : tr("%n field(s) still need an answer.", nullptr, static_cast<int>(left.size())));
}

std::string ConsentDialog::keptAnswers() const
{
    Json answers = Json::object({});
    for (const auto& [scope, buttons] : m_scopes) {
        if (!buttons->code().empty()) answers[scope] = buttons->code();
    }
    return canonical(answers);
}

std::vector<RecordChange> ConsentDialog::changes() const
{
    std::vector<RecordChange> changes;
    for (const auto& [scope, buttons] : m_scopes) {
        if (buttons->code().empty()) continue;
        Json fields = m_form->fields();
        fields["person"] = toText(m_person);
        fields["scope"] = scope;
        fields["state"] = buttons->code();
        changes.push_back({changes.empty() ? m_edit.id() : newRecordId(), m_kind.name, std::move(fields), std::nullopt});
    }
    return changes;
}

std::vector<Problem> ConsentDialog::problems() const
{
    std::vector<Problem> problems;
    for (const RecordChange& change : changes()) {
        for (const Problem& problem : m_session.vault().records().problemsOf(m_kind.name, change.fields, Marks::ToSave)) {
            if (std::none_of(problems.begin(), problems.end(), [&](const Problem& known) { return known.path == problem.path; }))
                problems.push_back(problem);
        }
    }
    return problems;
}

void ConsentDialog::save()
{
    const auto made = changes();
    if (made.empty()) return sayError(m_trouble, tr("Answer at least one kind of data."));
    m_tried = true;
    const auto left = problems();
    m_form->setProblems(left);
    if (!left.empty()) {
        sayError(m_trouble, tr("%n field(s) still need an answer.", nullptr, static_cast<int>(left.size())));
        m_form->focusPath(left.front().path);
        return;
    }
    const QString asked = askedYear(m_session, made);
    if (!asked.isEmpty() && std::exchange(m_yearAsked, asked) != asked) {
        sayError(m_trouble, asked);
        m_form->focusPath("date");
        return;
    }
    m_go->setEnabled(false);
    m_session.writer().ask(
        this,
        [this, made](Writing& writing) -> WriterThread::Done {
            return [this, ids = writing.records().commit(made)] {
                m_edit.discard();
                accept();
                m_session.announce(ids);
            };
        },
        [this](const Error& error) {
            m_go->setEnabled(true);
            sayError(m_trouble, errorWords(error).line());
        });
}

void ConsentDialog::reject()
{
    if (!m_edit.isDirty()) return QDialog::reject();
    ask(this, windowTitle(), tr("Throw away what you typed here?"), tr("Throw away"), [this] {
        m_edit.discard();
        QDialog::reject();
    });
}

} // namespace zapis::ui
