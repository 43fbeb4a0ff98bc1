/// From a record that has the page to itself to the one before it in the list, the one after, and back to the list.
#pragma once

#include <QLabel>
#include <QToolButton>

namespace zapis::ui {

class RecordWalk : public QWidget {
    Q_OBJECT
public:
    explicit RecordWalk(QWidget* parent = nullptr);
    /// The record's row in the list, from 0, of so many; -1: it is not among those that the list shows.
    void setPlace(int row, int rows);

Q_SIGNALS:
    void stepAsked(int rows); ///< -1: the one before
    void listAsked();

private:
    QToolButton *m_list, *m_before, *m_after;
    QLabel* m_place;
    int m_row = -1, m_rows = 0;
};

} // namespace zapis::ui
