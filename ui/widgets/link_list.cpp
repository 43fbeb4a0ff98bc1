#include "ui/widgets/link_list.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/look/calm_style.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {
namespace {

enum Role { BeneathRole = Qt::UserRole, StateRole, ToneRole };

class LinkDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight(bool two)
    {
        return QFontMetrics(fontBy(0)).height() + (two ? QFontMetrics(fontBy(-1)).height() : 0) + 2 * kGrid;
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {100, rowHeight(!index.data(BeneathRole).toString().isEmpty())};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect row = option.rect.adjusted(1, 1, -1, -1);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || option.state & QStyle::State_MouseOver)
            paintBox(*painter, row, kRadius, selected ? theme().selection : between(theme().pane, theme().selection), {}, 0);
        if (option.state & QStyle::State_HasFocus) paintFocusRing(*painter, row, kRadius);
        const QString state = index.data(StateRole).toString(), beneath = index.data(BeneathRole).toString();
        const QFont small = fontBy(-1);
        const int pill = state.isEmpty() ? 0 : Pill::sizeFor(small, state).width() + kGrid;
        const QRect room = row.adjusted(kGrid, kGrid - 1, -pill - kGrid, 1 - kGrid);
        painter->setFont(fontBy(0));
        painter->setPen(theme().text);
        const auto cut = [&](const QString& text) {
            return painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width());
        };
        painter->drawText(room, (beneath.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop), cut(index.data().toString()));
        painter->setFont(small);
        painter->setPen(theme().dim);
        painter->drawText(room, Qt::AlignBottom, cut(beneath));
        if (pill)
            Pill::paint(*painter, {row.right() - pill, row.center().y() - Pill::sizeFor(small, state).height() / 2}, small, state,
                theme().of(index.data(ToneRole).value<Tone>()));
    }
};

} // namespace

LinkList::LinkList(QWidget* parent) : QListWidget(parent)
{
    setFrameShape(NoFrame);
    setItemDelegate(new LinkDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    connect(this, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) { Q_EMIT followed(row(item)); });
    connect(this, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) { Q_EMIT followed(row(item)); });
}

void LinkList::addRow(const QString& line, const QString& beneath, const QString& state, Tone tone)
{
    auto* item = new QListWidgetItem(line, this);
    item->setData(BeneathRole, beneath);
    item->setData(StateRole, state);
    item->setData(ToneRole, QVariant::fromValue(tone));
    QStringList whole{line, beneath, state};
    whole.removeAll(QString());
    item->setData(Qt::AccessibleTextRole, whole.join(QStringLiteral(", ")));
}

void LinkList::fitRows(int rows)
{
    int height = 2;
    for (int row = 0; row < std::min(rows, count()); ++row)
        height += LinkDelegate::rowHeight(!item(row)->data(BeneathRole).toString().isEmpty());
    setFixedHeight(height);
}

} // namespace zapis::ui
