#include "ui/pages/settings/backup_panel.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <memory>

#include "ui/jobs/job_runner.h"
#include "ui/look/calm_style.h"
#include "ui/pages/settings/access_panel.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/words/backup_words.h"
#include "ui/words/language.h"
#include "ui/words/path_words.h"

namespace zapis::ui {

namespace fs = std::filesystem;

namespace {

constexpr int kDialogPx = 620;

QHBoxLayout* rowOf(QLabel* line, QPushButton* button)
{
    auto* row = new QHBoxLayout;
    row->addWidget(line, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    return row;
}

} // namespace

fs::path backupPlace(const fs::path& chosen, const fs::path& vault)
{
    std::error_code failed;
    if (isBackup(chosen) || fs::is_empty(chosen, failed)) return chosen;
    fs::path name = vault.filename();
    name += ".backup";
    return chosen / name;
}

BackupPanel::BackupPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(headingLabel(0.5)),
      m_age(textLabel()),
      m_help(dimLabel(-0.5)),
      m_recoveryLine(textLabel()),
      m_done(textLabel()),
      m_wrong(errorLabel()),
      m_make(new QPushButton),
      m_recovery(new QPushButton)
{
    setObjectName(QStringLiteral("backup-panel"));
    m_age->setObjectName(QStringLiteral("backup-age"));
    m_recoveryLine->setObjectName(QStringLiteral("recovery-missing"));
    m_done->setObjectName(QStringLiteral("backup-done"));
    m_wrong->setObjectName(QStringLiteral("backup-wrong"));
    m_make->setObjectName(QStringLiteral("backup-make"));
    m_recovery->setObjectName(QStringLiteral("backup-recovery"));
    m_done->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_done->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addLayout(rowOf(m_age, m_make));
    column->addWidget(m_help);
    column->addWidget(m_done);
    column->addWidget(m_wrong);
    column->addLayout(rowOf(m_recoveryLine, m_recovery));
    connect(m_make, &QPushButton::clicked, this, &BackupPanel::choose);
    connect(m_recovery, &QPushButton::clicked, this, &BackupPanel::makeRecovery);
    connect(&session.jobs(), &JobRunner::ended, this, &BackupPanel::look);
    words(this, [this] { look(); });
}

void BackupPanel::look()
{
    if (m_session.isAlone()) return; // the vault is its job's
    try {
        m_standing = backupStanding(m_session.vault());
    } catch (const Error& error) {
        sayError(m_wrong, errorWords(error).whole());
    }
    sayWords();
}

void BackupPanel::choose()
{
    chooseFolder(this, tr("Where the backup goes"), [this](const fs::path& folder) { make(folder); });
}

void BackupPanel::make(const fs::path& folder)
{
    const fs::path place = backupPlace(folder, m_session.vault().folder());
    std::shared_ptr<Backup> backup;
    try {
        backup = std::make_shared<Backup>(m_session.vault(), place);
    } catch (const Error& error) {
        return ended({}, errorWords(error).whole());
    }
    auto result = std::make_shared<BackupResult>();
    m_make->setEnabled(false);
    m_done->hide();
    sayError(m_wrong, {});
    const auto left = [backup, place] { // what there is after all
        return errorWords(backup->keepsOld() ? "vault.backup-kept" : "vault.backup-none-yet", {utf8(pathText(place))}).whole();
    };
    m_session.jobs().start(
        this, tr("Backing up"), [backup, result](const Job& job) { *result = backup->run(job); },
        [this, result] {
            QStringList wrong;
            for (const CheckFinding& finding : result->findings) wrong.append(errorWords(finding.key, finding.args).whole());
            ended(tr("✓ Backed up into %1. Evidence copied now: %2 of %3.")
                      .arg(pathText(result->folder))
                      .arg(result->copiedObjects)
                      .arg(result->objects),
                wrong.join(u'\n'));
        },
        [this, backup, left](const Error& error) {
            ended({}, backup->keepsOld() ? errorWords(error).whole() + u'\n' + left() : errorWords(error).whole());
        },
        [this, left] { ended({}, tr("The backup was cancelled.") + u'\n' + left()); });
}

void BackupPanel::ended(const QString& good, const QString& bad)
{
    m_make->setEnabled(true);
    m_done->setText(good);
    m_done->setVisible(!good.isEmpty());
    sayError(m_wrong, bad);
    look();
}

/// The panel of keys as the settings have it, over the page.
void BackupPanel::makeRecovery()
{
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("recovery-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Recovery key"));
    dialog->resize(kDialogPx, 0);
    auto* close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("recovery-close"));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 2 * kGrid);
    auto* keys = new AccessPanel(m_session);
    column->addWidget(keys);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    // A key that was not rehearsed is gone by then; queued, since this panel may go with its dialog.
    connect(keys, &QObject::destroyed, this, &BackupPanel::look, Qt::QueuedConnection);
    dialog->open();
}

void BackupPanel::sayWords()
{
    const bool isBackup = m_standing.isBackup;
    m_title->setText(tr("So that nothing is lost"));
    m_age->setText(isBackup ? tr("This is a backup itself.") : backupAgeText(m_standing.madeMs));
    m_help->setText(
        tr("Onto another medium, kept elsewhere. It is sealed like the notebook, opens with the same passphrase, and what "
           "it has already is not copied again. You can go on working meanwhile."));
    m_help->setVisible(!isBackup && isBackupDue(m_standing.madeMs));
    m_make->setText(tr("Back up…"));
    m_make->setVisible(!isBackup);
    m_recoveryLine->setText(tr("⚠ There is no recovery key: if the passphrase is forgotten, nobody can open this notebook any "
                               "more, its backups neither."));
    m_recovery->setText(tr("Make a recovery key…"));
    const bool isMissing = !m_standing.hasRecoveryKey && !isBackup && m_session.canWrite() && !m_session.vault().isPractice();
    m_recoveryLine->setVisible(isMissing);
    m_recovery->setVisible(isMissing);
}

} // namespace zapis::ui
