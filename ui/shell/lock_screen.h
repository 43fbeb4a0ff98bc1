/// The locked window: names the folder that is locked, and nothing of what is in it. While work that must not be cut off still
/// runs, the vault is open behind a blank screen; it closes as soon as the work ends.
#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/shell/unlock_page.h"

namespace zapis::ui {

class LockScreen : public QStackedWidget {
    Q_OBJECT
public:
    explicit LockScreen(QWidget* parent = nullptr);
    /// Work still runs behind: nothing to open yet.
    void showWaiting();
    void showWaitingProgress(quint64 done, quint64 total);
    void showLocked(const std::filesystem::path& folder, OpenMode mode);
    UnlockPage& unlockPage() { return *m_unlock; }

Q_SIGNALS:
    void stopAsked(); ///< give the work up and close the vault at once

private:
    QWidget* m_waiting;
    QLabel *m_title, *m_line;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    UnlockPage* m_unlock;
};

} // namespace zapis::ui
