#include "ui/widgets/fitted_stack.h"

namespace zapis::ui {

FittedStack::FittedStack(QWidget* parent)
    : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

QSize FittedStack::sizeHint() const { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }

QSize FittedStack::minimumSizeHint() const { return currentWidget() ? currentWidget()->minimumSizeHint() : QSize(); }

bool FittedStack::hasHeightForWidth() const { return currentWidget() && currentWidget()->hasHeightForWidth(); }

int FittedStack::heightForWidth(int width) const { return hasHeightForWidth() ? currentWidget()->heightForWidth(width) : -1; }

} // namespace zapis::ui
