#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QScreen>
#include <algorithm>
#include <utility>

#include "ui/editing/lock_minutes.h"
#include "ui/jobs/job_runner.h"
#include "ui/look/appearance.h"
#include "ui/shell/application.h"
#include "ui/shell/help_window.h"
#include "ui/shell/names_dialog.h"
#include "ui/shell/vault_finder.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/language.h"

namespace zapis::ui {

MainWindow::MainWindow(const std::optional<std::filesystem::path>& folder, QWidget* parent)
    : QMainWindow(parent),
      m_outside(new Outside(folder)),
      m_lockScreen(new LockScreen),
      m_screens(new QStackedWidget),
      m_autoLock(this)
{
    setObjectName(QStringLiteral("main-window"));
    m_screens->addWidget(m_outside);
    m_screens->addWidget(m_lockScreen);
    setCentralWidget(m_screens);
    fitScreen();

    connect(m_outside, &Outside::entered, this, [this](std::unique_ptr<OpenVault>& vault) { enter(std::move(vault)); });
    connect(m_outside, &Outside::helpAsked, this, &MainWindow::showHelp);
    connect(&m_lockScreen->unlockPage(), &UnlockPage::opened, this, [this] { enter(m_lockScreen->unlockPage().take()); });
    connect(m_lockScreen, &LockScreen::stopAsked, this, [this] {
        if (!m_session) return;
        m_session->jobs().cancelAll();
        jobEnded();
    });
    if (auto* application = qobject_cast<Application*>(qApp)) connect(application, &Application::failed, this, &MainWindow::meet);
    connect(&m_autoLock, &AutoLock::idle, this, &MainWindow::lock);
    connect(&m_autoLock, &AutoLock::sessionLocked, this, [this] {
        lock();
        if (isLocked()) m_autoLock.letSleep(); // else work that runs has the keys, and closeVault lets it
    });
    addShortcut(
        this, QKeySequence(QStringLiteral("Ctrl+/")), [] { return tr("Show all shortcuts"); }, [this] { showShortcuts(this); });
    addShortcut(this, QKeySequence(QStringLiteral("Ctrl+Q")), [] { return tr("Close the window"); }, [this] { close(); });
    words(this, [this] { setWindowTitle(tr("Notebook")); });
    if (folder && isVault(*folder)) m_outside->showUnlock(*folder);
    QMetaObject::invokeMethod(
        this,
        [this] { // after the first picture: a bus may be slow
            m_autoLock.listenToDesktop();
            Appearance::instance().followPortal();
        },
        Qt::QueuedConnection);
}

void MainWindow::fitScreen()
{
    const QSize wanted(1440, 900), frame(16, 48);
    const QSize room = QGuiApplication::primaryScreen()->availableSize() - frame;
    resize(wanted.boundedTo(room));
    if (room.width() < wanted.width()) setWindowState(Qt::WindowMaximized);
}

MainWindow::~MainWindow()
{
    delete m_workspace; // pages before their session
}

void MainWindow::enter(std::unique_ptr<OpenVault> vault)
{
    m_folder = vault->folder();
    m_session = std::make_unique<Session>(std::move(vault));
    if (const auto parked = m_parked.extract(m_session->vault().id())) m_session->unpark(parked.mapped());
    m_mode = m_session->canWrite() ? OpenMode::ReadWrite : OpenMode::ReadOnly;
    applySettings();
    connect(&m_session->jobs(), &JobRunner::progressed, this,
        [this](int, quint64 done, quint64 total) { m_lockScreen->showWaitingProgress(done, total); });
    connect(&m_session->jobs(), &JobRunner::ended, this, [this] {
        QMetaObject::invokeMethod(this, [this] { jobEnded(); }, Qt::QueuedConnection); // after what the job's end does
    });
    connect(m_session.get(), &Session::closeNamesAsked, this, &MainWindow::closeNames,
        Qt::QueuedConnection); // the button is of a page
    connect(m_session.get(), &Session::openNamesAsked, this, &MainWindow::openNames, Qt::QueuedConnection);
    connect(m_session.get(), &Session::settingsChanged, this, [this] {
        // Later: the page that changed them is among those built anew.
        QMetaObject::invokeMethod(this, [this] { rebuild(); }, Qt::QueuedConnection);
    });
    buildWorkspace();
}

void MainWindow::applySettings()
{
    const OpenVault& vault = m_session->vault();
    if (const std::string language = vault.setting("language"); !language.empty()) UiLanguage::instance().set(qs(language));
    if (const std::string theme = vault.setting("theme"); !theme.empty()) Appearance::instance().setTheme(themeOf(qs(theme)));
    const int scale = qs(vault.setting("font-scale")).toInt();
    Appearance::instance().setScale(scale ? scale : 100);
    m_autoLock.start(lockAfter(qs(vault.setting("auto-lock")).toInt()));
}

void MainWindow::buildWorkspace()
{
    m_workspace = new Workspace(*m_session);
    m_screens->addWidget(m_workspace);
    m_screens->setCurrentWidget(m_workspace);
    connect(
        m_workspace, &Workspace::lockAsked, this, &MainWindow::lock, Qt::QueuedConnection); // its button is still being clicked
    connect(m_workspace, &Workspace::helpAsked, this, &MainWindow::showHelp);
    connect(&m_autoLock, &AutoLock::ticked, &m_workspace->statusBar(), &StatusBar::setSecondsLeft);
    m_workspace->statusBar().setSecondsLeft(m_autoLock.secondsLeft());
    m_workspace->restorePlaces();
}

void MainWindow::rebuild()
{
    if (!m_session || m_screens->currentWidget() != m_workspace) return;
    m_rebuildWaits = m_session->jobs().isBusy();
    if (m_rebuildWaits) return;
    m_workspace->seal(); // what cannot be sealed waits in the session for its page
    delete m_workspace;
    m_workspace = nullptr;
    m_session->renew();
    applySettings();
    buildWorkspace();
}

void MainWindow::closeNames()
{
    if (!m_session || m_screens->currentWidget() != m_workspace) return;
    if (m_session->isAlone()) return m_session->announceMessage("ui.busy");
    if (!m_workspace->seal()) return m_session->announceMessage("ui.not-sealed");
    forgetCopied();
    leavePages();
    if (!m_session->jobs().isBusy()) return closeNamesNow();
    m_behind = Behind::Names;
    m_screens->setCurrentWidget(m_lockScreen);
    m_lockScreen->showWaiting(LockScreen::Closes::Names);
}

void MainWindow::closeNamesNow()
{
    m_behind = Behind::Nothing;
    std::unique_ptr<OpenVault> vault = m_session->release();
    m_session.reset();
    std::optional<Error> trouble;
    try {
        vault->closeNames();
    } catch (const Error& error) {
        trouble = error;
    }
    enter(std::move(vault));
    if (trouble) m_session->announceError(*trouble);
}

void MainWindow::openNames()
{
    if (!m_session || m_screens->currentWidget() != m_workspace || m_session->vault().identityOpen()) return;
    if (m_session->jobs().isBusy()) return m_session->announceMessage("ui.busy");
    const std::vector<OpenVault::Slot> slots = m_session->vault().slots();
    const bool isRecovery = std::any_of(slots.begin(), slots.end(),
        [](const OpenVault::Slot& slot) { return slot.current && slot.info.kind == SlotInfo::Kind::Recovery; });
    auto* dialog =
        new NamesDialog(isRecovery ? NamesDialog::Asks::RecoveryKey : NamesDialog::Asks::Passphrase, m_nameTries, this);
    connect(dialog, &NamesDialog::asked, this, [this, dialog] { openNamesWith(dialog); });
    connect(dialog, &QDialog::rejected, &m_session->jobs(), [this] {
        if (!m_session->isAlone()) return; // nothing was begun
        for (const JobRunner::Running& job : m_session->jobs().running()) m_session->jobs().cancel(job.number);
    });
    dialog->open();
}

/// The dialog may be gone when the names open: a lock closed it, or who asked went back too late.
void MainWindow::openNamesWith(NamesDialog* dialog)
{
    const auto typed = std::make_shared<Secret>(dialog->take());
    m_session->runAlone(
        this, tr("Opening names"), [&vault = m_session->vault(), typed](const Job& job) { vault.openNames(*typed, job); },
        [this, dialog = QPointer(dialog)] {
            m_nameTries.meetRight();
            if (dialog) dialog->accept();
            try {
                m_session->vault().takeNames(); // here: pages may read at any moment
            } catch (const Error& error) {
                return m_session->announceError(error);
            }
            rebuild();
        },
        [this, dialog = QPointer(dialog)](const Error& error) {
            if (error.code == Error::Code::CannotUnlock) m_nameTries.meetWrong();
            if (dialog) dialog->sayFailed(error);
            else m_session->announceError(error);
        });
}

void MainWindow::jobEnded()
{
    if (!m_session || m_session->jobs().isBusy()) return;
    switch (m_behind) {
    case Behind::Lock: return closeVault();
    case Behind::Names: return closeNamesNow();
    case Behind::Nothing:
        if (m_rebuildWaits) rebuild();
    }
}

/// Pages show and hold what is told; work that runs has a connection of its own and goes on without them.
void MainWindow::leavePages()
{
    if (!m_workspace) return;
    m_workspace->seal(); // what cannot be sealed waits in the session
    closeDialogs();
    delete m_workspace;
    m_workspace = nullptr;
    m_rebuildWaits = false;
    m_session->rest();
}

void MainWindow::lock()
{
    if (!m_session || m_behind == Behind::Lock) return;
    m_autoLock.stop();
    forgetCopied();
    m_screens->setCurrentWidget(m_lockScreen);
    if (!m_session->jobs().isBusy()) {
        if (m_workspace) m_workspace->seal();
        return closeVault();
    }
    leavePages();
    m_behind = Behind::Lock;
    m_lockScreen->showWaiting(LockScreen::Closes::Vault);
}

void MainWindow::closeVault()
{
    m_autoLock.stop();
    m_behind = Behind::Nothing;
    forgetCopied();
    closeDialogs();
    if (!m_session->seal())
        if (auto parked = m_session->park()) m_parked[m_session->vault().id()] = std::move(*parked);
    delete m_workspace;
    m_workspace = nullptr;
    m_rebuildWaits = false;
    m_session.reset(); // keys are wiped here
    m_autoLock.letSleep();
    m_screens->setCurrentWidget(m_lockScreen);
    m_lockScreen->showLocked(m_folder, m_mode);
    if (m_closing) close();
}

/// Dialogs of the pages are hidden and go with their page: closing one would ask before it throws typed text away.
void MainWindow::closeDialogs()
{
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window == this || !(qobject_cast<QDialog*>(window) || qobject_cast<QMenu*>(window))) continue;
        if (isOfWorkspace(*window)) window->hide();
        else window->close();
    }
}

