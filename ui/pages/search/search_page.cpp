#include "ui/pages/search/search_page.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kPadPx = 12, kSnippetLines = 2, kTextPx = 860;

/// Kind, title and code in the first line; the words where they stand, with the hits marked, beneath.
class HitDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, QFontMetrics(fontBy(0)).height() * (1 + kSnippetLines) + 2 * kPadPx + 6};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, selected ? theme().selection : between(theme().pane, theme().selection));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme().line);
        if (selected) painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme().accent);
        if (option.state & QStyle::State_HasFocus) paintFocusRing(*painter, option.rect.adjusted(1, 1, -1, -1), 2);
        QRect room = option.rect.adjusted(5 * kGrid / 2, kPadPx, -2 * kGrid, -kPadPx);
        room.setWidth(qMin(room.width(), kTextPx));
        paintHead(*painter, room, index);
        paintSnippet(*painter, room.adjusted(0, QFontMetrics(fontBy(0)).height() + 6, 0, 0), index);
    }

private:
    static void paintHead(QPainter& painter, QRect line, const QModelIndex& index)
    {
        const QFont small = fontBy(-1);
        line.setHeight(QFontMetrics(fontBy(0, QFont::Bold)).height());
        const QString kind = index.data(HitModel::KindRole).toString();
        Pill::paint(painter, {line.left(), line.center().y() - Pill::sizeFor(small, kind).height() / 2}, small, kind,
            theme().of(Tone::Quiet));
        line.setLeft(line.left() + Pill::sizeFor(small, kind).width() + kGrid);
        const QString code =
            index.data(HitModel::CodeRole).toString() + QStringLiteral("  ") + index.data(HitModel::FieldRole).toString();
        painter.setFont(small);
        const int codeWidth = painter.fontMetrics().horizontalAdvance(code);
        painter.setPen(theme().dim);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, code);
        painter.setFont(fontBy(0, QFont::Bold));
        painter.setPen(theme().text);
        line.setRight(line.right() - codeWidth - 2 * kGrid);
        painter.drawText(line, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(index.data(HitModel::TitleRole).toString(), Qt::ElideRight, line.width()));
    }

    static void paintSnippet(QPainter& painter, const QRect& room, const QModelIndex& index)
    {
        QString text = index.data(HitModel::SnippetRole).toString();
        text.replace(u'\n', u' ');
        QTextLayout layout(text, fontBy(0));
        QList<QTextLayout::FormatRange> marks;
        const QVariantList places = index.data(HitModel::HighlightsRole).toList();
        for (qsizetype i = 0; i + 1 < places.size(); i += 2) {
            QTextLayout::FormatRange mark;
            mark.start = places[i].toInt();
            mark.length = places[i + 1].toInt() - mark.start;
            mark.format.setFontWeight(QFont::Bold);
            mark.format.setBackground(theme().of(Tone::Attention).ground);
            mark.format.setForeground(theme().text);
            marks.append(mark);
        }
        layout.setFormats(marks);
        layout.beginLayout();
        qreal y = 0;
        for (int lines = 0; lines < kSnippetLines; ++lines) {
            QTextLine line = layout.createLine();
            if (!line.isValid()) break;
            line.setLineWidth(room.width());
            line.setPosition({0, y});
            y += line.height();
        }
        layout.endLayout();
        painter.setPen(theme().text);
        layout.draw(&painter, room.topLeft());
    }
};

} // namespace

SearchPage::SearchPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_header(new PageHeader),
      m_kind(new QComboBox),
      m_names(dimLabel()),
      m_body(new QStackedWidget),
      m_list(new QListView),
      m_none(new EmptyState),
      m_model(new HitModel(session.catalogue(), this)),
      m_reader(session.searcher())
{
    setObjectName(QStringLiteral("search-page"));
    m_list->setObjectName(QStringLiteral("search-hits"));
    m_kind->setObjectName(QStringLiteral("search-kind"));
    m_names->setObjectName(QStringLiteral("search-names"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setTabKeyNavigation(false);
    m_list->setMouseTracking(true);
    m_names->setContentsMargins(5 * kGrid / 2, kGrid, 2 * kGrid, kGrid);
    m_names->setAutoFillBackground(true);
    m_names->setBackgroundRole(QPalette::Base);
    m_header->add(m_kind);
    m_body->addWidget(m_list);
    m_body->addWidget(m_none);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_names);
    column->addWidget(m_body, 1);

    connect(m_kind, &QComboBox::activated, this, [this] { ask(Row::First); });
    connect(m_model, &HitModel::moreWanted, this, &SearchPage::askMore);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { open(m_model->hit(index.row())); });
    connect(m_list, &QListView::clicked, m_list, &QListView::activated);
    connect(&session, &Session::recordsChanged, this, [this] {
        if (isVisible()) ask(Row::Same);
        else m_isStale = true;
    });
    words(this, [this] {
        fillKinds();
        if (!m_words.isEmpty()) ask(Row::Same);
        sayWords();
    });
}

