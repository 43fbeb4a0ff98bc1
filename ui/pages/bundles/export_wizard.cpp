#include "ui/pages/bundles/export_wizard.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/facade/bundles.h"
#include "core/search/search.h"
#include "ui/jobs/job_runner.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr quint64 kMostFound = 1'000'000;

}

ExportWizard::ExportWizard(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_steps(new StepList),
      m_pages(new QStackedWidget),
      m_what(new ExportWhat(session)),
      m_whom(new ExportWhom(session)),
      m_dryRun(new ExportDryRun(session)),
      m_where(new ExportWhere(session)),
      m_seal(new ExportSeal(session)),
      m_wrong(errorLabel()),
      m_close(new QPushButton),
      m_back(new QPushButton),
      m_next(new QPushButton)
{
    setObjectName(QStringLiteral("export-wizard"));
    m_steps->setObjectName(QStringLiteral("export-steps"));
    m_next->setObjectName(QStringLiteral("export-next"));
    m_back->setObjectName(QStringLiteral("export-back"));
    m_close->setObjectName(QStringLiteral("export-close"));
    m_next->setDefault(true);
    m_next->setFont(fontBy(0, QFont::Bold));
    for (QWidget* page : {static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_whom), static_cast<QWidget*>(m_dryRun),
             static_cast<QWidget*>(m_where), static_cast<QWidget*>(m_seal)})
        m_pages->addWidget(page);
    auto* left = new QWidget;
    left->setAutoFillBackground(true);
    left->setBackgroundRole(QPalette::Base);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, kGrid, 0, 0);
    leftColumn->addWidget(m_steps);
    leftColumn->addStretch();
    left->setMinimumWidth(180);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    column->addWidget(m_pages, 1);
    column->addWidget(m_wrong);
    column->addLayout(buttons);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({216, 1000});
    splitter->setChildrenCollapsible(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);

    connect(m_what, &ExportWhat::changed, this, [this] {
        m_planned.reset();
        fit();
    });
    connect(m_whom, &ExportWhom::changed, this, [this] {
        m_planned.reset();
        fit();
    });
    connect(m_dryRun, &ExportDryRun::changed, this, &ExportWizard::fit);
    connect(m_dryRun, &ExportDryRun::namesAnswered, this, [this] {
        m_stale = true;
        planAnew();
    });
    connect(m_where, &ExportWhere::changed, this, &ExportWizard::fit);
    connect(m_back, &QPushButton::clicked, this, [this] { go(Step(m_step - 1)); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_sealed ? closed() : go(Step(m_step + 1)); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_job) m_session.jobs().cancel(m_job);
        else Q_EMIT closed();
    });
    connect(m_steps, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row != m_step) reachable(Step(row)) && row != Seal ? go(Step(row)) : fit();
    });
    connect(&session.jobs(), &JobRunner::progressed, this, [this](int job, quint64 done, quint64 total) {
        if (job == m_job) m_seal->showProgress(done, total);
    });
    connect(&session, &Session::recordsChanged, this, [this] {
        m_stale = true;
        if (isVisible()) planAnew();
    });
    words(this, [this] { fit(); });
}

void ExportWizard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    planAnew();
}

void ExportWizard::planAnew()
{
    if (!m_stale || m_step != DryRun || m_job || !m_planned) return;
    plan();
    fit(); // no next step of a plan that is being made
}

void ExportWizard::begin(const std::vector<RecordId>& selection)
{
    if (m_job) return; // one at a time: the running one stays in view
    m_sealed = false;
    m_planned.reset();
    m_what->begin(selection);
    m_whom->begin();
    go(What);
}

QString ExportWizard::problemOf(Step step) const
{
    switch (step) {
    case What: return m_what->problem();
    case Whom: return m_whom->problem();
    case DryRun:
        return !m_planned               ? tr("Wait for the dry run.")
            : m_planned->plan.goes == 0 ? tr("Nothing goes to this recipient. The table says why.")
                                        : m_dryRun->problem();
    case Where: return m_where->problem();
    default: return {};
    }
}

bool ExportWizard::reachable(Step step) const
{
    if (m_job || m_sealed) return false;
    for (int before = What; before < step; ++before)
        if (before != DryRun && !problemOf(Step(before)).isEmpty()) return false;
    return step < Where || (m_planned && problemOf(DryRun).isEmpty());
}

void ExportWizard::go(Step step)
{
    m_step = step;
    m_notice.clear();
    sayError(m_wrong, {});
    m_pages->setCurrentIndex(step);
    if (step == DryRun) {
        keepSender();
        plan();
    }
    if (step == Where) m_where->begin(m_planned ? m_planned->plan.payloadBytes : 0);
    if (step == Seal) seal();
    fit();
    m_pages->currentWidget()->setFocus();
}

void ExportWizard::keepSender()
{
    const std::string sender = utf8(m_whom->sender());
    try {
        if (sender != m_session.vault().organisation()) m_session.vault().setOrganisation(sender);
    } catch (const Error& error) {
        m_session.announceError(error); // the bundle still says what stands here
    }
}

