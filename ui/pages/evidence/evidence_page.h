/// Evidence: items, and the inbox of those that no record links to yet. Files, pictures and texts come in by drop anywhere on the
/// page, Ctrl+V or a dialog, also before there is any testimony.
#pragma once

#include <QPushButton>

#include "core/model/kinds.h"
#include "ui/pages/evidence/evidence_intake.h"
#include "ui/pages/records/records_page.h"

namespace zapis::ui {

class EvidencePage : public RecordsPage {
    Q_OBJECT
public:
    explicit EvidencePage(Session& session, QWidget* parent = nullptr);
    static std::vector<std::string> kinds() { return {kinds::kEvidenceItem}; }
    void newRecord(const QString& kind, const Json& prefilled) override;

protected:
    QStringList emptyWords() const override;
    RecordView* newView(const Kind& kind) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    EvidenceIntake m_intake;
    QPushButton *m_inbox, *m_add, *m_addFolder;
};

} // namespace zapis::ui
