#include "ui/widgets/image_view.h"

#include <QKeyEvent>
#include <QTransform>
#include <QWheelEvent>

#include "ui/widgets/shortcuts.h"

namespace zapis::ui {
namespace {

constexpr double kLeast = 0.02, kMost = 8;
constexpr int kCyrillicR = 0x041A; // К, on the key of R under Russian and Belarusian layouts

} // namespace

ImageView::ImageView(QWidget* parent) : QScrollArea(parent), m_picture(new QLabel)
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
    m_picture->setScaledContents(true);
    setWidget(m_picture);
}

void ImageView::setImage(const QImage& image)
{
    m_image = image;
    m_picture->setPixmap(QPixmap::fromImage(image));
    fit();
}

void ImageView::fit()
{
    m_fitted = true;
    if (m_image.isNull()) return;
    const QSize room = viewport()->size() - QSize(16, 16);
    show(std::min(
        {1.0, static_cast<double>(room.width()) / m_image.width(), static_cast<double>(room.height()) / m_image.height()}));
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
    m_picture->resize(m_image.size() * m_scale);
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
