/// A link to one record: a picker, and a button that shows the record.
#pragma once

#include <QToolButton>

#include "ui/forms/field_editor.h"
#include "ui/forms/picker_box.h"

namespace zapis::ui {

class LinkEditor : public FieldEditor {
    Q_OBJECT
public:
    LinkEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override { put(object, m_id); }
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    QWidget* buddy() override { return m_box; }

private:
    void choose(const std::string& id);
    void show();

    PickerBox* m_box;
    QToolButton* m_open;
    std::string m_id;
    QString m_name;
    bool m_readOnly = false;
};

} // namespace zapis::ui
