/// A QR code, painted dark on light in every theme with its quiet zone, as readers need it.
#pragma once

#include <QBitArray>
#include <QWidget>

namespace zapis::ui {

class QrView : public QWidget {
    Q_OBJECT
public:
    explicit QrView(QWidget* parent = nullptr);
    /// `name` is what a screen reader says of it. A text too long for a code shows nothing.
    void setContent(const QByteArray& text, const QString& name);
    QSize sizeHint() const override { return {168, 168}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QBitArray m_modules;
    int m_size = 0; // modules a side
};

} // namespace zapis::ui
