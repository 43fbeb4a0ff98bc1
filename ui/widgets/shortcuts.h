/// Keyboard shortcuts that work whatever the keyboard layout, and know what they do (Ctrl+/ lists them).
#pragma once

#include <QKeySequence>
#include <QList>
#include <QPair>
#include <QShortcut>
#include <functional>

class QApplication;
class QKeyEvent;

namespace zapis::ui {

/// A shortcut of `owner`'s window, or of `owner` alone with Qt::WidgetWithChildrenShortcut. `what` says in the window's language
/// what it does; it is asked again at each change of language.
QShortcut* addShortcut(QWidget* owner, const QKeySequence& key, std::function<QString()> what, std::function<void()> act,
    Qt::ShortcutContext context = Qt::WindowShortcut);

/// Tells of a key that `owner` handles by itself while it has the focus.
void tellKey(QWidget* owner, const QKeySequence& key, std::function<QString()> what);

/// Shortcuts that can be used in `window` now, and what they do: those made by addShortcut, told by tellKey, and those of
/// buttons.
QList<QPair<QKeySequence, QString>> shortcutsIn(QWidget* window);

/// Qt matches Ctrl+letter by the character typed. Where the layout has no Latin letters at all, and for signs that move between
/// layouts (Ctrl+/), keys are matched by their place on the keyboard (X11 and Wayland key codes) and sent again as the Latin key.
void installPhysicalKeys(QApplication& app);
/// The Latin key at the place of this one: 0 where the key needs no help.
int latinKeyOf(const QKeyEvent& event);

} // namespace zapis::ui
