/// The last line of a dialog that asks for something.
#pragma once

class QDialog;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace zapis::ui {

/// What went wrong (null: nothing can), Cancel, and `go`, which Return presses. Cancel rejects the dialog.
QHBoxLayout* dialogButtons(QDialog* dialog, QPushButton* go, QLabel* trouble = nullptr);

} // namespace zapis::ui
