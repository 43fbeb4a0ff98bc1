/// One thread with a reading connection of its own, for lists or for search: what is asked is answered while the window stays
/// free. Asking again on the same channel drops what was asked before, and ends it if it runs: neither stale answers nor their
/// errors ever arrive.
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
    ~ReaderThread() override; ///< drops what waits and ends what runs

    /// What to do on the GUI thread with what was read.
    using Answer = std::function<void()>;
    using Question = std::function<Answer(Reading&)>;
    /// A channel belongs to whoever asks (one list, one search field); it is a ReaderChannel. `onFailed` comes instead of the
    /// answer, before failed() tells the error.
    void ask(int channel, Question question, Answer onFailed = {});
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
        Answer onFailed;
    };
    void run(std::stop_token stop);
    Answer answerTo(const Asked& asked);
    void dropLocked(int channel); ///< what `channel` waits for, and what runs for it
    void deliver(int channel, quint64 number, const Answer& answer);

    std::unique_ptr<Reading> m_reading;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::list<Asked> m_waiting;
    int m_running = 0;               ///< the channel whose question runs; 0: none
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
    void ask(ReaderThread::Question question, ReaderThread::Answer onFailed = {})
    {
        m_reader.ask(m_channel, std::move(question), std::move(onFailed));
    }
    void forget() { m_reader.forget(m_channel); }

private:
    ReaderThread& m_reader;
    int m_channel;
};

} // namespace zapis::ui
