#include "ui/forms/term_popup.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/calm_style.h"
#include "ui/widgets/popups.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kCodeRole = Qt::UserRole + 1, kFoldedRole = Qt::UserRole + 2;

template <class Visit> void forEachBelow(const QAbstractItemModel& model, const QModelIndex& parent, Visit visit)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        visit(index);
        forEachBelow(model, index, visit);
    }
}

} // namespace

TermFilter::TermFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void TermFilter::setTyped(const QString& typed)
{
    m_typed = folded(utf8(typed.trimmed()));
    invalidate();
    sort(m_typed.empty() ? -1 : 0); // -1: as the vocabulary has them
}

TextRank TermFilter::rankOf(const QModelIndex& term) const
{
    return zapis::rankOf(utf8(term.data(kFoldedRole).toString()), m_typed);
}

TextRank TermFilter::bestBelow(const QModelIndex& term) const
{
    TextRank best = rankOf(term);
    forEachBelow(*term.model(), term, [&](const QModelIndex& below) { best = std::min(best, rankOf(below)); });
    return best;
}

QModelIndex TermFilter::best() const
{
    QModelIndex best;
    TextRank rank = TextRank::Other;
    if (m_typed.empty()) return best;
    forEachBelow(*this, {}, [&](const QModelIndex& index) {
        if (const TextRank its = rankOf(index); its < rank) {
            rank = its;
            best = index;
        }
    });
    return best;
}

bool TermFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    return m_typed.empty() || rankOf(sourceModel()->index(row, 0, parent)) != TextRank::Other;
}

bool TermFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const TextRank a = bestBelow(left), b = bestBelow(right);
    return a != b ? a < b : left.row() < right.row();
}

TermPopup::TermPopup(
    const Vocabulary& vocabulary, const std::set<std::string>& chosen, Choice choice, const QString& name, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_choice(choice),
      m_search(new QLineEdit),
      m_tree(new QTreeView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(Box);
    setWindowTitle(name);
    setObjectName(QStringLiteral("term-popup"));
    m_found.setSourceModel(&m_terms);
    m_search->setPlaceholderText(tr("Search terms"));
    m_search->setAccessibleName(tr("Search terms: %1").arg(name));
    m_search->installEventFilter(this);
    m_tree->setModel(&m_found);
    m_tree->setAccessibleName(tr("Terms: %1").arg(name));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->installEventFilter(this);
    fill(vocabulary, chosen);
    m_tree->expandAll();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    column->addWidget(m_search);
    column->addWidget(m_tree);
    connect(m_search, &QLineEdit::textChanged, this, &TermPopup::filter);
    connect(m_tree, &QTreeView::clicked, this, &TermPopup::take);
    m_search->setFocus();
}

void TermPopup::fill(const Vocabulary& vocabulary, const std::set<std::string>& chosen)
{
    std::map<std::string, QStandardItem*, std::less<>> items;
    if (m_choice == Choice::One && !chosen.empty()) {
        auto* none = new QStandardItem(tr("No answer"));
        none->setEditable(false);
        m_terms.appendRow(none);
    }
    QStandardItem* current = nullptr;
    for (const Term& term : vocabulary.terms) {
        auto* item = new QStandardItem(labelText(term.label));
        item->setData(QString::fromStdString(term.code), kCodeRole);
        item->setData(qs(folded(utf8(item->text()))), kFoldedRole);
        item->setToolTip(item->text());
        item->setEditable(false);
        if (m_choice == Choice::Many) {
            item->setCheckable(true);
            item->setCheckState(chosen.contains(term.code) ? Qt::Checked : Qt::Unchecked);
        } else if (chosen.contains(term.code)) {
            current = item;
        }
        const auto parent = items.find(term.parent);
        (parent == items.end() ? m_terms.invisibleRootItem() : parent->second)->appendRow(item);
        items.emplace(term.code, item);
    }
    if (current) m_tree->setCurrentIndex(m_found.mapFromSource(current->index()));
}

void TermPopup::popUp(const QWidget* anchor)
{
    popUpAt(*this, *anchor, {46 * kGrid, 40 * kGrid});
    m_tree->scrollTo(m_tree->currentIndex());
}

bool TermPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_search && key == Qt::Key_Down) {
        m_tree->setFocus();
        if (!m_tree->currentIndex().isValid()) m_tree->setCurrentIndex(m_found.index(0, 0));
        return true;
    }
    const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter || (watched == m_tree && key == Qt::Key_Space);
    if (takes) take(m_tree->currentIndex());
    return takes;
}

void TermPopup::filter(const QString& text)
{
    m_found.setTyped(text);
    m_tree->expandAll();
    m_tree->setCurrentIndex(m_found.best());
}

void TermPopup::take(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const std::string code = index.data(kCodeRole).toString().toStdString();
    if (m_choice == Choice::One) {
        Q_EMIT took(code);
        close();
        return;
    }
    QStandardItem* item = m_terms.itemFromIndex(m_found.mapToSource(index));
    const bool on = item->checkState() != Qt::Checked;
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    Q_EMIT toggled(code, on);
}

} // namespace zapis::ui
