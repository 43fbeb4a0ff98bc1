/// The consents of the person shown.
#pragma once

#include "ui/pages/consents/consent_matrix.h"
#include "ui/pages/records/record_section.h"

namespace zapis::ui {

class ConsentsSection : public RecordSection {
    Q_OBJECT
public:
    ConsentsSection(Session& session, RecordEdit& edit, QWidget* parent = nullptr);
    QString title() const override;
    void showRecord() override;

private:
    ConsentMatrix* m_matrix;
};

} // namespace zapis::ui
