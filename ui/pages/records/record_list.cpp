#include "ui/pages/records/record_list.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/tables.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kWaitMs = 150;                                     // after the last key of the filter
constexpr int kStatesPx = 340, kDatesPx = 460, kChangesPx = 640; // of the list: narrower, these columns go

} // namespace

RecordList::RecordList(Session& session, const std::vector<std::string>& kinds, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_kinds(kinds),
      m_model(new RecordListModel(session, this)),
      m_column(new QVBoxLayout(this)),
      m_table(new QTableView),
      m_pages(new QStackedWidget),
      m_empty(new EmptyState),
      m_nothing(new EmptyState),
      m_title(headingLabel(4)),
      m_count(dimLabel()),
      m_filter(new QLineEdit),
      m_kind(new QComboBox),
      m_state(new QComboBox),
      m_new(new QToolButton)
{
    if (m_kinds.empty()) {
        for (const Kind& kind : session.catalogue().kinds()) m_kinds.push_back(kind.name);
    }
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumWidth(300);
    setUpTable();
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_nothing);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(newHead());
    m_column->addWidget(m_pages, 1);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kWaitMs);
    connect(&m_wait, &QTimer::timeout, this, &RecordList::applyFilter);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_wait.start(); });
    for (QComboBox* box : {m_kind, m_state}) connect(box, &QComboBox::activated, this, &RecordList::applyFilter);
    connect(m_model, &RecordListModel::rowsKnown, this, &RecordList::keepRow);
    connect(m_model, &RecordListModel::windowCame, this, [this] {
        if (m_late >= 0) current(m_model->index(m_late, 0));
        keepRow();
    });
    connect(m_table, &QTableView::activated, this, &RecordList::activated);
    // Not the current row: a view that gets the focus makes its first row the current one without anybody choosing it.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const auto rows = m_table->selectionModel()->selectedRows();
        if (!rows.isEmpty()) current(rows.first());
    });
    connect(m_empty, &EmptyState::actionAsked, this, &RecordList::askNew);
    connect(m_nothing, &EmptyState::actionAsked, this, [this] {
        m_filter->clear();
        m_state->setCurrentIndex(0);
        applyFilter();
    });
    words(this, [this] {
        fillKinds();
        int widest = 0;
        for (Status status : {Status::Draft, Status::Final, Status::Amended, Status::Withdrawn})
            widest = std::max(widest, Pill::sizeFor(fontBy(-1), statusText(status)).width());
        m_table->horizontalHeader()->resizeSection(RecordListModel::State, widest + 2 * kGrid);
        m_filter->setPlaceholderText(tr("Code or title"));
        m_nothing->say(tr("Nothing fits"),
            tr("The filter looks at codes and titles. Names are found by the search above, while they are open."),
            tr("Show all"));
        applyFilter();
    });
}

QWidget* RecordList::newHead()
{
    m_count->setWordWrap(false);
    m_new->setIcon(icon(QStringLiteral("list-add")));
    m_new->setFocusPolicy(Qt::StrongFocus);
    m_new->setObjectName(QStringLiteral("list-new"));
    if (!m_session.canWrite()) m_new->hide(); // shown before it has a parent, it would be a window
    connect(m_new, &QToolButton::clicked, this, &RecordList::askNew);
    m_filter->setObjectName(QStringLiteral("list-filter"));
    m_filter->setClearButtonEnabled(true);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(14);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_count);
    head->addWidget(m_new);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(kGrid);
    filters->addWidget(m_kinds.size() > 1 ? static_cast<QWidget*>(m_kind) : m_filter, 1);
    filters->addWidget(m_state);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(3 * kGrid / 2, kGrid, 3 * kGrid / 2, kGrid);
    column->setSpacing(kGrid);
    column->addLayout(head);
    if (m_kinds.size() > 1) column->addWidget(m_filter);
    else m_kind->setParent(box);
    column->addLayout(filters);
    return box;
}

