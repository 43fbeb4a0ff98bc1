/// The foot of the window: where what was typed is, how old the last backup is, identities open or closed, running jobs with
/// Cancel, minutes to the lock.
#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>

#include "ui/editing/session.h"
#include "ui/jobs/reader_thread.h"

namespace zapis::ui {

class StatusBar : public QWidget {
    Q_OBJECT
public:
    explicit StatusBar(Session& session, QWidget* parent = nullptr);
    void setSecondsLeft(int seconds);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void sayWords();
    void sayKeptNow();
    void countDrafts();
    void showJobs();
    void sayBackup();

    Session& m_session;
    ReaderChannel m_reader;
    int m_drafts = 0;
    int m_secondsLeft = -1;
    QLabel *m_saved, *m_backup, *m_access, *m_names, *m_job, *m_lock;
    QProgressBar* m_progress;
    QPushButton *m_cancel, *m_closeNames, *m_openNames;
};

} // namespace zapis::ui
