/// Words that lead somewhere, in the middle of a page that is read: in the accent colour, underlined under the pointer.
#pragma once

#include "ui/widgets/words_button.h"

namespace zapis::ui {

class LinkText : public WordsButton {
    Q_OBJECT
public:
    explicit LinkText(const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    bool event(QEvent* event) override;
};

} // namespace zapis::ui
