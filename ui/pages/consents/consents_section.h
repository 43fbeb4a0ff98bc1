/// The consents of the person shown, or of whoever speaks in the account shown.
#pragma once

#include "ui/pages/consents/consent_matrix.h"
#include "ui/pages/records/record_section.h"

namespace zapis::ui {

class ConsentsSection : public RecordSection {
    Q_OBJECT
public:
    enum class Of {
        Person,
        Speaker, ///< read beside the account; while it is taken they stand at its questions
    };
    ConsentsSection(Session& session, RecordEdit& edit, Of of, QWidget* parent = nullptr);
    QString title() const override;
    void showRecord() override;
    bool isOn(Face face) const override { return m_of == Of::Person || face == Face::Document; }

private:
    Of m_of;
    ConsentMatrix* m_matrix;
};

} // namespace zapis::ui
