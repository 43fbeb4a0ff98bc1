/// The one thread that writes what is typed and changed: in the order it was asked, while the window goes on. Values in, values
/// out. Its connections wait only a moment for other work that writes; what cannot be written by then fails with InUse
/// "database.busy", and whoever asked keeps it and asks again. Nothing that was asked is left undone: settle() and the end of
/// this object wait for it. Used from the GUI thread.
#pragma once

#include <QObject>
#include <QPointer>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "core/zapis.h"

namespace zapis::ui {

class WriterThread : public QObject {
    Q_OBJECT
public:
    /// `open` is called on the new thread, before the first work.
    explicit WriterThread(std::function<std::unique_ptr<Writing>()> open, QObject* parent = nullptr);
    ~WriterThread() override; ///< does what waits; nobody hears of its end

    /// What to do on the GUI thread with what was written.
    using Done = std::function<void()>;
    using Work = std::function<Done(Writing&)>;
    using Failed = std::function<void(const Error&)>;
    /// `onFailed` comes instead where it was not written (default: told by failed()). Neither is called once `context` is gone,
    /// whose they are; an error is then told by failed().
    void ask(QObject* context, Work work, Failed onFailed = {});
    /// Waits till all that was asked is done and told, what is asked meanwhile included.
    void settle();
    /// Is there a save of this thread that Records::undoLast() would take back?
    bool canUndo() const { return m_canUndo; }

Q_SIGNALS:
    void failed(const zapis::Error& error);

private:
    struct Asked {
        QPointer<QObject> context;
        zapis::Language language; ///< of titles
        Work work;
        Failed onFailed;
        Done then; ///< once it is done
    };
    void run(std::stop_token stop);
    void perform(Asked& asked);
    void tellEnded();

    std::function<std::unique_ptr<Writing>()> m_open;
    std::unique_ptr<Writing> m_writing; ///< of the thread
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Asked> m_waiting, m_ended;
    bool m_isWriting = false;
    std::atomic<bool> m_canUndo = false;
    std::jthread m_thread; ///< last: stops and joins first
};

} // namespace zapis::ui
