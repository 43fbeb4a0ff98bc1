/// Labels of the few kinds that pages use. Colours come from palette roles, so that they follow the theme. What others wrote (a
/// name, a bundle's sender, a file's name) is never read as markup: a stranger would draw what he likes, and make the window read
/// the file or pipe that an <img> names. Labels are made here alone (tests/texts), and Qt's own are taught the same.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

class QApplication;

namespace zapis::ui {

/// A label that shows its text as it stands.
class PlainLabel : public QLabel {
public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr);
};

/// Makes the labels that Qt makes itself plain too: of tooltips, message boxes and file dialogs. Call once, before the first
/// window.
void installPlainTexts(QApplication& application);

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
