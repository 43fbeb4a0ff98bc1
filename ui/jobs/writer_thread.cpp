#include "ui/jobs/writer_thread.h"

#include <QMetaObject>
#include <chrono>
#include <optional>

#include "core/base/failure.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr std::chrono::milliseconds kPatience{
    300}; // longer than a save of other work takes, shorter than anybody waits for a lock

} // namespace

WriterThread::WriterThread(std::function<std::unique_ptr<Writing>()> open, QObject* parent)
    : QObject(parent),
      m_open(std::move(open)),
      m_thread([this](std::stop_token stop) { run(stop); })
{
}

WriterThread::~WriterThread()
{
    m_thread.request_stop();
    m_thread.join();
}

void WriterThread::ask(QObject* context, Work work, Failed onFailed)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back({context, UiLanguage::instance().core(), std::move(work), std::move(onFailed), {}});
    }
    m_wake.notify_all();
}

void WriterThread::settle()
{
    while (true) {
        tellEnded();
        std::unique_lock lock(m_mutex);
        if (m_ended.empty() && m_waiting.empty() && !m_isWriting) return;
        m_wake.wait(lock, [this] { return !m_ended.empty(); });
    }
}

void WriterThread::run(std::stop_token stop)
{
    while (true) {
        std::optional<Asked> asked;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); });
            if (m_waiting.empty()) break;
            asked = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_isWriting = true;
        }
        perform(*asked);
        {
            const std::scoped_lock lock(m_mutex);
            m_ended.push_back(std::move(*asked));
            m_isWriting = false;
        }
        m_wake.notify_all();
        QMetaObject::invokeMethod(this, &WriterThread::tellEnded, Qt::QueuedConnection);
    }
    m_writing.reset(); // where it was made
}

void WriterThread::perform(Asked& asked)
{
    const auto failure = [this, &asked](const Error& error) -> Done {
        return [this, error, context = asked.context, onFailed = std::move(asked.onFailed)] {
            if (onFailed && context) onFailed(error);
            else Q_EMIT failed(error);
        };
    };
    try {
        if (!m_writing) {
            m_writing = m_open();
            m_writing->setPatience(kPatience);
        }
        m_writing->records().setLanguage(asked.language);
        asked.then = [context = asked.context, done = asked.work(*m_writing)] {
            if (done && context) done();
        };
        m_canUndo = m_writing->records().canUndo();
    } catch (const std::exception& thrown) {
        asked.then = failure(failureOf(thrown));
    }
    asked.work = {};
}

void WriterThread::tellEnded()
{
    while (true) {
        std::optional<Asked> ended;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_ended.empty()) return;
            ended = std::move(m_ended.front());
            m_ended.pop_front();
        }
        ended->then();
    }
}

} // namespace zapis::ui
