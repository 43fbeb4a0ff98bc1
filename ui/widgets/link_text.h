/// Words that lead somewhere, in the middle of a page that is read: in the accent colour, underlined under the pointer.
#pragma once

#include <QAbstractButton>

namespace zapis::ui {

class LinkText : public QAbstractButton {
    Q_OBJECT
public:
    explicit LinkText(const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace zapis::ui
