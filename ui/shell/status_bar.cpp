#include "ui/shell/status_bar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "core/base/clock.h"
#include "core/facade/backup.h"
#include "ui/editing/kept_words.h"
#include "ui/jobs/job_runner.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/backup_words.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kHeightPx = 30, kProgressPx = 120, kPermille = 1000;

}

StatusBar::StatusBar(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_reader(session.reader()),
      m_saved(new PlainLabel),
      m_backup(new PlainLabel),
      m_access(new PlainLabel),
      m_names(new PlainLabel),
      m_job(new PlainLabel),
      m_lock(new PlainLabel),
      m_progress(new QProgressBar),
      m_cancel(new QPushButton),
      m_closeNames(new QPushButton),
      m_openNames(new QPushButton)
{
    setObjectName(QStringLiteral("status-bar"));
    setMinimumHeight(kHeightPx);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_saved->setObjectName(QStringLiteral("status-saved"));
    m_backup->setObjectName(QStringLiteral("status-backup"));
    m_names->setObjectName(QStringLiteral("status-identities"));
    m_job->setObjectName(QStringLiteral("status-job"));
    m_lock->setObjectName(QStringLiteral("status-lock"));
    m_cancel->setObjectName(QStringLiteral("status-cancel"));
    m_progress->setFixedWidth(kProgressPx);
    m_progress->setTextVisible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * kGrid, 3, 2 * kGrid, 2);
    row->setSpacing(3 * kGrid);
    for (QLabel* label : {m_saved, m_backup, m_access, m_job, m_names, m_lock}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setFont(fontBy(-0.5));
    }
    m_closeNames->setObjectName(QStringLiteral("close-names"));
    m_openNames->setObjectName(QStringLiteral("open-names"));
    for (QPushButton* button : {m_cancel, m_closeNames, m_openNames}) button->setFont(fontBy(-0.5));
    row->addWidget(m_saved);
    row->addWidget(m_backup);
    row->addWidget(m_access);
    row->addStretch();
    row->addWidget(m_job);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_names);
    row->addWidget(m_closeNames);
    row->addWidget(m_openNames);
    row->addWidget(m_lock);
    connect(&session, &Session::keptChanged, this, &StatusBar::sayKeptNow);
    connect(&session, &Session::recordsChanged, this, &StatusBar::countDrafts);
    connect(&session, &Session::draftSaved, this, &StatusBar::countDrafts);
    connect(&session.jobs(), &JobRunner::started, this, &StatusBar::showJobs);
    connect(&session.jobs(), &JobRunner::progressed, this, &StatusBar::showJobs);
    connect(&session.jobs(), &JobRunner::ended, this, [this] {
        showJobs();
        sayBackup(); // it may have been one
    });
    connect(m_closeNames, &QPushButton::clicked, &session, &Session::closeNamesAsked);
    connect(m_openNames, &QPushButton::clicked, &session, &Session::openNamesAsked);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        for (const JobRunner::Running& job : m_session.jobs().running()) m_session.jobs().cancel(job.number);
    });
    words(this, [this] { sayWords(); });
    countDrafts();
    showJobs();
}

void StatusBar::sayWords()
{
    sayKeptNow();
    sayBackup();
    m_access->setText(tr("Open for reading only"));
    m_access->setVisible(!m_session.canWrite());
    const bool areOpen = m_session.vault().identityOpen(), mayOpen = m_session.vault().mayOpenNames();
    m_names->setText(areOpen ? tr("Names open") : mayOpen ? tr("Names closed") : tr("Names closed for this passphrase"));
    m_closeNames->setText(tr("Close names"));
    m_closeNames->setToolTip(tr("Names and contacts are shown no more until they are opened again with the passphrase."));
    m_closeNames->setVisible(areOpen);
    m_openNames->setText(tr("Open names…"));
    m_openNames->setToolTip(tr("Names and contacts are shown again, without locking. The passphrase is asked."));
    m_openNames->setVisible(!areOpen && mayOpen);
    m_cancel->setText(tr("Cancel"));
    setSecondsLeft(m_secondsLeft);
    showJobs();
}

/// What the form in front says of its record, said of all that was typed.
void StatusBar::sayKeptNow()
{
    const Kept kept = m_session.kept();
    QString words = sayKept(kept);
    if (words.isEmpty()) words = m_drafts ? tr("Edits not saved yet: %1").arg(m_drafts) : tr("Everything is saved");
    m_saved->setText(words);
    m_saved->setForegroundRole(kept.where == Kept::Where::Memory ? QPalette::BrightText : QPalette::PlaceholderText);
}

/// Edits that were left and wait as sealed drafts: Home lists them.
void StatusBar::countDrafts()
{
    m_reader.ask([this](Reading& reading) -> ReaderThread::Answer {
        return [this, count = static_cast<int>(reading.drafts().all().size())] {
            m_drafts = count;
            sayKeptNow();
        };
    });
}

/// Not of practice, and not of a backup, which a banner tells of.
void StatusBar::sayBackup()
{
    if (m_session.isAlone()) return; // the vault is its job's
    try {
        OpenVault& vault = m_session.vault();
        const BackupStanding standing = backupStanding(vault);
        m_backup->setText(backupAgeText(standing.madeMs));
        m_backup->setVisible(!standing.isBackup && !vault.isPractice());
    } catch (const Error& error) {
        m_session.announceError(error);
    }
}

void StatusBar::setSecondsLeft(int seconds)
{
    m_secondsLeft = seconds;
    m_lock->setVisible(seconds >= 0);
    m_lock->setText(tr("Locks in %1").arg(QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'))));
}

void StatusBar::showJobs()
{
    const std::vector<JobRunner::Running> jobs = m_session.jobs().running();
    for (QWidget* widget : {static_cast<QWidget*>(m_job), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel)})
        widget->setVisible(!jobs.empty());
    if (jobs.empty()) return;
    const JobRunner::Running& first = jobs.front();
    m_job->setText(jobs.size() == 1 ? first.title : tr("%1 and %n more", nullptr, int(jobs.size()) - 1).arg(first.title));
    m_progress->setAccessibleName(first.title);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(m_job->text()));
    m_progress->setRange(0, first.total ? kPermille : 0); // without a total: a moving sign
    if (first.total) m_progress->setValue(int(first.done * kPermille / first.total));
}

void StatusBar::paintEvent(QPaintEvent*) { QPainter(this).fillRect(0, 0, width(), theme().linePx, theme().line); }

} // namespace zapis::ui
