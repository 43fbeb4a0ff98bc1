#include "ui/widgets/ask.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace zapis::ui {

void ask(QWidget* parent, const QString& title, const QString& question, const QString& action, std::function<void()> goOn)
{
    auto* box = new QMessageBox(QMessageBox::Question, title, question, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* yes = box->addButton(action, QMessageBox::AcceptRole);
    auto* no = box->addButton(QCoreApplication::translate("Ask", "Back"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(yes, &QPushButton::clicked, parent, std::move(goOn));
    box->open();
}

} // namespace zapis::ui
