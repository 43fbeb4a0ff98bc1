#include "ui/pages/records/history_view.h"

#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>

#include "core/facade/journal.h"
#include "core/records/restore.h"
#include "ui/look/calm_style.h"
#include "ui/pages/records/version_dialog.h"
#include "ui/words/entry_words.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {
namespace {

enum Column { When, Who, What, Value, ColumnCount };
constexpr int kValueLetters = 200;
constexpr int kEntryRole = Qt::UserRole + 1, kFieldRole = Qt::UserRole + 2;

/// Fields of the catalogue that an entry changed; a column of rows counts for its rows, the people of a text for the text.
std::vector<std::string> changedIn(const Kind& kind, const HistoryEntry& entry)
{
    constexpr std::string_view kPeople = "_mentions";
    std::vector<std::string> names;
    for (const FieldProof& proof : entry.fields) {
        std::string name = proof.name.substr(0, proof.name.find('#'));
        if (name.ends_with(kPeople) && kind.find(name.substr(0, name.size() - kPeople.size())))
            name.resize(name.size() - kPeople.size());
        if (kind.find(name) && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return names;
}

} // namespace

HistoryView::HistoryView(Session& session, RecordEdit& edit, QWidget* parent)
    : RecordSection(session, edit, parent),
      m_directory(session),
      m_tree(new QTreeWidget),
      m_open(new QPushButton),
      m_channel(session.reader())
{
    m_tree->setObjectName(QStringLiteral("record-history"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setColumnCount(ColumnCount);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(true);
    m_tree->header()->setStretchLastSection(true);
    for (auto [column, width] : {std::pair{When, 230}, {Who, 150}, {What, 210}}) m_tree->header()->resizeSection(column, width);
    auto* columnLayout = new QVBoxLayout(this);
    columnLayout->setContentsMargins(0, 0, 0, 0);
    columnLayout->addWidget(m_tree, 1);
    columnLayout->addWidget(m_open, 0, Qt::AlignLeft);
    m_open->setObjectName(QStringLiteral("history-open"));
    m_open->setEnabled(false);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (opens(m_tree->currentItem())) showVersion(*m_tree->currentItem());
    });
    connect(
        m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) { m_open->setEnabled(opens(item)); });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (item->childCount() == 0 && opens(item)) showVersion(*item); // an entry unfolds
    });
    words(this, [this] {
        m_tree->setHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("New value")});
        m_tree->setAccessibleName(tr("History"));
        m_open->setText(tr("Show whole, or restore…"));
        if (std::exchange(m_shown, std::nullopt) && isVisible()) reveal();
    });
}

void HistoryView::showRecord()
{
    m_shown.reset();
    m_tree->clear();
    m_entries.clear();
    if (isVisible()) reveal();
}

void HistoryView::reveal()
{
    if (!edit().isOpen() || edit().isNew() || m_shown == edit().id()) return;
    m_shown = edit().id();
    m_channel.ask(
        [this, id = edit().id()](Reading& reading) -> ReaderThread::Answer {
            auto entries = reading.journal().of(id);
            return [this, entries = std::move(entries)] { fill(entries); };
        },
        [this] { m_shown.reset(); });
}

void HistoryView::addRows(QTreeWidgetItem* under, const Field& field, const Json& value)
{
    if (!value.isArray()) return;
    int number = 0;
    for (const Json& row : value.items()) {
        auto* item = new QTreeWidgetItem(under);
        item->setText(What, QString::number(++number));
        item->setText(Value, tellRow(field, row, &m_directory));
        item->setToolTip(Value, item->text(Value));
    }
}

/// A change of the record, or a field of one.
bool HistoryView::opens(const QTreeWidgetItem* item) const
{
    if (!item || !edit().isOpen()) return false;
    while (item->parent()) item = item->parent();
    const auto at = static_cast<std::size_t>(item->data(0, kEntryRole).toInt());
    return at < m_entries.size() && m_revisions[at] > 0 && !changedIn(edit().kind(), m_entries[at]).empty();
}

void HistoryView::showVersion(const QTreeWidgetItem& item)
{
    const QTreeWidgetItem* top = &item;
    std::string field;
    for (; top->parent(); top = top->parent()) field = top->data(0, kFieldRole).toString().toStdString();
    const auto at = static_cast<std::size_t>(top->data(0, kEntryRole).toInt());
    const HistoryEntry& entry = m_entries[at];
    ShownVersion version{m_revisions[at], momentText(entry.clockMs), entryAuthor(entry)};
    version.fields = changedIn(edit().kind(), entry);
    m_channel.ask([this, id = edit().id(), version, field](Reading& reading) mutable -> ReaderThread::Answer {
        const RecordReader& reader = reading.reader();
        if (version.revision > 1) version.before = reader.fieldsAt(id, version.revision - 1).value_or(version.before);
        version.after = reader.fieldsAt(id, version.revision).value_or(version.after);
        return [this, id, version, field] {
            if (edit().isOpen() && edit().id() == id) (new VersionDialog(session(), edit(), version, field, this))->open();
        };
    });
}

void HistoryView::fill(std::vector<HistoryEntry> entries)
{
    m_tree->clear();
    m_open->setEnabled(false);
    if (!edit().isOpen()) return;
    m_entries = std::move(entries);
    m_revisions = revisionsOf(m_entries);
    const Catalogue& catalogue = session().catalogue();
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        auto* item = new QTreeWidgetItem(m_tree);
        item->setData(0, kEntryRole, static_cast<int>(m_entries.rend() - entry) - 1);
        item->setText(When, momentText(entry->clockMs));
        item->setText(Who, entryAuthor(*entry));
        item->setText(What, eventText(entry->event));
        QStringList changed;
        for (const FieldProof& proof : entry->fields) {
            const QString label = entryFieldName(catalogue, *entry, proof);
            if (!changed.contains(label)) changed.append(label);
            auto* child = new QTreeWidgetItem(item);
            child->setText(What, label);
            child->setData(0, kFieldRole, QString::fromStdString(proof.name.substr(0, proof.name.find('#'))));
            child->setText(Value, entryFieldValue(catalogue, *entry, proof, &m_directory, kValueLetters));
            child->setToolTip(Value, child->text(Value));
            const Field* field = edit().kind().find(proof.name);
            if (field && field->type == FieldType::Rows && proof.value) addRows(child, *field, *proof.value);
        }
        item->setText(
            Value, changed.mid(0, 6).join(QStringLiteral(", ")) + (changed.size() > 6 ? QStringLiteral(", …") : QString()));
    }
    if (m_tree->topLevelItemCount() == 1) m_tree->topLevelItem(0)->setExpanded(true);
}

} // namespace zapis::ui
