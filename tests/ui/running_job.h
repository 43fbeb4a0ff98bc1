#pragma once

#include <QThread>
#include <atomic>

#include "ui/editing/session.h"
#include "ui/jobs/job_runner.h"

namespace zapis::ui {

/// A job that runs till it is told to end.
struct RunningJob {
    explicit RunningJob(Session& session)
    {
        session.jobs().start(
            &session, QStringLiteral("work"),
            [this](const Job& job) {
                while (!goOn) {
                    job.reach(0, 0);
                    QThread::msleep(1);
                }
            },
            [this] { done = true; });
    }

    std::atomic<bool> goOn = false;
    bool done = false;
};

} // namespace zapis::ui
