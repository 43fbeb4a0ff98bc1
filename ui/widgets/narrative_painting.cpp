#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextObjectInterface>
#include <algorithm>

#include "ui/look/calm_style.h"
#include "ui/widgets/narrative_format.h"
#include "ui/widgets/number_margin.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {
namespace {

constexpr qreal kLineHeight = 1.75; // of the type size, as in CSS
constexpr int kMarginPx = 48;       // room for the numbers
constexpr int kHatch = 115;         // how strong the hatching is, of 255

/// Not by colour alone: each kind underlines in its own way. By PassageKind.
constexpr std::array kUnderlines{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};

class MentionPainter : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument* document, int, const QTextFormat& format) override
    {
        const QFontMetricsF metrics(document->defaultFont()); // the format names no font of its own
        // Qt 6.4 stands an object on the baseline and knows no descent: what hangs below is painted below the rect.
        return {metrics.horizontalAdvance(words(format)) + kGrid, metrics.ascent()};
    }

    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int, const QTextFormat& format) override
    {
        const Theme& t = theme();
        const QFontMetricsF metrics(document->defaultFont());
        const QRect box = rect.adjusted(0, 1, 0, metrics.descent()).toAlignedRect();
        const bool marked = format.hasProperty(QTextFormat::BackgroundBrush); // Qt merges the selection's colours in
        paintBox(*painter, box, 4, marked ? t.accent : t.selection, {}, 0);
        painter->fillRect(QRect(box.left() + 2, box.bottom() - 1, box.width() - 4, 2), marked ? t.onAccent : t.accent);
        painter->setFont(document->defaultFont());
        painter->setPen(marked ? t.onAccent : t.text);
        painter->drawText(QPointF(rect.left() + kGrid / 2, rect.bottom()), words(format));
    }

private:
    static QString words(const QTextFormat& format) { return format.stringProperty(narrative::kMentionShown); }
};

} // namespace

QFont narrativeFont(NarrativeEditor::Look look)
{
    if (look == NarrativeEditor::Look::Note) return fontBy(0);
    QFont font(QStringLiteral("Noto Serif"));
    font.setPointSizeF(12.5);
    return font;
}

