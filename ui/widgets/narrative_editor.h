/// The words of the witness. Plain text in numbered paragraphs, with two things of our own on it, both kept as properties of
/// characters:
/// - passages: numbers of the passages that rest on a character (several where they overlap), tinted beneath the text;
/// - mentions: one U+FFFC that names a person; the cursor takes it as one unit, a screen reader gets what it shows,
///   a copy the code of that person, so that no name leaves by habit; names go where somebody asks for them (copyWithNamesAsked).
/// "Spoken" offsets count a mention by the letters it shows (narrative_accessible.h); kept offsets are those of narrative_text.h.
#pragma once

#include <QHash>
#include <QTextEdit>
#include <memory>
#include <optional>
#include <vector>

#include "ui/look/themes.h"
#include "ui/widgets/narrative_steps.h"
#include "ui/widgets/narrative_text.h"

namespace zapis::ui {

class NarrativeEditor : public QTextEdit {
    Q_OBJECT
public:
    enum class Look {
        Page, ///< serif, a column of 75 letters, numbers in the margin
        Note, ///< a few lines in the type of the form
    };
    explicit NarrativeEditor(Look look, QWidget* parent = nullptr);

    /// Shows another text, with its mentions in the order of their marks, and forgets what could be undone.
    void setNarrative(const QString& kept, const QList<Mention>& mentions);
    /// The text that is shown was changed elsewhere: says the new words, as a step that can be undone.
    void changeNarrative(const QString& kept, const QList<Mention>& mentions);
    QString keptNarrative() const { return keptText(*document()).text; }
    QList<Mention> mentions() const;
    /// Puts a mention in place of the selection or at the cursor.
    void mention(const Mention& mention);
    /// The words that a mention would stand for: those selected without the signs around them, else the word with a capital at
    /// the cursor, else none.
    QTextCursor namingWords() const;
    /// What a selection says, mentions as they show.
    QString wordsOf(const QTextCursor& selection) const;

    struct Passage {
        int number = 0;
        PassageKind kind = PassageKind::Act;
        int from = 0, to = 0; ///< code points of the kept text; equal where its words are gone
        Bearing bearing = Bearing::For;
    };
    /// Tints these and no others. A number means the same passage till another text is shown: what is undone brings tints back.
    void setPassages(const QList<Passage>& passages);
    /// Where the passages are now; those whose words are gone are left out.
    QList<Passage> passages() const;
    /// The range selected, in code points of the kept text; empty where nothing is.
    std::pair<int, int> selectedRange() const;
    /// Marks words till the text changes (code points of the kept text, [from, to)), and brings the caret and the view to those
    /// at `first`; to the beginning where there are none. Nothing is selected: a key would type over what was said.
    void showWords(const QList<std::pair<int, int>>& spans, int first);
    /// Lights a passage and scrolls to it; the keyboard stays where it is. 0: none.
    void showPassage(int number);

    /// A pause or a sentence back, and on again: through saves, tints and facts. In place of Qt's, which knows none of these.
    void undo();
    void redo();

    QString spokenText() const;
    int toSpoken(int position) const;
    int fromSpoken(int offset) const;
    Look look() const { return m_look; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void passageEntered(int number);       ///< the cursor came into a passage; 0: it left them
    void columnMoved(int left, int right); ///< margins of the text column within the editor
    void mentionAsked();                   ///< Ctrl+M
    /// What is selected is wanted on the clipboard with the names in it. Offered where somebody hears it, and names are shown.
    void copyWithNamesAsked(const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    struct Placed {
        int position;
        Mention mention;
    };
    QList<Placed> placed() const;
    QList<Placed> placedIn(const QTextCursor& selection) const;
    bool mayCopyNames() const;
    bool shows(const QList<Passage>& passages) const;
    bool says(const QString& kept, const QList<Mention>& mentions) const;
    bool meetUndoKey(const QKeyEvent& event);
    void showStep(std::optional<int> caret);
    QTextBlock firstVisible() const;
    QPointF originOf(const QTextBlock& block) const;
    void paintPassages(QPainter& painter, const QTextBlock& block) const;
    void paintNumbers(QWidget* margin) const;
    void followCursor();
    void grow();

    Look m_look;
    struct Tint {
        PassageKind kind = PassageKind::Act;
        Bearing bearing = Bearing::For;
        bool operator==(const Tint&) const = default;
    };
    QHash<int, Tint> m_tints; // by passage
    int m_lit = 0;
    int m_columnPx = 0;
    std::unique_ptr<NarrativeSteps> m_steps;
    QWidget* m_margin = nullptr; // the numbers stand in it
    friend class NumberMargin;
};

} // namespace zapis::ui
