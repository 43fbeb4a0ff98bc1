#include "ui/widgets/narrative_text.h"

#include <QStringList>
#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>

namespace zapis::ui {

int KeptText::positionOf(int offset) const
{
    const auto at = std::lower_bound(offsets.begin(), offsets.end(), offset);
    return static_cast<int>((at == offsets.end() ? offsets.end() - 1 : at) - offsets.begin());
}

KeptText keptText(const QTextDocument& document)
{
    KeptText kept;
    int points = 0;
    bool isFirst = true;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        if (!text.trimmed().isEmpty() && !isFirst) {
            kept.text += QStringLiteral("\n\n");
            points += 2;
        }
        if (text.trimmed().isEmpty()) { // an empty paragraph is kept nowhere; its positions stand at the end of what came before
            kept.offsets.insert(kept.offsets.end(), static_cast<std::size_t>(block.length()), points);
            continue;
        }
        isFirst = false;
        for (const QChar c : text) {
            kept.offsets.push_back(points);
            kept.text += c == QChar::LineSeparator ? QChar(u'\n') : c == QChar::Nbsp ? QChar(u' ') : c;
            if (!c.isHighSurrogate()) ++points;
        }
        kept.offsets.push_back(points); // the end of the block
    }
    if (kept.offsets.empty()) kept.offsets.push_back(0);
    return kept;
}

QStringList paragraphsOf(const QString& kept)
{
    QStringList paragraphs;
    QString current;
    for (const QString& line : kept.split(u'\n')) {
        if (!line.isEmpty()) {
            current += (current.isEmpty() ? QString() : QString(QChar::LineSeparator)) + line;
        } else if (!current.isEmpty()) {
            paragraphs.append(std::exchange(current, {}));
        }
    }
    if (!current.isEmpty() || paragraphs.isEmpty()) paragraphs.append(current);
    return paragraphs;
}

} // namespace zapis::ui
