/// The dialog that stands open over a window under test.
#pragma once

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <filesystem>

namespace zapis::ui {

template <class Window> Window* shownWindow()
{
    for (QWidget* window : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<Window*>(window); found && found->isVisible()) return found;
    return nullptr;
}

/// Presses the way on of a question (ask.h).
inline void goOn(QMessageBox& box)
{
    for (QAbstractButton* button : box.buttons())
        if (box.buttonRole(button) == QMessageBox::AcceptRole) return button->click();
}

/// Chooses a file or folder in the dialog that stands open.
inline void chooseShown(const std::filesystem::path& path)
{
    auto* dialog = shownWindow<QFileDialog>();
    Q_EMIT dialog->filesSelected({QString::fromStdString(path.string())});
    dialog->close();
}

} // namespace zapis::ui
