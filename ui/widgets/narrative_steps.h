/// What can be undone in a narrative, in steps of a pause or a sentence. Kept beside the document, since Qt's own stack takes a
/// paragraph for one step and is lost wherever formats change outside it: a tint is no step here, and takes none away. A step is
/// the piece that stood there before, with its formats, so that mentions and tints come back with their words.
#pragma once

#include <QObject>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTimer>
#include <optional>
#include <vector>

class QTextDocument;

namespace zapis::ui {

/// Words with their formats; U+2029 parts paragraphs.
struct FormattedWords {
    struct Run {
        int length = 0;
        QTextCharFormat format;
    };
    QString text;
    std::vector<Run> runs;

    void add(const QString& words, const QTextCharFormat& format);
    FormattedWords cut(int from, int to) const;
};

class NarrativeSteps : public QObject {
    Q_OBJECT
public:
    /// `paragraph`: format of the blocks that come back.
    NarrativeSteps(QTextDocument& document, const QTextBlockFormat& paragraph);

    /// What was changed till now is one step, what comes is another.
    void close();
    /// Another text is shown: nothing of the earlier one can come back.
    void forget();
    /// Formats changed and words did not. After close().
    void meetFormats();
    /// Makes the document say these words, as one step.
    void change(const FormattedWords& words);

    bool canUndo() const;
    bool canRedo() const;
    /// Where the caret belongs then; nothing where there is no step.
    std::optional<int> undo();
    std::optional<int> redo();

private:
    struct Step { ///< puts `words` in the place of [from, to)
        int from = 0, to = 0;
        FormattedWords words;
    };
    void meetChange(int from, int added);
    Step apply(const Step& step);
    std::optional<int> go(std::vector<Step>& from, std::vector<Step>& to);
    void push(Step step);

    QTextDocument& m_document;
    QTextBlockFormat m_paragraph;
    FormattedWords m_known; ///< the document at the end of the last step
    bool m_isOpen = false;  ///< something was changed since
    std::vector<Step> m_undo, m_redo;
    QTimer m_pause;
};

} // namespace zapis::ui
