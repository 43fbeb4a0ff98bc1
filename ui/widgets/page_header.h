#pragma once

#include <QHBoxLayout>
#include <QLabel>

namespace zapis::ui {

/// The head of a page: title, one dim line beneath, and at the right what can be done (one accent button at most).
class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(QWidget* parent = nullptr);
    void setWords(const QString& title, const QString& subtitle);
    void add(QWidget* widget);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QLabel* m_title;
    QLabel* m_subtitle;
    QHBoxLayout* m_row;
};

}
