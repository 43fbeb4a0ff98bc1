/// What waits: edits that were not saved, consents that end soon, evidence without a record, testimonies not finalised; and the
/// first steps where nothing is yet. Above both: how old the last backup is, and that a recovery key is missing.
#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/editing/list_row.h"
#include "ui/jobs/reader_thread.h"
#include "ui/pages/page.h"
#include "ui/pages/settings/backup_panel.h"
#include "ui/widgets/link_list.h"
#include "ui/widgets/page_header.h"

namespace zapis::ui {

class HomePage : public Page {
    Q_OBJECT
public:
    explicit HomePage(Session& session, QWidget* parent = nullptr);
    void activate() override;

private:
    struct Row {
        RecordRow shown;
        std::int64_t savedMs = 0; ///< of an edit that is not saved yet
        std::string until;        ///< the last day of a consent
    };
    struct Waiting {
        std::vector<Row> rows;
        quint64 total = 0;
    };
    struct Found {
        Waiting drafts, consents, inbox, unfinished;
        std::vector<std::pair<std::string, quint64>> counts; ///< kind, how many
        quint64 records = 0;
    };
    struct Panel {
        QFrame* frame;
        QLabel *title, *none;
        LinkList* list;
        std::vector<RecordId> records;
    };
    static Found read(const RecordReader& reader, const std::vector<Draft>& drafts, int soonDays);
    static Waiting waiting(const RecordReader& reader, const RecordQuery& query, const char* dateField);
    Panel makePanel(const char* objectName);
    void fill(Panel& panel, const QString& title, const QString& none, const Waiting& waiting);
    void show(const Found& found);
    QWidget* makeFirstSteps();
    void sayWords();

    QWidget* makeBackup();

    PageHeader* m_header;
    BackupPanel* m_backup;
    QStackedWidget* m_body;
    Panel m_drafts, m_consents, m_inbox, m_unfinished;
    QLabel *m_countsTitle, *m_counts, *m_firstTitle, *m_firstLine;
    std::vector<std::pair<QPushButton*, QLabel*>> m_steps;
    ReaderChannel m_reader;
};

} // namespace zapis::ui
