#include "ui/widgets/fact_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <utility>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

enum Role { NumberRole = Qt::UserRole, LabelRole, KindRole };
constexpr int kActionsPx = 28; // the line of buttons at the foot of a card

class CardDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* list = static_cast<const FactList*>(option.widget);
        // A list that wraps keeps room for its scroll bar, shown or not.
        const int bar = list->columns() > 1 ? list->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, list) + 1 : 0;
        const int width = (list->viewport()->width() - bar) / list->columns();
        return {width, tagHeight() + summaryRect(QRect(0, 0, width, 400), index).height() + 3 * kGrid + kActionsPx};
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
        return QFontMetrics(fontBy(0))
            .boundingRect(room, Qt::TextWordWrap, index.data().toString())
            .united({room.topLeft(), QSize(room.width(), 1)});
    }
};

} // namespace

FactList::FactList(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("narrative-facts"));
    setItemDelegate(new CardDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) Q_EMIT factChosen(item->data(NumberRole).toInt());
    });
    tellKey(this, QKeySequence::Delete, [] { return tr("Unlink the chosen fact from its words"); });
    connect(this, &QListWidget::itemActivated, this,
        [this](QListWidgetItem* item) { Q_EMIT factActivated(item->data(NumberRole).toInt()); });
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
        setItemWidget(item, newActions(fact));
    }
}

/// Lies over the card; its buttons stand at the foot, the rest lets clicks through to the card.
QWidget* FactList::newActions(const FactCard& fact)
{
    auto* over = new QWidget;
    auto* row = new QHBoxLayout;
    const auto add = [&](const char* iconName, const char* name, const QString& text, const QString& says) {
        auto* button = new QToolButton;
        button->setObjectName(QLatin1String(name));
        button->setIcon(icon(QLatin1String(iconName)));
        button->setIconSize({16, 16});
        button->setText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus); // a tool button takes no Tab by itself
        button->setFixedHeight(kActionsPx - 2);
        button->setAccessibleName(says.arg(fact.label, fact.summary));
        button->setToolTip(button->accessibleName());
        row->addWidget(button);
        return button;
    };
    connect(
        add("arrow-right", "fact-open", tr("Open"), tr("Open: %1, %2")), &QToolButton::clicked, this,
        [this, number = fact.number] { Q_EMIT factActivated(number); }, Qt::QueuedConnection);
    QToolButton* unlink = add("list-remove", "fact-unlink", tr("Unlink"), tr("Unlink from these words: %1, %2"));
    if (!m_mayUnlink) unlink->hide(); // shown before it has a parent, it would be a window
    connect(
        unlink, &QToolButton::clicked, this, [this, number = fact.number] { Q_EMIT unlinkAsked(number); }, Qt::QueuedConnection);
    row->addStretch();
    row->setSpacing(kGrid / 2);
    auto* column = new QVBoxLayout(over);
    column->setContentsMargins(kGrid, 0, 2 * kGrid, kGrid + 2);
    column->addStretch();
    column->addLayout(row);
    return over;
}

void FactList::setMayUnlink(bool may)
{
    m_mayUnlink = may;
    for (QToolButton* button : findChildren<QToolButton*>(QStringLiteral("fact-unlink"))) button->setVisible(may);
}

void FactList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Delete || !m_mayUnlink || !currentItem()) return QListWidget::keyPressEvent(event);
    Q_EMIT unlinkAsked(currentItem()->data(NumberRole).toInt());
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
    if (std::exchange(m_columns, columns) == columns) return;
    setFlow(columns > 1 ? LeftToRight : TopToBottom);
    setWrapping(columns > 1);
    scheduleDelayedItemsLayout();
}

void FactList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace zapis::ui
