#include "ui/widgets/image_view.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTransform>
#include <QWheelEvent>

#include "ui/widgets/shortcuts.h"

namespace zapis::ui {
namespace {

constexpr double kLeast = 0.02, kMost = 8;
constexpr double kLong = 4;        // times as long as its room: fitted by its width, and read by scrolling
constexpr int kCyrillicR = 0x041A; // К, on the key of R under Russian and Belarusian layouts

} // namespace

class ImageView::Canvas : public QWidget {
public:
    QImage image;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        if (image.isNull() || width() == 0) return;
        const double scale = double(image.width()) / width();
        const QRectF seen = event->rect();
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(seen, image, QRectF(seen.topLeft() * scale, seen.size() * scale));
    }
};

ImageView::ImageView(QWidget* parent) : QScrollArea(parent), m_canvas(new Canvas)
{
    setObjectName(QStringLiteral("image-view"));
    setFrameShape(NoFrame);
    setAlignment(Qt::AlignCenter);
    setFocusPolicy(Qt::StrongFocus);
    tellKey(this, QKeySequence(Qt::Key_Plus), [] { return tr("Zoom in"); });
    tellKey(this, QKeySequence(Qt::Key_Minus), [] { return tr("Zoom out"); });
    tellKey(this, QKeySequence(Qt::Key_0), [] { return tr("Fit the picture to its room"); });
    tellKey(this, QKeySequence(Qt::Key_R), [] { return tr("Turn the picture"); });
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    setWidget(m_canvas);
}

void ImageView::setImage(const QImage& image)
{
    m_image = image;
    m_canvas->image = image;
    m_canvas->update();
    fit();
}

void ImageView::fit()
{
    m_fitted = true;
    if (m_image.isNull()) return;
    const QSize room = viewport()->size() - QSize(16, 16);
    const double byWidth = double(room.width()) / m_image.width(), byHeight = double(room.height()) / m_image.height();
    show(std::min({1.0, byWidth, byHeight * kLong < byWidth ? byWidth : byHeight}));
}

void ImageView::zoom(double factor)
{
    m_fitted = false;
    show(m_scale * factor);
}

void ImageView::turn(int degrees) { setImage(m_image.transformed(QTransform().rotate(degrees))); }

void ImageView::show(double scale)
{
    m_scale = std::clamp(scale, kLeast, kMost);
    m_canvas->resize((QSizeF(m_image.size()) * m_scale).toSize().expandedTo({1, 1}));
}

void ImageView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (m_fitted) fit();
}

void ImageView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) return QScrollArea::wheelEvent(event);
    zoom(event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2);
    event->accept();
}

void ImageView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(1.25);
    case Qt::Key_Minus: return zoom(0.8);
    case Qt::Key_0: return fit();
    case Qt::Key_R:
    case kCyrillicR: return turn(90);
    default: QScrollArea::keyPressEvent(event);
    }
}

} // namespace zapis::ui
