#include "ui/widgets/narrative_editor.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <algorithm>
#include <utility>

#include "ui/look/calm_style.h"
#include "ui/widgets/narrative_format.h"
#include "ui/widgets/number_margin.h"

namespace zapis::ui {
namespace {

constexpr int kColumnLetters = 75;
constexpr int kNoteLines = 3, kNoteMaxLines = 14;

bool isNote(NarrativeEditor::Look look) { return look == NarrativeEditor::Look::Note; }

/// A kept text as the document shows it.
FormattedWords formattedWords(const QString& kept, const QList<Mention>& mentions)
{
    FormattedWords words;
    qsizetype number = 0;
    bool isFirst = true;
    for (const QString& paragraph : paragraphsOf(kept)) {
        if (!std::exchange(isFirst, false)) words.add(QString(QChar::ParagraphSeparator), {});
        const QStringList pieces = paragraph.split(QChar::ObjectReplacementCharacter);
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (i > 0) words.add(QString(QChar::ObjectReplacementCharacter), mentionFormat(mentions.value(number++), {}));
            words.add(pieces[i], {});
        }
    }
    return words;
}

} // namespace

bool NarrativeEditor::says(const QString& kept, const QList<Mention>& mentions) const
{
    const QList<Mention> own = this->mentions();
    return keptNarrative() == kept && own.size() == mentions.size()
        && std::equal(mentions.begin(), mentions.end(), own.begin(),
            [](const Mention& a, const Mention& b) { return a.to == b.to && a.spoken == b.spoken && a.shown == b.shown; });
}

void NarrativeEditor::setNarrative(const QString& kept, const QList<Mention>& mentions)
{
    m_lit = 0;
    if (!says(kept, mentions)) { // else the cursor stays
        clear();                 // the tints of the earlier one go with it
        QTextCursor(document()).setBlockFormat(narrativeParagraph(m_look));
        m_steps->change(formattedWords(kept, mentions));
        moveCursor(QTextCursor::Start);
        grow();
    }
    m_steps->forget();
}

void NarrativeEditor::changeNarrative(const QString& kept, const QList<Mention>& mentions)
{
    if (says(kept, mentions)) return;
    m_steps->change(formattedWords(kept, mentions));
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
    m_steps->close();
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), mentionFormat(mention, passagesOf(currentCharFormat())));
    cursor.endEditBlock();
    m_steps->close();
    setTextCursor(cursor);
    followCursor();
}

QString NarrativeEditor::wordsOf(const QTextCursor& selection) const
{
    const int start = toSpoken(selection.selectionStart());
    return spokenText().mid(start, toSpoken(selection.selectionEnd()) - start);
}

QTextCursor NarrativeEditor::namingWords() const
{
    QTextCursor words = textCursor();
    const bool isChosen = words.hasSelection();
    if (!isChosen) words.select(QTextCursor::WordUnderCursor);
    int start = words.selectionStart(), end = words.selectionEnd();
    const auto isSign = [this](int at) {
        const QChar sign = document()->characterAt(at);
        return sign.isSpace() || (sign.isPunct() && sign != u'\'' && sign != u'’');
    };
    while (start < end && isSign(start)) ++start;
    while (end > start && isSign(end - 1)) --end;
    if (!isChosen && (start == end || !document()->characterAt(start).isUpper())) return textCursor();
    words.setPosition(start);
    words.setPosition(end, QTextCursor::KeepAnchor);
    return words;
}

bool NarrativeEditor::shows(const QList<Passage>& passages) const
{
    QHash<int, Passage> shown;
    for (const Passage& passage : this->passages()) shown.insert(passage.number, passage);
    return m_tints.size() == passages.size() && std::all_of(passages.begin(), passages.end(), [&](const Passage& passage) {
        const auto tint = m_tints.constFind(passage.number);
        if (tint == m_tints.constEnd() || *tint != Tint{passage.kind, passage.bearing}) return false;
        const auto found = shown.constFind(passage.number);
        if (found == shown.constEnd()) return passage.from == passage.to;
        return found->from == passage.from && found->to == passage.to;
    });
}

void NarrativeEditor::setPassages(const QList<Passage>& passages)
{
    if (shows(passages)) return; // a long text is tinted for long
    m_tints.clear();
    const KeptText kept = keptText(*document());
    std::vector<QList<int>> marks(kept.offsets.size());
    for (const Passage& passage : passages) {
        m_tints.insert(passage.number, {passage.kind, passage.bearing});
        const auto to = static_cast<std::size_t>(kept.positionOf(passage.to));
        for (auto at = static_cast<std::size_t>(kept.positionOf(passage.from)); at < to; ++at) marks[at].append(passage.number);
    }
    m_steps->close();
    const QSignalBlocker silence(this);
    const QSignalBlocker quietDocument(document());
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
    m_steps->meetFormats();
    if (!m_tints.contains(m_lit)) m_lit = 0;
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
                if (from == to || !m_tints.contains(number)) continue;
                const Tint tint = m_tints.value(number);
                auto known = found.find(number);
                if (known == found.end()) found.insert(number, {number, tint.kind, from, to, tint.bearing});
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

void NarrativeEditor::showWords(const QList<std::pair<int, int>>& spans, int first)
{
    const KeptText kept = keptText(*document());
    QList<ExtraSelection> marks;
    for (const auto& [from, to] : spans) {
        ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(kept.positionOf(from));
        mark.cursor.setPosition(kept.positionOf(to), QTextCursor::KeepAnchor);
        mark.format.setBackground(theme().of(Tone::Attention).ground);
        mark.format.setForeground(theme().text);
        if (marks.size() == first) mark.format.setFontUnderline(true); // not by colour alone
        marks.append(mark);
    }
    setExtraSelections(marks);
    QTextCursor caret(document());
    if (first < marks.size()) caret.setPosition(marks[first].cursor.selectionStart());
    setTextCursor(caret);
    ensureCursorVisible();
    const int third = viewport()->height() / 3; // so that one reads what came before
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top() - third);
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
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (!extraSelections().isEmpty()) setExtraSelections({}); // what was found may stand there no more
    });
    QTextCursor(document()).setBlockFormat(narrativeParagraph(look));
    m_steps = std::make_unique<NarrativeSteps>(*document(), narrativeParagraph(look));
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
