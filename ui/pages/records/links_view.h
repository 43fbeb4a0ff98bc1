/// The records that point at this one, by kind: the testimonies of a person, the facts about an evidence item. Activating one
/// shows it.
#pragma once

#include <QLabel>
#include <QTreeWidget>

#include "ui/jobs/reader_thread.h"
#include "ui/pages/records/record_section.h"

namespace zapis::ui {

class LinksView : public RecordSection {
    Q_OBJECT
public:
    LinksView(Session& session, RecordEdit& edit, QWidget* parent = nullptr);
    QString title() const override { return tr("Linked records"); }
    QString state() const override { return m_count < 0 ? QString() : QString::number(m_count); }
    void showRecord() override;

private:
    void ask();
    void fill(const std::vector<IncomingLink>& links);

    QTreeWidget* m_tree;
    QLabel* m_empty;
    ReaderChannel m_channel;
    int m_count = -1;
};

} // namespace zapis::ui
