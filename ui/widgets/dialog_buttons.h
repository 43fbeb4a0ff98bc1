/// The last line of a dialog that asks for something, and the dialog that is a form over that line.
#pragma once

#include <QSize>

class QDialog;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace zapis::ui {

/// What went wrong (null: nothing can), Cancel, and `go`, which Return presses. Cancel rejects the dialog.
QHBoxLayout* dialogButtons(QDialog* dialog, QPushButton* go, QLabel* trouble = nullptr);

/// Lays `form` from edge to edge over that line. The dialog is as large as `wanted` where the window that it lies over has the
/// room.
void setUpFormDialog(QDialog& dialog, QWidget* form, QPushButton* go, QLabel* trouble, const QSize& wanted);

} // namespace zapis::ui
