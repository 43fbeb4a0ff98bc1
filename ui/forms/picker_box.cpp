#include "ui/forms/picker_box.h"

#include <QKeyEvent>

namespace zapis::ui {

PickerBox::PickerBox(QWidget* parent) : QComboBox(parent)
{
    addItem(QString());
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon); // a long term must not widen the form
    setMinimumContentsLength(12);
    setFocusPolicy(Qt::StrongFocus);
}

void PickerBox::setShown(const QString& text, const QString& placeholder)
{
    setItemText(0, text);
    setPlaceholderText(placeholder);
    setCurrentIndex(text.isEmpty() ? -1 : 0);
    setToolTip(text);
}

void PickerBox::showPopup()
{
    if (!m_readOnly) Q_EMIT opened();
}

void PickerBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_readOnly) Q_EMIT cleared();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Down:
    case Qt::Key_F4: return showPopup();
    case Qt::Key_Up: return;
    default: break;
    }
    event->ignore(); // letters choose nothing: the box has one row of its own
}

void PickerBox::wheelEvent(QWheelEvent* event) { event->ignore(); }

} // namespace zapis::ui