void RecordList::setUpTable()
{
    m_table->setObjectName(QStringLiteral("records-list"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(RecordListModel::State, new PillDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    ui::setUpTable(*m_table, 4 * kGrid);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSortIndicator(RecordListModel::Changed, Qt::DescendingOrder); // before sorting is on, or the model is asked twice
    m_table->setSortingEnabled(true);
    header.setMinimumSectionSize(60);
    header.setSectionResizeMode(RecordListModel::Title, QHeaderView::Stretch);
    for (auto [column, width] : {std::pair{RecordListModel::Code, 104}, {RecordListModel::Date, 108},
             {RecordListModel::State, 92}, {RecordListModel::Changed, 180}})
        header.resizeSection(column, width);
}

void RecordList::fillKinds()
{
    const QVariant kind = m_kind->currentData();
    m_kind->clear();
    if (m_kinds.size() > 1) m_kind->addItem(tr("All kinds"), QString());
    for (const std::string& name : m_kinds) m_kind->addItem(labelText(m_session.catalogue().at(name).plural), qs(name));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    m_kind->setVisible(m_kinds.size() > 1);
    m_kind->setAccessibleDescription(tr("Kind of record"));
    const int state = m_state->currentIndex();
    m_state->clear();
    m_state->addItem(tr("Any state"));
    for (Status status : {Status::Draft, Status::Final, Status::Amended, Status::Withdrawn})
        m_state->addItem(capitalised(statusText(status)), static_cast<int>(status));
    m_state->setCurrentIndex(std::max(0, state));
    m_state->setAccessibleDescription(tr("State"));
}

std::string RecordList::newKind() const
{
    const QString kind = m_kind->currentData().toString();
    return kind.isEmpty() ? std::string() : kind.toStdString();
}

void RecordList::addActions(QLayout* row) { m_column->insertLayout(1, row); }

void RecordList::setInbox(bool on)
{
    m_inbox = on;
    applyFilter();
}

void RecordList::setTitle(const QString& title)
{
    m_title->setText(title);
    m_new->setAccessibleName(tr("%1: new record").arg(title));
    m_new->setToolTip(m_new->accessibleName());
    m_filter->setAccessibleName(tr("%1: filter the list").arg(title));
}

void RecordList::setEmptyWords(const QString& title, const QString& advice, const QString& action)
{
    m_empty->say(title, advice, action);
    m_table->setAccessibleName(m_title->text());
}

void RecordList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

/// The title keeps its room: a narrow list shows neither dates nor states, and one of a kind without dates shows none.
void RecordList::fitColumns()
{
    const std::string kind = newKind();
    const bool hasDate = kind.empty() || !m_session.catalogue().at(kind).sortField.empty();
    m_table->setColumnHidden(RecordListModel::Date, !hasDate || width() < kDatesPx);
    m_table->setColumnHidden(RecordListModel::Changed, width() < kChangesPx);
    m_table->setColumnHidden(RecordListModel::State, width() < kStatesPx);
}

void RecordList::applyFilter()
{
    fitColumns();
    RecordQuery query = m_model->query();
    query.kind = newKind();
    query.text = utf8(m_filter->text().trimmed());
    const QVariant state = m_state->currentData();
    query.status = state.isValid() ? std::optional(static_cast<Status>(state.toInt())) : std::nullopt;
    query.unassignedEvidence = m_inbox;
    m_model->setQuery(query);
}

void RecordList::keepRow()
{
    const int rows = m_model->rowCount();
    m_count->setText(QLocale().toString(rows));
    const bool isFiltered = !m_model->query().text.empty() || m_model->query().status.has_value() || m_inbox;
    m_pages->setCurrentIndex(rows ? 0 : isFiltered ? 2 : 1);
    Q_EMIT moved();
    if (!m_selected || m_late >= 0) return;
    const int row = m_model->rowOf(*m_selected);
    if (row < 0 || m_table->selectionModel()->isRowSelected(row)) return;
    m_selecting = true;
    m_table->selectRow(row);
    m_selecting = false;
}

int RecordList::selectedRow() const { return m_selected ? m_model->rowOf(*m_selected) : -1; }

void RecordList::step(int rows)
{
    const int row = selectedRow() + rows;
    if (selectedRow() < 0 || row < 0 || row >= m_model->rowCount()) return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void RecordList::select(const std::optional<RecordId>& id)
{
    m_selected = id;
    m_late = -1;
    if (!id) m_table->clearSelection();
    keepRow();
}

void RecordList::current(const QModelIndex& index)
{
    if (m_selecting) return;
    const auto row = m_model->rowAt(index.row());
    m_late = row ? -1 : index.row();
    if (!row || row->id == m_selected) return;
    m_selected = row->id;
    Q_EMIT chosen(row->id);
}

void RecordList::askNew()
{
    if (const std::string kind = newKind(); !kind.empty()) return Q_EMIT newAsked(qs(kind));
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const std::string& name : m_kinds)
        menu->addAction(labelText(m_session.catalogue().at(name).label), this, [this, name] { Q_EMIT newAsked(qs(name)); });
    menu->popup(m_new->mapToGlobal(QPoint(0, m_new->height())));
}

} // namespace zapis::ui
