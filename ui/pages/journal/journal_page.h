/// The transparency log as a reader sees it: what was done when and by whom, the committed fields of an entry, the signed
/// checkpoint, and a check of all of it.
#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

#include "ui/editing/session_directory.h"
#include "ui/pages/journal/journal_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {

class JournalPage : public Page {
    Q_OBJECT
public:
    explicit JournalPage(Session& session, QWidget* parent = nullptr);
    void activate() override;
    QWidget* focusTarget() override { return m_table; }
    QByteArray place() const override;
    void restorePlace(const QByteArray& place) override;

private:
    QWidget* makeDetail();
    void filter();
    void showEntry(int row);
    void addFact(const QString& name, const QString& value, bool dim = false);
    void verify();
    void sayWords();
    void sayCheckpoint();

    SessionDirectory m_directory;
    PageHeader* m_header;
    QLineEdit* m_filter;
    QLabel *m_filterWrong, *m_title, *m_checkpointLabel;
    QPlainTextEdit* m_checkpoint;
    Pill* m_state;
    QPushButton *m_verify, *m_open;
    QTableView* m_table;
    QSplitter* m_splitter;
    QGridLayout* m_facts;
    JournalModel* m_model;
    quint64 m_count = 0;
    int m_shown = -1;
};

} // namespace zapis::ui
