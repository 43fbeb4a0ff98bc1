/// A column of a view as pills; the row beneath as everywhere. A second line of the text stands small under its pill.
#pragma once

#include <QStyledItemDelegate>

namespace zapis::ui {

class PillDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int ToneRole = Qt::UserRole; ///< a Tone as int

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace zapis::ui
