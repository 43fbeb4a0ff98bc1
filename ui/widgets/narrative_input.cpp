/// What a person does to a narrative: keys, pasting and copying, the way back. The rest of NarrativeEditor is in
/// narrative_editor.cpp.
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>
#include <QMimeData>

#include <algorithm>
#include <utility>

#include "ui/widgets/clipboard.h"
#include "ui/widgets/narrative_editor.h"
#include "ui/widgets/narrative_format.h"

namespace zapis::ui {
namespace {

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

void NarrativeEditor::keyPressEvent(QKeyEvent* event)
{
    // Qt matches Ctrl+letter by character, so a Cyrillic layout gives Ctrl+Ь: go by the place of the key as well.
    const bool isCtrl = event->modifiers() == Qt::ControlModifier;
    if (isCtrl && (event->key() == Qt::Key_M || event->key() == 0x042C)) {
        if (!isReadOnly()) Q_EMIT mentionAsked();
        return;
    }
    if (meetUndoKey(*event)) return;
    const bool isMove = event->text().isEmpty() && event->key() < Qt::Key_Shift; // arrows and the like lie below, Delete too
    if (isMove || textCursor().hasSelection()) m_steps->close();
    QTextEdit::keyPressEvent(event);
}

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, also where a Cyrillic layout has other letters at their places.
bool NarrativeEditor::meetUndoKey(const QKeyEvent& event)
{
    const auto isAt = [&](Qt::KeyboardModifiers modifiers, int latin, int cyrillic) {
        return event.modifiers() == modifiers && (event.key() == latin || event.key() == cyrillic);
    };
    if (isAt(Qt::ControlModifier, Qt::Key_Z, 0x042F)) undo();
    else if (isAt(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Z, 0x042F) || isAt(Qt::ControlModifier, Qt::Key_Y, 0x041D))
        redo();
    else return false;
    return true;
}

void NarrativeEditor::undo()
{
    if (!isReadOnly()) showStep(m_steps->undo());
}

void NarrativeEditor::redo()
{
    if (!isReadOnly()) showStep(m_steps->redo());
}

void NarrativeEditor::showStep(std::optional<int> caret)
{
    if (!caret) return;
    QTextCursor cursor(document());
    cursor.setPosition(*caret);
    setTextCursor(cursor);
    ensureCursorVisible();
    viewport()->update();
}

void NarrativeEditor::inputMethodEvent(QInputMethodEvent* event)
{
    if (textCursor().hasSelection()) m_steps->close();
    QTextEdit::inputMethodEvent(event);
}

void NarrativeEditor::mousePressEvent(QMouseEvent* event)
{
    m_steps->close();
    QTextEdit::mousePressEvent(event);
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

bool NarrativeEditor::mayCopyNames() const
{
    const QList<Placed> inside = placedIn(textCursor());
    return isSignalConnected(QMetaMethod::fromSignal(&NarrativeEditor::copyWithNamesAsked))
        && std::any_of(inside.begin(), inside.end(), [](const Placed& one) { return one.mention.shown != one.mention.code; });
}

void NarrativeEditor::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto lead = [&](const char* name, bool isThere, void (NarrativeEditor::*act)()) {
        QAction* action = menu->findChild<QAction*>(QLatin1String(name));
        if (!action) return; // a text that is only read
        action->disconnect();
        action->setEnabled(isThere);
        connect(action, &QAction::triggered, this, act);
    };
    lead("edit-undo", m_steps->canUndo(), &NarrativeEditor::undo);
    lead("edit-redo", m_steps->canRedo(), &NarrativeEditor::redo);
    if (mayCopyNames()) {
        menu->addSeparator();
        menu->addAction(tr("Copy with names…"), this, [this] { Q_EMIT copyWithNamesAsked(wordsOf(textCursor())); })
            ->setObjectName(QStringLiteral("copy-with-names"));
    }
    menu->popup(event->globalPos());
}

bool NarrativeEditor::canInsertFromMimeData(const QMimeData* source) const { return source->hasText() && !source->hasUrls(); }

void NarrativeEditor::insertFromMimeData(const QMimeData* source)
{
    m_steps->close();
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
    } else {
        textCursor().insertText(cleaned(source->text()).normalized(QString::NormalizationForm_C), passageFormat({}));
    }
    m_steps->close();
}

} // namespace zapis::ui