void SearchPage::fillKinds()
{
    const QString kept = m_kind->currentData().toString();
    m_kind->clear();
    m_kind->addItem(tr("All kinds"), QString());
    for (const Kind& kind : session().catalogue().kinds())
        m_kind->addItem(pluralText(session().catalogue(), kind.name), qs(kind.name));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kept)));
    m_kind->setAccessibleDescription(tr("Kind of record"));
}

void SearchPage::activate()
{
    if (m_isStale && !m_words.isEmpty()) ask(Row::Same);
}

void SearchPage::search(const QString& words)
{
    m_words = words.trimmed();
    ask(Row::First);
}

/// A record found by its code or title alone is opened as from any list.
void SearchPage::open(const SearchHit& hit)
{
    const RecordId id = hit.row.id; // the model may change meanwhile
    if (hit.highlights.empty()) Q_EMIT session().openRecordAsked(id);
    else Q_EMIT session().openHitAsked(id, std::string(hit.place), QString(m_words));
}

void SearchPage::ask(Row row)
{
    m_loading = m_isStale = false;
    if (m_words.isEmpty()) {
        m_reader.forget();
        m_model->set({});
        sayWords();
        return;
    }
    SearchQuery query;
    query.words = utf8(m_words);
    query.filter.kind = utf8(m_kind->currentData().toString());
    const QModelIndex current = m_list->currentIndex();
    const auto kept = row == Row::Same && current.isValid() ? std::optional(m_model->hit(current.row()).row.id) : std::nullopt;
    const quint64 count = kept ? std::max(HitModel::kPageHits, quint64(m_model->rowCount())) : HitModel::kPageHits;
    m_reader.ask([this, query, kept, count](Reading& reading) -> ReaderThread::Answer {
        auto found = std::make_shared<SearchResult>(reading.search().find(query, 0, count));
        return [this, found, kept] {
            m_model->set(std::move(*found));
            if (m_model->rowCount() > 0)
                m_list->setCurrentIndex(m_model->index(std::max(0, kept ? m_model->rowOf(*kept) : 0), 0));
            sayWords();
        };
    });
}

void SearchPage::askMore()
{
    if (m_loading) return;
    m_loading = true;
    SearchQuery query;
    query.words = utf8(m_words);
    query.filter.kind = utf8(m_kind->currentData().toString());
    m_reader.ask(
        [this, query, from = quint64(m_model->rowCount())](Reading& reading) -> ReaderThread::Answer {
            auto found = std::make_shared<SearchResult>(reading.search().find(query, from, HitModel::kPageHits));
            return [this, found] {
                m_loading = false;
                m_model->append(std::move(*found));
            };
        },
        [this] { m_loading = false; });
}

QWidget* SearchPage::focusTarget() { return m_model->rowCount() > 0 ? m_list : nullptr; }

void SearchPage::sayWords()
{
    const bool idle = m_words.isEmpty();
    const int found = int(m_model->total());
    const QString number = m_model->hasUncounted() ? tr("More than %n found", nullptr, found) : tr("%n found", nullptr, found);
    m_header->setWords(tr("Search"), idle ? tr("Type in the field above") : number);
    const bool closed = !session().vault().identityOpen();
    m_names->setVisible(closed && !idle);
    m_names->setText(session().vault().mayOpenNames()
            ? tr("Names and contacts were not searched: they are closed. They are searched once names are opened at the foot of "
                 "the "
                 "window.")
            : tr("Names and contacts were not searched: they are closed for this passphrase. Open the notebook with one "
                 "that opens names to search them."));
    m_none->say(idle ? tr("Search over everything") : tr("Nothing found"),
        idle         ? tr("All words must occur; the last may be a beginning. “Words in quotes” stand together, -word excludes.")
            : closed ? tr("Other forms of a word are found by themselves. Names were not searched.")
                     : tr("Other forms of a word are found by themselves. Try fewer words."),
        QString());
    m_body->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_none);
    m_list->setAccessibleName(tr("Records found"));
}

} // namespace zapis::ui
