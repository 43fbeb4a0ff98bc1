#include "ui/widgets/pill_delegate.h"

#include <QApplication>
#include <QPainter>

#include "ui/look/calm_style.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {

void PillDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem bare(option);
    initStyleOption(&bare, index);
    bare.text.clear();
    const QString text = index.data().toString().section(u'\n', 0, 0), beneath = index.data().toString().section(u'\n', 1);
    bare.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, bare.widget);
    if (text.isEmpty()) return; // the window of rows is still on its way
    const QFont font = fontBy(-1);
    const int room = option.rect.width() - kGrid - Pill::sizeFor(font, {}).width();
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, room);
    const int height = Pill::sizeFor(font, shown).height();
    const QFontMetrics small(fontBy(-1.5));
    const int left = option.rect.left() + kGrid / 2,
              top = option.rect.center().y() - (height + (beneath.isEmpty() ? 0 : small.height())) / 2 + 1;
    Pill::paint(*painter, {left, top}, font, shown, theme().of(static_cast<Tone>(index.data(ToneRole).toInt())));
    if (beneath.isEmpty()) return;
    painter->setFont(fontBy(-1.5));
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    painter->drawText(QRect(left + kGrid, top + height, room, small.height()), Qt::AlignLeft | Qt::AlignVCenter,
        small.elidedText(beneath, Qt::ElideRight, room));
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize pill = Pill::sizeFor(fontBy(-1), index.data().toString().section(u'\n', 0, 0));
    return {pill.width() + 2 * kGrid, qMax(pill.height() + kGrid, QStyledItemDelegate::sizeHint(option, index).height())};
}

} // namespace zapis::ui
