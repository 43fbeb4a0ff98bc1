#include "ui/shell/application.h"

#include "core/base/failure.h"

namespace zapis::ui {

bool Application::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& thrown) {
        Q_EMIT failed(failureOf(thrown));
    }
    return true;
}

} // namespace zapis::ui
