/// Boxes over the page, made here alone: their texts are shown as they stand. No nested event loop: a lock may take the page away
/// while one is open.
#pragma once

#include <QString>
#include <functional>

class QMessageBox;
class QWidget;

namespace zapis::ui {

/// A question with one way on and one way back: `goOn` is called when `action` is chosen; the way back is chosen by Enter and
/// Escape.
void ask(QWidget* parent, const QString& title, const QString& question, const QString& action, std::function<void()> goOn);

/// Something that has to be read; closed by its only button. The box is open when it is returned, and deletes itself.
QMessageBox* warn(QWidget* parent, const QString& title, const QString& sentence, const QString& advice);

} // namespace zapis::ui
