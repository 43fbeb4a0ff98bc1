/// How often in a row a passphrase was wrong, and how long the next try waits.
#pragma once

#include <QObject>
#include <QTimer>

namespace zapis::ui {

class UnlockTries : public QObject {
    Q_OBJECT
public:
    explicit UnlockTries(QObject* parent = nullptr);
    int secondsLeft() const { return m_secondsLeft; } ///< till the next try; 0: now
    void meetWrong();
    void meetRight() { m_wrong = 0; }

Q_SIGNALS:
    void waiting(int secondsLeft); ///< at each second; the last time with 0

private:
    void wait(int seconds);

    int m_wrong = 0, m_secondsLeft = 0;
    QTimer m_countdown;
};

} // namespace zapis::ui
