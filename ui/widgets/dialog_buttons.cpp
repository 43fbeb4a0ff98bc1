#include "ui/widgets/dialog_buttons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

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

void setUpFormDialog(QDialog& dialog, QWidget* form, QPushButton* go, QLabel* trouble, const QSize& wanted)
{
    auto* buttons = dialogButtons(&dialog, go, trouble);
    buttons->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, 2 * kGrid);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(form, 1);
    column->addLayout(buttons);
    const QSize room = dialog.parentWidget()->window()->size() - QSize(60, 40);
    dialog.resize(wanted.boundedTo(room));
}

} // namespace zapis::ui
