/// The choice of theme says what is shown, whoever chose it.
#include "ui/widgets/look_bar.h"

#include <memory>

#include "tests/catch.h"
#include "tests/ui/application.h"
#include "ui/look/appearance.h"

namespace zapis::ui {

TEST_CASE("each choice of a theme shows the one that was chosen elsewhere", "[ui][look]")
{
    application();
    const std::unique_ptr<QComboBox> choice(makeThemeChoice());
    for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Contrast, ThemeChoice::Light, ThemeChoice::System}) {
        Appearance::instance().setTheme(theme);
        CHECK(choice->currentData().toString() == themeCode(theme));
        const std::unique_ptr<QComboBox> later(makeThemeChoice());
        CHECK(later->currentIndex() == choice->currentIndex());
        CHECK_FALSE(later->currentText().isEmpty());
    }
}

} // namespace zapis::ui
