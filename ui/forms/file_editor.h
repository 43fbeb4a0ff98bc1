/// A sealed file: what it is, and a button that takes one in. The bytes never pass through the form.
#pragma once

#include <QLabel>
#include <QPushButton>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class FileEditor : public FieldEditor {
    Q_OBJECT
public:
    FileEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override { put(object, m_object); }
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    QWidget* buddy() override { return m_choose; }

private:
    void ask();
    void show();

    QLabel* m_about;
    QPushButton* m_choose;
    std::string m_object;
};

} // namespace zapis::ui
