/// A check list: the items of a vocabulary under their headings, each with its answers and, where wanted, a note. Where the
/// catalogue says which are asked first (Field::core), the others are folded beneath them.
/// What is not answered is not written: an open item is neither yes nor no.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <vector>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class ChecklistItem;
class FoldedLine;

class ChecklistEditor : public FieldEditor {
    Q_OBJECT
public:
    ChecklistEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override;
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    bool isWide() const override { return true; }
    void setProblems(const std::vector<Problem>& problems) override;
    void focusPath(const QString& path) override;

private:
    void build();
    void fillRest();
    void count();

    bool isCore(const ChecklistItem& item) const;

    std::vector<ChecklistItem*> m_items; ///< in the order of the vocabulary, which is that of the rows
    std::vector<std::pair<const Term*, QLabel*>> m_headings;
    QLabel* m_count;
    FoldedLine* m_more = nullptr; ///< null: none is folded
    QPushButton* m_rest;
    Json m_rows; ///< as read: order, and what the form does not show
};

} // namespace zapis::ui
