/// The program as Qt runs it. Nothing that an event throws ends it: typed text may not be sealed yet.
#pragma once

#include <QApplication>

#include "core/base/error.h"

namespace zapis::ui {

class Application : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;

Q_SIGNALS:
    /// An Error, or lack of memory, came out of an event handler.
    void failed(const zapis::Error& error);
};

} // namespace zapis::ui
