#include "ui/pages/records/history_view.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include "core/facade/journal.h"
#include "ui/look/calm_style.h"
#include "ui/words/entry_words.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {
namespace {

enum Column { When, Who, What, Value, ColumnCount };
constexpr int kValueLetters = 200;

} // namespace

HistoryView::HistoryView(Session& session, RecordEdit& edit, QWidget* parent)
    : RecordSection(session, edit, parent),
      m_directory(session),
      m_tree(new QTreeWidget),
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
    columnLayout->addWidget(m_tree);
    words(this, [this] {
        m_tree->setHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("New value")});
        m_tree->setAccessibleName(tr("History"));
        if (std::exchange(m_shown, std::nullopt) && isVisible()) reveal();
    });
}

void HistoryView::showRecord()
{
    m_shown.reset();
    m_tree->clear();
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

void HistoryView::fill(const std::vector<HistoryEntry>& entries)
{
    m_tree->clear();
    if (!edit().isOpen()) return;
    const Catalogue& catalogue = session().catalogue();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        auto* item = new QTreeWidgetItem(m_tree);
        item->setText(When, momentText(entry->clockMs));
        item->setText(Who, entryAuthor(*entry));
        item->setText(What, eventText(entry->event));
        QStringList changed;
        for (const FieldProof& proof : entry->fields) {
            const QString label = entryFieldName(catalogue, *entry, proof);
            if (!changed.contains(label)) changed.append(label);
            auto* child = new QTreeWidgetItem(item);
            child->setText(What, label);
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
