#include "ui/widgets/ask.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace zapis::ui {
namespace {

QMessageBox* newBox(QMessageBox::Icon icon, QWidget* parent, const QString& title, const QString& text)
{
    auto* box = new QMessageBox(parent);
    box->setTextFormat(Qt::PlainText); // before the text: its label guesses
    box->setIcon(icon);
    box->setWindowTitle(title);
    box->setText(text);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

} // namespace

void ask(QWidget* parent, const QString& title, const QString& question, const QString& action, std::function<void()> goOn)
{
    QMessageBox* box = newBox(QMessageBox::Question, parent, title, question);
    auto* yes = box->addButton(action, QMessageBox::AcceptRole);
    auto* no = box->addButton(QCoreApplication::translate("Ask", "Back"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(yes, &QPushButton::clicked, parent, std::move(goOn));
    box->open();
}

QMessageBox* warn(QWidget* parent, const QString& title, const QString& sentence, const QString& advice)
{
    QMessageBox* box = newBox(QMessageBox::Warning, parent, title, sentence);
    box->addButton(QMessageBox::Close);
    if (!advice.isEmpty()) box->setInformativeText(advice);
    for (QLabel* label : box->findChildren<QLabel*>()) label->setTextFormat(Qt::PlainText); // that of the advice as well
    box->open();
    return box;
}

} // namespace zapis::ui
