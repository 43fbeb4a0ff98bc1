#include "ui/look/calm_style.h"

#include "ui/look/calm_controls.h"
#include "ui/look/themes.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTime>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTableView>

namespace zapis::ui {
namespace {

constexpr int kTextInset = 3 * kGrid / 2; // of the text of a row or a column header

bool is(const QStyleOption* option, QStyle::StateFlag flag) { return option->state & flag; }

void paintField(QPainter& painter, const QStyleOption* option, const QWidget* widget)
{
    const Theme& t = theme();
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool invalid = widget && widget->property("invalid").toBool();
    paintBox(painter, option->rect, kRadius, enabled ? t.pane : t.ground, invalid ? t.of(Tone::Bad).ink : t.line, t.linePx);
    if (is(option, QStyle::State_HasFocus)) paintFocusRing(painter, option->rect, kRadius);
}

void paintButton(QPainter& painter, const QStyleOption* option)
{
    const Theme& t = theme();
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool accent =
        enabled && (is(option, QStyle::State_On) || (button && button->features & QStyleOptionButton::DefaultButton));
    QColor fill = accent ? t.accent : enabled ? t.pane : t.ground;
    if (is(option, QStyle::State_Sunken)) fill = between(fill, accent ? t.text : t.selection);
    else if (enabled && is(option, QStyle::State_MouseOver)) fill = between(fill, between(fill, accent ? t.text : t.selection));
    paintBox(painter, option->rect, kRadius, fill, accent ? t.accent : t.line, t.linePx);
    if (!is(option, QStyle::State_HasFocus)) return;
    paintFocusRing(painter, option->rect, kRadius);
    if (accent) // accent on accent: a second, inner ring makes it visible
        paintBox(painter, option->rect.adjusted(2, 2, -2, -2), kRadius - 2, {}, t.onAccent, 1);
}

/// The icon in the colour of text on the accent: icons know the theme, not the ground they lie on.
QIcon tinted(const QIcon& icon, const QSize& size, const QWidget* widget, const QColor& color)
{
    if (icon.isNull()) return icon;
    QPixmap image = icon.pixmap(size, widget ? widget->devicePixelRatioF() : 1.0);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    return QIcon(image);
}

void paintChevron(QPainter& painter, const QRect& rect, QStyle::PrimitiveElement direction, const QColor& color)
{
    const QPointF c = QRectF(rect).center();
    const bool upright = direction == QStyle::PE_IndicatorArrowDown || direction == QStyle::PE_IndicatorArrowUp;
    const qreal tip = direction == QStyle::PE_IndicatorArrowDown || direction == QStyle::PE_IndicatorArrowRight ? 2 : -2;
    const QPolygonF line = upright ? QPolygonF{{c.x() - 4, c.y() - tip}, {c.x(), c.y() + tip}, {c.x() + 4, c.y() - tip}}
                                   : QPolygonF{{c.x() - tip, c.y() - 4}, {c.x() + tip, c.y()}, {c.x() - tip, c.y() + 4}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.restore();
}

void lineUnder(QPainter& painter, const QRect& rect)
{
    painter.fillRect(QRect(rect.left(), rect.bottom() - theme().linePx + 1, rect.width(), theme().linePx), theme().line);
}

void paintRow(QPainter& painter, const QStyleOption* option, const QWidget* widget)
{
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    const Theme& t = theme();
    if (item && item->backgroundBrush.style() != Qt::NoBrush) painter.fillRect(option->rect, item->backgroundBrush);
    const bool selected = is(option, QStyle::State_Selected);
    if (selected || is(option, QStyle::State_MouseOver))
        painter.fillRect(option->rect, selected ? t.selection : between(t.pane, t.selection));
    const auto* table = qobject_cast<const QTableView*>(widget);
    if (table) lineUnder(painter, option->rect);
    if (!selected) return;
    if (table && table->hasFocus()) { // the ring goes round the row, not round its current cell
        painter.fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), t.linePx + 1), t.accent);
        painter.fillRect(
            QRect(option->rect.left(), option->rect.bottom() - t.linePx, option->rect.width(), t.linePx + 1), t.accent);
    }
    if (!item || item->index.column() == 0)
        painter.fillRect(QRect(option->rect.topLeft(), QSize(3, option->rect.height())), t.accent);
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider* bar, const QRect& handle, const QWidget* widget)
{
    const Theme& t = theme();
    const QWidget* area = widget;
    while (area && !qobject_cast<const QAbstractScrollArea*>(area)) area = area->parentWidget();
    const QWidget* ground = area ? static_cast<const QAbstractScrollArea*>(area)->viewport() : widget;
    if (ground) painter.fillRect(bar->rect, ground->palette().color(ground->backgroundRole()));
    if (bar->maximum <= bar->minimum) return;
    const bool active = is(bar, QStyle::State_MouseOver) || is(bar, QStyle::State_Sunken);
    const QRect thumb = bar->orientation == Qt::Vertical ? handle.adjusted(3, 2, -3, -2) : handle.adjusted(2, 3, -2, -3);
    paintBox(painter, thumb, 3, active ? t.dim : between(t.dim, between(t.line, t.pane)), {}, 0);
}

} // namespace

