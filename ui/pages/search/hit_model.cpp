#include "ui/pages/search/hit_model.h"

#include <algorithm>
#include <iterator>

#include "core/search/search.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"

namespace zapis::ui {

HitModel::HitModel(const Catalogue& catalogue, QObject* parent) : QAbstractListModel(parent), m_catalogue(catalogue) { }

void HitModel::set(SearchResult found)
{
    beginResetModel();
    m_found = std::move(found);
    endResetModel();
}

void HitModel::append(SearchResult found)
{
    if (found.hits.empty()) { // the vault changed meanwhile: there is no more
        m_found.total = m_found.hits.size();
        return;
    }
    const int from = int(m_found.hits.size());
    beginInsertRows({}, from, from + int(found.hits.size()) - 1);
    std::move(found.hits.begin(), found.hits.end(), std::back_inserter(m_found.hits));
    m_found.total = found.total;
    endInsertRows();
}

int HitModel::rowOf(const RecordId& id) const
{
    const auto found = std::ranges::find_if(m_found.hits, [&](const SearchHit& hit) { return hit.row.id == id; });
    return found == m_found.hits.end() ? -1 : int(found - m_found.hits.begin());
}

int HitModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_found.hits.size()); }

bool HitModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && m_found.hits.size() < m_found.total; }

void HitModel::fetchMore(const QModelIndex&) { Q_EMIT moreWanted(); }

QVariant HitModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SearchHit& found = hit(index.row());
    switch (role) {
    case Qt::DisplayRole: { // what a screen reader says
        QStringList said{kindText(m_catalogue, found.row.kind), titleOf(found.row), qs(found.row.code), qs(found.snippet)};
        said.removeAll(QString());
        return said.join(QStringLiteral(", "));
    }
    case TitleRole: return titleOf(found.row); // the kind stands before it
    case CodeRole: return qs(found.row.code);
    case KindRole: return kindText(m_catalogue, found.row.kind);
    case SnippetRole: return qs(found.snippet);
    case FieldRole: return fieldText(m_catalogue, found.row.kind, found.field);
    case StatusRole: return statusText(found.row.status);
    case ToneRole: return QVariant::fromValue(statusTone(found.row.status));
    case HighlightsRole: { // in letters of the snippet: from, to, from, to…
        QVariantList places;
        for (const Highlight& mark : found.highlights) {
            places.append(qs(std::string_view(found.snippet).substr(0, mark.from)).size());
            places.append(qs(std::string_view(found.snippet).substr(0, mark.to)).size());
        }
        return places;
    }
    default: return {};
    }
}

} // namespace zapis::ui
