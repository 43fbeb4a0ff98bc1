/// One row of a RowsEditor: its fields, and the buttons that move it and take it out. Keeps what the form does not show of the
/// row.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "ui/forms/form_grid.h"

namespace zapis::ui {

class RowCard : public QFrame {
    Q_OBJECT
public:
    /// Stands: it was saved, and is only read until somebody wants to correct it.
    enum class Access { Open, Stands, ReadOnly };
    RowCard(const Field& rows, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& row);
    Json row() const;
    FormGrid& grid() const { return *m_grid; }
    void setAccess(Access access);
    /// What stands may be corrected from now on.
    void setCorrecting(bool correcting);
    bool isCorrecting() const { return m_correcting; }
    bool stands() const { return m_access == Access::Stands; }
    void setTitle(const QString& title, bool isFirst, bool isLast);

Q_SIGNALS:
    void edited();
    void removeAsked();
    void moveAsked(int by);
    void correctionAsked();

private:
    const Field& m_rows;
    QLabel* m_title;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
    QPushButton* m_correct;
    QLabel* m_note; // that changing it wants a reason
    FormGrid* m_grid;
    Access m_access = Access::Open;
    bool m_correcting = false;
    Json m_row = Json::object({});
};

} // namespace zapis::ui
