/// Labels of the few kinds that pages use. Colours come from palette roles, so that they follow the theme.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace zapis::ui {

QLabel* headingLabel(qreal delta = 1.5); ///< bold, `delta` points above the text
QLabel* textLabel();                     ///< wraps
QLabel* dimLabel(qreal delta = 0);       ///< wraps, dim
QLabel* errorLabel();                    ///< wraps, in the colour of errors, hidden until said; see sayError
/// Shows `text` with its sign in an errorLabel, or hides it.
void sayError(QLabel* label, const QString& text);

/// A rounded card with its own column.
struct Card {
    QFrame* frame;
    QVBoxLayout* column;
};
Card makeCard();

/// A column of at most `widthPx`, in the middle of a scrolling page: the shape of start, wizard and settings pages.
QVBoxLayout* makeColumn(QWidget* page, int widthPx);

} // namespace zapis::ui
