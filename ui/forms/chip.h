/// One of many values on a soft ground: its words, which may be a link, and a button that takes it out.
#pragma once

#include <QToolButton>
#include <QWidget>

namespace zapis::ui {

class Chip : public QWidget {
    Q_OBJECT
public:
    /// `opens`: the words are a button (opened()), for a link to a record.
    Chip(const QString& words, bool opens, QWidget* parent = nullptr);
    void setReadOnly(bool readOnly);
    QSize sizeHint() const override;

Q_SIGNALS:
    void removed();
    void opened();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString m_words;
    QToolButton* m_open = nullptr;
    QToolButton* m_remove;
};

} // namespace zapis::ui
