/// What every theme keeps to.
#include "tests/catch.h"
#include "ui/look/themes.h"

namespace zapis::ui {

TEST_CASE("text keeps its contrast in every theme", "[ui][look]")
{
    for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::HighContrast}) {
        const Theme& t = themeTable(id);
        for (const QColor& ground : {t.ground, t.pane, t.rail, t.selection}) {
            CHECK(contrast(t.text, ground) >= 4.5);
            CHECK(contrast(t.dim, ground) >= 4.5);
        }
        CHECK(contrast(t.onAccent, t.accent) >= 4.5);
        for (const QColor& ground : {t.ground, t.pane, t.rail}) CHECK(contrast(t.accent, ground) >= 3); // focus ring
        for (const Pair& tone : t.tones) CHECK(contrast(tone.ink, tone.ground) >= 4.5);
        for (const Pair& tone : t.tones) CHECK(contrast(t.text, tone.ground) >= 4.5); // message bars, verdicts
        for (const Pair& a : t.passages) {
            CHECK(contrast(a.ink, t.pane) >= 3);
            for (const Pair& b : t.passages) CHECK(contrast(t.text, between(a.ground, b.ground)) >= 4.5);
        }
    }
}

} // namespace zapis::ui
