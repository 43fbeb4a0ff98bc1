#include "ui/widgets/narrative_steps.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <algorithm>
#include <utility>

#include "ui/widgets/narrative_text.h"

namespace zapis::ui {
namespace {

constexpr int kPauseMs = 1000;
constexpr std::size_t kMaxSteps = 500;

FormattedWords wordsIn(const QTextDocument& document)
{
    FormattedWords words;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block != document.begin()) words.add(QString(QChar::ParagraphSeparator), {});
        for (auto it = block.begin(); !it.atEnd(); ++it) words.add(it.fragment().text(), it.fragment().charFormat());
    }
    return words;
}

/// Formats of the marks that stand for people, in order.
std::vector<QTextCharFormat> marksIn(const FormattedWords& words)
{
    std::vector<QTextCharFormat> marks;
    qsizetype at = 0;
    for (const FormattedWords::Run& run : words.runs) {
        const auto count = QStringView(words.text).mid(at, run.length).count(QChar::ObjectReplacementCharacter);
        marks.insert(marks.end(), static_cast<std::size_t>(count), run.format);
        at += run.length;
    }
    return marks;
}

bool isSameMention(const QTextCharFormat& a, const QTextCharFormat& b)
{
    return a.stringProperty(narrative::kMentionTo) == b.stringProperty(narrative::kMentionTo)
        && a.stringProperty(narrative::kMentionSpoken) == b.stringProperty(narrative::kMentionSpoken)
        && a.stringProperty(narrative::kMentionShown) == b.stringProperty(narrative::kMentionShown);
}

/// The stretch in which two texts differ: [from, oldTo) of one is [from, newTo) of the other.
struct Stretch {
    int from = 0, oldTo = 0, newTo = 0;
    bool isEmpty() const { return from == oldTo && from == newTo; }
};

Stretch differing(const FormattedWords& old, const FormattedWords& now)
{
    const std::vector<QTextCharFormat> oldMarks = marksIn(old), newMarks = marksIn(now);
    const QString &a = old.text, &b = now.text;
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype head = 0, tail = 0;
    for (std::size_t mark = 0; head < shorter && a[head] == b[head]; ++head) {
        if (a[head] != QChar::ObjectReplacementCharacter) continue;
        if (!isSameMention(oldMarks[mark], newMarks[mark])) break;
        ++mark;
    }
    for (std::size_t mark = 1; tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]; ++tail) {
        if (a[a.size() - 1 - tail] != QChar::ObjectReplacementCharacter) continue;
        if (!isSameMention(oldMarks[oldMarks.size() - mark], newMarks[newMarks.size() - mark])) break;
        ++mark;
    }
    if (head > 0 && a[head - 1].isHighSurrogate()) --head;
    if (tail > 0 && a[a.size() - tail].isLowSurrogate()) --tail;
    return {static_cast<int>(head), static_cast<int>(a.size() - tail), static_cast<int>(b.size() - tail)};
}

bool endsSentence(QChar sign) { return sign == u'.' || sign == u'!' || sign == u'?' || sign == u'…'; }

} // namespace

void FormattedWords::add(const QString& words, const QTextCharFormat& format)
{
    if (words.isEmpty()) return;
    text += words;
    runs.push_back({static_cast<int>(words.size()), format});
}

FormattedWords FormattedWords::cut(int from, int to) const
{
    FormattedWords piece;
    int at = 0;
    for (const Run& run : runs) {
        const int begin = std::max(from, at), end = std::min(to, at + run.length);
        if (begin < end) piece.add(text.mid(begin, end - begin), run.format);
        at += run.length;
    }
    return piece;
}

NarrativeSteps::NarrativeSteps(QTextDocument& document, const QTextBlockFormat& paragraph)
    : m_document(document),
      m_paragraph(paragraph)
{
    m_document.setUndoRedoEnabled(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &NarrativeSteps::close);
    connect(&m_document, &QTextDocument::contentsChange, this,
        [this](int from, int /*removed*/, int added) { meetChange(from, added); });
    forget();
}

void NarrativeSteps::meetChange(int from, int added)
{
    m_isOpen = true;
    m_pause.start();
    if (added != 1) return;
    const QChar typed = m_document.characterAt(from);
    if (typed == QChar::ParagraphSeparator || (typed.isSpace() && from > 0 && endsSentence(m_document.characterAt(from - 1))))
        close();
}

void NarrativeSteps::close()
{
    m_pause.stop();
    if (!std::exchange(m_isOpen, false)) return;
    FormattedWords now = wordsIn(m_document);
    const Stretch changed = differing(m_known, now);
    if (!changed.isEmpty()) {
        push({changed.from, changed.newTo, m_known.cut(changed.from, changed.oldTo)});
        m_redo.clear();
    }
    m_known = std::move(now);
}

void NarrativeSteps::push(Step step)
{
    if (m_undo.size() == kMaxSteps) m_undo.erase(m_undo.begin());
    m_undo.push_back(std::move(step));
}

void NarrativeSteps::forget()
{
    m_pause.stop();
    m_isOpen = false;
    m_undo.clear();
    m_redo.clear();
    m_known = wordsIn(m_document);
}

void NarrativeSteps::meetFormats() { m_known = wordsIn(m_document); }

void NarrativeSteps::change(const FormattedWords& words)
{
    close();
    const Stretch changed = differing(m_known, words);
    if (changed.isEmpty()) return;
    push(apply({changed.from, changed.oldTo, words.cut(changed.from, changed.newTo)}));
    m_redo.clear();
}

bool NarrativeSteps::canUndo() const { return m_isOpen || !m_undo.empty(); }
bool NarrativeSteps::canRedo() const { return !m_isOpen && !m_redo.empty(); }

std::optional<int> NarrativeSteps::undo() { return go(m_undo, m_redo); }
std::optional<int> NarrativeSteps::redo() { return go(m_redo, m_undo); }

std::optional<int> NarrativeSteps::go(std::vector<Step>& from, std::vector<Step>& to)
{
    close();
    if (from.empty()) return std::nullopt;
    const Step step = std::move(from.back());
    from.pop_back();
    to.push_back(apply(step));
    return step.from + static_cast<int>(step.words.text.size());
}

/// Gives the step that takes it back.
NarrativeSteps::Step NarrativeSteps::apply(const Step& step)
{
    Step back{step.from, step.from + static_cast<int>(step.words.text.size()), m_known.cut(step.from, step.to)};
    QTextCursor cursor(&m_document);
    cursor.beginEditBlock();
    cursor.setPosition(step.from);
    cursor.setPosition(step.to, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    qsizetype at = 0;
    for (const FormattedWords::Run& run : step.words.runs) {
        bool isFirst = true;
        for (const QString& words : step.words.text.mid(at, run.length).split(QChar::ParagraphSeparator)) {
            if (!std::exchange(isFirst, false)) cursor.insertBlock(m_paragraph, {});
            cursor.insertText(words, run.format);
        }
        at += run.length;
    }
    cursor.endEditBlock();
    m_pause.stop();
    m_isOpen = false;
    m_known = wordsIn(m_document);
    return back;
}

} // namespace zapis::ui
