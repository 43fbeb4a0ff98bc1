/// An evidence item as it is looked at: its file, and beside it what it is and its chain of custody.
#pragma once

#include <QSplitter>
#include <QTimer>

#include "ui/pages/evidence/custody_panel.h"
#include "ui/pages/evidence/evidence_viewer.h"
#include "ui/pages/records/record_section.h"

namespace zapis::ui {

class ItemSection : public RecordSection {
    Q_OBJECT
public:
    ItemSection(Session& session, RecordEdit& edit, QWidget* parent = nullptr);
    QString title() const override { return tr("File and custody"); }
    void showRecord() override;
    void reveal() override { m_look.start(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void answer(bool isHard);
    void copy();

    EvidenceViewer* m_viewer;
    CustodyPanel* m_custody;
    QSplitter* m_splitter;
    QTimer m_look; ///< walking through a list opens nothing: only what is looked at for a moment
};

} // namespace zapis::ui
