/// The locked window: names the folder that is locked, and nothing of what is in it. While work that must not be cut off still
/// runs, the vault is open behind a blank screen, without its pages; it closes, or its names do, as soon as the work ends.
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
    /// What closes when the work behind has ended.
    enum class Closes { Vault, Names };
    void showWaiting(Closes closes);
    void showWaitingProgress(quint64 done, quint64 total);
    void showLocked(const std::filesystem::path& folder, OpenMode mode);
    UnlockPage& unlockPage() { return *m_unlock; }

Q_SIGNALS:
    void stopAsked(); ///< give the work up and close at once

private:
    void sayWords();

    Closes m_closes = Closes::Vault;
    QWidget* m_waiting;
    QLabel *m_title, *m_line;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    UnlockPage* m_unlock;
};

} // namespace zapis::ui
