/// The colours of the window: three themes, each one table.
#pragma once

#include <QColor>

#include <array>

class QApplication;

namespace zapis::ui {

enum class ThemeId { Light, Dark, HighContrast };
enum class Tone { Good, Attention, Bad, Quiet };
enum class PassageKind { Act, Detention, Finding, Perpetrator, Place };

/// Text and the soft ground it stands on; their contrast is at least 4.5 : 1.
struct Pair {
    QColor ink, ground;
};

/// Every colour the window may use. Nothing else in ui/ names a colour: widgets ask for palette roles where one
/// fits (see themes.cpp) and for theme() while painting, so that a switch of theme needs no more than a repaint.
struct Theme {
    QColor ground, pane, rail, line, text, dim, accent, onAccent, selection;
    std::array<Pair, 4> tones;    // by Tone
    std::array<Pair, 5> passages; // by PassageKind; ink is the underline, text on the ground is `text`
    int linePx;                   // width of frames; the focus ring is one wider

    const Pair& of(Tone tone) const { return tones[std::size_t(tone)]; }
    const Pair& of(PassageKind kind) const { return passages[std::size_t(kind)]; }
};

/// The table of one theme; theme() is that of the theme applied last. GUI thread only.
const Theme& themeTable(ThemeId id);
const Theme& theme();
/// Sets palette and colours for all windows at once.
void applyTheme(QApplication& app, ThemeId id);

/// Half of each, for overlapping passages and pressed buttons.
QColor between(const QColor& a, const QColor& b);
/// Contrast of two opaque colours, 1 to 21. WCAG 2.1, "contrast ratio".
double contrast(const QColor& a, const QColor& b);

} // namespace zapis::ui
