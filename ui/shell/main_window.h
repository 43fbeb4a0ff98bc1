/// Arranges what the window shows: outside (start, create, unlock, verify), the workspace of an open vault, the lock screen.
/// The title is neutral and stays the same; neither it nor the lock screen names a vault.
#pragma once

#include <QMainWindow>
#include <QStackedWidget>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "ui/editing/session.h"
#include "ui/shell/auto_lock.h"
#include "ui/shell/create_page.h"
#include "ui/shell/lock_screen.h"
#include "ui/shell/outside.h"
#include "ui/shell/unlock_tries.h"
#include "ui/shell/workspace.h"

namespace zapis::ui {

class NamesDialog;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `folder`: given on the command line; a vault there is offered for unlocking at once.
    explicit MainWindow(const std::optional<std::filesystem::path>& folder, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Goes on with an open vault: what unlock and create end in.
    void enter(std::unique_ptr<OpenVault> vault);
    /// Seals open edits, blanks the screen, empties the clipboards and closes the vault: at once, or when the running work has
    /// ended. The pages go at once in either case.
    void lock();
    /// Closes the identity compartment and builds the pages anew without it; while work runs there are no pages till it ends.
    /// Told where it cannot be: work has the vault alone, or an edit cannot be sealed.
    void closeNames();
    /// Asks for what opened the notebook, and shows the pages anew with names. Told where it cannot be: other work is running, or
    /// an edit cannot be sealed.
    void openNames();
    bool isLocked() const { return m_session == nullptr; }
    Workspace* workspace() { return m_workspace; }
    /// An error that nobody expected came out of an event: seals what is typed and says it. The window goes on.
    void meet(const Error& error) noexcept;

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void fitScreen();
    void closeVault();
    void closeNamesNow();
    void openNamesWith(NamesDialog* dialog);
    void leavePages();
    void closeDialogs();
    void buildWorkspace();
    /// Builds the pages anew in their places: at once, or when the running work has ended, whose ends speak to them.
    void rebuild();
    void jobEnded();
    bool isOfWorkspace(const QWidget& window) const;
    bool maySayGoodbye();
    void showHelp();
    void applySettings();

    Outside* m_outside;
    LockScreen* m_lockScreen;
    QStackedWidget* m_screens;
    std::unique_ptr<Session> m_session;
    Workspace* m_workspace = nullptr;
    AutoLock m_autoLock;
    UnlockTries m_nameTries;
    std::filesystem::path m_folder;
    OpenMode m_mode = OpenMode::ReadWrite;
    std::map<VaultId, Bytes> m_parked; ///< what could not be sealed at a lock, encrypted (Session::park)
    /// What the lock screen hides till the running work has ended.
    enum class Behind { Nothing, Lock, Names } m_behind = Behind::Nothing;
    bool m_closing = false, m_rebuildWaits = false, m_losesTyped = false, m_isTelling = false;
};

} // namespace zapis::ui
