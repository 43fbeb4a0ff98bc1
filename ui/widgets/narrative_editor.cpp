#include "ui/widgets/narrative_editor.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>
#include <algorithm>

#include "ui/look/calm_style.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/narrative_format.h"
#include "ui/widgets/number_margin.h"

namespace zapis::ui {
namespace {

constexpr int kColumnLetters = 75;
constexpr int kNoteLines = 3, kNoteMaxLines = 14;

bool isNote(NarrativeEditor::Look look) { return look == NarrativeEditor::Look::Note; }

/// A mark without a person is no mention, and illegal characters are none of the text.
QString cleaned(QString text)
{
    text.remove(QChar::ObjectReplacementCharacter).remove(QChar::Null);
    return text;
}

/// A piece of a narrative on its way to another place in one: the mentions stay mentions. Other programs get the words, people by
/// their codes.
class CopiedPiece : public CopiedWords {
public:
    CopiedPiece(const QString& words, QString marked, QList<Mention> mentions)
        : CopiedWords(words),
          m_marked(std::move(marked)),
          m_mentions(std::move(mentions))
    {
    }
    const QString& marked() const { return m_marked; } ///< U+FFFC for each mention
    const QList<Mention>& mentions() const { return m_mentions; }

private:
    QString m_marked;
    QList<Mention> m_mentions;
};

} // namespace

void NarrativeEditor::setNarrative(const QString& kept, const QList<Mention>& mentions)
{
    if (keptNarrative() == kept && this->mentions().size() == mentions.size()
        && std::equal(mentions.begin(), mentions.end(), this->mentions().begin(),
            [](const Mention& a, const Mention& b) { return a.to == b.to && a.spoken == b.spoken && a.shown == b.shown; }))
        return; // keeps the cursor and what can be undone
    m_lit = 0;
    document()->setUndoRedoEnabled(false);
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setBlockFormat(narrativeParagraph(m_look));
    qsizetype number = 0;
    bool isFirst = true;
    for (const QString& paragraph : paragraphsOf(kept)) {
        if (!isFirst) cursor.insertBlock(narrativeParagraph(m_look), {});
        isFirst = false;
        const QStringList pieces = paragraph.split(QChar::ObjectReplacementCharacter);
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (i > 0) cursor.insertText(QString(QChar::ObjectReplacementCharacter), mentionFormat(mentions.value(number++), {}));
            cursor.insertText(pieces[i], QTextCharFormat());
        }
    }
    cursor.endEditBlock();
    document()->setUndoRedoEnabled(true); // empties the stack as well
    moveCursor(QTextCursor::Start);
    grow();
}

QList<NarrativeEditor::Placed> NarrativeEditor::placed() const
{
    QList<Placed> found;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment run = it.fragment();
            const QTextCharFormat format = run.charFormat();
            if (!format.hasProperty(narrative::kMentionTo)) continue;
            const QString text = run.text();
            for (qsizetype i = 0; i < text.size(); ++i) { // two equal mentions side by side are one run
                if (text[i] != QChar::ObjectReplacementCharacter) continue;
                found.append({run.position() + static_cast<int>(i),
                    {format.stringProperty(narrative::kMentionTo), format.stringProperty(narrative::kMentionSpoken),
                        format.stringProperty(narrative::kMentionShown), format.stringProperty(narrative::kMentionCode)}});
            }
        }
    }
    return found;
}

QList<Mention> NarrativeEditor::mentions() const
{
    QList<Mention> mentions;
    for (const Placed& one : placed()) mentions.append(one.mention);
    return mentions;
}

void NarrativeEditor::mention(const Mention& mention)
{
    if (isReadOnly()) return;
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), mentionFormat(mention, passagesOf(currentCharFormat())));
    cursor.endEditBlock();
    setTextCursor(cursor);
    followCursor();
}

QString NarrativeEditor::selectedWords() const
{
    const int start = toSpoken(textCursor().selectionStart());
    return spokenText().mid(start, toSpoken(textCursor().selectionEnd()) - start);
}

bool NarrativeEditor::shows(const QList<Passage>& passages) const
{
    QHash<int, Passage> shown;
    for (const Passage& passage : this->passages()) shown.insert(passage.number, passage);
    return shown.size() == passages.size() && m_kinds.size() == passages.size()
        && std::all_of(passages.begin(), passages.end(), [&shown](const Passage& passage) {
               const auto found = shown.constFind(passage.number);
               return found != shown.constEnd() && found->kind == passage.kind && found->from == passage.from
                   && found->to == passage.to;
           });
}