void paintBox(QPainter& painter, const QRect& rect, int radius, const QColor& fill, const QColor& line, int linePx)
{
    const bool framed = line.isValid() && linePx > 0;
    const qreal half = framed ? linePx / 2.0 : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(framed ? QPen(line, linePx) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRect& rect, int radius)
{
    paintBox(painter, rect, radius, {}, theme().accent, theme().linePx + 1);
}

CalmStyle::CalmStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

void CalmStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Theme& t = theme();
    switch (element) {
    case PE_PanelButtonCommand: paintButton(*painter, option); return;
    case PE_PanelButtonTool:
        if (is(option, State_MouseOver) || is(option, State_Sunken))
            paintBox(*painter, option->rect, kRadius, t.selection, {}, 0);
        return;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0) paintField(*painter, option, widget);
        return; // inside a combo box the box paints
    }
    case PE_PanelStatusBar:
        painter->fillRect(option->rect.left(), option->rect.top(), option->rect.width(), t.linePx, t.line);
        return;
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem: return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QTableView*>(widget)) paintFocusRing(*painter, option->rect, 4);
        return;
    case PE_Frame:
    case PE_FrameMenu: paintBox(*painter, option->rect, 0, {}, t.line, t.linePx); return;
    case PE_PanelMenu: painter->fillRect(option->rect, t.pane); return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        paintChevron(*painter, option->rect, element, is(option, State_Enabled) ? t.dim : t.line);
        return;
    case PE_IndicatorBranch:
        if (is(option, State_Children))
            paintChevron(*painter, option->rect, is(option, State_Open) ? PE_IndicatorArrowDown : PE_IndicatorArrowRight, t.dim);
        return;
    case PE_IndicatorCheckBox: paintCheckBox(*painter, *option); return;
    case PE_IndicatorItemViewItemCheck: paintCheckBox(*painter, *option); return;
    case PE_IndicatorRadioButton: paintRadioButton(*painter, *option); return;
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase: return;
    case PE_PanelItemViewRow: return; // the item paints, or rows would be painted twice
    case PE_PanelItemViewItem: paintRow(*painter, option, widget); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Theme& t = theme();
    switch (element) {
    case CE_ShapedFrame: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || (frame->frameShape != QFrame::StyledPanel && frame->frameShape != QFrame::Box)) break;
        paintBox(*painter, option->rect, frame->frameShape == QFrame::Box ? 0 : kCardRadius, t.pane, t.line, t.linePx);
        if (is(option, State_HasFocus)) paintFocusRing(*painter, option->rect, kCardRadius);
        return;
    }
    case CE_PushButtonLabel: {
        auto button = *qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool accent =
            is(option, State_Enabled) && (is(option, State_On) || button.features & QStyleOptionButton::DefaultButton);
        if (accent) {
            button.palette.setColor(QPalette::ButtonText, t.onAccent);
            button.icon = tinted(button.icon, button.iconSize, widget, t.onAccent);
        }
        button.state &= ~State_HasFocus;
        QProxyStyle::drawControl(element, &button, painter, widget);
        return;
    }
    case CE_ComboBoxLabel: {
        auto combo = *qstyleoption_cast<const QStyleOptionComboBox*>(option); // Fusion cuts a long text off without a sign
        const int room = subControlRect(CC_ComboBox, &combo, SC_ComboBoxEditField, widget).width() - kGrid;
        combo.currentText = combo.fontMetrics.elidedText(combo.currentText, Qt::ElideRight, room);
        QProxyStyle::drawControl(element, &combo, painter, widget);
        return;
    }
    case CE_ItemViewItem: {
        auto item = *qstyleoption_cast<const QStyleOptionViewItem*>(option);
        item.palette.setColor(QPalette::HighlightedText, t.text); // a selected row keeps the colour of its text
        QProxyStyle::drawControl(element, &item, painter, widget);
        return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.pane);
        lineUnder(*painter, option->rect);
        return;
    case CE_Header: { // whole: QCommonStyle asks itself for the parts' places, not the proxy
        const auto& header = *qstyleoption_cast<const QStyleOptionHeader*>(option);
        drawControl(CE_HeaderSection, option, painter, widget);
        const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
        const QRect room = option->rect.adjusted(kTextInset, 0, sorted ? -20 : -4, 0);
        const QString text = option->fontMetrics.elidedText(header.text, Qt::ElideRight, room.width());
        painter->setPen(sorted ? t.text : t.dim);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
        if (!sorted) return;
        const bool descending = header.sortIndicator == QStyleOptionHeader::SortUp; // QHeaderView's word for it
        const QRect arrow(room.left() + option->fontMetrics.horizontalAdvance(text) + 4, room.top(), 12, room.height());
        paintChevron(*painter, arrow, descending ? PE_IndicatorArrowDown : PE_IndicatorArrowUp, t.accent);
        return;
    }
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel: return;
    case CE_ProgressBarContents: {
        constexpr qint64 kRoundMs = 2400; // there and back
        const double at = double(QDateTime::currentMSecsSinceEpoch() % kRoundMs) / kRoundMs;
        paintProgress(*painter, *qstyleoption_cast<const QStyleOptionProgressBar*>(option), at < 0.5 ? 2 * at : 2 - 2 * at);
        return;
    }
    case CE_TabBarTabShape: paintTab(*painter, *qstyleoption_cast<const QStyleOptionTab*>(option)); return;
    case CE_TabBarTabLabel: {
        auto tab = *qstyleoption_cast<const QStyleOptionTab*>(option);
        tab.state &= ~State_HasFocus; // the ring is painted with the shape
        tab.palette.setColor(QPalette::WindowText, is(option, State_Selected) ? t.text : t.dim);
        QProxyStyle::drawControl(element, &tab, painter, widget);
        return;
    }
    case CE_Splitter: {
        const QRect r = option->rect;
        const QColor color = is(option, State_MouseOver) || is(option, State_Sunken) ? t.accent : t.line;
        painter->fillRect(r.width() < r.height() ? QRect(r.center().x(), r.top(), t.linePx, r.height())
                                                 : QRect(r.left(), r.center().y(), r.width(), t.linePx),
            color);
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        paintField(*painter, option, widget);
        QStyleOption arrow(*option);
        arrow.rect = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
    } else if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); bar && control == CC_ScrollBar) {
        paintScrollBar(*painter, bar, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget), widget);
    } else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); spin && control == CC_SpinBox) {
        paintField(*painter, option, widget);
        for (const SubControl part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
            const bool up = part == SC_SpinBoxUp;
            const bool enabled = spin->stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
            paintChevron(*painter, subControlRect(CC_SpinBox, option, part, widget),
                up ? PE_IndicatorArrowUp : PE_IndicatorArrowDown, enabled ? theme().dim : theme().line);
        }
    } else if (control == CC_ToolButton) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (is(option, State_HasFocus)) paintFocusRing(*painter, option->rect, kRadius);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return kGrid;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap: return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return kGrid;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return 2 * kGrid;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 32;
    case PM_SplitterWidth: return 1;                  // QSplitter widens the place to grab to 5 px by itself
    case PM_FocusFrameHMargin: return kTextInset - 1; // left and right of the text of an item
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize: return 22; // the size Breeze draws for
    case PM_MenuPanelWidth: return theme().linePx;
    case PM_MenuVMargin: return kGrid / 2;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0; // a list beneath the field instead of a menu over it
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_Menu_SubMenuPopupDelay: return 100;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize CalmStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton: return {contents.width() + 4 * kGrid - 4, 4 * kGrid};
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: size.setHeight(4 * kGrid); return size;
    case CT_ItemViewItem: size.setHeight(qMax(size.height(), 4 * kGrid)); return size;
    case CT_ProgressBar: return {size.width(), 2 * kGrid};
    case CT_TabBarTab: return {size.width() + kGrid, 9 * kGrid / 2};
    case CT_HeaderSection: size.setHeight(4 * kGrid); return size;
    case CT_MenuItem: return size.expandedTo({0, 4 * kGrid - 2});
    default: return size;
    }
}

