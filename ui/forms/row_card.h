/// One row of a RowsEditor: its fields, and the buttons that move it and take it out. Keeps what the form does not show of the row.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QToolButton>

#include "ui/forms/form_grid.h"

namespace zapis::ui {

class RowCard : public QFrame {
    Q_OBJECT
public:
    RowCard(const Field& rows, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& row);
    Json row() const;
    FormGrid& grid() const { return *m_grid; }
    void setReadOnly(bool readOnly);
    void setTitle(const QString& title, bool isFirst, bool isLast);

Q_SIGNALS:
    void edited();
    void removeAsked();
    void moveAsked(int by);

private:
    QLabel* m_title;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
    FormGrid* m_grid;
    Json m_row = Json::object({});
};

}