ExportRequest ExportWizard::request() const
{
    ExportRequest made;
    made.recipient = m_whom->recipient()->id;
    made.everything = m_what->choice() == ExportWhat::Everything;
    if (m_what->choice() == ExportWhat::Picked) made.selection = m_what->records();
    made.purpose = utf8(m_whom->purpose());
    made.overrideReason = utf8(m_whom->overrideReason());
    made.senderName = utf8(m_whom->sender());
    made.language = UiLanguage::instance().core();
    made.practice = m_session.vault().isPractice();
    return made;
}

void ExportWizard::fail(Step step, const Error& error)
{
    m_job = 0;
    const std::string_view key = error.what();
    if (step == Seal && (key == kChangedSinceShown || key == kChangedWhileWritten)) {
        go(DryRun);
        m_notice = errorWords(error).whole();
        return fit();
    }
    if (step == Seal) go(Where);
    else go(Whom);
    sayError(m_wrong, errorWords(error).whole());
}

void ExportWizard::plan()
{
    m_stale = false;
    m_planned.reset();
    m_dryRun->showWorking();
    auto planned = std::make_shared<PlannedExport>();
    auto reading = std::shared_ptr<Reading>(m_session.vault().newReading());
    reading->setLanguage(UiLanguage::instance().core());
    const std::string found = m_what->choice() == ExportWhat::Found ? utf8(m_what->searchWords()) : std::string();
    m_job = m_session.jobs().start(
        this, tr("Dry run"),
        [=, request = request()](const Job& job) mutable {
            if (!found.empty())
                for (const SearchHit& hit : reading->search().find({found, {}}, 0, kMostFound).hits)
                    request.selection.push_back(hit.row.id);
            job.reach(0, 0);
            planned->plan = reading->bundles().plan(request, job);
            planned->rows = explain(reading->reader(), planned->plan.decisions);
            planned->unmarked = explainNames(reading->reader(), planned->plan.unmarked);
            planned->saidNoPerson = explainNames(reading->reader(), planned->plan.saidNoPerson);
        },
        [=, this] {
            m_job = 0;
            m_planned = planned;
            m_dryRun->show(*planned);
            fit();
            planAnew();
        },
        [this](const Error& error) { fail(DryRun, error); },
        [this] {
            m_job = 0;
            go(Whom);
        });
}

void ExportWizard::seal()
{
    m_seal->showWorking();
    auto writing = std::shared_ptr<Writing>(m_session.vault().newWriting());
    writing->records().setLanguage(UiLanguage::instance().core());
    auto result = std::make_shared<ExportResult>();
    m_job = m_session.jobs().start(
        this, tr("Sealing a bundle"),
        [=, planned = m_planned, folder = m_where->folder()](
            const Job& job) { *result = writing->bundles().seal(planned->plan, folder, job); },
        [=, this] {
            m_job = 0;
            m_sealed = true;
            m_seal->show(*result);
            fit();
            m_session.announce({result->handover});
        },
        [this](const Error& error) { fail(Seal, error); },
        [this] {
            m_job = 0;
            go(Where);
        });
}

void ExportWizard::fit()
{
    const QString names[kSteps] = {tr("1. What"), tr("2. For whom"), tr("3. Dry run"), tr("4. Where"), tr("5. Seal")};
    const auto recipient = m_whom->recipient();
    const QString states[kSteps] = {m_what->summary(), recipient ? qs(recipient->name) : tr("nobody yet"),
        m_planned ? tr("%n go", nullptr, int(m_planned->plan.goes)) : tr("to do"),
        m_where->folder().empty() ? tr("to do") : tr("chosen"), m_sealed ? tr("done") : tr("to do")};
    const QSignalBlocker quiet(m_steps);
    for (int step = What; step < kSteps; ++step) {
        const bool done = step == Seal ? m_sealed : step < m_step && problemOf(Step(step)).isEmpty();
        m_steps->setStep(step, names[step], states[step], done ? Tone::Good : Tone::Quiet);
    }
    m_steps->setCurrentRow(m_step);
    m_steps->setAccessibleName(tr("Steps of the export"));
    const QString problem = problemOf(m_step);
    m_next->setEnabled(!m_job && (m_sealed || problem.isEmpty()));
    m_next->setVisible(m_step != Seal || m_sealed);
    m_next->setText(m_sealed ? tr("Done") : m_step == Where ? tr("Seal") : tr("Next"));
    m_next->setAccessibleDescription(problem);
    m_back->setVisible(m_step != What && m_step != Seal);
    m_back->setEnabled(!m_job);
    m_back->setText(tr("Back"));
    m_close->setVisible(!m_sealed);
    m_close->setText(m_job ? tr("Cancel") : tr("Leave"));
    QStringList said{m_notice, problem};
    said.removeAll(QString());
    if (m_step == Whom || (m_step == DryRun && m_planned)) sayError(m_wrong, said.join(u'\n'));
}

} // namespace zapis::ui
