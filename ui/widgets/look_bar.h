/// Language and theme, wherever no vault is open to keep them.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QWidget>

namespace zapis::ui {

/// Combo boxes that switch at once and follow a switch made elsewhere.
QComboBox* makeLanguageChoice();
QComboBox* makeThemeChoice();

class LookBar : public QWidget {
    Q_OBJECT
public:
    explicit LookBar(QWidget* parent = nullptr);
};

} // namespace zapis::ui
