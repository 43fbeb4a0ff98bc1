/// A window that a test drives as a person does: by what is seen of it.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

#include "tests/catch.h"
#include "tests/ui/opened_window.h"

namespace zapis::ui {

struct DrivenWindow : Opened {
    DrivenWindow()
    {
        window->setWindowState(Qt::WindowNoState); // the screen of the tests is narrow
        window->resize(1280, 800);
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    Workspace& workspace() { return *window->workspace(); }
    OpenVault& vault() { return session().vault(); }

    /// The one of that name that can be seen; null: none.
    template <class Widget> Widget* shown(const char* name) const
    {
        for (auto* widget : window->findChildren<Widget*>(QString::fromLatin1(name)))
            if (widget->isVisible()) return widget;
        return nullptr;
    }
    template <class Widget> Widget& need(const char* name) const
    {
        CAPTURE(name);
        REQUIRE(QTest::qWaitFor([&] { return shown<Widget>(name) != nullptr; }, kPatienceMs));
        return *shown<Widget>(name);
    }
    void click(const char* name) { need<QAbstractButton>(name).click(); }
    /// Does a label or a text browser that can be seen say these words?
    bool says(const QString& words) const
    {
        for (const auto* label : window->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    bool comesToSay(const char* words) const
    {
        return QTest::qWaitFor([&] { return says(QString::fromUtf8(words)); }, kPatienceMs);
    }
    template <class Condition> static bool comes(const Condition& condition) { return QTest::qWaitFor(condition, kPatienceMs); }

    /// Saves a record and tells the window of it.
    RecordId add(const char* kind, const Json& fields)
    {
        const RecordId id = vault().records().commit({{newRecordId(), kind, fields, std::nullopt}}).front();
        session().announce({id});
        return id;
    }
    /// Goes through the steps of the record shown till a part of that name is in view.
    template <class Widget> Widget& step(const char* name)
    {
        auto& steps = need<QListWidget>("record-steps");
        for (int row = 0; row < steps.count() && !shown<Widget>(name); ++row) steps.setCurrentRow(row);
        return need<Widget>(name);
    }

    static constexpr int kPatienceMs = 60'000; ///< until a slow machine is given up; what is waited for ends the wait
};

inline QStringList rowsOf(const QAbstractItemModel& model, int column = 0)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) rows.append(model.index(row, column).data().toString());
    return rows;
}

} // namespace zapis::ui
