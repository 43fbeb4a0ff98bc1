/// The foot of the window: vault, when the draft was saved, identities open or closed, running jobs with Cancel, minutes to the
/// lock.
#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>

#include "ui/editing/session.h"

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
    void showJobs();

    Session& m_session;
    qint64 m_savedMs = 0;
    int m_secondsLeft = -1;
    QLabel *m_saved, *m_access, *m_names, *m_job, *m_lock;
    QProgressBar* m_progress;
    QPushButton *m_cancel, *m_closeNames;
};

} // namespace zapis::ui
