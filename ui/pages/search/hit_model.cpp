#include "ui/pages/search/hit_model.h"

#include "ui/shell/language.h"
#include "ui/shell/record_words.h"

namespace zapis::ui {

HitModel::HitModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractListModel(parent)
    , m_catalogue(catalogue)
{
}

void HitModel::set(SearchResult result)
{
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

void HitModel::append(SearchResult result)
{
    if (result.hits.empty()) { // the vault changed meanwhile: there is no more
        m_result.total = m_result.hits.size();
        return;
    }
    const int from = int(m_result.hits.size());
    beginInsertRows({}, from, from + int(result.hits.size()) - 1);
    for (SearchHit& hit : result.hits) m_result.hits.push_back(std::move(hit));
    m_result.total = result.total;
    endInsertRows();
}

int HitModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_result.hits.size()); }

bool HitModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_result.hits.size() < m_result.total;
}

void HitModel::fetchMore(const QModelIndex&) { Q_EMIT moreWanted(); }

QVariant HitModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SearchHit& found = hit(index.row());
    const QString title = found.row.title.empty() ? kindText(m_catalogue, found.row.kind) : qs(found.row.title);
    switch (role) {
    case Qt::DisplayRole: // what a screen reader says
        return QStringList{kindText(m_catalogue, found.row.kind), title, qs(found.row.code), qs(found.snippet)}.join(
            QStringLiteral(", "));
    case TitleRole: return title;
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
