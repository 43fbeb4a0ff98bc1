/// Pages of which only the one in view takes room: a long one leaves no hole beneath a short one.
#pragma once

#include <QStackedWidget>

namespace zapis::ui {

class FittedStack : public QStackedWidget {
    Q_OBJECT
public:
    explicit FittedStack(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
};

} // namespace zapis::ui
