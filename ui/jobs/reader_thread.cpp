#include "ui/jobs/reader_thread.h"

#include <QMetaObject>
#include <optional>

#include "ui/shell/language.h"

namespace zapis::ui {

ReaderThread::ReaderThread(std::unique_ptr<Reading> reading, QObject* parent)
    : QObject(parent)
    , m_reading(std::move(reading))
    , m_thread([this](std::stop_token stop) { run(stop); })
{
}

ReaderThread::~ReaderThread()
{
    m_thread.request_stop();
    m_thread.join();
}

void ReaderThread::ask(int channel, Question question)
{
    const quint64 number = m_next++;
    m_newest[channel] = number;
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.remove_if([channel](const Asked& asked) { return asked.channel == channel; });
        m_waiting.push_back({channel, number, UiLanguage::instance().core(), std::move(question)});
    }
    m_wake.notify_one();
}

void ReaderThread::forget(int channel)
{
    m_newest.erase(channel);
    const std::scoped_lock lock(m_mutex);
    m_waiting.remove_if([channel](const Asked& asked) { return asked.channel == channel; });
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
        }
        try {
            m_reading->setLanguage(asked->language);
            Answer answer = asked->question(*m_reading);
            QMetaObject::invokeMethod(
                this,
                [this, channel = asked->channel, number = asked->number, tell = std::move(answer)] {
                    deliver(channel, number, tell);
                },
                Qt::QueuedConnection);
        } catch (const Error& error) {
            QMetaObject::invokeMethod(
                this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        } catch (const std::exception&) {
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT failed(Error(Error::Code::Io, "ui.job-failed")); }, Qt::QueuedConnection);
        }
    }
}

void ReaderThread::deliver(int channel, quint64 number, const Answer& answer)
{
    const auto newest = m_newest.find(channel);
    if (newest != m_newest.end() && newest->second == number && answer) answer();
}

ReaderChannel::ReaderChannel(ReaderThread& reader)
    : m_reader(reader)
{
    static int last = 0; // GUI thread only
    m_channel = ++last;
}

} // namespace zapis::ui