void NarrativeEditor::setPassages(const QList<Passage>& passages)
{
    if (shows(passages)) return; // a long text is tinted for long
    m_kinds.clear();
    const KeptText kept = keptText(*document());
    std::vector<QList<int>> marks(kept.offsets.size());
    for (const Passage& passage : passages) {
        m_kinds.insert(passage.number, passage.kind);
        const auto to = static_cast<std::size_t>(kept.positionOf(passage.to));
        for (auto at = static_cast<std::size_t>(kept.positionOf(passage.from)); at < to; ++at) marks[at].append(passage.number);
    }
    const QSignalBlocker silence(this);
    const QSignalBlocker quietDocument(document());
    document()->setUndoRedoEnabled(false);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (std::size_t at = 0; at + 1 < marks.size();) {
        std::size_t end = at + 1;
        while (end + 1 < marks.size() && marks[end] == marks[at]) ++end;
        std::sort(marks[at].begin(), marks[at].end());
        cursor.setPosition(static_cast<int>(at));
        cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setProperty(narrative::kPassages, QVariant::fromValue(marks[at]));
        cursor.mergeCharFormat(format);
        at = end;
    }
    cursor.endEditBlock();
    document()->setUndoRedoEnabled(true);
    if (!m_kinds.contains(m_lit)) m_lit = 0;
    document()->markContentsDirty(0, document()->characterCount());
    viewport()->update();
}

QList<NarrativeEditor::Passage> NarrativeEditor::passages() const
{
    const KeptText kept = keptText(*document());
    QHash<int, Passage> found;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment run = it.fragment();
            for (int number : passagesOf(run.charFormat())) {
                const auto from = kept.offsets[static_cast<std::size_t>(run.position())];
                const auto to = kept.offsets[static_cast<std::size_t>(run.position() + run.length())];
                if (from == to || !m_kinds.contains(number)) continue;
                auto known = found.find(number);
                if (known == found.end()) found.insert(number, {number, m_kinds.value(number), from, to});
                else known->to = to;
            }
        }
    }
    return found.values();
}

std::pair<int, int> NarrativeEditor::selectedRange() const
{
    const KeptText kept = keptText(*document());
    const QTextCursor cursor = textCursor();
    int start = cursor.selectionStart(), end = cursor.selectionEnd();
    while (start < end && document()->characterAt(start).isSpace()) ++start;
    while (end > start && document()->characterAt(end - 1).isSpace()) --end;
    return {kept.offsets[static_cast<std::size_t>(start)], kept.offsets[static_cast<std::size_t>(end)]};
}

void NarrativeEditor::showPassage(int number)
{
    m_lit = number;
    for (const Passage& passage : passages()) {
        if (passage.number != number) continue;
        QTextCursor cursor(document());
        cursor.setPosition(keptText(*document()).positionOf(passage.from));
        const QSignalBlocker silence(this);
        setTextCursor(cursor);
        ensureCursorVisible();
        break;
    }
    viewport()->update();
}

/// Words typed at the edge of a passage stay outside it, and those after a mention do not become a part of it:
/// Qt would give them the format of the character before.
void NarrativeEditor::followCursor()
{
    const int position = textCursor().position();
    const QList<int> before = passagesOf(formatAt(document(), position - 1)), after = passagesOf(formatAt(document(), position));
    QList<int> both;
    std::copy_if(before.begin(), before.end(), std::back_inserter(both), [&](int number) { return after.contains(number); });
    if (!textCursor().hasSelection()) setCurrentCharFormat(passageFormat(both));
    const QList<int>& here = after.isEmpty() ? before : after;
    const int entered = here.contains(m_lit) ? m_lit : here.isEmpty() ? 0 : here.last();
    if (entered == m_lit) return;
    m_lit = entered;
    viewport()->update();
    Q_EMIT passageEntered(m_lit);
}

void NarrativeEditor::grow()
{
    if (!isNote(m_look)) return;
    const int line = fontMetrics().lineSpacing();
    const int wanted = qBound(kNoteLines * line, static_cast<int>(document()->size().height()), kNoteMaxLines * line) + 2 * kGrid;
    if (wanted != minimumHeight() || wanted != maximumHeight()) setFixedHeight(wanted);
}

QSize NarrativeEditor::sizeHint() const { return isNote(m_look) ? QSize(240, height()) : QTextEdit::sizeHint(); }
QSize NarrativeEditor::minimumSizeHint() const { return isNote(m_look) ? QSize(120, 3 * kGrid) : QTextEdit::minimumSizeHint(); }

