#include "ui/shell/unlock_page.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/file.h"
#include "core/facade/backup.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/look_bar.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"
#include "ui/words/path_words.h"

namespace zapis::ui {
namespace {

constexpr int kColumnPx = 520, kMediumFileBytes = 64, kPermille = 1000;

QString shownName(const std::filesystem::path& folder)
{
    return pathText(folder.extension() == ".zapis" ? folder.stem() : folder.filename());
}

} // namespace

UnlockPage::UnlockPage(Shows shows, QWidget* parent)
    : QWidget(parent),
      m_shows(shows),
      m_title(headingLabel(5)),
      m_place(dimLabel()),
      m_passphraseLabel(new PlainLabel),
      m_recoveryLabel(new PlainLabel),
      m_recoveryHelp(dimLabel(-0.5)),
      m_fileLabel(new PlainLabel),
      m_error(errorLabel()),
      m_working(dimLabel()),
      m_tabs(new QTabWidget),
      m_passphrase(new PassphraseEdit(PassphraseEdit::Use::Open)),
      m_recovery(new PassphraseEdit(PassphraseEdit::Use::Open)),
      m_file(new QPushButton),
      m_unlock(new QPushButton),
      m_back(new QPushButton),
      m_readOnly(new QCheckBox),
      m_moving(new QProgressBar)
{
    setObjectName(shows == Shows::Locked ? QStringLiteral("lock-screen") : QStringLiteral("unlock-page"));
    QVBoxLayout* column = makeColumn(this, kColumnPx);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_place);
    m_place->setVisible(shows == Shows::Vault);
    const Card card = makeCard();
    makeFields(card.column);
    column->addWidget(card.frame);
    if (shows == Shows::Locked) column->addWidget(new LookBar, 0, Qt::AlignLeft);
    column->addStretch(2);

    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::tryNow);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::tryNow);
    connect(m_recovery, &QLineEdit::returnPressed, this, &UnlockPage::tryNow);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_job) m_jobs.cancel(m_job);
        else Q_EMIT backAsked();
    });
    connect(m_file, &QPushButton::clicked, this, [this] {
        chooseFile(this, tr("Key file on a medium"), {}, [this](const std::filesystem::path& file) {
            m_mediumFile = file;
            sayWords();
        });
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { focusField(); });
    connect(&m_jobs, &JobRunner::progressed, this, [this](int, quint64 done, quint64 total) {
        if (m_backup.empty()) return; // slots tried are no measure
        m_moving->setRange(0, total ? kPermille : 0);
        if (total) m_moving->setValue(int(done * kPermille / total));
    });
    connect(&m_tries, &UnlockTries::waiting, this, [this](int seconds) {
        m_unlock->setEnabled(seconds == 0);
        m_unlock->setText(seconds > 0 ? tr("Wait %n s", nullptr, seconds) : goWords());
    });
    words(this, [this] { sayWords(); });
    setBusy(false);
}

UnlockPage::~UnlockPage() = default;

void UnlockPage::makeFields(QVBoxLayout* column)
{
    m_passphrase->setObjectName(QStringLiteral("unlock-passphrase"));
    m_recovery->setObjectName(QStringLiteral("unlock-recovery"));
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_readOnly->setObjectName(QStringLiteral("unlock-read-only"));
    m_tabs->setObjectName(QStringLiteral("unlock-tabs"));
    const auto addTab = [this](QLabel* label, PassphraseEdit* edit) {
        auto* tab = new QWidget;
        auto* inside = new QVBoxLayout(tab);
        inside->setContentsMargins(0, 3 * kGrid / 2, 0, 0);
        inside->addWidget(label);
        inside->addWidget(edit);
        inside->addWidget(new PassphraseHint(edit));
        label->setBuddy(edit);
        m_tabs->addTab(tab, QString());
        return inside;
    };
    QVBoxLayout* first = addTab(m_passphraseLabel, m_passphrase);
    auto* fileRow = new QHBoxLayout;
    fileRow->addWidget(m_fileLabel, 1);
    fileRow->addWidget(m_file);
    first->addLayout(fileRow);
    first->addStretch();
    QVBoxLayout* second = addTab(m_recoveryLabel, m_recovery);
    second->addWidget(m_recoveryHelp);
    second->addStretch();
    m_moving->setRange(0, 0);
    m_moving->setTextVisible(false);
    m_unlock->setDefault(true);
    m_unlock->setFont(fontBy(0, QFont::Bold));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_readOnly);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_unlock);
    column->addWidget(m_tabs);
    column->addWidget(m_error);
    column->addWidget(m_working);
    column->addWidget(m_moving);
    column->addLayout(buttons);
}

