/// A date as people remember it: a word (on, about, before, after, between), then what they said, in their own order of day and
/// month. Beneath stands how it was understood. What is not understood yet is never written over what was stored before.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class DateEditor : public FieldEditor {
    Q_OBJECT
public:
    DateEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override;
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    QWidget* buddy() override { return m_first; }

private:
    void understand();
    void show();
    void retell();

    QComboBox* m_word;
    QLineEdit* m_first;
    QLabel* m_and;
    QLineEdit* m_second;
    QLabel* m_meaning;
    QString m_edtf; ///< as stored or as understood last
    bool m_understood = true;
    bool m_readOnly = false;
};

} // namespace zapis::ui
