#include "ui/look/icons.h"

#include "ui/look/themes.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace zapis::ui {
namespace {

class TintedIcon : public QIconEngine {
public:
    explicit TintedIcon(const QString& name) : m_name(name) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        QPixmap image = scaledPixmap(rect.size() * scale, mode, state, scale);
        image.setDevicePixelRatio(scale);
        painter->drawPixmap(rect.topLeft(), image);
    }

    /// `size` is in device pixels, as QIcon asks (Qt 6.4).
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        if (size.isEmpty()) return {};
        const QColor color = mode == QIcon::Disabled ? between(theme().dim, theme().pane) : theme().text;
        const QString key = QStringLiteral("%1/%2/%3").arg(m_name, color.name()).arg(size.width());
        QPixmap image;
        if (QPixmapCache::find(key, &image)) return image;
        image = QPixmap(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        QSvgRenderer(QStringLiteral(":/icons/%1.svg").arg(m_name)).render(&painter, QRectF({}, size));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
        painter.end();
        QPixmapCache::insert(key, image);
        return image;
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QIconEngine* clone() const override { return new TintedIcon(m_name); }

private:
    QString m_name;
};

} // namespace

QIcon icon(const QString& name) { return QIcon(new TintedIcon(name)); }

} // namespace zapis::ui
