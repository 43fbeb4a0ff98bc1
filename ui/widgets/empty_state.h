#pragma once

#include <QLabel>
#include <QPushButton>

namespace zapis::ui {

/// What stands where nothing is yet: says what belongs there and offers the first action.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    void say(const QString& title, const QString& advice, const QString& action);

Q_SIGNALS:
    void actionAsked();

private:
    QLabel* m_title;
    QLabel* m_advice;
    QPushButton* m_action;
};

}
