#include "ui/widgets/pill_delegate.h"

#include <QApplication>
#include <utility>

#include "ui/shell/calm_style.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {

void PillDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem bare(option);
    initStyleOption(&bare, index);
    const QString text = std::exchange(bare.text, {});
    bare.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, bare.widget);
    if (text.isEmpty()) return;              // the window of rows is still on its way
    const QFont font = fontBy(-1);
    const int room = option.rect.width() - kGrid - Pill::sizeFor(font, {}).width();
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, room);
    const int height = Pill::sizeFor(font, shown).height();
    Pill::paint(*painter, {option.rect.left() + kGrid / 2, option.rect.center().y() - height / 2 + 1}, font, shown,
        theme().of(static_cast<Tone>(index.data(ToneRole).toInt())));
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize pill = Pill::sizeFor(fontBy(-1), index.data().toString());
    return {pill.width() + 2 * kGrid, qMax(pill.height() + kGrid, QStyledItemDelegate::sizeHint(option, index).height())};
}

}
