/// A long text with its mentions: a few lines in a form, or the page of the interview. Ctrl+M names a person, whom a form in
/// place can make. Writes the text and its sibling `<field>_mentions`.
#pragma once

#include "ui/forms/field_editor.h"
#include "ui/widgets/narrative_editor.h"

namespace zapis::ui {

class NoteEditor : public FieldEditor {
    Q_OBJECT
public:
    NoteEditor(const Field& field, FormContext& context, NarrativeEditor::Look look, QWidget* parent = nullptr);
    void read(const Json& object) override;
    /// The same record, changed elsewhere: its words come as a step that can be undone.
    void change(const Json& object);
    void write(Json& object) const override;
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    QWidget* buddy() override { return m_text; }
    bool isWide() const override { return true; }
    void showWords(const QString& path, const WordFinder& finder) override;
    NarrativeEditor& text() const { return *m_text; }

private:
    void askMention();
    void takeMention(const RecordDirectory::Entry& person, QTextCursor words, const QString& said, const QString& typed);
    QList<Mention> mentionsIn(const Json& object) const;
    QString mentionsName() const { return qs(field().name) + QStringLiteral("_mentions"); }

    NarrativeEditor* m_text;
    bool m_reading = false;
};

} // namespace zapis::ui
