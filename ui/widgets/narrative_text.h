/// The text of a narrative as records keep it, and as the editor shows it: paragraphs parted by one blank line are blocks, U+FFFC
/// stands for a person (docs/model/domain.md §4). Offsets of passages count code points of the kept text; positions are those of
/// the document.
#pragma once

#include <QList>
#include <QString>
#include <vector>

class QTextDocument;

namespace zapis::ui {

/// One mention: whom it names, and the name as it was spoken (empty while names are closed).
struct Mention {
    QString to; ///< UUID
    QString spoken;
    QString shown; ///< what the text shows and a screen reader reads: the spoken form, or the code
    QString code;  ///< what a copy says, whatever is shown
};

/// Does what was said speak for a fact, or against it?
enum class Bearing { For, Against };

/// Property ids of characters. Both move with the words, and undo brings them back.
namespace narrative {
inline constexpr int kPassages = 0x100001; ///< QList<int>, sorted numbers of the passages that a character belongs to
inline constexpr int kMentionTo = 0x100002;
inline constexpr int kMentionSpoken = 0x100003;
inline constexpr int kMentionShown = 0x100004;
inline constexpr int kMentionCode = 0x100005;
inline constexpr int kMentionType = 0x1001; ///< object type (QTextFormat::UserObject + 1)
} // namespace narrative

/// What is kept of a document, and where each position of it lies in the kept text.
struct KeptText {
    QString text;                     ///< NFC, LF
    std::vector<int> offsets;         ///< by document position: code points before it; one more than there are characters
    int positionOf(int offset) const; ///< the document position where that many code points were passed
};

KeptText keptText(const QTextDocument& document);
/// Paragraphs of a kept text, with U+2028 for a line break within one.
QStringList paragraphsOf(const QString& kept);

} // namespace zapis::ui
