/// Hits of the one search field while it is typed in: where the words stand, in their sentence. What was not searched is said.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/jobs/reader_thread.h"
#include "ui/pages/page.h"
#include "ui/pages/search/hit_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"

namespace zapis::ui {

class SearchPage : public Page {
    Q_OBJECT
public:
    explicit SearchPage(Session& session, QWidget* parent = nullptr);
    void activate() override; ///< with what changed since it was left; on the row where it was left
    void search(const QString& words) override;
    QWidget* focusTarget() override;

private:
    enum class Row { First, Same };
    void ask(Row row);
    void open(const SearchHit& hit);
    void askMore();
    void fillKinds();
    void sayWords();

    QString m_words;
    PageHeader* m_header;
    QComboBox* m_kind;
    QLabel* m_names;
    QStackedWidget* m_body;
    QListView* m_list;
    EmptyState* m_none;
    HitModel* m_model;
    ReaderChannel m_reader;
    bool m_loading = false, m_isStale = false;
};

} // namespace zapis::ui
