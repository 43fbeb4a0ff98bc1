#include "ui/widgets/step_list.h"

#include "ui/look/calm_style.h"
#include "ui/widgets/pill.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace zapis::ui {
namespace {

enum Role { StateRole = Qt::UserRole, ToneRole };

class StepDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        // QListView leaves option.rect empty here: the width to wrap in is the viewport's.
        const int width = static_cast<const QListView*>(option.widget)->viewport()->width();
        const bool current = static_cast<const QListView*>(option.widget)->currentIndex() == index;
        const int pill = index.data(StateRole).toString().isEmpty() ? 0 : QFontMetrics(fontBy(-1)).height() + 5;
        return {width, nameRect(QRect(0, 0, width, 400), index, current).height() + pill + 2 * kGrid};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool current = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(kGrid, 0, -kGrid, 0);
        if (current) paintBox(*painter, row, kRadius, theme().selection, {}, 0);
        if (option.state & QStyle::State_HasFocus) paintFocusRing(*painter, row, kRadius);
        const QRect name = nameRect(option.rect, index, current);
        painter->setPen(theme().text);
        painter->setFont(fontBy(0, current ? QFont::Bold : QFont::Normal));
        painter->drawText(name, Qt::TextWordWrap, index.data().toString());
        const QFont small = fontBy(-1);
        const QString state = QFontMetrics(small).elidedText(
            index.data(StateRole).toString(), Qt::ElideRight, name.width() - Pill::sizeFor(small, {}).width());
        if (!state.isEmpty())
            Pill::paint(*painter, {name.left(), name.bottom() + 3}, small, state, theme().of(index.data(ToneRole).value<Tone>()));
    }

private:
    static QRect nameRect(const QRect& row, const QModelIndex& index, bool current)
    {
        const QRect room = row.adjusted(5 * kGrid / 2, kGrid - 1, -5 * kGrid / 2, 0);
        const QRect used = QFontMetrics(fontBy(0, current ? QFont::Bold : QFont::Normal))
                               .boundingRect(room, Qt::TextWordWrap, index.data().toString());
        return {room.left(), room.top(), room.width(), used.height()};
    }
};

} // namespace

StepList::StepList(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("testimony-steps"));
    setItemDelegate(new StepDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizeAdjustPolicy(AdjustToContents);
    connect(this, &QListWidget::currentRowChanged, this, [this] { scheduleDelayedItemsLayout(); }); // bold may wrap
}

void StepList::setStep(int row, const QString& name, const QString& state, Tone tone)
{
    while (count() <= row) addItem(QString());
    item(row)->setText(name);
    item(row)->setData(StateRole, state);
    item(row)->setData(ToneRole, QVariant::fromValue(tone));
    item(row)->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(name, state));
}

void StepList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // heights follow the width
}

} // namespace zapis::ui
