#include "tests/bench/event_watch.h"

#include <QKeyEvent>
#include <QWidget>
#include <atomic>
#include <chrono>
#include <utility>

#include <fmt/format.h>

namespace zapis::bench {
namespace {

constexpr std::chrono::milliseconds kBeat{1};

std::int64_t nowNs() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

double msSince(std::int64_t startNs) { return static_cast<double>(nowNs() - startNs) * 1e-6; }

std::atomic<bool> beatIsOut = false;

} // namespace

EventWatch::EventWatch(int& argc, char** argv)
    : Application(argc, argv),
      m_heart([this](std::stop_token stop) {
          while (!stop.stop_requested()) {
              std::this_thread::sleep_for(kBeat);
              if (beatIsOut.exchange(true)) continue;
              QMetaObject::invokeMethod(this, [this, sentNs = nowNs()] { meetBeat(sentNs); }, Qt::QueuedConnection);
          }
      })
{
}

EventWatch::~EventWatch()
{
    m_heart.request_stop();
    m_heart.join();
}

void EventWatch::meetBeat(std::int64_t sentNs)
{
    m_longestWaitMs = std::max(m_longestWaitMs, msSince(sentNs));
    beatIsOut = false;
}

void EventWatch::restart()
{
    m_longestWaitMs = m_slowestMs = 0;
    m_slowest.clear();
    m_keyToGlyphMs.clear();
}

bool EventWatch::notify(QObject* receiver, QEvent* event)
{
    const auto type = event->type();
    const bool isShown = type == QEvent::UpdateRequest && receiver->isWidgetType();
    std::string name; // before: the event may be the receiver's last
    if (m_depth == 0)
        name = fmt::format("{} \"{}\" {}", receiver->metaObject()->className(), receiver->objectName().toStdString(), int(type));
    ++m_depth;
    const std::int64_t startNs = nowNs();
    const bool isMet = Application::notify(receiver, event);
    --m_depth;
    const double tookMs = msSince(startNs);
    if (m_depth == 0 && tookMs > m_slowestMs) {
        m_slowestMs = tookMs;
        m_slowest = fmt::format("{}: {:.1f} ms", name, tookMs);
    }
    if (isShown && m_sinceKey.isValid()) {
        m_keyToGlyphMs.push_back(static_cast<double>(m_sinceKey.nsecsElapsed()) * 1e-6);
        m_sinceKey.invalidate();
    }
    return isMet;
}

void EventWatch::type(QWidget& to, QChar letter)
{
    m_sinceKey.start();
    const int key = letter.toUpper().unicode();
    postEvent(&to, new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, QString(letter)));
    postEvent(&to, new QKeyEvent(QEvent::KeyRelease, key, Qt::NoModifier, QString(letter)));
}

} // namespace zapis::bench
