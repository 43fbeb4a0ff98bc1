/// Long work beside the window: values in, values out, progress and cancel. Owned by the session; destroyed (cancelled and
/// joined) before the vault closes. All signals and `done` callbacks arrive on the GUI thread.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/base/error.h"
#include "core/base/job.h"

namespace zapis::ui {

class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    using Work = std::function<void(const Job&)>;
    using Done = std::function<void()>;
    using Failed = std::function<void(const Error&)>;
    /// Starts `work` on a thread of its own. `done` after success, `failed` after an Error (default: told by failed()); a cancel
    /// calls `cancelled`. None of them is called once `context` is gone, whose they are; an error is then told by failed().
    /// Returns the number of the job.
    int start(QObject* context, const QString& title, Work work, Done done = {}, Failed onFailed = {}, Done cancelled = {});
    void cancel(int job);
    void cancelAll(); ///< and waits
    bool isBusy() const;
    struct Running {
        int number = 0;
        QString title;
        quint64 done = 0, total = 0;
    };
    std::vector<Running> running() const;

Q_SIGNALS:
    void started(int job, const QString& title);
    void progressed(int job, quint64 done, quint64 total);
    void ended(int job);
    void failed(int job, const zapis::Error& error);

private:
    struct Item;
    void progress(int job, quint64 done, quint64 total);
    void finish(int job); ///< joins its thread, tells its end
    std::vector<std::unique_ptr<Item>> m_items;
    int m_next = 1;
};

} // namespace zapis::ui
