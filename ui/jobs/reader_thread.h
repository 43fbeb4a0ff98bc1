/// One thread with a reading connection of its own, for lists and search: what is asked is answered while the window stays free.
/// Asking again on the same channel drops what was asked before, if it has not begun, and the answer of what had: stale answers
/// never arrive.
#pragma once

#include <QObject>
#include <condition_variable>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "core/zapis.h"

namespace zapis::ui {

class ReaderThread : public QObject {
    Q_OBJECT
public:
    explicit ReaderThread(std::unique_ptr<Reading> reading, QObject* parent = nullptr);
    ~ReaderThread() override; ///< drops what waits, lets the running question end

    /// What to do on the GUI thread with what was read.
    using Answer = std::function<void()>;
    using Question = std::function<Answer(Reading&)>;
    /// A channel belongs to whoever asks (one list, one search field); it is a ReaderChannel.
    void ask(int channel, Question question);
    /// Forgets what `channel` asked: its answers do not arrive any more.
    void forget(int channel);

Q_SIGNALS:
    void failed(const zapis::Error& error);

private:
    struct Asked {
        int channel = 0;
        quint64 number = 0;
        zapis::Language language; ///< of titles
        Question question;
    };
    void run(std::stop_token stop);
    void deliver(int channel, quint64 number, const Answer& answer);

    std::unique_ptr<Reading> m_reading;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::list<Asked> m_waiting;
    std::map<int, quint64> m_newest; ///< GUI thread only
    quint64 m_next = 1;
    std::jthread m_thread; ///< last: stops and joins first
};

/// A channel of the reader, for as long as its owner lives: answers may safely use the owner that holds this.
class ReaderChannel {
public:
    explicit ReaderChannel(ReaderThread& reader);
    ~ReaderChannel() { m_reader.forget(m_channel); }
    ReaderChannel(const ReaderChannel&) = delete;
    ReaderChannel& operator=(const ReaderChannel&) = delete;
    void ask(ReaderThread::Question question) { m_reader.ask(m_channel, std::move(question)); }
    void forget() { m_reader.forget(m_channel); }

private:
    ReaderThread& m_reader;
    int m_channel;
};

} // namespace zapis::ui
