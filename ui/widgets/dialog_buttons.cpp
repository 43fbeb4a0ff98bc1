#include "ui/widgets/dialog_buttons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/look/calm_style.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {

QHBoxLayout* dialogButtons(QDialog* dialog, QPushButton* go, QLabel* trouble)
{
    go->setDefault(true);
    go->setFont(fontBy(0, QFont::Bold));
    auto* stay = new QPushButton(QCoreApplication::translate("Dialog", "Cancel"));
    stay->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid); // inside a column without gaps it would inherit none
    if (trouble) buttons->addWidget(trouble, 1);
    buttons->addStretch(0); // the buttons keep their width while nothing is said
    buttons->addWidget(stay);
    buttons->addWidget(go);
    QObject::connect(stay, &QPushButton::clicked, dialog, &QDialog::reject);
    return buttons;
}

} // namespace zapis::ui
