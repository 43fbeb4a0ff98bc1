#pragma once

#include <QApplication>
#include <QTest>
#include <set>

#include "tests/catch.h"

namespace zapis::ui {

/// Names of all that has the keyboard on the way round.
inline QStringList walk(Qt::Key key)
{
    constexpr int kMost = 400;
    QStringList names;
    std::set<const QWidget*> met;
    while (met.size() < kMost && met.insert(QApplication::focusWidget()).second) {
        CAPTURE(names.join(u' ').toStdString());
        REQUIRE(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        names.append(QApplication::focusWidget()->objectName());
    }
    return names;
}

} // namespace zapis::ui
