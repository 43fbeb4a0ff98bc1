/// What is seldom wanted, folded into one quiet line; a click, Space or Return unfolds it.
#pragma once

#include "ui/widgets/words_button.h"

namespace zapis::ui {

class FoldedLine : public WordsButton {
    Q_OBJECT
public:
    /// `inside` is shown beneath while it is unfolded; it stands in the same layout.
    explicit FoldedLine(QWidget* inside, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override;
};

} // namespace zapis::ui
