/// The list of a page: its title and count, a filter that looks while it is typed in, the state and (where the page shows several
/// kinds) the kind, and the rows of the model in a table.
#pragma once

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/editing/record_list_model.h"

namespace zapis::ui {

class EmptyState;

class RecordList : public QWidget {
    Q_OBJECT
public:
    /// `kinds`: what the page shows; with more than one there is a choice of them. Empty: all kinds.
    RecordList(Session& session, const std::vector<std::string>& kinds, QWidget* parent = nullptr);
    RecordListModel& model() const { return *m_model; }
    QTableView& table() const { return *m_table; }
    /// The kind that a new record here is of.
    std::string newKind() const;
    /// Only evidence that no record links to.
    void setInbox(bool on);
    /// A row between the head and the table.
    void addActions(QLayout* row);
    void setTitle(const QString& title);
    void setEmptyWords(const QString& title, const QString& advice, const QString& action);
    /// Makes the row of a record the current one where it is loaded; remembers it else.
    void select(const std::optional<RecordId>& id);
    /// The row of the record selected; -1: none, or not among those that are loaded.
    int selectedRow() const;
    /// Chooses the record so many rows on, where there is one.
    void step(int rows);

Q_SIGNALS:
    void chosen(const zapis::RecordId& id);
    void activated(); ///< Return or a double click on a row
    void moved();     ///< the record selected stands in another row, or among more or fewer
    void newAsked(const QString& kind);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    QWidget* newHead();
    void setUpTable();
    void fillKinds();
    void applyFilter();
    void keepRow();
    void current(const QModelIndex& index);
    void askNew();

    Session& m_session;
    std::vector<std::string> m_kinds;
    RecordListModel* m_model;
    QVBoxLayout* m_column;
    QTableView* m_table;
    QStackedWidget* m_pages;
    EmptyState *m_empty, *m_nothing;
    QLabel *m_title, *m_count;
    QLineEdit* m_filter;
    QComboBox *m_kind, *m_state;
    QToolButton* m_new;
    QTimer m_wait;
    std::optional<RecordId> m_selected;
    int m_late = -1; ///< a row that was chosen before it was read
    bool m_selecting = false, m_inbox = false;
};

} // namespace zapis::ui
