// An application that measures how long its events wait: what a person who types or clicks feels as a stall.
#pragma once

#include <QElapsedTimer>
#include <string>
#include <thread>
#include <vector>

#include "ui/shell/application.h"

namespace zapis::bench {

/// A heart beats once a millisecond: an event posted from another thread, and the next one when it was met. How long it waits is
/// how long the event loop did not turn. Used from the GUI thread.
class EventWatch : public ui::Application {
public:
    EventWatch(int& argc, char** argv);
    ~EventWatch() override;

    bool notify(QObject* receiver, QEvent* event) override;
    void restart();
    /// Since restart(), in milliseconds.
    double longestWaitMs() const { return m_longestWaitMs; }
    /// The event that took longest of itself: class, name, number of its type, milliseconds. For whoever looks for the cause.
    const std::string& slowest() const { return m_slowest; }
    /// Posts a key and counts till the window that shows it is painted.
    void type(QWidget& to, QChar letter);
    const std::vector<double>& keyToGlyphMs() const { return m_keyToGlyphMs; }

private:
    void meetBeat(std::int64_t sentNs);

    double m_longestWaitMs = 0, m_slowestMs = 0;
    std::string m_slowest;
    std::vector<double> m_keyToGlyphMs;
    QElapsedTimer m_sinceKey; ///< invalid: no letter is on its way
    int m_depth = 0;
    std::jthread m_heart; ///< last: stops first
};

} // namespace zapis::bench
