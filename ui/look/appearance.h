/// Theme and size of type, for all windows at once.
#pragma once

#include <QDBusVariant>
#include <QObject>

#include "ui/look/themes.h"

namespace zapis::ui {

enum class ThemeChoice { System, Light, Dark, Contrast };
QString themeCode(ThemeChoice choice);    ///< "system", "light", "dark", "contrast"
ThemeChoice themeOf(const QString& code); ///< anything else: System

/// GUI thread only. Nothing is kept here: an open vault carries the choice, the host never does.
class Appearance : public QObject {
    Q_OBJECT
public:
    static Appearance& instance();
    /// Style, font and palette of the program; call once, before any widget. The palette of the platform tells whether it is
    /// dark.
    void begin();
    /// Asks the desktop's portal, where there is one, whether dark is preferred, and follows it.
    void followPortal();

    void setTheme(ThemeChoice choice);
    ThemeChoice themeChoice() const { return m_choice; }
    /// Size of the interface's type, 100 = 10 pt. Widgets made later follow; who changes it builds the pages anew.
    void setScale(int percent);
    int scale() const { return m_scale; }

Q_SIGNALS:
    void themeChosen();

public Q_SLOTS:
    void portalChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    Appearance() = default;
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemDark = false;
    int m_scale = 100;
};

} // namespace zapis::ui
