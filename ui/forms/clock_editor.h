/// A time of day as people remember it ("about 8 in the evening"), with how it was understood beneath.
#pragma once

#include <QLabel>
#include <QLineEdit>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class ClockEditor : public FieldEditor {
    Q_OBJECT
public:
    ClockEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override { put(object, utf8(m_clock)); }
    void setReadOnly(bool readOnly) override { m_line->setReadOnly(readOnly); }
    void setName(const QString& label) override { m_line->setAccessibleName(label); }
    QWidget* buddy() override { return m_line; }

private:
    void understand();
    void retell();

    QLineEdit* m_line;
    QLabel* m_meaning;
    QString m_clock;
    bool m_understood = true;
};

} // namespace zapis::ui
