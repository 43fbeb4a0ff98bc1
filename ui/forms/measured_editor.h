/// A fact that the program measured itself (a digest, a size): shown to be read and copied, never typed.
#pragma once

#include <QLabel>
#include <QToolButton>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class MeasuredEditor : public FieldEditor {
    Q_OBJECT
public:
    MeasuredEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json&) const override { } ///< the record keeps what was measured
    void setReadOnly(bool) override { }
    void setName(const QString& label) override;
    QWidget* buddy() override { return m_shown; }

private:
    void show();

    QLabel* m_shown;
    QToolButton* m_copy;
    QString m_value, m_label;
};

} // namespace zapis::ui
