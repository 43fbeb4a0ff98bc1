#include "ui/pages/records/consent_dialog.h"

#include <QDate>
#include <QGridLayout>

#include "core/base/clock.h"
#include "ui/forms/answer_buttons.h"
#include "ui/shell/calm_style.h"
#include "ui/shell/record_words.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {
namespace {

/// Answers as said aloud; a withdrawal is recorded on its own, with its day.
constexpr std::array kStates{"granted", "granted-conditions", "refused", "not-asked"};

}

ConsentDialog::ConsentDialog(Session& session, const RecordId& person, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_person(person)
    , m_directory(session)
    , m_context{session.catalogue(), m_directory, QDate::currentDate().year()}
    , m_kind(session.catalogue().at("consent"))
    , m_form(new FormView(m_kind, m_context, {{"person", "scope", "state", "withdrawn_on", "withdrawn_how", "reason", "recall_sent"}, {}}, FormView::Pages::All))
    , m_trouble(errorLabel())
    , m_edit(session)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("consent-dialog"));
    setWindowTitle(tr("Record consent"));
    auto* scopes = newScopes();
    m_form->addToStep("answer", scopes);
    takeUp();
    auto* go = new QPushButton(tr("Record consent"));
    auto* buttons = dialogButtons(this, go, m_trouble);
    buttons->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, 2 * kGrid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_form, 1);
    column->addLayout(buttons);
    connect(go, &QPushButton::clicked, this, &ConsentDialog::save);
    connect(m_form, &FormView::edited, this, &ConsentDialog::typed);
    const QSize room = parent->window()->size();
    resize(qMin(820, room.width() - 60), qMin(760, room.height() - 40));
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
        auto* label = new QLabel(labelText(term.label));
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
    }
    return card.frame;
}

void ConsentDialog::takeUp()
{
    Json fields = Json::object({{"date", toText(todayInMinsk())}});
    try {
        const auto known = recipients(m_session.vault().reader());
        if (known.size() == 1) fields["recipient"] = toText(known.front().id);
        m_form->setFields(fields);
        for (const Draft& draft : m_session.drafts()) {
            if (draft.kind != m_kind.name || draft.place.empty() || draft.fields.stringOr("person") != toText(m_person)) continue;
            const Json answers = parseJson(draft.place);
            if (!m_edit.open(draft.record)) break;
            m_form->setFields(m_edit.fields());
            for (const auto& [scope, buttons] : m_scopes) buttons->setCode(answers.stringOr(scope));
            break;
        }
    } catch (const Error& error) {
        m_session.announceError(error);
    }
    if (!m_edit.isOpen()) m_edit.begin(m_kind.name, Json::object({}));
    m_edit.setPlace([this] { return keptAnswers(); });
    markNeeded();
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
    m_edit.placeChanged();                   // the answers, of which each becomes a record
    markNeeded();
    if (!m_tried) return;
    const auto left = problems();
    m_form->setProblems(left);
    sayError(m_trouble, left.empty() ? QString() : tr("%n field(s) still need an answer.", nullptr, static_cast<int>(left.size())));
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
            if (std::none_of(problems.begin(), problems.end(), [&](const Problem& known) { return known.path == problem.path; })) problems.push_back(problem);
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
    try {
        const auto ids = m_session.vault().records().commit(made);
        m_edit.discard();
        accept();
        m_session.announce(ids);
    } catch (const Error& error) {
        sayError(m_trouble, errorLine(error));
    }
}

void ConsentDialog::reject()
{
    if (!m_edit.isDirty()) return QDialog::reject();
    ask(this, windowTitle(), tr("Throw away what you typed here?"), tr("Throw away"), [this] {
        m_edit.discard();
        QDialog::reject();
    });
}

}
