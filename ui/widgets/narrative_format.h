/// Formats of the characters and paragraphs of a narrative, shared by its editing and its painting.
#pragma once

#include <QFont>
#include <QList>
#include <QTextBlockFormat>
#include <QTextCharFormat>

#include "ui/widgets/narrative_editor.h"

namespace zapis::ui {

QFont narrativeFont(NarrativeEditor::Look look);
QTextBlockFormat narrativeParagraph(NarrativeEditor::Look look);
QTextCharFormat passageFormat(const QList<int>& numbers);
QTextCharFormat mentionFormat(const Mention& mention, const QList<int>& numbers);
QList<int> passagesOf(const QTextFormat& format);
/// Format of the character at a position; a default one at the end of a block.
QTextCharFormat formatAt(const QTextDocument* document, int position);
/// Paints mentions; belongs to `parent`.
QObject* newMentionPainter(QObject* parent);

} // namespace zapis::ui
