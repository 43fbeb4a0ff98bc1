#include "ui/shell/unlock_tries.h"

#include <algorithm>

namespace zapis::ui {
namespace {

constexpr int kMaxWaitSeconds = 30, kFreeTries = 2;

}

UnlockTries::UnlockTries(QObject* parent) : QObject(parent)
{
    m_countdown.setInterval(1000);
    connect(&m_countdown, &QTimer::timeout, this, [this] { wait(m_secondsLeft - 1); });
}

/// Argon2 already makes guessing slow; this keeps somebody at the keyboard from trying names of children all afternoon.
void UnlockTries::meetWrong()
{
    if (++m_wrong > kFreeTries) wait(m_wrong - kFreeTries < 5 ? 1 << (m_wrong - kFreeTries) : kMaxWaitSeconds);
}

void UnlockTries::wait(int seconds)
{
    m_secondsLeft = std::max(0, seconds);
    if (m_secondsLeft > 0) m_countdown.start();
    else m_countdown.stop();
    Q_EMIT waiting(m_secondsLeft);
}

} // namespace zapis::ui
