#include "ui/shell/rail.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/look/themes.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kWidePx = 196, kNarrowPx = 56, kRowPx = 36, kIconPx = 22;
enum Role { NameRole = Qt::UserRole, CountRole };

class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.data(NameRole).isNull()) return index.data(Qt::SizeHintRole).toSize();
        const QFontMetrics metrics(fontBy(0, QFont::Bold));
        const QRect row(kGrid, 0, kWidePx - 2 * kGrid, 1);
        const bool wraps =
            !rail(option).iconsOnly() && metrics.horizontalAdvance(index.data().toString()) > nameRoom(row, index).width();
        return {10, wraps ? kRowPx + metrics.height() : kRowPx};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.data(NameRole).isNull()) return;
        const Theme& t = theme();
        const bool current = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(kGrid, 1, -kGrid, -1);
        if (current) paintBox(*painter, row, kRadius, t.pane, t.line, t.linePx);
        else if (option.state & QStyle::State_MouseOver) paintBox(*painter, row, kRadius, between(t.rail, t.pane), {}, 0);
        if (option.state & QStyle::State_HasFocus) paintFocusRing(*painter, row, kRadius);
        const bool narrow = rail(option).iconsOnly();
        const QRect image(
            narrow ? row.center().x() - kIconPx / 2 : row.left() + kGrid, row.center().y() - kIconPx / 2 + 1, kIconPx, kIconPx);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, image);
        if (narrow) return;
        painter->setFont(fontBy(-1));
        painter->setPen(t.dim);
        painter->drawText(row.adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight, countText(index));
        painter->setFont(fontBy(0, current ? QFont::Bold : QFont::Normal));
        painter->setPen(t.text);
        painter->drawText(nameRoom(row, index), Qt::AlignVCenter | Qt::TextWordWrap, index.data().toString());
    }

private:
    static QString countText(const QModelIndex& index)
    {
        const quint64 count = index.data(CountRole).toULongLong();
        return count ? QLocale().toString(count) : QString();
    }
    static QRect nameRoom(const QRect& row, const QModelIndex& index)
    {
        return row.adjusted(kGrid + kIconPx + 10, 0, -QFontMetrics(fontBy(-1)).horizontalAdvance(countText(index)) - 14, 0);
    }
    static const Rail& rail(const QStyleOptionViewItem& option) { return *static_cast<const Rail*>(option.widget); }
};

} // namespace

Rail::Rail(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("rail"));
    setItemDelegate(new EntryDelegate(this));
    setFrameShape(NoFrame);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setViewportMargins(0, kGrid, 0, kGrid);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    // The selection, not the current item: a list without a current item takes its first when Tab enters it, which is no choice.
    connect(this, &QListWidget::itemSelectionChanged, this, [this] {
        const QList<QListWidgetItem*> selected = selectedItems();
        if (!selected.isEmpty() && selected.first() != m_gap) Q_EMIT chosen(selected.first()->data(NameRole).toString());
    });
    words(this, [this] { sayWords(); });
    setIconsOnly(false);
}

void Rail::addEntry(const QString& name, const char* iconName, std::function<QString()> say, Place place)
{
    if (place == Place::Bottom && !m_gap) {
        m_gap = new QListWidgetItem(this);
        m_gap->setFlags(Qt::NoItemFlags);
        m_say.append(nullptr);
    }
    const QSignalBlocker quiet(this);
    auto* item = new QListWidgetItem(icon(QString::fromLatin1(iconName)), {}, this);
    item->setData(NameRole, name);
    m_say.append(std::move(say));
    sayWords();
}

void Rail::sayWords()
{
    setAccessibleName(tr("Sections"));
    for (int row = 0; row < count(); ++row) {
        if (!m_say.at(row)) continue;
        item(row)->setText(m_say.at(row)());
        item(row)->setToolTip(item(row)->text());
    }
    place();
}

void Rail::setCount(const QString& name, quint64 count)
{
    for (int row = 0; row < this->count(); ++row)
        if (item(row)->data(NameRole).toString() == name) item(row)->setData(CountRole, count);
}

void Rail::setCurrent(const QString& name)
{
    const QSignalBlocker quiet(this);
    setCurrentItem(nullptr);
    for (int row = 0; row < count(); ++row)
        if (item(row) != m_gap && item(row)->data(NameRole).toString() == name) setCurrentRow(row);
}

QString Rail::current() const { return currentItem() ? currentItem()->data(NameRole).toString() : QString(); }

void Rail::setIconsOnly(bool only)
{
    m_iconsOnly = only;
    setFixedWidth(only ? kNarrowPx : kWidePx);
    place();
    scheduleDelayedItemsLayout();
}

void Rail::place()
{
    if (!m_gap) return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int used = 0;
    for (int row = 0; row < count(); ++row)
        if (item(row) != m_gap) used += itemDelegate()->sizeHint(option, model()->index(row, 0)).height();
    m_gap->setSizeHint({10, std::max(0, viewport()->height() - used - 2)});
}

void Rail::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    place();
}

} // namespace zapis::ui
