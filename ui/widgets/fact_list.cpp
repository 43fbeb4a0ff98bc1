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

enum Role { NumberRole = Qt::UserRole, LabelRole, KindRole, RelationRole, BearingRole, GoneRole, UnlinkRole };
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
        const Parts parts(QRect(0, 0, width, kMaxPx), index);
        return {width, parts.bottom + 2 * kGrid + kActionsPx};
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
        const Parts parts(option.rect, index);
        paintTag(*painter, parts.tag, index.data(LabelRole).toString(), kind, t.text);
        const Pair& bearing = t.of(index.data(BearingRole).value<Bearing>() == Bearing::Against ? Tone::Bad : Tone::Quiet);
        if (!parts.relation.isNull())
            paintTag(*painter, parts.relation, index.data(RelationRole).toString(), bearing, bearing.ink);
        painter->setPen(t.text);
        painter->setFont(fontBy(0));
        painter->drawText(parts.summary, Qt::TextWordWrap, index.data().toString());
        painter->setPen(t.of(Tone::Attention).ink);
        painter->drawText(parts.gone, Qt::TextWordWrap, index.data(GoneRole).toString());
    }

private:
    static constexpr int kMaxPx = 400, kSidePx = 12;

    /// Where the words of a card stand: its kind, how it bears, what it says, whether its words are gone.
    struct Parts {
        Parts(const QRect& card, const QModelIndex& index)
        {
            const QFontMetrics bold(fontBy(-0.5, QFont::Bold)), plain(fontBy(0));
            const auto line = [&](Role role) {
                const QString words = index.data(role).toString();
                if (words.isEmpty()) return QRect();
                const QRect box(card.left() + kSidePx, bottom, bold.horizontalAdvance(words) + kSidePx, bold.height() + 1);
                bottom = box.bottom() + 4;
                return box;
            };
            const auto text = [&](int role) {
                const QString words = index.data(role).toString();
                if (words.isEmpty()) return QRect();
                const QRect room(card.left() + kSidePx, bottom, card.width() - 2 * kSidePx, kMaxPx);
                const QRect used =
                    plain.boundingRect(room, Qt::TextWordWrap, words).united({room.topLeft(), QSize(room.width(), 1)});
                bottom = used.bottom() + 1;
                return used;
            };
            bottom = card.top() + kGrid;
            tag = line(LabelRole);
            relation = line(RelationRole);
            summary = text(Qt::DisplayRole);
            gone = text(GoneRole);
            bottom -= card.top();
        }
        QRect tag, relation, summary, gone;
        int bottom = 0; ///< from the top of the card
    };

    static void paintTag(QPainter& painter, const QRect& tag, const QString& words, const Pair& pair, const QColor& ink)
    {
        paintBox(painter, tag, 3, pair.ground, {}, 0);
        painter.fillRect(QRect(tag.left(), tag.bottom(), tag.width(), 2), pair.ink);
        painter.setPen(ink);
        painter.setFont(fontBy(-0.5, QFont::Bold));
        painter.drawText(tag, Qt::AlignCenter, words);
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
    words(this, [this] { m_facts.clear(); }); // the buttons of all speak another language
    connect(this, &QListWidget::itemActivated, this,
        [this](QListWidgetItem* item) { Q_EMIT factActivated(item->data(NumberRole).toInt()); });
}

void FactList::setFacts(const QList<FactCard>& facts)
{
    if (facts == m_facts && count() == facts.size()) return;
    const QSignalBlocker silence(this);
    setCurrentItem(nullptr);
    while (count() > facts.size()) delete takeItem(count() - 1);
    for (int row = 0; row < facts.size(); ++row)
        if (row >= m_facts.size() || facts[row] != m_facts[row]) fill(row, facts[row]);
    m_facts = facts;
}

void FactList::fill(int row, const FactCard& fact)
{
    QListWidgetItem* card = row < count() ? item(row) : new QListWidgetItem(this);
    card->setText(fact.summary);
    card->setData(NumberRole, fact.number);
    card->setData(LabelRole, fact.label);
    card->setData(KindRole, QVariant::fromValue(fact.kind));
    card->setData(RelationRole, fact.relation);
    card->setData(BearingRole, QVariant::fromValue(fact.bearing));
    card->setData(GoneRole, fact.gone);
    card->setData(UnlinkRole, fact.mayUnlink);
    QStringList said{
        fact.relation.isEmpty() ? fact.label : QStringLiteral("%1, %2").arg(fact.label, fact.relation), fact.summary};
    if (!fact.gone.isEmpty()) said.append(fact.gone);
    card->setData(Qt::AccessibleTextRole, said.join(QStringLiteral(": ")));
    setItemWidget(card, newActions(fact));
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
    if (!fact.mayUnlink) unlink->hide(); // shown before it has a parent, it would be a window
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

void FactList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Delete || !currentItem() || !currentItem()->data(UnlinkRole).toBool())
        return QListWidget::keyPressEvent(event);
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
