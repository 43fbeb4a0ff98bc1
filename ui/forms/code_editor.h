/// A term out of a vocabulary.
#pragma once

#include "ui/forms/field_editor.h"
#include "ui/forms/picker_box.h"

namespace zapis::ui {

class CodeEditor : public FieldEditor {
    Q_OBJECT
public:
    CodeEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override { put(object, m_code); }
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    QWidget* buddy() override { return m_box; }

private:
    void choose(const std::string& code);
    void show();

    PickerBox* m_box;
    std::string m_code;
    QString m_name;
    bool m_readOnly = false;
};

} // namespace zapis::ui
