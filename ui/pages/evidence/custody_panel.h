/// Beside the file: what it is, its digests, and its chain of custody, outside and inside the vault.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include "core/records/evidence.h"
#include "ui/editing/session.h"
#include "ui/jobs/reader_thread.h"

namespace zapis::ui {

class CustodyPanel : public QWidget {
    Q_OBJECT
public:
    explicit CustodyPanel(Session& session, QWidget* parent = nullptr);
    void setItem(const std::optional<RecordId>& item, const std::optional<StoredFile>& file);
    void refresh() { fill(); }

Q_SIGNALS:
    void copyAsked();

private:
    void fill();
    void showSteps(const std::vector<Evidence::CustodyStep>& steps);
    void check();

    Session& m_session;
    std::optional<RecordId> m_item;
    std::optional<StoredFile> m_file;
    QLabel *m_about, *m_title, *m_result;
    QTableWidget* m_steps;
    QPushButton *m_check, *m_copy;
    ReaderChannel m_channel;
};

} // namespace zapis::ui
