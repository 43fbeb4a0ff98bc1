/// A line of text, and a whole number: the plain editors.
#pragma once

#include <QLineEdit>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class LineEditor : public FieldEditor {
    Q_OBJECT
public:
    LineEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override;
    void setReadOnly(bool readOnly) override { m_line->setReadOnly(readOnly); }
    void setName(const QString& label) override { m_line->setAccessibleName(label); }
    QWidget* buddy() override { return m_line; }
    void showWords(const QString& path, const WordFinder& finder) override;

private:
    QLineEdit* m_line;
};

} // namespace zapis::ui
