/// Pages of which only the one in view takes room: a long one leaves no hole beneath a short one. (QStackedWidget is as high as
/// the highest of its pages once their text wraps.)
#pragma once

#include <QList>
#include <QWidget>

namespace zapis::ui {

class FittedStack : public QWidget {
    Q_OBJECT
public:
    explicit FittedStack(QWidget* parent = nullptr);
    void addWidget(QWidget* page);
    void setCurrentIndex(int index);
    int currentIndex() const { return m_current; } ///< -1: there is no page

private:
    QList<QWidget*> m_pages;
    int m_current = -1;
};

} // namespace zapis::ui
