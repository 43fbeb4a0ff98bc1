/// An evidence item: its file and custody first, then what is known of it. What the store wrote itself (digest, size, type) is
/// not typed over. "Attach to…" links it from a testimony or a fact.
#pragma once

#include "ui/pages/records/record_view.h"

namespace zapis::ui {

class EvidenceView : public RecordView {
    Q_OBJECT
public:
    EvidenceView(Session& session, RecordEdit& edit, const Kind& kind, QWidget* parent = nullptr);

protected:
    QString subtitle() const override;

private:
    void askTarget();
    void attachTo(const RecordId& target);

    QPushButton* m_attach;
};

} // namespace zapis::ui
