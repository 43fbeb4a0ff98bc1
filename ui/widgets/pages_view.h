/// A picture or PDF page by page, as a decoder made it. Scripts, links and forms of the file do nothing here. Says where less is
/// shown than is in the file.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <memory>

#include "ui/decoding/decoded_file.h"
#include "ui/widgets/image_view.h"

namespace zapis::ui {

class PagesView : public QWidget {
    Q_OBJECT
public:
    explicit PagesView(QWidget* parent = nullptr);
    /// Shows the file from its first page on; nullptr: nothing, and what was shown is forgotten.
    void show(std::unique_ptr<DecodedFile> file);

Q_SIGNALS:
    void ready(); ///< the first page is there
    void failed(const QString& why);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask(int page);
    void meet(int page, const QImage& image, quint32 told);
    void refuse(DecodedFile::Trouble trouble);
    void sayWords();

    std::unique_ptr<DecodedFile> m_file;
    ImageView* m_page;
    QWidget* m_bar;
    QPushButton *m_before, *m_after;
    QLabel *m_number, *m_note;
    int m_current = 0, m_count = 0;
    quint32 m_told = 0;
};

} // namespace zapis::ui
