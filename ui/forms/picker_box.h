/// Looks like a combo box and is one to a screen reader; what opens is a popup of our own. Delete empties it.
#pragma once

#include <QComboBox>

namespace zapis::ui {

class PickerBox : public QComboBox {
    Q_OBJECT
public:
    explicit PickerBox(QWidget* parent = nullptr);
    /// What is chosen, or (dim, in words) that nothing is.
    void setShown(const QString& text, const QString& placeholder);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void showPopup() override;

Q_SIGNALS:
    void opened();
    void cleared();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    bool m_readOnly = false;
};

} // namespace zapis::ui