QTextBlockFormat narrativeParagraph(NarrativeEditor::Look look)
{
    QTextBlockFormat format;
    if (look == NarrativeEditor::Look::Note) {
        format.setBottomMargin(kGrid / 2);
        return format;
    }
    const QFont font = narrativeFont(look);
    // Qt's per cent are of the font's own line (1.36 of the type size in Noto Serif), those of CSS of the type size.
    const qreal ownLine = QFontMetricsF(font).height() / QFontInfo(font).pixelSize();
    format.setLineHeight(100 * kLineHeight / ownLine, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(2 * kGrid);
    return format;
}

QTextCharFormat passageFormat(const QList<int>& numbers)
{
    QTextCharFormat format;
    if (!numbers.isEmpty()) format.setProperty(narrative::kPassages, QVariant::fromValue(numbers));
    return format;
}

QTextCharFormat mentionFormat(const Mention& mention, const QList<int>& numbers)
{
    QTextCharFormat format = passageFormat(numbers);
    format.setObjectType(narrative::kMentionType);
    format.setProperty(narrative::kMentionTo, mention.to);
    format.setProperty(narrative::kMentionSpoken, mention.spoken);
    format.setProperty(narrative::kMentionShown, mention.shown);
    format.setProperty(narrative::kMentionCode, mention.code);
    return format;
}

QList<int> passagesOf(const QTextFormat& format) { return format.property(narrative::kPassages).value<QList<int>>(); }

QTextCharFormat formatAt(const QTextDocument* document, int position)
{
    if (position < 0 || position >= document->characterCount() - 1) return {};
    QTextCursor cursor(const_cast<QTextDocument*>(document));
    cursor.setPosition(position + 1); // charFormat() is that of the character before
    return cursor.atBlockStart() ? QTextCharFormat() : cursor.charFormat();
}

QObject* newMentionPainter(QObject* parent) { return new MentionPainter(parent); }

void NumberMargin::paintEvent(QPaintEvent*) { static_cast<NarrativeEditor*>(parentWidget())->paintNumbers(this); }

QTextBlock NarrativeEditor::firstVisible() const { return cursorForPosition({0, 0}).block(); }

QPointF NarrativeEditor::originOf(const QTextBlock& block) const
{
    return document()->documentLayout()->blockBoundingRect(block).topLeft() - QPointF(0, verticalScrollBar()->value());
}

void NarrativeEditor::paintPassages(QPainter& painter, const QTextBlock& block) const
{
    const QTextLayout& layout = *block.layout();
    const QPointF origin = originOf(block);
    const QFontMetricsF metrics(font());
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment run = it.fragment();
        QList<int> numbers = passagesOf(run.charFormat());
        numbers.removeIf([this](int number) { return !m_tints.contains(number); });
        if (numbers.isEmpty()) continue;
        QColor ground = theme().of(m_tints.value(numbers.first()).kind).ground;
        for (int number : numbers.mid(1)) ground = between(ground, theme().of(m_tints.value(number).kind).ground);
        const bool isAgainst = std::any_of(
            numbers.begin(), numbers.end(), [this](int number) { return m_tints.value(number).bearing == Bearing::Against; });
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            const int from = qMax(run.position() - block.position(), line.textStart());
            const int to = qMin(run.position() + run.length() - block.position(), line.textStart() + line.textLength());
            if (from >= to) continue;
            const qreal left = origin.x() + line.cursorToX(from);
            const qreal right = origin.x() + qMin(line.cursorToX(to), line.x() + line.naturalTextWidth());
            const qreal baseline = origin.y() + line.y() + line.ascent();
            const QRectF box(left, baseline - metrics.ascent() + 1, right - left, metrics.ascent() + metrics.descent() - 1);
            painter.fillRect(box, ground);
            if (isAgainst) { // hatched: what is said here speaks against a fact
                QColor hatch = theme().of(Tone::Bad).ink;
                hatch.setAlpha(kHatch);
                painter.fillRect(box, QBrush(hatch, Qt::BDiagPattern));
            }
            qreal under = box.bottom();
            for (int number : numbers) {
                const PassageKind kind = m_tints.value(number).kind;
                const qreal thick = number == m_lit ? 3 : 1;
                painter.setPen(QPen(theme().of(kind).ink, thick,
                    number == m_lit ? Qt::SolidLine : kUnderlines[static_cast<std::size_t>(kind)], Qt::FlatCap));
                painter.drawLine(QPointF(left, under + thick / 2), QPointF(right, under + thick / 2));
                under += thick + 1;
            }
        }
    }
}

void NarrativeEditor::paintNumbers(QWidget* margin) const
{
    QPainter painter(margin);
    painter.setPen(theme().dim);
    painter.setFont(fontBy(0));
    int paragraph = 0; // empty blocks are no paragraphs, and have no number
    const QTextBlock first = firstVisible();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.text().trimmed().isEmpty() && document()->blockCount() > 1) continue;
        ++paragraph;
        if (block < first) continue;
        const QPointF origin = originOf(block);
        if (origin.y() > margin->height() || !block.layout()->lineCount()) break;
        const QTextLine line = block.layout()->lineAt(0);
        const QString number = QString::number(paragraph);
        painter.drawText(QPointF(margin->width() - 2 * kGrid - painter.fontMetrics().horizontalAdvance(number),
                             origin.y() + line.y() + line.ascent()),
            number);
    }
}

void NarrativeEditor::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport()); // first what lies beneath: QTextEdit paints text only, no ground
        for (QTextBlock block = firstVisible(); block.isValid(); block = block.next()) {
            if (originOf(block).y() > event->rect().bottom()) break;
            paintPassages(painter, block);
        }
    }
    if (m_margin) m_margin->update();
    QTextEdit::paintEvent(event);
}

void NarrativeEditor::resizeEvent(QResizeEvent* event)
{
    if (!m_margin) return QTextEdit::resizeEvent(event);
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const int side = qMax(kMarginPx, (width() - bar - m_columnPx) / 2);
    const int right = qMax(2 * kGrid, width() - bar - side - m_columnPx);
    if (viewportMargins() != QMargins(side, 0, right, 0)) { // setting them resizes the viewport, which comes here again
        setViewportMargins(side, 0, right, 0);
        const int indent = static_cast<int>(document()->documentMargin()); // Qt keeps the text this far from the viewport
        Q_EMIT columnMoved(side + indent, right + bar + indent);
    }
    QTextEdit::resizeEvent(event);
    m_margin->setGeometry(viewport()->x() - kMarginPx, viewport()->y(), kMarginPx, viewport()->height());
}

} // namespace zapis::ui

#include "narrative_painting.moc"
