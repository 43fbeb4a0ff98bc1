#include "ui/shell/application.h"

namespace zapis::ui {

bool Application::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    } catch (const std::exception&) { // out of memory, above all
        Q_EMIT failed(Error(Error::Code::Io, "ui.job-failed"));
    }
    return true;
}

} // namespace zapis::ui
