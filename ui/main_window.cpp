#include "ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QMenu>
#include <QScreen>

#include "ui/jobs/job_runner.h"
#include "ui/shell/appearance.h"
#include "ui/shell/help_window.h"
#include "ui/shell/language.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/vault_finder.h"

namespace zapis::ui {

MainWindow::MainWindow(const std::optional<std::filesystem::path>& folder, QWidget* parent)
    : QMainWindow(parent)
    , m_outside(new Outside(folder))
    , m_lockScreen(new LockScreen)
    , m_screens(new QStackedWidget)
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
        closeVault();
    });
    connect(&m_autoLock, &AutoLock::idle, this, &MainWindow::lock);
    connect(&m_autoLock, &AutoLock::sessionLocked, this, &MainWindow::lock);
    addShortcut(
        this, QKeySequence(QStringLiteral("Ctrl+/")), [] { return tr("Show all shortcuts"); }, [this] { showShortcuts(this); });
    addShortcut(
        this, QKeySequence(QStringLiteral("Ctrl+Q")), [] { return tr("Close the window"); }, [this] { close(); });
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
    m_folder = vault->vault().folder();
    m_session = std::make_unique<Session>(std::move(vault));
    m_mode = m_session->canWrite() ? OpenMode::ReadWrite : OpenMode::ReadOnly;
    applySettings();
    connect(&m_session->jobs(), &JobRunner::progressed, this,
        [this](int, quint64 done, quint64 total) { m_lockScreen->showWaitingProgress(done, total); });
    connect(m_session.get(), &Session::settingsChanged, this, [this] {
        // Later: the page that changed them is among those built anew.
        QMetaObject::invokeMethod(
            this, [this] { rebuild(); }, Qt::QueuedConnection);
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
    const int minutes = qs(vault.setting("auto-lock")).toInt();
    m_autoLock.start(minutes ? minutes : AutoLock::kDefaultMinutes);
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
    m_workspace->seal();
    delete m_workspace;
    m_workspace = nullptr;
    applySettings();
    buildWorkspace();
}

void MainWindow::lock()
{
    if (!m_session || m_screens->currentWidget() == m_lockScreen) return;
    m_autoLock.stop();
    if (!m_session->isAlone()) m_workspace->seal(); // else sealed when that work began
    closeDialogs();
    m_screens->setCurrentWidget(m_lockScreen);
    if (!m_session->jobs().isBusy()) {
        closeVault();
        return;
    }
    // The pages stay, hidden: the ends of their jobs still speak to them.
    m_lockScreen->showWaiting();
    connect(&m_session->jobs(), &JobRunner::ended, this, [this] {
        QMetaObject::invokeMethod(
            this,
            [this] { // after what the job's end does
                if (m_session && !m_session->jobs().isBusy()) closeVault();
            },
            Qt::QueuedConnection);
    });
}

void MainWindow::closeVault()
{
    m_autoLock.stop();
    closeDialogs();
    delete m_workspace;
    m_workspace = nullptr;
    m_session.reset(); // keys are wiped here
    m_screens->setCurrentWidget(m_lockScreen);
    m_lockScreen->showLocked(m_folder, m_mode);
    if (m_closing) close();
}

void MainWindow::closeDialogs()
{
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window != this && (qobject_cast<QDialog*>(window) || qobject_cast<QMenu*>(window))) window->close();
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
    if (m_session) {
        m_workspace->seal();
        delete m_workspace;
        m_workspace = nullptr;
        m_session.reset();
    }
    QMainWindow::closeEvent(event);
}

} // namespace zapis::ui
