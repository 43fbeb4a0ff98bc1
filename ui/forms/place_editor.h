/// A point on the map with its radius: latitude and longitude as a map shows them ("53.9024, 27.5615"), radius in metres.
#pragma once

#include <QLineEdit>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class PlaceEditor : public FieldEditor {
    Q_OBJECT
public:
    PlaceEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override;
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    QWidget* buddy() override { return m_point; }

private:
    void changed();

    QLineEdit* m_point;
    QLineEdit* m_radius;
    Json m_value; ///< as stored or as understood last
};

} // namespace zapis::ui
