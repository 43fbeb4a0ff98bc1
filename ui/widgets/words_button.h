/// A button that is words in a page that is read: the pointer shows it, Return presses it as Space does.
#pragma once

#include <QAbstractButton>

namespace zapis::ui {

class WordsButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit WordsButton(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace zapis::ui