void UnlockPage::sayWords()
{
    const bool locked = m_shows == Shows::Locked;
    const bool restores = !m_backup.empty();
    m_title->setText(restores  ? tr("Restore %1").arg(shownName(m_folder))
            : m_folder.empty() ? tr("Locked")
                               : (locked ? tr("%1 is locked") : tr("Open %1")).arg(shownName(m_folder)));
    m_place->setText(restores ? tr("Into a new folder: %1. The backup %2 is only read and stays as it is.")
                                    .arg(pathText(m_folder), pathText(m_backup))
                              : pathText(m_folder.parent_path()));
    m_tabs->setTabText(0, tr("Passphrase"));
    m_tabs->setTabText(1, tr("Recovery key"));
    m_tabs->tabBar()->setAccessibleName(tr("How to open it"));
    m_passphraseLabel->setText(tr("Passphrase"));
    m_recoveryLabel->setText(tr("Recovery key"));
    m_recoveryHelp->setText(
        tr("The nine groups of four written down when the notebook was made. Small or capital letters, with or without dashes."));
    m_fileLabel->setText(
        m_mediumFile.empty() ? tr("With a key file on a medium") : tr("Key file: %1").arg(pathText(m_mediumFile.filename())));
    m_file->setText(tr("Choose…"));
    m_file->setAccessibleName(tr("Choose the key file"));
    m_fileLabel->setVisible(m_wantsFile);
    m_file->setVisible(m_wantsFile);
    m_readOnly->setText(tr("Open for reading only"));
    m_working->setText(restores
            ? tr("Every file is copied and compared with what was written. A cancel leaves nothing behind.")
            : tr("Making the key from the passphrase. This takes a moment on purpose: it would take an attacker as long for each "
                 "guess."));
    m_back->setText(m_job ? tr("Cancel") : tr("Back"));
    m_unlock->setText(goWords());
}

QString UnlockPage::goWords() const { return m_backup.empty() ? tr("Unlock") : tr("Restore"); }

void UnlockPage::setVault(const std::filesystem::path& folder, OpenMode mode)
{
    m_backup.clear();
    begin(folder, folder, mode);
}

void UnlockPage::setRestore(const std::filesystem::path& backup, const std::filesystem::path& folder)
{
    m_backup = backup;
    begin(folder, backup, OpenMode::ReadWrite);
}

void UnlockPage::begin(const std::filesystem::path& folder, const std::filesystem::path& opened, OpenMode mode)
{
    m_folder = folder;
    m_readOnly->setVisible(m_backup.empty());
    m_mediumFile.clear();
    m_readOnly->setChecked(mode == OpenMode::ReadOnly);
    m_passphrase->forget();
    m_recovery->forget();
    m_tabs->setCurrentIndex(0);
    sayError(m_error, {});
    m_wantsFile = false;
    try {
        for (const SlotInfo& slot : OpenVault::inspect(opened).slots)
            m_wantsFile |= slot.kind == SlotInfo::Kind::PassphraseAndFile;
    } catch (const Error& error) {
        sayError(m_error, errorWords(error).whole());
    }
    sayWords();
}

PassphraseEdit* UnlockPage::field() const { return m_tabs->currentIndex() == 0 ? m_passphrase : m_recovery; }

void UnlockPage::focusField() { field()->setFocus(); }

Credential UnlockPage::credential()
{
    Credential made;
    made.secret = field()->take();
    if (m_tabs->currentIndex() == 1) made.kind = Credential::Kind::Recovery;
    if (made.kind == Credential::Kind::Passphrase && !m_mediumFile.empty()) {
        made.kind = Credential::Kind::PassphraseAndFile;
        made.mediumFile = readFileAsSecret(m_mediumFile, kMediumFileBytes);
    }
    return made;
}

void UnlockPage::tryNow()
{
    if (m_job || m_tries.secondsLeft() > 0) return;
    if (field()->isEmpty()) {
        field()->setFocus();
        return;
    }
    sayError(m_error, {});
    auto result = std::make_shared<std::unique_ptr<OpenVault>>();
    try {
        auto given = std::make_shared<Credential>(credential());
        const OpenMode mode = m_readOnly->isChecked() ? OpenMode::ReadOnly : OpenMode::ReadWrite;
        m_job = m_jobs.start(
            this, {},
            [=, folder = m_folder, backup = m_backup](const Job& job) {
                *result =
                    backup.empty() ? OpenVault::open(folder, *given, mode, job) : restoreAndOpen(backup, folder, *given, job);
            },
            [this, result] {
                m_job = 0;
                m_tries.meetRight();
                setBusy(false);
                m_opened = std::move(*result);
                Q_EMIT opened();
            },
            [this](const Error& error) { failed(error); },
            [this] {
                m_job = 0;
                setBusy(false);
                focusField();
            });
    } catch (const Error& error) {
        failed(error);
        return;
    }
    setBusy(true);
}

void UnlockPage::failed(const Error& error)
{
    m_job = 0;
    setBusy(false);
    sayError(m_error, errorWords(error).whole());
    focusField();
    if (error.code == Error::Code::CannotUnlock) m_tries.meetWrong();
}

void UnlockPage::setBusy(bool busy)
{
    m_moving->setRange(0, 0);
    m_moving->setVisible(busy);
    m_working->setVisible(busy);
    m_tabs->setEnabled(!busy);
    m_readOnly->setEnabled(!busy);
    m_unlock->setVisible(!busy);
    m_back->setVisible(busy || m_shows == Shows::Vault);
    m_back->setText(busy ? tr("Cancel") : tr("Back"));
    if (busy) m_back->setFocus();
}

} // namespace zapis::ui
