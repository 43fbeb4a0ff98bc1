/// A question over the page with one way on and one way back. No nested event loop: a lock may take the page away while it is
/// open.
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace zapis::ui {

/// `goOn` is called when `action` is chosen; the way back is chosen by Enter and Escape.
void ask(QWidget* parent, const QString& title, const QString& question, const QString& action, std::function<void()> goOn);

} // namespace zapis::ui
