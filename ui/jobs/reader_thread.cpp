#include "ui/jobs/reader_thread.h"

#include <QMetaObject>
#include <chrono>
#include <optional>

#include "core/base/failure.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr auto kInterruptAgain = std::chrono::milliseconds(10);

} // namespace

ReaderThread::ReaderThread(std::unique_ptr<Reading> reading, QObject* parent)
    : QObject(parent),
      m_reading(std::move(reading)),
      m_thread([this](std::stop_token stop) { run(stop); })
{
}

ReaderThread::~ReaderThread()
{
    m_thread.request_stop();
    {
        std::unique_lock lock(m_mutex);
        m_waiting.clear();
        while (m_running) { // an interrupt between two statements is lost
            dropLocked(m_running);
            m_wake.wait_for(lock, kInterruptAgain);
        }
    }
    m_thread.join();
}

void ReaderThread::ask(int channel, Question question, Answer onFailed)
{
    const quint64 number = m_next++;
    m_newest[channel] = number;
    {
        const std::scoped_lock lock(m_mutex);
        dropLocked(channel);
        m_waiting.push_back({channel, number, UiLanguage::instance().core(), std::move(question), std::move(onFailed)});
    }
    m_wake.notify_one();
}

void ReaderThread::forget(int channel)
{
    m_newest.erase(channel);
    const std::scoped_lock lock(m_mutex);
    dropLocked(channel);
}

void ReaderThread::dropLocked(int channel)
{
    m_waiting.remove_if([channel](const Asked& asked) { return asked.channel == channel; });
    if (channel == 0 || channel != m_running) return;
    m_reading->interrupt(); // under the lock: the next question has not begun
}

void ReaderThread::run(std::stop_token stop)
{
    while (true) {
        std::optional<Asked> asked;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); }) || stop.stop_requested()) return;
            asked = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_running = asked->channel;
        }
        Answer answer = answerTo(*asked);
        {
            const std::scoped_lock lock(m_mutex);
            m_running = 0;
        }
        m_wake.notify_all();
        QMetaObject::invokeMethod(
            this,
            [this, channel = asked->channel, number = asked->number, tell = std::move(answer)] {
                deliver(channel, number, tell);
            },
            Qt::QueuedConnection);
    }
}

ReaderThread::Answer ReaderThread::answerTo(const Asked& asked)
{
    const auto failure = [this, &asked](const Error& error) -> Answer {
        return [this, error, onFailed = asked.onFailed] {
            if (onFailed) onFailed();
            Q_EMIT failed(error);
        };
    };
    try {
        m_reading->setLanguage(asked.language);
        return asked.question(*m_reading);
    } catch (const std::exception& thrown) {
        return failure(failureOf(thrown));
    }
}

void ReaderThread::deliver(int channel, quint64 number, const Answer& answer)
{
    const auto newest = m_newest.find(channel);
    if (newest != m_newest.end() && newest->second == number && answer) answer();
}

ReaderChannel::ReaderChannel(ReaderThread& reader) : m_reader(reader)
{
    static int last = 0; // GUI thread only
    m_channel = ++last;
}

} // namespace zapis::ui
