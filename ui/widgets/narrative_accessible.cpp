#include "ui/widgets/narrative_accessible.h"

#include <QAccessibleWidget>
#include <QTextCursor>

#include "ui/widgets/narrative_editor.h"

namespace zapis::ui {
namespace {

/// Qt's own class for QTextEdit is private and reads the document as it is; this one is written over public headers.
class NarrativeAccessible : public QAccessibleWidget, public QAccessibleTextInterface, public QAccessibleEditableTextInterface {
public:
    explicit NarrativeAccessible(NarrativeEditor* editor) : QAccessibleWidget(editor, QAccessible::EditableText) { }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface*>(this);
        if (type == QAccessible::EditableTextInterface) return static_cast<QAccessibleEditableTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = !editor()->isReadOnly();
        state.multiLine = state.selectableText = true;
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? editor()->spokenText() : QAccessibleWidget::text(kind);
    }

    QString text(int start, int end) const override { return editor()->spokenText().mid(start, end - start); }
    int characterCount() const override { return static_cast<int>(editor()->spokenText().size()); }
    int cursorPosition() const override { return editor()->toSpoken(editor()->textCursor().position()); }
    void setCursorPosition(int offset) override { select(offset, offset); }

    int selectionCount() const override { return editor()->textCursor().hasSelection() ? 1 : 0; }
    void selection(int, int* start, int* end) const override
    {
        *start = editor()->toSpoken(editor()->textCursor().selectionStart());
        *end = editor()->toSpoken(editor()->textCursor().selectionEnd());
    }
    void addSelection(int start, int end) override { select(start, end); }
    void setSelection(int, int start, int end) override { select(start, end); }
    void removeSelection(int) override { setCursorPosition(cursorPosition()); }

    QRect characterRect(int offset) const override
    {
        QTextCursor cursor = editor()->textCursor();
        cursor.setPosition(editor()->fromSpoken(offset));
        const QRect here = editor()->cursorRect(cursor);
        cursor.movePosition(QTextCursor::NextCharacter);
        const QRect next = editor()->cursorRect(cursor);
        const QRect rect(here.topLeft(), QSize(next.top() == here.top() ? next.x() - here.x() : 1, here.height()));
        return rect.translated(editor()->viewport()->mapToGlobal(QPoint()));
    }
    int offsetAtPoint(const QPoint& point) const override
    {
        return editor()->toSpoken(editor()->cursorForPosition(editor()->viewport()->mapFromGlobal(point)).position());
    }
    void scrollToSubstring(int start, int) override { setCursorPosition(start); }
    QString attributes(int offset, int* start, int* end) const override
    {
        *start = offset;
        *end = characterCount();
        return {};
    }

    void insertText(int offset, const QString& text) override { replaceText(offset, offset, text); }
    void deleteText(int start, int end) override { replaceText(start, end, {}); }
    void replaceText(int start, int end, const QString& text) override
    {
        if (editor()->isReadOnly()) return;
        select(start, end);
        QString plain = text;
        editor()->textCursor().insertText(plain.remove(QChar::ObjectReplacementCharacter));
    }

private:
    NarrativeEditor* editor() const { return static_cast<NarrativeEditor*>(widget()); }

    void select(int start, int end)
    {
        QTextCursor cursor = editor()->textCursor();
        cursor.setPosition(editor()->fromSpoken(start));
        cursor.setPosition(editor()->fromSpoken(end), QTextCursor::KeepAnchor);
        editor()->setTextCursor(cursor);
    }
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* editor = qobject_cast<NarrativeEditor*>(object);
    return editor ? new NarrativeAccessible(editor) : nullptr;
}

} // namespace

void installNarrativeAccessible() { QAccessible::installFactory(&make); }

} // namespace zapis::ui
