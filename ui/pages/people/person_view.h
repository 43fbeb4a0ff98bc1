/// A person: case and identity fields, consents, and the records that name them.
#pragma once

#include "ui/pages/records/record_view.h"

namespace zapis::ui {

class PersonView : public RecordView {
    Q_OBJECT
public:
    PersonView(Session& session, RecordEdit& edit, const Kind& kind, QWidget* parent = nullptr);

protected:
    QString subtitle() const override;
};

} // namespace zapis::ui
