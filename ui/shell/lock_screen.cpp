#include "ui/shell/lock_screen.h"

#include <QVBoxLayout>

#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kColumnPx = 520, kPermille = 1000;

}

LockScreen::LockScreen(QWidget* parent)
    : QStackedWidget(parent),
      m_waiting(new QWidget),
      m_title(headingLabel(5)),
      m_line(dimLabel()),
      m_progress(new QProgressBar),
      m_stop(new QPushButton),
      m_unlock(new UnlockPage(UnlockPage::Shows::Locked))
{
    m_stop->setObjectName(QStringLiteral("lock-stop"));
    m_progress->setTextVisible(false);
    QVBoxLayout* column = makeColumn(m_waiting, kColumnPx);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(m_progress);
    column->addWidget(m_stop, 0, Qt::AlignLeft);
    column->addStretch(2);
    addWidget(m_waiting);
    addWidget(m_unlock);
    connect(m_stop, &QPushButton::clicked, this, &LockScreen::stopAsked);
    words(this, [this] { sayWords(); });
}

void LockScreen::sayWords()
{
    const bool isLocked = m_closes == Closes::Vault;
    m_title->setText(isLocked ? tr("Locked") : tr("Names are being closed"));
    m_line->setText(isLocked
            ? tr("Work that was begun is still running. What is open closes as soon as it ends; until then its keys are in "
                 "memory.")
            : tr("Work that was begun is still running, and may read names. They close as soon as it ends; then the notebook is "
                 "shown again."));
    m_stop->setText(tr("Stop the work and close now"));
    m_stop->setShortcut(isLocked ? QKeySequence(QStringLiteral("Ctrl+L")) : QKeySequence());
    m_progress->setAccessibleName(tr("Progress"));
}

void LockScreen::showWaiting(Closes closes)
{
    m_closes = closes;
    sayWords();
    m_progress->setRange(0, 0);
    setCurrentWidget(m_waiting);
    m_stop->setFocus();
}

void LockScreen::showWaitingProgress(quint64 done, quint64 total)
{
    m_progress->setRange(0, total ? kPermille : 0);
    if (total) m_progress->setValue(int(done * kPermille / total));
}

void LockScreen::showLocked(const std::filesystem::path& folder, OpenMode mode)
{
    m_unlock->setVault(folder, mode);
    setCurrentWidget(m_unlock);
    m_unlock->focusField();
}

} // namespace zapis::ui
