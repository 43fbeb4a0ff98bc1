/// Hits of a search, asked for in pages as the list is scrolled.
#pragma once

#include <QAbstractListModel>
#include <QString>

#include "core/search/search.h"
#include "core/zapis.h"
#include "ui/editing/list_row.h"

namespace zapis::ui {

class HitModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr quint64 kPageHits = 60;
    enum Role { TitleRole = Qt::UserRole, CodeRole, KindRole, SnippetRole, HighlightsRole, FieldRole, StatusRole, ToneRole };

    explicit HitModel(const Catalogue& catalogue, QObject* parent = nullptr);
    void set(SearchResult found);
    void append(SearchResult found);
    quint64 total() const { return m_found.total; }
    bool hasUncounted() const { return m_found.more; }
    bool namesSearched() const { return m_found.namesSearched; }
    int rowOf(const RecordId& id) const; ///< -1: not among those read so far
    const SearchHit& hit(int row) const { return m_found.hits.at(std::size_t(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    const Catalogue& m_catalogue;
    SearchResult m_found;
};

} // namespace zapis::ui
