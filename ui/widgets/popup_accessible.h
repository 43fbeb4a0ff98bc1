/// Popups of our own (lists beneath a field) in the tree that screen readers walk: Qt leaves windows of that type out of it, as
/// children of the program and of the widget they belong to alike.
#pragma once

namespace zapis::ui {

/// Before anything asks for the program's own place in that tree.
void installPopupAccessible();

} // namespace zapis::ui