QRect CalmStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(
            option->direction, option->rect, QRect(option->rect.right() - 27, option->rect.top(), 24, option->rect.height()));
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(kGrid, 2, -30, -2));
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(kGrid - 2, 2, -26, -2));
    if (control != CC_ScrollBar || !bar) return QProxyStyle::subControlRect(control, option, part, widget);
    const bool upright = bar->orientation == Qt::Vertical; // no buttons at the ends: the groove is the whole bar
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const int range = bar->maximum - bar->minimum;
    const int handle = range <= 0 ? length
                                  : qMax(pixelMetric(PM_ScrollBarSliderMin, option, widget),
                                        int(qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep)));
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto along = [&](int from, int size) {
        return upright ? QRect(bar->rect.left(), from, bar->rect.width(), size)
                       : QRect(from, bar->rect.top(), size, bar->rect.height());
    };
    switch (part) {
    case SC_ScrollBarGroove: return bar->rect;
    case SC_ScrollBarSlider: return along(start, handle);
    case SC_ScrollBarSubPage: return along(0, start);
    case SC_ScrollBarAddPage: return along(start + handle, length - start - handle);
    default: return {};
    }
}

QRect CalmStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0) return option->rect.adjusted(kGrid, 2, -kGrid, -2);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

void CalmStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox*>(widget) || widget->inherits("QAbstractButton")) widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
        view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view->viewport()->setAttribute(Qt::WA_Hover);
    }
}

} // namespace zapis::ui
