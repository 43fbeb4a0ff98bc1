/// A PDF page by page, rendered from a device in memory. Scripts, links and forms of the file do nothing here.
#pragma once

#include <QLabel>
#include <QPdfDocument>
#include <QPushButton>
#include <QWidget>

#include "ui/widgets/image_view.h"

namespace zapis::ui {

class PdfView : public QWidget {
    Q_OBJECT
public:
    explicit PdfView(QWidget* parent = nullptr);
    /// Takes the device. False: no PDF that can be read, or one that wants a password.
    bool load(QIODevice* device);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showPage(int page);

    QPdfDocument* m_document;
    QIODevice* m_device = nullptr;
    ImageView* m_page;
    QPushButton *m_before, *m_after;
    QLabel* m_number;
    int m_current = 0;
};

} // namespace zapis::ui
