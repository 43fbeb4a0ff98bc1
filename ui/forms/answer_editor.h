/// A question with its answers side by side: yes, no, unknown, not asked. Nothing chosen is a fifth state: not yet answered.
/// The buttons are radio buttons: one Tab stop, arrows choose, a screen reader says "2 of 4"; Delete takes an answer back.
#pragma once

#include <QButtonGroup>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class AnswerEditor : public FieldEditor {
    Q_OBJECT
public:
    AnswerEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override;
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    QWidget* buddy() override;

private:
    class AnswerButtons* m_buttons;
};

} // namespace zapis::ui
