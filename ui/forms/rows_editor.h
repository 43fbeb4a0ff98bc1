/// A field whose answer is a list of rows: a card for each, with buttons that move it and take it out, and one that adds the
/// next.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>
#include <vector>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class FormGrid;
class RowCard;

class RowsEditor : public FieldEditor {
    Q_OBJECT
public:
    RowsEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override;
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    const Field& fieldAt(const QWidget& widget) const override;
    QWidget* buddy() override { return m_add; }
    bool isWide() const override { return true; }
    void setProblems(const std::vector<Problem>& problems) override;
    void savedChanged() override;
    void focusPath(const QString& path) override;
    void showWords(const QString& path, const WordFinder& finder) override;
    std::size_t rowCount() const { return m_rows.size(); }

private:
    /// The grid of the row that a path begins with, and the rest of the path; null where there is no such row.
    std::pair<FormGrid*, QString> rowAt(const QString& path) const;
    RowCard* insertRow(std::size_t at);
    void add();
    Json numbered() const;
    void fitAccess();
    void correct(RowCard* row);
    void remove(RowCard* row);
    void move(RowCard* row, int by);
    void rename();

    QVBoxLayout* m_column;
    QPushButton* m_add;
    QLabel* m_none; // a dash while there are no rows and none can be added
    std::vector<RowCard*> m_rows;
    QString m_label;
    bool m_readOnly = false;
};

} // namespace zapis::ui
