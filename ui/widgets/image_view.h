/// A picture, fitted to its room or at its own size, with zoom. Shows what was decoded elsewhere, and paints the part in view
/// alone: a chat of 30 000 rows is read at its full size.
#pragma once

#include <QImage>
#include <QScrollArea>

namespace zapis::ui {

class ImageView : public QScrollArea {
    Q_OBJECT
public:
    explicit ImageView(QWidget* parent = nullptr);
    void setImage(const QImage& image);
    void zoom(double factor); ///< of what is shown now
    void fit();
    void turn(int degrees);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show(double scale);

    class Canvas;
    Canvas* m_canvas;
    QImage m_image;
    double m_scale = 1;
    bool m_fitted = true;
};

} // namespace zapis::ui