bool MainWindow::isOfWorkspace(const QWidget& window) const
{
    for (const QWidget* widget = &window; widget; widget = widget->parentWidget())
        if (widget == m_workspace) return true;
    return false;
}

void MainWindow::showHelp()
{
    showHelpOn(
        this, m_workspace && m_screens->currentWidget() == m_workspace ? m_workspace->currentPage() : m_outside->helpTopic());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_session && m_session->jobs().isBusy()) { // work that was begun ends; the window goes after it
        m_closing = true;
        lock();
        event->ignore();
        return;
    }
    if (!maySayGoodbye()) {
        event->ignore();
        return;
    }
    forgetCopied();
    delete m_workspace;
    m_workspace = nullptr;
    m_session.reset();
    QMainWindow::closeEvent(event);
}

/// Typed text that is in memory only is not thrown away without a word.
bool MainWindow::maySayGoodbye()
{
    const bool isSealed = !m_workspace || m_workspace->seal();
    if (m_losesTyped || (isSealed && m_parked.empty())) return true;
    m_closing = false;
    ask(this, windowTitle(), tr("Something you typed could not be written to the disk and is in memory only. Close and lose it?"),
        tr("Close and lose it"), [this] {
            m_losesTyped = true;
            close();
        });
    return false;
}

void MainWindow::meet(const Error& error) noexcept
{
    try {
        const bool isSealed = !m_session || m_session->seal();
        if (std::exchange(m_isTelling, true)) return; // one at a time: what fails while painting fails again
        auto* box = warn(this, windowTitle(),
            isSealed
                ? tr("Something went wrong that should not have. What you typed was sealed, and the window goes on.")
                : tr("Something went wrong that should not have. What you typed is in memory only; writing it is tried again."),
            errorWords(error).whole());
        box->setObjectName(QStringLiteral("unexpected"));
        connect(box, &QDialog::finished, this, [this] { m_isTelling = false; });
    } catch (const std::exception&) {
        m_isTelling = false; // no memory for words: the edits are sealed or held
    }
}

} // namespace zapis::ui
