#include "ui/widgets/fitted_stack.h"

#include <QVBoxLayout>

namespace zapis::ui {

FittedStack::FittedStack(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void FittedStack::addWidget(QWidget* page)
{
    m_pages.append(page);
    layout()->addWidget(page);
    page->setVisible(m_current < 0);
    if (m_current < 0) m_current = 0;
}

void FittedStack::setCurrentIndex(int index)
{
    if (index == m_current) return;
    m_pages[m_current]->hide();
    m_current = index;
    m_pages[m_current]->show();
}

} // namespace zapis::ui
