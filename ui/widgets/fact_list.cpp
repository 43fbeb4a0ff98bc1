#include "ui/widgets/fact_list.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include "ui/shell/calm_style.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {
namespace {

enum Role { NumberRole = Qt::UserRole, LabelRole, KindRole };

class CardDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* list = static_cast<const FactList*>(option.widget);
        const int width = list->viewport()->width() / list->columns();
        return {width, tagHeight() + summaryRect(QRect(0, 0, width, 400), index).height() + 3 * kGrid};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const Pair& kind = t.of(index.data(KindRole).value<PassageKind>());
        const bool lit = option.state & QStyle::State_Selected;
        const bool single = static_cast<const FactList*>(option.widget)->columns() == 1;
        const QRect card = option.rect.adjusted(0, 0, single ? 0 : -kGrid, -kGrid);
        paintBox(*painter, card, kCardRadius, lit ? t.selection : t.pane, lit ? t.accent : t.line, t.linePx);
        if (option.state & QStyle::State_HasFocus) paintFocusRing(*painter, card, kCardRadius);
        const QFont bold = fontBy(-0.5, QFont::Bold);
        const QString label = index.data(LabelRole).toString();
        const QRect tag(card.left() + 12, card.top() + kGrid, QFontMetrics(bold).horizontalAdvance(label) + 12, tagHeight());
        paintBox(*painter, tag, 3, kind.ground, {}, 0);
        painter->fillRect(QRect(tag.left(), tag.bottom(), tag.width(), 2), kind.ink);
        painter->setPen(t.text);
        painter->setFont(bold);
        painter->drawText(tag, Qt::AlignCenter, label);
        painter->setFont(fontBy(0));
        painter->drawText(summaryRect(option.rect, index), Qt::TextWordWrap, index.data().toString());
    }

private:
    static int tagHeight() { return QFontMetrics(fontBy(-0.5, QFont::Bold)).height() + 1; }
    static QRect summaryRect(const QRect& card, const QModelIndex& index)
    {
        const QRect room(card.left() + 12, card.top() + kGrid + tagHeight() + 4, card.width() - 24, 400);
        return QFontMetrics(fontBy(0)).boundingRect(room, Qt::TextWordWrap, index.data().toString()).united({room.topLeft(), QSize(room.width(), 1)});
    }
};

}

FactList::FactList(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("narrative-facts"));
    setItemDelegate(new CardDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) Q_EMIT factChosen(item->data(NumberRole).toInt());
    });
    connect(this, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { Q_EMIT factActivated(item->data(NumberRole).toInt()); });
}

void FactList::setFacts(const QList<FactCard>& facts)
{
    const QSignalBlocker silence(this);
    clear();
    for (const FactCard& fact : facts) {
        auto* item = new QListWidgetItem(fact.summary, this);
        item->setData(NumberRole, fact.number);
        item->setData(LabelRole, fact.label);
        item->setData(KindRole, QVariant::fromValue(fact.kind));
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(fact.label, fact.summary));
    }
}

void FactList::light(int number)
{
    const QSignalBlocker silence(this);
    setCurrentItem(nullptr);
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(NumberRole).toInt() == number) setCurrentRow(row);
    }
    viewport()->update();
}

void FactList::setColumns(int columns)
{
    m_columns = columns;
    setFlow(columns > 1 ? LeftToRight : TopToBottom);
    setWrapping(columns > 1);
    scheduleDelayedItemsLayout();
}

void FactList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

}
