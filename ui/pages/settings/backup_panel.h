/// What keeps a notebook from being lost: how old its last backup is, making one, and a recovery key where none was made. On Home
/// and among the settings.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <filesystem>

#include "core/facade/backup.h"
#include "ui/editing/session.h"

namespace zapis::ui {

/// Where a backup goes that is to be made in `chosen`: there, where it is empty or a backup already, else in a folder of its own.
std::filesystem::path backupPlace(const std::filesystem::path& chosen, const std::filesystem::path& vault);

class BackupPanel : public QWidget {
    Q_OBJECT
public:
    explicit BackupPanel(Session& session, QWidget* parent = nullptr);
    /// Reads anew how the notebook stands.
    void look();

private:
    void choose();
    void make(const std::filesystem::path& folder);
    void ended(const QString& good, const QString& bad);
    void makeRecovery();
    void sayWords();

    Session& m_session;
    BackupStanding m_standing;
    QLabel *m_title, *m_age, *m_help, *m_recoveryLine, *m_done, *m_wrong;
    QPushButton *m_make, *m_recovery;
};

} // namespace zapis::ui