void NarrativeEditor::keyPressEvent(QKeyEvent* event)
{
    // Qt matches Ctrl+letter by character, so a Cyrillic layout gives Ctrl+Ь: go by the place of the key as well.
    const bool isCtrl = event->modifiers() == Qt::ControlModifier;
    if (isCtrl && (event->key() == Qt::Key_M || event->key() == 0x042C)) {
        if (!isReadOnly()) Q_EMIT mentionAsked();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

QList<NarrativeEditor::Placed> NarrativeEditor::placedIn(const QTextCursor& selection) const
{
    QList<Placed> inside;
    for (const Placed& one : placed())
        if (one.position >= selection.selectionStart() && one.position < selection.selectionEnd()) inside.append(one);
    return inside;
}

QMimeData* NarrativeEditor::createMimeDataFromSelection() const
{
    const QTextCursor selection = textCursor();
    const QList<Placed> inside = placedIn(selection);
    const QString marked = selection.selectedText().replace(QChar::ParagraphSeparator, u'\n');
    QString words = marked;
    QList<Mention> mentions;
    for (const Placed& one : inside) mentions.append(one.mention);
    for (auto it = inside.crbegin(); it != inside.crend(); ++it)
        words.replace(it->position - selection.selectionStart(), 1, it->mention.code);
    return new CopiedPiece(words.replace(QChar::LineSeparator, u'\n').replace(QChar::Nbsp, u' '), marked, mentions);
}

void NarrativeEditor::copyWithNames() { copyWords(selectedWords()); }

void NarrativeEditor::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!placedIn(textCursor()).isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Copy with names"), this, &NarrativeEditor::copyWithNames);
    }
    menu->popup(event->globalPos());
}

bool NarrativeEditor::canInsertFromMimeData(const QMimeData* source) const { return source->hasText() && !source->hasUrls(); }

void NarrativeEditor::insertFromMimeData(const QMimeData* source)
{
    const auto* piece = dynamic_cast<const CopiedPiece*>(source);
    if (piece && piece->answers()) {
        QTextCursor cursor = textCursor();
        cursor.beginEditBlock();
        const QStringList pieces = piece->marked().split(QChar::ObjectReplacementCharacter);
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (i > 0)
                cursor.insertText(QString(QChar::ObjectReplacementCharacter), mentionFormat(piece->mentions().value(i - 1), {}));
            cursor.insertText(pieces[i], passageFormat({}));
        }
        cursor.endEditBlock();
        setTextCursor(cursor);
        return;
    }
    textCursor().insertText(cleaned(source->text()).normalized(QString::NormalizationForm_C), passageFormat({}));
}

QString NarrativeEditor::spokenText() const
{
    QString text = document()->toPlainText();
    const QList<Placed> all = placed();
    for (auto it = all.crbegin(); it != all.crend(); ++it) text.replace(it->position, 1, it->mention.shown);
    return text;
}

int NarrativeEditor::toSpoken(int position) const
{
    int offset = position;
    for (const Placed& one : placed()) {
        if (one.position < position) offset += static_cast<int>(one.mention.shown.size()) - 1;
    }
    return offset;
}

int NarrativeEditor::fromSpoken(int offset) const
{
    int extra = 0;
    for (const Placed& one : placed()) {
        const int start = one.position + extra;
        const int length = static_cast<int>(one.mention.shown.size());
        if (offset <= start) break;
        if (offset < start + length) return one.position;
        extra += length - 1;
    }
    return offset - extra;
}

NarrativeEditor::NarrativeEditor(Look look, QWidget* parent) : QTextEdit(parent), m_look(look)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFont(narrativeFont(look));
    document()->documentLayout()->registerHandler(narrative::kMentionType, newMentionPainter(this));
    connect(this, &QTextEdit::cursorPositionChanged, this, &NarrativeEditor::followCursor);
    QTextCursor(document()).setBlockFormat(narrativeParagraph(look));
    document()->setUndoRedoEnabled(false);
    document()->setUndoRedoEnabled(true);
    if (isNote(look)) {
        setViewportMargins(3, 3, 3, 3); // the rounded corners of the frame stay free
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &NarrativeEditor::grow);
        grow();
        return;
    }
    setFrameShape(NoFrame);
    setAutoFillBackground(true); // the margins around the viewport belong to the editor itself
    setBackgroundRole(QPalette::Base);
    // 75 letters as they really run: averageCharWidth() counts every glyph of the font and is a fifth too wide.
    const QString letters = QStringLiteral("on the third day they called us one by one and nobody asked anything");
    m_columnPx =
        static_cast<int>(QFontMetricsF(font()).horizontalAdvance(letters) / static_cast<double>(letters.size()) * kColumnLetters);
    m_margin = new NumberMargin(this);
}

} // namespace zapis::ui
