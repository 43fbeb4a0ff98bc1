/// A moment: day and time in the zone of Minsk (+03:00), or in another that is typed behind the time; stored as a UTC time stamp,
/// which keeps no zone. "Now" fills it in. What is not understood is no moment: the words stay, the field counts as open.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class TimeEditor : public FieldEditor {
    Q_OBJECT
public:
    TimeEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override;
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    QWidget* buddy() override { return m_day; }

private:
    void understand();
    void show(const QString& stamp);
    void retell();

    QLineEdit* m_day;
    QLineEdit* m_clock;
    QPushButton* m_now;
    QLabel* m_meaning;
    QString m_stamp; ///< RFC 3339, seconds, Z; empty: open
    QString m_words; ///< what was typed and is no moment
    bool m_understood = true;
    bool m_isAhead = false; ///< what was typed lies ahead, where nothing may
};

} // namespace zapis::ui
