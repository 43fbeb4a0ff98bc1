#include "ui/widgets/qr_view.h"

#include <qrencode.h>

#include <QPainter>
#include <memory>

namespace zapis::ui {

QrView::QrView(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void QrView::setContent(const QByteArray& text, const QString& name)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    m_size = code ? code->width : 0;
    m_modules = QBitArray(m_size * m_size);
    for (int i = 0; i < m_modules.size(); ++i) m_modules.setBit(i, code->data[i] & 1);
    setAccessibleName(name);
    update();
}

void QrView::paintEvent(QPaintEvent*)
{
    if (!m_size) return;
    constexpr int kQuiet = 4; // modules, ISO/IEC 18004
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const int side = qMin(width(), height()) / (m_size + 2 * kQuiet);
    const QPoint origin((width() - side * m_size) / 2, (height() - side * m_size) / 2);
    for (int i = 0; i < m_modules.size(); ++i)
        if (m_modules.testBit(i))
            painter.fillRect(origin.x() + i % m_size * side, origin.y() + i / m_size * side, side, side, Qt::black);
}

} // namespace zapis::ui
